"""Runs functions in a thread pool and brings what they return back to the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

logger = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a function returned or raised, and who wants to know."""

    deliver: Callable[[Any], None]
    value: object


class Background(QObject):
    """A thread pool whose answers arrive in the thread that this object lives in."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._is_closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[[], T],
        *,
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
        is_urgent: bool = False,
    ) -> None:
        """Call ``function`` in the pool, then ``on_done`` or ``on_failed`` in this thread.

        What is urgent goes before everything that has not begun: somebody waits for it.
        """
        self._pool.start(
            lambda: self._finished.emit(_attempt(function, on_done, on_failed)), int(is_urgent)
        )

    def close(self) -> None:
        """Wait for what runs; what it returns is dropped."""
        self._is_closed = True
        self._pool.waitForDone()

    @Slot(object)
    def _on_finished(self, outcome: _Outcome) -> None:
        if not self._is_closed:
            outcome.deliver(outcome.value)


def _attempt(
    function: Callable[[], T],
    on_done: Callable[[T], None],
    on_failed: Callable[[Exception], None],
) -> _Outcome:
    try:
        return _Outcome(on_done, function())
    except Exception as error:
        logger.info("a task failed", exc_info=error)
        return _Outcome(on_failed, error.with_traceback(None))
