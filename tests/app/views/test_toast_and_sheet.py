"""What floats over the photo for a moment, and the sheet of keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.views.actions import Actions
from app.views.shortcuts_sheet import ShortcutsSheet
from app.views.toast import Toast


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    host = QWidget()
    host.resize(400, 300)
    host.show()
    yield host
    host.close()
    host.deleteLater()


def test_a_toast_stays_at_the_lower_edge_and_goes_away(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    assert toast.text == ""
    toast.say("info", "Not saved yet")
    assert toast.text == "Not saved yet"
    host.resize(600, 500)
    qtbot.waitUntil(lambda: toast.geometry().bottom() > 450)
    assert abs(toast.geometry().center().x() - 300) <= 1
    assert toast.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    toast._timer.start(1)
    qtbot.waitUntil(lambda: toast.text == "")


def test_every_key_stands_on_the_sheet(host: QWidget, qtbot: QtBot) -> None:
    owner = QObject()
    actions = Actions(owner)
    sheet = ShortcutsSheet(actions.key_groups, host)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for action in actions.everything:
        assert action.text().removesuffix("…") in said
        assert action.shortcut().toString() in said
    assert "Hold to see the original" in said
    sheet.show()
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    owner.deleteLater()
