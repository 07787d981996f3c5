"""One call in a process of its own: what a stranger's file does to it does nothing to the window."""

from __future__ import annotations

import copy
import logging
import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from engine.errors import Cancelled, DeblurError, EngineCrashedError

logger = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the function returned, or raised."""

    value: object = None
    error: DeblurError | None = None


class Apart(Generic[T]):
    """A function that is called once, in a process that ends with it.

    The function and what goes in and out can be pickled. ``run`` waits, so a thread of the pool
    calls it; ``cancel`` may be called from any other.
    """

    def __init__(self, function: Callable[..., T], *arguments: object) -> None:
        context = multiprocessing.get_context("spawn")
        self._near, self._far = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_serve, args=(self._far, function, arguments), name="deblur-apart", daemon=True
        )
        self._lock = threading.Lock()
        self._is_started = False
        self._is_cancelled = False

    def run(self) -> T:
        """Start the process and return what the function returns.

        Raises:
            DeblurError: What the function raised.
            EngineCrashedError: The process ended without a word.
            Cancelled: ``cancel`` was called.
        """
        try:
            return self._run()
        finally:
            self._near.close()

    def _run(self) -> T:
        with self._lock:
            if self._is_cancelled:
                raise Cancelled
            self._process.start()
            self._is_started = True
        self._far.close()  # so that the end of the process closes the pipe
        answer: _Answer | None = None
        with suppress(EOFError, OSError):
            answer = self._near.recv()
        self._process.join()
        exit_code = self._process.exitcode
        with self._lock:
            self._is_started = False
            self._process.close()
            if self._is_cancelled:
                raise Cancelled
        if answer is None:
            raise EngineCrashedError(exit_code)
        if answer.error is not None:
            raise answer.error
        value: Any = answer.value
        return value  # type: ignore[no-any-return]

    def cancel(self) -> None:
        """End the process by force; ``run`` raises ``Cancelled``."""
        with self._lock:
            self._is_cancelled = True
            if self._is_started:
                self._process.kill()


def _serve(connection: Connection, function: Callable[..., object], arguments: Any) -> None:
    """Be the process: one of the tops that catch everything."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before anything imports OpenMP
    try:
        answer = _Answer(function(*arguments))
    except Exception as error:
        logger.info("a call apart failed", exc_info=error)
        answer = _Answer(error=_as_ours(error))
    with suppress(OSError):  # the window is gone
        connection.send(answer)


def _as_ours(error: Exception) -> DeblurError:
    if isinstance(error, DeblurError):
        return copy.copy(error)
    last = traceback.format_exception_only(error)[-1].strip()
    return DeblurError(f"unexpected {last}")
