"""Pyramids show what the photo holds."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import pyramid as pyramid_module
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.screen_colours import Rgb
from app.models.stored_photo import StoredPhoto
from engine.photo import quantize
from tests.app.fakes import pattern, photo

_SIZE = (500, 301)


def _samples(width: int = _SIZE[0], height: int = _SIZE[1]) -> Rgb:
    return np.asarray(quantize(pattern(width, height), 8), np.uint8)


@cache
def _pyramid() -> Pyramid:
    return Pyramid.of(StoredPhoto(_samples()))


def _resized(samples: Rgb, size: tuple[int, int]) -> Rgb:
    return np.asarray(cv2.resize(samples, size, interpolation=cv2.INTER_AREA), np.uint8)


@cache
def _places() -> Pyramid:
    """Return a photo whose red is the column and whose green is the row."""
    rows, columns = np.mgrid[0:256, 0:256]
    places = np.stack([columns, rows, np.zeros_like(rows)], axis=2)
    return Pyramid.of(StoredPhoto(places.astype(np.uint8)))


def test_the_first_level_looks_at_the_samples_of_the_photo() -> None:
    stored = StoredPhoto.of(photo())
    assert Pyramid.of(stored).levels[0].samples is stored.samples


def test_each_level_is_half_as_large_down_to_a_small_one() -> None:
    assert [level.size for level in _pyramid().levels] == [
        (500, 301),
        (250, 151),
        (125, 76),
        (63, 38),
    ]


@pytest.mark.parametrize(
    ("scale", "place"), [(8, 0), (1, 0), (0.51, 0), (0.5, 1), (0.3, 1), (0.25, 2), (0.001, 3)]
)
def test_a_level_has_a_sample_for_each_device_pixel(scale: float, place: int) -> None:
    pyramid = _pyramid()
    assert pyramid.level_for(scale) is pyramid.levels[place]


@pytest.mark.parametrize("depth", [8, 16])
def test_at_100_percent_every_pixel_is_seen_as_it_is(depth: int) -> None:
    pyramid = Pyramid.of(StoredPhoto(quantize(pattern(*_SIZE), depth)))
    window = Region(37, 41, 256, 200)
    np.testing.assert_array_equal(pyramid.seen(1.0, window), window.crop(_samples()))


def test_16_bits_are_rounded_not_cut() -> None:
    levels = np.arange(0, 65536, 37, dtype=np.uint16)
    pyramid = Pyramid.of(StoredPhoto(np.repeat(levels, 3).reshape(1, -1, 3)))
    seen = pyramid.seen(1.0, Region(0, 0, len(levels), 1))
    np.testing.assert_array_equal(seen[0, :, 0], np.rint(levels / 257))


@pytest.mark.parametrize("scale", [2.0, 3.0, 32.0])
def test_from_200_percent_on_pixels_are_squares(scale: float) -> None:
    side = int(scale)
    enlarged = _samples()[10:20, 20:30].repeat(side, axis=0).repeat(side, axis=1)
    window = Region(20 * side, 10 * side, 10 * side, 10 * side)
    np.testing.assert_array_equal(_pyramid().seen(scale, window), enlarged)


@given(st.floats(0.05, 1.999), st.integers(10, 180), st.integers(10, 180))
def test_every_pixel_of_the_screen_shows_its_place_of_the_photo(
    scale: float, column: int, row: int
) -> None:
    x, y = int(column * scale), int(row * scale)
    seen = _places().seen(scale, Region(x, y, 3, 3)).astype(float)
    steps = (np.arange(3) + 0.5) / scale - 0.5  # the middle of pixel 0 has the value 0
    within = 0.6 if scale > 1 else 1.3  # each halving rounds the means of four once more
    assert np.abs(seen[..., 0] - (steps + x / scale)).max() <= within
    assert np.abs(seen[..., 1].T - (steps + y / scale)).max() <= within


@given(st.sampled_from([0.2, 0.37, 0.5, 0.8, 1.0, 1.5, 2.0, 3.7]), st.integers(-40, 300))
def test_tiles_of_the_sheet_fit_together(scale: float, left: int) -> None:
    pyramid = _pyramid()
    whole = pyramid.seen(scale, Region(left, 10, 64, 20)).astype(int)
    halves = [pyramid.seen(scale, Region(left + start, 10, 32, 20)) for start in (0, 32)]
    # Interpolation has steps of 1/32 of a sample, counted from where each window begins.
    assert np.abs(np.hstack(halves).astype(int) - whole).max() <= 8


def test_beyond_the_photo_its_border_is_repeated() -> None:
    seen = _pyramid().seen(1.0, Region(-3, -2, 6, 6))
    np.testing.assert_array_equal(
        seen, np.pad(_samples()[:4, :3], ((2, 0), (3, 0), (0, 0)), "edge")
    )


def test_a_photo_seen_small_keeps_its_mean() -> None:
    seen = _pyramid().seen(0.25, Region(0, 0, 125, 75))
    assert np.abs(seen.mean(axis=(0, 1)) - _samples()[:300].mean(axis=(0, 1))).max() < 1


def test_a_large_photo_keeps_no_half_and_looks_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    alpha = _resized(np.eye(8, dtype=np.uint8) * 255, _SIZE)
    stored, windows = (
        StoredPhoto(_samples(), alpha=alpha),
        (Region(60, 30, 90, 90), Region(200, 100, 64, 64)),
    )
    stored_half = Pyramid.of(stored)
    monkeypatch.setattr(pyramid_module, "_LARGE", 1000)
    folded = Pyramid.of(stored)
    assert folded.nbytes < 0.5 * stored_half.nbytes
    for scale in (0.5, 0.31):
        for window in windows:
            np.testing.assert_array_equal(
                folded.seen(scale, window), stored_half.seen(scale, window)
            )


def test_transparency_shows_a_neutral_gray() -> None:
    stored = StoredPhoto(_samples(), alpha=np.zeros(_SIZE[::-1], np.uint8))
    pyramid = Pyramid.of(stored)
    for scale in (1.0, 0.25):
        assert set(pyramid.seen(scale, Region(0, 0, 60, 60)).ravel()) == {128}


def test_a_small_picture_stands_in_for_the_whole_photo() -> None:
    small = _resized(_samples(), (100, 60))
    stand_in, full = Pyramid.of(StoredPhoto(small), size=_SIZE), _pyramid()
    assert (stand_in.size, stand_in.is_stand_in, full.is_stand_in) == (_SIZE, True, False)
    window = Region(10, 10, 20, 20)
    difference = stand_in.seen(0.1, window).astype(int) - full.seen(0.1, window)
    assert np.abs(difference).mean() < 12  # the same place, from other means


def test_one_pixel_is_enough() -> None:
    pyramid = Pyramid.of(StoredPhoto(np.full((1, 1, 3), 7, np.uint8)))
    assert (pyramid.size, len(pyramid.levels)) == ((1, 1), 1)
    assert set(pyramid.seen(32.0, Region(0, 0, 32, 32)).ravel()) == {7}
