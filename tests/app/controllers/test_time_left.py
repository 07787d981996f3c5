"""Estimates come from the pace."""

from __future__ import annotations

import pytest

from app.controllers.time_left import TimeLeft
from engine.progress import Progress


def _estimates(*steps: tuple[float, int]) -> list[float | None]:
    times = iter([now_s for now_s, _ in steps])
    left = TimeLeft(clock=lambda: next(times))
    return [left.after(Progress("work", done, 10)) for _, done in steps]


def test_nothing_is_known_at_first() -> None:
    assert _estimates((0, 0), (0.1, 1)) == [None, None]


def test_the_pace_of_the_stage_tells() -> None:
    assert _estimates((5, 0), (7, 2), (15, 10))[1:] == pytest.approx([8, 0])


def test_what_was_done_before_the_stage_was_seen_does_not_count() -> None:
    assert _estimates((0, 5), (2, 6))[1] == pytest.approx(8)
