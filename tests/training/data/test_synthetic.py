"""The stream of synthetic minibatches: a function of the seed and the step, and of nothing else."""

import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

import numpy as np
import pytest
import torch

from tests.training.tiny import BLUR, CPU, pool_of, scene, texture
from training.blur.synthesize import Image
from training.data.photos import PhotoPool
from training.data.synthetic import Minibatch, SyntheticPairs, minibatches, to_tensor


def pairs_of(seed: int = 5) -> SyntheticPairs:
    pool = pool_of(texture(64, 80), texture(80, 64, seed=1), texture(64, 64, seed=2))
    return SyntheticPairs(pool, BLUR, crop=32, seed=seed)


def equal(first: Minibatch, second: Minibatch) -> bool:
    return torch.equal(first.blurred, second.blurred) and torch.equal(first.sharp, second.sharp)


def stream(start: int, steps: int, *, threads: int = 1) -> list[tuple[int, Minibatch]]:
    with closing(minibatches(pairs_of(), start=start, count=2, threads=threads)) as endless:
        return list(islice(endless, steps))


def blur_threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("blur")]


def test_a_pair_has_two_sides_of_the_crop_size() -> None:
    for side in pairs_of().pair(0):
        assert side.shape == (32, 32, 3)
        assert side.dtype == np.float32


def test_a_pair_depends_on_its_index_and_the_seed_alone() -> None:
    backwards = {index: pairs_of().pair(index) for index in (7, 3, 0)}
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


def test_a_minibatch_stacks_the_pairs_that_belong_to_its_step() -> None:
    minibatch = pairs_of().minibatch(4, 3)
    assert minibatch.blurred.shape == minibatch.sharp.shape == (3, 3, 32, 32)
    for row, index in enumerate((12, 13, 14)):
        for side, image in zip(
            (minibatch.blurred, minibatch.sharp), pairs_of().pair(index), strict=True
        ):
            np.testing.assert_allclose(
                side[row].permute(1, 2, 0).numpy(), image * 2.0 - 1.0, atol=1e-6
            )


def test_tensors_lie_in_minus_1_to_1() -> None:
    image = scene(4, 6)
    image[0, 0], image[3, 5] = (0.0, 0.5, 1.0), 1.0
    tensor = to_tensor([image, image])
    assert tensor.shape == (2, 3, 4, 6)
    assert tensor.dtype == torch.float32
    assert tensor[1, :, 0, 0].tolist() == [-1.0, 0.0, 1.0]
    assert tensor[0, :, 3, 5].tolist() == [1.0, 1.0, 1.0]


def test_a_minibatch_moves_with_its_values() -> None:
    minibatch = pairs_of().minibatch(0, 2)
    moved = minibatch.to(CPU)
    assert equal(minibatch, moved)
    assert moved.blurred.is_contiguous(memory_format=torch.channels_last)


@pytest.mark.parametrize("threads", [1, 3])
def test_a_stream_from_step_k_is_the_continuation_of_one_from_0(threads: int) -> None:
    whole = stream(0, 7)
    rest = stream(3, 4, threads=threads)
    assert [step for step, _ in whole] == list(range(7))
    assert [step for step, _ in rest] == [3, 4, 5, 6]
    assert all(equal(a, b) for (_, a), (_, b) in zip(whole[3:], rest, strict=True))
    assert all(equal(minibatch, pairs_of().minibatch(step, 2)) for step, minibatch in whole)
    assert not equal(whole[0][1], whole[1][1])


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_a_closed_stream_leaves_no_threads(steps: int) -> None:
    endless = minibatches(pairs_of(), start=0, count=1, threads=2)
    for _ in range(steps):
        next(endless)
    assert bool(blur_threads()) == (steps > 0)
    endless.close()
    assert not blur_threads()


class FailingPairs(SyntheticPairs):
    """Fails from the third pair on."""

    def pair(self, index: int) -> tuple[Image, Image]:
        if index >= 2:
            raise MemoryError("no room for another crop")
        return super().pair(index)


def test_a_failure_while_making_a_pair_arrives_and_ends_the_threads() -> None:
    good = pairs_of()
    pool: PhotoPool = good.pool
    failing = FailingPairs(pool, good.blur, good.crop, good.seed)

    def consume() -> Iterator[int]:
        for step, _ in minibatches(failing, start=0, count=1, threads=2):
            yield step

    consumed = consume()
    assert [next(consumed), next(consumed)] == [0, 1]
    with pytest.raises(MemoryError, match="no room"):
        next(consumed)
    assert not blur_threads()
