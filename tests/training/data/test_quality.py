"""Measures of photos: what they tell, and what does not disturb them."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ShapeError
from tests.training.data.samples import scene_levels, shaken
from tests.training.tiny import texture
from training.data.quality import (
    NOISY,
    SOFT,
    SWAPPED,
    Gray,
    detail_ratio,
    find_duplicates,
    find_shift,
    gray_of,
    noise_sigma,
    perceptual_hash,
    softness,
)


def scene(*, seed: int = 0) -> Gray:
    return gray_of(texture(160, 192, seed=seed))


def measured(gray: Gray) -> float:
    value = softness(gray)
    assert value is not None
    return value


def blurred(gray: Gray, sigma: float) -> Gray:
    return np.asarray(cv2.GaussianBlur(gray, (0, 0), sigma))


# --- softness and noise ---


def test_softness_grows_with_blur_and_stands_on_the_right_side_of_its_limit() -> None:
    photo = gray_of(scene_levels(160, 192))
    values = [measured(photo), *(measured(blurred(photo, s)) for s in (1.0, 1.5, 2.0, 3.0))]
    assert values == sorted(values)
    assert values[0] < SOFT / 1.5
    assert values[2] > SOFT


@pytest.mark.parametrize("axis", [0, 1])
def test_motion_in_one_direction_is_soft(axis: int) -> None:
    kernel = np.full((15, 1) if axis else (1, 15), 1 / 15, np.float32)
    photo = gray_of(scene_levels(160, 192))
    assert measured(photo) < SOFT
    assert measured(np.asarray(cv2.filter2D(photo, -1, kernel))) > SOFT


def test_a_background_out_of_focus_does_no_harm() -> None:
    photo = blurred(scene(), 4.0)
    photo[:64, :96] = scene()[:64, :96]
    assert measured(photo) < SOFT


def test_nothing_is_told_of_a_photo_without_detail() -> None:
    assert softness(np.full((64, 64), 90, np.float32)) is None
    assert softness(np.zeros((1, 1), np.float32)) is None


@pytest.mark.parametrize("sigma", [2.0, 8.0, 15.0])
def test_noise_is_measured_where_it_is_quiet(sigma: float) -> None:
    smooth = blurred(scene(), 6.0)
    noise = np.random.default_rng(0).normal(0, sigma, smooth.shape).astype(np.float32)
    assert noise_sigma(smooth + noise) == pytest.approx(sigma, rel=0.15)
    assert noise_sigma(smooth) < NOISY / 10
    assert noise_sigma(np.zeros((2, 2), np.float32)) == 0.0


# --- the two sides ---


@pytest.mark.parametrize("noise", [0.0, 4.0])
def test_the_blurred_side_has_less_detail_even_with_noise(noise: float) -> None:
    sharp = scene()
    grain = np.random.default_rng(0).normal(0, noise, sharp.shape).astype(np.float32)
    soft = blurred(sharp, 2.0) + grain
    assert detail_ratio(soft, sharp) < 1.0
    assert detail_ratio(sharp, soft) > SWAPPED
    assert detail_ratio(sharp, sharp) == 1.0


@settings(max_examples=30)
@given(st.integers(-12, 12), st.integers(-12, 12))
def test_a_shift_is_found_to_a_tenth_of_a_pixel(right: int, down: int) -> None:
    whole = scene()
    sharp = whole[16:-16, 16:-16]
    moved = whole[16 - down : 144 - down, 16 - right : 176 - right]
    shift = find_shift(moved, sharp)
    assert (shift.right, shift.down) == pytest.approx((right, down), abs=0.1)
    assert shift.is_misaligned == (np.hypot(right, down) >= 2)


def test_lopsided_blur_is_not_taken_for_a_shift() -> None:
    sharp = scene()
    kernel = np.zeros((1, 25), np.float32)
    kernel[0, 12:] = 1 / 13  # everything to one side of the sharp photo
    assert not find_shift(np.asarray(cv2.filter2D(sharp, -1, kernel)), sharp).is_misaligned


def test_sides_of_unequal_size_have_no_shift() -> None:
    with pytest.raises(ShapeError, match="differ in size"):
        find_shift(scene(), scene()[1:])
    small = scene()[:20, :20]
    assert not find_shift(np.roll(small, 5, axis=1), small).is_misaligned


# --- duplicates ---


@pytest.mark.parametrize("seed", range(4))
def test_a_copy_is_known_after_scaling_and_compression(seed: int) -> None:
    photo = blurred(scene(seed=seed), 3.0)
    small = cv2.resize(photo, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
    _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 60])
    copy = np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.float32)
    others = [perceptual_hash(blurred(scene(seed=other), 3.0)) for other in (10, 11, 12)]
    hashes = [*others, perceptual_hash(photo), perceptual_hash(copy)]
    assert find_duplicates(hashes) == {4: 3}


@settings(max_examples=40)
@given(st.lists(st.integers(0, 2**64 - 1), max_size=12), st.data())
def test_duplicates_are_those_within_three_bits_of_an_earlier_one(
    hashes: list[int], data: st.DataObject
) -> None:
    for bits in list(hashes):
        places = data.draw(st.lists(st.integers(0, 63), max_size=5, unique=True))
        hashes.append(bits ^ sum(1 << place for place in places))
    expected: dict[int, int] = {}
    for index, bits in enumerate(hashes):
        kept = [i for i in range(index) if i not in expected]
        alike = [i for i in kept if (hashes[i] ^ bits).bit_count() <= 3]
        if alike:
            expected[index] = alike[0]
    assert find_duplicates(hashes) == expected


def test_the_samples_of_these_tests_are_blurred() -> None:
    sharp = texture(64, 80)
    assert detail_ratio(gray_of(shaken(sharp)), gray_of(sharp)) < 0.8
