"""The column right of the photo: every control shows, and tells only what the user did."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.choices import Choices, ModelChoice, first_sentence
from app.models.job_status import JobStatus
from app.models.mask import Purpose
from app.models.photo_facts import PhotoFacts
from app.models.save_plan import SaveChoices, SavePlan
from app.views.actions import Actions
from app.views.advanced_panel import Advanced
from app.views.photo_card import VerdictWords
from app.views.side_panel import SidePanel
from engine.photo import PhotoFormat
from engine.shot import Shot

OWN = ModelChoice("mine", "For my camera", is_own=True)
MODELS = (ModelChoice("default", "Camera shake", is_own=False), OWN)
FACTS = PhotoFacts((60, 40), PhotoFormat.JPEG, 8, False, False, "", Shot("A 1", 1 / 15))
SHAKE = VerdictWords("warning", "Camera shake, likely", "Edges are smeared along one direction.")


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[Actions]:
    from PySide6.QtCore import QObject

    owner = QObject()
    yield Actions(owner)
    owner.deleteLater()


@pytest.fixture
def panel(actions: Actions) -> Iterator[SidePanel]:
    panel = SidePanel(actions)
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()


# --- the card ----------------------------------------------------------------------------


def test_the_card_tells_what_is_known_and_why_on_demand(panel: SidePanel) -> None:
    card = panel.card
    card.show_photo("a.jpg", FACTS)
    assert card.texts == ("a.jpg", "60 × 40 px", "JPEG · 8 bit", "A 1 · 1/15 s")
    assert card.verdict == ""
    card.show_verdict(SHAKE)
    assert (card.verdict, card.why) == (SHAKE.title, "")
    card.why_button.click()
    assert card.why == SHAKE.why
    card.show_verdict(SHAKE)  # of another photo
    assert card.why == ""


# --- model -------------------------------------------------------------------------------


def test_models_are_offered_with_a_line_each(panel: SidePanel, qtbot: QtBot) -> None:
    panel.model.show_models(MODELS)
    panel.model.show_model("mine")
    assert panel.model.description == "For my camera"
    with qtbot.waitSignal(panel.model.model_chosen) as chosen:
        QTest.keyClick(panel.model.box, Qt.Key.Key_Up)
    assert chosen.args == ["default"]
    assert panel.model.description == "Camera shake"
    panel.model.show_models(MODELS)  # looked at again
    assert panel.model.box.value == "default"


def test_a_description_is_one_line() -> None:
    assert first_sentence("One.\nTwo. Three.") == "One"
    assert len(first_sentence("x" * 500)) == 120


# --- sliders -----------------------------------------------------------------------------


def test_a_drag_is_one_gesture_and_a_double_click_brings_the_usual_back(
    panel: SidePanel, qtbot: QtBot
) -> None:
    moved, settled = list[int](), list[bool]()
    slider = panel.strength.slider
    panel.strength.moved.connect(moved.append)
    panel.strength.settled.connect(lambda: settled.append(True))
    middle = slider.rect().center()
    handle = QPoint(slider.width() - 8, middle.y())
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=handle)
    for x in (200, 180, 160):
        QTest.mouseMove(slider, QPoint(x, middle.y()))
    assert settled == []
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(160, middle.y()))
    assert len(moved) >= 2
    assert moved[-1] == slider.value() < 70
    assert settled == [True]
    with qtbot.waitSignal(panel.strength.settled):
        QTest.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert (slider.value(), panel.strength.text) == (100, "100 %")


def test_keys_that_follow_each_other_are_one_gesture(panel: SidePanel, qtbot: QtBot) -> None:
    settled = list[bool]()
    panel.grain.settled.connect(lambda: settled.append(True))
    for _ in range(3):
        QTest.keyClick(panel.grain.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: settled == [True])
    assert panel.grain.slider.value() == 3


def test_showing_a_level_is_not_the_user(panel: SidePanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.strength.moved):
        panel.strength.show_level(30)
    assert panel.strength.text == "30 %"


# --- where -------------------------------------------------------------------------------


def test_the_brush_unfolds_its_tools(panel: SidePanel, actions: Actions, qtbot: QtBot) -> None:
    where = panel.where
    assert not where.feather.isVisible()
    with qtbot.waitSignal(where.brush_taken) as taken:
        where.brush.click()
    assert taken.args == [True]
    assert where.feather.isVisible()
    with qtbot.waitSignal(where.purpose_chosen) as purpose:
        QTest.keyClick(where.purpose, Qt.Key.Key_Down)
    assert purpose.args == [Purpose.PROTECT]
    with qtbot.waitSignal(where.size_chosen):
        QTest.keyClick(where.brush_size.slider, Qt.Key.Key_Right)
    where.show_brush(is_taken=False)
    assert not where.feather.isVisible()


def test_one_of_add_and_erase_is_always_on(panel: SidePanel, actions: Actions) -> None:
    actions.brush_erase.trigger()
    assert not actions.brush_add.isChecked()
    actions.brush_erase.trigger()
    assert actions.brush_erase.isChecked()


# --- advanced ----------------------------------------------------------------------------


def test_advanced_is_folded_away_and_tells_what_was_chosen(panel: SidePanel, qtbot: QtBot) -> None:
    advanced = panel.advanced
    assert not advanced.isVisible()
    QTest.mouseClick(panel.advanced_fold.heading, Qt.MouseButton.LeftButton)
    assert advanced.isVisible()
    advanced.show_choices(Choices(MODELS, "CPU, 2 threads", has_gpu=True))
    assert advanced.device.count() == 3
    with qtbot.waitSignal(advanced.changed) as changed:
        QTest.keyClick(advanced.tile, Qt.Key.Key_Down)
    assert changed.args == [Advanced("auto", 256, flips=False)]
    with qtbot.waitSignal(advanced.changed):
        advanced.flips.click()
    with qtbot.assertNotEmitted(advanced.changed):
        advanced.show_advanced(Advanced("cpu", 512, flips=False))
    assert advanced.advanced == Advanced("cpu", 512, flips=False)


# --- the button and its progress ---------------------------------------------------------


def test_the_button_says_how_long_it_takes(panel: SidePanel) -> None:
    panel.job.show_estimate(None)
    assert panel.job.button.text() == "Deblur whole photo"
    panel.job.show_estimate(100)
    assert panel.job.button.text() == "Deblur whole photo\nabout 1 min 40 s on this computer"
    panel.job.show_estimate(9, is_again=True)
    assert panel.job.button.accessibleName().startswith("Deblur whole photo again, about 9 s")


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (JobStatus("Preparing"), "Preparing…"),
        (JobStatus("Deblurring", 0.5), "Deblurring · 50 %"),
        (
            JobStatus("Deblurring", 0.5, 42, (2, 4)),
            "Deblurring · 50 % about 40 s left 2 of 4 parts",
        ),
        (JobStatus("Deblurring", 0.5, None, (2, 4), is_paused=True), "Paused 2 of 4 parts"),
    ],
)
def test_progress_in_words(panel: SidePanel, status: JobStatus, text: str) -> None:
    panel.job.show_running(is_running=True)
    panel.job.show_status(status)
    assert panel.job.text == text
    assert not panel.job.button.isVisible()
    assert panel.job.pause_button.text() == ("Go on" if status.is_paused else "Pause")


# --- saving ------------------------------------------------------------------------------


def test_controls_of_a_result_come_with_the_result(panel: SidePanel) -> None:
    panel.show_stage(has_blend=False, has_result=False)
    assert not panel.strength.isEnabled()
    assert not panel.save.isVisible()
    assert panel.job.button.objectName() == "primary"
    panel.show_stage(has_blend=True, has_result=True)
    panel.save.show_saved(None)
    assert panel.strength.isEnabled()
    assert panel.save.button.objectName() == "primary"
    assert panel.job.button.objectName() == ""


def test_the_name_is_shown_before_it_is_written(panel: SidePanel) -> None:
    save = panel.save
    save.show_saved(None)
    save.show_plan(SavePlan(Path("a-deblurred.jpg"), PhotoFormat.JPEG))
    assert save.note == "Not saved yet. It will be a-deblurred.jpg"
    save.show_plan(SavePlan(Path("a-2.png"), PhotoFormat.PNG, taken="a.png"))
    assert save.note == "Not saved yet. There is a a.png, so it will be a-2.png"
    save.show_plan(SavePlan(Path("a.png"), PhotoFormat.PNG, replaces_own=True))
    assert save.note == "Changed since it was saved. Save replaces a.png"
    save.show_saved(Path("a.png"))
    assert save.note == "Saved as a.png"


def test_choices_for_saving_are_told(panel: SidePanel, qtbot: QtBot) -> None:
    save = panel.save
    save.show_plan(SavePlan(Path("a.jpg"), PhotoFormat.JPEG))
    with qtbot.assertNotEmitted(save.choices_changed):
        save.show_choices(SaveChoices(PhotoFormat.JPEG, 80, strips_location=True))
    with qtbot.waitSignal(save.choices_changed) as changed:
        save.metadata.click()
    assert changed.args == [SaveChoices(PhotoFormat.JPEG, 80, False, True)]
    assert not save.location.isEnabled()
    with qtbot.waitSignal(save.choices_changed) as changed:
        save.quality.setValue(60)
    assert changed.args[0].quality == 60
