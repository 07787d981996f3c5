"""Pyramids show what the photo holds."""

from __future__ import annotations

import numpy as np
import pytest

from app.models.pyramid import Pyramid
from engine.photo import Photo, quantize
from tests.app.fakes import pattern, photo


def test_the_first_level_is_the_photo() -> None:
    samples = Pyramid.of(photo()).levels[0].samples
    np.testing.assert_array_equal(samples[..., 2::-1], quantize(pattern(), 8))


def test_each_level_is_half_as_large_down_to_a_small_one() -> None:
    sizes = [level.samples.shape[:2] for level in Pyramid.of(photo(500, 301)).levels]
    assert sizes == [(301, 500), (151, 250), (76, 125), (38, 63)]


@pytest.mark.parametrize(
    ("scale", "place"), [(8, 0), (1, 0), (0.51, 0), (0.5, 1), (0.3, 1), (0.25, 2), (0.001, 3)]
)
def test_a_level_has_a_pixel_for_each_device_pixel(scale: float, place: int) -> None:
    pyramid = Pyramid.of(photo(500, 301))
    assert pyramid.level_for(scale) is pyramid.levels[place]


def test_transparency_shows_a_neutral_gray() -> None:
    alpha = np.zeros((64, 96), np.float32)
    samples = Pyramid.of(Photo(pattern(), alpha=alpha)).levels[0].samples
    assert set(samples[..., :3].ravel()) == {128}


def test_one_pixel_is_enough() -> None:
    pyramid = Pyramid.of(photo(1, 1))
    assert (pyramid.size, len(pyramid.levels)) == ((1, 1), 1)
