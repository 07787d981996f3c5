"""Masks as numbers: exactly in any window of a photo, and as a plane for the screen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from app.models.mask import Brush, Inversion, Mask, Point, Purpose, Stroke
from app.models.region import Region
from engine.photo import Plane, quantize

LONGEST_SIDE = 4096
"""Of a plane for the screen; the canvas enlarges it where it looks closer."""

Bytes = NDArray[np.uint8]


def weights_in(mask: Mask, window: Region) -> Plane | None:
    """Return how much the result counts in a window of the photo, exactly.

    Returns:
        (height, width) float32 in [0, 1]; None where it counts everywhere.
    """
    if mask.is_everywhere:
        return None
    painted = paint(mask, window)
    return painted if mask.purpose is Purpose.APPLY else 1 - painted


def paint(mask: Mask, window: Region, scale: float = 1.0) -> Plane:
    """Follow the steps of a mask.

    Args:
        mask: Its purpose is not looked at.
        window: What to paint, in pixels of the scaled photo.
        scale: Pixels of the window per photo pixel.

    Returns:
        (height, width) float32 in [0, 1], 1 where it is painted.
    """
    painted = np.zeros((window.height, window.width), np.float32)
    for step in mask.steps:
        if isinstance(step, Inversion):
            np.subtract(1, painted, out=painted)
        elif found := _coverage(step, window, scale):
            part, covered = found
            seen = part.crop(painted)
            seen[...] = laid(seen, covered, step.brush)
    return painted


def laid(painted: Plane, covered: Plane, brush: Brush) -> Plane:
    """Return the paint after a stroke: what was there and the stroke multiply as transparencies.

    Args:
        painted: (h, w) in [0, 1].
        covered: Of the same shape, 1 where the brush was.
        brush: Adds or erases.
    """
    bare: Plane = (painted if brush.erases else 1 - painted) * (1 - covered)
    return bare if brush.erases else 1 - bare


def reach(brush: Brush, points: tuple[Point, ...], scale: float) -> Region:
    """Return the pixels that a stroke may touch, which may lie outside of the photo."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = (math.floor((min(each) - brush.radius) * scale) - 1 for each in (xs, ys))
    right, bottom = (math.ceil((max(each) + brush.radius) * scale) + 1 for each in (xs, ys))
    return Region(left, top, right - left, bottom - top)


def _coverage(stroke: Stroke, window: Region, scale: float) -> tuple[Region, Plane] | None:
    """Return where in the window a stroke is, and how much it covers there."""
    brush, points = stroke.brush, stroke.points
    whole = reach(brush, points, scale).common(window)
    if whole is None:
        return None
    squares = np.full((whole.height, whole.width), np.inf, np.float32)
    for start, end in _segments(points):
        if part := reach(brush, (start, end), scale).common(whole):
            seen = _within(part, whole).crop(squares)
            np.minimum(seen, _squared_distances(start, end, part, scale), out=seen)
    return _within(whole, window), _faded(squares, brush, scale)


def covered_by(brush: Brush, start: Point, end: Point, window: Region, scale: float) -> Plane:
    """Return how much one straight way of the brush covers of a window, (h, w) in [0, 1]."""
    return _faded(_squared_distances(start, end, window, scale), brush, scale)


def _segments(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    return [(points[0], points[0])] if len(points) == 1 else list(pairwise(points))


def _within(part: Region, whole: Region) -> Region:
    """Return ``part`` as counted from the corner of ``whole``."""
    return Region(part.left - whole.left, part.top - whole.top, part.width, part.height)


def _squared_distances(start: Point, end: Point, window: Region, scale: float) -> Plane:
    """Return the squared distance of every pixel's middle to a segment, in photo pixels."""
    to_x = _offsets(window.left, window.right, start[0], scale)[np.newaxis]
    to_y = _offsets(window.top, window.bottom, start[1], scale)[:, np.newaxis]
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x**2 + along_y**2
    if length == 0:
        return to_x * to_x + to_y * to_y
    share: Plane = to_x * np.float32(along_x / length) + to_y * np.float32(along_y / length)
    np.clip(share, 0, 1, out=share)
    off_x, off_y = to_x - share * np.float32(along_x), to_y - share * np.float32(along_y)
    squared: Plane = off_x * off_x + off_y * off_y
    return squared


def _offsets(begin: int, end: int, origin: float, scale: float) -> Plane:
    """Return how far the middles of pixels are from ``origin``, in photo pixels."""
    return ((np.arange(begin, end) + 0.5) / scale - origin).astype(np.float32)


def _faded(squares: Plane, brush: Brush, scale: float) -> Plane:
    """Return the coverage at squared distances: a smooth step over the feather, at least a pixel."""
    width = np.float32(max(brush.radius * brush.feather / 100, 1 / scale))
    rise = np.clip((np.float32(brush.radius + 0.5 / scale) - np.sqrt(squares)) / width, 0, 1)
    covered: Plane = rise * rise * (3 - 2 * rise)
    return covered


@dataclass(frozen=True, slots=True, eq=False)
class MaskPlane:
    """A mask for the screen, at most ``LONGEST_SIDE`` wide and high.

    A ``MaskPainter`` may write into the same memory while a stroke is drawn.

    Attributes:
        painted: (h, w) uint8, 255 where it is painted.
        size: Width and height of the photo.
        purpose: Whether the result counts where it is painted, or elsewhere.
    """

    painted: Bytes
    size: tuple[int, int]
    purpose: Purpose

    @classmethod
    def of(cls, mask: Mask, size: tuple[int, int]) -> MaskPlane | None:
        """Paint a mask for a photo of ``size``; None where the result counts everywhere."""
        if mask.is_everywhere:
            return None
        painted = paint(mask, whole_plane(size), plane_scale(size))
        return cls(quantize(painted, 8).astype(np.uint8, copy=False), size, mask.purpose)

    @property
    def scale(self) -> float:
        """Plane pixels per photo pixel, at most 1."""
        return plane_scale(self.size)

    def weights(
        self, left: float, top: float, width: float, height: float, shape: tuple[int, int]
    ) -> Bytes:
        """Return how much the result counts in a part of the photo, as the screen needs it.

        Args:
            left: Of the part, in photo pixels; it may begin between two.
            top: Of the part.
            width: Of the part.
            height: Of the part.
            shape: Rows and columns wanted for it.

        Returns:
            uint8 of ``shape``, 255 where the result counts fully.
        """
        painted = self.painted_in(left, top, width, height, shape)
        return painted if self.purpose is Purpose.APPLY else np.bitwise_not(painted)

    def painted_in(
        self, left: float, top: float, width: float, height: float, shape: tuple[int, int]
    ) -> Bytes:
        """Return what is painted, for the overlay; as ``weights``."""
        rows, columns = shape
        step_x, step_y = width * self.scale / columns, height * self.scale / rows
        shrinks = step_x > 1 or step_y > 1
        matrix = np.array(
            [
                [step_x, 0, left * self.scale + step_x / 2 - 0.5],
                [0, step_y, top * self.scale + step_y / 2 - 0.5],
            ]
        )
        kind = cv2.INTER_NEAREST if shrinks and max(step_x, step_y) > 4 else cv2.INTER_LINEAR
        seen = cv2.warpAffine(
            self.painted,
            matrix,
            (columns, rows),
            flags=kind | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(seen, np.uint8)


def plane_scale(size: tuple[int, int]) -> float:
    """Return the plane pixels per photo pixel that a photo of ``size`` gets."""
    return min(1.0, LONGEST_SIDE / max(size))


def whole_plane(size: tuple[int, int]) -> Region:
    """Return the whole plane of a photo of ``size``."""
    scale = plane_scale(size)
    return Region(0, 0, *(max(1, math.ceil(each * scale)) for each in size))
