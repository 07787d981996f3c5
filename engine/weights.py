"""Weights: safetensors files with a card in the header, and the models that are installed.

Nothing here imports torch, so the window and ``deblur models list`` stay light.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray
from platformdirs import user_data_path

from engine.atomic import write_atomically
from engine.errors import DamagedWeightsError, UnknownModelError
from resources import resource_path

Tensors: TypeAlias = Mapping[str, NDArray[Any]]

_LOG = logging.getLogger(__name__)

SUFFIX = ".safetensors"


class WeightsCard(msgspec.Struct, frozen=True, kw_only=True):
    """What a weights file says of itself; every text is for people."""

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
    parameters: int = 0
    tensors_sha256: str = ""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One installed model; ``bundled`` ones came with the application."""

    name: str
    path: Path
    card: WeightsCard
    bundled: bool


def tensors_sha256(tensors: Tensors) -> str:
    """Hash names, types, shapes and values of all tensors, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        tensor = np.ascontiguousarray(tensors[name])
        digest.update(f"{name} {tensor.dtype} {tensor.shape}\n".encode())
        digest.update(tensor.tobytes())
    return digest.hexdigest()


def save_weights(path: Path, tensors: Tensors, card: WeightsCard) -> WeightsCard:
    """Write a weights file whole or not at all; returns the card with its hash and size."""
    kept = {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}
    card = msgspec.structs.replace(
        card,
        tensors_sha256=tensors_sha256(kept),
        parameters=sum(tensor.size for tensor in kept.values()),
    )
    metadata = {"format": "deblur-weights/1", "card": msgspec.json.encode(card).decode()}
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


def list_models() -> list[ModelEntry]:
    """List readable models; a damaged file is left out, with a warning."""
    entries = []
    for path, bundled in model_files():
        try:
            entries.append(ModelEntry(path.stem, path, read_card(path), bundled))
        except DamagedWeightsError as error:
            _LOG.warning("%s", error)
    return entries


def find_model(name: str) -> ModelEntry:
    """Find a model by its name, or by the path of a weights file.

    Raises:
        UnknownModelError: Neither an installed model nor a file.
        DamagedWeightsError: The file is no weights file.
    """
    path = Path(name)
    if path.suffix == SUFFIX and path.is_file():
        return ModelEntry(path.stem, path, read_card(path), bundled=False)
    files = model_files()
    for path, bundled in files:
        if path.stem == name:
            return ModelEntry(name, path, read_card(path), bundled)
    raise UnknownModelError(name, [path.stem for path, _ in files])
