"""The two named conversions between a photo's pixels and what a generator sees."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.photo import Pixels

Window: TypeAlias = NDArray[np.float32]
"""(1, 3, H, W) float32 in [-1, 1]."""


def to_generator(pixels: Pixels) -> Window:
    """(H, W, 3) in [0, 1] to a contiguous (1, 3, H, W) in [-1, 1]."""
    planes: Window = np.array(pixels.transpose(2, 0, 1)[None], np.float32, order="C")
    planes *= np.float32(2.0)
    planes -= np.float32(1.0)
    return planes


def from_generator(window: Window) -> Pixels:
    """(1, 3, H, W) around [-1, 1] to a view (H, W, 3), clipped to [0, 1]."""
    planes = window[0] + np.float32(1.0)
    planes *= np.float32(0.5)
    np.clip(planes, 0.0, 1.0, out=planes)
    return np.asarray(planes.transpose(1, 2, 0), np.float32)
