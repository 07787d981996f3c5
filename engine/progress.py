"""Progress that is reported, and the wishes to stop and to rest."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from engine.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` equal parts of a named stage."""

    stage: str
    done: int
    total: int

    @property
    def fraction(self) -> float:
        """Share of the stage that is done, in [0, 1]."""
        return self.done / self.total if self.total else 1.0


class CancelToken:
    """Carries one wish: stop. Any thread may cancel; the worker asks at every part of its work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise ``Cancelled`` if somebody asked."""
        if self._event.is_set():
            raise Cancelled

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for the work to ``pass_through``; a long part may be broken off."""
        return self.is_cancelled

    def pass_through(self) -> None:
        """Go on to the next part of the work, or raise ``Cancelled``; a ``Gate`` may wait here."""
        self.raise_if_cancelled()


class Gate(CancelToken):
    """What a user may want of work that runs: stop, or rest for a while.

    Any thread may cancel, pause, resume and knock; the threads that work call ``pass_through``
    between the parts of their work, as at the border of two tiles.
    """

    def __init__(
        self,
        *,
        at_border: Callable[[], None] | None = None,
        on_rest: Callable[[bool], None] | None = None,
    ) -> None:
        """Begin open.

        Args:
            at_border: Called in the working thread at every border, and while the work rests after
                every knock: what is more urgent runs there.
            on_rest: Called in the working thread with True when it comes to rest, and with False
                when it goes on, or ends.
        """
        super().__init__()
        self._at_border = at_border or _nothing
        self._on_rest = on_rest or _nothing
        self._moved = threading.Condition()
        self._moves = 0
        self._is_paused = self._is_knocked = False

    @property
    def is_awaited(self) -> bool:
        """Whether somebody cancelled, paused, or knocked since the last border."""
        return self.is_cancelled or self._is_paused or self._is_knocked

    @property
    def is_paused(self) -> bool:
        """Whether the work is to rest at its next border."""
        return self._is_paused

    def cancel(self) -> None:
        """Ask the work to stop, even while it rests."""
        super().cancel()
        self._move()

    def pause(self) -> None:
        """Ask the work to rest from its next border on."""
        self._move(is_paused=True)

    def resume(self) -> None:
        """Let the work go on."""
        self._move(is_paused=False)

    def knock(self) -> None:
        """Have ``at_border`` called soon, even while the work rests."""
        self._is_knocked = True
        self._move()

    def pass_through(self) -> None:
        """Do what is more urgent, rest while somebody wants it, and go on.

        Raises:
            Cancelled: Somebody asked for it.
        """
        moves = self._look()
        if self._is_paused:
            self._on_rest(True)
            try:
                while self._is_paused:
                    self._wait_for_more_than(moves)
                    moves = self._look()
            finally:
                self._on_rest(False)

    def _look(self) -> int:
        """Return what was known before looking, so that nothing that comes meanwhile is missed."""
        moves = self._moves
        self.raise_if_cancelled()
        self._is_knocked = True
        while self._is_knocked:  # by somebody who came meanwhile
            self._is_knocked = False
            self._at_border()
        return moves

    def _wait_for_more_than(self, moves: int) -> None:
        with self._moved:
            self._moved.wait_for(lambda: self._moves != moves)

    def _move(self, *, is_paused: bool | None = None) -> None:
        with self._moved:
            self._is_paused = self._is_paused if is_paused is None else is_paused
            self._moves += 1
            self._moved.notify_all()


def _nothing(*_: object) -> None:
    """Nobody wants to know."""


@contextmanager
def interruptible() -> Iterator[Gate]:
    """Turn the first Ctrl-C or polite kill into a wish to stop; a second one stops at once."""
    cancel = Gate()

    def stop(_: int, __: FrameType | None) -> None:
        if cancel.is_cancelled:
            raise KeyboardInterrupt
        cancel.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield cancel
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
