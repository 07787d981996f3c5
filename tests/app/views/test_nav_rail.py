"""The rail shows where one is and brings one elsewhere, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from app.views.nav_rail import NavRail, PageEntry

_ENTRIES = (
    PageEntry("Photo", "photo", "Ctrl+1"),
    PageEntry("Batch", "queue", "Ctrl+2"),
    PageEntry("Third", "model", "Ctrl+3"),
)


@pytest.fixture
def rail(qtbot: QtBot) -> Iterator[NavRail]:
    window = QMainWindow()
    menu = QMenu("Look", window)
    rail = NavRail(_ENTRIES, menu, window)
    window.setCentralWidget(rail)
    with qtbot.waitExposed(window):
        window.show()
    yield rail
    window.close()


def test_a_key_brings_a_page(rail: NavRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        QTest.keyClick(rail.window(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [1]
    assert [button.isChecked() for button in rail.buttons] == [False, True, False]


def test_a_click_brings_a_page(rail: NavRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        QTest.mouseClick(rail.buttons[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]


def test_arrows_go_through_the_pages(rail: NavRail, qtbot: QtBot) -> None:
    rail.buttons[0].setFocus()
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        QTest.keyClick(rail.buttons[0], Qt.Key.Key_Down)
    assert chosen.args == [1]


def test_showing_a_page_asks_for_nothing(rail: NavRail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.page_chosen):
        rail.show_page(1)
    assert rail.buttons[1].isChecked()


def test_narrow_it_still_says_its_names(rail: NavRail, qtbot: QtBot) -> None:
    wide = rail.width()
    with qtbot.waitSignal(rail.widened) as widened:
        QTest.mouseClick(rail.fold, Qt.MouseButton.LeftButton)
    assert widened.args == [False]
    qtbot.waitUntil(lambda: rail.width() < wide / 2)
    for button, entry in zip(rail.buttons, _ENTRIES, strict=True):
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        assert button.accessibleName() == entry.title
        assert entry.title in button.toolTip()
        assert "Ctrl+" in button.toolTip()
    QTest.mouseClick(rail.fold, Qt.MouseButton.LeftButton)
    assert rail.is_wide


def test_words_fit_into_the_wide_rail(rail: NavRail) -> None:
    for button in (*rail.buttons, rail.look, rail.fold):
        assert button.sizeHint().width() <= button.width()
