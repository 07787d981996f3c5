"""The settings page in the window: what is chosen there holds at once, wherever it acts."""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Application, build
from app.main_window import MainWindow
from app.models.settings import Settings, Theme
from app.store import MemoryStore
from app.views.advanced_panel import Advanced
from app.views.setting_fields import ChoiceField, FlagField, FolderField, NumberField
from app.views.settings_page import SettingsPage
from app.workers.apart import Apart
from app.workers.engine_process import EngineOptions
from app.workers.finetune_process import ProcessTrainer
from engine.doctor import DeviceTrial
from engine.errors import DeviceUnavailableError
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
    switch(page, "previews_on_open")  # what is wrong elsewhere stays in sight
    assert "1 to 100" in fault(page, "save_quality")
    assert field.box.text() == text
    write(page, "save_quality", " 090")
    assert fault(page, "save_quality") == ""
    assert field.box.text() == "90"
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


# --- the computer -----------------------------------------------------------------------


def test_the_device_acts_at_once_and_in_both_places(
    window: MainWindow,
    application: Application,
    open_photo: Callable[[str], Path],
    qtbot: QtBot,
) -> None:
    open_photo("a.png")
    parts, page = application.parts, window.settings
    with qtbot.waitSignal(window.choosing.looked):
        window.choosing.look()
    with qtbot.waitSignal(parts.previewing.previewed):
        parts.previewing.preview()
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    with qtbot.waitSignal(parts.previewing.previewed):
        choose(page, "device", "cpu")
    assert window.page.panel.advanced.advanced.device == "cpu"
    with qtbot.waitSignal(parts.previewing.previewed):
        window.page.panel.advanced.changed.emit(Advanced(device="auto"))
    field = _field(page, "device")
    assert isinstance(field, ChoiceField)
    assert field.box.value == "auto"
    with qtbot.waitSignal(parts.previewing.previewed):
        choose(page, "precision", "fp32")


def test_a_device_that_is_not_here_stays_chosen(
    window: MainWindow, page: SettingsPage, application: Application, qtbot: QtBot
) -> None:
    keeper = application.parts.keeper
    keeper.keep(replace(keeper.now, device="cuda:3"))
    window.choosing.look()
    field = page.performance.device
    qtbot.waitUntil(lambda: field.box.findData("cpu") >= 0)
    assert field.box.value == "cuda:3"


def test_threads_and_priority_are_those_of_the_next_engine(
    page: SettingsPage, application: Application, qtbot: QtBot
) -> None:
    engine = application.parts.engine
    with qtbot.waitSignal(engine.ready):
        engine.start()
    first = engine.process_id
    with qtbot.waitSignal(engine.ready):
        choose(page, "threads", 1)
    second = engine.process_id
    assert second != first
    with qtbot.waitSignal(engine.ready):
        switch(page, "is_gentle")
    assert engine.process_id not in (first, second)
    assert engine._options.threads == 1
    assert engine._options.is_gentle


def test_the_engine_begins_as_was_chosen_before(
    store: MemoryStore, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    store.setValue("engine/threads", 1)
    store.setValue("engine/device", "cpu")
    store.setValue("engine/precision", "fp32")
    store.setValue("log/level", "debug")
    built = build(store, dialogs, EngineOptions(), home=tmp_path / "home")
    options = built.parts.engine._options
    built.window.close()
    built.window.deleteLater()
    assert (options.threads, options.log_level) == (1, "debug")
    assert (options.settings.device, options.settings.precision) == ("cpu", "fp32")


def test_what_is_logged(page: SettingsPage) -> None:
    root = logging.getLogger()
    before = root.level
    try:
        choose(page, "log_level", "error")
        assert root.level == logging.ERROR
    finally:
        root.setLevel(before)


def test_the_size_of_pieces_is_that_of_the_next_photo(
    page: SettingsPage, application: Application, open_photo: Callable[[str], Path]
) -> None:
    choose(page, "tile", 512)
    open_photo("a.png")
    session = application.parts.workspace.session
    assert session is not None
    assert session.edit.tile == 512


def test_devices_are_tested(
    page: SettingsPage, application: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    devices = application.parts.devices
    monkeypatch.setattr(devices, "_call", lambda device, _: Apart(_trial, device))
    for device in ("cpu", "cuda:0"):
        button = page.performance.tests[device]
        with qtbot.waitSignal(devices.ended, timeout=60_000):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            assert not button.isEnabled()
            assert page.performance.results[device].why.text() == "Testing…"
        assert button.isEnabled()
    assert "a fine one: 256 × 256 pixels in 0.5 s" in page.performance.results["cpu"].why.text()
    assert "no NVIDIA driver" in page.performance.results["cuda:0"].fault


def _trial(device: str) -> DeviceTrial:
    if device == "cpu":
        return DeviceTrial("a fine one", 0.5)
    raise DeviceUnavailableError(device, "no NVIDIA driver was found")


@pytest.mark.parametrize("is_kept", [True, False])
def test_the_computer_stays_awake_only_where_that_is_wanted(
    window: MainWindow, page: SettingsPage, is_kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    now: list[str] = []

    @contextmanager
    def keep() -> Iterator[bool]:
        now.append("awake")
        yield True
        now.append("may sleep")

    monkeypatch.setattr("app.controllers.batch_desktop.keep_awake", keep)
    if not is_kept:
        switch(page, "keeps_awake")
    window.batch.desktop.keep_awake(is_wanted=True)
    assert now == (["awake"] if is_kept else [])
    switch(page, "keeps_awake")
    assert now == (["awake", "may sleep"] if is_kept else ["awake"])
    window.batch.desktop.keep_awake(is_wanted=False)
    assert now == ["awake", "may sleep"]


def test_fine_tunings_begin_in_the_chosen_folder(
    page: SettingsPage,
    application: Application,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keeper, trainer = application.parts.keeper, application.parts.trainer
    assert isinstance(trainer, ProcessTrainer)
    usual = trainer._runs
    field = page.tuning.fields["finetune_folder"]
    assert isinstance(field, FolderField)
    for text in (str(tmp_path / "nowhere"), "relative"):
        _write_folder(field, text)
        assert "no such folder" in fault(page, "finetune_folder")
        assert trainer._runs == usual
    monkeypatch.setattr(tempfile, "TemporaryFile", _refuse)
    _write_folder(field, str(tmp_path))
    assert "nothing can be written" in fault(page, "finetune_folder")
    assert trainer._runs == usual
    monkeypatch.undo()
    page._questions = FakeQuestions(tmp_path)
    field.button.click()
    assert fault(page, "finetune_folder") == ""
    assert keeper.now.finetune_folder == trainer._runs == tmp_path
    page.tuning.reset.click()
    assert trainer._runs == usual
    assert field.box.text() == ""


def _write_folder(field: FolderField, text: str) -> None:
    field.box.setText(text)
    QTest.keyClick(field.box, Qt.Key.Key_Return)


def _refuse(**_: object) -> object:
    raise PermissionError


# --- files, and everything --------------------------------------------------------------


class FakeQuestions:
    """Answers with a file."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.shown: list[Path] = []

    def choose_target(self, suggested: Path) -> Path | None:
        return self.path

    def choose_source(self) -> Path | None:
        return self.path

    def choose_folder(self, folder: Path | None) -> Path | None:
        return self.path

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)


def _title(page: SettingsPage) -> str:
    (banner,) = page.banners.banners
    return banner.notice.words.title


def _press(page: SettingsPage, text: str) -> None:
    (banner,) = page.banners.banners
    (button,) = [each for each in banner.findChildren(QPushButton) if each.text() == text]
    button.click()


def test_settings_go_into_a_file_and_back(
    page: SettingsPage, application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    keeper, path = application.parts.keeper, tmp_path / "mine.json"
    page._questions = FakeQuestions(tmp_path / "mine")
    write(page, "save_quality", "70")
    with qtbot.waitSignal(page.controller.written):
        page.advanced.export.click()
    assert "mine.json" in _title(page)
    chosen = keeper.now
    page.advanced.everything.click()
    assert keeper.now.save_quality == 95
    _press(page, "Undo")
    assert keeper.now == chosen
    page.advanced.everything.click()
    page._questions = FakeQuestions(path)
    with qtbot.waitSignal(page.controller.brought):
        page.advanced.bring.click()
    assert keeper.now.save_quality == 70
    assert "taken from the file" in _title(page)


def test_what_is_wrong_in_a_file_is_named(
    page: SettingsPage, application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "theirs.json"
    values = {"saving/quality": 80, "engine/device": "toaster"}
    path.write_text(json.dumps({"deblur settings": 1, "values": values}))
    page._questions = FakeQuestions(path)
    before = application.parts.keeper.now
    with qtbot.waitSignal(page.controller.brought):
        page.advanced.bring.click()
    assert application.parts.keeper.now == replace(before, save_quality=80)
    (banner,) = page.banners.banners
    assert "engine/device" in banner.notice.words.text
    _press(page, "Undo")
    assert application.parts.keeper.now == before


@pytest.mark.parametrize("text", [None, "no settings"])
def test_a_file_that_cannot_be_used_changes_nothing(
    page: SettingsPage, application: Application, tmp_path: Path, qtbot: QtBot, text: str | None
) -> None:
    path = tmp_path / "theirs.json"
    if text is not None:
        path.write_text(text)
    page._questions = FakeQuestions(path)
    before = application.parts.keeper.now
    with qtbot.waitSignal(page.controller.failed):
        page.advanced.bring.click()
    assert application.parts.keeper.now == before
    assert _title(page) == "theirs.json cannot be used"


def test_everything_is_reset_but_what_is_no_choice(
    page: SettingsPage, application: Application
) -> None:
    keeper = application.parts.keeper
    keeper.keep(replace(keeper.now, tile=512, keys=(("photo.open", "F9"),), model="mine"))
    page.advanced.everything.click()
    assert keeper.now == Settings(has_seen_tour=True, model="mine")
    assert application.window.commands.open.shortcut().toString() == "Ctrl+O"


def test_nobody_keeps_a_log_without_a_folder(page: SettingsPage) -> None:
    assert not page.advanced.log.isEnabled()
