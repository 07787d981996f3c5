"""Point-spread functions: a trajectory rasterised with sub-pixel interpolation."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from training.blur.trajectory import Trajectory

_STEP = 0.25  # px between samples: dense enough that a path has no gaps


def rasterise(path: Trajectory) -> NDArray[np.float32]:
    """Turn a trajectory into a kernel (K, K), K odd, float32, not negative, summing to 1.

    Equal times get equal weight, shared among the four nearest pixels; the kernel's centre is the
    trajectory's 0.
    """
    points, weights = _dense(path)
    left, top = np.floor(points.real).astype(int), np.floor(points.imag).astype(int)
    radius = int(max(np.abs(points.real).max(), np.abs(points.imag).max())) + 1
    size = 2 * radius + 1
    across, down = points.real - left, points.imag - top
    kernel = np.zeros(size * size)
    for dy, share_y in ((0, 1 - down), (1, down)):
        for dx, share_x in ((0, 1 - across), (1, across)):
            cells = (top + dy + radius) * size + left + dx + radius
            kernel += np.bincount(cells, weights * share_y * share_x, minlength=size * size)
    return np.asarray((kernel / kernel.sum()).reshape(size, size), np.float32)


def _dense(path: Trajectory) -> tuple[Trajectory, NDArray[np.float64]]:
    """Insert points until neighbours are at most a quarter pixel apart; weights share the time.

    Each point stands in the middle of its stretch of time, so a path walked backwards is the same.
    """
    longest = float(np.abs(np.diff(path)).max(initial=0.0))
    parts = max(1, int(np.ceil(longest / _STEP)))
    share = (np.arange(parts) + 0.5) / parts
    between = (path[:-1, None] * (1 - share) + path[1:, None] * share).ravel()
    return between, np.full(between.shape, 1.0 / len(between))
