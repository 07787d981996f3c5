"""Tiles cover a photo, and every core keeps its distance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import TilePlanError
from engine.tiling import Span, Tile, TilePlan, plan_tiles


@st.composite
def asked(draw: st.DrawFn) -> tuple[int, int, int, int, int]:
    """Height, width, tile size, overlap and grid of a plan that can be made."""
    grid = draw(st.integers(1, 16))
    overlap = draw(st.integers(0, 80))
    shared = -(-overlap // grid) * grid
    tile_size = shared + draw(st.integers(grid, 120))
    height = grid * draw(st.integers(1, 400 // grid))
    width = grid * draw(st.integers(1, 400 // grid))
    return height, width, max(tile_size, (shared // grid + 1) * grid), overlap, grid


def plan_of(case: tuple[int, int, int, int, int]) -> TilePlan:
    height, width, tile_size, overlap, grid = case
    return plan_tiles(height, width, tile_size=tile_size, overlap=overlap, grid=grid)


def spans_of(plan: TilePlan) -> list[tuple[int, Span]]:
    """Every span with the length of its axis."""
    rows = [(plan.height, tile.rows) for tile in plan.tiles]
    return rows + [(plan.width, tile.columns) for tile in plan.tiles]


@given(asked())
def test_cores_cover_every_pixel_exactly_once(case: tuple[int, int, int, int, int]) -> None:
    plan = plan_of(case)
    times = np.zeros((plan.height, plan.width), int)
    for tile in plan.tiles:
        times[tile.rows.core, tile.columns.core] += 1
    assert (times == 1).all()


@given(asked())
def test_windows_are_equal_lie_inside_and_stand_on_the_grid(
    case: tuple[int, int, int, int, int],
) -> None:
    plan, (_, _, tile_size, _, grid) = plan_of(case), case
    assert (
        len({(t.rows.stop - t.rows.start, t.columns.stop - t.columns.start) for t in plan.tiles})
        == 1
    )
    for length, span in spans_of(plan):
        assert 0 <= span.start <= span.core_start < span.core_stop <= span.stop <= length
        assert span.start % grid == 0
        assert span.stop % grid == 0
        assert span.stop - span.start <= tile_size


@given(asked())
def test_cores_keep_half_the_overlap_from_inner_borders(
    case: tuple[int, int, int, int, int],
) -> None:
    plan, overlap = plan_of(case), case[3]
    for length, span in spans_of(plan):
        if span.start > 0:
            assert span.core_start - span.start >= overlap // 2
        if span.stop < length:
            assert span.stop - span.core_stop >= overlap // 2


@given(asked())
def test_tiles_come_in_row_major_order(case: tuple[int, int, int, int, int]) -> None:
    places = [(tile.rows.start, tile.columns.start) for tile in plan_of(case).tiles]
    assert places == sorted(set(places))


@given(asked())
def test_no_more_tiles_than_needed(case: tuple[int, int, int, int, int]) -> None:
    plan, (_, _, tile_size, overlap, grid) = plan_of(case), case
    size, shared = tile_size // grid * grid, -(-overlap // grid) * grid
    for length, starts in (
        (plan.height, {tile.rows.start for tile in plan.tiles}),
        (plan.width, {tile.columns.start for tile in plan.tiles}),
    ):
        reached_by_one_less = size + (len(starts) - 2) * (size - shared)
        assert len(starts) == 1 or reached_by_one_less < length


@given(asked(), st.integers(0, 2**32 - 1))
def test_cropped_tiles_pasted_again_are_the_photo(
    case: tuple[int, int, int, int, int], seed: int
) -> None:
    plan = plan_of(case)
    photo = np.random.default_rng(seed).random((plan.height, plan.width, 3), np.float32)
    target = np.full_like(photo, np.nan)
    for tile in plan.tiles:
        tile.paste(tile.crop(photo), target)
    assert np.array_equal(target, photo)


def test_a_photo_no_larger_than_a_tile_is_one_tile() -> None:
    plan = plan_tiles(64, 48, tile_size=64, overlap=32, grid=8)
    assert plan.tiles == (Tile(Span(0, 64, 0, 64), Span(0, 48, 0, 48)),)


def test_a_seam_lies_in_the_middle_of_what_two_windows_share() -> None:
    left, right = (t.columns for t in plan_tiles(8, 24, tile_size=16, overlap=8, grid=4).tiles)
    assert left == Span(0, 16, 0, 12)
    assert right == Span(8, 24, 12, 24)
    assert right.core_in_window == slice(4, 16)


@pytest.mark.parametrize(("height", "width"), [(12, 16), (16, 12), (0, 16), (16, 0), (-8, 16)])
def test_an_image_off_the_grid_is_refused(height: int, width: int) -> None:
    with pytest.raises(TilePlanError, match=f"{width}x{height}"):
        plan_tiles(height, width, tile_size=16, overlap=0, grid=8)


@pytest.mark.parametrize(("tile_size", "overlap"), [(16, 16), (16, 9), (16, 40), (7, 0)])
def test_tiles_without_a_way_forward_are_refused(tile_size: int, overlap: int) -> None:
    with pytest.raises(TilePlanError, match=f"tiles of {tile_size} px"):
        plan_tiles(64, 64, tile_size=tile_size, overlap=overlap, grid=8)


def test_the_tile_size_that_a_refusal_names_can_be_used() -> None:
    with pytest.raises(TilePlanError, match="at least 40 px"):
        plan_tiles(64, 64, tile_size=16, overlap=20, grid=8)
    assert len(plan_tiles(64, 64, tile_size=40, overlap=20, grid=8).tiles) == 9
