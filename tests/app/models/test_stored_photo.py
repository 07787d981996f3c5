"""Photos as integers: exact, and small."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.stored_photo import RESULT_DEPTH, StoredPhoto
from engine.errors import ShapeError
from engine.photo import Metadata, Photo, PhotoFormat, dequantize, quantize
from engine.photo_io import decode_raster, load_photo
from resources import resource_path

SAMPLES = sorted(resource_path("samples").glob("tiny.*"))


def _same(one: Photo, other: Photo) -> None:
    for each in fields(Photo):
        mine, yours = getattr(one, each.name), getattr(other, each.name)
        if isinstance(mine, np.ndarray):
            assert mine.dtype == yours.dtype
            np.testing.assert_array_equal(mine, yours)
        else:
            assert mine == yours


@given(depth=st.sampled_from([8, 16]), seed=st.integers(0, 999), has_alpha=st.booleans())
def test_a_photo_of_a_file_comes_back_bit_for_bit(depth: int, seed: int, has_alpha: bool) -> None:
    rng = np.random.default_rng(seed)
    kind = np.uint8 if depth == 8 else np.uint16
    levels = rng.integers(0, 1 << depth, (9, 7, 4), kind)
    photo = Photo(
        pixels=dequantize(levels[..., :3]),
        alpha=dequantize(levels[..., 3]) if has_alpha else None,
        bit_depth=depth,
        format=PhotoFormat.TIFF,
        metadata=Metadata(icc=b"profile", dpi=(300.0, 300.0)),
        path=Path("a.tif"),
        notes=("a note",),
    )
    stored = StoredPhoto.of(photo)
    assert stored.samples.dtype == kind
    assert stored.nbytes == 9 * 7 * (4 if has_alpha else 3) * depth // 8
    _same(stored.to_photo(), photo)
    np.testing.assert_array_equal(stored.levels(depth), photo.levels(depth))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.suffix)
def test_decoding_to_integers_is_loading(sample: Path) -> None:
    raster, kind = decode_raster(sample, sample.read_bytes())
    stored = StoredPhoto.of_raster(raster, sample, kind)
    assert stored.samples.flags.c_contiguous
    _same(stored.to_photo(), load_photo(sample))


def test_a_gray_photo_has_three_equal_channels_and_one_level() -> None:
    gray = np.random.default_rng(0).random((5, 4, 1), np.float32).repeat(3, axis=2)
    photo = Photo(gray, is_gray=True, bit_depth=16)
    stored = StoredPhoto.of(photo)
    assert stored.levels(16).shape == (5, 4, 1)
    np.testing.assert_array_equal(stored.levels(8), photo.levels(8))


@given(seed=st.integers(0, 9999))
def test_a_result_of_16_bits_rounds_to_8_as_the_floats_do(seed: int) -> None:
    rng = np.random.default_rng(seed)
    pixels = rng.random((300, 4, 3), np.float32)  # more rows than a strip
    stored = StoredPhoto.of(Photo(pixels), depth=RESULT_DEPTH)
    assert stored.samples.dtype == np.uint16
    assert stored.bit_depth == 8
    np.testing.assert_array_equal(stored.levels(8), quantize(pixels, 8))


def test_every_8_bit_level_survives_16_bits() -> None:
    levels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    stored = StoredPhoto(np.dstack([levels] * 3), levels)
    deep = stored.with_samples(quantize(dequantize(stored.samples), 16))
    assert deep.alpha is not None
    assert deep.alpha.dtype == np.uint16
    np.testing.assert_array_equal(deep.levels(8), stored.levels(8))


@pytest.mark.parametrize(
    ("samples", "alpha"),
    [
        (np.zeros((4, 4), np.uint8), None),
        (np.zeros((0, 4, 3), np.uint8), None),
        (np.zeros((4, 4, 3), np.float32), None),
        (np.zeros((4, 4, 3), np.uint8), np.zeros((4, 4), np.uint16)),
    ],
)
def test_shapes_are_checked(samples: np.ndarray, alpha: np.ndarray | None) -> None:
    with pytest.raises(ShapeError):
        StoredPhoto(samples, alpha)


def test_other_samples_have_the_same_size() -> None:
    stored = StoredPhoto(np.zeros((4, 5, 3), np.uint8))
    assert stored.size == (5, 4)
    assert stored.outline().size == (1, 1)
    with pytest.raises(ShapeError):
        stored.with_samples(np.zeros((5, 4, 3), np.uint8))
