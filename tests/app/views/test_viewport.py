"""Viewports keep their promises for every photo, view and way of moving."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.views.viewport import MAX_SCALE, Box, Size, Viewport

sizes = st.builds(Size, st.integers(1, 20_000), st.integers(1, 20_000))
views = st.builds(Size, st.integers(1, 4000), st.integers(1, 4000))
shares = st.floats(0, 1)
zooms = st.floats(0.1, 10)
pushes = st.floats(-5000, 5000)


@st.composite
def viewports(draw: st.DrawFn) -> Viewport:
    """Look at a photo, zoomed and pushed about."""
    viewport = Viewport.fitting(draw(sizes), draw(views))
    for _ in range(draw(st.integers(0, 3))):
        viewport = viewport.zoomed(draw(zooms), *_place(viewport, draw(shares), draw(shares)))
        viewport = viewport.panned(draw(pushes), draw(pushes))
    return viewport


def _place(viewport: Viewport, across: float, down: float) -> tuple[float, float]:
    """Return a point of the view that lies on the photo."""
    box = viewport.visible_box
    return box.left + across * box.width, box.top + down * box.height


@given(sizes, views)
def test_fitting_shows_the_whole_photo_and_touches_two_borders(photo: Size, view: Size) -> None:
    box = Viewport.fitting(photo, view).photo_box
    assert box.left >= -1
    assert box.top >= -1
    assert box.right <= view.width + 1
    assert box.bottom <= view.height + 1
    assert max(box.width - view.width, box.height - view.height) == pytest.approx(0, abs=1e-6)


@given(viewports(), shares, shares)
def test_there_and_back_is_the_same_point(viewport: Viewport, across: float, down: float) -> None:
    x, y = across * viewport.photo.width, down * viewport.photo.height
    assert viewport.to_photo(*viewport.to_view(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(viewports(), shares, shares, st.floats(1, 10))
def test_zooming_in_keeps_the_point_under_the_cursor(
    viewport: Viewport, across: float, down: float, factor: float
) -> None:
    x, y = _place(viewport, across, down)
    point = viewport.to_photo(x, y)
    zoomed = viewport.zoomed(factor, x, y)
    assume(zoomed.scale > zoomed.fit_scale)  # up to there a photo stands centred
    # Half a pixel of rounding, carried from the old scale to the new one, and half a new one.
    slack = 0.5 * zoomed.scale / viewport.scale + 1
    assert zoomed.to_view(*point) == pytest.approx((x, y), abs=slack)


@given(viewports())
def test_the_middle_of_the_view_lies_on_the_photo(viewport: Viewport) -> None:
    assert 0 <= viewport.center_x <= viewport.photo.width
    assert 0 <= viewport.center_y <= viewport.photo.height


@given(viewports())
def test_the_scale_stays_between_its_ends(viewport: Viewport) -> None:
    assert viewport.min_scale <= viewport.scale <= max(MAX_SCALE, viewport.fit_scale)


@given(viewports(), zooms, shares, shares)
def test_zooming_out_as_far_as_it_goes_centres(
    viewport: Viewport, factor: float, across: float, down: float
) -> None:
    out = viewport.zoomed(factor, *_place(viewport, across, down)).scaled(0, 0, 0)
    assert (out.center_x, out.center_y) == (out.photo.width / 2, out.photo.height / 2)


@given(viewports(), views)
def test_resizing_keeps_a_fitting_photo_fitting_and_another_where_it_was(
    viewport: Viewport, view: Size
) -> None:
    resized = viewport.resized(view)
    assert resized.view == view
    if viewport.is_fitting:
        assert resized.is_fitting
    elif resized.scale > resized.fit_scale:
        assert (resized.center_x, resized.center_y) == (viewport.center_x, viewport.center_y)


def test_panning_moves_the_photo_with_the_hand() -> None:
    viewport = Viewport.fitting(Size(4000, 3000), Size(800, 600)).scaled(1.0, 400, 300)
    before = viewport.photo_box
    after = viewport.panned(30, -20).photo_box
    assert (after.left - before.left, after.top - before.top) == (30, -20)


def test_at_100_percent_photo_pixels_are_device_pixels() -> None:
    viewport = Viewport.fitting(Size(1001, 701), Size(800, 600)).scaled(1.0, 13.7, 88.2)
    left, top = viewport.to_view(0, 0)
    assert (left % 1, top % 1) == (0, 0)


@pytest.mark.parametrize(
    ("x", "y", "pixel"),
    [(0, 0, (0, 0)), (9.9, 9.9, (0, 0)), (99, 99, (9, 9)), (-1, 5, None), (100, 5, None)],
)
def test_the_pixel_under_the_cursor(x: float, y: float, pixel: tuple[int, int] | None) -> None:
    assert Viewport.fitting(Size(10, 10), Size(100, 100)).pixel_at(x, y) == pixel


def test_boxes_that_do_not_meet_have_no_size() -> None:
    apart = Box(0, 0, 10, 10).intersected(Box(20, 20, 30, 30))
    assert (apart.width, apart.height) == (0, 0)
