"""A plan knows its memory before a pixel is touched."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.photo import Photo
from engine.planning import STANDARD_SIDE, expected_bytes, plan_restoration
from engine.tiling import TileRules

RULES = TileRules(8, 224, smallest=8)
PLENTY = 1 << 40


def photo_of(height: int, width: int) -> Photo:
    """A photo that takes next to no memory, whatever its size."""
    return Photo(np.broadcast_to(np.float32(0.5), (height, width, 3)))


def test_where_memory_is_plenty_tiles_are_of_the_standard_size() -> None:
    plan = plan_restoration(photo_of(3000, 4000), RULES, bytes_per_pixel=250, free=PLENTY)
    assert 0.8 * STANDARD_SIDE < plan.side <= STANDARD_SIDE
    assert plan.samples == ()


@settings(max_examples=40)
@given(free=st.integers(0, 2**31), per_pixel=st.integers(50, 2000))
def test_tiles_fit_into_what_is_free_if_any_do(free: int, per_pixel: int) -> None:
    photo = photo_of(1500, 2000)
    plan = plan_restoration(photo, RULES, bytes_per_pixel=per_pixel, free=free)
    assert plan.tile_bytes <= free or plan.side <= RULES.least_side
    wider = plan_restoration(photo, RULES, bytes_per_pixel=per_pixel, free=2 * free)
    assert wider.side >= plan.side


def test_a_little_less_memory_changes_nothing() -> None:
    photo = photo_of(3000, 4000)
    plans = [
        plan_restoration(photo, RULES, bytes_per_pixel=250, free=free)
        for free in (2**31, 2**31 - 10**8, 2**31 + 10**8)
    ]
    assert plans[0] == plans[1] == plans[2]


@pytest.mark.parametrize(("asked", "most"), [(64, RULES.least_side), (700, 700), (4000, 4000)])
def test_the_side_that_was_asked_for_is_kept_whatever_is_free(asked: int, most: int) -> None:
    plan = plan_restoration(
        photo_of(3000, 5000), RULES, bytes_per_pixel=250, free=10**6, side=asked
    )
    assert 0.6 * most < plan.side <= most


def test_the_estimate_counts_the_photo_twice_and_a_window() -> None:
    photo = photo_of(1000, 1000)
    plan = plan_restoration(photo, RULES, bytes_per_pixel=200, free=PLENTY, side=1000)
    assert plan.photo_bytes == 2 * 1000 * 1000 * 12
    assert plan.tile_bytes == 1000 * 1000 * (200 + 48)
    assert plan.peak_bytes == plan.photo_bytes + plan.tile_bytes


def test_the_estimate_counts_what_gray_and_transparency_take() -> None:
    pixels = photo_of(1000, 1000).pixels
    alpha = np.broadcast_to(np.float32(1), (1000, 1000))
    for photo, copies, more in (
        (Photo(pixels, is_gray=True), 3, 0),
        (Photo(pixels, alpha=alpha), 4, 4 * 10**6),
        (Photo(pixels, alpha=alpha, is_gray=True), 5, 4 * 10**6),
    ):
        plan = plan_restoration(photo, RULES, bytes_per_pixel=200, free=PLENTY)
        assert plan.photo_bytes == copies * 12 * 10**6 + more


def test_200_megapixels_are_planned_within_a_gibibyte() -> None:
    plan = plan_restoration(photo_of(12000, 16667), RULES, bytes_per_pixel=260, free=10**9)
    assert plan.tile_bytes < 0.7 * 10**9
    rows = max(tile.rows.core_stop for tile in plan.tiles.tiles)
    columns = max(tile.columns.core_stop for tile in plan.tiles.tiles)
    assert (rows, columns) == (12000, 16672)


def test_samples_belong_to_the_plan() -> None:
    rules = TileRules(4, 128, is_faded=True, sampled=256)
    plan = plan_restoration(photo_of(3000, 4000), rules, bytes_per_pixel=250, free=PLENTY)
    assert len(plan.samples) == 16


@pytest.mark.parametrize("side", [None, 256])
def test_what_a_photo_is_expected_to_take_is_what_its_plan_takes(side: int | None) -> None:
    photo, rules = Photo(np.zeros((700, 900, 3), np.float32)), TileRules(8, 32)
    plan = plan_restoration(photo, rules, bytes_per_pixel=500, free=1 << 40, side=side)
    assert expected_bytes(700, 900, rules, 500, side) == plan.peak_bytes
