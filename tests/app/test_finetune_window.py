"""The fine-tune page as a part of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.controllers.finetune_controller import FinetuneController
from app.main_window import MainWindow
from app.models.finetune_training import Phase, TrainingLook
from app.views.finetune_dialogs import Leave
from tests.app.finetune_fakes import FakeFinetuneQuestions
from tests.app.walker import parts_in_order, unnamed


def _show(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.finetune.isVisible)


@pytest.fixture
def questions(window: MainWindow) -> FakeFinetuneQuestions:
    window.finetune._questions = FakeFinetuneQuestions()
    return window.finetune._questions


def _train(controller: FinetuneController, phase: Phase = Phase.RUNNING) -> None:
    controller._show_training(TrainingLook(phase=phase, done=4.0, end=10.0))


def test_the_page_and_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    _show(window, qtbot)
    assert window.rail.buttons[2].isChecked()
    assert unnamed(window) == []
    order = [window.rail, window.finetune]
    assert parts_in_order(window, order) == order


def test_models_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.choosing.looked):
        window.choosing.look()
    assert window.finetune.goal.base.findData("default") >= 0


def test_progress_is_in_the_status_bar_beside_that_of_the_batch(window: MainWindow) -> None:
    window.working.show_batch("Batch: 1 of 2")
    _train(window.finetune.controller)
    assert window.status.job == "Batch: 1 of 2 · Fine-tuning: 40 %"
    window.status.job_pressed.emit()
    assert window.finetune.isVisible()
    assert window.rail.buttons[2].isChecked()
    _train(window.finetune.controller, Phase.ENDED)
    assert window.status.job == "Batch: 1 of 2"


@pytest.mark.parametrize(
    ("answer", "closes"), [(Leave.STAY, False), (Leave.PAUSE, True), (Leave.GO_ON, True)]
)
def test_closing_while_it_trains(
    window: MainWindow, questions: FakeFinetuneQuestions, answer: Leave, closes: bool
) -> None:
    _train(window.finetune.controller)
    questions.leaving = answer
    assert window.close() is closes
    assert questions.asked == ["leave"]
    questions.leaving = Leave.PAUSE  # for the fixture, which closes what is open still


def test_a_new_default_is_that_of_the_next_photo(
    application: Application, open_photo: Callable[[str], Path]
) -> None:
    application.window.finetune.default_wanted.emit("my-camera")
    assert application.parts.keeper.now.model == "my-camera"
    open_photo("a.png")
    session = application.parts.workspace.session
    assert session is not None
    assert session.edit.model == "my-camera"


def test_the_best_model_so_far_is_tried_on_the_open_photo(
    application: Application, open_photo: Callable[[str], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    window = application.window
    assert not window.finetune.training._can_try
    open_photo("a.png")
    session = application.parts.workspace.session
    assert session is not None
    application.parts.previewing.preview()
    qtbot.waitUntil(lambda: window.finetune.training._can_try, timeout=10_000)
    weights = tmp_path / "best.safetensors"
    weights.write_bytes(b"of the fake engine")
    window.finetune.try_wanted.emit(weights)
    trying = window.finetuning.trying
    qtbot.waitUntil(lambda: trying.dialog is not None)
    dialog = trying.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: all(each.image for each in dialog.pictures), timeout=10_000)
    assert unnamed(dialog) == []
    dialog.reject()
    assert trying.dialog is None
