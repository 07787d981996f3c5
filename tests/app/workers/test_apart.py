"""A call in a process of its own: what it returns, raises, and does not take along."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

import pytest

from app.workers.apart import Apart
from engine.errors import Cancelled, DeblurError, EngineCrashedError, ImportRefusedError


def double(number: int) -> int:
    return 2 * number


def refuse(path: Path) -> None:
    raise ImportRefusedError(path, "it is a critic")


def stumble() -> None:
    raise ZeroDivisionError("by zero")


def die() -> None:
    os._exit(7)


def linger(path: Path) -> None:
    path.touch()
    time.sleep(60)


def tell_process() -> tuple[int, bool]:
    return os.getpid(), "PySide6" in sys.modules


def test_what_is_returned_comes_back() -> None:
    assert Apart(double, 21).run() == 42


def test_it_is_another_process_without_qt() -> None:
    number, has_qt = Apart(tell_process).run()
    assert number != os.getpid()
    assert not has_qt


def test_what_is_raised_comes_back_with_its_facts() -> None:
    with pytest.raises(ImportRefusedError, match="it is a critic") as caught:
        Apart(refuse, Path("net.pth")).run()
    assert caught.value.path == Path("net.pth")


def test_what_nobody_thought_of_becomes_words() -> None:
    with pytest.raises(DeblurError, match="unexpected ZeroDivisionError: by zero"):
        Apart(stumble).run()


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(EngineCrashedError) as caught:
        Apart(die).run()
    assert caught.value.exit_code == 7


def test_a_call_can_be_cancelled_while_it_runs(tmp_path: Path) -> None:
    sign = tmp_path / "began"
    call = Apart(linger, sign)
    raised: list[BaseException] = []

    def run() -> None:
        try:
            call.run()
        except Cancelled as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    while not sign.exists():
        time.sleep(0.01)
    call.cancel()
    thread.join()
    assert len(raised) == 1
    call.cancel()  # once more does nothing


def test_a_call_can_be_cancelled_before_it_begins(tmp_path: Path) -> None:
    call = Apart(linger, tmp_path / "began")
    call.cancel()
    with pytest.raises(Cancelled):
        call.run()
    assert not (tmp_path / "began").exists()
