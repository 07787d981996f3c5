"""The eight ways to turn and mirror a window; averaging over them evens out a generator's habits.

Known as geometric self-ensemble (Timofte et al. 2016, "Seven ways to improve example-based single
image super resolution", section 3.7).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.pixels import Window

_SIDES: Final = (2, 3)


@dataclass(frozen=True, slots=True)
class Pose:
    """Quarter turns, after mirroring or not."""

    turns: int = 0
    is_mirrored: bool = False

    def take(self, window: Window) -> Window:
        """Return a window (1, 3, H, W) in this pose, contiguous; its sides may be swapped."""
        mirrored = window[..., ::-1] if self.is_mirrored else window
        return np.ascontiguousarray(np.rot90(mirrored, self.turns, _SIDES))

    def leave(self, window: Window) -> Window:
        """Return a view of a window in this pose as it was before ``take``."""
        turned: Window = np.rot90(window, -self.turns, _SIDES)
        return turned[..., ::-1] if self.is_mirrored else turned


UPRIGHT: Final = (Pose(),)
ALL_POSES: Final = tuple(Pose(turns, mirror) for mirror in (False, True) for turns in range(4))
