"""Letterboxes: a photo of any shape, fitted whole into the input of a detector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.quality import Levels
from training.evaluate.detection.boxes import Boxes

COLOURS: Final = ("rgb-unit", "bgr-imagenet")
"""Red, green, blue in [0, 1]; or blue, green, red less ImageNet's mean over its deviation."""

_MEAN = np.array([103.53, 116.28, 123.675], np.float32)
_DEVIATION = np.array([57.375, 57.12, 58.395], np.float32)


@dataclass(frozen=True, slots=True)
class Letterbox:
    """Where a photo of ``size`` (height, width) lies in an input: scaled, then moved."""

    size: tuple[int, int]
    scale: float
    left: int
    top: int

    @classmethod
    def of(cls, levels: Levels, height: int, width: int) -> Self:
        """Fit a photo into the middle of (height, width), enlarging what is smaller."""
        high, wide = levels.shape[:2]
        scale = min(height / high, width / wide)
        left, top = (width - round(wide * scale)) // 2, (height - round(high * scale)) // 2
        return cls((high, wide), scale, left, top)

    def draw(self, levels: Levels, height: int, width: int, *, gray: int) -> Levels:
        """Return the photo in its margins, (height, width, 3) uint8."""
        size = [max(1, round(side * self.scale)) for side in self.size]
        way = cv2.INTER_AREA if self.scale < 1 else cv2.INTER_LINEAR
        fitted = cv2.resize(levels, (size[1], size[0]), interpolation=way)
        box = np.full((height, width, 3), gray, np.uint8)
        box[self.top : self.top + size[0], self.left : self.left + size[1]] = fitted
        return box

    def back(self, boxes: Boxes) -> Boxes:
        """Return (N, 4) boxes of the input in pixels of the photo, cut off at its edges."""
        corner = np.array([self.left, self.top] * 2, np.float32)
        limits = np.array([self.size[1], self.size[0]] * 2, np.float32)
        placed = (boxes - corner) / np.float32(self.scale)
        return np.asarray(np.clip(placed, np.float32(0.0), limits), np.float32)


def as_input(box: Levels, colours: str) -> NDArray[np.float32]:
    """Return (H, W, 3) levels as (1, 3, H, W) in the ``colours`` that a detector takes."""
    values = box.astype(np.float32)
    if colours == "bgr-imagenet":
        values = (values[:, :, ::-1] - _MEAN) / _DEVIATION
    else:
        values /= np.float32(255.0)
    return np.ascontiguousarray(values.transpose(2, 0, 1)[None])
