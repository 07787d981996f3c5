"""Tiles: a photo cut into windows that overlap, each of which decides its core.

Every pixel of the photo lies in exactly one core. A core keeps half the overlap as distance from
its window's inner borders, so a generator whose context reaches no farther gives every pixel the
value that it has in the whole photo. Where the context reaches farther, neighbours are faded into
each other around the seam instead of cut there. docs/adr/0010 says what was measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.errors import TilePlanError

_SAMPLES = 4  # windows along each side of a photo


@dataclass(frozen=True, slots=True)
class TileRules:
    """What a generator asks of the windows that it is given.

    Attributes:
        factor: Sides and positions of windows are multiples of this many pixels.
        overlap: Least number of pixels that neighbouring windows share. Twice the halo, where a
            generator has one: then tiles do not show.
        is_faded: Fade neighbours into each other over the inner half of the overlap, because the
            context of the generator reaches farther than that. Otherwise they are cut in its
            middle.
        smallest: A photo with a shorter side is mirrored up to this many pixels.
        window: The side that every window has; None where the free memory may decide.
        sampled: Side of the windows whose statistics, averaged, the generator uses for the whole
            photo; None where it takes none.
    """

    factor: int
    overlap: int
    is_faded: bool = False
    smallest: int = 1
    window: int | None = None
    sampled: int | None = None

    @property
    def fade(self) -> int:
        """Over how many pixels neighbours are faded; those at a window's edge are not used."""
        return max(1, self.overlap // 2) if self.is_faded else 0

    @property
    def least_side(self) -> int:
        """The least side of a window that leaves a way forward."""
        overlaps = 2 if self.is_faded else 1  # two seams fade within one window
        return self.window or max(overlaps * self.overlap + 4 * self.factor, self.padded(1))

    @property
    def margin(self) -> int:
        """How far around a part a window reaches that gives it the values of the whole photo."""
        return self.overlap if self.is_faded else -(-self.overlap // 2)

    def around(self, start: int, stop: int, length: int) -> tuple[int, int]:
        """Return the stretch of an axis that is restored where only a part of it is wanted.

        Args:
            start: Where the part begins, in pixels.
            stop: Where it ends.
            length: Length of the photo's axis.

        Returns:
            A stretch that holds the part and its margin, as far as the photo has one. It begins on
            the grid of the generator, so that windows lie there as in the whole photo.
        """
        first = max(0, start - self.margin) // self.factor * self.factor
        last = min(length, -(-(stop + self.margin) // self.factor) * self.factor)
        if last - first < self.padded(1):
            first = max(0, min(first, last - self.padded(1))) // self.factor * self.factor
            last = min(length, max(last, first + self.padded(1)))
        return first, last

    def padded(self, length: int) -> int:
        """Return the length, in pixels, to which a photo's side is mirrored."""
        least = max(length, self.window or self.smallest)
        return -(-least // self.factor) * self.factor


@dataclass(frozen=True, slots=True)
class Span:
    """One axis of a tile in pixels: the window [start, stop), and its core within the photo."""

    start: int
    stop: int
    core_start: int
    core_stop: int

    @property
    def length(self) -> int:
        """Pixels from start to stop."""
        return self.stop - self.start

    @property
    def window(self) -> slice:
        """What the generator sees."""
        return slice(self.start, self.stop)

    @property
    def core(self) -> slice:
        """Where the result counts, in the photo."""
        return slice(self.core_start, self.core_stop)

    @property
    def core_in_window(self) -> slice:
        """Where the result counts, in the window."""
        return slice(self.core_start - self.start, self.core_stop - self.start)

    def shares(self, fade: int) -> NDArray[np.float32]:
        """Return how much each pixel of the window counts, (length,) in [0, 1]."""
        centres = np.arange(self.start, self.stop) + 0.5
        shares = np.ones(self.length)
        if self.core_start > self.start:
            shares *= np.clip((centres - self.core_start) / fade + 0.5, 0.0, 1.0)
        if self.core_stop < self.stop:
            shares *= np.clip((self.core_stop - centres) / fade + 0.5, 0.0, 1.0)
        return shares.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Tile:
    """One window of a photo."""

    rows: Span
    columns: Span

    def crop(self, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the (h, w, C) that the generator sees, of (H, W, C) ``pixels``.

        What the window shows beyond the photo's right and bottom border is mirrored.
        """
        seen = pixels[self.rows.window, self.columns.window]
        missing = (self.rows.length - seen.shape[0], self.columns.length - seen.shape[1])
        if missing == (0, 0):
            return seen
        return np.pad(seen, ((0, missing[0]), (0, missing[1]), (0, 0)), mode="symmetric")

    def paste(self, restored: NDArray[np.float32], target: NDArray[np.float32]) -> None:
        """Copy the core of the restored window into the photo-sized ``target``."""
        core = restored[self.rows.core_in_window, self.columns.core_in_window]
        region = target[self.rows.core, self.columns.core]
        region[...] = core[: region.shape[0], : region.shape[1]]

    def fade_in(
        self, restored: NDArray[np.float32], target: NDArray[np.float32], fade: int
    ) -> None:
        """Add the restored window to ``target``, which begins as zeros.

        Around a seam the share of one window falls as that of the next rises, over ``fade``
        pixels; the shares of all windows sum to 1.
        """
        shares = self.rows.shares(fade)[:, np.newaxis] * self.columns.shares(fade)
        region = target[self.rows.window, self.columns.window]
        height, width = region.shape[:2]
        region += restored[:height, :width] * shares[:height, :width, np.newaxis]


@dataclass(frozen=True, slots=True)
class TilePlan:
    """All tiles of a photo of ``height`` x ``width`` pixels, in row-major order."""

    height: int
    width: int
    tiles: tuple[Tile, ...]


def plan_tiles(height: int, width: int, *, rules: TileRules, side: int) -> TilePlan:
    """Cover an image with equal windows, evenly spread.

    Args:
        height: Image height in pixels.
        width: Image width in pixels.
        rules: What the generator asks.
        side: Longest side of a window in pixels; a side that the rules give goes before it.

    Returns:
        A plan whose cores cover every pixel exactly once. Windows may reach beyond the image's
        right and bottom border.

    Raises:
        TilePlanError: There is no image, or the overlap leaves no way forward.
    """
    if height <= 0 or width <= 0:
        raise TilePlanError(f"{width}x{height} px is no image")
    rows = _spread(rules.padded(height), rules, side)
    columns = _spread(rules.padded(width), rules, side)
    tiles = tuple(Tile(row, column) for row in rows for column in columns)
    return TilePlan(height, width, tiles)


def sample_tiles(height: int, width: int, rules: TileRules) -> tuple[Tile, ...]:
    """Choose windows for statistics, evenly spread over an image; a few, however large it is."""
    if rules.sampled is None:
        return ()
    sampling = TileRules(rules.factor, 0, window=rules.sampled)
    rows = _some(_spread(sampling.padded(height), sampling, rules.sampled))
    columns = _some(_spread(sampling.padded(width), sampling, rules.sampled))
    return tuple(Tile(row, column) for row in rows for column in columns)


def _some(spans: list[Span]) -> list[Span]:
    """Take at most ``_SAMPLES`` spans, the first, the last and evenly between."""
    if len(spans) <= _SAMPLES:
        return spans
    return [spans[round(i * (len(spans) - 1) / (_SAMPLES - 1))] for i in range(_SAMPLES)]


def _spread(length: int, rules: TileRules, side: int) -> list[Span]:
    """Spread equal windows over one axis; they are no longer than they have to be."""
    grid = rules.factor
    size, shared = (rules.window or side) // grid * grid, -(-rules.overlap // grid) * grid
    if length <= size:
        return [Span(0, length, 0, length)]
    if size <= shared:
        raise TilePlanError(
            f"tiles of {side} px leave no way forward with {rules.overlap} px of overlap;"
            f" use tiles of at least {shared + 2 * grid} px"
        )
    count = -(-(length - shared) // (size - shared))
    if rules.window is None:
        size = -(-(length + (count - 1) * shared) // (count * grid)) * grid
    starts = [(length - size) * i // ((count - 1) * grid) * grid for i in range(count)]
    seams = [(left + size + right) // 2 for left, right in pairwise(starts)]
    bounds = [0, *seams, length]
    return [
        Span(start, start + size, core_start, core_stop)
        for start, (core_start, core_stop) in zip(starts, pairwise(bounds), strict=True)
    ]
