"""Tiles cover a photo, and every core keeps its distance."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import TilePlanError
from engine.tiling import Span, Tile, TilePlan, TileRules, plan_tiles, sample_tiles


@dataclass(frozen=True)
class Case:
    """A plan that can be made: a photo's size, the rules, and the longest side of a window."""

    height: int
    width: int
    rules: TileRules
    side: int

    @property
    def plan(self) -> TilePlan:
        return plan_tiles(self.height, self.width, rules=self.rules, side=self.side)


@st.composite
def asked(draw: st.DrawFn) -> Case:
    factor, overlap = draw(st.integers(1, 16)), draw(st.integers(0, 80))
    window = draw(st.none() | st.integers(20, 40).map(lambda steps: factor * steps))
    smallest = 1 if window else draw(st.sampled_from([1, 8, 100]))
    if window is not None:
        overlap = min(overlap, window // 3)
    is_faded = draw(st.booleans()) and overlap > 0
    rules = TileRules(factor, overlap, is_faded=is_faded, smallest=smallest, window=window)
    side = rules.least_side + draw(st.integers(0, 120))
    return Case(draw(st.integers(1, 400)), draw(st.integers(1, 400)), rules, side)


def spans_of(case: Case) -> list[tuple[int, Span]]:
    """Every span with the length, up to the grid, of its axis."""
    rows = [(case.rules.padded(case.height), tile.rows) for tile in case.plan.tiles]
    columns = [(case.rules.padded(case.width), tile.columns) for tile in case.plan.tiles]
    return rows + columns


@given(asked())
def test_cores_cover_every_pixel_exactly_once(case: Case) -> None:
    times = np.zeros((case.height, case.width), int)
    for tile in case.plan.tiles:
        times[tile.rows.core, tile.columns.core] += 1
    assert (times == 1).all()


@given(asked())
def test_windows_are_equal_lie_inside_and_stand_on_the_grid(case: Case) -> None:
    lengths = {(tile.rows.length, tile.columns.length) for tile in case.plan.tiles}
    assert len(lengths) == 1
    for length, span in spans_of(case):
        assert 0 <= span.start <= span.core_start < span.core_stop <= span.stop <= length
        assert span.start % case.rules.factor == 0
        assert span.stop % case.rules.factor == 0
        assert span.length <= max(case.side, case.rules.smallest + case.rules.factor)
        assert case.rules.window in (None, span.length)


@given(asked())
def test_cores_keep_half_the_overlap_from_inner_borders(case: Case) -> None:
    for length, span in spans_of(case):
        if span.start > 0:
            assert span.core_start - span.start >= case.rules.overlap // 2
        if span.stop < length:
            assert span.stop - span.core_stop >= case.rules.overlap // 2


@given(asked())
def test_tiles_come_in_row_major_order(case: Case) -> None:
    places = [(tile.rows.start, tile.columns.start) for tile in case.plan.tiles]
    assert places == sorted(set(places))


@given(asked())
def test_no_more_tiles_than_needed(case: Case) -> None:
    rules, plan = case.rules, case.plan
    size = (rules.window or case.side) // rules.factor * rules.factor
    shared = -(-rules.overlap // rules.factor) * rules.factor
    for length, starts in (
        (rules.padded(case.height), {tile.rows.start for tile in plan.tiles}),
        (rules.padded(case.width), {tile.columns.start for tile in plan.tiles}),
    ):
        reached_by_one_less = size + (len(starts) - 2) * (size - shared)
        assert len(starts) == 1 or reached_by_one_less < length


@given(asked(), st.integers(0, 2**32 - 1))
def test_cropped_tiles_put_together_again_are_the_photo(case: Case, seed: int) -> None:
    photo = np.random.default_rng(seed).random((case.height, case.width, 3), np.float32)
    target = np.full_like(photo, 0.0 if case.rules.is_faded else np.nan)
    for tile in case.plan.tiles:
        window = tile.crop(photo)
        assert window.shape == (tile.rows.length, tile.columns.length, 3)
        if case.rules.is_faded:
            tile.fade_in(window, target, case.rules.fade)
        else:
            tile.paste(window, target)
    # Two shares of a pixel are rounded each, and along both axes.
    assert np.abs(target - photo).max() <= (4 * 2.0**-24 if case.rules.is_faded else 0)


@pytest.mark.parametrize(
    ("height", "width", "rows", "columns"),
    [(1, 1, [0], [0]), (300, 1000, [0, 44], [0, 248, 496, 744]), (9000, 256, 4, [0])],
)
def test_samples_are_few_and_spread(
    height: int, width: int, rows: list[int] | int, columns: list[int]
) -> None:
    samples = sample_tiles(height, width, TileRules(4, 64, sampled=256))
    assert all(tile.rows.length == tile.columns.length == 256 for tile in samples)
    tops = sorted({tile.rows.start for tile in samples})
    assert tops == rows if isinstance(rows, list) else len(tops) == rows
    assert (tops[0], tops[-1]) == (0, max(0, -(-height // 4) * 4 - 256))
    assert sorted({tile.columns.start for tile in samples}) == columns
    assert sample_tiles(height, width, TileRules(4, 64)) == ()


def test_what_lies_beyond_the_border_is_mirrored() -> None:
    photo = np.arange(6, dtype=np.float32).reshape(2, 3, 1)
    tile = plan_tiles(2, 3, rules=TileRules(4, 0), side=64).tiles[0]
    assert tile.crop(photo)[..., 0].tolist() == [
        [0, 1, 2, 2],
        [3, 4, 5, 5],
        [3, 4, 5, 5],
        [0, 1, 2, 2],
    ]


def test_a_photo_no_larger_than_a_tile_is_one_tile() -> None:
    plan = plan_tiles(64, 48, rules=TileRules(8, 32), side=64)
    assert plan.tiles == (Tile(Span(0, 64, 0, 64), Span(0, 48, 0, 48)),)


def test_a_photo_smaller_than_a_fixed_window_is_one_window() -> None:
    plan = plan_tiles(10, 20, rules=TileRules(4, 16, window=64), side=512)
    assert plan.tiles == (Tile(Span(0, 64, 0, 64), Span(0, 64, 0, 64)),)


def test_a_seam_lies_in_the_middle_of_what_two_windows_share() -> None:
    plan = plan_tiles(8, 24, rules=TileRules(4, 8), side=16)
    left, right = (tile.columns for tile in plan.tiles)
    assert left == Span(0, 16, 0, 12)
    assert right == Span(8, 24, 12, 24)
    assert right.core_in_window == slice(4, 16)


def test_a_share_falls_as_the_next_one_rises() -> None:
    left, right = Span(0, 16, 0, 12), Span(8, 24, 12, 24)
    assert left.shares(4).tolist() == [1] * 10 + [0.875, 0.625, 0.375, 0.125, 0, 0]
    assert right.shares(4).tolist() == [0, 0, 0.125, 0.375, 0.625, 0.875] + [1] * 10


@pytest.mark.parametrize(("height", "width"), [(0, 16), (16, 0), (-8, 16)])
def test_what_is_no_image_is_refused(height: int, width: int) -> None:
    with pytest.raises(TilePlanError, match=f"{width}x{height}"):
        plan_tiles(height, width, rules=TileRules(8, 0), side=16)


@pytest.mark.parametrize(("side", "overlap"), [(16, 16), (16, 9), (16, 40), (7, 0)])
def test_tiles_without_a_way_forward_are_refused(side: int, overlap: int) -> None:
    with pytest.raises(TilePlanError, match=f"tiles of {side} px"):
        plan_tiles(64, 64, rules=TileRules(8, overlap), side=side)


def test_the_tile_size_that_a_refusal_names_can_be_used() -> None:
    with pytest.raises(TilePlanError, match="at least 40 px"):
        plan_tiles(64, 64, rules=TileRules(8, 20), side=16)
    assert len(plan_tiles(64, 64, rules=TileRules(8, 20), side=40).tiles) == 9


@given(
    rules=st.builds(
        TileRules,
        factor=st.sampled_from([1, 4, 32]),
        overlap=st.integers(0, 60),
        is_faded=st.booleans(),
        smallest=st.sampled_from([1, 64, 200]),
        window=st.sampled_from([None, 256]),
    ),
    length=st.integers(1, 900),
    ends=st.tuples(st.integers(0, 899), st.integers(0, 899)),
)
def test_around_a_part_lies_its_margin_and_a_whole_window(
    rules: TileRules, length: int, ends: tuple[int, int]
) -> None:
    start, stop = min(*ends, length - 1), min(max(ends) + 1, length)
    first, last = rules.around(start, stop, length)
    assert first % rules.factor == 0
    assert 0 <= first <= max(0, start - rules.margin)
    assert min(length, stop + rules.margin) <= last <= length
    assert last - first >= min(length, rules.window or rules.smallest)
