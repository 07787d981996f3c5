"""The photos of a batch as the window keeps them: one frozen row a photo, and sums over all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from app.language import marked, translate
from engine.errors import DeblurError


class Status(StrEnum):
    """How a photo stands."""

    WAITING = "waiting"
    CHECKING = "checking"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    NOTED = "noted"
    SKIPPED = "skipped"
    FAILED = "failed"

    @property
    def words(self) -> str:
        """What people call it."""
        return translate("BatchRows", _WORDS[self])

    @property
    def is_over(self) -> bool:
        """Nothing more happens to the photo unless somebody asks for it."""
        return self in _OVER

    @property
    def is_at_work(self) -> bool:
        """The photo is in the hands of the engine."""
        return self in (Status.RUNNING, Status.PAUSED)


_OVER: Final = frozenset({Status.DONE, Status.NOTED, Status.SKIPPED, Status.FAILED})
_WORDS: Final = marked(
    "BatchRows",
    {
        Status.WAITING: "Waiting",
        Status.CHECKING: "Checking",
        Status.RUNNING: "Deblurring",
        Status.PAUSED: "Paused",
        Status.DONE: "Done",
        Status.NOTED: "Done with note",
        Status.SKIPPED: "Skipped – exists",
        Status.FAILED: "Failed",
    },
)


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One photo of the queue.

    Attributes:
        source: The photo; no two rows have the same.
        relative: Its place below the folder that it was found through; its name otherwise.
        size_bytes: Of the file; 0 when it cannot be told.
        status: How it stands.
        target: Where its result is; None before there is one.
        fraction: Share of the work that is done, in [0, 1].
        seconds: How long it took; None before that is known.
        note: What there is to say about it.
        error: Why it failed; None if it did not.
    """

    source: Path
    relative: Path
    size_bytes: int = 0
    status: Status = Status.WAITING
    target: Path | None = None
    fraction: float = 0.0
    seconds: float | None = None
    note: str = ""
    error: DeblurError | None = None

    def waiting(self) -> BatchRow:
        """Return the row as if nothing had happened to the photo, but for its target."""
        return BatchRow(self.source, self.relative, self.size_bytes, target=self.target)

    @property
    def done_bytes(self) -> float:
        """The share of the file that is worked through."""
        return self.size_bytes * (1.0 if self.status in _RESTORED else self.fraction)


_RESTORED: Final = frozenset({Status.DONE, Status.NOTED})


@dataclass(slots=True)
class Tally:
    """Sums over rows, kept up to date as rows come, change and go.

    Work is measured in bytes of the files, which is roughly proportional to the time they take.
    """

    counts: Counter[Status] = field(default_factory=Counter)
    done_bytes: float = 0.0
    left_bytes: float = 0.0

    @classmethod
    def of(cls, rows: Iterable[BatchRow]) -> Tally:
        """Add up all of ``rows``."""
        tally = cls()
        for row in rows:
            tally.add(row)
        return tally

    def add(self, row: BatchRow, sign: int = 1) -> None:
        """Count a row; with ``sign`` -1 forget it again."""
        self.counts[row.status] += sign
        self.done_bytes += sign * row.done_bytes
        if not row.status.is_over:
            self.left_bytes += sign * (row.size_bytes - row.done_bytes)

    @property
    def total(self) -> int:
        """How many photos there are."""
        return self.counts.total()

    @property
    def done(self) -> int:
        """How many have their result."""
        return self.counts[Status.DONE] + self.counts[Status.NOTED]

    @property
    def failed(self) -> int:
        """How many failed."""
        return self.counts[Status.FAILED]

    @property
    def skipped(self) -> int:
        """How many were left as they were."""
        return self.counts[Status.SKIPPED]

    @property
    def left(self) -> int:
        """How many are still to be done."""
        return self.total - self.done - self.failed - self.skipped
