"""Random numbers by index: evenly spread, unrelated, and always the same."""

import numpy as np
import pytest
from numpy.typing import NDArray

from training.blur.chance import SEED_LIMIT, draw_seed, normals, uniforms, words

COUNT = 200_000


def test_numbers_never_change() -> None:
    # Records are replayed from their seeds: these must hold for ever.
    assert words(2018, 3, 4).tolist() == [1155193082, 2538395004, 4206954437, 1460776400]


def test_uniform_numbers_are_uniform() -> None:
    drawn = uniforms(7, 0, COUNT)
    counts, _ = np.histogram(drawn, bins=100, range=(0.0, 1.0))
    expected = COUNT / 100
    chi_squared = float(((counts - expected) ** 2 / expected).sum())
    assert chi_squared < 150.0  # 99 degrees of freedom: 99 with a deviation of 14
    assert 0.0 < drawn.min() < 1e-4
    assert 1.0 - 1e-4 < drawn.max() < 1.0


def test_every_bit_is_set_half_of_the_time() -> None:
    drawn = words(1, 0, COUNT)
    shares = [float(((drawn >> np.uint32(bit)) & np.uint32(1)).mean()) for bit in range(32)]
    np.testing.assert_allclose(shares, 0.5, atol=0.006)


def test_normal_numbers_are_normal() -> None:
    first, second = normals(7, 1, COUNT)
    for drawn in (first, second):
        assert drawn.dtype == np.float32
        assert drawn.mean() == pytest.approx(0.0, abs=0.01)
        assert drawn.std() == pytest.approx(1.0, abs=0.01)
        assert (drawn**3).mean() == pytest.approx(0.0, abs=0.03)
        assert (drawn**4).mean() == pytest.approx(3.0, abs=0.1)
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.01


def unrelated(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    return abs(float(np.corrcoef(one, other)[0, 1])) < 0.01


def test_neighbours_streams_and_seeds_are_unrelated() -> None:
    drawn = uniforms(7, 0, COUNT)
    assert unrelated(drawn[1:], drawn[:-1])
    assert unrelated(drawn[256:], drawn[:-256])  # the row below
    assert unrelated(drawn, uniforms(7, 1, COUNT))
    assert unrelated(drawn, uniforms(8, 0, COUNT))
    assert unrelated(drawn, uniforms(7 + 2**40, 0, COUNT))


def test_seeds_fit_into_json() -> None:
    rng = np.random.default_rng(0)
    seeds = [draw_seed(rng) for _ in range(1000)]
    assert 0 <= min(seeds) < SEED_LIMIT / 100
    assert SEED_LIMIT * 0.99 < max(seeds) < SEED_LIMIT
