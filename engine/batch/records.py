"""The lines of a journal: what each of them says, as JSON and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias

import msgspec

from engine.batch.job import BatchItem, BatchJob, OnExists
from engine.errors import UsageError
from engine.naming import NameTemplate
from engine.photo_io import SaveOptions
from engine.settings import RestoreSettings
from engine.weights import find_model

HEADER_START: Final = b'{"deblur_journal": 1'
"""How every journal begins; the rest of its first line is its token."""


class Record(msgspec.Struct, frozen=True, tag_field="event", kw_only=True):
    """One line. ``at`` is the clock's time, for people: nothing is decided by it."""

    at: str = ""


class Begun(Record, frozen=True, tag="begun", kw_only=True):
    """A run began; ``items`` is None where they are those of the run before."""

    settings: str
    job: dict[str, Any]
    items: list[tuple[str, str, int]] | None


class Started(Record, frozen=True, tag="started", kw_only=True):
    """A photo's turn came."""

    path: str


class Stopped(Record, frozen=True, tag="stopped", kw_only=True):
    """The run ended in order."""


class Saving(Record, frozen=True, tag="saving", kw_only=True):
    """A result is whole, in a temporary file, and will have its name in a moment."""

    path: str
    relative: str
    content: str
    settings: str
    name: str
    sha256: str


class Done(Saving, frozen=True, tag="done", kw_only=True):
    """A result has its name."""

    notes: tuple[str, ...] = ()
    seconds: float = 0.0


class Kept(Done, frozen=True, tag="kept", kw_only=True):
    """A result of an earlier run was looked at, and is as it was."""


class Skipped(Record, frozen=True, tag="skipped", kw_only=True):
    """Somebody else's file has the name."""

    path: str
    target: str


class Failed(Record, frozen=True, tag="failed", kw_only=True):
    """It could not be done; ``error`` is the class, ``message`` the line for people."""

    path: str
    error: str
    message: str


Line: TypeAlias = Begun | Started | Stopped | Saving | Done | Kept | Skipped | Failed
Fate: TypeAlias = Done | Kept | Skipped | Failed


def encoded(line: Line) -> bytes:
    """Return a line with its end. Names that are no text keep their bytes (as lone surrogates)."""
    return json.dumps(msgspec.to_builtins(line)).encode("ascii") + b"\n"


def lines_in(data: bytes) -> Iterator[Line]:
    """Read what can be read; a torn or unknown line says nothing."""
    for raw in data.split(b"\n"):
        try:
            yield msgspec.convert(json.loads(raw), type=Line)
        except (ValueError, msgspec.ValidationError, RecursionError):
            continue


# --- Jobs --------------------------------------------------------------------------------


def name_of(path: Path) -> str:
    """Return what a journal calls a file, wherever it is gone on with; links stay links."""
    return os.path.abspath(path)  # noqa: PTH100 - Path.absolute leaves ".." in


def begun(job: BatchJob, *, known: tuple[BatchItem, ...]) -> Begun:
    """Write a job down; its items only where they are not the ``known`` ones."""
    told = {
        "folder": str(job.folder) if job.beside_originals else name_of(job.folder),
        "settings": msgspec.to_builtins(job.settings),
        "saving": msgspec.to_builtins(job.saving),
        "naming": job.naming.text,
        "on_exists": job.on_exists.value,
        "beside_originals": job.beside_originals,
        "begun_on": job.begun_on.isoformat(),
    }
    items = _told(job.items)
    is_known = bool(items) and items == _told(known)
    return Begun(at=now(), settings=settings_key(job), job=told, items=None if is_known else items)


def _told(items: Iterable[BatchItem]) -> list[tuple[str, str, int]]:
    return [(name_of(item.path), item.relative.as_posix(), item.number) for item in items]


def job_of(line: Begun, known: tuple[BatchItem, ...]) -> BatchJob | None:
    """Return the job that was written down, None where it is of another version."""
    try:
        return BatchJob(
            items=known if line.items is None else _items(line.items),
            folder=Path(line.job["folder"]),
            settings=msgspec.convert(line.job["settings"], RestoreSettings),
            saving=msgspec.convert(line.job["saving"], SaveOptions),
            naming=NameTemplate(line.job["naming"]),
            on_exists=OnExists(line.job["on_exists"]),
            beside_originals=bool(line.job["beside_originals"]),
            begun_on=dt.date.fromisoformat(line.job["begun_on"]),
        )
    except (KeyError, TypeError, ValueError, UsageError, msgspec.ValidationError):
        return None


def _items(told: Iterable[tuple[str, str, int]]) -> tuple[BatchItem, ...]:
    return tuple(BatchItem(Path(path), Path(relative), number) for path, relative, number in told)


def settings_key(job: BatchJob) -> str:
    """Hash everything that decides what a result is and what it is called.

    Not where it lies, nor the device: who goes on elsewhere does not begin anew.

    Raises:
        WeightsError: The job's model is not there.
    """
    model = find_model(job.settings.model).card.tensors_sha256
    settings = _chosen(replace(job.settings, device="auto", model="default"), RestoreSettings())
    told = [model, settings, _chosen(job.saving, SaveOptions()), job.naming.text]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _chosen(options: object, usual: object) -> dict[str, Any]:
    """Return what differs from the usual, so that an option that is new one day changes no key."""
    before = msgspec.to_builtins(usual)
    now_chosen: dict[str, Any] = msgspec.to_builtins(options)
    return {name: value for name, value in now_chosen.items() if value != before[name]}


def now() -> str:
    """Return the clock's time with its zone."""
    return dt.datetime.now().astimezone().isoformat(timespec="seconds")
