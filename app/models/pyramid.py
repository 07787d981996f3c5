"""A photo for the screen at every size: itself, its half, its quarter, and so on."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from app.models.region import Region
from app.models.screen_colours import Rgb, ScreenColours
from app.models.stored_photo import StoredPhoto
from engine.photo import Levels

PIXELS_FROM_SCALE = 2.0
"""From 200 % on, pixels are seen as they are."""

_SMALLEST = 64
_STRIP_ROWS = 512  # even; halving goes in strips, so that no second photo is in memory
_BACKDROP = 128  # what shows through where a photo is transparent
_EXACT = 1e-9
_LARGE = 64_000_000  # samples: the half of such a photo would take too much memory


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """The photo at one size.

    Attributes:
        samples: (h, w, 3) uint8 or uint16.
        alpha: (h, w) of the same type; None when opaque, and where it is multiplied in.
        across: Colours per photo pixel in a row.
        down: Colours per photo pixel in a column.
        is_folded: There are twice as many samples as colours in both directions: they are halved
            when they are looked at.
    """

    samples: Levels
    alpha: Levels | None = None
    across: float = 1.0
    down: float = 1.0
    is_folded: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        height, width = self.samples.shape[:2]
        return ((width + 1) // 2, (height + 1) // 2) if self.is_folded else (width, height)

    def colours(self, part: Region) -> Rgb:
        """Return what is seen of one part in 8 bits, without looking through it."""
        if not self.is_folded:
            return self._opaque(part)
        twice = Region(2 * part.left, 2 * part.top, 2 * part.width, 2 * part.height)
        return _halved(self._opaque(twice))

    def _opaque(self, part: Region) -> Rgb:
        colours = _in_8_bits(part.crop(self.samples))
        if self.alpha is None:
            return colours
        alpha = _in_8_bits(part.crop(self.alpha)).astype(np.float32)[..., np.newaxis] / 255
        seen = _BACKDROP + alpha * (colours - np.float32(_BACKDROP))
        return np.asarray(np.rint(seen), np.uint8)

    def halved(self) -> Level:
        """Return the level half as wide and high; each sample is the mean of four."""
        width, height = self.size
        half = np.empty(((height + 1) // 2, (width + 1) // 2, 3), np.uint8)
        for top in range(0, height, _STRIP_ROWS):
            rows = min(_STRIP_ROWS, height - top)
            strip = _halved(self.colours(Region(0, top, width, rows)))
            half[top // 2 : top // 2 + len(strip)] = strip
        return Level(half, None, self.across / 2, self.down / 2)

    def folded(self) -> Level:
        """Return the same as ``halved`` without memory of its own."""
        return replace(self, across=self.across / 2, down=self.down / 2, is_folded=True)


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """All levels of one photo, made by a worker thread.

    Its *sheet* at some scale is the photo in device pixels: pixel (0, 0) of the sheet covers the
    square from (0, 0) to (1, 1) / scale of the photo.

    Attributes:
        levels: The largest first; the first one looks at the photo's own samples.
        size: Width and height of the photo, also where the first level is smaller.
        colours: How its colours become those of the screen; None when they are that already.
    """

    levels: tuple[Level, ...]
    size: tuple[int, int]
    colours: ScreenColours | None = None

    @classmethod
    def of(cls, stored: StoredPhoto, *, size: tuple[int, int] | None = None) -> Pyramid:
        """Build all levels; 24 MP take about a tenth of a second.

        Args:
            stored: The photo, or a small picture that stands in for it.
            size: Of the photo when ``stored`` stands in.
        """
        width, height = size or stored.size
        across, down = stored.width / width, stored.height / height
        levels = [Level(stored.samples, stored.alpha, across, down)]
        while max(levels[-1].size) > _SMALLEST:
            levels.append(levels[-1].halved())
        if stored.width * stored.height > _LARGE:
            levels[1] = levels[0].folded()
        return cls(tuple(levels), (width, height), ScreenColours.of(stored.icc))

    @property
    def nbytes(self) -> int:
        """Bytes of memory beside the photo's own samples."""
        own = [level.samples for level in self.levels[1:] if not level.is_folded]
        return sum(int(samples.nbytes) for samples in own)

    @property
    def is_stand_in(self) -> bool:
        """It shows less than the photo has."""
        return self.levels[0].across < 1

    def level_for(self, scale: float) -> Level:
        """Return the smallest level that still has a sample for every device pixel.

        Args:
            scale: Device pixels per photo pixel.
        """
        fine_enough = [each for each in self.levels if each.across >= scale - _EXACT]
        return fine_enough[-1] if fine_enough else self.levels[0]

    def seen(self, scale: float, window: Region, *, corner: tuple[int, int] = (0, 0)) -> Rgb:
        """Return a window of the sheet at ``scale``, in the photo's own colours.

        What lies beyond the photo repeats its border.

        Args:
            scale: Device pixels per photo pixel.
            window: In device pixels.
            corner: Where this photo begins, in pixels of a larger one whose sheet it is.
        """
        if scale > 1:
            part = needed(scale, window)
            return enlarged(self.seen(1.0, part, corner=corner), part, scale, window)
        level = self.level_for(scale)
        across, down = level.across / scale, level.down / scale
        first_x = _start(window.left, across) - corner[0] * level.across
        first_y = _start(window.top, down) - corner[1] * level.down
        left, top = math.floor(first_x), math.floor(first_y)
        if across == down == 1.0 and (left, top) == (first_x, first_y):
            return _with_border(level, Region(left, top, window.width, window.height))
        width, height = math.ceil(window.width * across) + 2, math.ceil(window.height * down) + 2
        matrix = np.array([[across, 0.0, first_x - left], [0.0, down, first_y - top]])
        return _interpolated(_with_border(level, Region(left, top, width, height)), matrix, window)


def needed(scale: float, window: Region) -> Region:
    """Return the photo pixels that a window of the sheet at a ``scale`` above 1 looks at."""
    left, top = math.floor(window.left / scale) - 1, math.floor(window.top / scale) - 1
    right, bottom = math.ceil(window.right / scale) + 1, math.ceil(window.bottom / scale) + 1
    return Region(left, top, right - left, bottom - top)


def enlarged(colours: Rgb, part: Region, scale: float, window: Region) -> Rgb:
    """Return a window of the sheet at a ``scale`` above 1.

    Below ``PIXELS_FROM_SCALE`` pixels are interpolated (bilinear), from there on they are squares.

    Args:
        colours: Those of ``part``.
        part: What ``needed`` said.
        scale: Device pixels per photo pixel.
        window: In device pixels.
    """
    if scale >= PIXELS_FROM_SCALE:
        columns = _under(window.left, window.width, scale) - part.left
        rows = _under(window.top, window.height, scale) - part.top
        return colours.take(rows, axis=0).take(columns, axis=1)
    step = 1 / scale
    first_x, first_y = _start(window.left, step) - part.left, _start(window.top, step) - part.top
    return _interpolated(colours, np.array([[step, 0.0, first_x], [0.0, step, first_y]]), window)


def _start(first: int, step: float) -> float:
    """Return where the middle of a device pixel lies, counted from the middle of sample 0."""
    return (first + 0.5) * step - 0.5


def _under(first: int, count: int, scale: float) -> NDArray[np.int64]:
    """Return the photo pixel under the middle of each device pixel."""
    return np.asarray(np.floor((np.arange(first, first + count) + 0.5) / scale), np.int64)


def _interpolated(colours: Rgb, matrix: NDArray[np.float64], window: Region) -> Rgb:
    """Return bilinear values where ``matrix`` leads from each pixel of the window."""
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    size = (window.width, window.height)
    seen = cv2.warpAffine(colours, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, np.uint8)


def _with_border(level: Level, part: Region) -> Rgb:
    """Return a part of a level that may reach beyond it, where its border is repeated."""
    width, height = level.size
    left, top = min(max(part.left, 0), width - 1), min(max(part.top, 0), height - 1)
    right, bottom = min(max(part.right, left + 1), width), min(max(part.bottom, top + 1), height)
    inside = level.colours(Region(left, top, right - left, bottom - top))
    if inside.shape[:2] == (part.height, part.width):
        return inside
    columns = np.clip(np.arange(part.left, part.right), left, right - 1) - left
    rows = np.clip(np.arange(part.top, part.bottom), top, bottom - 1) - top
    return inside.take(rows, axis=0).take(columns, axis=1)


def _in_8_bits(samples: Levels) -> Rgb:
    """Return the nearest levels of 8 bits; 65535 is 257 times 255."""
    if samples.dtype == np.uint8:
        return np.asarray(samples, np.uint8)
    return np.asarray(cv2.convertScaleAbs(samples, alpha=1 / 257), np.uint8)


def _halved(colours: Rgb) -> Rgb:
    """Return means of four; the last row and column are repeated where their number is odd."""
    height, width = colours.shape[:2]
    if height % 2 or width % 2:
        border = (0, height % 2, 0, width % 2)
        colours = np.asarray(cv2.copyMakeBorder(colours, *border, cv2.BORDER_REPLICATE), np.uint8)
    half = ((width + 1) // 2, (height + 1) // 2)
    return np.asarray(cv2.resize(colours, half, interpolation=cv2.INTER_AREA), np.uint8)
