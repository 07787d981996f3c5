"""The real window, thread pool, pipe, shared memory and engine process; only the model is fake."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from engine.photo import quantize
from engine.photo_io import load_photo
from tests.app.fakes import FakeDialogs, pattern

OpenPhoto = Callable[[str], Path]


def _deblur(application: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(application.parts.restoring.ended, timeout=20_000):
        QTest.keyClick(application.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_from_opening_to_the_saved_file(
    application: Application,
    open_photo: OpenPhoto,
    dialogs: FakeDialogs,
    qtbot: QtBot,
) -> None:
    window, parts = application.window, application.parts
    source = open_photo("IMG_1.png")
    before = source.read_bytes()

    _deblur(application, qtbot)
    assert window.page.compare.split_handle.isVisible()
    assert window.isWindowModified()
    assert (window.status.model, window.status.device) == ("fake", "Fake device")

    window.page.panel.strength.slider.setValue(50)
    with qtbot.waitSignal(parts.saving.saved):
        window.commands.save_as.trigger()
    target = source.with_name("IMG_1-deblurred.png")
    assert dialogs.suggested == target
    np.testing.assert_allclose(quantize(load_photo(target).pixels, 8), 127.5, atol=0.5)
    assert not window.isWindowModified()
    assert window.page.panel.save.note == "Saved as IMG_1-deblurred.png"
    QTest.mouseClick(window.page.panel.save.folder_button, Qt.MouseButton.LeftButton)
    assert dialogs.shown == target

    window.page.panel.strength.slider.setValue(100)
    assert window.isWindowModified()
    with qtbot.waitSignal(parts.saving.saved):
        window.commands.save.trigger()  # to the same file, without a question
    np.testing.assert_allclose(load_photo(target).pixels, 1 - pattern(), atol=1e-6)
    assert dialogs.asked == []
    assert source.read_bytes() == before


def test_the_original_is_never_replaced_and_another_file_only_after_asking(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    window, saving = application.window, application.parts.saving
    source = open_photo("a.png")
    _deblur(application, qtbot)
    before = source.read_bytes()

    dialogs.target = source
    window.commands.save_as.trigger()
    assert "it is the original" in window.banners.banners[0].notice.words.text

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


def test_saving_that_fails_is_told_and_can_be_done_elsewhere(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    source = open_photo("a.png")
    _deblur(application, qtbot)
    dialogs.target = source.with_name("no-such-folder") / "a.png"
    with qtbot.waitSignal(application.parts.saving.ended):
        application.window.commands.save_as.trigger()
    assert application.window.banners.banners[0].notice.words.title == "a.png was not saved"
    assert application.window.isWindowModified()
    assert application.window.commands.save_as.isEnabled()


def test_escape_cancels_and_leaves_everything_as_it_was(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    window = application.window
    open_photo("slow.png")
    with qtbot.waitSignal(application.parts.engine.progressed, timeout=20_000):
        window.commands.deblur.trigger()
    assert not window.commands.deblur.isEnabled()
    assert "Deblurring" in window.page.panel.job.text
    with qtbot.waitSignal(application.parts.restoring.cancelled, timeout=1000):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.page.panel.job.text == "Stopping…"
    assert window.commands.deblur.isEnabled()
    assert not window.page.compare.split_handle.isVisible()
    assert window.banners.banners == []


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
        again = [each for each in banner.findChildren(QPushButton) if each.text() == "Try again"]
        QTest.mouseClick(again[0], Qt.MouseButton.LeftButton)
    assert parts.restoring.is_running


def test_a_result_for_a_photo_that_was_left_is_dropped(
    application: Application, open_photo: OpenPhoto, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    open_photo("slow.png")
    with qtbot.waitSignal(application.parts.engine.progressed, timeout=20_000):
        application.window.commands.deblur.trigger()
    open_photo("other.png")
    assert dialogs.asked == ["stop"]
    assert not application.parts.restoring.is_running
    _deblur(application, qtbot)
    session = application.parts.workspace.session
    assert session is not None
    assert session.name == "other.png"
    assert session.restored is not None


def test_out_of_memory_keeps_the_last_good_result(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("memory.png")
    workspace = application.parts.workspace
    assert workspace.session is not None
    workspace.show_restored(workspace.session.original)
    _deblur(application, qtbot)
    assert application.window.banners.banners[0].notice.words.title == "Not enough memory"
    assert workspace.session.restored is workspace.session.original
