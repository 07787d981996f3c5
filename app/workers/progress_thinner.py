"""Passes on at most twenty progress events a second, and always the last one."""

from __future__ import annotations

import time
from collections.abc import Callable

from engine.progress import Progress

INTERVAL_S = 1 / 20


class ProgressThinner:
    """Calls ``emit`` for the first event, for a new stage, for the last, and between them rarely."""

    def __init__(
        self, emit: Callable[[Progress], None], *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._emit = emit
        self._clock = clock
        self._next_s = float("-inf")
        self._stage: str | None = None

    def __call__(self, progress: Progress) -> None:
        """Pass ``progress`` on, or drop it."""
        now_s = self._clock()
        is_last = progress.done >= progress.total
        if is_last or progress.stage != self._stage or now_s >= self._next_s:
            self._next_s = now_s + INTERVAL_S
            self._stage = progress.stage
            self._emit(progress)
