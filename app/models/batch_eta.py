"""How long a batch still takes, told so that it only ever counts down."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable

_FIRST_ESTIMATE_S = 2.0
_MARK_EVERY_S = 1.0
_MORE = 1 + 1e-6  # sums of fractions tremble
_MARKS = 180  # three minutes of pace: long enough to be calm, short enough to notice a change


class BatchEta:
    """Learns from the pace of the last minutes; stands still while paused.

    When the estimate rises, what is told goes down more slowly instead, in proportion, so that
    it can neither count up nor reach zero early. Only more work makes it rise. Work is measured in
    any unit that is proportional to time.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since_s: float | None = None
        self._before_s = 0.0
        self._marks: deque[tuple[float, float]] = deque(maxlen=_MARKS)
        self._whole = 0.0
        self._told: float | None = None
        self._told_at_s = 0.0

    @property
    def elapsed_s(self) -> float:
        """Seconds at work, without pauses."""
        return self._before_s + (0.0 if self._since_s is None else self._clock() - self._since_s)

    def resume(self) -> None:
        """Begin, or go on after a pause."""
        if self._since_s is None:
            self._since_s = self._clock()

    def pause(self) -> None:
        """Stand still."""
        self._before_s, self._since_s = self.elapsed_s, None

    def expect(self, seconds: float, work: float) -> None:
        """Begin with a guess for all the ``work`` there is."""
        self._told, self._told_at_s, self._whole = seconds, self.elapsed_s, work
        self._marks.clear()

    def after(self, done: float, left: float) -> float | None:
        """Return the seconds that are left, None before that can be told.

        Args:
            done: Work that is done since the beginning.
            left: Work that is left.
        """
        if self._since_s is None:
            return self._told
        now_s = self.elapsed_s
        if done + left > self._whole * _MORE:
            self._whole, self._told = done + left, None
        estimate = self._estimate(now_s, done, left)
        if estimate is not None:
            self._told, self._told_at_s = self._down_to(estimate, now_s), now_s
        return self._told if left else 0.0

    def _estimate(self, now_s: float, done: float, left: float) -> float | None:
        if not self._marks or now_s - self._marks[-1][0] >= _MARK_EVERY_S:
            self._marks.append((now_s, done))
        begun_s, done_then = self._marks[0]
        if now_s - begun_s < _FIRST_ESTIMATE_S or done <= done_then:
            return None
        return left * (now_s - begun_s) / (done - done_then)

    def _down_to(self, estimate: float, now_s: float) -> float:
        if self._told is None or estimate <= self._told:
            return estimate
        passed = (now_s - self._told_at_s) / estimate
        return self._told * math.exp(-passed)
