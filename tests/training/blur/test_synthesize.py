"""Blur of photos: in linear light, highlights clipped after it, then the tone curve and JPEG."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from engine.errors import ShapeError
from tests.training.tiny import scene
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import (
    Aperture,
    BlurParameters,
    Motion,
    MovingObject,
    Noise,
    Perspective,
    Region,
    ToneCurve,
)
from training.blur.psf import rasterise
from training.blur.synthesize import Image, synthesize
from training.blur.trajectory import HandParameters, hand_trajectory

LEVEL = 1.0 / 255.0
SQUARE = BlurParameters(tone=ToneCurve(gamma=2.0))
"""Nothing moves; light is the square of what is encoded."""

EIGHT_RIGHT = HandParameters(length=8.0, heading_rad=0.0)
HOOK = HandParameters(length=14.0, heading_rad=0.5, bends_rad=(3.0, 0.5, 0.0), paces=(0.5, 0, 0))
FLAT = Perspective(focal=500.0, axis=(0.0, 0.0), roll_rad=(0, 0, 0), approach=(0, 0, 0), slide=1.0)
BLOB = Region(row=0.5, column=0.5, angle_rad=0.0, softness=0.02, radius=0.2)
NOISE = Noise(shot=1e-3, read=0.01, white_balance=(2.0, 1.5), seed=4)


def moving(path: HandParameters, perspective: Perspective | None = None) -> BlurParameters:
    return replace(SQUARE, motion=Motion(path=path, perspective=perspective))


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


@given(st.floats(1.0, 2.6), st.floats(0.0, 0.5))
def test_without_motion_noise_and_softness_the_scene_comes_back(
    gamma: float, contrast: float
) -> None:
    image = scene(40, 56)
    still = BlurParameters(tone=ToneCurve(gamma=gamma, contrast=contrast))
    blurred, sharp = synthesize(image, still)
    assert blurred.dtype == sharp.dtype == np.float32
    np.testing.assert_allclose(blurred, image, atol=0.51 * LEVEL)
    np.testing.assert_allclose(sharp, image, atol=1e-5)


def everything() -> BlurParameters:
    """Parameters in which everything happens."""
    return BlurParameters(
        tone=ToneCurve(gamma=2.2, contrast=0.3),
        gain=1.3,
        highlight=2.0,
        soft_sigma=0.8,
        aperture=Aperture(radius=1.5, blades=6),
        motion=Motion(path=HOOK, perspective=replace(FLAT, roll_rad=(0.02, 0, 0), slide=0.2)),
        objects=(MovingObject(region=BLOB, motion=Motion(path=EIGHT_RIGHT), is_cut_out=True),),
        noise=NOISE,
        jpeg_quality=80,
    )


def test_the_scene_itself_is_left_alone() -> None:
    image = scene(40, 40)
    before = image.copy()
    synthesize(image, everything())
    assert np.array_equal(image, before)


@given(st.integers(0, 2**32))
def test_pairs_are_finite_within_0_and_1_and_repeatable(seed: int) -> None:
    config = BlurConfig(length_limit=10.0, noise_share=1.0, shot_noise=(1e-4, 1e-1))
    parameters = draw_blur(config, np.random.default_rng(seed))
    image = scene(48, 48, seed=seed)
    sides, again = (synthesize(image, parameters, margin=4) for _ in range(2))
    for side, other in zip(sides, again, strict=True):
        assert side.shape == (40, 40, 3)
        assert side.dtype == np.float32
        assert np.isfinite(side).all()
        assert side.min() >= 0.0
        assert side.max() <= 1.0
        assert np.array_equal(side, other)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 7), (5, 2), (3, 40)])
def test_the_smallest_photos_are_blurred(height: int, width: int) -> None:
    for side in synthesize(scene(height, width), everything()):
        assert side.shape == (height, width, 3)
        assert np.isfinite(side).all()


@pytest.mark.parametrize(
    ("shape", "margin"), [((8, 8), 0), ((8, 8, 4), 0), ((8, 9, 3), 4), ((0, 8, 3), 0)]
)
def test_what_is_no_scene_is_told(shape: tuple[int, ...], margin: int) -> None:
    with pytest.raises(ShapeError, match="leaves nothing"):
        synthesize(np.zeros(shape, np.float32), SQUARE, margin=margin)


def test_blurred_photos_have_8_bits() -> None:
    levels = blur(scene(32, 32), replace(everything(), jpeg_quality=None)) * 255.0
    np.testing.assert_allclose(levels, np.rint(levels), atol=1e-4)


# --- uniform motion ----------------------------------------------------------------------


@pytest.mark.parametrize("perspective", [None, FLAT])
def test_a_point_of_light_becomes_the_psf_and_not_its_mirror(
    perspective: Perspective | None,
) -> None:
    image = dark(41)
    image[20, 20] = 1.0
    blurred_linear = blur(image, moving(HOOK, perspective)) ** 2
    kernel = rasterise(hand_trajectory(HOOK))
    radius = kernel.shape[0] // 2
    window = blurred_linear[20 - radius : 21 + radius, 20 - radius : 21 + radius]
    for channel in range(3):
        np.testing.assert_allclose(window[:, :, channel], kernel, atol=6e-3)
        assert np.abs(window[:, :, channel] - kernel[::-1, ::-1]).max() > 0.05


@pytest.mark.parametrize("perspective", [None, FLAT])
def test_light_moves_where_the_path_goes(perspective: Perspective | None) -> None:
    image = dark(33)
    image[16, 16] = 1.0
    # Slow first, then quick: in the middle of the time little of the way is done.
    late = HandParameters(length=12.0, heading_rad=0.0, paces=(-1.5, 0.0, 0.0))
    blurred = blur(image, moving(late, perspective))
    assert blurred[16, 22].min() > 0.1
    assert blurred[16, :13].max() == 0.0


def test_frames_and_psf_agree() -> None:
    image = scene(80, 96)
    uniform, framed = (blur(image, moving(HOOK, p), margin=10) for p in (None, FLAT))
    np.testing.assert_allclose(framed, uniform, atol=2 * LEVEL)
    assert np.abs(framed - uniform).mean() < 0.2 * LEVEL


def test_the_amount_of_light_stays_the_same() -> None:
    image = dark(64, 128 * LEVEL)
    image[16:48, 16:48] = scene(32, 32)
    blurred, sharp = synthesize(image, replace(moving(EIGHT_RIGHT), tone=ToneCurve(gamma=2.2)))
    assert np.mean(blurred**2.2) == pytest.approx(np.mean(sharp**2.2), abs=3e-4)
    # Blur of encoded values would have kept this one instead.
    assert np.mean(blurred) > np.mean(sharp) + 2e-3


def test_softness_comes_before_the_blur_on_the_sharp_side_too() -> None:
    image = scene(48, 48)
    blurred, sharp = synthesize(image, replace(SQUARE, soft_sigma=1.0))
    np.testing.assert_allclose(blurred, sharp, atol=0.51 * LEVEL)
    assert edges(sharp) < 0.7 * edges(image)


def edges(image: Image) -> float:
    return float(np.abs(np.diff(image, axis=1)).mean())


def test_defocus_is_on_the_blurred_side_alone() -> None:
    image = square_light(31, 1)
    blurred, sharp = synthesize(image, replace(SQUARE, aperture=Aperture(radius=4.0)))
    np.testing.assert_allclose(sharp, image, atol=1e-6)
    disc = blurred[:, :, 0] ** 2 > 0.5 / (np.pi * 16)
    assert np.count_nonzero(disc) == pytest.approx(np.pi * 16, abs=6)


# --- light -------------------------------------------------------------------------------


def test_a_bright_light_leaves_a_brighter_streak_than_blur_of_encoded_values() -> None:
    brighter = replace(moving(EIGHT_RIGHT), gain=1.6, tone=ToneCurve(gamma=2.2))
    middle = float(blur(square_light(33, 3), brighter)[16, 16, 0])
    in_linear_light = (1.6 * 3 / 8) ** (1 / 2.2)
    assert middle == pytest.approx(in_linear_light, abs=0.01)
    assert middle > 3 / 8 + 0.3


def test_highlights_are_clipped_after_the_blur() -> None:
    def saturated(**light: float) -> int:
        blurred, sharp = synthesize(square_light(33, 12), replace(moving(EIGHT_RIGHT), **light))
        assert sharp.max() == 1.0
        return int(np.count_nonzero(blurred[16, :, 0] == 1.0))

    # Clipping first would forget how bright the light was, and saturate as few.
    assert saturated() == 4
    assert saturated(gain=1.6) in (9, 10)
    assert saturated(highlight=0.6) in (9, 10)


def test_highlights_are_what_was_white_and_nothing_else() -> None:
    image = scene(32, 32) * np.float32(0.9)
    image[0, 0] = 1.0
    plain, lit = (
        blur(image, replace(moving(EIGHT_RIGHT), highlight=light)) for light in (0.0, 3.0)
    )
    assert (lit - plain)[0, :3].min() > 0.05
    assert np.array_equal(lit[1:], plain[1:])


def test_gain_changes_both_sides_alike() -> None:
    blurred, sharp = synthesize(dark(16, 0.5), replace(SQUARE, gain=1.44))
    np.testing.assert_allclose(sharp, 0.6, atol=1e-6)  # sqrt(1.44) * 0.5
    np.testing.assert_allclose(blurred, 0.6, atol=0.51 * LEVEL)


# --- homographies and objects ------------------------------------------------------------


def test_a_roll_blurs_the_corners_and_spares_the_middle() -> None:
    image = scene(121, 121)
    rolled = moving(replace(EIGHT_RIGHT, length=1e-6), replace(FLAT, roll_rad=(0.1, 0, 0)))
    change = np.abs(blur(image, rolled) - image).mean(axis=2)
    assert change[58:63, 58:63].mean() < 0.02
    assert change[:20, :20].mean() > 0.1


def alone(
    motion: Motion | None, *, is_cut_out: bool = False, region: Region = BLOB
) -> MovingObject:
    return MovingObject(region=region, motion=motion, is_cut_out=is_cut_out)


def test_an_object_moves_in_its_region_alone() -> None:
    image = scene(100, 100)
    followed = replace(moving(EIGHT_RIGHT), objects=(alone(None),))
    everywhere, both = blur(image, moving(EIGHT_RIGHT)), blur(image, followed)
    np.testing.assert_allclose(both[45:55, 45:55], image[45:55, 45:55], atol=0.51 * LEVEL)
    np.testing.assert_allclose(both[:10], everywhere[:10], atol=3 * LEVEL)
    assert not np.allclose(both[45:55, 45:55], everywhere[45:55, 45:55], atol=0.02)


def test_a_still_camera_shows_a_sharp_background() -> None:
    image = scene(100, 100)
    passing = replace(SQUARE, objects=(alone(Motion(path=EIGHT_RIGHT)),))
    blurred, sharp = synthesize(image, passing)
    np.testing.assert_allclose(sharp, image, atol=1e-5)
    np.testing.assert_allclose(blurred[:20], image[:20], atol=0.51 * LEVEL)
    assert np.abs(blurred - image)[45:55, 45:55].mean() > 0.03


def test_the_edge_of_an_object_mixes_by_the_time_that_it_covers() -> None:
    """A white object passes a black background: its share of the light is that of the time."""
    image = dark(120)
    image[:, 60:] = 1.0
    # The mirrored scene is white on the left: the cut-out shows it there, over black.
    on_the_left = replace(BLOB, column=0.25, softness=0.001, radius=0.1)
    passing = alone(Motion(path=EIGHT_RIGHT), is_cut_out=True, region=on_the_left)
    blurred, sharp = synthesize(image, replace(SQUARE, objects=(passing,)))
    middle = np.flatnonzero(sharp[60, :60, 0] > 0.5)
    left, right = middle[0], middle[-1]
    light = blurred[60, :60, 0] ** 2
    ramp = np.clip((np.arange(60) - left + 4.5) / 8, 0, 1)
    ramp -= np.clip((np.arange(60) - right + 3.5) / 8, 0, 1)
    np.testing.assert_allclose(light, ramp, atol=0.08)


def test_moving_with_the_background_an_object_adds_nothing() -> None:
    image = scene(100, 100)
    together = replace(moving(HOOK), objects=(alone(Motion(path=HOOK)),))
    np.testing.assert_allclose(blur(image, together), blur(image, moving(HOOK)), atol=4 * LEVEL)


def test_objects_in_front_hide_those_behind() -> None:
    image = scene(100, 100)
    mirrored = image[:, ::-1]
    _, sharp = synthesize(
        image, replace(SQUARE, objects=(alone(None), alone(None, is_cut_out=True)))
    )
    np.testing.assert_allclose(sharp[45:55, 45:55], mirrored[45:55, 45:55], atol=1e-5)
    _, sharp = synthesize(
        image, replace(SQUARE, objects=(alone(None, is_cut_out=True), alone(None)))
    )
    np.testing.assert_allclose(sharp[45:55, 45:55], image[45:55, 45:55], atol=1e-5)


# --- the frame ---------------------------------------------------------------------------


@pytest.mark.parametrize("perspective", [None, replace(FLAT, roll_rad=(0.05, 0, 0), slide=0.5)])
def test_a_margin_is_cut_off_after_the_blur(perspective: Perspective | None) -> None:
    image, parameters = scene(60, 72), moving(EIGHT_RIGHT, perspective)
    blurred, sharp = synthesize(image, parameters, margin=10)
    whole_blurred, whole_sharp = synthesize(image, parameters)
    assert blurred.shape == sharp.shape == (40, 52, 3)
    np.testing.assert_allclose(blurred, whole_blurred[10:-10, 10:-10], atol=1.01 * LEVEL)
    assert np.array_equal(sharp, whole_sharp[10:-10, 10:-10])


def test_motion_brings_in_what_lies_outside_the_frame() -> None:
    image = dark(40)
    image[:, :10] = 1.0  # all of it in the margin
    blurred, sharp = synthesize(image, moving(EIGHT_RIGHT), margin=10)
    assert sharp.max() == 0.0
    assert blurred[:, 0].min() > 0.5
    assert blurred[:, 5:].max() == 0.0


# --- noise and JPEG ----------------------------------------------------------------------


def residual(noise: Noise, light: float) -> NDArray[np.float64]:
    """Return the noise on even light, in linear light."""
    still = BlurParameters(noise=noise)  # what is encoded is linear
    return np.asarray(blur(dark(256, light), still) - np.float32(light), np.float64)


def test_read_noise_has_its_deviation_at_every_brightness() -> None:
    reading = replace(NOISE, shot=0.0, read=0.03, white_balance=(1.0, 1.0))
    for light in (0.3, 0.7):
        green = residual(reading, light)[:, :, 1]
        # Half of the pixels are measured; the others average four neighbours.
        assert green.std() == pytest.approx(0.03 * np.sqrt((1 + 1 / 4) / 2), rel=0.03)


def test_shot_noise_grows_with_the_root_of_light() -> None:
    counting = replace(NOISE, read=0.0, shot=2e-3, white_balance=(1.0, 1.0))
    for light in (0.1, 0.4):
        measured = residual(counting, light)[::2, 1::2, 1]  # sites of green
        assert measured.std() == pytest.approx(np.sqrt(2e-3 * light), rel=0.04)


def test_red_and_blue_are_noisier_as_they_are_amplified() -> None:
    noise = residual(replace(NOISE, shot=0.0, read=0.02, white_balance=(2.0, 1.5)), 0.5)
    red, green, blue = noise[::2, ::2, 0], noise[::2, 1::2, 1], noise[1::2, 1::2, 2]
    assert red.std() == pytest.approx(0.04, rel=0.04)
    assert green.std() == pytest.approx(0.02, rel=0.04)
    assert blue.std() == pytest.approx(0.03, rel=0.04)


def test_noise_of_neighbours_is_alike_as_demosaicing_leaves_it() -> None:
    noise = residual(replace(NOISE, shot=0.0), 0.5)
    correlation = [
        np.corrcoef(noise[:, :-1, c].ravel(), noise[:, 1:, c].ravel())[0, 1] for c in range(3)
    ]
    assert correlation[1] == pytest.approx(0.4, abs=0.05)
    assert min(correlation[0], correlation[2]) > 0.55
    far = np.corrcoef(noise[:, :-4, 1].ravel(), noise[:, 4:, 1].ravel())[0, 1]
    assert abs(far) < 0.03


def test_noise_is_drawn_after_the_blur_and_by_its_seed_alone() -> None:
    noisy = replace(moving(EIGHT_RIGHT), noise=NOISE)
    (first, sharp), (second, sharp_too) = (
        synthesize(dark(64, 0.5), replace(noisy, noise=replace(NOISE, seed=seed)))
        for seed in (1, 2)
    )
    assert not np.array_equal(first, second)
    assert np.array_equal(sharp, sharp_too)
    still = blur(dark(64, 0.5), replace(noisy, motion=None, noise=replace(NOISE, seed=1)))
    np.testing.assert_allclose(first, still, atol=LEVEL)


def test_wide_blur_beside_black_leaves_no_pixel_without_a_number() -> None:
    photo = square_light(96, 40)
    for radius in (3.2, 6.0, 9.0):
        blurred = blur(photo, BlurParameters(aperture=Aperture(radius=radius), noise=NOISE))
        assert np.isfinite(blurred).all()  # and numpy did not warn of a root of less than 0


def test_overexposed_light_has_no_noise() -> None:
    bright = replace(SQUARE, gain=1.5, noise=NOISE)
    assert blur(dark(64, 1.0), bright).min() == 1.0


def test_a_lower_jpeg_quality_costs_more() -> None:
    image = cv2.GaussianBlur(scene(64, 64), (0, 0), 1.0)

    def error(quality: int | None) -> float:
        still = replace(SQUARE, jpeg_quality=quality)
        return float(np.abs(blur(np.asarray(image), still) - image).mean())

    assert error(70) > error(98) > error(None)
    assert error(70) < 0.1  # it is still the same picture, with its channels in order
