"""Paints a mask stroke by stroke, as the hand moves: only what a movement touches is redone."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from app.models.mask import Brush, Inversion, Mask, Point, Step, Stroke, is_worth_keeping, on_grid
from app.models.mask_plane import (
    Bytes,
    MaskPlane,
    covered_by,
    laid,
    paint,
    plane_scale,
    reach,
    whole_plane,
)
from app.models.region import Region
from engine.photo import Plane

_STROKES, _PLANES = 500, 8  # how many are remembered; a stroke takes some kilobytes

Steps = tuple[Step, ...]


@dataclass(slots=True, eq=False)
class _Going:
    """A stroke that goes on.

    Attributes:
        brush: What it is drawn with.
        points: Where the hand was.
        hand: Where it is.
        covered: What the brush covers so far, as large as the plane.
        before: The paint without the stroke, only where something is covered.
        begun_on: All the paint before it, where the first eraser painted everything.
        touched: Around what is covered.
    """

    brush: Brush
    points: list[Point]
    hand: Point
    covered: Bytes
    before: Bytes
    begun_on: Bytes | None
    touched: Region | None = None

    def without(self, painted: Bytes, part: Region) -> Bytes:
        """Return the paint of a part without the stroke."""
        is_covered = part.crop(self.covered) > 0
        return np.where(is_covered, part.crop(self.before), part.crop(painted))


@dataclass(frozen=True, slots=True, eq=False)
class _Trace:
    """What a stroke changed: the steps before it, where, and the paint there before and after."""

    steps: Steps
    region: Region
    before: bytes
    after: bytes


class MaskPainter:
    """The mask of one photo with its plane; strokes are begun, led on and ended.

    Methods that say so return the part of the photo that looks different afterwards, None where
    nothing does; whoever shows the plane draws it anew. Painting a mask of many strokes from the
    beginning takes a moment, so make the painter in a worker thread; taking steps back and doing
    them again is quick.
    """

    def __init__(self, mask: Mask, size: tuple[int, int]) -> None:
        """Paint ``mask`` for a photo of ``size``, its width and height."""
        self._size = size
        self._scale = plane_scale(size)
        self._whole = whole_plane(size)
        self._mask = mask
        self._traces: OrderedDict[Steps, _Trace] = OrderedDict()  # by the steps with the stroke
        self._planes: OrderedDict[Steps, bytes] = OrderedDict()
        self._going: _Going | None = None
        self._painted = self._painted_anew(mask)

    @property
    def mask(self) -> Mask:
        """The mask, without a stroke that still goes on."""
        return self._mask

    @property
    def is_painting(self) -> bool:
        """A stroke goes on."""
        return self._going is not None

    @property
    def plane(self) -> MaskPlane | None:
        """What is painted; a stroke that goes on changes it. None: the result is everywhere."""
        if self._mask.is_everywhere and self._going is None:
            return None
        return MaskPlane(self._painted, self._size, self._mask.purpose)

    def show(self, mask: Mask) -> Region | None:
        """Paint another mask, as undo gives it, and return what changed."""
        going, self._going = self._going, None
        if mask == self._mask and going is None:
            return None
        if going is not None:
            self._take_back(going)
        if mask.steps != self._mask.steps:
            self._go_to(mask)
        self._mask = mask
        return self._in_photo(self._whole)

    def begin(self, brush: Brush, point: Point) -> Region | None:
        """Put the brush down and return what changed."""
        self.end()
        was_everywhere, begun_on = self._mask.is_everywhere, None
        if self._mask.ready_for(brush) != self._mask:
            begun_on, self._painted = self._painted, np.bitwise_not(self._painted)
        start = on_grid(point)
        shape = self._painted.shape  # not zeros_like: that would touch all of it
        covered, before = np.zeros(shape, np.uint8), np.empty(shape, np.uint8)
        self._going = _Going(brush, [start], start, covered, before, begun_on)
        touched = self._lay(self._going, start, start)
        return self._in_photo(self._whole) if was_everywhere else touched

    def lead(self, point: Point) -> Region | None:
        """Lead the brush on to a point and return what changed."""
        going = self._going
        if going is None:
            return None
        going.hand = on_grid(point)
        if not is_worth_keeping(going.brush, going.points[-1], going.hand):
            return None
        going.points.append(going.hand)
        return self._lay(going, going.points[-2], going.hand)

    def end(self) -> Mask:
        """Lift the brush and return the mask with its stroke; as it was if nothing was begun."""
        going = self._going
        if going is None:
            return self._mask
        if going.hand != going.points[-1]:
            going.points.append(going.hand)
            self._lay(going, going.points[-2], going.hand)
        earlier, self._going = self._mask.steps, None
        self._mask = self._mask.with_stroke(Stroke.of(going.brush, going.points))
        self._trace(earlier, going)
        return self._mask

    def _lay(self, going: _Going, start: Point, end: Point) -> Region | None:
        """Lay the brush along a segment; a stroke does not build up where it crosses itself."""
        part = reach(going.brush, (start, end), self._scale).common(self._whole)
        if part is None:
            return None
        going.touched = part if going.touched is None else going.touched.together(part)
        covered, before, painted = map(part.crop, (going.covered, going.before, self._painted))
        np.copyto(before, painted, where=covered == 0)
        segment = covered_by(going.brush, start, end, part, self._scale)
        np.maximum(covered, _as_bytes(segment), out=covered)
        mixed = laid(_as_shares(before), _as_shares(covered), going.brush)
        painted[...] = _as_bytes(mixed)
        return self._in_photo(part)

    def _trace(self, earlier: Steps, going: _Going) -> None:
        """Remember what a stroke changed, so that it can be taken back without painting all."""
        region = going.touched or Region(0, 0, 1, 1)  # nothing, if it passed beside the photo
        if going.begun_on is None:
            before = going.without(self._painted, region)
        else:
            region, before = self._whole, going.begun_on
        self._traces[self._mask.steps] = _Trace(
            earlier, region, _packed(before), _packed(region.crop(self._painted))
        )
        if len(self._traces) > _STROKES:
            self._traces.popitem(last=False)

    def _take_back(self, going: _Going) -> None:
        """Leave no trace of a stroke that is not ended."""
        if going.begun_on is not None:
            self._painted = going.begun_on
        elif going.touched is not None:
            part = going.touched
            part.crop(self._painted)[...] = going.without(self._painted, part)

    def _go_to(self, mask: Mask) -> None:
        """Paint other steps, the quick way where there is one."""
        now, then = self._mask.steps, mask.steps
        back, forth = self._traces.get(now), self._traces.get(then)
        if back is not None and back.steps == then:
            back.region.crop(self._painted)[...] = _unpacked(back.before, back.region)
        elif forth is not None and forth.steps == now:
            forth.region.crop(self._painted)[...] = _unpacked(forth.after, forth.region)
        elif (*now, Inversion()) == then or now == (*then, Inversion()):
            self._painted = np.bitwise_not(self._painted)
        else:
            self._leave_plane()
            self._painted = self._painted_anew(mask)

    def _leave_plane(self) -> None:
        """Remember the whole plane: the way back from here is no stroke."""
        self._planes[self._mask.steps] = _packed(self._painted)
        if len(self._planes) > _PLANES:
            self._planes.popitem(last=False)

    def _painted_anew(self, mask: Mask) -> Bytes:
        if mask.steps in self._planes:
            return _unpacked(self._planes[mask.steps], self._whole)
        if not mask.steps:
            return np.zeros((self._whole.height, self._whole.width), np.uint8)
        return _as_bytes(paint(mask, self._whole, self._scale))

    def _in_photo(self, part: Region) -> Region:
        """Return the photo pixels that a part of the plane stands for."""
        width, height = self._size
        left, top = int(part.left / self._scale), int(part.top / self._scale)
        right = min(width, int(part.right / self._scale) + 1)
        bottom = min(height, int(part.bottom / self._scale) + 1)
        return Region(left, top, right - left, bottom - top)


def _as_bytes(shares: Plane) -> Bytes:
    levels: Bytes = np.rint(shares * np.float32(255)).astype(np.uint8)
    return levels


def _as_shares(levels: Bytes) -> Plane:
    return levels.astype(np.float32) / np.float32(255)


def _packed(levels: Bytes) -> bytes:
    return zlib.compress(np.ascontiguousarray(levels).data, 1)


def _unpacked(packed: bytes, region: Region) -> Bytes:
    levels = np.frombuffer(bytearray(zlib.decompress(packed)), np.uint8)
    return levels.reshape(region.height, region.width)
