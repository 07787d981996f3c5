"""A rectangle of a photo, in its pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError

Samples = TypeVar("Samples", bound=NDArray[np.generic])


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle with at least one pixel, ``left`` and ``top`` counted from the upper left."""

    left: int
    top: int
    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse a rectangle without pixels."""
        if self.width < 1 or self.height < 1:
            raise ShapeError(f"a region needs at least one pixel, got {self.width}x{self.height}")

    @property
    def right(self) -> int:
        """The first column beyond."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row beyond."""
        return self.top + self.height

    @classmethod
    def around(cls, x: float, y: float, side: int, size: tuple[int, int]) -> Region:
        """Return the square around a point, moved and cut so that it lies in a photo.

        Args:
            x: Of the point, in photo pixels.
            y: Of the point.
            side: Of the square; a smaller photo gives a smaller rectangle.
            size: Width and height of the photo.
        """
        width, height = min(side, size[0]), min(side, size[1])
        return cls(0, 0, width, height).moved(round(x - width / 2), round(y - height / 2), size)

    def moved(self, left: int, top: int, size: tuple[int, int]) -> Region:
        """Return it at another place, or as near to it as a photo of ``size`` allows."""
        left = max(0, min(left, size[0] - self.width))
        top = max(0, min(top, size[1] - self.height))
        return Region(left, top, self.width, self.height)

    def grown(self, margin: int, size: tuple[int, int]) -> Region:
        """Return it with ``margin`` more pixels on every side where a photo of ``size`` has them."""
        left, top = max(0, self.left - margin), max(0, self.top - margin)
        right, bottom = min(size[0], self.right + margin), min(size[1], self.bottom + margin)
        return Region(left, top, right - left, bottom - top)

    def common(self, other: Region) -> Region | None:
        """Return the part that both cover, None where they do not meet."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width, height = min(self.right, other.right) - left, min(self.bottom, other.bottom) - top
        return Region(left, top, width, height) if width > 0 and height > 0 else None

    def together(self, other: Region) -> Region:
        """Return the least region that covers both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Region(left, top, right - left, bottom - top)

    def crop(self, samples: Samples) -> Samples:
        """Return the view of (H, W, ...) ``samples`` that it covers."""
        view: Samples = samples[self.top : self.bottom, self.left : self.right]  # type: ignore[assignment]
        return view
