"""A fine-tuning small enough for tests: a tiny base, textured photos, seconds of training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
import torch

from engine.architectures import build
from engine.weights import WeightsCard, save_weights
from tests.training.tiny import save_png, texture
from training.finetune.folder import Folder
from training.finetune.protocol import Request

PHOTOS = 24
OPTIONS: dict[str, Any] = {"widths": [8, 12], "blocks": [1, 1]}


def save_base(folder: Path) -> Path:
    """Write the weights of a tiny generator that changes photos a little."""
    torch.manual_seed(5)
    module = build("compact", OPTIONS)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(0.002 * torch.randn_like(parameter))
    tensors = {name: tensor.numpy() for name, tensor in module.state_dict().items()}
    path = folder / "tiny-base.safetensors"
    save_weights(
        path, tensors, WeightsCard(name="tiny-base", architecture="compact", options=OPTIONS)
    )
    return path


def save_photos(folder: Path, count: int = PHOTOS, *, side: int = 264) -> Path:
    """Write photos with edges of their own, none like another."""
    for index in range(count):
        save_png(folder / f"photo-{index:02}.png", scene(index, side))
    return folder


def scene(index: int, side: int = 264) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Return a photo (side, side, 3) of large and small blocks."""
    coarse = np.random.default_rng(index).integers(30, 220, (6, 6, 3)).astype(np.uint8)
    large = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_NEAREST).astype(np.int16)
    fine = texture(side, side, seed=index).astype(np.int16) - 128
    return np.asarray(np.clip(large + fine // 3, 0, 255), np.uint8)


def save_pairs(folder: Path, count: int = PHOTOS) -> Path:
    """Write pairs whose blur is always the same."""
    for index in range(count):
        sharp = scene(index, 160)
        save_png(folder / f"{index:02}_sharp.png", sharp)
        blurred = np.asarray(cv2.blur(sharp, (7, 1)), np.uint8)
        save_png(folder / f"{index:02}_blur.png", blurred)
    return folder


def begun(place: Path, **changes: Any) -> Folder:
    """Return a folder in which a fine-tuning was decided."""
    photos = changes.pop("folders", None) or (str(save_photos(place / "photos")),)
    request = Request(
        name="mine", folders=photos, base=str(save_base(place)), minutes=0.03, blur=20
    )
    folder = Folder(place / "run")
    folder.write("request", msgspec.structs.replace(request, **changes))
    return folder
