"""What nobody caught is logged and shown."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import crash_handler, logs


def test_crashes_of_any_thread_arrive(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    seen: list[tuple[Exception, str]] = []
    crash_handler.install(lambda error, details: seen.append((error, details)))

    error = ZeroDivisionError("a mistake")
    sys.excepthook(ZeroDivisionError, error, None)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()

    assert seen[0][0] is error
    assert "ZeroDivisionError" in seen[1][1]
    assert caplog.text.count("nobody caught this") == 2


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Logger]:
    """A logger that stands in for the root of all loggers."""
    logger = logging.getLogger("a root for this test")
    monkeypatch.setattr("app.logs.logging.getLogger", lambda *_: logger)
    yield logger
    for handler in logger.handlers[:]:
        handler.close()
        logger.removeHandler(handler)


def test_the_log_is_kept_where_it_should_be(tmp_path: Path, root: logging.Logger) -> None:
    logs.configure("window", tmp_path / "logs")
    root.warning("what happened")
    assert "what happened" in (tmp_path / "logs" / "window.log").read_text(encoding="utf-8")


def test_no_log_is_no_reason_not_to_work(tmp_path: Path, root: logging.Logger) -> None:
    (tmp_path / "file").touch()
    logs.configure("window", tmp_path / "file" / "logs")
    root.warning("nobody reads this")
