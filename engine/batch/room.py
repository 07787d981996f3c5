"""Room in memory: how many photos of a batch are in work at once."""

from __future__ import annotations

import threading
from collections.abc import Callable

from engine.errors import Cancelled
from engine.memory import free_memory


class Room:
    """Lets photos in one by one, in their order, as long as there is memory for another.

    The first is always let in, however large it is, so the batch goes on in any case.
    """

    def __init__(self, free: Callable[[], int] = free_memory) -> None:
        self._free = free
        self._whole = free()
        self._held: dict[int, int] = {}
        self._decided: set[int] = set()
        self._next = 0
        self._is_closed = False
        self._changed = threading.Condition()

    def enter(self, place: int, needed: int) -> None:
        """Wait for ``needed`` bytes; the photos before have entered, or do not want to.

        Raises:
            Cancelled: The room was closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._has_room(place, needed))
            if self._is_closed:
                raise Cancelled
            self._held[place] = needed
        self.decide(place)

    def decide(self, place: int) -> None:
        """Say that a photo has entered, or never will."""
        with self._changed:
            self._decided.add(place)
            while self._next in self._decided:
                self._decided.remove(self._next)
                self._next += 1
            self._changed.notify_all()

    def leave(self, place: int) -> None:
        """Make room for others."""
        with self._changed:
            self._held.pop(place, None)
            self._changed.notify_all()

    def close(self) -> None:
        """Let nobody in any more."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def _has_room(self, place: int, needed: int) -> bool:
        if place != self._next:
            return False
        taken = sum(self._held.values())
        return not taken or (taken + needed <= self._whole and needed <= self._free())
