"""Confidence intervals of means by the bootstrap: how far a mean would move with other photos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

DRAWS: Final = 2000
LEVEL: Final = 0.95
SEED: Final = 2018


class Interval(msgspec.Struct, frozen=True):
    """A mean, and where it lies with a confidence of ``LEVEL``; none for a single value."""

    mean: float
    low: float | None
    high: float | None


def interval_of_mean(
    values: Sequence[float], groups: Sequence[str], *, draws: int = DRAWS, seed: int = SEED
) -> Interval:
    """Return the mean of values with its percentile interval (Efron 1979; Davison, Hinkley 1997).

    Frames of one sequence are alike, and counting each as news would make the interval too
    narrow. So whole groups are drawn with replacement, as many as there are, and the mean over
    all values in them is taken. Where all values belong to one group, values are drawn instead.

    Args:
        values: One for each case.
        groups: The group of each; a case of its own has a group of its own.
        draws: How often the set is drawn.
        seed: Of the draws; the same values give the same interval.
    """
    every = np.asarray(values, np.float64)
    sums, counts = _by_group(every, groups)
    mean = float(every.mean())
    if len(sums) < 2:
        return Interval(mean, None, None)
    chosen = np.random.default_rng(seed).integers(0, len(sums), (draws, len(sums)))
    means = sums[chosen].sum(axis=1) / counts[chosen].sum(axis=1)
    tail = 50.0 * (1.0 - LEVEL)
    low, high = np.percentile(means, [tail, 100.0 - tail])
    return Interval(mean, float(low), float(high))


def _by_group(
    values: NDArray[np.float64], groups: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the sum and the count of each group, of each value where there is only one group."""
    names, index = np.unique(np.asarray(groups), return_inverse=True)
    if len(names) == 1:
        return values, np.ones_like(values)
    counts = np.bincount(index).astype(np.float64)
    return np.bincount(index, values).astype(np.float64), counts
