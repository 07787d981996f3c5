"""The real window, thread pool, pipe, shared memory and engine process; only the model is fake."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.models.session import Session
from app.store import MemoryStore
from app.views.banner import Banner, Kind
from engine.photo import quantize
from engine.photo_io import load_photo
from tests.app.fakes import FakeDialogs, pattern

OpenPhoto = Callable[[str], Path]


def _deblur(application: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(application.parts.restoring.ended, timeout=20_000):
        QTest.keyClick(application.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _session(application: Application) -> Session:
    session = application.parts.workspace.session
    assert session is not None
    return session


def _press(banner: Banner, text: str) -> None:
    button = next(each for each in banner.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _banners(application: Application, kind: Kind) -> list[Banner]:
    """Return the banners of one kind: a result of the fake may look wrong, which is told too."""
    shown = application.window.banners.banners
    return [banner for banner in shown if banner.notice.kind is kind]


# --- the whole way -----------------------------------------------------------------------


def test_from_opening_to_the_saved_file(
    application: Application,
    open_photo: OpenPhoto,
    dialogs: FakeDialogs,
    qtbot: QtBot,
) -> None:
    window, parts = application.window, application.parts
    source = open_photo("IMG_1.png")
    before = source.read_bytes()
    assert not window.page.panel.strength.isEnabled()

    _deblur(application, qtbot)
    assert window.page.compare.split_handle.isVisible()
    assert window.isWindowModified()
    assert (window.status.model, window.status.device) == ("fake", "Fake device")
    assert window.page.toast.text == "Done. Not saved yet."
    assert window.page.panel.save.note == "Not saved yet. It will be IMG_1-deblurred.png"

    window.page.panel.strength.slider.setValue(50)
    with qtbot.waitSignal(parts.saving.saved):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    target = source.with_name("IMG_1-deblurred.png")
    np.testing.assert_allclose(quantize(load_photo(target).pixels, 8), 127.5, atol=0.5)
    assert not window.isWindowModified()
    assert window.page.panel.save.note == "Saved as IMG_1-deblurred.png"
    QTest.mouseClick(window.page.panel.save.folder_button, Qt.MouseButton.LeftButton)
    assert dialogs.shown == target

    window.page.panel.strength.slider.setValue(100)
    assert window.isWindowModified()
    assert window.page.panel.save.note.endswith("Save replaces IMG_1-deblurred.png")
    with qtbot.waitSignal(parts.saving.saved):
        window.commands.save.trigger()  # to the same file, without a question
    np.testing.assert_allclose(load_photo(target).pixels, 1 - pattern(), atol=1e-6)
    assert dialogs.asked == []
    assert source.read_bytes() == before


def test_advanced_says_what_it_takes(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("a.png")
    advanced = application.window.page.panel.advanced
    assert advanced.memory == ""
    _deblur(application, qtbot)
    assert advanced.memory == "Takes about 1 MB of memory"
    QTest.keyClick(advanced.tile, Qt.Key.Key_Down)
    assert _session(application).edit.tile == 256
    advanced.flips.click()
    assert _session(application).edit.flips
    assert _session(application).restored is None  # another recipe: it was not run yet


# --- saving ------------------------------------------------------------------------------


def test_the_original_is_never_replaced_and_another_file_only_after_asking(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    window, saving = application.window, application.parts.saving
    source = open_photo("a.png")
    _deblur(application, qtbot)
    before = source.read_bytes()

    dialogs.target = source
    window.commands.save_as.trigger()
    assert "it is the original" in _banners(application, Kind.ERROR)[0].notice.words.text

    dialogs.target = source.with_name("other.png")
    dialogs.target.write_text("someone's work")
    dialogs.answer = False
    window.commands.save_as.trigger()
    assert dialogs.asked == ["replace"]
    assert dialogs.target.read_text() == "someone's work"

    dialogs.answer = True
    with qtbot.waitSignal(saving.saved):
        window.commands.save_as.trigger()
    assert load_photo(dialogs.target).width == 96
    assert source.read_bytes() == before


def test_save_makes_a_new_name_where_one_is_taken(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window = application.window
    source = open_photo("a.png")
    taken = source.with_name("a-deblurred.png")
    taken.write_text("someone's work")
    _deblur(application, qtbot)
    assert "so it will be a-deblurred-2.png" in window.page.panel.save.note
    with qtbot.waitSignal(application.parts.saving.saved):
        window.commands.save.trigger()
    assert taken.read_text() == "someone's work"
    assert load_photo(source.with_name("a-deblurred-2.png")).width == 96


def test_another_format_is_another_file(
    application: Application, open_photo: OpenPhoto, store: MemoryStore, qtbot: QtBot
) -> None:
    save = application.window.page.panel.save
    source = open_photo("a.png")
    _deblur(application, qtbot)
    with qtbot.waitSignal(application.parts.saving.saved):
        application.window.commands.save.trigger()
    assert not application.window.commands.save.isEnabled()
    save.format.stand_at("jpeg")
    save.format.chosen.emit("jpeg")
    assert save.note == "Not saved yet. It will be a-deblurred.jpg"
    with qtbot.waitSignal(application.parts.saving.saved):
        application.window.commands.save.trigger()
    assert source.with_name("a-deblurred.jpg").exists()
    assert store.value("saving/format") == "jpeg"


def test_saving_that_fails_is_told_and_can_be_done_elsewhere(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    source = open_photo("a.png")
    _deblur(application, qtbot)
    dialogs.target = source.with_name("no-such-folder") / "a.png"
    with qtbot.waitSignal(application.parts.saving.ended):
        application.window.commands.save_as.trigger()
    assert _banners(application, Kind.ERROR)[0].notice.words.title == "a.png was not saved"
    assert application.window.isWindowModified()
    assert application.window.commands.save_as.isEnabled()


@pytest.mark.parametrize("answer", [True, False])
def test_a_photo_that_changed_meanwhile_is_not_taken_for_what_it_was(
    application: Application,
    open_photo: OpenPhoto,
    dialogs: FakeDialogs,
    answer: bool,
    qtbot: QtBot,
) -> None:
    source = open_photo("a.png")
    _deblur(application, qtbot)
    source.write_bytes(source.read_bytes() + b"\0")
    dialogs.answer = answer
    with qtbot.waitSignal(application.parts.saving.ended):
        application.window.commands.save.trigger()
    assert dialogs.asked == ["outdated"]
    assert source.with_name("a-deblurred.png").exists() == answer
    assert bool(_banners(application, Kind.ERROR)) != answer


# --- while it works ----------------------------------------------------------------------


def test_p_pauses_and_escape_cancels_and_leaves_everything_as_it_was(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window, restoring = application.window, application.parts.restoring
    open_photo("slow.png")
    with qtbot.waitSignal(application.parts.engine.progressed, timeout=20_000):
        window.commands.deblur.trigger()
    assert not window.commands.deblur.isEnabled()
    assert "Deblurring" in window.page.panel.job.text
    assert "parts" in window.page.panel.job.text
    with qtbot.waitSignal(restoring.paused):
        QTest.keyClick(window, Qt.Key.Key_P)
    assert window.page.panel.job.text.startswith("Paused")
    assert window.status.job.startswith("Paused")
    with qtbot.waitSignal(restoring.resumed):
        QTest.keyClick(window, Qt.Key.Key_P)
    with qtbot.waitSignal(restoring.cancelled):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.page.panel.job.text == "Stopping…"
    assert window.commands.deblur.isEnabled()
    assert not window.page.compare.split_handle.isVisible()
    assert window.banners.banners == []
    assert window.status.job == ""


def test_a_crash_offers_to_try_again(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window, parts = application.window, application.parts
    open_photo("slow.png")
    with qtbot.waitSignal(parts.engine.progressed, timeout=20_000):
        window.commands.deblur.trigger()
    assert parts.engine.process_id is not None
    with qtbot.waitSignal(parts.restoring.ended):
        os.kill(parts.engine.process_id, signal.SIGKILL)
    (banner,) = window.banners.banners
    assert banner.notice.words.title == "Deblurring stopped unexpectedly"
    with qtbot.waitSignal(parts.engine.progressed, timeout=20_000):
        _press(banner, "Try again")
    assert parts.restoring.is_running
    assert window.banners.banners == []


def test_another_photo_can_be_looked_at_meanwhile(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    window, parts = application.window, application.parts
    open_photo("slow.png")
    with qtbot.waitSignal(parts.engine.progressed, timeout=20_000):
        window.commands.deblur.trigger()
    open_photo("other.png")
    with qtbot.waitSignal(parts.engine.progressed, timeout=20_000):
        pass
    assert window.status.job.startswith("slow.png: Deblurring")
    dialogs.answer = False
    assert not window.close()
    assert dialogs.asked == ["stop"]
    with qtbot.waitSignal(parts.restoring.ended):
        window.commands.cancel.trigger()
    _deblur(application, qtbot)
    assert _session(application).name == "other.png"
    assert _session(application).restored is not None


def test_out_of_memory_keeps_the_last_good_result(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("memory.png")
    before = _session(application)
    workspace = application.parts.workspace
    workspace.add_result(before.key, before.edit.recipe, before.original)
    _deblur(application, qtbot)
    assert _banners(application, Kind.ERROR)[0].notice.words.title == "Not enough memory"
    assert _session(application).restored is before.original


def test_what_the_engine_noted_is_told(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    """As that memory ran out and it went on with smaller pieces."""
    open_photo("tell.png")
    _deblur(application, qtbot)
    (banner,) = _banners(application, Kind.INFO)
    assert banner.notice.words.title == "tell.png is done, with a note"


# --- the preview -------------------------------------------------------------------------


@pytest.fixture
def eager(store: MemoryStore) -> None:
    """Someone who wants previews by themselves."""
    store.setValue("preview/on_open", True)


@pytest.mark.usefixtures("eager")
def test_a_preview_comes_by_itself_and_can_be_blended_and_compared(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window, parts = application.window, application.parts
    with qtbot.waitSignal(parts.previewing.previewed, timeout=20_000):
        open_photo("a.png")
    assert window.page.panel.strength.isEnabled()
    assert window.page.compare.region is not None
    assert not window.page.panel.save.isVisible()

    with qtbot.waitSignal(window.choosing.looked):
        window.choosing.look()
    with qtbot.waitSignal(parts.comparing.ended):
        QTest.keyClick(window, Qt.Key.Key_M)
    dialog = window.comparing.dialog
    assert dialog is not None
    assert dialog.state_of("default") == ""
    dialog.buttons["default"].click()
    assert window.comparing.dialog is None
    assert _session(application).edit.model == "default"


@pytest.mark.usefixtures("eager")
def test_a_preview_that_fails_offers_to_try_again(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window, previewing = application.window, application.parts.previewing
    with qtbot.waitSignal(previewing.failed, timeout=20_000):
        open_photo("memory.png")
    (banner,) = window.banners.banners
    assert banner.notice.words.title == "Not enough memory"
    assert not window.working.spinner.isVisible()
    with qtbot.waitSignal(previewing.failed):
        _press(banner, "Try again")
    assert len(window.banners.banners) == 1


# --- what is decided ---------------------------------------------------------------------


def test_strokes_and_sliders_can_be_undone(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window, panel = application.window, application.window.page.panel
    open_photo("a.png")
    _deblur(application, qtbot)
    panel.strength.slider.setValue(40)
    QTest.mouseClick(panel.where.brush, Qt.MouseButton.LeftButton)
    canvas = window.page.compare
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert len(_session(application).edit.mask.steps) == 1
    undo, redo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), window.commands.redo
    QTest.keyClick(window, *undo)
    assert _session(application).edit.mask.steps == ()
    assert panel.strength.slider.value() == 40
    QTest.keyClick(window, *undo)
    assert panel.strength.slider.value() == 100
    assert not window.commands.undo.isEnabled()
    redo.trigger()
    redo.trigger()
    assert len(_session(application).edit.mask.steps) == 1
    assert not redo.isEnabled()


def test_the_brush_listens_to_its_keys(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window, where = application.window, application.window.page.panel.where
    open_photo("a.png")
    _deblur(application, qtbot)
    QTest.keyClick(window, Qt.Key.Key_X)
    assert window.commands.brush_add.isChecked()  # nothing is in hand
    where.brush.click()
    size = where.brush_size.slider.value()
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    assert where.brush_size.slider.value() > size
    QTest.keyClick(window, Qt.Key.Key_X)
    assert window.commands.brush_erase.isChecked()
    where.whole.click()
    assert not window.editing.has_brush


# --- judging -----------------------------------------------------------------------------


def test_a_result_that_looks_wrong_leaves_the_original_in_view(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    """The fake's negative has other colours everywhere."""
    window = application.window
    open_photo("wrong.png")
    with qtbot.waitSignal(application.parts.judging.suspected, timeout=20_000):
        window.commands.deblur.trigger()
    handle = window.page.compare.split_handle
    assert handle.value() == handle.maximum()
    (banner,) = _banners(application, Kind.WARNING)
    _press(banner, "Lower strength")
    assert handle.fraction == 0.5
    assert _session(application).strength == 50


def test_a_photo_gets_its_verdict_and_says_why(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    card = application.window.page.panel.card
    open_photo("a.png")  # 96 x 64
    qtbot.waitUntil(lambda: card.verdict != "")
    card.why_button.click()
    assert card.why != ""
