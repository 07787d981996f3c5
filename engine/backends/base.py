"""What every backend is to the restorer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.pixels import Window
from engine.tiling import TileRules

Statistics: TypeAlias = NDArray[np.float32]
"""(1, n) float32: what a generator normalises with."""


class BrokenOff(Exception):  # noqa: N818 - it is no error
    """A window was given up half-way because somebody waits; it has to be restored anew."""


def never() -> bool:
    """Nobody waits."""
    return False


class Backend(Protocol):
    """A generator, loaded on a device.

    Attributes:
        label: The device and how it computes, for people.
        rules: How photos are cut for it.
        bytes_per_pixel: About what a window needs while it is restored, beside itself.
    """

    label: str
    rules: TileRules
    bytes_per_pixel: int

    def run(
        self,
        window: Window,
        statistics: Statistics | None = None,
        *,
        is_awaited: Callable[[], bool] = never,
    ) -> Window:
        """Restore one window (1, 3, H, W) float32 in [-1, 1], sized as the ``rules`` ask.

        Args:
            window: What is restored.
            statistics: For generators that take some; None takes those of the window.
            is_awaited: Asked now and then, where the device allows it: whether somebody waits for
                the end of this window.

        Raises:
            OutOfMemoryError: The device has not enough memory for a window of this size.
            BrokenOff: Somebody waits.
        """
        ...

    def measure(self, window: Window) -> Statistics:
        """Return the statistics of a window, where the ``rules`` ask for samples."""
        ...

    def trim(self) -> None:
        """Give back the memory that is not needed before the next photo."""
        ...

    def free_memory(self) -> int:
        """Return about how many bytes can be taken on the device."""
        ...
