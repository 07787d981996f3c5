"""Estimates how long a stage of work still takes."""

from __future__ import annotations

import time
from collections.abc import Callable

from engine.progress import Progress

_FIRST_ESTIMATE_S = 0.5


class TimeLeft:
    """Learns from the pace since a stage began."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage: str | None = None
        self._start_s = 0.0
        self._start_done = 0

    def after(self, progress: Progress) -> float | None:
        """Return the seconds that are left of the stage, None before that can be told."""
        now_s = self._clock()
        if progress.stage != self._stage:
            self._stage, self._start_s, self._start_done = progress.stage, now_s, progress.done
        elapsed_s = now_s - self._start_s
        done = progress.done - self._start_done
        if done <= 0 or elapsed_s < _FIRST_ESTIMATE_S:
            return None
        return elapsed_s / done * (progress.total - progress.done)
