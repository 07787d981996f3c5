"""Masks: strokes, their numbers, and how they are painted step by step."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.mask import Brush, Inversion, Mask, Purpose, Stroke
from app.models.mask_painter import MaskPainter
from app.models.mask_plane import LONGEST_SIDE, MaskPlane, paint, weights_in
from app.models.region import Region
from engine.errors import UsageError

SIZE = (90, 60)
WHOLE = Region(0, 0, *SIZE)

points = st.tuples(st.floats(-20, 110), st.floats(-20, 80))
brushes = st.builds(Brush, size=st.floats(1, 60), feather=st.integers(0, 100), erases=st.booleans())
strokes = st.builds(Stroke.of, brushes, st.lists(points, min_size=1, max_size=6))
masks = st.builds(
    Mask,
    purpose=st.sampled_from(Purpose),
    steps=st.lists(strokes | st.just(Inversion()), max_size=4).map(tuple),
)


def _dot(x: float, y: float, *, size: float = 20, feather: int = 0, erases: bool = False) -> Stroke:
    return Stroke.of(Brush(size, feather, erases), [(x, y)])


# --- strokes -----------------------------------------------------------------------------


@given(brush=brushes, way=st.lists(points, min_size=1, max_size=40))
def test_a_stroke_keeps_its_ends_and_little_else(
    brush: Brush, way: list[tuple[float, float]]
) -> None:
    stroke = Stroke.of(brush, way)
    for kept, given_point in ((stroke.points[0], way[0]), (stroke.points[-1], way[-1])):
        assert math.dist(kept, given_point) <= 0.1
    assert all((8 * each).is_integer() for point in stroke.points for each in point)
    assert Stroke.of(brush, stroke.points) == stroke


def test_a_slow_hand_makes_no_more_points_than_needed() -> None:
    slow = [(10 + each / 10, 30.0) for each in range(600)]
    stroke = Stroke.of(Brush(40), slow)
    assert len(stroke.points) <= 22


@pytest.mark.parametrize(("size", "feather"), [(0.5, 50), (float("nan"), 50), (10, -1), (10, 101)])
def test_brushes_are_checked(size: float, feather: int) -> None:
    with pytest.raises(UsageError):
        Brush(size, feather)


def test_a_stroke_is_somewhere() -> None:
    for nowhere in ([], [(float("inf"), 0.0)]):
        with pytest.raises((UsageError, OverflowError)):
            Stroke.of(Brush(), nowhere)


# --- exactly -----------------------------------------------------------------------------


def test_a_hard_dot_is_a_disc_and_a_soft_one_fades() -> None:
    hard = paint(Mask(steps=(_dot(45, 30),)), WHOLE)
    rows, columns = np.mgrid[0:60, 0:90] + 0.5
    distance = np.hypot(rows - 30, columns - 45)
    assert (hard[distance < 9.4] == 1).all()
    assert (hard[distance > 10.6] == 0).all()
    soft = paint(Mask(steps=(_dot(45, 30, feather=100),)), WHOLE)
    along = soft[30, 45:56]
    assert (np.diff(along) < 0).all()
    assert along[0] > 0.98
    assert 0.4 < soft[30, 50] < 0.6


def test_a_stroke_is_as_wide_along_its_way() -> None:
    stroke = Stroke.of(Brush(20, 0), [(20, 30), (45, 30), (70, 30)])
    painted = paint(Mask(steps=(stroke,)), WHOLE)
    assert (painted[21:39, 20:70] == 1).all()
    assert (painted[:19] == 0).all()
    assert (painted[41:] == 0).all()


def test_erasing_inverting_and_purposes() -> None:
    mask = Mask(steps=(_dot(30, 30), _dot(30, 30, size=8, erases=True)))
    painted = paint(mask, WHOLE)
    assert painted[30, 30] == 0
    assert painted[30, 37] == 1
    np.testing.assert_array_equal(paint(mask.inverted(), WHOLE), 1 - painted)
    assert mask.inverted().inverted() == mask
    protecting = Mask(Purpose.PROTECT, mask.steps)
    weights = weights_in(protecting, WHOLE)
    assert weights is not None
    np.testing.assert_array_equal(weights, 1 - painted)


def test_without_paint_or_unused_the_result_is_everywhere() -> None:
    assert weights_in(Mask(), WHOLE) is None
    assert weights_in(Mask(Purpose.PROTECT), WHOLE) is None
    assert weights_in(Mask(steps=(_dot(5, 5),), is_used=False), WHOLE) is None
    assert Mask(steps=(_dot(5, 5),)).cleared().is_everywhere


def test_erasing_first_takes_the_result_away_there() -> None:
    mask = Mask().with_stroke(_dot(30, 30, erases=True))
    weights = weights_in(mask, WHOLE)
    assert weights is not None
    assert weights[30, 30] == 0
    assert weights[5, 80] == 1


@settings(max_examples=60)
@given(mask=masks, data=st.data())
def test_any_window_is_the_part_of_the_whole(mask: Mask, data: st.DataObject) -> None:
    left, top = data.draw(st.integers(0, 89)), data.draw(st.integers(0, 59))
    window = Region(left, top, data.draw(st.integers(1, 90 - left)), 60 - top)
    whole = paint(mask, WHOLE)
    np.testing.assert_allclose(paint(mask, window), window.crop(whole), atol=1e-6)
    assert whole.dtype == np.float32
    assert whole.min() >= 0
    assert whole.max() <= 1


# --- painting ----------------------------------------------------------------------------


def _draw(painter: MaskPainter, stroke: Stroke) -> Mask:
    painter.begin(stroke.brush, stroke.points[0])
    for point in stroke.points[1:]:
        painter.lead(point)
    return painter.end()


@settings(max_examples=60, deadline=None)
@given(drawn=st.lists(strokes, max_size=4), invert_after=st.integers(0, 4))
def test_what_is_painted_by_hand_is_what_is_saved(drawn: list[Stroke], invert_after: int) -> None:
    painter, mask = MaskPainter(Mask(), SIZE), Mask()
    for number, stroke in enumerate(drawn):
        if number == invert_after:
            mask = mask.inverted()
            painter.show(mask)
        mask = mask.with_stroke(stroke)
        assert _draw(painter, stroke) == mask
    if mask.is_everywhere:
        assert painter.plane is None
        return
    plane = painter.plane
    assert plane is not None
    # Rounded to 8 bits once for each stroke and once for what it covers.
    assert np.abs(plane.painted - paint(mask, WHOLE) * 255).max() <= 1 + len(drawn)


@settings(max_examples=40, deadline=None)
@given(drawn=st.lists(strokes, min_size=1, max_size=5))
def test_every_stroke_can_be_taken_back_and_done_again(drawn: list[Stroke]) -> None:
    painter = MaskPainter(Mask(), SIZE)
    seen: list[tuple[Mask, bytes]] = []
    for stroke in drawn:
        seen.append((painter.mask, painter._painted.tobytes()))
        _draw(painter, stroke)
    seen.append((painter.mask, painter._painted.tobytes()))
    for mask, painted in (*reversed(seen), *seen):
        painter.show(mask)
        assert painter.mask == mask
        assert painter._painted.tobytes() == painted


def test_a_stroke_that_goes_on_is_seen_and_can_be_dropped() -> None:
    painter = MaskPainter(Mask(), SIZE)
    assert painter.begin(Brush(10), (20, 20)) == WHOLE  # from everywhere to there alone
    changed = painter.lead((40, 20))
    assert changed is not None
    assert changed.width < 40
    assert painter.is_painting
    plane = painter.plane
    assert plane is not None
    assert plane.weights(40, 20, 1, 1, (1, 1))[0, 0] == 255
    assert painter.show(Mask()) == WHOLE
    assert painter.end() == Mask()


def test_a_stroke_does_not_build_up_where_it_crosses_itself() -> None:
    there_and_back = Stroke.of(Brush(20, 100), [(20, 30), (70, 30), (20, 30)])
    once = Stroke.of(Brush(20, 100), [(20, 30), (70, 30)])
    twice, single = (paint(Mask(steps=(each,)), WHOLE) for each in (there_and_back, once))
    np.testing.assert_allclose(twice, single, atol=1e-6)


def test_leading_without_beginning_is_nothing() -> None:
    painter = MaskPainter(Mask(), SIZE)
    assert painter.lead((5, 5)) is None
    assert painter.end() == Mask()


# --- for the screen ----------------------------------------------------------------------


def test_the_plane_of_a_large_photo_is_small_and_in_place() -> None:
    size = (12_000, 8_000)
    mask = Mask(steps=(_dot(9_000, 2_000, size=3_000),))
    plane = MaskPlane.of(mask, size)
    assert plane is not None
    assert max(plane.painted.shape) == LONGEST_SIDE
    assert plane.painted.nbytes < 12e6
    exact = weights_in(mask, Region(8_000, 1_000, 2_000, 2_000))
    assert exact is not None
    shown = plane.weights(8_000, 1_000, 2_000, 2_000, (200, 200))
    wanted = exact.reshape(200, 10, 200, 10).mean(axis=(1, 3)) * 255
    # Half a pixel of the plane at the edge of a hard brush.
    assert np.abs(shown - wanted).mean() < 1
    assert plane.weights(0, 7_000, 500, 500, (50, 50)).max() == 0


@given(
    left=st.floats(0, 60),
    top=st.floats(0, 40),
    scale=st.floats(0.2, 4),
    purpose=st.sampled_from(Purpose),
)
def test_weights_are_asked_for_at_any_scale(
    left: float, top: float, scale: float, purpose: Purpose
) -> None:
    plane = MaskPlane.of(Mask(purpose, (_dot(45, 30, size=60),)), SIZE)
    assert plane is not None
    shape = (max(1, round(15 * scale)), max(1, round(20 * scale)))
    weights = plane.weights(left, top, 20, 15, shape)
    painted = plane.painted_in(left, top, 20, 15, shape)
    assert weights.shape == shape
    assert weights.dtype == np.uint8
    wanted = painted if purpose is Purpose.APPLY else 255 - painted
    np.testing.assert_array_equal(weights, wanted)


def test_nothing_painted_needs_no_plane() -> None:
    assert MaskPlane.of(Mask(), SIZE) is None
