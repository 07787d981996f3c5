"""Where the first preview looks: fine detail near the middle, no sky, nothing burnt out."""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from app.models.region import Region
from engine.windows import Samples, Window, levels_of, spread_windows

_CELL: Final = 16  # sampled pixels: detail shall fill a region, not be one hard edge in it
_STRONGEST: Final = 12.0  # levels between neighbours from which on an edge counts no more
_MIDDLE: Final = 0.35  # distance from the middle, in half diagonals, at which interest has fallen
_HALF: Final = 0.5
_GRID: Final = 8


def choose_region(samples: Samples, side: int) -> Region:
    """Choose a square of a photo that shows what a generator can do.

    Some 64 squares spread over the photo are looked at, every second pixel of them; the same photo
    always gives the same region.

    Args:
        samples: (H, W, 3) levels of 8 or 16 bits, or float32 in [0, 1].
        side: Of the square; a smaller photo gives a smaller rectangle.
    """
    height, width = samples.shape[:2]
    if min(height, width) < max(side, _GRID):
        return Region.around(width / 2, height / 2, side, (width, height))
    windows = spread_windows(height, width, side=side)
    best = max(windows, key=lambda window: _interest(samples, window))
    centre = best.left + best.side / 2, best.top + best.side / 2
    return Region.around(*centre, side, (width, height))


def _interest(samples: Samples, window: Window) -> float:
    height, width = samples.shape[:2]
    down = window.top + window.side / 2 - height / 2
    across = window.left + window.side / 2 - width / 2
    distance = math.hypot(down, across) / math.hypot(height / 2, width / 2)
    return _detail(window.crop(samples)[::2, ::2]) / (1.0 + (distance / _MIDDLE) ** 2)


def _detail(samples: Samples) -> float:
    """Return how much detail fills a square: that of its median cell, less what is burnt out."""
    levels = levels_of(samples)
    clipped = ((levels < 1.0) | (levels > 254.0)).any(axis=2)
    luma = np.asarray(cv2.cvtColor(levels, cv2.COLOR_RGB2GRAY), np.float32)
    smooth = np.asarray(cv2.blur(luma, (2, 2)), np.float32)  # else noise would be detail
    steps = _steps(smooth)
    cells = [max(1, length // _CELL) for length in (steps.shape[1], steps.shape[0])]
    means = cv2.resize(steps, cells, interpolation=cv2.INTER_AREA)
    return float(np.quantile(means, _HALF) + means.mean()) * (1.0 - float(clipped.mean()))


def _steps(luma: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far each pixel is from its neighbours right and below, hard edges limited."""
    across, down = np.diff(luma, axis=1)[:-1], np.diff(luma, axis=0)[:, :-1]
    return np.asarray(np.minimum(np.hypot(across, down), _STRONGEST), np.float32)
