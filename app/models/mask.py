"""Where a result counts: strokes of a brush, kept as the hand drew them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from engine.errors import UsageError

Point = tuple[float, float]
"""x and y in photo pixels; the middle of the first pixel is (0.5, 0.5)."""

_GRID = 8  # points lie on eighths of a pixel, so that they stay the same in a file
_SPACING = 0.15  # of the radius: nearer points say nothing that shows


class Purpose(StrEnum):
    """What painting does: the result counts only there, or everywhere but there."""

    APPLY = "apply"
    PROTECT = "protect"


@dataclass(frozen=True, slots=True)
class Brush:
    """The tool in hand.

    Attributes:
        size: Diameter in photo pixels.
        feather: 0 (a hard edge) to 100 (fading from the middle outwards).
        erases: It takes paint away.
    """

    size: float = 120.0
    feather: int = 50
    erases: bool = False

    def __post_init__(self) -> None:
        """Refuse values that make no sense."""
        if not (math.isfinite(self.size) and 1 <= self.size <= 100_000):
            raise UsageError(f"a brush is 1 to 100000 pixels wide, got {self.size}")
        if not 0 <= self.feather <= 100:
            raise UsageError(f"feather must be 0 to 100, got {self.feather}")

    @property
    def radius(self) -> float:
        """Half of its size: nothing is painted farther away."""
        return self.size / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """One way of a brush over the photo, in at least one point."""

    brush: Brush
    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        """Refuse a stroke that is nowhere."""
        if not self.points or not all(
            math.isfinite(each) for point in self.points for each in point
        ):
            raise UsageError("a stroke needs at least one point, and finite ones")

    @classmethod
    def of(cls, brush: Brush, points: Iterable[Point]) -> Stroke:
        """Keep the points that matter, and always the first and the last."""
        kept: list[Point] = []
        last: Point | None = None
        for last in map(on_grid, points):
            if not kept or is_worth_keeping(brush, kept[-1], last):
                kept.append(last)
        if last is not None and last != kept[-1]:
            kept.append(last)
        return cls(brush, tuple(kept))


def on_grid(point: Point) -> Point:
    """Return the nearest point on the grid that strokes are kept on."""
    x, y = point
    return round(x * _GRID) / _GRID, round(y * _GRID) / _GRID


def is_worth_keeping(brush: Brush, before: Point, point: Point) -> bool:
    """Tell whether a stroke needs ``point``, so far from the one that was kept before it."""
    return math.dist(before, point) >= max(0.5, brush.radius * _SPACING)


@dataclass(frozen=True, slots=True)
class Inversion:
    """What was painted is not, and the other way round."""


Step = Stroke | Inversion


@dataclass(frozen=True, slots=True)
class Mask:
    """The steps by which a mask was painted; small, and exact at any size.

    Attributes:
        purpose: What painting does.
        steps: Strokes and inversions in the order they were made.
        is_used: Without it the steps are kept, and the result counts everywhere.
    """

    purpose: Purpose = Purpose.APPLY
    steps: tuple[Step, ...] = ()
    is_used: bool = True

    @property
    def is_everywhere(self) -> bool:
        """The result counts everywhere: nothing was painted, or the mask is not used."""
        return not (self.is_used and self.steps)

    def ready_for(self, brush: Brush) -> Mask:
        """Return the mask that a stroke begins on.

        Whoever erases first, before there is any paint, means to take the result away there; so
        everything is painted then.
        """
        takes_first = brush.erases and not self.steps and self.purpose is Purpose.APPLY
        return self.inverted() if takes_first else self

    def with_stroke(self, stroke: Stroke) -> Mask:
        """Return it with one more stroke, and used."""
        steps = self.ready_for(stroke.brush).steps
        return replace(self, steps=(*steps, stroke), is_used=True)

    def inverted(self) -> Mask:
        """Return it with painted and unpainted exchanged."""
        if self.steps and isinstance(self.steps[-1], Inversion):
            return replace(self, steps=self.steps[:-1])
        return replace(self, steps=(*self.steps, Inversion()))

    def cleared(self) -> Mask:
        """Return it without paint."""
        return replace(self, steps=())
