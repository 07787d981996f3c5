"""A batch that was started: its journal, its numbers, and who is suspected of killing the engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from app.models.batch_plan import BatchPlan, Numbers
from app.models.batch_rows import BatchRow, Status
from engine.batch import END_EVENTS, BatchEvent, BatchJob, BatchJournal, UnfinishedBatch

_TRIES = 2


def _today() -> date:
    return datetime.now().astimezone().date()


@dataclass(slots=True)
class BatchRun:
    """What has to be known from one job of the engine to the next.

    Attributes:
        plan: How photos are restored.
        journal: Where everything is written down.
        begun_on: The day for names.
        numbers: The numbers for names; who has one belongs to this batch.
        asked: What the engine was given last, in order.
        took_in_a_fate: The engine brought a photo to its end since then.
    """

    plan: BatchPlan
    journal: Path
    begun_on: date = field(default_factory=_today)
    numbers: Numbers = field(default_factory=Numbers)
    asked: list[Path] = field(default_factory=list)
    took_in_a_fate: bool = False
    was_asked_for_all: bool = True
    _crashes: Counter[Path] = field(default_factory=Counter)
    _silent_crashes: int = 0

    @classmethod
    def new(cls, plan: BatchPlan, journals: Path) -> BatchRun:
        """Begin a batch with a journal of its own."""
        return cls(plan, BatchJournal.new_path(journals))

    @classmethod
    def of(cls, batch: UnfinishedBatch, plan: BatchPlan) -> BatchRun:
        """Go on with a batch of an earlier start."""
        numbers = Numbers({item.path: item.number for item in batch.job.items})
        return cls(plan, batch.journal, batch.job.begun_on, numbers)

    # --- what the engine is given -----------------------------------------------------

    def next_of(self, rows: Sequence[BatchRow]) -> list[Path]:
        """Return the photos for the next job: all that wait, and then each suspect alone."""
        waiting = [row for row in rows if row.status is Status.WAITING]
        suspects = {source for source, times in self._crashes.items() if times}
        clear = [row.source for row in waiting if not suspects or row.source not in suspects]
        self.numbers.give(waiting)
        self.asked = clear or [row.source for row in waiting[:1]]
        self.took_in_a_fate, self.was_asked_for_all = False, True
        return self.asked

    def job(self, rows: Sequence[BatchRow]) -> BatchJob:
        """Return the whole batch, with the photos that are done: names must not clash with them."""
        item, number_of = self.plan.item, self.numbers.given.get
        numbered = ((row, number_of(row.source)) for row in rows)
        job = self.plan.job([item(row, number) for row, number in numbered if number])
        return replace(job, begun_on=self.begun_on)

    def still_fits(self, rows: Sequence[BatchRow]) -> bool:
        """Tell whether the engine does what stands in the queue; what came at its end may wait."""
        waiting = [row.source for row in rows if row.status is Status.WAITING]
        over = {row.source for row in rows if row.status is not Status.WAITING}
        left = [source for source in self.asked if source not in over]
        fits = waiting[: len(left)] == left
        self.was_asked_for_all = self.was_asked_for_all and fits
        return fits

    # --- what happened ----------------------------------------------------------------

    def note(self, event: BatchEvent) -> None:
        """Remember that the engine does something, and which photos did it no harm."""
        self._silent_crashes = 0
        if isinstance(event, END_EVENTS):
            self.took_in_a_fate = True
            self._crashes.pop(event.source, None)

    def blame(self, suspects: Iterable[Path]) -> int:
        """Suspect the photos that were in work; return how often there was none in a row."""
        in_work = list(suspects)
        self._crashes.update(in_work)
        self._silent_crashes = 0 if in_work else self._silent_crashes + 1
        return self._silent_crashes

    def is_guilty(self, source: Path) -> bool:
        """Tell whether the engine died of a photo twice, the second time with it alone."""
        return self._crashes[source] >= _TRIES

    def forgive(self, sources: Iterable[Path]) -> None:
        """Treat photos as if nothing had happened: the user wants to try once more."""
        for source in sources:
            self._crashes.pop(source, None)
