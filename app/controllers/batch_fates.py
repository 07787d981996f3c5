"""Shows in the table of a batch what happens to its photos."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.language import translate
from app.messages import describe
from app.models.batch_rows import BatchRow, Status
from app.models.batch_table import BatchTable
from engine.batch import (
    BatchEvent,
    ItemFailed,
    ItemFinished,
    ItemKept,
    ItemProgressed,
    ItemSkipped,
    ItemStarted,
)


class BatchFates:
    """Turns events into rows, and finds rows by how they stand."""

    def __init__(self, table: BatchTable) -> None:
        self._table = table

    def show(self, event: BatchEvent) -> None:
        """Show what happened to a photo."""
        update, source = self._table.update, event.source
        match event:
            case ItemStarted():
                update(source, status=Status.RUNNING, fraction=0.0)
            case ItemProgressed(progress=progress):
                update(source, fraction=progress.fraction)
            case ItemFinished(target=target, notes=notes, seconds=seconds):
                self._show_result(source, target, notes)
                update(source, seconds=seconds)
            case ItemKept(target=target, notes=notes):
                self._show_result(source, target, notes)
            case ItemSkipped(target=target):
                there = translate("BatchFates", "{name} is there already")
                note = there.format(name=target.name)
                update(source, status=Status.SKIPPED, target=target, note=note)
            case ItemFailed(error=error):
                self.show_failure(source, error)

    def _show_result(self, source: Path, target: Path, notes: tuple[str, ...]) -> None:
        status = Status.NOTED if notes else Status.DONE
        self._table.update(source, status=status, target=target, note=" ".join(notes))

    def show_failure(self, source: Path, error: Exception) -> None:
        """Show why a photo failed."""
        words = describe(error)
        note = " ".join(part for part in (words.title + ".", words.text, words.advice) if part)
        self._table.update(source, status=Status.FAILED, note=note, error=error, fraction=0.0)

    def reset(self, sources: Iterable[Path]) -> None:
        """Have photos wait as if nothing had happened to them."""
        self._table.update_all(sources, BatchRow.waiting)

    def mark(self, old: Status, new: Status) -> None:
        """Have all photos that stand one way stand another way."""
        sources = [row.source for row in self.standing(old)]
        self._table.update_all(sources, lambda row: replace(row, status=new))

    def standing(self, *statuses: Status) -> list[BatchRow]:
        """Return the rows that stand in one of these ways, in their order."""
        return [row for row in self._table.rows if row.status in statuses]

    @property
    def at_work(self) -> list[Path]:
        """The photos in the hands of the engine."""
        return [row.source for row in self.standing(Status.RUNNING, Status.PAUSED)]
