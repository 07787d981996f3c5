"""Estimates how long a piece of work still takes."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from engine.progress import Progress

_FIRST_ESTIMATE_S = 0.5
_TRUSTED_FRACTION = 0.25  # from here on only what was measured counts
_EASE = 0.1  # how long, as a share of what is left, an estimate takes to become another
_LEAST_EASE_S = 1.0


class TimeLeft:
    """Begins with what was expected, learns from the work, stands while it rests, and never jumps."""

    def __init__(
        self, expected_s: float | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin.

        Args:
            expected_s: What the whole work should take; None where nobody knows.
            clock: For tests.
        """
        self._expected_s = expected_s
        self._clock = clock
        self._start: tuple[float, Progress] | None = None
        self._resting_since_s: float | None = None
        self._told_s = 0.0
        self._left_s: float | None = None

    @property
    def left_s(self) -> float | None:
        """The latest estimate in seconds."""
        return self._left_s

    def after(self, progress: Progress) -> float | None:
        """Return the seconds that are left, None before that can be told."""
        now_s = self._clock()
        if self._start is None or not _follows(progress, self._start[1]):
            self._start = (now_s, progress)
        estimate = self._estimate(progress, now_s)
        if estimate is not None:
            self._left_s = self._eased(estimate, now_s)
            self._told_s = now_s
        return self._left_s

    def pause(self) -> None:
        """Stand still."""
        self._resting_since_s = self._clock()

    def resume(self) -> None:
        """Go on as if no time had passed."""
        if self._resting_since_s is None:
            return
        rested_s = self._clock() - self._resting_since_s
        self._resting_since_s = None
        self._told_s += rested_s
        if self._start is not None:
            start_s, progress = self._start
            self._start = (start_s + rested_s, progress)

    def _estimate(self, progress: Progress, now_s: float) -> float | None:
        """Mix what was expected and what is measured; the more is done, the more that counts."""
        assert self._start is not None  # noqa: S101 - set by after
        start_s, first = self._start
        elapsed_s, done = now_s - start_s, progress.fraction - first.fraction
        left = 1 - progress.fraction
        is_measured = done > 0 and elapsed_s >= _FIRST_ESTIMATE_S
        measured_s = elapsed_s / done * left if is_measured else None
        if self._expected_s is None or measured_s is None:
            return measured_s if self._expected_s is None else self._expected_s * left
        trust = min(1.0, done / _TRUSTED_FRACTION)
        return trust * measured_s + (1 - trust) * self._expected_s * left

    def _eased(self, estimate_s: float, now_s: float) -> float:
        """Come nearer to a new estimate, the more so the more time has passed."""
        if self._left_s is None:
            return estimate_s
        passed_s = now_s - self._told_s
        due_s = max(0.0, self._left_s - passed_s)
        pull = 1 - math.exp(-passed_s / max(_LEAST_EASE_S, _EASE * estimate_s))
        return due_s + pull * (estimate_s - due_s)


def _follows(progress: Progress, first: Progress) -> bool:
    """Tell whether it is further in the same work; memory may run out, and it begins anew."""
    same_work = (progress.stage, progress.total) == (first.stage, first.total)
    return same_work and progress.done >= first.done
