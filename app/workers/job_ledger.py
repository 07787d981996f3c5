"""The window's books of the jobs that it gave to the engine: what runs, waits, or was given up."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

TOLD_AFTER_S = 0.6
"""A cancelled job is reported as stopped after this time, whatever the engine is doing."""

PATIENCE_S = 3.0
"""An engine that has not let go of a cancelled job by then is replaced if somebody waits for it:
about what starting another one takes."""

R = TypeVar("R")


@dataclass(slots=True)
class _Entry(Generic[R]):
    request: R
    lane: Hashable | None
    is_started: bool = False
    is_told: bool = False
    cancelled_s: float | None = None


class JobLedger(Generic[R]):
    """Knows every job until the engine has let go of it."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry[R]] = {}

    @property
    def wanted(self) -> list[int]:
        """Jobs about which somebody still expects word, in their order."""
        return [job for job, entry in self._entries.items() if not entry.is_told]

    @property
    def is_empty(self) -> bool:
        """The engine has nothing to do, and nothing to let go of."""
        return not self._entries

    @property
    def has_cancelled(self) -> bool:
        """There are cancelled jobs that the engine has not let go of."""
        return any(entry.cancelled_s is not None for entry in self._entries.values())

    @property
    def waiting(self) -> list[R]:
        """Requests that the engine has not begun, in their order."""
        return [
            entry.request
            for entry in self._entries.values()
            if not entry.is_started and not entry.is_told
        ]

    def add(self, job: int, request: R, lane: Hashable | None = None) -> list[int]:
        """Note a new job, and return those that it makes needless: the others of its lane."""
        others = [
            other
            for other, entry in self._entries.items()
            if lane is not None and entry.lane == lane and entry.cancelled_s is None
        ]
        self._entries[job] = _Entry(request, lane)
        return others

    def start(self, job: int) -> None:
        """Note that the engine has begun a job."""
        if job in self._entries:
            self._entries[job].is_started = True

    def is_wanted(self, job: int) -> bool:
        """Whether somebody still expects word about a job."""
        return job in self._entries and not self._entries[job].is_told

    def end(self, job: int) -> bool:
        """Forget a job that has ended, and tell whether somebody wants to know."""
        entry = self._entries.pop(job, None)
        return entry is not None and not entry.is_told

    def cancel(self, job: int, now_s: float) -> bool:
        """Note that the user gave a job up; tell whether that is new."""
        entry = self._entries.get(job)
        if entry is None or entry.cancelled_s is not None:
            return False
        entry.cancelled_s = now_s
        return True

    def overdue(self, now_s: float) -> list[int]:
        """Return the cancelled jobs to be reported as stopped now; each of them once."""
        late = [
            job
            for job, entry in self._entries.items()
            if not entry.is_told and _is_past(entry.cancelled_s, TOLD_AFTER_S, now_s)
        ]
        for job in late:
            self._entries[job].is_told = True
        return late

    def is_stuck(self, now_s: float) -> bool:
        """Whether jobs wait only because the engine does not let go of one that was given up."""
        started = [entry for entry in self._entries.values() if entry.is_started]
        return (
            bool(started)
            and bool(self.waiting)
            and all(_is_past(entry.cancelled_s, PATIENCE_S, now_s) for entry in started)
        )

    def drop_given_up(self) -> None:
        """Forget the jobs that nobody waits for: the engine that had them is gone."""
        self._entries = {job: entry for job, entry in self._entries.items() if not entry.is_told}

    def clear(self) -> None:
        """Forget everything."""
        self._entries.clear()


def _is_past(since_s: float | None, after_s: float, now_s: float) -> bool:
    return since_s is not None and now_s - since_s >= after_s
