"""The compare view under mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.pyramid import Pyramid
from app.views.compare_view import CompareView
from engine.photo import quantize
from engine.restorer import blend
from tests.app.fakes import pattern, photo

_WIDTH, _HEIGHT = 400, 300


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CompareView]:
    """A view of exactly the photo's size, so that a fitting photo is seen at 100 %."""
    widget = CompareView()
    widget.resize(_WIDTH, _HEIGHT)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring
    original = photo(_WIDTH, _HEIGHT)
    widget.show_photo(Pyramid.of(original))
    widget.show_result(Pyramid.of(original.with_pixels(1 - original.pixels)))
    yield widget
    widget.close()


def _seen(view: CompareView) -> NDArray[np.uint8]:
    """Return what is on the screen, (H, W, 3), without the divider and labels."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[60:, : image.width() * 3].reshape(image.height() - 60, image.width(), 3).copy()


def _wheel(view: CompareView, place: QPoint, notches: int) -> None:
    spot = QPointF(place)
    event = QWheelEvent(
        spot,
        view.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_original_left_and_result_right_of_the_divider(view: CompareView) -> None:
    seen, original = _seen(view), quantize(pattern(_WIDTH, _HEIGHT), 8)[60:]
    middle = _WIDTH // 2
    np.testing.assert_array_equal(seen[:, : middle - 20], original[:, : middle - 20])
    np.testing.assert_array_equal(seen[:, middle + 20 :], 255 - original[:, middle + 20 :])


@pytest.mark.parametrize("strength", [0, 30, 50, 99, 100])
def test_strength_shows_what_the_engine_would_blend(view: CompareView, strength: int) -> None:
    view.split_handle.setValue(0)
    view.set_strength(strength)
    original = pattern(_WIDTH, _HEIGHT)
    wanted = quantize(blend(original, 1 - original, strength), 8)[60:, 20:]
    difference = np.abs(_seen(view)[:, 20:].astype(int) - wanted)
    assert difference.max() <= 2  # Qt blends in 8 bits
    if strength in (0, 100):
        assert difference.max() == 0


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
    _wheel(view, place, 3)
    assert view.viewport.scale == pytest.approx(1.25**3)
    assert view.viewport.to_view(*before) == pytest.approx((300, 80), abs=1)


def test_both_sides_show_the_same_place_after_zoom_and_pan(view: CompareView, qtbot: QtBot) -> None:
    _wheel(view, QPoint(310, 90), 4)
    QTest.keyClick(view, Qt.Key.Key_Left)
    view.split_handle.setValue(1000)
    original = _seen(view)[:, 20:-20].astype(int)
    view.split_handle.setValue(0)
    result = _seen(view)[:, 20:-20].astype(int)
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


def test_space_shows_the_original_while_it_is_held(view: CompareView, qtbot: QtBot) -> None:
    original = quantize(pattern(_WIDTH, _HEIGHT), 8)[60:]
    QTest.keyPress(view, Qt.Key.Key_Space)
    np.testing.assert_array_equal(_seen(view), original)
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert not view.is_peeking
    assert not np.array_equal(_seen(view), original)


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


def test_pixels_are_seen_as_they_are_from_200_percent_on(view: CompareView) -> None:
    view.split_handle.setValue(1000)
    view.zoom_to(4.0)
    seen = _seen(view)[:, 20:-20]
    originals = {tuple(pixel) for pixel in quantize(pattern(_WIDTH, _HEIGHT), 8).reshape(-1, 3)}
    assert {tuple(pixel) for pixel in seen.reshape(-1, 3)} <= originals


def test_it_tells_which_pixel_is_under_the_cursor(view: CompareView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.pixel_hovered) as hovered:
        QTest.mouseMove(view, QPoint(123, 45))
    assert hovered.args == [(123, 45)]


def test_a_new_photo_is_shown_whole_and_alone(view: CompareView) -> None:
    view.zoom_to(4.0)
    view.show_photo(Pyramid.of(photo(50, 40)))
    assert view.viewport.is_fitting
    assert not view.split_handle.isVisible()


class _DenseView(CompareView):
    """On a screen with two device pixels for each of Qt's."""

    def devicePixelRatioF(self) -> float:
        return 2.0


def test_on_a_dense_screen_100_percent_is_one_device_pixel(qtbot: QtBot) -> None:
    view = _DenseView()
    view.resize(_WIDTH, _HEIGHT)
    view.show()
    view.show_photo(Pyramid.of(photo(2 * _WIDTH, 2 * _HEIGHT)))
    assert view.viewport.scale == 1.0
    with qtbot.waitSignal(view.pixel_hovered) as hovered:
        QTest.mouseMove(view, QPoint(100, 50))
    assert hovered.args == [(200, 100)]
    view.close()
