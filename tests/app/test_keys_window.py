"""Keys are changed on the settings page, and hold at once in the whole window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.bootstrap import Application, build
from app.controllers.key_map import KeyMap
from app.main_window import MainWindow
from app.models.key_table import WINDOW, meet
from app.store import MemoryStore
from app.views.settings_page import SettingsPage
from app.views.shortcuts_sheet import ShortcutsSheet
from app.workers.engine_process import EngineOptions
from tests.app import fake_restorer
from tests.app.fakes import FakeDialogs

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.settings.isVisible()
    return window.settings


@pytest.fixture
def keys(application: Application) -> KeyMap:
    return application.parts.keys


def press(page: SettingsPage, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    edit = page.keyboard.box_of(name).edit
    edit.setFocus()
    QTest.keyClick(edit, key, modifier)


def shown(page: SettingsPage, name: str) -> str:
    return page.keyboard.box_of(name).edit.keySequence().toString()


def test_every_command_of_every_page_is_there(window: MainWindow, keys: KeyMap) -> None:
    names = {entry.name for entry in keys.entries}
    actions: dict[str, Any] = {
        "photo": window.commands,
        "batch": window.batch.commands,
        "models": window.models.commands,
        "settings": window.settings.commands,
    }
    for page, holder in actions.items():
        for action in holder.everything:
            own = [name for name, each in vars(holder).items() if each is action]
            assert own
            assert names & {f"{page}.{own[0]}", "window.keys", "window.help"}
    assert "finetune.roll" in names
    rail = [entry for entry in keys.entries if entry.name.startswith(WINDOW)]
    assert len(rail) == len(window.rail.buttons) + 2


def test_usual_keys_do_not_meet(keys: KeyMap) -> None:
    entries = keys.entries
    for one in entries:
        for other in entries:
            pages = one.name.split(".")[0], other.name.split(".")[0]
            if one is not other and meet(*pages):
                assert not set(one.keys) & set(other.keys), (one.name, other.name)


def test_a_key_is_changed_by_pressing_another(
    window: MainWindow, page: SettingsPage, application: Application, qtbot: QtBot
) -> None:
    before = window.commands.open.toolTip()
    press(page, "photo.open", Qt.Key.Key_F9)
    assert window.commands.open.shortcuts() == [QKeySequence("F9")]
    assert window.commands.open.toolTip() == before.replace("Ctrl+O", "F9")
    assert window.empty.open_button.toolTip() == window.commands.open.toolTip()
    assert application.parts.keeper.now.keys == (("photo.open", "F9"),)
    assert page.keyboard.reset.isVisible()
    asked: list[bool] = []
    window.commands.open.triggered.connect(lambda: asked.append(True))
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert asked == []
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert asked == [True]


def test_words_that_name_a_key_follow_it(window: MainWindow, page: SettingsPage) -> None:
    press(page, "batch.find", Qt.Key.Key_F9)
    press(page, "finetune.roll", Qt.Key.Key_F8)
    press(page, "window.help", Qt.Key.Key_F7)
    page.keyboard.box_of("settings.find").none.click()
    assert window.batch.bar.filter_box.placeholderText() == "Filter (F9)"
    assert window.finetune.blur.roll_button.text() == "Other samples (F8)"
    assert window.finetune.key_groups[0].lines[0].keys == ("F8",)
    assert window.rail.help.toolTip().endswith("(F7)")
    assert page.search.placeholderText() == "Search"


def test_the_sheet_of_keys_shows_it(window: MainWindow, page: SettingsPage) -> None:
    press(page, "photo.save", Qt.Key.Key_F9)
    press(page, "window.queue", Qt.Key.Key_F10)
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    window.commands.show_keys.trigger()
    (sheet,) = window.findChildren(ShortcutsSheet)
    caps = [each.text() for each in sheet.findChildren(QLabel) if each.objectName() == "keyCap"]
    assert "F9" in caps
    assert "F10" in caps
    assert "Ctrl+S" not in caps
    assert "Ctrl+2" not in caps
    sheet.reject()


def test_a_page_is_brought_by_its_new_key(window: MainWindow, page: SettingsPage) -> None:
    press(page, "window.settings", Qt.Key.Key_F12)
    assert "F12" in window.rail.buttons[-1].toolTip()
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_F12)
    assert window.settings.isVisible()


def test_a_key_of_another_command_is_flagged_and_not_applied(
    window: MainWindow, page: SettingsPage, application: Application
) -> None:
    press(page, "photo.open", Qt.Key.Key_S, CONTROL)
    row = page.keyboard.row_of("photo.open")
    assert row.fault == "Not applied: Ctrl+S is the key of Save (Photo)."
    assert application.parts.keeper.now.keys == ()
    assert shown(page, "photo.open") == "Ctrl+O"
    press(page, "photo.open", Qt.Key.Key_F9)
    assert row.fault == ""


def test_what_was_begun_and_left_changes_nothing(page: SettingsPage, keys: KeyMap) -> None:
    edit = page.keyboard.box_of("photo.open").edit
    edit.setFocus()
    QTest.keyPress(edit, Qt.Key.Key_Control)
    assert shown(page, "photo.open") == ""
    page.search.setFocus()
    assert shown(page, "photo.open") == "Ctrl+O"
    assert keys.entry("photo.open").keys == ("Ctrl+O",)


def test_conflicts_are_those_of_a_page_and_of_the_window(page: SettingsPage) -> None:
    press(page, "batch.start", Qt.Key.Key_S)
    assert page.keyboard.row_of("batch.start").fault == ""
    press(page, "batch.pause", Qt.Key.Key_Comma, CONTROL)
    assert "Settings (Everywhere)" in page.keyboard.row_of("batch.pause").fault
    press(page, "window.photo", Qt.Key.Key_S)
    assert "Split (Photo)" in page.keyboard.row_of("window.photo").fault


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Period])
def test_keys_that_pages_listen_to_are_not_given_away(page: SettingsPage, key: Qt.Key) -> None:
    press(page, "photo.open", key)
    assert "already moves or presses" in page.keyboard.row_of("photo.open").fault
    assert page.keyboard.row_of("batch.start").fault == ""


def test_one_command_goes_back_to_its_usual_key(page: SettingsPage, keys: KeyMap) -> None:
    box = page.keyboard.box_of("photo.redo")
    assert "Ctrl+Y" in page.keyboard.row_of("photo.redo").why.text()
    assert not box.back.isVisible()
    press(page, "photo.redo", Qt.Key.Key_F9)
    assert page.keyboard.row_of("photo.redo").why.text() == ""
    assert box.back.isVisible()
    box.back.click()
    assert keys.entry("photo.redo").keys == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert not keys.entry("photo.redo").is_changed


def test_all_go_back(page: SettingsPage, keys: KeyMap, application: Application) -> None:
    before = keys.entries
    press(page, "photo.redo", Qt.Key.Key_F9)
    page.keyboard.box_of("photo.open").none.click()
    assert keys.entry("photo.open").keys == ()
    page.keyboard.reset.click()
    assert keys.entries == before
    assert application.parts.keeper.now.keys == ()


def test_commands_are_found_by_name_and_page(page: SettingsPage) -> None:
    page.search.setText("batch pause")
    found = [row.title for row in page.keyboard.rows if row.isVisible()]
    assert found == ["Pause"]
    headings = page.keyboard.findChildren(QLabel, "heading")
    assert [each.text() for each in headings if each.isVisible()] == ["Batch"]


def test_they_last(page: SettingsPage, store: MemoryStore, tmp_path: Path) -> None:
    press(page, "photo.open", Qt.Key.Key_F9)
    options = EngineOptions(restorer=fake_restorer.ADDRESS)
    again = build(store, FakeDialogs(), options, home=tmp_path / "home")
    assert again.window.commands.open.shortcuts() == [QKeySequence("F9")]
    again.window.close()
    again.window.deleteLater()


def test_a_file_with_two_equal_keys_does_no_harm(
    application: Application, keys: KeyMap, page: SettingsPage
) -> None:
    keeper = application.parts.keeper
    pairs = (("photo.open", "F9"), ("photo.paste", "F9"), ("nobody.knows", "F10"))
    keeper.keep(replace(keeper.now, keys=pairs))
    assert keys.entry("photo.open").keys == ("F9",)
    assert keys.entry("photo.paste").keys == ("Ctrl+V",)
