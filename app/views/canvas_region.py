"""The preview area under the hand: where it can be taken, and where it is led."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.models.region import Region
from app.views.viewport import Box, Viewport

SMALLEST = 64
LARGEST = 1024
"""Sides in photo pixels: what is larger takes too long for a preview."""

_REACH = 8.0  # device-independent pixels from a border within which it can be taken
_STEP = 0.25  # of its side that a key moves it


class Grip(Enum):
    """Where the area is held: its border moves it, a corner gives it another size."""

    BORDER = (0, 0)
    TOP_LEFT = (-1, -1)
    TOP_RIGHT = (1, -1)
    BOTTOM_LEFT = (-1, 1)
    BOTTOM_RIGHT = (1, 1)


@dataclass(frozen=True, slots=True)
class RegionDrag:
    """One drag of the area, from where it began.

    Attributes:
        grip: Where it is held.
        start: The area at the beginning.
        x: Where the hand was then, in photo pixels.
        y: Where the hand was then.
    """

    grip: Grip
    start: Region
    x: float
    y: float

    def led(self, x: float, y: float, photo: tuple[int, int]) -> Region:
        """Return the area when the hand is at a point of a photo of some size."""
        if self.grip is Grip.BORDER:
            left, top = self.start.left + x - self.x, self.start.top + y - self.y
            return self.start.moved(round(left), round(top), photo)
        across, down = self.grip.value
        left, width = _span(self.start.left, self.start.width, across, x, photo[0])
        top, height = _span(self.start.top, self.start.height, down, y, photo[1])
        return Region(left, top, width, height)


def grip_at(region: Region, viewport: Viewport, x: float, y: float, ratio: float) -> Grip | None:
    """Return what a hand at (x, y) of the viewport takes hold of, None beside the border.

    Args:
        region: The area.
        viewport: How one looks.
        x: In device pixels.
        y: In device pixels.
        ratio: Device pixels per device-independent one.
    """
    box, reach = box_of(region, viewport), _REACH * ratio
    if not (
        box.left - reach <= x <= box.right + reach and box.top - reach <= y <= box.bottom + reach
    ):
        return None
    across = _end(x, box.left, box.right, reach)
    down = _end(y, box.top, box.bottom, reach)
    if across and down:
        return Grip((across, down))
    return Grip.BORDER if across or down else None


def box_of(region: Region, viewport: Viewport) -> Box:
    """Return an area of the photo in the viewport."""
    left, top = viewport.to_view(region.left, region.top)
    right, bottom = viewport.to_view(region.right, region.bottom)
    return Box(left, top, right, bottom)


def is_over(region: Region, viewport: Viewport, x: float, y: float) -> bool:
    """Tell whether a point of the viewport lies in the area."""
    box = box_of(region, viewport)
    return box.left <= x < box.right and box.top <= y < box.bottom


def stepped(region: Region, across: int, down: int, photo: tuple[int, int]) -> Region:
    """Return the area a step further, as a key moves it."""
    left = region.left + across * max(1, round(region.width * _STEP))
    top = region.top + down * max(1, round(region.height * _STEP))
    return region.moved(left, top, photo)


def centered(region: Region, x: float, y: float, photo: tuple[int, int]) -> Region:
    """Return the area around a point of the photo."""
    return region.moved(round(x - region.width / 2), round(y - region.height / 2), photo)


def _end(value: float, low: float, high: float, reach: float) -> int:
    """Return -1 near the low end, 1 near the high one, 0 near none."""
    if min(abs(value - low), abs(value - high)) > reach:
        return 0
    return -1 if abs(value - low) < abs(value - high) else 1


def _span(start: int, length: int, end: int, value: float, limit: int) -> tuple[int, int]:
    """Return start and length after one end was led to ``value``; the other one stays."""
    fixed = start if end > 0 else start + length
    room = limit - fixed if end > 0 else fixed
    wanted = round((value - fixed) * end)
    length = min(max(wanted, SMALLEST), LARGEST, room)
    length = max(length, 1)
    return (fixed, length) if end > 0 else (fixed - length, length)
