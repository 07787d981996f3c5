"""Grids of 2, 4 and 8 px that a generator may leave: they stand out in spectra as single points.

Transposed convolutions and pixel shuffles repeat with a period of a power of two (Odena, Dumoulin
and Olah 2016, "Deconvolution and checkerboard artifacts"). In the spectrum of a window that is power
at multiples of an eighth of the sampling rate, and nowhere beside them. Edges of the scene, which
draw lines through the spectrum, are told apart by comparing a point with its neighbours along both
axes. So detail does not count, however much of it was restored.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.windows import Luma

Array: TypeAlias = NDArray[np.float64]

CONTRAST_DB: Final = 3.0
"""How much more a point must stand out than before. From 1 dB on chance has a say in it."""

AMPLITUDE: Final = 0.25
"""Levels (root mean square) that a new grid must have in a window to be seen."""

SHARE: Final = 0.2
"""Share of windows with a new grid that is too much."""

_PERIODS: Final = (2, 4, 8)
_FLOOR: Final = 0.05
_NEIGHBOURS: Final = (-5, -4, -3, 3, 4, 5)
_NEAR: Final = (-1, 0, 1)  # a faded window spreads a point over three places


@dataclass(frozen=True, slots=True)
class GridGrowth:
    """The share of windows in which one grid is new; ``period`` in pixels."""

    share: float
    period: int
    limit: float = SHARE


def grid_growth(before: Sequence[Luma], after: Sequence[Luma]) -> GridGrowth:
    """Find the grid that is new in most windows.

    Args:
        before: Windows of the photo, equal squares of a multiple of 8 px.
        after: The same windows of the result.
    """
    first, second = _powers(before), _powers(after)
    growths = (
        GridGrowth(float(_is_new(first, second, down, across).mean()), period)
        for period, down, across in _points(len(before[0]))
    )
    return max(growths, key=lambda growth: growth.share)


def _powers(lumas: Sequence[Luma]) -> Array:
    """Return power spectra (N, S, S) of faded windows; their mean is the variance."""
    fade = _fade(len(lumas[0]))
    levels = np.stack(lumas)
    spectra = np.fft.fft2((levels - levels.mean(axis=(1, 2), keepdims=True)) * fade)
    return np.asarray(np.abs(spectra) ** 2 / float((fade**2).sum()), np.float64)


@lru_cache(maxsize=8)
def _fade(side: int) -> Luma:
    hann = np.hanning(side + 2)[1:-1]
    return np.outer(hann, hann).astype(np.float32)


def _points(side: int) -> Iterator[tuple[int, int, int]]:
    """Yield (period, down, across) of the multiples of an eighth; half of the plane says all."""
    for down in range(5):
        for across in range(-3, 5):
            eighths = math.gcd(math.gcd(down, across), 8)
            is_mirrored = down in (0, 4) and across < 0
            if 8 // eighths in _PERIODS and not is_mirrored:
                yield 8 // eighths, down * side // 8, across * side // 8


def _is_new(before: Array, after: Array, down: int, across: int) -> NDArray[np.bool_]:
    """Return for each window whether a point stands out visibly more than before."""
    (peak, around), (new_peak, new_around) = (
        _standing_out(powers, down, across) for powers in (before, after)
    )
    contrast = (new_peak + _FLOOR) * (around + _FLOOR) / ((new_around + _FLOOR) * (peak + _FLOOR))
    side = before.shape[1]
    is_own_mirror = down % (side // 2) == 0 and across % (side // 2) == 0
    gained = (new_peak - new_around) - np.maximum(0.0, peak - around)
    variance = gained * len(_NEAR) ** 2 / side**2 * (1 if is_own_mirror else 2)
    is_visible = variance > AMPLITUDE**2
    return np.asarray(is_visible & (10.0 * np.log10(contrast) > CONTRAST_DB))


def _standing_out(powers: Array, down: int, across: int) -> tuple[Array, Array]:
    """Return the power at a point, and that of the stronger of its two rows of neighbours."""
    along = _mean(powers, down, across, _NEAR, _NEIGHBOURS)
    aside = _mean(powers, down, across, _NEIGHBOURS, _NEAR)
    return _mean(powers, down, across, _NEAR, _NEAR), np.maximum(along, aside)


def _mean(
    powers: Array, down: int, across: int, rows: Sequence[int], columns: Sequence[int]
) -> Array:
    side = powers.shape[1]
    places = np.ix_((np.array(rows) + down) % side, (np.array(columns) + across) % side)
    return np.asarray(powers[:, places[0], places[1]].mean(axis=(1, 2)), np.float64)
