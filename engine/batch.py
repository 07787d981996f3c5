"""A batch: many photos, one after the other; one failure is recorded and the next begins."""

from __future__ import annotations

import os
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from engine.errors import DeblurError, OutputFolderError, UsageError
from engine.photo import PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions, load_photo, save_photo
from engine.progress import CancelToken, Progress
from engine.restorer import Restorer
from engine.settings import RestoreSettings


class OnExists(StrEnum):
    """What to do when a result's name is taken.

    Neither a source nor another result of the same batch is ever replaced or taken for this one.
    """

    RENAME = "rename"
    SKIP = "skip"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class BatchJob:
    """Photos, and where and how their results are written.

    ``suffix`` is put between a photo's name and its ending.
    """

    photos: tuple[FoundPhoto, ...]
    folder: Path
    settings: RestoreSettings
    saving: SaveOptions = field(default_factory=SaveOptions)
    suffix: str = ""
    on_exists: OnExists = OnExists.RENAME

    def __post_init__(self) -> None:
        """Refuse a suffix that cannot stand in a file name."""
        if set(self.suffix) & set("/\\\0"):
            raise UsageError(f"suffix must be part of a file name, got {self.suffix!r}")


@dataclass(frozen=True, slots=True)
class ItemStarted:
    """A photo's turn has come."""

    source: Path


@dataclass(frozen=True, slots=True)
class ItemProgressed:
    """Part of a photo is done."""

    source: Path
    progress: Progress


@dataclass(frozen=True, slots=True)
class ItemFinished:
    """A photo was restored and saved."""

    source: Path
    target: Path
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemSkipped:
    """The target was there, and was left as it is."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class ItemFailed:
    """A photo could not be restored; the others go on."""

    source: Path
    error: DeblurError


BatchEvent = ItemStarted | ItemProgressed | ItemFinished | ItemSkipped | ItemFailed


def run_batch(
    job: BatchJob,
    restorer: Restorer,
    on_event: Callable[[BatchEvent], None],
    cancel: CancelToken | None = None,
) -> None:
    """Restore every photo of a job; each one's fate is told by its last event.

    Raises:
        OutputFolderError: The folder for the results cannot be created.
        Cancelled: Somebody asked for it; what was saved stays.
    """
    make_folder(job.folder)
    cancel = cancel or CancelToken()
    sources = frozenset(found.path.resolve() for found in job.photos)
    written: set[Path] = set()
    for found in job.photos:
        cancel.raise_if_cancelled()
        on_event(ItemStarted(found.path))
        try:
            event = _restore_one(job, found, sources, written, restorer, on_event, cancel)
        except DeblurError as error:
            event = ItemFailed(found.path, error)
        if isinstance(event, ItemFinished):
            written.add(event.target.resolve())
        on_event(event)


def _restore_one(
    job: BatchJob,
    found: FoundPhoto,
    sources: AbstractSet[Path],
    written: AbstractSet[Path],
    restorer: Restorer,
    on_event: Callable[[BatchEvent], None],
    cancel: CancelToken,
) -> BatchEvent:
    promised = PhotoFormat.from_suffix(found.path.suffix)
    if promised and _is_skipped(job, target := _target(job, found, promised), written):
        return ItemSkipped(found.path, target)
    photo = load_photo(found.path)
    target = _target(job, found, photo.format)
    if _is_skipped(job, target, written):
        return ItemSkipped(found.path, target)
    restored = restorer.restore(
        photo,
        job.settings,
        on_progress=lambda progress: on_event(ItemProgressed(found.path, progress)),
        cancel=cancel,
    )
    make_folder(target.parent)
    replace = job.on_exists is OnExists.REPLACE and target.resolve() not in sources | written
    target = target if replace else free_name(target)
    save_photo(restored, target, job.saving, replace=replace)
    return ItemFinished(found.path, target, photo.notes)


def _is_skipped(job: BatchJob, target: Path, written: AbstractSet[Path]) -> bool:
    is_there = target.exists() and target.resolve() not in written
    return job.on_exists is OnExists.SKIP and is_there


def _target(job: BatchJob, found: FoundPhoto, own_format: PhotoFormat) -> Path:
    """Name the result: the photo's place and name, the suffix, and an ending that tells the truth.

    An ending like ``.jpeg`` stays where it fits the format that is written.
    """
    written = job.saving.format or own_format
    ending = found.path.suffix
    if PhotoFormat.from_suffix(ending) is not written:
        ending = written.suffix
    return job.folder / found.relative.with_name(f"{found.path.stem}{job.suffix}{ending}")


def free_name(path: Path) -> Path:
    """Return ``path``, or the first of NAME-2, NAME-3, ... that is not there yet."""
    candidate, number = path, 2
    while os.path.lexists(candidate):
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate


def make_folder(folder: Path) -> None:
    """Make a folder for results, with its parents, and make sure that it can be written.

    Raises:
        OutputFolderError: It cannot be made, is a file, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise OutputFolderError(folder, cause.strerror or str(cause)) from cause
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputFolderError(folder, "no permission to write")
