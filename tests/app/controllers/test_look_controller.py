"""What is chosen in the rail and its menu is seen at once and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from app.controllers.look_controller import LookController
from app.models.settings import Keeper, Theme
from app.store import MemoryStore
from app.views.first_run_sheet import FirstRunSheet
from app.views.look_menu import LookMenu
from app.views.nav_rail import NavRail, PageEntry
from app.views.palettes import DARK, LIGHT
from app.views.theme import apply_theme, color


@dataclass
class Shell:
    """A window with nothing but its rail."""

    window: QMainWindow
    menu: LookMenu
    rail: NavRail
    keeper: Keeper
    controller: LookController

    def action(self, text: str) -> QAction:
        menus = (self.menu, *self.menu.findChildren(QMenu))
        return next(each for menu in menus for each in menu.actions() if each.text() == text)

    @property
    def sheets(self) -> list[FirstRunSheet]:
        return [each for each in self.window.findChildren(FirstRunSheet) if each.isVisible()]


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot) -> Iterator[Shell]:
    window = QMainWindow()
    menu = LookMenu(window)
    rail = NavRail([PageEntry("Photo", "photo", "Ctrl+1")], menu, window)
    window.setCentralWidget(rail)
    keeper = Keeper(MemoryStore(), window)
    controller = LookController(keeper)
    controller.drive(rail, menu)
    with qtbot.waitExposed(window):
        window.show()
    yield Shell(window, menu, rail, keeper, controller)
    window.close()
    window.deleteLater()
    apply_theme(qapp, Theme.DARK)


def test_a_theme_is_seen_at_once_and_kept(shell: Shell) -> None:
    shell.action("Light").trigger()
    assert color("window") == QColor(LIGHT["window"])
    assert shell.keeper.now.theme is Theme.LIGHT
    shell.action("Dark").trigger()
    assert color("window") == QColor(DARK["window"])
    assert shell.action("Dark").isChecked()
    assert not shell.action("Light").isChecked()


def test_night_falls_for_those_who_follow_the_system(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed: list[Theme] = []
    monkeypatch.setattr(
        "app.controllers.look_controller.apply_theme", lambda _, theme: dressed.append(theme)
    )
    scheme = QApplication.styleHints().colorSchemeChanged
    scheme.emit(Qt.ColorScheme.Dark)
    assert dressed == [Theme.SYSTEM]
    shell.action("Light").trigger()
    dressed.clear()
    scheme.emit(Qt.ColorScheme.Dark)
    assert dressed == []


def test_a_language_is_kept_and_said_to_come_later(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.controller.noticed) as noticed:
        shell.action("Українська").trigger()
    assert shell.keeper.now.language == "uk"
    assert noticed.args is not None
    assert "starts again" in noticed.args[0]


def test_the_rail_stays_as_it_was_left(shell: Shell) -> None:
    QTest.mouseClick(shell.rail.fold, Qt.MouseButton.LeftButton)
    assert not shell.keeper.now.has_wide_rail
    menu = LookMenu(shell.window)
    other = NavRail([PageEntry("Photo", "photo", "Ctrl+1")], menu, shell.window)
    shell.controller.drive(other, menu)
    assert not other.is_wide


@pytest.mark.parametrize("leave", ["reject", "accept", "close"])
def test_the_first_steps_are_shown_once(shell: Shell, leave: str) -> None:
    sheet = shell.controller.show_tour_once(shell.window)
    assert sheet is not None
    assert sheet.isModal()
    getattr(sheet, leave)()
    assert shell.keeper.now.has_seen_tour
    assert shell.controller.show_tour_once(shell.window) is None


def test_the_first_steps_can_be_seen_again_and_lead_to_the_example(
    shell: Shell, qtbot: QtBot
) -> None:
    shell.action("First steps…").trigger()
    (sheet,) = shell.sheets
    with qtbot.waitSignal(shell.controller.example_requested):
        for _ in range(3):
            QTest.keyClick(sheet, Qt.Key.Key_Return)
