"""safetensors files: ours with their card, foreign ones by their keys and shapes; and zips of them."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import safetensors

from engine.bundles import is_bundle, unpack_weights
from engine.errors import DamagedWeightsError
from engine.importing import Imported
from engine.weights import read_card, read_preview, read_tensors


@dataclass(frozen=True, slots=True)
class SafetensorsImporter:
    """Files that begin with the length of a JSON header and the header."""

    kind: str = "safetensors"

    def recognises(self, path: Path, head: bytes) -> bool:
        """Tell by the name, or by the header."""
        return path.suffix == ".safetensors" or head[8:10] == b'{"'

    def load(self, path: Path) -> Imported:
        """Read the tensors, and the card if there is one; see ``Importer.load``."""
        if _has_card(path):
            return Imported(read_card(path), read_tensors(path), read_preview(path))
        import safetensors.torch

        from engine.importing.state_dicts import import_state_dict

        try:
            tensors = safetensors.torch.load_file(path)
        except safetensors.SafetensorError as cause:
            raise DamagedWeightsError(path, str(cause)) from cause
        return import_state_dict(path, tensors)


@dataclass(frozen=True, slots=True)
class BundleImporter:
    """Models that were exported as one file; see ``engine.bundles``."""

    kind: str = "zip of a Deblur model"

    def recognises(self, path: Path, head: bytes) -> bool:
        """Tell by what the zip lists."""
        return is_bundle(path, head)

    def load(self, path: Path) -> Imported:
        """Read the weights file inside; see ``Importer.load``."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            return SafetensorsImporter().load(unpack_weights(path, Path(folder)))


def _has_card(path: Path) -> bool:
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            return "card" in (file.metadata() or {})
    except safetensors.SafetensorError as cause:
        raise DamagedWeightsError(path, str(cause)) from cause
