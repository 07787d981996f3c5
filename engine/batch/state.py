"""What the lines of a journal add up to."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Self

from engine.batch import records
from engine.batch.job import BatchItem, BatchJob
from engine.batch.records import (
    Begun,
    Done,
    Failed,
    Fate,
    Kept,
    Line,
    Saving,
    Skipped,
    Started,
    Stopped,
)

Key = tuple[str, str, str]
"""What a result is kept by: content of the photo, settings, and its place below its folder."""


@dataclass(slots=True)
class JournalState:
    """What the lines of a journal add up to.

    Attributes:
        job: What was asked for last; None before anything was, or when another version wrote it.
        settings: The key of its settings.
        begun_at: When it was asked for first, by the clock.
        fates: The last fate of every photo, by its path.
        results: Every result that was ever made.
        starts: How often a photo was begun since its last fate.
    """

    job: BatchJob | None = None
    settings: str = ""
    begun_at: str = ""
    fates: dict[str, Fate] = field(default_factory=dict)
    results: dict[Key, list[Saving]] = field(default_factory=lambda: defaultdict(list))
    starts: Counter[str] = field(default_factory=Counter)

    @classmethod
    def replay(cls, data: bytes) -> Self:
        """Add up the lines of a journal, or of any beginning of one."""
        state = cls()
        for line in records.lines_in(data):
            state.apply(line)
        return state

    def apply(self, line: Line) -> None:
        """Add one line."""
        match line:
            case Begun():
                known = self.job.items if self.job else ()
                self.job, self.settings = records.job_of(line, known), line.settings
                self.begun_at = self.begun_at or line.at
            case Started():
                self.starts[line.path] += 1
            case Stopped():
                self.starts.clear()
            case Done() | Skipped() | Failed():
                self.fates[line.path] = line
                self.starts.pop(line.path, None)
        if isinstance(line, Saving) and not isinstance(line, Kept):
            self._add_result(line)

    def _add_result(self, line: Saving) -> None:
        results = self.results[line.content, line.settings, line.relative]
        if isinstance(line, Done):  # it says more than the line before
            results[:] = [known for known in results if known.name != line.name]
        results.append(line)

    def fate_of(self, item: BatchItem) -> Fate | None:
        """Return the fate of an item in this job; one with other settings counts as none."""
        fate = self.fates.get(records.name_of(item.path))
        is_old = isinstance(fate, Done) and fate.settings != self.settings
        return None if is_old else fate

    def count(self) -> Counts:
        """Count the fates of the job's items."""
        fates = Counter(type(self.fate_of(item)) for item in self.items)
        return Counts(
            total=len(self.items),
            done=fates[Done] + fates[Kept],
            skipped=fates[Skipped],
            failed=fates[Failed],
        )

    @property
    def items(self) -> tuple[BatchItem, ...]:
        """The photos of the job; none before there is one."""
        return self.job.items if self.job else ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many photos came to which end, of ``total``."""

    total: int
    done: int
    skipped: int
    failed: int

    @property
    def left(self) -> int:
        """How many have not come to any."""
        return self.total - self.done - self.skipped - self.failed
