"""Mixing a photo with its result: strength, grain and mask, exactly and for the screen."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.blending import (
    GRAIN_PLANES,
    blend_levels,
    blend_pixels,
    fine_texture,
    grain_halo,
)
from engine.errors import ShapeError
from engine.photo import Pixels, dequantize, quantize

percents = st.integers(0, 100)
seeds = st.integers(0, 2**16)


def _pixels(seed: int, height: int = 24, width: int = 20) -> Pixels:
    return np.random.default_rng(seed).random((height, width, 3), np.float32)


def _mask(seed: int, height: int = 24, width: int = 20) -> Any:
    return np.random.default_rng(seed).random((height, width), np.float32)


def test_the_ends_are_given_back_themselves() -> None:
    original, restored = _pixels(0), _pixels(1)
    assert blend_pixels(original, restored, 0, grain=80, mask=_mask(2)) is original
    assert blend_pixels(original, restored, 100) is restored


@given(strength=percents, seed=seeds)
def test_strength_mixes_in_proportion(strength: int, seed: int) -> None:
    original, restored = _pixels(seed), _pixels(seed + 1)
    mixed = blend_pixels(original, restored, strength)
    wanted = original + (restored.astype(float) - original) * strength / 100
    assert mixed.dtype == np.float32
    np.testing.assert_allclose(mixed, wanted, atol=2e-7)


@given(strength=percents, grain=percents, seed=seeds)
def test_where_the_mask_is_0_the_original_is_kept_bit_for_bit(
    strength: int, grain: int, seed: int
) -> None:
    original, restored, mask = _pixels(seed), _pixels(seed + 1), _mask(seed)
    mask[:9] = 0
    mixed = blend_pixels(original, restored, strength, grain=grain, mask=mask)
    np.testing.assert_array_equal(mixed[:9], original[:9])
    assert mixed.min() >= 0
    assert mixed.max() <= 1


@given(strength=percents, grain=percents, seed=seeds)
def test_what_was_not_changed_stays(strength: int, grain: int, seed: int) -> None:
    original = _pixels(seed)
    np.testing.assert_array_equal(
        blend_pixels(original, original.copy(), strength, grain=grain, mask=_mask(seed)), original
    )


@given(strength=percents, grain=percents, seed=seeds, has_mask=st.booleans())
def test_the_screen_shows_what_is_saved(
    strength: int, grain: int, seed: int, has_mask: bool
) -> None:
    original, restored = (quantize(_pixels(seed + each), 8) for each in range(2))
    mask = quantize(_mask(seed), 8) if has_mask else None
    saved = blend_pixels(
        dequantize(original),
        dequantize(restored),
        strength,
        grain=grain,
        mask=None if mask is None else dequantize(mask),
    )
    shown = blend_levels(original, restored, strength, grain=grain, mask=mask)  # type: ignore[arg-type]
    # Rounded once: half a level, and what float32 loses.
    assert np.abs(shown - saved.astype(float) * 255).max() <= 0.501


def test_the_fourth_channel_is_kept_and_red_may_be_last() -> None:
    original, restored = (quantize(_pixels(each), 8).astype(np.uint8) for each in range(2))
    wanted = blend_levels(original, restored, 60, grain=70)
    four = [np.dstack([each[..., ::-1], np.full((24, 20), 255)]) for each in (original, restored)]
    shown = blend_levels(four[0].astype(np.uint8), four[1].astype(np.uint8), 60, grain=70)
    assert set(shown[..., 3].ravel()) == {255}
    np.testing.assert_array_equal(shown[..., 2::-1], wanted)


def _blurred_scene(noise: float) -> tuple[Pixels, Pixels, Pixels]:
    """Return a soft edge with grain, the sharp edge without, and the grain."""
    columns = np.arange(160, dtype=np.float32)
    soft = 0.3 + 0.4 / (1 + np.exp(-(columns - 80) / 6))
    sharp = np.where(columns < 80, 0.3, 0.7)
    grain = np.random.default_rng(3).normal(0, noise, (120, 160, 1)).astype(np.float32)
    edge = [np.tile(each.astype(np.float32), (120, 1))[..., np.newaxis] for each in (soft, sharp)]
    original = np.repeat(np.clip(edge[0] + grain, 0, 1), 3, axis=2).astype(np.float32)
    return original, np.repeat(edge[1], 3, axis=2).astype(np.float32), grain[..., 0]


def test_grain_comes_back_and_the_edge_stays_sharp() -> None:
    original, restored, grain = _blurred_scene(0.02)
    mixed = blend_pixels(original, restored, 100, grain=100)
    returned = (mixed - restored)[..., 1]
    flat = np.s_[:, :50]
    # All but the coarse part of the noise, and a little of its peaks, which might be edges.
    assert returned[flat].std() > 0.8 * grain[flat].std()
    assert np.corrcoef(returned[flat].ravel(), grain[flat].ravel())[0, 1] > 0.95
    # The step between the two columns at the edge is as high as the generator made it.
    step = (mixed[:, 80] - mixed[:, 79]).mean()
    assert step > 0.8 * 0.4
    half = blend_pixels(original, restored, 100, grain=50) - restored
    np.testing.assert_allclose(half, (mixed - restored) / 2, atol=1e-6)


def test_coloured_noise_does_not_come_back() -> None:
    rng = np.random.default_rng(5)
    noise = rng.normal(0, 0.02, (80, 80)).astype(np.float32)
    restored = np.full((80, 80, 3), 0.5, np.float32)
    original = restored + noise[..., np.newaxis] * np.array([1, -1, 1], np.float32)
    mixed = blend_pixels(original, restored, 100, grain=100)
    np.testing.assert_allclose(mixed, restored, atol=1e-6)


def test_a_smaller_picture_shows_the_grain_that_the_larger_one_leaves() -> None:
    original, restored, _ = _blurred_scene(0.04)
    half = blend_pixels(original, restored, 100, grain=100).reshape(60, 2, 80, 2, 3)
    wanted = (half.mean(axis=(1, 3)) - restored.reshape(60, 2, 80, 2, 3).mean(axis=(1, 3)))[..., 1]
    small = [
        quantize(each.reshape(60, 2, 80, 2, 3).mean(axis=(1, 3), dtype=np.float32), 8)
        for each in (original, restored)
    ]
    shown = blend_levels(small[0], small[1], 100, grain=100, level=1)  # type: ignore[arg-type]
    seen = (shown.astype(float) - small[1])[..., 1] / 255
    flat = np.s_[:, :25]
    assert 0.6 < seen[flat].std() / wanted[flat].std() < 1.4
    assert np.corrcoef(seen[flat].ravel(), wanted[flat].ravel())[0, 1] > 0.8
    assert blend_levels(small[0], small[1], 100, grain=100, level=2) is small[1]  # type: ignore[arg-type]


@given(seed=seeds, top=st.integers(0, 12), left=st.integers(0, 10))
def test_a_crop_with_its_halo_shows_the_same_grain(seed: int, top: int, left: int) -> None:
    taken = _pixels(seed, 40, 36)[..., 0] - 0.5
    halo = grain_halo()
    whole = fine_texture(taken, GRAIN_PLANES, edge=np.float32(0.1))
    part = taken[top : top + 28, left : left + 26]
    inner = np.s_[halo:-halo, halo:-halo]
    cropped = fine_texture(part, GRAIN_PLANES, edge=np.float32(0.1))[inner]
    np.testing.assert_allclose(cropped, whole[top : top + 28, left : left + 26][inner], atol=1e-6)
    assert [grain_halo(level) for level in (0, 1, 2, 5)] == [6, 2, 0, 0]


def test_shapes_are_checked() -> None:
    with pytest.raises(ShapeError):
        blend_pixels(_pixels(0), _pixels(0, 9), 50)
    with pytest.raises(ShapeError):
        blend_pixels(_pixels(0), _pixels(1), 50, mask=_mask(0, 9))
