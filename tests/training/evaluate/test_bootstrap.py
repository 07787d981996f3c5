"""Intervals cover the true mean as often as they say, with groups as without."""

import numpy as np
import pytest

from training.evaluate.bootstrap import interval_of_mean


def coverage(rng: np.random.Generator, *, per_group: int, by_group: bool) -> float:
    """Return how often the interval holds the true mean 0; members of a group are alike."""
    hits = 0
    for _ in range(200):
        groups = np.repeat(np.arange(30), per_group)
        values = rng.normal(0, 1, 30)[groups] + rng.normal(0, 0.1, len(groups))
        names = [str(g) if by_group else str(i) for i, g in enumerate(groups)]
        found = interval_of_mean(list(values), names, draws=300)
        assert found.low is not None
        assert found.high is not None
        hits += found.low <= 0.0 <= found.high
    return hits / 200


def test_95_of_100_intervals_hold_the_mean() -> None:
    assert 0.89 <= coverage(np.random.default_rng(0), per_group=1, by_group=True) <= 0.98


def test_frames_of_a_sequence_must_not_count_as_news() -> None:
    assert 0.89 <= coverage(np.random.default_rng(1), per_group=8, by_group=True) <= 0.98
    assert coverage(np.random.default_rng(1), per_group=8, by_group=False) < 0.7


def test_the_same_values_give_the_same_interval() -> None:
    values, names = [1.0, 2.0, 4.0], ["a", "b", "c"]
    first = interval_of_mean(values, names)
    assert first == interval_of_mean(values, names)
    assert first.mean == pytest.approx(7 / 3)
    assert first.low is not None
    assert 1.0 <= first.low < first.mean


def test_one_group_is_drawn_by_its_members_and_one_value_has_no_interval() -> None:
    assert interval_of_mean([1.0, 2.0, 4.0], ["a"] * 3) == interval_of_mean(
        [1.0, 2.0, 4.0], list("abc")
    )
    assert interval_of_mean([3.0], ["a"]).low is None
