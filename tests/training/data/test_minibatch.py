"""The stream of minibatches: a function of the seed and of how much was drawn, and nothing else."""

import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

import numpy as np
import pytest
import torch

from engine.photo import Pixels
from tests.training.tiny import CPU, TexturePairs, scene
from training.data.minibatch import (
    Minibatch,
    PairSource,
    draw_fractions,
    make_minibatch,
    minibatches,
    to_tensor,
)


def equal(first: Minibatch, second: Minibatch) -> bool:
    return all(
        torch.equal(getattr(first, name), getattr(second, name))
        for name in ("blurred", "sharp", "fractions")
    )


def stream(
    start: int, number: int, *, threads: int = 1, share: range = range(2), source: PairSource
) -> list[Minibatch]:
    endless = minibatches(source, start=start, count=2, share=share, threads=threads)
    with closing(endless):
        return list(islice(endless, number))


def blur_threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("blur")]


def test_a_minibatch_stacks_the_pairs_of_its_indices() -> None:
    pairs = TexturePairs(5)
    minibatch = make_minibatch(pairs, (12, 3, 14))
    assert minibatch.blurred.shape == minibatch.sharp.shape == (3, 3, 32, 32)
    for row, index in enumerate((12, 3, 14)):
        for side, image in zip(
            (minibatch.blurred, minibatch.sharp), pairs.pair(index), strict=True
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


def test_fractions_belong_to_the_crops_and_are_uniform() -> None:
    together = draw_fractions(7, range(4))
    alone = [draw_fractions(7, [index]).item() for index in range(4)]
    assert together.tolist() == alone
    assert not torch.equal(draw_fractions(8, range(4)), together)
    many = draw_fractions(7, range(2000))
    assert 0 <= many.min() < 0.01
    assert 0.99 < many.max() < 1
    assert many.mean().item() == pytest.approx(0.5, abs=0.03)
    assert many.std().item() == pytest.approx(12**-0.5, abs=0.02)


@pytest.mark.parametrize(("parts", "sizes"), [(1, [5]), (2, [3, 2]), (3, [2, 2, 1]), (9, [1] * 5)])
def test_parts_make_up_the_whole(parts: int, sizes: list[int]) -> None:
    whole = make_minibatch(TexturePairs(), range(5))
    pieces = whole.split(parts)
    assert [len(piece.sharp) for piece in pieces] == sizes
    joined = Minibatch(
        torch.cat([piece.blurred for piece in pieces]),
        torch.cat([piece.sharp for piece in pieces]),
        torch.cat([piece.fractions for piece in pieces]),
    )
    assert equal(joined, whole)


def test_a_minibatch_moves_with_its_values() -> None:
    minibatch = make_minibatch(TexturePairs(), range(2))
    moved = minibatch.to(CPU)
    assert equal(minibatch, moved)
    assert moved.blurred.is_contiguous(memory_format=torch.channels_last)


@pytest.mark.parametrize("threads", [1, 3])
def test_a_stream_from_step_k_is_the_continuation_of_one_from_0(threads: int) -> None:
    pairs = TexturePairs(5)
    whole = stream(0, 7, source=pairs)
    rest = stream(3, 4, threads=threads, source=pairs)
    assert all(equal(a, b) for a, b in zip(whole[3:], rest, strict=True))
    for number, minibatch in enumerate(whole):
        assert equal(minibatch, make_minibatch(pairs, (2 * number, 2 * number + 1)))
    assert not equal(whole[0], whole[1])


def test_shares_of_a_team_make_up_the_whole_minibatch() -> None:
    pairs = TexturePairs(5)
    whole = stream(2, 3, source=pairs)
    first = stream(2, 3, share=range(1), source=pairs)
    second = stream(2, 3, share=range(1, 2), source=pairs)
    for together, one, other in zip(whole, first, second, strict=True):
        assert torch.equal(together.sharp, torch.cat([one.sharp, other.sharp]))
        assert torch.equal(together.fractions, torch.cat([one.fractions, other.fractions]))


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_closed_stream_leaves_no_threads(number: int) -> None:
    endless = minibatches(TexturePairs(), start=0, count=1, share=range(1), threads=2)
    for _ in range(number):
        next(endless)
    assert bool(blur_threads()) == (number > 0)
    endless.close()
    assert not blur_threads()


class FailingPairs(TexturePairs):
    """Fails from the third pair on."""

    def pair(self, index: int) -> tuple[Pixels, Pixels]:
        if index >= 2:
            raise MemoryError("no room for another crop")
        return super().pair(index)


def test_a_failure_while_making_a_pair_arrives_and_ends_the_threads() -> None:
    def consume() -> Iterator[Minibatch]:
        yield from minibatches(FailingPairs(), start=0, count=1, share=range(1), threads=2)

    consumed = consume()
    assert [len(next(consumed).sharp), len(next(consumed).sharp)] == [1, 1]
    with pytest.raises(MemoryError, match="no room"):
        next(consumed)
    assert not blur_threads()
