"""The settings page in the window: what is chosen there holds at once, wherever it acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.main_window import MainWindow
from app.models.settings import Settings, Theme
from app.views.setting_fields import ChoiceField, FlagField, NumberField
from app.views.settings_page import SettingsPage
from tests.app.fakes import FakeDialogs
from tests.app.walker import jumps_back, parts_in_order, unnamed

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.settings.isVisible()
    return window.settings


def _field(page: SettingsPage, name: str) -> object:
    return next(each.fields[name] for each in page.sections if name in each.fields)


def switch(page: SettingsPage, name: str) -> None:
    field = _field(page, name)
    assert isinstance(field, FlagField)
    QTest.keyClick(field.box, Qt.Key.Key_Space)


def choose(page: SettingsPage, name: str, value: object) -> None:
    field = _field(page, name)
    assert isinstance(field, ChoiceField)
    place = field.box.findData(value)
    assert place >= 0
    field.box.setCurrentIndex(place)
    field.box.activated.emit(place)


def write(page: SettingsPage, name: str, text: str) -> None:
    field = _field(page, name)
    assert isinstance(field, NumberField)
    field.box.selectAll()
    field.box.insert(text)
    QTest.keyClick(field.box, Qt.Key.Key_Return)


def fault(page: SettingsPage, name: str) -> str:
    return next(
        each.setting_rows[name].fault for each in page.sections if name in each.setting_rows
    )


# --- the page itself --------------------------------------------------------------------


def test_keys_reach_everything_and_all_has_a_name(
    window: MainWindow, page: SettingsPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(page.sections))
    assert unnamed(window) == []
    order = [window.rail, page.search, page.index, page.area]
    assert parts_in_order(window, order) == order
    assert jumps_back(page._inner) == []


def test_a_search_shows_rows_by_title_and_explanation(page: SettingsPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, CONTROL)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "LOCATION remove")
    shown = [row.title for each in page.sections for row in each.rows if row.isVisible()]
    assert shown == ["Remove location"]
    assert [each.title for each in page.sections if each.isVisible()] == ["Saving"]
    hidden = [page.index.item(place).isHidden() for place in range(page.index.count())]
    assert hidden.count(False) == 1
    QTest.keyClicks(page.search, " nowhere")
    assert not any(each.isVisible() for each in page.sections)
    page.search.clear()
    assert all(each.isVisible() for each in page.sections if each.rows)


def test_the_list_leads_to_sections(page: SettingsPage, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(960, 600)
    place = page.sections.index(page.privacy)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.index.setCurrentRow(place)
    assert bar.value() > 0
    bar.setValue(0)
    assert page.index.currentRow() == 0


def test_a_section_is_reset(page: SettingsPage, application: Application) -> None:
    keeper = application.parts.keeper
    assert not page.saving.reset.isVisible()
    write(page, "save_quality", "70")
    switch(page, "previews_on_open")  # on again: the fixture has it off
    assert page.saving.reset.isVisible()
    before = keeper.now
    page.saving.reset.click()
    assert keeper.now == replace(before, save_quality=95)
    assert not page.saving.reset.isVisible()


@pytest.mark.parametrize("text", ["0", "101", "many", "9.5", "-1", "٩", ""])
def test_what_cannot_be_is_flagged_and_not_applied(
    page: SettingsPage, application: Application, text: str
) -> None:
    field = _field(page, "save_quality")
    assert isinstance(field, NumberField)
    field.box.clear()
    write(page, "save_quality", text)
    assert "1 to 100" in fault(page, "save_quality")
    assert application.parts.keeper.now.save_quality == 95
    write(page, "save_quality", "90")
    assert fault(page, "save_quality") == ""
    assert application.parts.keeper.now.save_quality == 90


def test_it_follows_what_is_chosen_elsewhere(page: SettingsPage, application: Application) -> None:
    keeper = application.parts.keeper
    keeper.keep(replace(keeper.now, theme=Theme.LIGHT, save_quality=12))
    field, number = _field(page, "theme"), _field(page, "save_quality")
    assert isinstance(field, ChoiceField)
    assert isinstance(number, NumberField)
    assert field.box.value == Theme.LIGHT
    assert number.box.text() == "12"
    keeper.keep(replace(keeper.now, theme=Theme.DARK))


# --- what it does -----------------------------------------------------------------------


def test_the_theme(page: SettingsPage, window: MainWindow, qapp: QApplication) -> None:
    dark = qapp.palette().window().color().lightness()
    choose(page, "theme", Theme.LIGHT)
    assert qapp.palette().window().color().lightness() > dark
    choose(page, "theme", Theme.DARK)
    assert qapp.palette().window().color().lightness() == dark


def test_the_language(page: SettingsPage, application: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.noticed):
        choose(page, "language", "de")
    assert application.parts.keeper.now.language == "de"


def test_recent_photos_are_forgotten(
    window: MainWindow, application: Application, open_photo: Callable[[str], Path]
) -> None:
    path = open_photo("a.png")
    page, keeper = window.settings, application.parts.keeper
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert list(keeper.now.recent_photos) == [path]
    page.general.forget.click()
    assert not keeper.now.recent_photos
    assert not page.general.forget.isEnabled()
    open_photo("b.png")
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    switch(page, "keeps_recent")
    assert not keeper.now.recent_photos
    assert window.empty.recent.buttons == []
    open_photo("c.png")
    assert not keeper.now.recent_photos


def test_how_results_are_saved(
    window: MainWindow, application: Application, open_photo: Callable[[str], Path]
) -> None:
    open_photo("a.png")
    page, panel = window.settings, window.page.panel.save
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    choose(page, "save_format", "jpeg")
    write(page, "save_quality", "61")
    switch(page, "strips_location")
    assert panel.format.value == "jpeg"
    assert panel.quality.value() == 61
    assert panel.location.isChecked()
    switch(page, "keeps_metadata")
    assert not panel.metadata.isChecked()
    assert not page.saving.fields["strips_location"].isEnabled()
    assert ".jpg" in panel.note


def test_previews_when_photos_open(
    window: MainWindow,
    page: SettingsPage,
    application: Application,
    open_photo: Callable[[str], Path],
    qtbot: QtBot,
) -> None:
    switch(page, "previews_on_open")
    write(page, "region_side", "128")
    with qtbot.waitSignal(application.parts.previewing.previewed):
        open_photo("a.png")
    session = application.parts.workspace.session
    assert session is not None
    assert session.edit.region is not None
    assert session.edit.region.width == 96  # all of the small photo
    assert application.parts.keeper.now.region_side == 128


def test_questions_before_leaving(
    window: MainWindow, page: SettingsPage, application: Application, dialogs: FakeDialogs
) -> None:
    switch(page, "confirms_leaving")
    assert not application.parts.keeper.now.confirms_leaving


def test_formats_are_told_when_they_were_tried(
    window: MainWindow, page: SettingsPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.formats.filled):
        window.choosing.look()
    told = {row.title: row.why.text() for row in page.formats.rows}
    assert "not written" in told["HEIC"]
    assert "written with 8 or 16 bits" in told["PNG"]


def test_every_setting_has_a_row_or_another_place(page: SettingsPage) -> None:
    shown = {name for section in page.sections for name in section.fields}
    assert shown <= set(Settings.__dataclass_fields__)
