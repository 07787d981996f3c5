"""Weights: safetensors files with a card in the header, and the models that are installed.

Nothing here imports torch, so the window and ``deblur models list`` stay light.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray
from platformdirs import user_data_path

from engine.atomic import write_atomically
from engine.errors import DamagedWeightsError, UnknownModelError, UsageError, WeightsError
from resources import resource_path

Tensors: TypeAlias = Mapping[str, NDArray[Any]]

_LOG = logging.getLogger(__name__)

SUFFIX = ".safetensors"

ARCHITECTURE_NAMES = ("compact", "resnet", "nafnet", "fpn_mobilenet", "fpn_inception", "graph")
"""What a card may name as its architecture, for those who do not import torch to find out."""

_FORMAT = "deblur-weights/1"
_MOST_PREVIEW = 1 << 20  # of bytes; the header is read whole wherever a card is

# A name is a file's on every system, and is typed without quotes.
_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?")
_RESERVED = {"CON", "PRN", "AUX", "NUL"} | {f"{d}{n}" for d in ("COM", "LPT") for n in range(10)}


class WeightsCard(msgspec.Struct, frozen=True, kw_only=True):
    """What a weights file says of itself; every text is for people.

    ``origin`` tells which file an imported model was made from: file, sha256, kind, imported, and
    from where the user had it. ``base`` is the model that a fine-tuned one began from.
    """

    name: str
    architecture: str
    options: dict[str, Any]
    description: str = ""
    training_data: str = ""
    credits: tuple[str, ...] = ()
    recipe: str = ""
    metrics: dict[str, dict[str, float]] = {}
    licence: str = "Apache-2.0"
    date: str = ""
    origin: dict[str, str] = {}
    base: str = ""
    parameters: int = 0
    tensors_sha256: str = ""


class Provenance(StrEnum):
    """Where a model came from."""

    BUNDLED = "bundled"
    MINE = "mine"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One installed model; ``bundled`` ones came with the application."""

    name: str
    path: Path
    card: WeightsCard
    bundled: bool

    @property
    def provenance(self) -> Provenance:
        """Where it came from: what was imported has an origin on its card, and nothing else has."""
        if self.bundled:
            return Provenance.BUNDLED
        return Provenance.IMPORTED if self.card.origin else Provenance.MINE


def tensors_sha256(tensors: Tensors) -> str:
    """Hash names, types, shapes and values of all tensors, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        tensor = np.ascontiguousarray(tensors[name])
        digest.update(f"{name} {tensor.dtype} {tensor.shape}\n".encode())
        digest.update(tensor.tobytes())
    return digest.hexdigest()


def save_weights(
    path: Path, tensors: Tensors, card: WeightsCard, *, preview: bytes = b""
) -> WeightsCard:
    """Write a weights file whole or not at all; returns the card with its hash and size.

    ``preview`` is a small JPEG of what the weights do, before and after side by side.
    """
    kept = {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}
    card = msgspec.structs.replace(
        card,
        tensors_sha256=tensors_sha256(kept),
        # A graph is kept as bytes; its card has counted already.
        parameters=sum(tensor.size for tensor in kept.values() if tensor.dtype.kind == "f")
        or card.parameters,
    )
    metadata = {"format": _FORMAT, "card": msgspec.json.encode(card).decode()}
    if preview and len(preview) <= _MOST_PREVIEW:
        metadata["preview"] = base64.b64encode(preview).decode()
    write_atomically(path, safetensors.numpy.save(kept, metadata=metadata))
    return card


def read_card(path: Path) -> WeightsCard:
    """Read the card alone.

    Raises:
        DamagedWeightsError: No safetensors file, cut off, or without a card.
    """
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
        return msgspec.json.decode(metadata["card"], type=WeightsCard)
    except KeyError as cause:
        raise DamagedWeightsError(path, "it carries no card") from cause
    except (OSError, safetensors.SafetensorError, msgspec.MsgspecError) as cause:
        raise DamagedWeightsError(path, str(cause)) from cause


def read_preview(path: Path) -> bytes:
    """Return the small JPEG that a weights file carries, empty where there is none."""
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            return base64.b64decode((file.metadata() or {}).get("preview", ""), validate=True)
    except (OSError, safetensors.SafetensorError, binascii.Error) as cause:
        _LOG.info("no preview in %s: %s", path, cause)
        return b""


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """Read all tensors and check them against the card's SHA-256.

    Raises:
        DamagedWeightsError: The file is cut off or its tensors are not those of its card.
    """
    expected = read_card(path).tensors_sha256
    try:
        tensors = safetensors.numpy.load_file(path)
    except (OSError, safetensors.SafetensorError) as cause:
        raise DamagedWeightsError(path, str(cause)) from cause
    if tensors_sha256(tensors) != expected:
        raise DamagedWeightsError(path, "the tensors do not match the SHA-256 of the card")
    return tensors


def user_models_folder() -> Path:
    """Return the folder of the user's own models; it need not exist."""
    return user_data_path("deblur") / "models"


def model_files() -> list[tuple[Path, bool]]:
    """List the files of the installed models, and whether each is bundled; those come first."""
    folders = ((resource_path("weights"), True), (user_models_folder(), False))
    return [
        (path, bundled) for folder, bundled in folders for path in sorted(folder.glob(f"*{SUFFIX}"))
    ]


def check_new_name(name: str, *, replace: bool) -> None:
    """Check that a model of the user's can be installed as ``name``.

    Raises:
        UsageError: The name would not be a file's on every system, or it is taken; ``replace``
            allows those of the user's own models.
    """
    if not _NAME.fullmatch(name) or name.split(".", maxsplit=1)[0].upper() in _RESERVED:
        raise UsageError(
            f"{name!r} cannot be a model's name; use up to 64 letters, digits, dots, dashes and "
            "underscores, a letter or digit first and last"
        )
    for path, bundled in model_files():
        # Some systems take names that differ in case for the same.
        if path.stem.casefold() != name.casefold() or (replace and not bundled):
            continue
        remedy = "choose another name" if bundled else "choose another --name, or --replace it"
        raise UsageError(f"there is a model {path.stem} already; {remedy}")


def remove_model(name: str) -> Path:
    """Delete a model of the user's, also a damaged one; returns where it was.

    Raises:
        UnknownModelError: There is none of this name.
        UsageError: It came with the application.
        WeightsError: The system does not let go of it.
    """
    path, bundled = _model_file(name)
    if bundled:
        raise UsageError(f"the model {name} came with Deblur and stays")
    try:
        path.unlink()
    except OSError as cause:
        raise WeightsError(f"cannot remove {path}: {cause.strerror}") from cause
    return path


def rename_model(name: str, new: str) -> Path:
    """Give a model of the user's another name; returns where it is now.

    Raises:
        UnknownModelError: There is none of this name.
        DamagedWeightsError: Its tensors are not those of its card.
        UsageError: It came with the application, or the new name cannot be used or is taken.
        WeightsError: It cannot be written.
    """
    path, bundled = _model_file(name)
    if bundled:
        raise UsageError(f"the model {name} came with Deblur and keeps its name")
    if new == name:
        return path
    check_new_name(new, replace=new.casefold() == name.casefold())
    card = msgspec.structs.replace(read_card(path), name=new)
    target = path.with_stem(new)
    try:
        save_weights(path, read_tensors(path), card, preview=read_preview(path))
        path.rename(target)
    except OSError as cause:
        raise WeightsError(f"cannot rename {path}: {cause.strerror}") from cause
    return target


def list_models() -> list[ModelEntry]:
    """List readable models; a damaged file is left out, with a warning."""
    entries = []
    for path, bundled in model_files():
        try:
            entries.append(ModelEntry(path.stem, path, read_card(path), bundled))
        except DamagedWeightsError as error:
            _LOG.warning("%s", error)
    return entries


def model_stamp(name: str) -> tuple[int, int] | None:
    """Return size and time of writing of a model's file, by which a change of it is noticed."""
    path = Path(name)
    if path.suffix != SUFFIX:
        found = (path for path, _ in model_files() if path.stem == name)
        path = next(found, path)
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def model_label(name: str) -> str:
    """Return what a model is called that is named by its name or by the path of a weights file."""
    path = Path(name)
    return path.stem if path.suffix == SUFFIX else name


def find_model(name: str) -> ModelEntry:
    """Find a model by its name, or by the path of a weights file.

    Raises:
        UnknownModelError: Neither an installed model nor a file.
        DamagedWeightsError: The file is no weights file.
    """
    path = Path(name)
    if path.suffix == SUFFIX and path.is_file():
        return ModelEntry(model_label(name), path, read_card(path), bundled=False)
    path, bundled = _model_file(name)
    return ModelEntry(name, path, read_card(path), bundled)


def _model_file(name: str) -> tuple[Path, bool]:
    """Return the file of an installed model, which may be damaged, and whether it is bundled."""
    files = model_files()
    for path, bundled in files:
        if path.stem == name:
            return path, bundled
    raise UnknownModelError(name, [path.stem for path, _ in files])
