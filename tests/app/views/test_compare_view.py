"""The compare view under mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.edit import Blend
from app.models.layers import Layers, Readout
from app.models.mask import Brush
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from app.views.canvas_panes import Mode
from app.views.canvas_view import CanvasView
from app.views.compare_view import CompareView
from engine.blending import blend_pixels
from engine.photo import quantize
from tests.app.fakes import pattern
from tests.app.views.canvas_pictures import DenseView, picture, turn_wheel

_WIDTH, _HEIGHT = 400, 300
_TALL = 60  # rows at the top that hold names


def _layers() -> Layers:
    original = StoredPhoto(quantize(pattern(_WIDTH, _HEIGHT), 8))
    result = original.with_samples(quantize(1 - pattern(_WIDTH, _HEIGHT), 16))
    return Layers(Pyramid.of(original), Pyramid.of(result))


_LAYERS = _layers()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CompareView]:
    """A view of exactly the photo's size, so that a fitting photo is seen at 100 %."""
    widget = CompareView()
    widget.resize(_WIDTH, _HEIGHT)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring
    widget.show_photo(_LAYERS)
    yield widget
    widget.close()
    widget.deleteLater()


def _seen(view: CanvasView) -> NDArray[np.uint8]:
    """Return what is on the screen, (H, W, 3), without the divider and the names."""
    return picture(view)[_TALL:]


def test_original_left_and_result_right_of_the_divider(view: CompareView) -> None:
    seen, original = _seen(view), quantize(pattern(_WIDTH, _HEIGHT), 8)[_TALL:]
    middle = _WIDTH // 2
    np.testing.assert_array_equal(seen[:, :middle], original[:, :middle])
    np.testing.assert_array_equal(seen[:, middle:], 255 - original[:, middle:])


@pytest.mark.parametrize("strength", [0, 30, 50, 99, 100])
def test_strength_shows_what_the_engine_would_blend(view: CompareView, strength: int) -> None:
    view.set_mode(Mode.RESULT_ONLY)
    view.show_layers(replace(_LAYERS, blend=Blend(strength)))
    original = pattern(_WIDTH, _HEIGHT)
    wanted = quantize(blend_pixels(original, 1 - original, strength), 8)[_TALL:]
    assert np.abs(_seen(view).astype(int) - wanted).max() <= 1  # mixed in 8 bits
    if strength in (0, 100):
        np.testing.assert_array_equal(_seen(view), wanted)


def test_the_divider_is_dragged_to_the_cursor(view: CompareView, qtbot: QtBot) -> None:
    handle = view.split_handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.mapFrom(view, QPoint(100, 150)))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert handle.fraction == pytest.approx(100 / _WIDTH, abs=0.005)
    assert handle.geometry().center().x() == pytest.approx(100, abs=2)


def test_the_divider_stays_on_the_visible_photo(view: CompareView, qtbot: QtBot) -> None:
    handle = view.split_handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.mapFrom(view, QPoint(-500, 150)))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert handle.fraction == 0


@pytest.mark.parametrize(
    ("key", "modifier", "value"),
    [
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.NoModifier, 490),
        (Qt.Key.Key_Period, Qt.KeyboardModifier.NoModifier, 510),
        (Qt.Key.Key_Less, Qt.KeyboardModifier.ShiftModifier, 400),
        (Qt.Key.Key_Greater, Qt.KeyboardModifier.ShiftModifier, 600),
    ],
)
def test_keys_move_the_divider(
    view: CompareView, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, value: int
) -> None:
    QTest.keyClick(view, key, modifier)
    assert view.split_handle.value() == value


def test_a_screen_reader_finds_a_slider(view: CompareView) -> None:
    found = QAccessible.queryAccessibleInterface(view.split_handle)
    assert found.role() == QAccessible.Role.Slider
    assert found.text(QAccessible.Text.Name) == "Compare position"


def test_the_wheel_zooms_at_the_cursor(view: CompareView) -> None:
    place = QPoint(300, 80)
    before = view.viewport.to_photo(300, 80)
    turn_wheel(view, place, 3)
    assert view.viewport.scale == pytest.approx(1.25**3)
    assert view.viewport.to_view(*before) == pytest.approx((300, 80), abs=1)


def test_both_sides_show_the_same_place_after_zoom_and_pan(view: CompareView, qtbot: QtBot) -> None:
    turn_wheel(view, QPoint(310, 90), 2)
    QTest.keyClick(view, Qt.Key.Key_Left)
    view.split_handle.setValue(1000)
    original = _seen(view).astype(int)
    view.split_handle.setValue(0)
    result = _seen(view).astype(int)
    # A smooth enlargement rounds the photo and its negative on its own: two levels at most.
    assert np.abs(original + result - 255).max() <= 2


def test_dragging_pans(view: CompareView, qtbot: QtBot) -> None:
    view.zoom_to(2.0)
    before = view.viewport.photo_box
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(view, QPoint(80, 130))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(80, 130))
    after = view.viewport.photo_box
    assert (after.left - before.left, after.top - before.top) == (-20, 30)


@pytest.mark.parametrize(
    ("key", "move"),
    [
        (Qt.Key.Key_Left, (64, 0)),
        (Qt.Key.Key_Right, (-64, 0)),
        (Qt.Key.Key_Up, (0, 64)),
        (Qt.Key.Key_Down, (0, -64)),
    ],
)
def test_arrows_pan(view: CompareView, qtbot: QtBot, key: Qt.Key, move: tuple[int, int]) -> None:
    view.zoom_to(2.0)
    before = view.viewport.photo_box
    QTest.keyClick(view, key)
    after = view.viewport.photo_box
    assert (after.left - before.left, after.top - before.top) == move


@pytest.mark.parametrize("mode", list(Mode))
def test_space_shows_the_original_while_it_is_held(
    view: CompareView, qtbot: QtBot, mode: Mode
) -> None:
    view.set_mode(mode)
    before = _seen(view)
    QTest.keyPress(view, Qt.Key.Key_Space)
    held = _seen(view)
    assert {pane.side.value for pane in view.panes} == {"original"}
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert not view.is_peeking
    assert not np.array_equal(held, before)
    np.testing.assert_array_equal(_seen(view), before)
    if mode is not Mode.SIDE_BY_SIDE:
        original = quantize(pattern(_WIDTH, _HEIGHT), 8)[_TALL:]
        np.testing.assert_array_equal(held, original)


def test_losing_the_focus_ends_the_peek(view: CompareView, qtbot: QtBot) -> None:
    view.setFocus()
    QTest.keyPress(view, Qt.Key.Key_Space)
    view.clearFocus()
    assert not view.is_peeking


def test_a_double_click_goes_to_100_percent_and_back(view: CompareView, qtbot: QtBot) -> None:
    view.resize(_WIDTH // 2, _HEIGHT)  # no longer the photo's size, but above the smallest
    view.resize(800, 600)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert view.viewport.scale == 1.0
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert view.viewport.is_fitting


def test_a_middle_click_does_the_same_and_a_middle_drag_pans(view: CompareView) -> None:
    view.resize(800, 600)
    QTest.mouseClick(view, Qt.MouseButton.MiddleButton, pos=QPoint(400, 300))
    assert view.viewport.scale == 1.0
    before = view.viewport.photo_box
    view.zoom_to(4.0)
    before = view.viewport.photo_box
    QTest.mousePress(view, Qt.MouseButton.MiddleButton, pos=QPoint(400, 300))
    QTest.mouseMove(view, QPoint(350, 300))
    QTest.mouseRelease(view, Qt.MouseButton.MiddleButton, pos=QPoint(350, 300))
    assert view.viewport.photo_box.left - before.left == -50
    assert view.viewport.scale == 4.0


def test_a_new_photo_is_shown_whole_and_alone(view: CompareView) -> None:
    view.zoom_to(4.0)
    view.show_photo(Layers(Pyramid.of(StoredPhoto(np.zeros((40, 50, 3), np.uint8)))))
    assert view.viewport.is_fitting
    assert not view.split_handle.isVisible()


# --- numbers under the cursor -------------------------------------------------------------


def test_it_tells_the_pixel_under_the_cursor_before_and_after(
    view: CompareView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.pixel_hovered) as hovered:
        QTest.mouseMove(view, QPoint(123, 45))
    before = tuple(int(level) for level in quantize(pattern(_WIDTH, _HEIGHT), 8)[45, 123])
    after = tuple(255 - level for level in before)
    assert hovered.args == [Readout(123, 45, before, after)]


def test_numbers_follow_the_strength_under_a_resting_cursor(
    view: CompareView, qtbot: QtBot
) -> None:
    QTest.mouseMove(view, QPoint(123, 45))
    with qtbot.waitSignal(view.pixel_hovered) as hovered:
        view.show_layers(replace(_LAYERS, blend=Blend(0)))
    assert hovered.args[0].after == hovered.args[0].before


def test_both_panes_tell_the_same_pixel(view: CompareView, qtbot: QtBot) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    right = view.panes[1].left
    with qtbot.waitSignal(view.pixel_hovered) as one:
        QTest.mouseMove(view, QPoint(80, 150))
    with qtbot.waitSignal(view.pixel_hovered) as other:
        QTest.mouseMove(view, QPoint(80 + right, 150))
    assert one.args == other.args
    assert one.args[0] is not None


def test_on_a_dense_screen_the_pixel_is_that_of_the_device(qtbot: QtBot) -> None:
    view = DenseView()
    view.resize(_WIDTH // 2, _HEIGHT // 2)
    view.resize(_WIDTH, _HEIGHT)
    view.show()
    view.show_photo(_LAYERS)
    assert view.viewport.scale == 2.0
    with qtbot.waitSignal(view.pixel_hovered) as hovered:
        QTest.mouseMove(view, QPoint(100, 80))
    assert hovered.args[0][:2] == (100, 80)
    view.zoom_to(1.0)
    assert view.viewport.origin == (_WIDTH // 2, _HEIGHT // 2)
    view.close()
    view.deleteLater()


# --- the loupe ----------------------------------------------------------------------------


def test_the_loupe_shows_both_sides_of_the_place_under_the_cursor(
    view: CompareView, qtbot: QtBot
) -> None:
    view.set_loupe(True)
    QTest.mouseMove(view, QPoint(60, 80))
    loupe = view._loupe
    assert loupe.isVisible()
    shown = [loupe.viewport.to_photo(loupe.viewport.view.width / 2, 110) for _ in loupe.panes]
    assert shown[0] == pytest.approx((60, 80), abs=0.5)
    image = loupe.grab().toImage()
    y = 150
    for x in range(20, 200, 9):
        left, right = (image.pixelColor(int(pane.left) + x, y) for pane in loupe.panes)
        assert (left.red() + right.red(), left.blue() + right.blue()) == (255, 255)


def test_the_loupe_stays_on_the_canvas_and_off_the_cursor(view: CompareView) -> None:
    view.resize(900, 600)
    view.set_loupe(True)
    for place in (QPoint(5, 5), QPoint(890, 590), QPoint(5, 590), QPoint(890, 5), QPoint(620, 300)):
        QTest.mouseMove(view, place)
        assert view.rect().contains(view._loupe.geometry())
        assert not view._loupe.geometry().contains(place)


def test_the_loupe_changes_between_200_and_100_percent(view: CompareView) -> None:
    view.set_loupe(True)
    QTest.mouseMove(view, QPoint(60, 80))
    assert view._loupe.viewport.scale == 2.0
    QTest.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert view._loupe.viewport.scale == 1.0
    turn_wheel(view, QPoint(60, 80), 1, Qt.KeyboardModifier.ControlModifier)
    assert view._loupe.viewport.scale == 2.0
    assert view.viewport.is_fitting
    view.set_loupe(False)
    assert not view._loupe.isVisible()


# --- the preview area ---------------------------------------------------------------------

_REGION = Region(100, 100, 120, 100)


def _drag(view: CompareView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (QPoint(100, 150), QPoint(130, 140), Region(130, 90, 120, 100)),  # by its border
        (QPoint(150, 100), QPoint(-100, 150), Region(0, 150, 120, 100)),  # not over the edge
        (QPoint(220, 200), QPoint(250, 260), Region(100, 100, 150, 160)),  # by a corner
        (QPoint(100, 100), QPoint(90, 120), Region(90, 120, 130, 80)),
        (QPoint(100, 200), QPoint(210, 120), Region(156, 100, 64, 64)),  # not too small
    ],
)
def test_the_preview_area_is_dragged(
    view: CompareView, qtbot: QtBot, start: QPoint, end: QPoint, wanted: Region
) -> None:
    view.show_region(_REGION)
    with qtbot.waitSignal(view.region_moved) as moved:
        _drag(view, start, end)
    assert moved.args == [wanted]
    assert view.region == wanted


def test_a_drag_within_the_preview_area_pans(view: CompareView, qtbot: QtBot) -> None:
    view.show_region(_REGION)
    view.zoom_to(2.0)
    before = view.viewport.photo_box.left
    middle = QPoint(120, 100)
    with qtbot.assertNotEmitted(view.region_moved):
        _drag(view, middle, middle + QPoint(20, 0))
    assert view.viewport.photo_box.left - before == 20


def test_a_double_click_elsewhere_brings_the_preview_area_there(
    view: CompareView, qtbot: QtBot
) -> None:
    view.show_region(_REGION)
    with qtbot.waitSignal(view.region_moved) as moved:
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
    assert moved.args == [Region(240, 200, 120, 100)]
    view.resize(800, 600)
    with qtbot.assertNotEmitted(view.region_moved):
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(600, 500))  # within it
    assert view.viewport.scale == 1.0


def test_keys_move_the_preview_area_and_the_last_place_counts(
    view: CompareView, qtbot: QtBot
) -> None:
    view.show_region(_REGION)
    with qtbot.waitSignal(view.region_moved) as moved:
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
            QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
    assert moved.args == [Region(160, 125, 120, 100)]
    with qtbot.waitSignal(view.region_moved) as moved:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert moved.args == [Region(140, 100, 120, 100)]  # the middle of the view


def test_what_the_hand_leads_stays_in_it(view: CompareView, qtbot: QtBot) -> None:
    view.show_region(_REGION)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    QTest.mouseMove(view, QPoint(120, 150))
    led = view.region
    view.show_region(_REGION)  # as another change of the session does
    assert view.region == led != _REGION
    with qtbot.assertNotEmitted(view.region_moved):
        view.show_photo(_LAYERS)  # the area belongs to the photo that goes
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(120, 150))


# --- the brush ----------------------------------------------------------------------------


def test_a_stroke_is_told_in_photo_coordinates(view: CompareView, qtbot: QtBot) -> None:
    view.zoom_to(2.0)
    brush = Brush(40, 30)
    view.take_brush(brush)
    told: list[object] = []
    view.stroke_begun.connect(lambda brush, point: told.extend((brush, point)))
    view.stroke_led.connect(told.append)
    with qtbot.waitSignal(view.stroke_ended):
        _drag(view, QPoint(100, 150), QPoint(160, 190))
    left, top = view.viewport.origin
    points = [((100 - left) / 2, (150 - top) / 2), ((160 - left) / 2, (190 - top) / 2)]
    assert told[:2] == [brush, points[0]]
    assert told[-1] == points[1]
    assert view.viewport.photo_box.left == left  # it did not pan


def test_a_stroke_that_leaves_its_pane_goes_on_in_its_own_photo(
    view: CompareView, qtbot: QtBot
) -> None:
    view.set_mode(Mode.SIDE_BY_SIDE)
    view.take_brush(Brush())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(180, 150))
    with qtbot.waitSignal(view.stroke_led) as led:
        QTest.mouseMove(view, QPoint(240, 150))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(240, 150))
    assert led.args[0][0] > _WIDTH


def test_losing_the_focus_or_the_brush_ends_a_stroke(view: CompareView, qtbot: QtBot) -> None:
    view.take_brush(Brush())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    with qtbot.waitSignal(view.stroke_ended):
        view.take_brush(None)
    with qtbot.assertNotEmitted(view.stroke_ended):
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))


def test_the_keyboard_paints_a_point(view: CompareView, qtbot: QtBot) -> None:
    view.take_brush(Brush())
    with qtbot.waitSignals([view.stroke_begun, view.stroke_ended], order="strict"):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_next_to_the_knob_the_brush_paints_over_the_divider(
    view: CompareView, qtbot: QtBot
) -> None:
    view.take_brush(Brush())
    handle = view.split_handle
    beside = QPoint(handle.width() // 2, 20)
    with qtbot.waitSignal(view.stroke_begun) as begun:
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=beside)
    with qtbot.waitSignal(view.stroke_ended):
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=beside)
    assert begun.args[1] == pytest.approx((_WIDTH / 2, 20), abs=1)
    with qtbot.assertNotEmitted(view.stroke_begun):
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)


def test_the_ring_of_the_brush_is_as_large_as_it_paints(view: CompareView) -> None:
    view.set_mode(Mode.RESULT_ONLY)
    plain = picture(view).astype(int)
    view.take_brush(Brush(80, 0))
    QTest.mouseMove(view, QPoint(200, 180))
    rows, columns = np.nonzero(np.abs(picture(view) - plain).max(axis=2))
    assert (columns.min(), columns.max()) == pytest.approx((160, 240), abs=3)
    assert (rows.min(), rows.max()) == pytest.approx((140, 220), abs=3)
