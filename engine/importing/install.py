"""Importing a file as a model of the user's: read, convert, try on a photo, install."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from engine.errors import ImportRefusedError, UsageError, WeightsError
from engine.graphs.importers import OnnxImporter, TfjsImporter
from engine.importing import HEAD, Importer
from engine.importing.registry import IMPORTERS
from engine.importing.self_test import try_model
from engine.weights import (
    SUFFIX,
    ModelEntry,
    WeightsCard,
    check_new_name,
    read_card,
    read_preview,
    read_tensors,
    save_weights,
    user_models_folder,
)

_QUARANTINE = ".quarantine-"
_FORGOTTEN_S = 24 * 3600

# How other programs' files begin, for a better word than "unknown".
_STRANGERS = {
    b"\x89HDF\r\n\x1a\n": "it is an HDF5 file, as Keras writes; no such network is known here",
    b"<": "it is a web page; the download went wrong",
    b"version https://git-lfs": "it is a pointer to a file in Git LFS; fetch the file itself",
}


@dataclass(frozen=True, slots=True)
class ImportedModel:
    """A model that was installed, and how near its self-test came to the photo, in dB."""

    entry: ModelEntry
    psnr: float


@dataclass(frozen=True, slots=True)
class StagedModel:
    """A file from elsewhere that passed every check and is no model of the user's yet.

    Attributes:
        source: The file.
        weights: What was made of it, in quarantine.
        card: Its card, without the name and what the user will say of it.
        name: What it could be called.
        psnr: How near its self-test came to the photo, in dB.
    """

    source: Path
    weights: Path
    card: WeightsCard
    name: str
    psnr: float


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of a model that is imported; empty texts leave what the file says.

    Attributes:
        name: What it is to be called.
        licence: Of the weights.
        source: Where the file came from, as a page of the web.
    """

    name: str
    licence: str = ""
    source: str = ""


def import_model(
    source: Path,
    *,
    name: str | None = None,
    licence: str | None = None,
    replace: bool = False,
    value_range: str | None = None,
) -> ImportedModel:
    """Install the generator of a file from elsewhere as a model of the user's.

    Args:
        source: A weights file or checkpoint; it is only read.
        name: Of the model; None makes one from the file's name.
        licence: Of the weights, for the card; None leaves what the file says of it.
        replace: Put it in place of a model of the user's that has this name.
        value_range: What black and white are to a graph, out of ``engine.graphs.RANGES``; None finds
            it out.

    Raises:
        ImportRefusedError: It is no generator that can restore photos here.
        DamagedWeightsError: It is cut off or corrupt.
        UsageError: The name cannot be used, or is taken; or the file has no range to choose.
    """
    name = name or _name_from(source)
    check_new_name(name, replace=replace)
    with quarantine() as folder:
        staged = stage_model(source, folder, value_range=value_range)
        return install_staged(staged, Said(name, licence or ""), replace=replace)


@contextmanager
def quarantine() -> Iterator[Path]:
    """Give a folder beside the user's models for files that are not trusted yet, for a while.

    Raises:
        WeightsError: There is no room for one.
    """
    folder = user_models_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        staging = tempfile.TemporaryDirectory(
            prefix=_QUARANTINE, dir=folder, ignore_cleanup_errors=True
        )
    except OSError as cause:
        raise _no_room(cause) from cause
    with staging as name:
        yield Path(name)


def _sweep(folder: Path) -> None:
    """Remove quarantines of processes that were ended before they could."""
    for old in folder.glob(f"{_QUARANTINE}*"):
        if time.time() - old.stat().st_mtime > _FORGOTTEN_S:
            shutil.rmtree(old, ignore_errors=True)


def stage_model(source: Path, folder: Path, *, value_range: str | None = None) -> StagedModel:
    """Read a file from elsewhere, convert it, and try what comes out on a photo.

    Args:
        source: As for ``import_model``.
        folder: A quarantine; what is made of the file lies there.
        value_range: As for ``import_model``.

    Raises:
        ImportRefusedError: It is no generator that can restore photos here.
        DamagedWeightsError: It is cut off or corrupt.
        WeightsError: There is no room in the quarantine.
        UsageError: The file has no range to choose.
    """
    name = _name_from(source)
    weights = folder / f"{name}{SUFFIX}"
    try:
        nearness = convert_model(source, weights, value_range=value_range)
    except OSError as cause:
        raise _no_room(cause) from cause
    return StagedModel(source, weights, read_card(weights), name, nearness)


def install_staged(staged: StagedModel, said: Said, *, replace: bool = False) -> ImportedModel:
    """Give a staged model its name and its place among the user's models; needs no torch.

    Raises:
        UsageError: The name cannot be used, or is taken; ``replace`` as for ``import_model``.
        WeightsError: The folder cannot be written.
    """
    check_new_name(said.name, replace=replace)
    target = user_models_folder() / f"{said.name}{SUFFIX}"
    origin = staged.card.origin | ({"from": said.source} if said.source else {})
    card = msgspec.structs.replace(
        staged.card,
        name=said.name,
        licence=said.licence or staged.card.licence,
        origin=origin,
    )
    try:
        save_weights(
            staged.weights,
            read_tensors(staged.weights),
            card,
            preview=read_preview(staged.weights),
        )
        staged.weights.replace(target)
    except OSError as cause:
        raise _no_room(cause) from cause
    return ImportedModel(ModelEntry(said.name, target, read_card(target), False), staged.psnr)


def _no_room(cause: OSError) -> WeightsError:
    return WeightsError(f"cannot write into {user_models_folder()}: {cause.strerror}; make room")


def convert_model(
    source: Path, target: Path, *, licence: str | None = None, value_range: str | None = None
) -> float:
    """Write the generator of a file from elsewhere as a weights file, and try it on a photo.

    Args:
        source: A weights file or checkpoint; it is only read.
        target: The weights file; its stem becomes the model's name.
        licence: As for ``import_model``.
        value_range: Likewise.

    Returns:
        How near the self-test came to the photo, in dB.

    Raises:
        ImportRefusedError: It is no generator that can restore photos here.
        DamagedWeightsError: It is cut off or corrupt.
        UsageError: The file has no range to choose.
        OSError: ``target`` cannot be written.
    """
    importer = _importer_for(source)
    if value_range:
        importer = _with_range(importer, value_range)
    imported = importer.load(source)
    card = _completed(imported.card, source, importer.kind, target.stem, licence)
    save_weights(target, imported.tensors, card, preview=imported.preview)
    return try_model(target, source)


def _name_from(source: Path) -> str:
    """Make a name from the file's: what a name cannot hold becomes a dash."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", source.stem).strip("-._")[:64] or "imported"


def _importer_for(source: Path) -> Importer:
    try:
        with source.open("rb") as file:
            head = file.read(HEAD)
    except OSError as cause:
        raise ImportRefusedError(source, f"it cannot be read: {cause.strerror}") from cause
    for importer in IMPORTERS:
        if importer.recognises(source, head):
            return importer
    known = ", ".join(importer.kind for importer in IMPORTERS)
    reasons = [reason for start, reason in _STRANGERS.items() if head.startswith(start)]
    empty = [] if head else ["it is empty (0 bytes)"]
    raise ImportRefusedError(source, (*empty, *reasons, f"it is none of these: {known}")[0])


def _with_range(importer: Importer, value_range: str) -> Importer:
    if isinstance(importer, TfjsImporter | OnnxImporter):
        return dataclasses.replace(importer, value_range=value_range)
    raise UsageError("only ONNX and TensorFlow.js files have a range to choose; leave --range out")


def _completed(
    card: WeightsCard, source: Path, kind: str, name: str, licence: str | None
) -> WeightsCard:
    """Add what the file itself cannot say; where a model first came from is kept."""
    today = datetime.now(UTC).date().isoformat()
    with source.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    origin = {"file": source.name, "sha256": digest, "kind": kind, "imported": today}
    return msgspec.structs.replace(
        card,
        name=name,
        description=card.description or f"Imported from {source.name}",
        licence=licence or card.licence,
        origin=card.origin or origin,
    )
