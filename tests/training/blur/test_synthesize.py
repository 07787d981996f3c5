"""Blur of photos: in linear light, highlights clipped after it, then noise and JPEG."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.training.tiny import STILL, scene
from training.blur.psf import rasterise
from training.blur.synthesize import (
    BlurConfig,
    BlurParameters,
    Image,
    Region,
    draw_blur,
    synthesize,
)
from training.blur.trajectory import HandParameters, Trajectory, hand_trajectory

LEVEL = 1.0 / 255.0
EIGHT_RIGHT = np.linspace(-4, 4, 33).astype(np.complex128)
"""A straight, even path of 8 px from left to right."""


def path_of(*points: complex) -> Trajectory:
    return np.array(points, np.complex128)


def dark(size: int, level: float = 0.0) -> Image:
    return np.full((size, size, 3), level, np.float32)


def square_light(size: int, side: int) -> Image:
    """A white square in the middle of a black scene."""
    image, start = dark(size), (size - side) // 2
    image[start : start + side, start : start + side] = 1.0
    return image


def blur(image: Image, parameters: BlurParameters, *, margin: int = 0) -> Image:
    return synthesize(image, parameters, margin=margin)[0]


# --- what must not change ----------------------------------------------------------------


@pytest.mark.parametrize("gamma", [1.8, 2.0, 2.6])
def test_without_motion_noise_and_softness_the_scene_comes_back(gamma: float) -> None:
    image = scene(40, 56)
    blurred, sharp = synthesize(image, replace(STILL, gamma=gamma))
    assert blurred.dtype == sharp.dtype == np.float32
    np.testing.assert_allclose(blurred, image, atol=0.51 * LEVEL)
    np.testing.assert_allclose(sharp, image, atol=1e-5)


def test_the_scene_itself_is_left_alone() -> None:
    image = scene(40, 40)
    before = image.copy()
    synthesize(image, replace(STILL, path=EIGHT_RIGHT, gain=1.5, read_noise=0.02, soft_sigma=1.0))
    assert np.array_equal(image, before)


@given(st.integers(0, 2**32))
def test_equal_parameters_make_equal_bits(seed: int) -> None:
    config = BlurConfig(noise_mean=0.02, jpeg_share=0.5, length_limit=10.0)
    drawn, again = (draw_blur(config, np.random.default_rng(seed)) for _ in range(2))
    image = scene(32, 32)
    first, second, third = (synthesize(image, p) for p in (drawn, drawn, again))
    for one, other in ((first, second), (first, third)):
        assert np.array_equal(one[0], other[0])
        assert np.array_equal(one[1], other[1])


def test_the_noise_seed_alone_changes_the_noise_alone() -> None:
    noisy = replace(STILL, read_noise=0.02)
    (first, sharp), (second, sharp_too) = (
        synthesize(scene(32, 32), replace(noisy, noise_seed=seed)) for seed in (1, 2)
    )
    assert not np.array_equal(first, second)
    assert np.array_equal(sharp, sharp_too)


@given(st.integers(0, 2**32))
def test_pairs_are_finite_and_within_0_and_1(seed: int) -> None:
    parameters = draw_blur(BlurConfig(noise_mean=0.05), np.random.default_rng(seed))
    for side in synthesize(scene(48, 48, seed=seed), parameters, margin=4):
        assert side.shape == (40, 40, 3)
        assert side.dtype == np.float32
        assert np.isfinite(side).all()
        assert side.min() >= 0.0
        assert side.max() <= 1.0


# --- the motion --------------------------------------------------------------------------


def test_a_point_of_light_becomes_the_psf_and_not_its_mirror() -> None:
    image = dark(33)
    image[16, 16] = 1.0
    hook = np.concatenate([np.linspace(0, 6, 13), 6 + 1j * np.linspace(0.5, 3, 6)])
    blurred_linear = blur(image, replace(STILL, path=hook)) ** 2  # gamma is 2
    kernel = rasterise(hook)
    radius = kernel.shape[0] // 2
    window = blurred_linear[16 - radius : 17 + radius, 16 - radius : 17 + radius]
    for channel in range(3):
        np.testing.assert_allclose(window[:, :, channel], kernel, atol=3e-3)
        assert np.abs(window[:, :, channel] - kernel[::-1, ::-1]).max() > 0.05


@pytest.mark.parametrize(
    ("towards", "lit", "unlit"),
    [
        (6, np.s_[16, 22], np.s_[16, 14]),
        (-6, np.s_[16, 10], np.s_[16, 18]),
        (6j, np.s_[22, 16], np.s_[14, 16]),
        (-6j, np.s_[10, 16], np.s_[18, 16]),
    ],
)
def test_light_moves_where_the_path_goes(
    towards: complex, lit: tuple[int, int], unlit: tuple[int, int]
) -> None:
    image = dark(33)
    image[16, 16] = 1.0
    blurred = blur(image, replace(STILL, path=path_of(0, towards)))
    assert blurred[lit].min() > 0.1
    assert blurred[unlit].max() == 0.0


def test_the_amount_of_light_stays_the_same() -> None:
    image = dark(64, 128 * LEVEL)
    image[16:48, 16:48] = scene(32, 32)
    parameters = replace(STILL, path=EIGHT_RIGHT, gamma=2.2)
    blurred, sharp = synthesize(image, parameters)
    assert np.mean(blurred**2.2) == pytest.approx(np.mean(sharp**2.2), abs=3e-4)
    # Blur of encoded values would have kept this one instead.
    assert np.mean(blurred) > np.mean(sharp) + 2e-3


def test_a_bright_light_leaves_a_brighter_streak_than_blur_of_encoded_values() -> None:
    streak = blur(square_light(33, 3), replace(STILL, path=EIGHT_RIGHT, gamma=2.2, gain=1.6))
    middle = float(streak[16, 16, 0])
    in_linear_light = (1.6 * 3 / 8) ** (1 / 2.2)
    assert middle == pytest.approx(in_linear_light, abs=0.01)
    assert middle > 3 / 8 + 0.3


def test_highlights_are_clipped_after_the_blur() -> None:
    def saturated(gain: float) -> int:
        blurred, sharp = synthesize(
            square_light(33, 12), replace(STILL, path=EIGHT_RIGHT, gain=gain)
        )
        assert sharp.max() == 1.0
        return int(np.count_nonzero(blurred[16, :, 0] == 1.0))

    # Clipping first would forget how bright the light was, and saturate as few.
    assert saturated(1.0) == 4
    assert saturated(1.6) in (9, 10)


def test_gain_brightens_both_sides_alike() -> None:
    blurred, sharp = synthesize(dark(16, 0.5), replace(STILL, gain=1.44))
    np.testing.assert_allclose(sharp, 0.6, atol=1e-6)  # sqrt(1.44) * 0.5 at gamma 2
    np.testing.assert_allclose(blurred, 0.6, atol=0.51 * LEVEL)


def test_softness_comes_before_the_blur_on_the_sharp_side_too() -> None:
    image = scene(48, 48)
    blurred, sharp = synthesize(image, replace(STILL, soft_sigma=1.0))
    np.testing.assert_allclose(blurred, sharp, atol=0.51 * LEVEL)
    assert edges(sharp) < 0.7 * edges(image)


def edges(image: Image) -> float:
    return float(np.abs(np.diff(image, axis=1)).mean())


# --- a second motion ---------------------------------------------------------------------


REGIONS = st.builds(
    Region,
    row=st.floats(0.2, 0.8),
    column=st.floats(0.2, 0.8),
    angle_rad=st.floats(0.0, 6.28),
    softness=st.floats(0.1, 1.2),
    radius=st.none() | st.floats(0.1, 0.35),
)


@given(REGIONS, st.integers(16, 64), st.integers(16, 64))
def test_a_mask_is_a_share_with_soft_edges(region: Region, height: int, width: int) -> None:
    mask = region.mask(height, width)
    assert mask.shape == (height, width, 1)
    assert mask.dtype == np.float32
    assert mask.min() >= 0.0
    assert mask.max() <= 1.0
    slope = 1.6 / region.softness + 1e-3  # of the distance, per side of the image
    assert np.abs(np.diff(mask, axis=0)).max() <= slope / height
    assert np.abs(np.diff(mask, axis=1)).max() <= slope / width


def test_an_ellipse_holds_its_middle_and_a_ramp_crosses_the_image() -> None:
    ellipse = Region(0.5, 0.5, 0.0, softness=0.1, radius=0.3).mask(100, 100)[:, :, 0]
    assert ellipse[50, 50] == 1.0
    assert ellipse[50, 80] == pytest.approx(0.5, abs=0.01)  # the edge itself
    assert ellipse[0, 0] == ellipse[99, 99] == 0.0
    ramp = Region(0.5, 0.5, 0.0, softness=1.0, radius=None).mask(100, 100)[:, :, 0]
    np.testing.assert_allclose(ramp[:, 50], 0.5, atol=1e-6)
    np.testing.assert_allclose(ramp[0, [0, 25, 75]], [0.0, 0.25, 0.75], atol=1e-6)


def test_the_second_motion_holds_in_its_region_alone() -> None:
    image = scene(100, 100)
    region = Region(0.5, 0.5, 0.0, softness=0.1, radius=0.3)
    rest = np.zeros(2, np.complex128)
    moved = replace(STILL, path=EIGHT_RIGHT)
    everywhere = blur(image, moved)
    both = blur(image, replace(moved, second_path=rest, region=region))
    np.testing.assert_allclose(both[45:55, 45:55], image[45:55, 45:55], atol=0.51 * LEVEL)
    assert np.array_equal(both[:10], everywhere[:10])
    assert not np.allclose(both[45:55, 45:55], everywhere[45:55, 45:55], atol=0.02)


# --- the frame ---------------------------------------------------------------------------


def test_a_margin_is_cut_off_after_the_blur() -> None:
    image, parameters = scene(60, 72), replace(STILL, path=EIGHT_RIGHT)
    blurred, sharp = synthesize(image, parameters, margin=10)
    whole_blurred, whole_sharp = synthesize(image, parameters)
    assert blurred.shape == sharp.shape == (40, 52, 3)
    assert np.array_equal(blurred, whole_blurred[10:-10, 10:-10])
    assert np.array_equal(sharp, whole_sharp[10:-10, 10:-10])


def test_motion_brings_in_what_lies_outside_the_frame() -> None:
    image = dark(40)
    image[:, :10] = 1.0  # all of it in the margin
    blurred, sharp = synthesize(image, replace(STILL, path=EIGHT_RIGHT), margin=10)
    assert sharp.max() == 0.0
    assert blurred[:, 0].min() > 0.5
    assert blurred[:, 5:].max() == 0.0


# --- noise and JPEG ----------------------------------------------------------------------


def residual(parameters: BlurParameters, level: float) -> NDArray[np.float64]:
    image = dark(128, level)
    return np.asarray(blur(image, parameters) - blur(image, STILL), np.float64)


def test_read_noise_has_its_deviation_at_every_brightness() -> None:
    noisy = replace(STILL, read_noise=0.02)
    for level in (76 * LEVEL, 178 * LEVEL):
        assert residual(noisy, level).std() == pytest.approx(0.02, rel=0.03)
        assert abs(residual(noisy, level).mean()) < 5e-4


def test_shot_noise_grows_with_light() -> None:
    noisy = replace(STILL, shot_noise=0.04)
    assert residual(noisy, 0.0).std() == 0.0
    assert residual(noisy, 0.8).std() > 1.2 * residual(noisy, 0.2).std() > 0.0


def test_noise_is_added_after_the_blur() -> None:
    noise = residual(replace(STILL, read_noise=0.02, path=EIGHT_RIGHT), 0.5)[:, :, 0]
    neighbours = np.corrcoef(noise[:, :-1].ravel(), noise[:, 1:].ravel())[0, 1]
    assert noise.std() == pytest.approx(0.02, rel=0.05)
    assert abs(neighbours) < 0.04  # blurred noise would be alike along the path


def test_a_lower_jpeg_quality_costs_more() -> None:
    image = scene(64, 64)

    def error(quality: int | None) -> float:
        return float(np.abs(blur(image, replace(STILL, jpeg_quality=quality)) - image).mean())

    assert error(70) > error(98) > error(None)
    assert error(70) < 0.1  # it is still the same picture, with its channels in order


def test_blurred_photos_have_8_bits() -> None:
    parameters = replace(STILL, path=EIGHT_RIGHT, read_noise=0.01, gamma=2.2)
    levels = blur(scene(32, 32), parameters) * 255.0
    np.testing.assert_allclose(levels, np.rint(levels), atol=1e-4)


# --- the distributions -------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn() -> list[BlurParameters]:
    rng = np.random.default_rng(0)
    return [draw_blur(BlurConfig(), rng) for _ in range(2000)]


def share(conditions: list[bool]) -> float:
    return float(np.mean(conditions))


def length_of(path: Trajectory) -> float:
    return float(np.abs(np.diff(path)).sum())


# Tolerances are four standard deviations of a share of 2000.
def test_shares_are_those_of_the_configuration(drawn: list[BlurParameters]) -> None:
    moving = [p for p in drawn if p.path is not None]
    assert 1 - len(moving) / len(drawn) == pytest.approx(0.12, abs=0.03)
    assert share([p.second_path is not None for p in moving]) == pytest.approx(0.45, abs=0.048)
    assert share([p.soft_sigma > 0 for p in drawn]) == pytest.approx(0.75, abs=0.039)
    assert share([p.gain != 1.0 for p in drawn]) == pytest.approx(0.4, abs=0.044)
    assert share([p.jpeg_quality is not None for p in drawn]) == pytest.approx(0.3, abs=0.041)
    shakes = [p.path is not None and len(p.path) == 2000 for p in moving]
    assert share(shakes) == pytest.approx(0.2, abs=0.038)


def test_values_lie_in_the_ranges_of_the_configuration(drawn: list[BlurParameters]) -> None:
    config = BlurConfig()

    def check(values: list[float], bounds: tuple[float, float]) -> None:
        spread = (np.array(values) - bounds[0]) / (bounds[1] - bounds[0])
        assert 0.0 <= spread.min() < 0.02
        assert 0.98 < spread.max() <= 1.0
        assert spread.mean() == pytest.approx(0.5, abs=0.06)

    check([p.gamma for p in drawn], config.gamma)
    check([p.gain for p in drawn if p.gain != 1.0], config.gain)
    check([p.soft_sigma for p in drawn if p.soft_sigma], config.soft_sigma)
    check([float(p.jpeg_quality) for p in drawn if p.jpeg_quality], config.jpeg_quality)


def test_lengths_are_log_normal_up_to_their_limit(drawn: list[BlurParameters]) -> None:
    lengths = np.array([length_of(p.path) for p in drawn if p.path is not None])
    assert np.median(lengths) == pytest.approx(13.0, rel=0.1)
    assert lengths.max() == pytest.approx(55.0, rel=1e-6)
    assert np.log(lengths[lengths < 54.9]).std() == pytest.approx(0.72, abs=0.05)


def test_noise_is_exponential_and_split_between_read_and_shot(drawn: list[BlurParameters]) -> None:
    noise = np.array([p.read_noise + p.shot_noise for p in drawn])
    assert noise.min() >= 0.0
    assert noise.mean() == pytest.approx(0.006, rel=0.1)
    assert noise.std() == pytest.approx(0.006, rel=0.15)  # exponential: deviation is mean
    shot = np.array([p.shot_noise for p in drawn]) / noise
    assert shot.mean() == pytest.approx(0.5, abs=0.03)
    assert len({p.noise_seed for p in drawn}) == len(drawn)


def test_a_second_motion_is_related_foreign_or_rest(drawn: list[BlurParameters]) -> None:
    pairs = [
        (p.path, p.second_path) for p in drawn if p.path is not None and p.second_path is not None
    ]
    rest = [not second.any() for _, second in pairs]
    related = [len(second) == len(path) and _is_turned(path, second) for path, second in pairs]
    assert share(rest) == pytest.approx(0.15, abs=0.055)
    assert share(related) == pytest.approx(0.6, abs=0.075)
    assert all((p.second_path is None) == (p.region is None) for p in drawn)


def _is_turned(path: Trajectory, other: Trajectory) -> bool:
    return bool(np.allclose(other * path[0], path * other[0]))


def test_both_kinds_of_regions_are_drawn(drawn: list[BlurParameters]) -> None:
    regions = [p.region for p in drawn if p.region is not None]
    assert share([region.radius is None for region in regions]) == pytest.approx(0.5, abs=0.075)


def test_a_configuration_that_asks_for_nothing_gets_nothing() -> None:
    nothing = BlurConfig(unblurred_share=1.0, soft_share=0.0, gain_share=0.0, jpeg_share=0.0)
    drawn = draw_blur(msgspec.structs.replace(nothing, noise_mean=0.0), np.random.default_rng(0))
    fields = (drawn.soft_sigma, drawn.path, drawn.second_path, drawn.region, drawn.gain)
    assert fields == (0.0, None, None, None, 1.0)
    assert (drawn.shot_noise, drawn.read_noise, drawn.jpeg_quality) == (0.0, 0.0, None)


def test_the_margin_holds_half_of_an_even_path_of_the_longest_length() -> None:
    config = BlurConfig()
    longest = HandParameters(length=config.length_limit, heading_rad=0.0)
    assert np.abs(hand_trajectory(longest).real).max() + 1 <= config.margin
    assert BlurConfig(length_limit=8.0).margin < config.margin
