"""The gate of one job in the engine process: tells when it rests, and measures when it works."""

from __future__ import annotations

import time
from collections.abc import Callable

from engine.progress import Gate


class JobGate(Gate):
    """A ``Gate`` with a stopwatch that stands while the job rests, or others go first."""

    def __init__(
        self,
        *,
        go_first: Callable[[], None],
        on_rest: Callable[[bool], None],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Begin open, with the stopwatch at zero.

        Args:
            go_first: Does what is more urgent; called in the working thread at every border.
            on_rest: Called there with True when the job comes to rest, with False when it goes on.
            clock: For tests.
        """
        super().__init__(at_border=self._let_others_go_first, on_rest=self._rest)
        self._go_first = go_first
        self._tell_rest = on_rest
        self._clock = clock
        self._start_s = clock()
        self._lost_s = 0.0
        self._rests_since_s: float | None = None

    def start_watch(self) -> None:
        """Begin to measure; called in the working thread."""
        self._start_s, self._lost_s = self._clock(), 0.0

    @property
    def worked_s(self) -> float:
        """Seconds of work since the start."""
        return self._clock() - self._start_s - self._lost_s

    def _let_others_go_first(self) -> None:
        began_s = self._clock()
        self._go_first()
        if self._rests_since_s is None:
            self._lost_s += self._clock() - began_s

    def _rest(self, is_resting: bool) -> None:
        if is_resting:
            self._rests_since_s = self._clock()
        elif self._rests_since_s is not None:
            self._lost_s += self._clock() - self._rests_since_s
            self._rests_since_s = None
        self._tell_rest(is_resting)
