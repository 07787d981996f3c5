"""Scores of pairs, before and after."""

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import ShapeError
from engine.metrics import psnr, ssim
from engine.photo import Pixels
from tests.training.tiny import CPU, TexturePairs, scene, tiny_state
from training.evaluate.scores import (
    PairScore,
    Scores,
    first_pairs,
    restore_whole,
    score,
)

LEVEL = np.float32(1.0 / 255.0)


def levels(pixels: Pixels) -> NDArray[np.uint8]:
    return np.asarray(np.rint(pixels * 255.0), np.uint8)


def unchanged(pixels: Pixels) -> Pixels:
    return pixels


# --- scoring -----------------------------------------------------------------------------


def test_a_score_compares_both_sides_with_the_sharp_one() -> None:
    blurred, sharp, restored = scene(24, 24), scene(24, 24, seed=1), scene(24, 24, seed=2)
    (pair,) = score([("a", blurred, sharp)], lambda _: restored).pairs
    assert pair == PairScore(
        name="a",
        psnr_before=psnr(levels(blurred), levels(sharp)),
        psnr_after=psnr(levels(restored), levels(sharp)),
        ssim_before=ssim(levels(blurred), levels(sharp)),
        ssim_after=ssim(levels(restored), levels(sharp)),
    )
    assert pair.psnr_before != pair.psnr_after


def test_results_are_judged_as_8_bit_photos() -> None:
    sharp = scene(24, 24)
    nearly = (sharp + 0.4 * LEVEL).astype(np.float32)  # rounds to the same levels
    (pair,) = score([("a", scene(24, 24, seed=1), sharp)], lambda _: nearly).pairs
    assert pair.psnr_after == pytest.approx(120.0)
    assert pair.ssim_after == pytest.approx(1.0)


def test_means_and_the_worst_pair_by_hand() -> None:
    pairs = (PairScore("a", 20.0, 23.0, 0.5, 0.7), PairScore("b", 30.0, 29.5, 0.9, 0.8))
    expected = {
        "psnr_before": 25.0,
        "psnr_after": 26.25,
        "pooled_before": 22.5964,  # of the mean of 0.01 and 0.001
        "pooled_after": 25.1329,
        "ssim_before": 0.7,
        "ssim_after": 0.75,
        "worst_gain": -0.5,
        "pairs": 2.0,
    }
    means = Scores(pairs).means
    assert {name: means[name] for name in expected} == pytest.approx(expected, abs=1e-4)


def test_a_pair_that_was_never_blurred_does_not_drown_the_others() -> None:
    pairs = (PairScore("a", 20.0, 22.0, 0.5, 0.7), PairScore("b", 120.0, 60.0, 1.0, 1.0))
    means = Scores(pairs).means
    assert (means["capped_before"], means["capped_after"]) == (35.0, 36.0)
    assert (means["psnr_before"], means["psnr_after"]) == (70.0, 41.0)


def test_a_restorer_that_changes_the_size_is_noticed() -> None:
    with pytest.raises(ShapeError):
        score([("a", scene(24, 24), scene(24, 24))], lambda pixels: pixels[:-1])


# --- pairs -------------------------------------------------------------------------------


def test_the_first_pairs_of_a_sequence_have_names() -> None:
    pairs = TexturePairs(1)
    images = list(first_pairs(pairs, 3))
    assert [name for name, _, _ in images] == [f"pair-000{i}" for i in range(3)]
    for index, (_, blurred, sharp) in enumerate(images):
        expected = pairs.pair(index)
        assert np.array_equal(blurred, expected[0])
        assert np.array_equal(sharp, expected[1])


# --- a generator under training ----------------------------------------------------------


@pytest.mark.parametrize(("height", "width"), [(32, 32), (37, 51), (11, 13)])
def test_an_untrained_generator_gives_images_of_any_size_back(height: int, width: int) -> None:
    restore = restore_whole(tiny_state().average, CPU, bf16=False)
    image = scene(height, width)
    restored = restore(image)
    assert restored.dtype == np.float32
    np.testing.assert_allclose(restored, image, atol=1e-6)


def test_restored_images_are_clipped() -> None:
    state = tiny_state()
    exit_bias = dict(state.average.named_parameters())["exit.bias"]
    exit_bias.data.fill_(5.0)
    restored = restore_whole(state.average, CPU, bf16=False)(scene(16, 16))
    assert restored.min() == restored.max() == 1.0


def test_an_identity_scores_the_same_before_and_after() -> None:
    means = score(first_pairs(TexturePairs(1), 2), unchanged).means
    assert means["psnr_before"] == means["psnr_after"]
    assert means["worst_gain"] == 0.0
