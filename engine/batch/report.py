"""A report of what became of every photo, from the journals of one machine or of many."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path

from engine.atomic import write_atomically
from engine.batch import records
from engine.batch.job import BatchItem
from engine.batch.journal import read_journal
from engine.batch.records import Done, Failed, Fate, Skipped
from engine.batch.state import JournalState
from engine.errors import OutputFolderError, UsageError


class End(StrEnum):
    """How a photo stands, from the worst to the best: of several fates the best counts."""

    WAITING = "waiting"
    FAILED = "failed"
    SKIPPED = "skipped"
    DONE = "done"


_WORTH = list(End)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One photo.

    Attributes:
        source: Its path.
        status: How it stands.
        target: Its result, or the file that is in the way; empty where there is none.
        seconds: From its turn to its saved file; 0 where nothing was done.
        note: What there is to say about the result, or why there is none.
        at: When that was noted, by the clock of the machine that did it, in ISO 8601.
        sha256: Of the photo's content, where it was read.
        result_sha256: Of the result.
        journal: The journal that says so.
    """

    source: str
    status: End
    target: str = ""
    seconds: float = 0.0
    note: str = ""
    at: str = ""
    sha256: str = ""
    result_sha256: str = ""
    journal: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All photos, each once."""

    rows: tuple[ReportRow, ...]

    def count(self, status: End) -> int:
        """Count the photos of one end."""
        return sum(row.status is status for row in self.rows)

    @property
    def seconds(self) -> float:
        """What all photos took together, on however many machines."""
        return sum(row.seconds for row in self.rows)

    def summary(self) -> dict[str, float]:
        """Return the numbers of photos by their ends, and the seconds they took."""
        counts: dict[str, float] = {str(end): self.count(end) for end in reversed(End)}
        return {"photos": len(self.rows), **counts, "seconds": round(self.seconds, 3)}

    def write(self, path: Path) -> None:
        """Write the report: CSV or JSON, as the ending of ``path`` says.

        Raises:
            UsageError: The ending is another one.
            OutputFolderError: It cannot be written there.
        """
        writers = {".csv": self._csv, ".json": self._json}
        if path.suffix.lower() not in writers:
            raise UsageError(f"a report is a .csv or .json file, not {path.name}")
        try:
            write_atomically(path, writers[path.suffix.lower()]())
        except OSError as cause:
            raise OutputFolderError(path.parent, cause.strerror or str(cause)) from cause

    def _csv(self) -> bytes:
        """Return a table; a byte order mark tells spreadsheets that it is UTF-8."""
        text = io.StringIO(newline="")
        table = csv.DictWriter(text, [field.name for field in fields(ReportRow)])
        table.writeheader()
        table.writerows(asdict(row) for row in self.rows)
        return text.getvalue().encode("utf-8-sig", "backslashreplace")

    def _json(self) -> bytes:
        told = {"summary": self.summary(), "photos": [asdict(row) for row in self.rows]}
        return json.dumps(told, indent=1).encode("ascii")


def report_of(journals: Sequence[Path]) -> Report:
    """Make one report of journals, such as those of all shards.

    A photo that several of them know counts once, with its best fate.

    Raises:
        JournalError: One of them is no journal, or cannot be read.
    """
    rows: dict[str, ReportRow] = {}
    for journal in journals:
        for row in _rows(journal, read_journal(journal)):
            known = rows.get(row.source)
            if known is None or _WORTH.index(row.status) > _WORTH.index(known.status):
                rows[row.source] = row
    return Report(tuple(rows.values()))


def _rows(journal: Path, state: JournalState) -> Iterable[ReportRow]:
    for item in state.items:
        yield _row(item, state, state.fate_of(item), str(journal))


def _row(item: BatchItem, state: JournalState, fate: Fate | None, journal: str) -> ReportRow:
    source = records.name_of(item.path)
    match fate:
        case Done():
            folder = state.job.folder_for(item) if state.job else Path()
            return ReportRow(
                source,
                End.DONE,
                target=str(folder / fate.name),
                seconds=fate.seconds,
                note=" ".join(fate.notes),
                at=fate.at,
                sha256=fate.content,
                result_sha256=fate.sha256,
                journal=journal,
            )
        case Skipped():
            return ReportRow(source, End.SKIPPED, fate.target, at=fate.at, journal=journal)
        case Failed():
            note = fate.message
            return ReportRow(source, End.FAILED, note=note, at=fate.at, journal=journal)
    return ReportRow(source, End.WAITING, journal=journal)
