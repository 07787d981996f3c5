"""The first steps go forth and back, and are left at any time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.language import ENGLISH, LANGUAGES, install_language
from app.views.first_run_sheet import FirstRunSheet
from app.views.tour_picture import Scene, TourPicture


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[FirstRunSheet]:
    window = QWidget()
    sheet = FirstRunSheet(window)
    with qtbot.waitExposed(sheet):
        sheet.open()
    yield sheet
    window.deleteLater()  # and the sheet with it, unless it is gone already


def _press(key: Qt.Key, sheet: FirstRunSheet) -> None:
    QTest.keyClick(sheet, key)


def test_enter_leads_through_three_steps_to_the_example(sheet: FirstRunSheet, qtbot: QtBot) -> None:
    texts = []
    for step in range(2):
        assert sheet.step == step
        texts.append(sheet.accessibleDescription())
        _press(Qt.Key.Key_Return, sheet)
    texts.append(sheet.accessibleDescription())
    with qtbot.waitSignals([sheet.accepted, sheet.example_requested], order="strict"):
        _press(Qt.Key.Key_Return, sheet)
    assert len(set(texts)) == 3


def test_escape_skips(sheet: FirstRunSheet, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.example_requested), qtbot.waitSignal(sheet.rejected):
        _press(Qt.Key.Key_Escape, sheet)


def test_there_is_a_way_back(sheet: FirstRunSheet) -> None:
    assert not sheet.back.isEnabled()
    sheet.next.click()
    sheet.back.click()
    assert sheet.step == 0


def test_the_pictures_show_the_photo_both_and_the_result(sheet: FirstRunSheet) -> None:
    pictures = {each._scene: each.grab().toImage() for each in sheet.findChildren(TourPicture)}
    first, second, third = (pictures[scene] for scene in Scene)
    assert first != second != third != first
    left, right = second.width() // 4, second.width() * 3 // 4
    middle = second.height() // 2
    assert second.pixelColor(left, middle) == first.pixelColor(left, middle)
    assert second.pixelColor(right, middle) == third.pixelColor(right, middle)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_room(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    sheet = FirstRunSheet()
    qtbot.addWidget(sheet)
    install_language(qapp, ENGLISH)
    assert sheet.sizeHint().height() <= 600
    for button in (sheet.skip, sheet.back, sheet.next):
        assert button.text()
