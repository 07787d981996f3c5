"""Everything that takes the keyboard has a name, and keys reach everything in a sensible order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.main_window import MainWindow
from app.models.choices import ModelChoice
from app.views.batch_compare import BatchCompare
from app.views.batch_inspector import BatchInspector
from app.views.batch_preflight import PreflightSheet
from app.views.compare_models_dialog import CompareModelsDialog
from app.views.first_run_sheet import FirstRunSheet
from app.views.import_model_sheet import ImportModelSheet
from app.views.shortcuts_sheet import ShortcutsSheet
from engine.errors import DeblurError
from tests.app.walker import jumps_back, parts_in_order, tab_stops, unnamed

# --- the walker itself ------------------------------------------------------------------


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[QWidget]:
    form = QWidget()
    column = QVBoxLayout(form)
    for widget in (QPushButton("One"), QLineEdit(), QPushButton("Two")):
        column.addWidget(widget)
    with qtbot.waitExposed(form):
        form.show()
    yield form
    form.close()


def test_the_walker_finds_what_has_no_name(form: QWidget) -> None:
    assert unnamed(form) == ["QLineEdit "]
    form.findChildren(QLineEdit)[0].setAccessibleName("Name")
    assert unnamed(form) == []


def test_the_walker_finds_a_jump(form: QWidget) -> None:
    assert jumps_back(form) == []
    one, two = form.findChildren(QPushButton)
    assert [type(stop) for stop in tab_stops(form)] == [QPushButton, QLineEdit, QPushButton]
    QWidget.setTabOrder(one, two)
    assert jumps_back(form) != []


# --- pages ------------------------------------------------------------------------------


def test_the_empty_window(window: MainWindow, qtbot: QtBot) -> None:
    window.show_error(DeblurError("what happened"), "details", lambda: None)
    assert unnamed(window) == []
    assert jumps_back(window.empty) == []
    assert jumps_back(window.rail) == []
    # A message comes last: Shift+Tab from where one starts leads to it, whatever the page.
    order = [window.rail, window.empty, window.banners]
    assert parts_in_order(window, order) == order


def test_every_state_of_a_photo(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    window = application.window
    open_photo("a.png")
    open_photo("b.png")
    assert unnamed(window) == []
    page = window.page
    order = [window.rail, page.compare, page.panel]
    assert parts_in_order(window, order) == order
    assert jumps_back(page.panel) == []
    page.panel.job.show_running(is_running=True)
    assert unnamed(window) == []
    assert jumps_back(page.panel) == []


def test_the_side_panel_unfolded(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    open_photo("a.png")
    application.window.resize(1280, 1800)  # nothing is scrolled out of its place
    panel = application.window.page.panel
    panel.show_stage(has_blend=True, has_result=True)
    for each in panel.findChildren(QWidget):
        heading = getattr(each, "heading", None)
        if heading is not None:
            heading.setChecked(True)
    qtbot.waitUntil(lambda: jumps_back(panel) == [])
    assert unnamed(panel) == []


def test_the_batch_page(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.batch.isVisible)
    assert unnamed(window) == []
    order = [window.rail, window.batch]
    assert parts_in_order(window, order) == order
    assert jumps_back(window.batch.findChildren(BatchInspector)[0]) == []


def test_the_models_page(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.models.card.row is not None)
    assert unnamed(window) == []
    order = [window.rail, window.models.view, window.models.card]
    assert parts_in_order(window, order) == order
    assert jumps_back(window.models.card) == []


# --- dialogs ----------------------------------------------------------------------------


def _sheets(application: Application) -> list[QDialog]:
    models = [ModelChoice("one", "the first", is_own=False), ModelChoice("two", "", is_own=True)]
    window, background = application.window, application.parts.background
    return [
        FirstRunSheet(window),
        ShortcutsSheet(window.commands.key_groups, window),
        CompareModelsDialog(models, "one", window),
        BatchCompare(background, window),
        ImportModelSheet(Path("net.pth"), lambda _: ("", False), window),
    ]


def test_what_is_asked_before_a_batch(qtbot: QtBot) -> None:
    sheet = PreflightSheet()
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    assert unnamed(sheet) == []
    assert jumps_back(sheet) == []
    assert tab_stops(sheet)


def test_every_sheet(application: Application, qtbot: QtBot) -> None:
    for sheet in _sheets(application):
        with qtbot.waitExposed(sheet):
            sheet.open()
        assert unnamed(sheet) == []
        assert jumps_back(sheet) == []
        assert tab_stops(sheet)
        assert sheet.windowTitle()
        sheet.reject()


# --- keys -------------------------------------------------------------------------------


def test_no_two_commands_have_one_key(window: MainWindow) -> None:
    everything = [*window.commands.everything, *window.rail.actions()]
    keys = [key.toString() for each in everything for key in each.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_command_says_its_key(window: MainWindow) -> None:
    for command in window.commands.everything:
        assert command.shortcut().toString()
        assert "(" in command.toolTip()


def test_nothing_is_said_by_colour_alone(window: MainWindow) -> None:
    """A banner has a sign and a title besides its coloured edge."""
    window.show_error(DeblurError("what happened"))
    (banner,) = window.banners.banners
    assert any(label.text() for label in banner.findChildren(QLabel))
    assert banner.accessibleName()
