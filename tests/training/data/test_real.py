"""Crops of real pairs, and synthetic and real ones mixed."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.errors import DatasetError, UsageError
from tests.training.data.samples import save_gopro, save_pair
from tests.training.tiny import texture
from training.data.layouts import find_layout
from training.data.minibatch import Image, minibatches
from training.data.packing import pack_pairs
from training.data.real import CombPairs, PairPool, RealPairs


def pool(count: int = 3) -> PairPool:
    """Return pairs whose blurred side is the negative, so that a wrong window shows."""
    sharps = [texture(40, 56, seed=seed) for seed in range(count)]
    sides = [(255 - sharp, sharp) for sharp in sharps]
    names = [f"pair-{i}" for i in range(count)]
    return PairPool(Path("memory"), sides, names, [f"sequence-{i % 2}" for i in range(count)])


def test_both_sides_are_cropped_flipped_and_turned_alike() -> None:
    pairs = RealPairs(pool(), crop=24, seed=3)
    seen = set()
    for index in range(24):
        blurred, sharp = pairs.pair(index)
        assert blurred.shape == sharp.shape == (24, 24, 3)
        assert blurred.dtype == sharp.dtype == np.float32
        assert blurred.flags.c_contiguous
        np.testing.assert_allclose(blurred + sharp, 1.0, atol=1e-6)
        seen.add(sharp.tobytes())
    assert len(seen) == 24


def test_a_pair_depends_on_its_index_and_the_seed_alone() -> None:
    first, again, other = (RealPairs(pool(), crop=24, seed=seed) for seed in (3, 3, 4))
    assert np.array_equal(first.pair(5)[1], again.pair(5)[1])
    assert not np.array_equal(first.pair(5)[1], other.pair(5)[1])
    assert first.epoch == 3


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_pool_opens_folders_and_packs_alike(tmp_path: Path, is_packed: bool) -> None:
    folder = save_gopro(tmp_path / "gopro")
    (next(folder.rglob("test/*/blur/000002.png"))).write_bytes(b"")
    if is_packed:
        pack_pairs(find_layout(folder), tmp_path / "packed")
        folder = tmp_path / "packed"
    training = PairPool.open(folder, least_side=64, threads=2)
    assert [name.split("_")[0] for name in training.names] == ["train"] * 4
    assert set(training.sequences) == {"GOPR0000_11_00", "GOPR0001_11_00"}
    test = PairPool.open(folder, least_side=64, part="test")
    assert len(test.names) == 1
    assert [finding.name for finding in test.left_out] == ["test_GOPR0002_11_00_blur_000002"]
    assert len(PairPool.open(folder, least_side=64, part="").names) == 5
    blurred, sharp = RealPairs(training, crop=64, seed=0).pair(0)
    assert np.corrcoef(blurred.ravel(), sharp.ravel())[0, 1] > 0.6
    with pytest.raises(DatasetError, match="of at least 65 px a side"):
        PairPool.open(folder, least_side=65)
    with pytest.raises(DatasetError, match="no usable pair of the part 'validation'"):
        PairPool.open(folder, least_side=64, part="validation")


def test_a_set_without_parts_is_wholly_for_training(tmp_path: Path) -> None:
    save_pair(tmp_path, "a")
    assert PairPool.open(tmp_path, least_side=64).names == ["a"]


def test_a_split_keeps_sequences_together() -> None:
    training, held_out = pool(5).split(0.4, np.random.default_rng(0))
    assert set(training.sequences).isdisjoint(held_out.sequences)
    assert sorted([*training.names, *held_out.names]) == [f"pair-{i}" for i in range(5)]
    with pytest.raises(DatasetError, match="at least two sequences"):
        training.split(0.5, np.random.default_rng(0))


@dataclass(frozen=True)
class Numbered:
    """Pairs that say where they come from: the source's level, and the index."""

    level: float
    seed: int = 0
    epoch: int = 10

    def pair(self, index: int) -> tuple[Image, Image]:
        image = np.full((2, 2, 3), self.level, np.float32)
        return image, image * np.float32(index)


@pytest.mark.parametrize(("synthetic", "real"), [(2, 1), (1, 1), (5, 3), (0, 1), (3, 0)])
def test_any_stretch_has_the_ratio_that_was_asked_for(synthetic: int, real: int) -> None:
    mixed = CombPairs(Numbered(0.0), Numbered(1.0), 7, synthetic, real)
    levels = [float(mixed.pair(index)[0].max()) for index in range(4 * (synthetic + real))]
    for start in range(len(levels) - synthetic - real):
        assert sum(levels[start : start + synthetic + real]) == real
    assert mixed.epoch == 20


def test_each_source_is_gone_through_in_turn() -> None:
    mixed = CombPairs(Numbered(1.0), Numbered(2.0), 7, 3, 1)
    drawn = [mixed.pair(index) for index in range(12)]
    for level, count in ((1.0, 9), (2.0, 3)):
        numbers = [b.max() / a.max() for a, b in drawn if a.max() == level]
        assert numbers == list(range(count))


def test_nothing_cannot_be_mixed_with_nothing() -> None:
    for shares in ((0, 0), (-1, 2)):
        with pytest.raises(UsageError, match="ratio of synthetic to real"):
            CombPairs(Numbered(0.0), Numbered(1.0), 0, *shares)


def test_the_training_loop_takes_mixed_pairs() -> None:
    mixed = CombPairs(RealPairs(pool(), 24, 1), RealPairs(pool(), 24, 2), 3)
    stream = minibatches(mixed, start=1, count=3, share=range(3), threads=2)
    with closing(stream):
        minibatch = next(stream)
    assert minibatch.blurred.shape == minibatch.sharp.shape == (3, 3, 24, 24)
    expected = torch.from_numpy(mixed.pair(3)[1] * 2 - 1).permute(2, 0, 1)
    assert torch.allclose(minibatch.sharp[0], expected)
