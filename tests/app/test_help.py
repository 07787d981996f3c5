"""Help for what is in front of the user, About, and reports, through the real window."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import components
from app.bootstrap import Application
from app.help_texts import TEXTS, Topic
from app.main_window import MainWindow
from app.messages import Words
from app.mysteries import is_mystery
from app.presenters.help_presenter import HelpPresenter
from app.views import about_chapters
from app.views.banner import Banner, Kind, Notice
from app.views.first_run_sheet import FirstRunSheet
from app.views.help_chapters import commands_in
from app.views.reader_sheet import ReaderSheet
from app.views.report_sheet import ReportSheet
from app.views.shortcuts_sheet import ShortcutsSheet
from engine.errors import (
    DamagedPhotoError,
    DeblurError,
    EngineCrashedError,
    OutOfMemoryError,
    UnexpectedPhotoError,
)
from tests.app.walker import jumps_back, tab_stops, unnamed

OpenPhoto = Callable[[str], Path]


@pytest.fixture
def helping(window: MainWindow) -> Iterator[HelpPresenter]:
    yield window.helping
    window.helping.close()


def _sheet(helping: HelpPresenter) -> ReaderSheet:
    assert helping.sheet is not None
    return helping.sheet


def _report(helping: HelpPresenter) -> ReportSheet:
    assert helping.report is not None
    return helping.report


def _press(root: QWidget, text: str) -> None:
    button = next(each for each in root.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _gathered(helping: HelpPresenter, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: "## Versions" in _report(helping).text)
    return _report(helping).text


# --- help -------------------------------------------------------------------------------


def test_f1_helps_with_the_page_that_is_seen(
    window: MainWindow, helping: HelpPresenter, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert _sheet(helping).chapter == Topic.START
    assert "Ctrl+O opens photos" in _sheet(helping).text
    assert not _sheet(helping).isModal()

    open_photo("a.png")
    window.page.setFocus()
    window.rail.help.click()
    assert _sheet(helping).chapter in {Topic.PHOTO, Topic.COMPARE}
    window.rail.buttons[1].click()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert _sheet(helping).chapter == Topic.BATCH
    assert len(window.findChildren(ReaderSheet)) == 1


def test_f1_helps_with_the_part_that_has_the_keyboard(
    window: MainWindow, helping: HelpPresenter, open_photo: OpenPhoto
) -> None:
    open_photo("a.png")
    panel = window.page.panel
    panel.show_stage(has_blend=True, has_result=True)
    panel.advanced_fold.heading.setChecked(True)
    expected = {
        panel.strength.slider: Topic.STRENGTH,
        panel.grain.slider: Topic.STRENGTH,
        panel.where.brush: Topic.WHERE,
        panel.model.box: Topic.MODEL,
        panel.advanced.tile: Topic.ADVANCED,
        panel.save.format: Topic.SAVE,
        window.page.compare: Topic.COMPARE,
    }
    for widget, topic in expected.items():
        window.activateWindow()
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert _sheet(helping).chapter == topic
        _sheet(helping).reject()
    assert helping._topic_of(window.status) == Topic.DEVICE


def test_f1_works_in_a_dialog_whichever_it_is(
    window: MainWindow, helping: HelpPresenter, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    button = QPushButton("One", dialog)
    QVBoxLayout(dialog).addWidget(button)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)
    QTest.keyClick(button, Qt.Key.Key_F1)
    assert _sheet(helping).parent() is dialog  # or it could not be used
    _sheet(helping).reject()
    dialog.reject()


def test_every_text_can_be_read_and_names_keys_that_there_are(
    window: MainWindow, helping: HelpPresenter
) -> None:
    helping.show_help()
    sheet, keys = _sheet(helping), helping._keys()
    assert list(TEXTS) == list(Topic)
    assert sheet.contents.count() == len(helping._topics())
    for topic in helping._topics():
        help_ = TEXTS[topic]
        sheet.show_chapter(topic)
        assert sheet.text.startswith(help_.title)
        assert not re.search(r"[{}]", sheet.text)
        texts = (*help_.paragraphs, *help_.points)
        assert all(keys[name] for text in texts for name in commands_in(text))


def test_every_page_has_its_text(window: MainWindow, helping: HelpPresenter) -> None:
    found = []
    for button in window.rail.buttons:
        button.click()
        window.setFocus()
        found.append(helping.topic())
    assert len(set(found)) == len(found)
    assert set(found) <= set(helping._topics())


def test_a_command_without_a_key_is_no_hole(window: MainWindow, helping: HelpPresenter) -> None:
    window.commands.deblur.setShortcuts([])
    helping.show_help()
    _sheet(helping).show_chapter(Topic.PHOTO)
    assert "(no key)" in _sheet(helping).text


def test_a_chapter_that_there_is_not_changes_nothing(helping: HelpPresenter) -> None:
    helping.show_help()
    _sheet(helping).reader.anchorClicked.emit(QUrl("https://example.org"))
    assert _sheet(helping).chapter == Topic.START


def test_help_leads_to_keys_first_steps_about_and_reports(
    window: MainWindow, helping: HelpPresenter, qtbot: QtBot
) -> None:
    helping.show_help()
    _press(_sheet(helping), "Keys")
    (keys,) = window.findChildren(ShortcutsSheet)
    keys.reject()
    _press(_sheet(helping), "About Deblur")
    assert helping.about is not None
    _press(_sheet(helping), "Report a problem…")
    _gathered(helping, qtbot)
    _press(_sheet(helping), "First steps")
    assert helping.sheet is None
    (steps,) = window.findChildren(FirstRunSheet)
    steps.reject()


def test_the_sheets_are_for_keys_and_screen_readers_too(
    helping: HelpPresenter, qtbot: QtBot
) -> None:
    helping.show_help()
    helping.show_about()
    helping.show_report()
    for sheet in (helping.sheet, helping.about, helping.report):
        assert sheet is not None
        qtbot.waitUntil(sheet.isVisible)
        assert unnamed(sheet) == []
        assert jumps_back(sheet) == []
        assert len(tab_stops(sheet)) >= 3
        assert sheet.windowTitle()
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (helping.sheet, helping.about, helping.report) == (None, None, None)


def test_closing_the_window_closes_them(
    window: MainWindow, helping: HelpPresenter, qapp: QApplication
) -> None:
    helping.show_help()
    window.close()
    assert helping.sheet is None


# --- about ------------------------------------------------------------------------------


def test_about_says_everything(helping: HelpPresenter) -> None:
    helping.show_about()
    about = helping.about
    assert about is not None
    assert about.chapter == about_chapters.DEBLUR
    for name, version in components.versions():
        assert name in about.text
        assert version in about.text
    wanted = {
        about_chapters.LICENCE: "Apache License",
        about_chapters.MODELS: "github.com",  # whom the shipped model learned from
        about_chapters.PICTURES: "CC0-1.0",
        about_chapters.QT: "GNU LESSER GENERAL PUBLIC LICENSE",
        about_chapters.PYTHON: "PYTHON SOFTWARE FOUNDATION",
        "package torch": "Apache-2.0",
        "package pillow": "MIT-CMU",
    }
    for key, words in wanted.items():
        about.show_chapter(key)
        assert about.chapter == key
        assert words in about.text
    about.show_chapter(about_chapters.DEBLUR)
    about.reader.anchorClicked.emit(QUrl(about_chapters.QT))
    assert "You may replace them" in about.text


def test_every_package_has_its_page(helping: HelpPresenter) -> None:
    helping.show_about()
    assert helping.about is not None
    for component in components.components():
        helping.about.show_chapter(f"package {component.name}")
        assert helping.about.text.startswith(component.name)
        assert component.licence in helping.about.text


def test_a_package_without_a_licence_file_says_so(
    helping: HelpPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = components.Component("nvidia-x", "1", "", "NVIDIA Proprietary Software", "")
    monkeypatch.setattr(components, "components", lambda: (bare,))
    helping.show_about()
    assert helping.about is not None
    helping.about.show_chapter("package nvidia-x")
    assert "NVIDIA Proprietary Software" in helping.about.text
    assert "brings no file with its licence" in helping.about.text


# --- reports ----------------------------------------------------------------------------


def _crash(window: MainWindow, path: Path) -> Banner:
    try:
        path.joinpath("nothing").read_bytes()
    except OSError as error:
        window.crashed.emit(error, "".join(traceback.format_exception(error)))
    return window.banners.banners[0]


def test_a_crash_leads_to_its_report(
    window: MainWindow, helping: HelpPresenter, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    path = open_photo("Lena's beach.png")
    banner = _crash(window, path)
    _press(banner, "Report…")
    told = _gathered(helping, qtbot)
    assert "Something went wrong in Deblur" in told
    assert "NotADirectoryError" in told or "FileNotFoundError" in told
    assert "test_help.py" in told
    assert "Photo: png, 8 bit, 96 x 64 px" in told
    assert "Lena" not in told
    assert str(path.parent) not in told
    assert banner.isVisible()  # it is still there to be read


def test_what_is_shown_is_what_is_copied_and_saved(
    window: MainWindow, helping: HelpPresenter, open_photo: OpenPhoto, tmp_path: Path, qtbot: QtBot
) -> None:
    path = open_photo("Lena's beach.png")
    _crash(window, path)
    helping.show_report()  # not from the banner: the last crash is told all the same
    _gathered(helping, qtbot)
    sheet = _report(helping)
    assert sheet.careful.isChecked()
    assert "Lena" not in sheet.text
    QTest.keyClicks(sheet.story, "It stopped.")
    _press(sheet, "Copy")
    assert QGuiApplication.clipboard().text() == sheet.text
    assert sheet.text.startswith("## What happened\n\nIt stopped.")

    sheet.careful.click()
    assert "Lena" in sheet.text
    target = tmp_path / "report.txt"
    helping.choose_file = lambda suggested: target
    _press(sheet, "Save to a file…")
    assert target.read_text(encoding="utf-8") == sheet.text
    assert sheet.note.text() == "Saved as report.txt."


def test_a_report_that_cannot_be_saved_says_why(
    helping: HelpPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    helping.show_report()
    assert not _report(helping).copy_button.isEnabled()  # nothing is there yet
    _gathered(helping, qtbot)
    helping.choose_file = lambda suggested: tmp_path / "nowhere" / suggested.name
    _press(_report(helping), "Save to a file…")
    assert "not saved: No such file" in _report(helping).note.text()
    helping.choose_file = lambda suggested: None
    _press(_report(helping), "Save to a file…")


def test_only_mysteries_ask_for_a_report(window: MainWindow) -> None:
    window.show_error(OutOfMemoryError("the computer"), "details")
    buttons = window.banners.banners[0].findChildren(QPushButton)
    assert "Report…" not in [button.text() for button in buttons]
    assert is_mystery(KeyError("x"))
    assert is_mystery(DeblurError("KeyError in the engine"))
    assert is_mystery(EngineCrashedError(-11))
    assert is_mystery(UnexpectedPhotoError(Path("a.png"), KeyError("x")))
    assert not is_mystery(DamagedPhotoError(Path("a.png"), "x"))


def test_a_hard_end_is_offered_quietly_and_once(
    application: Application, helping: HelpPresenter, qtbot: QtBot
) -> None:
    window = application.window
    helping.offer_last_time("")
    assert window.banners.banners == []
    helping.offer_last_time("Fatal Python error: Segmentation fault")
    assert QApplication.activeModalWidget() is None
    (banner,) = window.banners.banners
    _press(banner, "Report…")
    assert "Segmentation fault" in _gathered(helping, qtbot)
    assert window.banners.banners == []


def test_a_mystery_on_any_page_leads_there(window: MainWindow, helping: HelpPresenter) -> None:
    told = Words("That did not work", "Something happened.", "")
    for page in (window.batch, window.models, window.settings, window.finetune):
        window._pages.setCurrentWidget(page)
        page.banners.show_notice(Notice(Kind.ERROR, told, "a trace", is_mystery=True))
        assert helping.report is None
        _press(page.banners.banners[0], "Report…")
        _report(helping).reject()
