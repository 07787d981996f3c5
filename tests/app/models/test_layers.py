"""Layers show what would be saved."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.models.edit import Blend
from app.models.layers import Layers, Patch, Readout, on_sheet, shown_of
from app.models.mask import Brush, Mask, Purpose, Stroke
from app.models.mask_plane import MaskPlane, weights_in
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.screen_colours import Rgb
from app.models.stored_photo import StoredPhoto
from engine.blending import blend_pixels, grain_halo
from engine.photo import quantize
from tests.app.fakes import pattern

_SIZE = (300, 200)
_SHARES = (0.8, 1.0)  # of a level for each column and row
_WHOLE = Region(0, 0, *_SIZE)
_PAINT = Mask().with_stroke(Stroke.of(Brush(80, 60), [(60.0, 60.0), (200.0, 120.0)]))


@cache
def _original() -> StoredPhoto:
    return StoredPhoto(quantize(pattern(*_SIZE), 8))


@cache
def _result() -> StoredPhoto:
    return _original().with_samples(quantize(1 - pattern(*_SIZE), 16))


@cache
def _places() -> Rgb:
    """Return samples whose red tells the column and whose green tells the row."""
    rows, columns = np.mgrid[0 : _SIZE[1], 0 : _SIZE[0]]
    places = (columns * _SHARES[0], rows * _SHARES[1], np.full(_SIZE[::-1], 255))
    return np.stack(places, axis=2).round().astype(np.uint8)


@cache
def _black() -> StoredPhoto:
    return StoredPhoto(np.zeros((_SIZE[1], _SIZE[0], 3), np.uint8))


@cache
def _pyramid(stored: StoredPhoto) -> Pyramid:
    return Pyramid.of(stored)


def _layers(**changes: object) -> Layers:
    layers = {"original": _pyramid(_original()), "result": _pyramid(_result())}
    return Layers(**{**layers, **changes})  # type: ignore[arg-type]


def _seen(layers: Layers, scale: float, window: Region) -> Rgb:
    original = layers.original_seen(scale, window)
    return layers.mixed(original, layers.restored_seen(scale, window), scale, window)


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize(("strength", "grain"), [(0, 50), (35, 0), (100, 0), (100, 100), (60, 40)])
def test_at_100_percent_the_screen_shows_what_is_saved(
    strength: int, grain: int, purpose: Purpose
) -> None:
    mask = Mask(purpose, _PAINT.steps)
    layers = _layers(blend=Blend(strength, grain), mask=MaskPlane.of(mask, _SIZE))
    saved = blend_pixels(
        pattern(*_SIZE),
        1 - pattern(*_SIZE),
        strength,
        grain=grain,
        mask=weights_in(mask, _WHOLE),
    )
    halo = grain_halo()  # at the border of the photo, the grain of the file sees it mirrored
    inner = (slice(halo, -halo), slice(halo, -halo))
    difference = _seen(layers, 1.0, _WHOLE)[inner].astype(int) - quantize(saved, 8)[inner]
    assert np.abs(difference).max() <= 2  # mixed in 8 bits, with a mask of 8 bits


@pytest.mark.parametrize("scale", [0.4, 1.0, 2.0, 3.0])
def test_tiles_fit_together_though_grain_looks_around(scale: float) -> None:
    layers = _layers(blend=Blend(80, 70))
    whole = _seen(layers, scale, Region(20, 20, 60, 40)).astype(int)
    halves = [_seen(layers, scale, Region(left, 20, 30, 40)) for left in (20, 50)]
    assert np.abs(np.hstack(halves).astype(int) - whole).max() <= 1


def test_strength_0_is_the_original_bit_for_bit() -> None:
    layers = _layers(blend=Blend(0, 100), mask=MaskPlane.of(_PAINT, _SIZE))
    for scale in (0.3, 1.0, 4.0):
        window = Region(5, 5, 50, 50)
        np.testing.assert_array_equal(
            _seen(layers, scale, window), layers.original.seen(scale, window)
        )


@settings(max_examples=50)
@example(2.5, 3, 0, 3, 3)  # edges in the middle of a pixel of the screen
@given(
    st.floats(0.1, 6.0),
    st.integers(0, 200),
    st.integers(0, 120),
    st.integers(1, 100),
    st.integers(1, 80),
)
def test_a_patch_lies_where_it_belongs_to_a_pixel_of_the_screen(
    scale: float, left: int, top: int, width: int, height: int
) -> None:
    region = Region(left, top, width, height)
    patch = Patch(Pyramid.of(StoredPhoto(region.crop(_places()).copy())), left, top)
    layers = Layers(_pyramid(_black()), None, patch)
    window = on_sheet(region, scale).grown(5, (1 << 30, 1 << 30))
    found = _seen(layers, scale, window).astype(float)
    rows, columns = np.nonzero(found[..., 2] > 127)  # its border may be interpolated
    covered, edge = on_sheet(region, scale), 1 if 1 < scale < 2 else 0
    assert abs(columns.min() + window.left - covered.left) <= edge
    assert abs(rows.min() + window.top - covered.top) <= edge
    assert abs(columns.max() + 1 + window.left - covered.right) <= edge
    assert abs(rows.max() + 1 + window.top - covered.bottom) <= edge
    rows, columns = np.nonzero(found[..., 2] == 255)
    within = 2 + max(1, 1 / scale)  # a pixel of the screen, or a square; halvings round
    places = (columns + window.left + 0.5) / scale - 0.5, (rows + window.top + 0.5) / scale - 0.5
    for channel, (place, start, length) in enumerate(
        ((places[0], left, width), (places[1], top, height))
    ):
        wanted = np.clip(place, start, start + length - 1)
        difference = found[rows, columns, channel] - wanted * _SHARES[channel]
        assert np.abs(difference).max(initial=0) <= within


def test_a_patch_lies_over_the_result() -> None:
    black = StoredPhoto(np.zeros((50, 60, 3), np.uint8))
    layers = _layers(patch=Patch(Pyramid.of(black), 100, 80))
    assert not layers.is_partial
    assert not _seen(layers, 1.0, Region(100, 80, 60, 50)).any()
    beside = Region(0, 0, 100, 80)
    np.testing.assert_array_equal(
        _seen(layers, 1.0, beside), 255 - beside.crop(_original().samples)
    )


def test_a_pixel_in_numbers_before_and_after() -> None:
    before = tuple(int(level) for level in _original().samples[20, 30])
    after = tuple(round(level + 0.25 * (255 - 2 * level)) for level in before)
    found = _layers(blend=Blend(25)).readout(30, 20)
    assert found is not None
    assert found[:3] == (30, 20, before)
    assert found.after is not None
    assert np.abs(np.subtract(found.after, after)).max() <= 1
    assert _layers(result=None).readout(30, 20) == Readout(30, 20, before, None)


def test_numbers_of_a_patch_exist_in_the_patch_alone() -> None:
    patch = Patch(Pyramid.of(StoredPhoto(np.zeros((10, 10, 3), np.uint8))), 50, 60)
    layers = _layers(result=None, patch=patch)
    inside, beside = layers.readout(59, 69), layers.readout(60, 69)
    assert inside is not None
    assert beside is not None
    assert (inside.after, beside.after) == ((0, 0, 0), None)


def test_a_picture_that_stands_in_has_no_numbers() -> None:
    small = Pyramid.of(StoredPhoto(np.zeros((20, 30, 3), np.uint8)), size=_SIZE)
    assert Layers(small).readout(5, 5) is None


def test_what_is_shown_is_the_window_alone() -> None:
    layers, window = _layers(), Region(30, 20, 17, 13)
    for scale in (0.5, 1.0, 3.0):
        seen = shown_of(layers.original_seen(scale, window), scale, window)
        assert seen.shape == (13, 17, 3)
        np.testing.assert_array_equal(seen, layers.original.seen(scale, window))
