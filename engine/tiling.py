"""Tiles: a photo cut into windows that overlap, each of which decides its core alone.

Every pixel of the photo lies in exactly one core. A core keeps half the overlap as distance from
its window's inner borders, so a generator whose context reaches no farther gives every pixel the
value that it has in the whole photo.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.errors import TilePlanError


@dataclass(frozen=True, slots=True)
class Span:
    """One axis of a tile in pixels: the window [start, stop), and its core within the photo."""

    start: int
    stop: int
    core_start: int
    core_stop: int

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


@dataclass(frozen=True, slots=True)
class Tile:
    """One window of a photo."""

    rows: Span
    columns: Span

    def crop(self, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the view of (H, W, C) ``pixels`` that the generator sees."""
        return pixels[self.rows.window, self.columns.window]

    def paste(self, restored: NDArray[np.float32], target: NDArray[np.float32]) -> None:
        """Copy the core of the restored window into the photo-sized ``target``."""
        core = restored[self.rows.core_in_window, self.columns.core_in_window]
        target[self.rows.core, self.columns.core] = core


@dataclass(frozen=True, slots=True)
class TilePlan:
    """All tiles of a photo of ``height`` x ``width`` pixels, in row-major order."""

    height: int
    width: int
    tiles: tuple[Tile, ...]


def plan_tiles(height: int, width: int, *, tile_size: int, overlap: int, grid: int) -> TilePlan:
    """Cover an image with equal windows, evenly spread.

    Args:
        height: Image height in pixels, a multiple of ``grid``.
        width: Image width in pixels, a multiple of ``grid``.
        tile_size: Longest side of a window in pixels.
        overlap: Least number of pixels that neighbours share.
        grid: Windows and their positions are multiples of this, as strided layers need it.

    Returns:
        A plan whose cores cover every pixel exactly once.

    Raises:
        TilePlanError: The image is off the grid, or the overlap leaves no way forward.
    """
    if height <= 0 or width <= 0 or height % grid or width % grid:
        raise TilePlanError(f"{width}x{height} px is not a multiple of {grid} px")
    rows = _spread(height, tile_size, overlap, grid)
    columns = _spread(width, tile_size, overlap, grid)
    tiles = tuple(Tile(row, column) for row in rows for column in columns)
    return TilePlan(height, width, tiles)


def _spread(length: int, tile_size: int, overlap: int, grid: int) -> list[Span]:
    """Spread equal windows over one axis; they are no longer than they have to be."""
    if length <= tile_size:
        return [Span(0, length, 0, length)]
    size, shared = tile_size // grid * grid, -(-overlap // grid) * grid
    if size <= shared:
        raise TilePlanError(
            f"tiles of {tile_size} px leave no way forward with {overlap} px of overlap;"
            f" use tiles of at least {shared + 2 * grid} px"
        )
    count = -(-(length - shared) // (size - shared))
    size = -(-(length + (count - 1) * shared) // (count * grid)) * grid
    starts = [(length - size) * i // ((count - 1) * grid) * grid for i in range(count)]
    seams = [(left + size + right) // 2 for left, right in pairwise(starts)]
    bounds = [0, *seams, length]
    return [
        Span(start, start + size, core_start, core_stop)
        for start, (core_start, core_stop) in zip(starts, pairwise(bounds), strict=True)
    ]
