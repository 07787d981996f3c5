"""A photo as pictures for the screen: full size, half, quarter, and so on."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from engine.photo import Photo, Pixels, quantize

_SMALLEST = 64
_BACKDROP = np.float32(0.5)  # what shows through where a photo is transparent

Bgrx = NDArray[np.uint8]
"""(h, w, 4) uint8 in the byte order of QImage.Format_RGB32."""


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """One picture of a pyramid; ``image`` looks at the memory of ``samples``."""

    samples: Bgrx
    image: QImage

    @classmethod
    def of(cls, samples: Bgrx) -> Level:
        """Wrap samples without copying them."""
        height, width = samples.shape[:2]
        image = QImage(samples.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        return cls(samples, image)


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """Pictures of one photo, each half as wide and high as the one before.

    Made by a worker thread. The encoding is taken for sRGB.
    """

    levels: tuple[Level, ...]

    @classmethod
    def of(cls, photo: Photo) -> Pyramid:
        """Build all levels; a 24 MP photo takes a few tenths of a second."""
        levels = [Level.of(_bgrx(photo))]
        while max(levels[-1].samples.shape[:2]) > _SMALLEST:
            levels.append(Level.of(_halved(levels[-1].samples)))
        return cls(tuple(levels))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the photo."""
        height, width = self.levels[0].samples.shape[:2]
        return width, height

    def level_for(self, scale: float) -> Level:
        """Return the smallest level that still has a pixel for every device pixel.

        Args:
            scale: Device pixels per photo pixel.
        """
        wanted = math.floor(math.log2(1 / scale)) if scale < 1 else 0
        return self.levels[min(wanted, len(self.levels) - 1)]


def _bgrx(photo: Photo) -> Bgrx:
    samples = quantize(_over_backdrop(photo), 8)
    return np.asarray(cv2.cvtColor(samples, cv2.COLOR_RGB2BGRA), dtype=np.uint8)


def _over_backdrop(photo: Photo) -> Pixels:
    if photo.alpha is None:
        return photo.pixels
    return _BACKDROP + photo.alpha[..., np.newaxis] * (photo.pixels - _BACKDROP)


def _halved(samples: Bgrx) -> Bgrx:
    height, width = samples.shape[:2]
    half = ((width + 1) // 2, (height + 1) // 2)
    return np.asarray(cv2.resize(samples, half, interpolation=cv2.INTER_AREA), dtype=np.uint8)
