"""Where original and result stand on the canvas: one pane, or two that look through one viewport."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.views.viewport import Box, Size


class Side(Enum):
    """The two photos of a comparison."""

    ORIGINAL = "original"
    RESULT = "result"


class Mode(Enum):
    """How original and result are arranged."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side by side"
    RESULT_ONLY = "result only"


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the canvas that shows one side, in device pixels.

    Attributes:
        side: What it shows.
        left: Where x = 0 of the viewport lies on the canvas.
        top: Where y = 0 of the viewport lies on the canvas.
        area: What it covers of the canvas.
    """

    side: Side
    left: int
    top: int
    area: Box

    def local(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the viewport at a point of the canvas."""
        return x - self.left, y - self.top

    def moved(self, box: Box) -> Box:
        """Return where a box of the viewport lies on the canvas, also beyond the pane."""
        return Box(
            box.left + self.left, box.top + self.top, box.right + self.left, box.bottom + self.top
        )

    def on_canvas(self, box: Box) -> Box:
        """Return a box of the viewport on the canvas, cut where the pane ends."""
        return self.moved(box).intersected(self.area)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point of the canvas lies in it."""
        area = self.area
        return area.left <= x < area.right and area.top <= y < area.bottom


def view_size(mode: Mode, canvas: Size, gap: int) -> Size:
    """Return the size that every pane of a mode looks through."""
    if mode is Mode.SIDE_BY_SIDE:
        return Size(max(1, (canvas.width - gap) // 2), canvas.height)
    return canvas


def panes_of(mode: Mode, canvas: Size, gap: int, split: int) -> tuple[Pane, ...]:
    """Arrange both sides.

    Args:
        mode: How.
        canvas: In device pixels.
        gap: Device pixels between panes that stand side by side.
        split: Where the original ends and the result begins in ``Mode.SPLIT``.
    """
    whole = Box(0, 0, *canvas)
    if mode is Mode.SPLIT:
        return (
            Pane(Side.ORIGINAL, 0, 0, whole._replace(right=split)),
            Pane(Side.RESULT, 0, 0, whole._replace(left=split)),
        )
    if mode is Mode.RESULT_ONLY:
        return (Pane(Side.RESULT, 0, 0, whole),)
    width = view_size(mode, canvas, gap).width
    right = canvas.width - width
    return (
        Pane(Side.ORIGINAL, 0, 0, whole._replace(right=width)),
        Pane(Side.RESULT, right, 0, whole._replace(left=right)),
    )


def original_alone(canvas: Size) -> tuple[Pane, ...]:
    """Return the arrangement before there is a result."""
    return (Pane(Side.ORIGINAL, 0, 0, Box(0, 0, *canvas)),)
