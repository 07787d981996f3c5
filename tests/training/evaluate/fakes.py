"""Fakes that the tests of evaluation share: sets of the published shapes, tiny and known."""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.training.tiny import save_png, texture
from training.evaluate.methods import Method

Levels = NDArray[np.uint8]


def halfway(sharp: Levels) -> Levels:
    """Blur a little, without moving anything."""
    return np.asarray(cv2.blur(sharp, (3, 3)), np.uint8)


def shifted(levels: Levels, down: int, right: int) -> Levels:
    """Move what is seen; what comes in is mirrored."""
    move = np.array([[1, 0, right], [0, 1, down]], np.float32)
    size = (levels.shape[1], levels.shape[0])
    moved = cv2.warpAffine(levels, move, size, borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(moved, np.uint8)


def save_kohler(folder: Path) -> Path:
    """Write two blurred photos with three moments each; the second moment is the right one."""
    for shake in (1, 2):
        sharp = texture(64, 80, seed=shake)
        save_png(folder / f"Blurry1_{shake}.png", halfway(sharp))
        for frame, (down, right) in enumerate(((-6, 9), (0, 0), (5, 4)), start=1):
            seen = sharp if frame == 2 else texture(64, 80, seed=10 * frame + shake)
            path = folder / "Image1" / f"GroundTruth1_{shake}_{frame}.png"
            save_png(path, shifted(seen, down, right))
    return folder


def mild_method(name: str = "mild") -> Method:
    """A model that sharpens a little and takes no time."""

    def restore(blurred: NDArray[np.float32]) -> NDArray[np.float32]:
        soft = cv2.GaussianBlur(blurred, (0, 0), 1.0)
        return np.clip(blurred + np.float32(0.5) * (blurred - soft), 0, 1).astype(np.float32)

    return Method(name, "model", "a fake", restore)
