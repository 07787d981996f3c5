from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.models.batch_eta import BatchEta


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def _started(clock: Clock) -> BatchEta:
    eta = BatchEta(clock)
    eta.resume()
    return eta


def test_a_steady_pace_is_told_as_it_is() -> None:
    clock = Clock()
    eta = _started(clock)
    for step in range(50):
        clock.now_s = float(step)
        told = eta.after(step * 2.0, 100.0 - step * 2.0)
    assert told is not None
    assert abs(told - 1.0) < 0.1


@given(st.lists(st.tuples(st.floats(0.05, 30.0), st.floats(0.0, 5.0)), min_size=5, max_size=60))
def test_it_never_counts_up_and_never_ends_early(steps: list[tuple[float, float]]) -> None:
    clock = Clock()
    eta = _started(clock)
    whole, done = sum(work for _, work in steps) + 1.0, 0.0
    last = float("inf")
    for seconds, work in steps:
        clock.now_s += seconds
        done += work
        told = eta.after(done, whole - done)
        if told is not None:
            assert 0.0 < told <= last
            last = told


def test_it_stands_still_while_paused() -> None:
    clock = Clock()
    eta = _started(clock)
    for step in range(10):
        clock.now_s = float(step)
        told = eta.after(step, 20.0 - step)
    eta.pause()
    clock.now_s += 10_000
    assert eta.after(9.0, 11.0) == told
    assert eta.elapsed_s == 9.0
    eta.resume()
    clock.now_s += 1
    after = eta.after(10.0, 10.0)
    assert after is not None
    assert told is not None
    assert 0.0 < after <= told


def test_more_work_may_make_it_rise() -> None:
    clock = Clock()
    eta = _started(clock)
    for step in range(10):
        clock.now_s = float(step)
        before = eta.after(step, 20.0 - step)
    after = eta.after(9.0, 500.0)
    assert before is not None
    assert after is not None
    assert after > before * 10


def test_a_guess_is_told_until_something_is_known_and_is_not_exceeded() -> None:
    clock = Clock()
    eta = _started(clock)
    eta.expect(60.0, 100.0)
    assert eta.after(0.0, 100.0) == 60.0
    for step in range(1, 20):  # half as fast as it was thought
        clock.now_s = float(step)
        told = eta.after(step * 100 / 120, 100.0 - step * 100 / 120)
        assert told is not None
        assert told <= 60.0
    assert told is not None
    assert told > 40.0


def test_nothing_left_takes_no_time() -> None:
    clock = Clock()
    eta = _started(clock)
    assert eta.after(0.0, 10.0) is None
    clock.now_s = 5.0
    assert eta.after(10.0, 0.0) == 0.0
