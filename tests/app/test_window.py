"""The window without its engine: opening, lists, banners, leaving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.main_window import MainWindow
from app.store import MemoryStore
from app.views.banner import Banner
from app.views.shortcuts_sheet import ShortcutsSheet
from engine.errors import DeblurError
from tests.app.fakes import FakeDialogs, write_photo

OpenPhoto = Callable[[str], Path]


def _titles(window: MainWindow) -> list[str]:
    return [banner.notice.words.title for banner in window.banners.banners]


def _open(application: Application, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(application.parts.photos.ended):
        application.window.open_photos(paths)


def _button(banner: Banner, text: str) -> QPushButton:
    return next(each for each in banner.findChildren(QPushButton) if each.text() == text)


# --- opening -----------------------------------------------------------------------------


def test_it_begins_empty_with_the_examples(window: MainWindow, application: Application) -> None:
    assert window.empty.isVisible()
    assert len(window.empty.example_buttons) == len(application.parts.examples) == 2
    assert window.windowTitle() == "Deblur"
    assert not window.commands.deblur.isEnabled()


def test_an_example_opens(window: MainWindow, application: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(application.parts.photos.ended):
        QTest.mouseClick(window.empty.example_buttons[0], Qt.MouseButton.LeftButton)
    assert window.page.isVisible()
    assert application.parts.workspace.session is not None
    assert application.parts.workspace.session.name == application.parts.examples[0].name


def test_a_photo_is_shown_with_what_is_known_of_it(
    window: MainWindow, open_photo: OpenPhoto
) -> None:
    open_photo("IMG_1.png")
    assert window.page.panel.card.texts == ("IMG_1.png", "96 × 64 px", "PNG · 8 bit")
    assert window.windowTitle() == "IMG_1.png[*] – Deblur"
    assert not window.isWindowModified()
    assert window.commands.deblur.isEnabled()
    assert not window.commands.save_as.isEnabled()


def test_the_dialog_opens_and_the_folder_is_remembered(
    application: Application,
    dialogs: FakeDialogs,
    store: MemoryStore,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    dialogs.photos = [write_photo(tmp_path / "a.jpg")]
    with qtbot.waitSignal(application.parts.photos.loaded):
        application.window.commands.open.trigger()
    assert store.value("photos/folder") == str(tmp_path)


def test_files_can_be_dropped(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_photo(tmp_path / "Zażółć 照片.png")))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(application.parts.photos.loaded):
        application.window.dropEvent(event)


def test_an_image_can_be_pasted(application: Application, qtbot: QtBot) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(application.parts.photos.loaded):
        application.window.commands.paste.trigger()
    session = application.parts.workspace.session
    assert session is not None
    assert session.name == "Pasted image"


def test_pasting_nothing_is_said_quietly(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("no photo")
    window.commands.paste.trigger()
    assert "no photo to paste" in window.status.currentMessage()
    assert window.banners.banners == []


def test_several_photos_the_first_is_shown_and_the_others_wait(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in "abc"]
    _open(application, qtbot, *paths)
    strip = application.window.page.filmstrip
    assert strip.paths == paths
    assert strip.isVisible()
    assert strip.currentRow() == 0
    key_down, key_up = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
    for key, row in ((key_down, 1), (key_down, 2), (key_up, 1)):
        with qtbot.waitSignal(application.parts.photos.ended):
            QTest.keyClick(application.window, key)
        assert strip.currentRow() == row
    with qtbot.waitSignal(application.parts.photos.ended):
        strip.itemClicked.emit(strip.item(0))


def test_a_folder_stands_for_its_photos(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in "ab"]
    (tmp_path / "notes.txt").write_text("not asked for")
    _open(application, qtbot, tmp_path)
    assert application.window.page.filmstrip.paths == paths


# --- bad input ---------------------------------------------------------------------------


def test_bad_files_are_told_and_the_good_one_is_opened(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    good = write_photo(tmp_path / "good.jpg", 640, 480)
    text, cut, empty = (tmp_path / f"{name}.jpg" for name in ("text", "cut", "empty"))
    text.write_text("this is no photo")
    cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    empty.touch()
    _open(application, qtbot, text, cut, empty, good)
    assert _titles(application.window) == [
        "empty.jpg is empty",
        "cut.jpg is damaged",
        "text.jpg cannot be opened",
    ]
    session = application.parts.workspace.session
    assert session is not None
    assert session.name == "good.jpg"
    assert application.window.page.filmstrip.paths == [good]


def test_a_bad_photo_leaves_the_good_one_alone(
    application: Application, open_photo: OpenPhoto, tmp_path: Path, qtbot: QtBot
) -> None:
    open_photo("good.png")
    before = application.parts.workspace.session
    _open(application, qtbot, tmp_path / "missing.png")
    assert _titles(application.window) == ["missing.png is not there"]
    after = application.parts.workspace.session
    assert before is not None
    assert after is not None
    assert after.original is before.original
    assert not application.window.page.filmstrip.isVisible()


def test_a_folder_without_photos_is_told(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    _open(application, qtbot, tmp_path)
    assert _titles(application.window) == ["No photos found"]
    assert application.window.empty.isVisible()


def test_a_note_about_a_photo_is_shown(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    write_photo(tmp_path / "really.png").rename(tmp_path / "named.jpg")
    _open(application, qtbot, tmp_path / "named.jpg")
    (banner,) = application.window.banners.banners
    assert "it is a PNG file" in banner.notice.words.text


# --- banners -----------------------------------------------------------------------------


def test_details_can_be_unfolded_and_copied(window: MainWindow) -> None:
    window.show_error(DeblurError("what happened"), "a long traceback")
    (banner,) = window.banners.banners
    details = banner.findChild(QLabel, "details")
    assert isinstance(details, QLabel)
    assert not details.isVisible()
    _button(banner, "Details").click()
    assert details.isVisible()
    _button(banner, "Copy").click()
    copied = QGuiApplication.clipboard().text()
    assert "what happened" in copied
    assert "a long traceback" in copied


def test_banners_close_do_not_repeat_and_do_not_pile_up(window: MainWindow) -> None:
    for number in (1, 1, 2, 3, 4):
        window.show_error(DeblurError(f"number {number}"))
    shown = [banner.notice.words.text for banner in window.banners.banners]
    assert shown == ["number 4.", "number 3.", "number 2."]
    for banner in window.banners.banners:
        banner.dismiss()
    assert window.banners.banners == []


def test_a_crash_in_any_thread_becomes_a_banner(window: MainWindow) -> None:
    window.crashed.emit(ZeroDivisionError("a mistake of ours"), "traceback")
    assert _titles(window) == ["Something went wrong in Deblur"]


# --- leaving -----------------------------------------------------------------------------


def _give_result(application: Application) -> None:
    """Put the photo itself in the place of its result."""
    workspace = application.parts.workspace
    session = workspace.session
    assert session is not None
    workspace.add_result(session.key, session.edit.recipe, session.original)


def test_an_untouched_photo_is_left_without_a_question(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs
) -> None:
    open_photo("a.png")
    open_photo("b.png")
    assert application.window.close()
    assert dialogs.asked == []


def test_a_result_that_was_not_saved_is_not_left_silently(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs
) -> None:
    open_photo("a.png")
    _give_result(application)
    assert application.window.isWindowModified()
    open_photo("b.png")  # the other one stays open beside it
    assert not application.window.isWindowModified()
    dialogs.answer = False
    assert not application.window.close()
    assert dialogs.asked == ["discard"]


def test_the_window_is_remembered(application: Application, store: MemoryStore) -> None:
    application.window.close()
    assert store.value("window/geometry")


# --- pages -------------------------------------------------------------------------------


def test_keys_of_a_page_rest_while_another_is_seen(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("a.png")
    window = application.window
    QTest.keyClick(window, Qt.Key.Key_D)
    assert window.commands.side_by_side.isChecked()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.batch.isVisible()
    QTest.keyClick(window, Qt.Key.Key_S)
    assert window.commands.side_by_side.isChecked()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.section.isVisible()
    QTest.keyClick(window, Qt.Key.Key_S)
    assert window.commands.split.isChecked()


def test_open_photos_join_the_batch(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in "ab"]
    _open(application, qtbot, *paths)
    window = application.window
    QTest.keyClick(window, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: len(window.batch.table.rows) == 2)
    assert window.status.currentMessage() == "2 photos added to the batch"


def test_a_photo_of_the_batch_opens_on_the_photo_page(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    window = application.window
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(application.parts.photos.ended):
        window.batch.open_requested.emit(write_photo(tmp_path / "a.png"))
    assert window.page.isVisible()


def test_all_keys_stand_on_a_sheet(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question)
    sheet = window.findChild(ShortcutsSheet)
    assert isinstance(sheet, ShortcutsSheet)
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


@pytest.mark.parametrize("size", [(960, 600), (1280, 800)])
def test_everything_fits(
    application: Application, open_photo: OpenPhoto, size: tuple[int, int]
) -> None:
    window = application.window
    open_photo("a.png")
    _give_result(application)
    window.page.panel.where.brush.click()
    window.resize(*size)
    assert (window.width(), window.height()) == size
    across = window.rail.width() + window.page.compare.width() + window.page.panel.width()
    assert across == size[0]


# --- without a model ---------------------------------------------------------------------


def test_without_a_model_it_says_so_until_there_is_one(
    application: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = application.window
    with monkeypatch.context() as patch:
        patch.setattr("app.models.choices.list_models", list)
        with qtbot.waitSignal(window.choosing.looked):
            window.choosing.look()
    assert window.section.no_model.isVisible()
    with qtbot.waitSignal(window.choosing.looked):
        QTest.mouseClick(window.section.no_model.look_button, Qt.MouseButton.LeftButton)
    assert window.empty.isVisible()
    assert window.page.panel.model.box.value == "default"


def test_the_model_that_was_chosen_is_that_of_the_next_photo(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    open_photo("a.png")
    application.window.page.panel.model.model_chosen.emit("another")
    open_photo("b.png")
    session = application.parts.workspace.session
    assert session is not None
    assert session.edit.model == "another"


def test_ctrl_w_closes_the_photo(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    open_photo("a.png")
    with qtbot.waitSignal(application.parts.workspace.emptied):
        QTest.keyClick(application.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert application.window.empty.isVisible()
