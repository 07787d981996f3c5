"""Progress that is told, and the wish to stop."""

import signal
import threading

import pytest

from engine.errors import Cancelled, DeblurError
from engine.progress import CancelToken, Progress, interruptible

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
