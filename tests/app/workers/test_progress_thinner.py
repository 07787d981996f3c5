"""Progress is thinned in time, never at its ends."""

from __future__ import annotations

from app.workers.progress_thinner import INTERVAL_S, ProgressThinner
from engine.progress import Progress


class _Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_at_most_twenty_a_second_and_always_the_last() -> None:
    clock, seen = _Clock(), list[Progress]()
    thinner = ProgressThinner(seen.append, clock=clock)
    for done in range(1001):  # one second
        clock.now_s = done / 1000
        thinner(Progress("work", done, 1000))
    assert len(seen) <= 1 / INTERVAL_S + 2
    assert seen[0].done == 0
    assert seen[-1].done == 1000


def test_a_new_stage_is_told_at_once() -> None:
    seen = list[Progress]()
    thinner = ProgressThinner(seen.append, clock=lambda: 0.0)
    thinner(Progress("one", 0, 9))
    thinner(Progress("one", 1, 9))
    thinner(Progress("two", 0, 9))
    assert [(each.stage, each.done) for each in seen] == [("one", 0), ("two", 0)]
