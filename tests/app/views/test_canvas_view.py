"""One viewport for all panes: what is drawn, and where."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.models.edit import Blend
from app.models.layers import Layers, Patch
from app.models.mask import Brush, Mask, Stroke
from app.models.mask_painter import MaskPainter
from app.models.pyramid import PIXELS_FROM_SCALE, Pyramid
from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from app.views import canvas_view
from app.views.canvas_panes import Mode, Pane, Side
from engine.photo import Metadata
from tests.app.views.canvas_pictures import DenseView, picture
from tests.engine.colour_samples import SPACES

_SIDE = 200
_LABELS = 60  # rows at the top of a pane that may hold its name, device-independent


def _coordinates(blue: int) -> Pyramid:
    """Return a photo that says where one looks: red is the column, green the row."""
    rows, columns = np.mgrid[0:_SIDE, 0:_SIDE]
    samples = np.stack([columns, rows, np.full_like(rows, blue)], axis=2)
    return Pyramid.of(StoredPhoto(samples.astype(np.uint8)))


_LAYERS = Layers(_coordinates(0), _coordinates(255))


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DenseView]:
    widget = DenseView()
    widget.resize(320, 240)
    widget.show_photo(_LAYERS)
    yield widget
    widget.close()
    widget.deleteLater()


def _wander(view: DenseView, moves: list[tuple[float, float, float, float]]) -> None:
    """Zoom in or out at a point of the widget and push, as often as there are moves."""
    for factor, across, down, push in moves:
        place = view._local(QPointF(across * view.width(), down * view.height()))
        view._set_viewport(view.viewport.zoomed(factor, *place).panned(push, -push))


_moves = st.lists(
    st.tuples(st.floats(0.3, 3.0), st.floats(0, 1), st.floats(0, 1), st.floats(-200, 200)),
    max_size=4,
)


@settings(max_examples=40)
@given(mode=st.sampled_from(Mode), ratio=st.sampled_from([1.0, 1.25, 1.5, 2.0]), moves=_moves)
def test_every_pane_shows_the_point_that_the_viewport_says(
    mode: Mode, ratio: float, moves: list[tuple[float, float, float, float]]
) -> None:
    view = DenseView()
    view.ratio = ratio
    view.resize(320, 240)
    view.show_photo(_LAYERS)
    view.set_mode(mode)
    _wander(view, moves)
    seen = picture(view).astype(float)
    for pane in view.panes:
        _check_pane(view, pane, seen)
    view.close()
    view.deleteLater()


def _check_pane(view: DenseView, pane: Pane, seen: NDArray[np.float64]) -> None:
    """The same point of the photo lies in the same place of each pane, within a device pixel."""
    viewport = view.viewport
    area = pane.on_canvas(viewport.visible_box)
    xs = np.arange(int(np.ceil(area.left)) + 1, int(area.right) - 1, 7)
    first = int(np.ceil(area.top + _LABELS * view.ratio))
    ys = np.arange(first, int(area.bottom) - 1, 7)
    if not (len(xs) and len(ys)):
        return
    across = np.array([viewport.to_photo(x + 0.5 - pane.left, 0)[0] for x in xs])
    down = np.array([viewport.to_photo(0, y + 0.5 - pane.top)[1] for y in ys])
    found = seen[np.ix_(ys, xs)]
    _check_places(found[..., 0], across, viewport.scale)
    _check_places(found[..., 1].T, down, viewport.scale)
    assert set(found[..., 2].ravel()) == {0.0 if pane.side is Side.ORIGINAL else 255.0}


def _check_places(found: NDArray[np.float64], places: NDArray[np.float64], scale: float) -> None:
    """Values tell their photo coordinate to a device pixel: as squares, or interpolated."""
    step = 1 / scale
    if scale >= PIXELS_FROM_SCALE:
        assert (found >= np.floor(places - step)).all()
        assert (found <= np.floor(places + step)).all()
    else:
        assert np.abs(found + 0.5 - np.clip(places, 0.5, _SIDE - 0.5)).max() <= step + 0.5


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_at_100_percent_each_device_pixel_is_a_pixel_of_the_photo(
    view: DenseView, ratio: float
) -> None:
    view.ratio = ratio
    view.resize(321, 241)
    view.resize(320, 240)
    view.show_layers(Layers(_LAYERS.original))  # without a name in its corner
    view.zoom_to(1.0)
    left, top = view.viewport.origin
    rows, columns = np.mgrid[0:_SIDE, 0:_SIDE]
    wanted = np.stack([columns, rows, np.zeros_like(rows)], axis=2)
    found = picture(view)[top : top + _SIDE, left : left + _SIDE]
    np.testing.assert_array_equal(found, wanted)


def test_both_panes_side_by_side_are_equally_large(view: DenseView) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    one, other = view.panes
    assert (one.area.width, one.area.height) == (other.area.width, other.area.height)
    assert one.area.right < other.area.left
    assert (one.left, other.left) == (one.area.left, other.area.left)
    assert view.viewport.view.width == one.area.width


def test_another_mode_keeps_the_middle_of_the_view(view: DenseView) -> None:
    view.zoom_to(3.0)
    view.pan(-37, 11)
    middle = (view.viewport.center_x, view.viewport.center_y)
    for mode in (Mode.SIDE_BY_SIDE, Mode.RESULT_ONLY, Mode.SPLIT):
        view.set_mode(mode)
        assert (view.viewport.center_x, view.viewport.center_y) == middle
        assert view.viewport.scale == 3.0


def test_the_original_stands_alone_until_there_is_a_result(view: DenseView) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    view.show_layers(Layers(_LAYERS.original))
    assert [pane.side for pane in view.panes] == [Side.ORIGINAL]
    assert view.viewport.view.width == 640
    view.show_layers(_LAYERS)
    assert [pane.side for pane in view.panes] == [Side.ORIGINAL, Side.RESULT]


def test_where_one_looks_stays_when_the_full_photo_replaces_a_small_one(view: DenseView) -> None:
    small = Pyramid.of(StoredPhoto(np.zeros((50, 50, 3), np.uint8)), size=(_SIDE, _SIDE))
    view.show_photo(Layers(small))
    view.zoom_to(2.0)
    view.pan(30, 0)
    before = view.viewport
    view.show_layers(_LAYERS)
    assert view.viewport == before
    seen = picture(view)[200:]
    assert seen[..., 0].max() > 0


def test_around_a_preview_the_result_is_the_hatched_original(view: DenseView) -> None:
    region = Region(60, 90, 80, 60)
    result = StoredPhoto(np.full((60, 80, 3), 255, np.uint8))
    view.set_mode(Mode.RESULT_ONLY)
    view.zoom_to(2.0)
    view.show_layers(Layers(_LAYERS.original, None, Patch(Pyramid.of(result), 60, 90)))
    seen = picture(view)
    left, top = view.viewport.origin
    inside = seen[top + 2 * 90 : top + 2 * 150, left + 2 * 60 : left + 2 * 140]
    assert inside.min() == 255
    beside = seen[top + 2 * 90 : top + 2 * 150, left + 2 * 145 : left + 2 * 180, 2]
    assert 0.5 < (beside == 0).mean() < 1  # most of it as it was, some of it lines
    view.show_layers(Layers(_LAYERS.original, _LAYERS.original))
    beside = picture(view)[top + 2 * 90 : top + 2 * 150, left + 2 * 145 : left + 2 * 180, 2]
    assert not beside.any()
    assert region.width == 80


def test_the_preview_area_is_framed_and_named(view: DenseView) -> None:
    view.set_mode(Mode.RESULT_ONLY)
    view.show_layers(Layers(_LAYERS.original, _LAYERS.original))
    plain = picture(view).astype(int)
    view.show_region(Region(60, 90, 80, 60))
    changed = np.abs(picture(view) - plain).max(axis=2) > 0
    scale, (left, top) = view.viewport.scale, view.viewport.origin
    line = round(top + 90 * scale)
    frame = slice(round(left + 60 * scale), round(left + 140 * scale))
    assert changed[line - 3 : line + 4, frame].any(axis=0).mean() > 0.9
    assert not changed[line + 30 : line + 60, frame][:, 30:-30].any()  # nothing within
    assert changed[line - 60 : line - 10].any()  # its name above
    framed = picture(view)
    view.show_region(Region(60, 90, 80, 60), is_waiting=True)
    assert not np.array_equal(picture(view), framed)  # another name


def test_strokes_change_only_the_tiles_that_they_touch(view: DenseView) -> None:
    view.set_mode(Mode.RESULT_ONLY)
    view.set_overlay(True)
    view.zoom_to(8.0)
    painter = MaskPainter(Mask(), (_SIDE, _SIDE))
    painter.begin(Brush(10), (100.0, 100.0))
    view.show_layers(Layers(*_sides(), None, Blend(), painter.plane))
    before = picture(view)
    made = dict(view._tiles._pictures._values)
    changed = painter.lead((104.0, 100.0))
    view.show_layers(Layers(*_sides(), None, Blend(), painter.plane), changed)
    after = picture(view)
    kept = [spot for spot, old in made.items() if view._tiles._pictures.get(spot) is old]
    assert not np.array_equal(before, after)
    assert 0 < len(kept) < len(made)
    other = DenseView()
    other.resize(view.size())
    other.show_photo(Layers(*_sides(), None, Blend(), painter.plane))
    other.set_mode(Mode.RESULT_ONLY)
    other.set_overlay(True)
    other.zoom_to(8.0)
    np.testing.assert_array_equal(picture(other), after)
    other.close()
    other.deleteLater()


def _sides() -> tuple[Pyramid, Pyramid | None]:
    return _LAYERS.original, _LAYERS.result


def test_the_overlay_shows_what_is_painted_in_stripes(view: DenseView) -> None:
    mask = Mask().with_stroke(Stroke.of(Brush(60, 0), [(100.0, 120.0)]))
    plane = MaskPainter(mask, (_SIDE, _SIDE)).plane
    view.set_mode(Mode.RESULT_ONLY)
    view.show_layers(Layers(_LAYERS.original, _LAYERS.original, None, Blend(), plane))
    plain = picture(view).astype(int)
    view.set_overlay(True)
    difference = np.abs(picture(view) - plain).sum(axis=2)
    scale, (left, top) = view.viewport.scale, view.viewport.origin
    x, y = round(left + 100 * scale), round(top + 120 * scale)
    painted = difference[y - 20 : y + 20, x - 20 : x + 20]
    assert painted.min() > 0
    assert painted.max() > 1.5 * painted.min()
    assert not difference[y : y + 10, : x - round(40 * scale)].any()
    view._peek(is_peeking=True)
    np.testing.assert_array_equal(picture(view)[200:], plain[200:].astype(np.uint8))


def test_a_wide_gamut_is_translated_on_drawing(view: DenseView) -> None:
    samples = np.full((40, 40, 3), (200, 60, 60), np.uint8)
    stored = StoredPhoto(samples, metadata=Metadata(icc=SPACES["display-p3"].icc))
    view.show_photo(Layers(Pyramid.of(stored)))
    red, green, _ = picture(view)[240, 320]
    assert red > 200
    assert green < 60


def test_without_time_something_soft_is_drawn_and_the_rest_follows(
    view: DenseView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view.show()
    view.set_mode(Mode.RESULT_ONLY)
    monkeypatch.setattr(canvas_view, "_PAINT_S", -1.0)
    view.zoom_to(3.0)
    view.repaint()
    assert not view.is_settled
    monkeypatch.undo()
    qtbot.waitUntil(lambda: view.is_settled)


def test_what_a_movement_uncovers_is_made_beforehand(view: DenseView, qtbot: QtBot) -> None:
    view.show()
    view.set_mode(Mode.RESULT_ONLY)
    view.zoom_to(16.0)
    qtbot.waitUntil(lambda: view.is_settled)
    tiles, viewport = view._tiles, view.viewport
    qtbot.waitUntil(lambda: tiles.prepare(view.panes, viewport, 0.0))


def test_memory_for_tiles_is_bounded(view: DenseView) -> None:
    view.set_mode(Mode.RESULT_ONLY)
    for step in range(60):
        view.zoom_to(4.0 + 0.1 * step)
        picture(view)
    assert len(view._tiles._pictures._values) <= view._tiles._pictures.limit
    assert len(view._tiles._samples._values) <= view._tiles._samples.limit
