"""Windows of a photo: a few squares that stand for all of it, so that a look takes no time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.float32]
"""(H, W, 3): levels of 8 or 16 bits, or float32 in [0, 1]; encoded as in the photo's file."""

Luma: TypeAlias = NDArray[np.float32]
"""(H, W) in levels, 0 to 255 whatever the depth."""

GRID: Final = 8
"""Windows begin at multiples of this, so that JPEG's blocks lie alike in all of them."""

_SCALES: Final = {1: 1.0, 2: 255.0 / 65535.0, 4: 255.0}  # by bytes a sample
_MOST_A_SIDE: Final = 8


@dataclass(frozen=True, slots=True)
class Window:
    """A square of a photo; ``top`` and ``left`` in pixels."""

    top: int
    left: int
    side: int

    def crop(self, samples: Samples) -> Samples:
        """Return the view (side, side, 3) that it covers."""
        return samples[self.top : self.top + self.side, self.left : self.left + self.side]


def levels_of(samples: Samples) -> NDArray[np.float32]:
    """Return ``samples`` as levels, 0 to 255 whatever the depth; exact for 8 bits."""
    levels = samples.astype(np.float32, order="C")
    levels *= np.float32(_SCALES[samples.dtype.itemsize])
    return levels


def luma_of(samples: Samples) -> Luma:
    """Return the luma (Rec. 601) of ``samples`` in levels."""
    return np.asarray(cv2.cvtColor(levels_of(samples), cv2.COLOR_RGB2GRAY), np.float32)


def spread_windows(height: int, width: int, *, side: int) -> tuple[Window, ...]:
    """Spread windows evenly over a photo, overlapping where they are few, at most 8 by 8.

    Args:
        height: Of the photo, at least 8.
        width: Of the photo, at least 8.
        side: Of a window; a smaller photo has smaller ones.
    """
    side = min(side, height, width) // GRID * GRID
    tops, lefts = _starts(height, side), _starts(width, side)
    return tuple(Window(top, left, side) for top in tops for left in lefts)


def _starts(length: int, side: int) -> list[int]:
    count = min(_MOST_A_SIDE, max(1, round(1.5 * length / side)))
    middle = (length - side) / 2
    places = np.linspace(0, length - side, count) if count > 1 else np.array([middle])
    return [int(place) // GRID * GRID for place in places]


def ranked_windows(samples: Samples, *, side: int, step: int = 2) -> tuple[Window, ...]:
    """Return windows of a photo by their detail, the richest first.

    Args:
        samples: The photo.
        side: Of a window.
        step: Every so many pixels are looked at.
    """
    windows = spread_windows(*samples.shape[:2], side=side)
    return tuple(sorted(windows, key=lambda window: -detail_of(window.crop(samples), step=step)))


def detail_of(samples: Samples, *, step: int = 2) -> float:
    """Return how much pixels that are ``step`` apart differ, in levels; noise counts hardly."""
    smooth = cv2.blur(luma_of(samples[::step, ::step]), (2, 2))
    return float(sum(np.abs(np.diff(smooth, axis=axis)).mean() for axis in (0, 1)))
