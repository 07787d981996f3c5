"""Answers of the pool arrive in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.workers.background import Background


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def _never(value: object) -> None:
    raise AssertionError(value)


def test_work_is_done_elsewhere_and_told_here(background: Background, qtbot: QtBot) -> None:
    threads: list[int] = []
    background.run(
        threading.get_ident,
        on_done=lambda there: threads.extend([there, threading.get_ident()]),
        on_failed=_never,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_an_exception_is_told_too(background: Background, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    background.run(lambda: 1 // 0, on_done=_never, on_failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ZeroDivisionError)


def test_what_is_urgent_goes_first(background: Background, qtbot: QtBot) -> None:
    background._pool.setMaxThreadCount(1)
    gate, order = threading.Event(), list[str]()
    background.run(gate.wait, on_done=lambda _: None, on_failed=_never)
    for name, is_urgent in (("one", False), ("two", False), ("urgent", True)):
        background.run(
            lambda name=name: name,  # type: ignore[misc]
            on_done=order.append,
            on_failed=_never,
            is_urgent=is_urgent,
        )
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["urgent", "one", "two"]


def test_after_closing_nothing_is_told(qtbot: QtBot) -> None:
    background = Background()
    begun = threading.Event()
    background.run(begun.set, on_done=_never, on_failed=_never)
    background.close()
    assert begun.is_set()
    qtbot.wait(1)  # whatever is queued would be delivered now
