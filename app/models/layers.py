"""Everything that the canvas draws of one photo: the original, what was restored, and the mix."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from app.models.edit import Blend
from app.models.mask_plane import Bytes, MaskPlane
from app.models.pyramid import Pyramid, enlarged, needed
from app.models.region import Region
from app.models.screen_colours import Rgb
from engine.blending import blend_levels, grain_halo

ColourLevels = tuple[int, ...]
"""Red, green and blue, 0 to 255, in the photo's own encoding."""


class Readout(NamedTuple):
    """One pixel in numbers; ``after`` is None while there is no result in that place."""

    column: int
    row: int
    before: ColourLevels
    after: ColourLevels | None


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """The result of a region: what a preview brought, at its place in the photo."""

    pyramid: Pyramid
    left: int
    top: int

    @property
    def region(self) -> Region:
        """Where it lies."""
        return Region(self.left, self.top, *self.pyramid.size)

    def seen(self, scale: float, window: Region) -> Rgb:
        """Return a window of the photo's sheet, which should lie in the region."""
        return self.pyramid.seen(scale, window, corner=(self.left, self.top))


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """A photo as it is looked at; whoever changes anything hands the canvas another one.

    Attributes:
        original: The photo.
        result: All of it restored, at full strength; None before there is one.
        patch: A region of it restored; lies over ``result``.
        blend: How restored and original are mixed.
        mask: Where the restored counts; None is everywhere.
    """

    original: Pyramid
    result: Pyramid | None = None
    patch: Patch | None = None
    blend: Blend = field(default_factory=Blend)
    mask: MaskPlane | None = None

    @property
    def has_result(self) -> bool:
        """Something was restored, all of it or a region."""
        return self.result is not None or self.patch is not None

    @property
    def is_partial(self) -> bool:
        """Only a region was restored: around it the result is the original."""
        return self.result is None and self.patch is not None

    def is_restored_in(self, scale: float, window: Region) -> bool:
        """Something was restored in a window of the sheet at ``scale``."""
        return self.result is not None or self._patched(scale, window) is not None

    def original_seen(self, scale: float, window: Region) -> Rgb:
        """Return the original in a window of the sheet, with what ``mixed`` needs around it."""
        return self.original.seen(min(scale, 1.0), _looked_at(scale, window))

    def restored_seen(self, scale: float, window: Region) -> Rgb:
        """Return the restored as ``original_seen``; the original where there is none."""
        base, part = min(scale, 1.0), _looked_at(scale, window)
        colours = (self.result or self.original).seen(base, part)
        if self.patch is None or (common := self._patched(base, part)) is None:
            return colours
        colours = np.ascontiguousarray(colours).copy()
        _within(common, part).crop(colours)[...] = self.patch.seen(base, common)
        return colours

    def mixed(self, original: Rgb, restored: Rgb, scale: float, window: Region) -> Rgb:
        """Mix what the two methods above returned, and return the window alone.

        Up to 100 % it is done in pixels of the screen, which are fewer than those of the photo;
        above, in those of the photo, which are fewer then.
        """
        base, part = min(scale, 1.0), _looked_at(scale, window)
        weights = self._weights(base, part)
        mix = blend_levels(
            original,
            restored,
            self.blend.strength,
            grain=self.blend.grain,
            mask=weights,
            level=_halvings(base),
        )
        return shown_of(mix, scale, window)

    def readout(self, column: int, row: int) -> Readout | None:
        """Return the numbers of one pixel; None while a smaller picture stands in."""
        if self.original.is_stand_in:
            return None
        window = Region(column, row, 1, 1)
        before = self.original_seen(1.0, window)
        if not self.is_restored_in(1.0, window):
            return Readout(column, row, _levels(shown_of(before, 1.0, window)), None)
        after = self.mixed(before, self.restored_seen(1.0, window), 1.0, window)
        return Readout(column, row, _levels(shown_of(before, 1.0, window)), _levels(after))

    def painted_seen(self, scale: float, window: Region) -> Bytes | None:
        """Return what is painted in a window of the sheet, 255 fully; None without a mask."""
        if self.mask is None:
            return None
        return self.mask.painted_in(*_in_photo(window, scale), (window.height, window.width))

    def _weights(self, scale: float, part: Region) -> Bytes | None:
        if self.mask is None:
            return None
        return self.mask.weights(*_in_photo(part, scale), (part.height, part.width))

    def _patched(self, scale: float, window: Region) -> Region | None:
        """Return the part of a window of the sheet that the patch covers."""
        return None if self.patch is None else on_sheet(self.patch.region, scale).common(window)


def _first(edge: float) -> int:
    """Return the first pixel whose centre is not before an edge: pixels are told by their centres."""
    return math.ceil(edge - 0.5)


def on_sheet(region: Region, scale: float) -> Region:
    """Return the device pixels of the sheet whose middle lies in a region of the photo."""
    left, top = _first(region.left * scale), _first(region.top * scale)
    right, bottom = _first(region.right * scale), _first(region.bottom * scale)
    return Region(left, top, max(1, right - left), max(1, bottom - top))


def shown_of(colours: Rgb, scale: float, window: Region) -> Rgb:
    """Return the window itself of colours that ``Layers.original_seen`` or a mix returned."""
    part = _looked_at(scale, window)
    if scale > 1:
        return enlarged(colours, part, scale, window)
    return np.ascontiguousarray(_within(window, part).crop(colours))


def _looked_at(scale: float, window: Region) -> Region:
    """Return what has to be looked at for a window: more than it by what the grain needs."""
    base = needed(scale, window) if scale > 1 else window
    halo = grain_halo(_halvings(scale))
    return Region(base.left - halo, base.top - halo, base.width + 2 * halo, base.height + 2 * halo)


def _halvings(scale: float) -> int:
    """Return how often the photo was halved, about, to be seen at ``scale``."""
    return max(0, round(-math.log2(scale)))


def _in_photo(window: Region, scale: float) -> tuple[float, float, float, float]:
    """Return left, top, width and height in photo pixels."""
    return window.left / scale, window.top / scale, window.width / scale, window.height / scale


def _within(part: Region, whole: Region) -> Region:
    return Region(part.left - whole.left, part.top - whole.top, part.width, part.height)


def _levels(pixel: Rgb) -> ColourLevels:
    return tuple(int(level) for level in pixel[0, 0])
