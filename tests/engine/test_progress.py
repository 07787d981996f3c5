"""Progress that is told, and the wishes to stop and to rest."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from engine.errors import Cancelled, DeblurError
from engine.progress import CancelToken, Gate, Progress, interruptible

SIGNALS = [signal.SIGINT, signal.SIGTERM]


@pytest.mark.parametrize(("done", "total", "fraction"), [(0, 4, 0), (1, 4, 0.25), (4, 4, 1)])
def test_fraction_is_the_share_that_is_done(done: int, total: int, fraction: float) -> None:
    assert Progress("Deblurring", done, total).fraction == fraction


def test_nothing_to_do_is_done() -> None:
    assert Progress("Deblurring", 0, 0).fraction == 1


def test_a_token_asks_to_stop_once_it_was_cancelled() -> None:
    cancel, seen = CancelToken(), list[bool]()
    cancel.raise_if_cancelled()
    seen.append(cancel.is_cancelled)
    cancel.cancel()
    seen.append(cancel.is_cancelled)
    assert seen == [False, True]
    with pytest.raises(Cancelled):
        cancel.raise_if_cancelled()


def test_any_thread_may_cancel() -> None:
    cancel = CancelToken()
    thread = threading.Thread(target=cancel.cancel)
    thread.start()
    thread.join()
    assert cancel.is_cancelled


def test_no_handler_of_errors_swallows_a_cancel() -> None:
    assert not issubclass(Cancelled, DeblurError)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_first_signal_is_a_wish_and_a_second_stops_at_once(number: signal.Signals) -> None:
    with interruptible() as cancel:
        cancel.raise_if_cancelled()
        signal.raise_signal(number)
        assert cancel.is_cancelled
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)


def test_the_handlers_from_before_come_back() -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    with interruptible():
        assert [signal.getsignal(number) for number in SIGNALS] != before
    assert [signal.getsignal(number) for number in SIGNALS] == before


def test_the_handlers_come_back_after_a_failure() -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    with pytest.raises(ZeroDivisionError), interruptible():
        raise ZeroDivisionError
    assert [signal.getsignal(number) for number in SIGNALS] == before


# --- Gate -----------------------------------------------------------------------------------


class Worker(threading.Thread):
    """Passes through a gate until it is cancelled, and notes what happens."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.gate = Gate(at_border=self._look, on_rest=self._rest)
        self.resting, self.working, self.looked = (threading.Event() for _ in range(3))
        self.parts = 0

    def run(self) -> None:
        with suppress(Cancelled):
            while True:
                self.gate.pass_through()
                self.parts += 1

    def _look(self) -> None:
        self.looked.set()

    def _rest(self, rests: bool) -> None:
        (self.working, self.resting)[rests].set()


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    worker.start()
    yield worker
    worker.gate.cancel()
    worker.join(5)
    assert not worker.is_alive()


def test_work_rests_at_its_next_border_and_goes_on(worker: Worker) -> None:
    worker.gate.pause()
    assert worker.resting.wait(5)
    parts = worker.parts
    assert worker.gate.is_paused
    assert not worker.working.is_set()
    assert worker.parts == parts
    worker.gate.resume()
    assert worker.working.wait(5)


def test_resting_work_looks_for_what_is_more_urgent_after_a_knock(worker: Worker) -> None:
    worker.gate.pause()
    assert worker.resting.wait(5)
    parts = worker.parts
    worker.looked.clear()
    worker.gate.knock()
    assert worker.looked.wait(5)
    assert worker.parts == parts


def test_resting_work_can_be_cancelled(worker: Worker) -> None:
    worker.gate.pause()
    assert worker.resting.wait(5)
    worker.gate.cancel()
    worker.join(5)
    assert not worker.is_alive()
    assert worker.working.is_set()


def test_a_knock_that_comes_while_looking_is_not_missed() -> None:
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        (gate.knock, gate.resume)[looks > 2]()

    gate = Gate(at_border=look)
    gate.pause()
    gate.pass_through()
    assert looks == 3


def test_a_gate_is_awaited_until_the_next_border() -> None:
    gate = Gate()
    seen = [gate.is_awaited]
    gate.knock()
    seen.append(gate.is_awaited)
    gate.pass_through()
    seen.append(gate.is_awaited)
    gate.pause()
    seen.append(gate.is_awaited)
    gate.resume()
    seen.append(gate.is_awaited)
    gate.cancel()
    seen.append(gate.is_awaited)
    assert seen == [False, True, False, True, False, True]


@pytest.mark.parametrize("make", [CancelToken, Gate])
def test_whatever_was_cancelled_lets_nothing_through(make: Callable[[], CancelToken]) -> None:
    cancel = make()
    cancel.pass_through()
    cancel.cancel()
    with pytest.raises(Cancelled):
        cancel.pass_through()
