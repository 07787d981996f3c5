"""Watches whether the window answers: measures the gaps of its event loop, and says who caused one.

A timer should fire every 10 ms. When it fires later, something kept the window's thread busy, and
whoever uses the window felt that. ``deblur-app --watchdog`` tells at its end how it went.
"""

from __future__ import annotations

import faulthandler
import logging
import tempfile
import threading
import time
from array import array
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Slot

logger = logging.getLogger(__name__)

INTERVAL_MS = 10
LONG_MS = 100.0
"""A gap that is felt; the stack of the window's thread is logged."""

_LOOK_S = 0.02
_DEEPEST = 12  # frames that are logged


@dataclass(frozen=True, slots=True)
class GapReport:
    """How the event loop did.

    Attributes:
        count: How often the timer fired.
        worst_ms: The longest time between two firings.
        p99_ms: The time that one firing of a hundred exceeded.
        long: How many were longer than ``LONG_MS``.
    """

    count: int
    worst_ms: float
    p99_ms: float
    long: int

    def __str__(self) -> str:
        """One line for people."""
        return (
            f"event loop: worst gap {self.worst_ms:.0f} ms, p99 {self.p99_ms:.0f} ms,"
            f" {self.long} of {self.count} over {LONG_MS:.0f} ms"
        )


class Watchdog(QObject):
    """Lives in the thread that it watches; ``start`` begins anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps_ms = array("d")
        self._last_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._observer: _Observer | None = None

    def start(self) -> None:
        """Watch from now on; what was measured before is forgotten."""
        self.stop()
        self._gaps_ms = array("d")
        self._last_s = time.perf_counter()
        self._observer = _Observer(threading.get_ident(), self)
        self._observer.start()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching; ``report`` tells how it went."""
        self._timer.stop()
        observer, self._observer = self._observer, None
        if observer is not None:
            observer.finish()

    @property
    def silent_s(self) -> float:
        """Seconds since the timer fired; asked by the observer's thread."""
        return time.perf_counter() - self._last_s

    def report(self) -> GapReport:
        """Return what was measured since ``start``."""
        gaps = sorted(self._gaps_ms) or [0.0]
        return GapReport(
            count=len(self._gaps_ms),
            worst_ms=gaps[-1],
            p99_ms=gaps[min(len(gaps) - 1, len(gaps) * 99 // 100)],
            long=sum(gap > LONG_MS for gap in gaps),
        )

    @Slot()
    def _on_timeout(self) -> None:
        now_s = time.perf_counter()
        self._gaps_ms.append((now_s - self._last_s) * 1000)
        self._last_s = now_s


class _Observer(threading.Thread):
    """Looks from another thread at what the watched one is doing when it is silent for long."""

    def __init__(self, watched: int, watchdog: Watchdog) -> None:
        super().__init__(name="watchdog", daemon=True)
        self._watched = watched
        self._watchdog = watchdog
        self._is_over = threading.Event()

    def finish(self) -> None:
        """End the thread and wait for it."""
        self._is_over.set()
        self.join()

    def run(self) -> None:
        """Log one stack for each long silence."""
        was_logged = False
        while not self._is_over.wait(_LOOK_S):
            is_long = self._watchdog.silent_s * 1000 > LONG_MS
            if is_long and not was_logged:
                logger.warning(
                    "the window did not answer for %.0f ms:\n%s", LONG_MS, _stack_of(self._watched)
                )
            was_logged = is_long


def _stack_of(thread: int) -> str:
    """Return the stack of a thread, innermost call first.

    No reference to its frames is taken: one that outlived a call would keep what the call held, as
    a ``QPainter``, and destroy it in this thread.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as file:
        faulthandler.dump_traceback(file, all_threads=True)
        file.seek(0)
        blocks = file.read().split("\n\n")
    marks = f"0x{thread:016x}"
    block = next((each for each in blocks if marks in each.partition("\n")[0]), "(no Python)")
    return "\n".join(block.splitlines()[1 : 1 + _DEEPEST])
