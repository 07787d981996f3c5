from __future__ import annotations

import pytest
from PySide6.QtDBus import QDBusMessage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controllers import batch_desktop
from app.controllers.batch_desktop import QtDesktop


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[QDBusMessage]:
    messages: list[QDBusMessage] = []
    monkeypatch.setattr(batch_desktop, "_send", messages.append)
    return messages


def test_progress_goes_out_once_a_percent_and_ends(qtbot: QtBot, sent: list[QDBusMessage]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desktop = QtDesktop(window)
    for fraction in (0.101, 0.102, 0.11):
        desktop.show_progress(fraction, 7)
    desktop.show_progress(None, 0)
    told = [message.arguments()[1] for message in sent]
    assert [each["progress-visible"] for each in told] == [True, True, False]
    assert told[1]["progress"] == pytest.approx(0.11)


def test_without_a_tray_the_portal_is_asked(qtbot: QtBot, sent: list[QDBusMessage]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QtDesktop(window).notify("The batch is done", "3 deblurred")
    assert sent[0].member() == "AddNotification"
    assert sent[0].arguments()[1] == {"title": "The batch is done", "body": "3 deblurred"}


def test_without_a_bus_nothing_happens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    window = QWidget()
    qtbot.addWidget(window)
    desktop = QtDesktop(window)
    desktop.show_progress(0.5, 3)
    desktop.notify("a", "b")
    desktop.keep_awake(is_wanted=True)
    desktop.keep_awake(is_wanted=True)
    desktop.keep_awake(is_wanted=False)
    assert not desktop._is_awake
