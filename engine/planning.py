"""The plan of a restoration: its tiles and the memory they take, made before a pixel is touched."""

from __future__ import annotations

from dataclasses import dataclass

from engine.photo import Photo
from engine.tiling import Tile, TilePlan, TileRules, plan_tiles, sample_tiles

STANDARD_SIDE = 1280
"""Side of a window in pixels where memory is no worry.

Large enough that what neighbours share costs little, small enough that even a slow processor looks
up every second or so to see whether somebody cancelled (docs/adr/0010).
"""

_MEMORY_SHARE = 0.7  # of what is free; other programs go on living
_PIXEL = 12  # bytes of three float32 colours
# Of a window, beside what a backend counts: the next one, the last result, that back in [0, 1], and
# mixed with the blurred.
_COPIES = 4


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """How one photo is restored.

    Attributes:
        tiles: The windows, all of them.
        samples: Windows whose statistics are taken first; mostly none.
        rules: What they were cut by.
        photo_bytes: What the photo takes, blurred and restored.
        tile_bytes: What a window takes at its peak.
    """

    tiles: TilePlan
    samples: tuple[Tile, ...]
    rules: TileRules
    photo_bytes: int
    tile_bytes: int

    @property
    def peak_bytes(self) -> int:
        """The most that is taken at once, beside the generator itself: an estimate."""
        return self.photo_bytes + self.tile_bytes

    @property
    def workload(self) -> int:
        """Pixels that the generator sees; what neighbours share counts twice."""
        return _pixels(*self.samples, *self.tiles.tiles)

    @property
    def side(self) -> int:
        """The longer side of a window in pixels."""
        tile = self.tiles.tiles[0]
        return max(tile.rows.length, tile.columns.length)


def plan_restoration(
    photo: Photo, rules: TileRules, *, bytes_per_pixel: int, free: int, side: int | None = None
) -> RestorePlan:
    """Choose the largest windows that fit, of a few sizes, so that results are repeatable.

    Args:
        photo: What is restored; it is in memory already.
        rules: What the generator asks.
        bytes_per_pixel: What it takes for each pixel of a window.
        free: Bytes of the device that can be taken.
        side: Longest side of a window in pixels; None lets the free memory decide. What the rules
            ask goes before it.
    """
    per_pixel = bytes_per_pixel + _COPIES * _PIXEL
    budget = _MEMORY_SHARE * free
    chosen = side or STANDARD_SIDE
    while side is None and chosen > rules.least_side and chosen**2 * per_pixel > budget:
        chosen //= 2
    tiles = plan_tiles(photo.height, photo.width, rules=rules, side=max(chosen, rules.least_side))
    tile = tiles.tiles[0]
    return RestorePlan(
        tiles=tiles,
        samples=sample_tiles(photo.height, photo.width, rules),
        rules=rules,
        photo_bytes=_photo_bytes(photo),
        tile_bytes=tile.rows.length * tile.columns.length * per_pixel,
    )


def expected_workload(height: int, width: int, rules: TileRules, side: int | None = None) -> int:
    """Count the pixels that a generator sees of a photo where memory is no worry.

    Args:
        height: Of the photo in pixels.
        width: Of the photo.
        rules: What the generator asks.
        side: Longest side of a window in pixels, as for ``plan_restoration``.
    """
    longest = max(side or STANDARD_SIDE, rules.least_side)
    tiles = plan_tiles(height, width, rules=rules, side=longest).tiles
    return _pixels(*sample_tiles(height, width, rules), *tiles)


def expected_bytes(
    height: int, width: int, rules: TileRules, bytes_per_pixel: int, side: int | None = None
) -> int:
    """Estimate the most that the restoration of an opaque photo takes at once.

    Args:
        height: Of the photo in pixels.
        width: Of the photo.
        rules: What the generator asks.
        bytes_per_pixel: What it takes for each pixel of a window.
        side: Longest side of a window in pixels, as for ``plan_restoration``.
    """
    longest = max(side or STANDARD_SIDE, rules.least_side)
    tile = plan_tiles(height, width, rules=rules, side=longest).tiles[0]
    return 2 * _PIXEL * height * width + _pixels(tile) * (bytes_per_pixel + _COPIES * _PIXEL)


def _pixels(*tiles: Tile) -> int:
    return sum(tile.rows.length * tile.columns.length for tile in tiles)


def _photo_bytes(photo: Photo) -> int:
    """Count the copies of a photo at the peak: blurred and restored, and what comes between."""
    copies, alpha = 2, 0
    if photo.is_gray:
        copies += 1  # while three channels become one gray again
    if photo.alpha is not None:
        copies, alpha = (
            copies + 2,
            photo.alpha.nbytes,
        )  # while hidden pixels are filled, and put back
    return copies * photo.pixels.nbytes + alpha
