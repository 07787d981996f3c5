"""Estimates begin with what was expected, come from the pace, and neither jump nor run in a rest."""

from __future__ import annotations

import pytest

from app.controllers.time_left import TimeLeft
from engine.progress import Progress


class Work:
    """Work of ten parts on a clock of its own."""

    def __init__(self, expected_s: float | None = None, total: int = 10) -> None:
        self.now_s = 50.0
        self.done, self.total = 0, total
        self.time_left = TimeLeft(expected_s, clock=lambda: self.now_s)
        self.left = self.time_left.after(Progress("work", 0, total))

    def do(self, seconds: float, parts: int = 1) -> float | None:
        """Take time for some parts, and return the new estimate."""
        self.now_s += seconds
        self.done += parts
        self.left = self.time_left.after(Progress("work", self.done, self.total))
        return self.left


def test_nothing_is_known_at_first() -> None:
    work = Work()
    assert work.left is None
    assert work.do(0.1) is None


def test_the_pace_tells() -> None:
    work = Work()
    assert work.do(2, 2) == pytest.approx(8)
    assert work.do(8, 8) == pytest.approx(0, abs=0.01)


def test_what_was_done_before_it_was_seen_does_not_count() -> None:
    time_s = 0.0
    left = TimeLeft(clock=lambda: time_s)
    left.after(Progress("work", 5, 10))
    time_s = 2.0
    assert left.after(Progress("work", 6, 10)) == pytest.approx(8)


def test_what_is_expected_is_told_at_once() -> None:
    work = Work(expected_s=100)
    assert work.left == 100
    assert work.do(10) == pytest.approx(90)


def test_a_wrong_expectation_gives_way_to_what_is_measured() -> None:
    work = Work(expected_s=100)
    estimates = [work.do(2) for _ in range(9)]
    assert estimates[0] is not None
    assert estimates[0] > 40
    assert work.left == pytest.approx(2, abs=1)


@pytest.mark.parametrize("expected_s", [None, 60, 240])
def test_it_never_jumps(expected_s: float | None) -> None:
    """However the pace changes, an estimate moves by little more than the time that passed."""
    work = Work(expected_s, total=60)
    work.do(2)
    for seconds in [2.0] * 10 + [8.0, 0.5] * 5 + [2.0] * 10:
        before = work.left
        after = work.do(seconds)
        assert before is not None
        assert after is not None
        assert abs(after - before) <= seconds + 0.35 * before


def test_a_rest_changes_nothing() -> None:
    work, rested = Work(), Work()
    for each in (work, rested):
        each.do(3)
    rested.time_left.pause()
    rested.now_s += 1000
    assert rested.time_left.left_s == work.left
    rested.time_left.resume()
    assert rested.do(3) == pytest.approx(work.do(3))


def test_going_on_without_a_rest_is_nothing() -> None:
    work = Work()
    work.do(2)
    work.time_left.resume()
    assert work.do(2) == pytest.approx(16)


def test_work_that_begins_anew_is_measured_anew() -> None:
    """As when memory ran out and the tiles are smaller."""
    work = Work()
    work.do(2, 5)
    work.done, work.total = 0, 40
    work.do(1, 0)
    for _ in range(20):
        work.do(1)
    assert work.left == pytest.approx(20, abs=2)
