"""Synthetic pairs: a function of the seed and the index, and of nothing else."""

import numpy as np
import torch

from tests.training.tiny import BLUR, pool_of, texture
from training.data.synthetic import SyntheticPairs


def pairs_of(seed: int = 5) -> SyntheticPairs:
    pool = pool_of(texture(64, 80), texture(80, 64, seed=1), texture(64, 64, seed=2))
    return SyntheticPairs(pool, BLUR, crop=32, seed=seed)


def test_a_pair_has_two_sides_of_the_crop_size() -> None:
    for side in pairs_of().pair(0):
        assert side.shape == (32, 32, 3)
        assert side.dtype == np.float32
        assert 0.0 <= side.min() < side.max() <= 1.0


def test_a_pair_depends_on_its_index_and_the_seed_alone() -> None:
    state = torch.get_rng_state()
    backwards = {index: pairs_of().pair(index) for index in (7, 3, 0)}
    assert torch.equal(torch.get_rng_state(), state)  # a resumed run goes on with its own
    same = pairs_of()
    for index in (0, 3, 7):
        for one, other in zip(backwards[index], same.pair(index), strict=True):
            assert np.array_equal(one, other)
    sharps = [pairs_of(seed).pair(index)[1].tobytes() for seed in (5, 6) for index in range(3)]
    assert len(set(sharps)) == 6


def test_the_blurred_side_shows_the_sharp_one() -> None:
    for index in range(8):
        blurred, sharp = pairs_of().pair(index)
        assert np.corrcoef(blurred.ravel(), sharp.ravel())[0, 1] > 0.6


def test_an_epoch_is_a_crop_of_every_photo() -> None:
    assert pairs_of().epoch == 3


def test_pairs_made_together_on_a_device_are_those_made_one_by_one() -> None:
    pairs = SyntheticPairs(pool_of(texture(96, 96)), BLUR, crop=32, seed=3)
    blurred, sharp = pairs.pairs_on(torch.device("cpu"), [4, 9])
    for place, index in enumerate((4, 9)):
        for made, alone in zip((blurred, sharp), pairs.pair(index), strict=True):
            np.testing.assert_allclose(made[place].permute(1, 2, 0).numpy(), alone, atol=1e-6)
