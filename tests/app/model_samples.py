"""Small models of the user's, written on the spot."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.weights import WeightsCard, save_weights, user_models_folder

TENSORS = {"x": np.arange(500, dtype=np.float32)}


def write_model(name: str, *, preview: bytes = b"", **card: object) -> Path:
    """Install a model whose tensors belong to nothing; enough to be looked at and moved around."""
    folder = user_models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.safetensors"
    fields: dict[str, object] = {"name": name, "architecture": "compact", "options": {}, **card}
    save_weights(path, TENSORS, WeightsCard(**fields), preview=preview)  # type: ignore[arg-type]
    return path


def spoil(path: Path) -> None:
    """Change one bit of a model's tensors."""
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
