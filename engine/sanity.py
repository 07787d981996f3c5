"""Whether a result can be trusted: new grids, changed colours, lost highlights, or no change at all.

Windows and samples spread over the photo are compared before and after; that takes well under half
a second, however large it is. Limits were chosen on results of the default model, which must not
be blamed, and on damage done on purpose, which must be found; docs/verdict.md has the figures.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError
from engine.grid import grid_growth
from engine.windows import Luma, Samples, levels_of, luma_of, spread_windows

Levels: TypeAlias = NDArray[np.float32]
"""(H, W, 3) in levels, 0 to 255 whatever the depth."""

LEAST_SIDE: Final = 16
"""Smaller photos are not looked at: too few pixels to tell damage from detail."""

CAST: Final = 0.5
"""Levels by which the mean of a colour may move against the others."""

LOCAL_CAST: Final = 2.0
"""How far, in a and b of CIELAB, the mean colour of a part of the photo may move."""

LIGHTER: Final = 5.0
"""Levels by which the mean brightness may move."""

CLIPPED: Final = 0.025
"""Share of all pixels that may turn pure black or white in some colour."""

LEAST_CHANGE: Final = 0.03
"""Change at the steepest edges, as a share of their steepness, below which nothing happened."""

_WINDOW: Final = 64
_SAMPLES: Final = 600_000
_PART, _MOST_PARTS = 64, 24  # least side of a part, and how many lie along the longer side


class Doubt(StrEnum):
    """What may be wrong with a result."""

    GRID = "grid"
    COLOUR_CAST = "colour_cast"
    BRIGHTNESS = "brightness"
    CLIPPED = "clipped"
    NO_CHANGE = "no_change"


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about a result.

    Attributes:
        doubt: What it is.
        amount: How much: the share of windows with a new grid, levels or CIELAB units by which
            colour or brightness moved, the share of pixels that were clipped, the change of edges.
        limit: What is taken for harmless, in the same unit.
        period: Of the grid in pixels, else 0.
    """

    doubt: Doubt
    amount: float
    limit: float
    period: int = 0

    @property
    def is_damage(self) -> bool:
        """The result may be worse than the photo; otherwise it is only like it."""
        return self.doubt is not Doubt.NO_CHANGE


def inspect(original: Samples, restored: Samples) -> tuple[Finding, ...]:
    """Compare a photo with what was made of it; what is worst comes first.

    Args:
        original: (H, W, 3) levels of 8 or 16 bits, or float32 in [0, 1].
        restored: The result at full strength, of the same height and width; its depth may differ.

    Raises:
        ShapeError: They differ in size.
    """
    if original.shape != restored.shape:
        raise ShapeError(f"a result of {original.shape} is expected, got {restored.shape}")
    if min(original.shape[:2]) < LEAST_SIDE:
        return ()
    windows = spread_windows(*original.shape[:2], side=_WINDOW)
    before = [luma_of(window.crop(original)) for window in windows]
    after = [luma_of(window.crop(restored)) for window in windows]
    sampled = _sampled(original), _sampled(restored)
    parts = min(_MOST_PARTS, max(1, max(original.shape[:2]) // _PART))
    found = (*_grid(before, after), *_colour(*sampled, parts), *_clipping(*sampled))
    return found or tuple(_no_change(before, after))


def _sampled(samples: Samples) -> Levels:
    """Return every n-th pixel in both directions."""
    step = max(1, math.isqrt(samples.shape[0] * samples.shape[1] // _SAMPLES))
    return levels_of(samples[::step, ::step])


def _grid(before: Sequence[Luma], after: Sequence[Luma]) -> Iterator[Finding]:
    growth = grid_growth(before, after)
    if growth.share >= growth.limit:
        yield Finding(Doubt.GRID, growth.share, growth.limit, growth.period)


def _colour(before: Levels, after: Levels, parts: int) -> Iterator[Finding]:
    moved = np.asarray((after - before).mean(axis=(0, 1)), np.float64)
    brightness = float(moved.mean())
    cast = float(np.abs(moved - brightness).max())
    local_cast = _local_cast(before, after, parts)
    if cast > CAST:
        yield Finding(Doubt.COLOUR_CAST, cast, CAST)
    elif local_cast > LOCAL_CAST:
        yield Finding(Doubt.COLOUR_CAST, local_cast, LOCAL_CAST)
    if abs(brightness) > LIGHTER:
        yield Finding(Doubt.BRIGHTNESS, brightness, LIGHTER)


def _local_cast(before: Levels, after: Levels, parts: int) -> float:
    """Return how far the mean colour of any part moves, brightness aside (CIE 1976)."""
    side = max(before.shape[:2]) / parts
    size = [max(1, round(length / side)) for length in (before.shape[1], before.shape[0])]
    moved = _mean_colours(after, size) - _mean_colours(before, size)
    return float(np.hypot(moved[..., 0], moved[..., 1]).max())


def _mean_colours(levels: Levels, size: Sequence[int]) -> NDArray[np.float32]:
    """Return a and b of CIELAB of the mean colours of ``size`` parts, across and down."""
    means = np.asarray(cv2.resize(levels, size, interpolation=cv2.INTER_AREA), np.float32)
    lab = np.asarray(cv2.cvtColor(means / np.float32(255.0), cv2.COLOR_RGB2Lab), np.float32)
    return lab[..., 1:]


def _clipping(before: Levels, after: Levels) -> Iterator[Finding]:
    growth = _clipped_share(after) - _clipped_share(before)
    if growth > CLIPPED:
        yield Finding(Doubt.CLIPPED, growth, CLIPPED)


def _clipped_share(levels: Levels) -> float:
    return float(((levels < 0.5) | (levels > 254.5)).any(axis=2).mean())


def _no_change(before: Sequence[Luma], after: Sequence[Luma]) -> Iterator[Finding]:
    """Look at the steepest tenth of all pixels: that is where sharpness is."""
    steepness = np.stack([np.hypot(*map(np.asarray, np.gradient(luma))) for luma in before])
    change = np.abs(np.stack(after) - np.stack(before))
    steep = steepness >= np.quantile(steepness, 0.9)
    share = float(change[steep].mean() / (steepness[steep].mean() + 0.5))
    if share < LEAST_CHANGE:
        yield Finding(Doubt.NO_CHANGE, share, LEAST_CHANGE)
