"""The sheet that shows an area under several models."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models.choices import ModelChoice
from app.views.compare_models_dialog import CompareModelsDialog

MODELS = tuple(ModelChoice(name, f"About {name}", is_own=False) for name in ("one", "two", "three"))


def picture() -> QImage:
    image = QImage(384, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    return image


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[CompareModelsDialog]:
    dialog = CompareModelsDialog(MODELS, "two")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def test_pictures_come_one_by_one(dialog: CompareModelsDialog) -> None:
    dialog.show_original(picture())
    assert dialog.state_of("one") == "Deblurring…"
    dialog.show_result("one", picture())
    dialog.show_failure("three", "Not enough memory")
    assert [dialog.state_of(each.name) for each in MODELS] == [
        "",
        "Deblurring…",
        "Not enough memory",
    ]


def test_a_click_on_a_button_or_a_picture_chooses(
    dialog: CompareModelsDialog, qtbot: QtBot
) -> None:
    assert dialog.buttons["two"].text() == "Keep two"
    with qtbot.waitSignal(dialog.left), qtbot.waitSignal(dialog.model_chosen) as chosen:
        QTest.mouseClick(dialog.buttons["three"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["three"]
    dialog.open()
    card = dialog.buttons["one"].parentWidget()
    assert card is not None
    with qtbot.waitSignal(dialog.model_chosen) as chosen:
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == ["one"]


def test_escape_chooses_nothing(dialog: CompareModelsDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.model_chosen), qtbot.waitSignal(dialog.left):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_words_stay_below_their_picture_and_all_fits_the_screen(count: int, qtbot: QtBot) -> None:
    about = "A long description of what this model was trained on and what it is good for, in words"
    models = [ModelChoice(f"model-{number}", about, is_own=True) for number in range(count)]
    dialog = CompareModelsDialog(models, "model-0")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.addWidget(dialog)
    for button in dialog.buttons.values():
        card = button.parentWidget()
        assert card is not None
        picture, title, words = card.findChildren(QLabel)
        assert picture.geometry().bottom() < title.geometry().top()
        assert title.geometry().bottom() < words.geometry().top()
        assert words.height() >= words.heightForWidth(words.width())
    room = dialog.screen().availableGeometry()
    assert dialog.height() <= room.height()
    assert dialog.width() <= room.width()
    dialog.reject()
