"""The watchdog measures gaps of the event loop and says what the thread was doing."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.__main__ import _watched
from app.watchdog import GapReport, Watchdog


@pytest.fixture
def watchdog(qtbot: QtBot) -> Iterator[Watchdog]:
    made = Watchdog()
    made.start()
    yield made
    made.stop()


def _oversleep() -> None:
    time.sleep(0.25)


def test_a_loop_that_answers_has_small_gaps(watchdog: Watchdog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: watchdog.report().count > 5)
    report = watchdog.report()
    assert 5 < report.p99_ms <= report.worst_ms


def test_a_long_gap_is_measured_and_its_stack_is_logged_once(
    watchdog: Watchdog, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    QTimer.singleShot(20, _oversleep)
    qtbot.wait(400)
    watchdog.stop()
    report = watchdog.report()
    assert report.worst_ms >= 250
    assert report.long >= 1
    assert caplog.text.count("_oversleep") == 1


def test_starting_again_forgets(watchdog: Watchdog, qtbot: QtBot) -> None:
    QTimer.singleShot(0, _oversleep)
    qtbot.wait(300)
    watchdog.start()
    assert watchdog.report() == GapReport(count=0, worst_ms=0, p99_ms=0, long=0)


def test_one_line_tells_it() -> None:
    told = str(GapReport(count=500, worst_ms=123.4, p99_ms=14.2, long=1))
    assert told == "event loop: worst gap 123 ms, p99 14 ms, 1 of 500 over 100 ms"


def test_the_hidden_option_tells_at_the_end(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    QTimer.singleShot(50, qapp.quit)
    assert _watched(qapp) == 0
    assert capsys.readouterr().err.startswith("deblur-app: event loop: worst gap ")
