"""What the thread pool does for a batch: look for photos, look ahead, look for what is unfinished.

Qt-free, as everything that runs there.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.models.batch_plan import BatchPlan
from app.models.batch_rows import BatchRow, Status
from engine.batch import (
    BatchItem,
    BatchJob,
    BatchJournal,
    ItemFailed,
    JournalState,
    Preflight,
    UnfinishedBatch,
    preflight,
    read_journal,
    report_of,
)
from engine.batch.records import Done, Skipped
from engine.errors import DeblurError, EngineCrashedError, PhotoNotFoundError
from engine.photo_io import FoundPhoto, find_photos, is_photo_path
from engine.progress import CancelToken
from engine.settings import RestoreSettings


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells a file that is still being written from one that rests."""

    size_bytes: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class FoundRows:
    """The photos that files and folders stand for, and what was wrong with some."""

    rows: tuple[BatchRow, ...]
    errors: tuple[DeblurError, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a look ahead found; ``seconds`` is how long the photos take, None if unknown."""

    seen: Preflight
    seconds: float | None


def find_rows(
    inputs: Sequence[Path], plan: BatchPlan, results: frozenset[Path] = frozenset()
) -> FoundRows:
    """Look for photos; a folder that gives none is noted, and the search goes on.

    Args:
        inputs: Files and folders.
        plan: Says how deep folders are looked through, and where in them results lie.
        results: Results of the same batch; none is restored once more.
    """
    rows: dict[Path, BatchRow] = {}
    errors: list[DeblurError] = []
    for each in inputs:
        try:
            found = find_photos([each.absolute()], recursive=plan.recursive)
        except DeblurError as error:
            errors.append(error)
            continue
        fresh = (photo for photo in found if photo.path not in results)
        rows |= {photo.path: _row(photo) for photo in fresh if not plan.keeps_results_with(photo)}
    return FoundRows(tuple(rows.values()), tuple(errors))


def look_ahead(
    plan: BatchPlan,
    rows: Sequence[BatchRow],
    estimate: Callable[[tuple[int, int], RestoreSettings], float | None] | None,
    cancel: CancelToken,
) -> Ahead:
    """Look at every photo before a batch begins.

    Args:
        plan: Says what is to be done with them.
        rows: The photos that wait, in their order.
        estimate: Tells how many seconds a photo of a width and height takes; None where no one can.
        cancel: Asked before every photo.

    Raises:
        UsageError: The names or the folder cannot be used.
        Cancelled: Somebody asked for it.
    """
    job = plan.job(plan.item(row, number) for number, row in enumerate(rows, start=1))
    seen = preflight(job, cancel=cancel)
    sizes = Counter((item.width, item.height) for item in seen.items if item.megapixels)
    if estimate is None or not sizes:
        return Ahead(seen, None)
    guesses = [(estimate(size, job.settings), count) for size, count in sizes.items()]
    known = [guess * count for guess, count in guesses if guess is not None]
    return Ahead(seen, sum(known) if len(known) == len(guesses) else None)


def photos_in(folder: Path) -> dict[Path, FileState]:
    """Return the photos that lie in a folder itself, told by their names.

    Raises:
        PhotoNotFoundError: The folder cannot be looked into.
    """
    try:
        with os.scandir(folder) as entries:
            found = {Path(entry.path): entry for entry in entries if _is_photo(entry)}
            return {path: _state(entry) for path, entry in found.items()}
    except OSError as cause:
        raise PhotoNotFoundError(folder) from cause


def rows_of(journal: Path) -> tuple[BatchRow, ...]:
    """Return the photos of a batch as its journal has them; what is done need not be looked at.

    Raises:
        JournalError: It cannot be read.
    """
    state = read_journal(journal)
    if state.job is None:
        return ()
    return tuple(_known_row(state, state.job, item) for item in state.items)


def unfinished(folder: Path) -> UnfinishedBatch | None:
    """Return the batch that was interrupted last, None if there is none."""
    return next(iter(BatchJournal.unfinished(folder)), None)


def discard(journal: Path) -> None:
    """Forget a batch; its results stay."""
    journal.unlink(missing_ok=True)


def note_crash(journal: Path, sources: Iterable[Path], error: EngineCrashedError) -> None:
    """Write down that photos took the engine along, twice; they are not begun again by themselves.

    Raises:
        JournalError: It cannot be written.
    """
    with BatchJournal.open(journal) as opened:
        for source in sources:
            opened.note_failed(ItemFailed(source, error))


def write_report(journal: Path, target: Path) -> Path:
    """Write what became of every photo, as JSON or CSV by the suffix; return where it is.

    Raises:
        JournalError: The journal cannot be read.
        OutputFolderError: The report cannot be written.
    """
    report_of([journal]).write(target)
    return target


def _row(photo: FoundPhoto) -> BatchRow:
    return BatchRow(photo.path, photo.relative, _size_of(photo.path))


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # the engine says what is wrong with it


def _known_row(state: JournalState, job: BatchJob, item: BatchItem) -> BatchRow:
    """Return a row with its fate; what failed waits to be tried again."""
    row = BatchRow(item.path, item.relative, _size_of(item.path))
    match state.fate_of(item):
        case Done(name=name, notes=notes, seconds=seconds):
            status = Status.NOTED if notes else Status.DONE
            target = job.folder_for(item) / name
            note = " ".join(notes)
            return replace(row, status=status, target=target, note=note, seconds=seconds)
        case Skipped(target=target_name):
            return replace(row, status=Status.SKIPPED, target=Path(target_name))
    return row


def _is_photo(entry: os.DirEntry[str]) -> bool:
    path = Path(entry.name)
    return not entry.name.startswith(".") and is_photo_path(path) and entry.is_file()


def _state(entry: os.DirEntry[str]) -> FileState:
    stat = entry.stat()
    return FileState(stat.st_size, stat.st_mtime_ns)
