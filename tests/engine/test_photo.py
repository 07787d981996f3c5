"""Pixels and levels, and what a photo insists on."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.errors import READABLE_FORMATS, ShapeError
from engine.photo import Levels, Photo, PhotoFormat, dequantize, gray_of, quantize, spread

EVERY_LEVEL = [np.arange(256, dtype=np.uint8), np.arange(65536, dtype=np.uint16)]


@pytest.mark.parametrize("every", EVERY_LEVEL, ids=["8 bit", "16 bit"])
def test_every_level_comes_back_exactly(every: Levels) -> None:
    values = dequantize(every)
    assert values.dtype == np.float32
    assert (values[0], values[-1]) == (0.0, 1.0)
    back = quantize(values, 8 * every.dtype.itemsize)
    assert back.dtype == every.dtype
    np.testing.assert_array_equal(back, every)


@pytest.mark.parametrize("every", EVERY_LEVEL, ids=["8 bit", "16 bit"])
def test_every_level_comes_back_exactly_through_gray(every: Levels) -> None:
    plane = dequantize(every)[np.newaxis]
    np.testing.assert_array_equal(
        quantize(gray_of(spread(plane)), 8 * every.dtype.itemsize)[0], every
    )


def test_quantize_rounds_and_clips() -> None:
    values = np.array([-1, 0.4 / 255, 0.6 / 255, 2], np.float32)
    np.testing.assert_array_equal(quantize(values, 8), [0, 0, 1, 255])


@pytest.mark.parametrize("shape", [(0, 5, 3), (1, 70_000, 3), (300, 250, 3), (90_001,), (7, 9)])
@pytest.mark.parametrize("bit_depth", [8, 16])
def test_quantize_comes_to_the_end_of_every_shape(shape: tuple[int, ...], bit_depth: int) -> None:
    values = np.random.default_rng(0).random(shape, np.float32)
    top = 2**bit_depth - 1
    levels = quantize(values, bit_depth)
    assert levels.dtype == (np.uint8 if bit_depth == 8 else np.uint16)
    np.testing.assert_array_equal(levels, np.rint(values * np.float32(top)))
    turned = np.swapaxes(values, 0, -1)
    np.testing.assert_array_equal(quantize(turned, bit_depth), np.swapaxes(levels, 0, -1))


def test_dequantize_lays_turned_samples_out_anew() -> None:
    turned = np.zeros((2, 3, 3), np.uint8).swapaxes(0, 1)
    assert dequantize(turned).flags.c_contiguous


@settings(deadline=None)  # a busy machine is no error
@given(arrays(np.float32, (2, 3), elements=st.floats(0, 1, width=32)))
def test_the_gray_of_gray_is_itself(
    plane: np.ndarray[tuple[int, int], np.dtype[np.float32]],
) -> None:
    np.testing.assert_array_equal(gray_of(spread(plane)), plane)


def test_a_photo_knows_its_size() -> None:
    photo = Photo(np.zeros((1000, 2000, 3), np.float32))
    assert (photo.height, photo.width, photo.megapixels) == (1000, 2000, 2.0)


def test_with_pixels_keeps_everything_else() -> None:
    photo = Photo(
        np.zeros((2, 3, 3), np.float32), alpha=np.ones((2, 3), np.float32), path=Path("a.png")
    )
    pixels = np.full((2, 3, 3), 0.5, np.float32)
    changed = photo.with_pixels(pixels)
    assert changed.pixels is pixels
    assert changed.alpha is photo.alpha
    assert changed.path == photo.path


def test_with_pixels_keeps_gray_gray() -> None:
    photo = Photo(np.zeros((1, 1, 3), np.float32), is_gray=True)
    changed = photo.with_pixels(np.array([[[0.2, 0.5, 0.9]]], np.float32))
    assert np.ptp(changed.pixels) == 0


def test_a_photo_is_frozen() -> None:
    photo = Photo(np.zeros((1, 1, 3), np.float32))
    with pytest.raises(FrozenInstanceError):
        photo.bit_depth = 16  # type: ignore[misc]


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((2, 3), np.float32),
        np.zeros((2, 3, 4), np.float32),
        np.zeros((0, 3, 3), np.float32),
        np.zeros((2, 3, 3), np.float64),
    ],
)
def test_wrong_pixels_are_refused(
    pixels: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
) -> None:
    with pytest.raises(ShapeError):
        Photo(pixels)


def test_wrong_companions_are_refused() -> None:
    pixels = np.zeros((2, 3, 3), np.float32)
    with pytest.raises(ShapeError, match="alpha"):
        Photo(pixels, alpha=np.zeros((3, 2), np.float32))
    with pytest.raises(ShapeError, match="depth"):
        Photo(pixels, bit_depth=12)
    with pytest.raises(ShapeError, match="expected"):
        Photo(pixels).with_pixels(np.zeros((3, 2, 3), np.float32))


def test_formats_know_their_suffixes() -> None:
    assert PhotoFormat.from_suffix(".JPG") is PhotoFormat.JPEG
    assert PhotoFormat.from_suffix(".txt") is None
    for photo_format in PhotoFormat:
        assert PhotoFormat.from_suffix(photo_format.suffix) is photo_format
        assert photo_format.saved_as.is_written
    labels = [photo_format.label for photo_format in PhotoFormat]
    assert f"{', '.join(labels[:-1])} and {labels[-1]}" == READABLE_FORMATS


def test_what_is_only_read_is_saved_as_tiff() -> None:
    assert PhotoFormat.HEIC.saved_as is PhotoFormat.RAW.saved_as is PhotoFormat.TIFF
    assert PhotoFormat.AVIF.saved_as is PhotoFormat.AVIF
    assert PhotoFormat.from_suffix(".CR3") is PhotoFormat.RAW
    assert PhotoFormat.from_suffix(".HIF") is PhotoFormat.HEIC
