"""Pairs that are used several times."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from training.data.minibatch import Image
from training.data.reused import ReusedPairs


@dataclass(frozen=True, slots=True)
class Numbered:
    """Pair i is of colour i everywhere but in its own gradient; counts what is made."""

    seed: int = 3
    epoch: int = 7
    made: Counter[int] = field(default_factory=Counter)

    def pair(self, index: int) -> tuple[Image, Image]:
        self.made[index] += 1
        sharp = np.zeros((14, 14, 3), np.float32)
        sharp[..., 0] = (index % 256) / 255.0
        sharp[..., 1] = np.arange(14)[:, None] / 255.0
        sharp[..., 2] = np.arange(14)[None, :] / 255.0
        return sharp, sharp


def number_of(image: Image) -> int:
    return round(float(image[0, 0, 0]) * 255.0)


def test_each_pair_is_made_once_and_used_as_often_as_asked() -> None:
    source = Numbered()
    reused = ReusedPairs(source, 10, 3, seed=1)
    uses = Counter(reused.number_of(index) for index in range(6000))
    for index in range(6000):
        reused.pair(index)
    assert set(source.made.values()) == {1}
    settled = [uses[number] for number in range(600, 1800)]
    assert set(settled) == {3}


def test_uses_of_a_pair_lie_far_apart_and_show_it_differently() -> None:
    reused = ReusedPairs(Numbered(), 10, 3, seed=1)
    places = [index for index in range(6000) if reused.number_of(index) == 900]
    assert len(places) == 3
    assert min(b - a for a, b in pairwise(places)) > 500
    shown = {reused.pair(index)[1].tobytes() for index in places}
    assert len(shown) == 3


def test_a_use_depends_on_the_seed_and_its_number_alone() -> None:
    forwards, again = ReusedPairs(Numbered(), 10, 2, seed=1), ReusedPairs(Numbered(), 10, 2, seed=1)
    expected = [forwards.pair(index)[0] for index in range(900)]
    for index in (899, 0, 640, 3):
        np.testing.assert_array_equal(again.pair(index)[0], expected[index])
    other = ReusedPairs(Numbered(), 10, 2, seed=2)
    assert any(not np.array_equal(other.pair(i)[0], expected[i]) for i in range(8))


def test_both_sides_are_cropped_and_turned_alike() -> None:
    reused = ReusedPairs(Numbered(), 10, 2, seed=1)
    for index in range(20):
        blurred, sharp = reused.pair(index)
        assert blurred.shape == sharp.shape == (10, 10, 3)
        np.testing.assert_array_equal(blurred, sharp)
        assert number_of(sharp) == reused.number_of(index) % 256
