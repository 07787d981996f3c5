"""The journal of a batch: JSON lines that are only ever added, so that any prefix can be replayed.

Why lines and not a database, and what is looked at before a photo counts as done: docs/adr/0020.
"""

from __future__ import annotations

import logging
import os
import re
import secrets
import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Self

from platformdirs import user_state_path

from engine.batch import records
from engine.batch.events import ItemFailed, ItemFinished, ItemSkipped
from engine.batch.job import BatchItem, BatchJob
from engine.batch.locks import try_lock
from engine.batch.records import (
    HEADER_START,
    Done,
    Failed,
    Kept,
    Line,
    Saving,
    Skipped,
    Started,
    Stopped,
)
from engine.batch.state import Counts, JournalState, Key
from engine.batch.written import digest_of
from engine.errors import JournalBusyError, JournalError

_LOG = logging.getLogger(__name__)
SUFFIX: Final = ".jsonl"


@dataclass(frozen=True, slots=True)
class UnfinishedBatch:
    """A batch that was interrupted, to be offered as "63 of 120 done. Continue?".

    Attributes:
        journal: Where it is written down; ``BatchJournal.open`` goes on with it.
        begun_at: When it was begun, by the clock, in ISO 8601.
        job: What was asked for.
        counts: How far it came.
    """

    journal: Path
    begun_at: str
    job: BatchJob
    counts: Counts


class BatchJournal:
    """Notes every event of a batch, and knows those of earlier runs.

    One process at a time has it open. Every method may be called in any thread.
    """

    def __init__(self, path: Path, file: BinaryIO, token: str, state: JournalState) -> None:
        self.path = path
        self.token = token
        self.state = state
        self._file = file
        self._lock = threading.Lock()
        self._is_torn = False
        self._before: dict[Key, list[Saving]] = {}
        self._own: Mapping[tuple[str, str], set[str]] = {}

    @classmethod
    def open(cls, path: Path) -> Self:
        """Go on with a journal, or begin one.

        Raises:
            JournalBusyError: Another process works with it.
            JournalError: It is no journal, or it cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = path.open("a+b", buffering=0)
        except OSError as cause:
            raise JournalError(path, cause.strerror or str(cause)) from cause
        try:
            return cls._opened(path, file)
        except BaseException:
            file.close()
            raise

    @classmethod
    def _opened(cls, path: Path, file: BinaryIO) -> Self:
        if not try_lock(file):
            raise JournalBusyError(path)
        try:
            file.seek(0)
            data = file.read()
            _check_header(path, data)
            if b"\n" not in data:  # new, or we died at its first line
                file.truncate(0)
                data = HEADER_START + f', "token": "{secrets.token_hex(8)}"}}\n'.encode("ascii")
                file.write(data)
                os.fsync(file.fileno())
            elif not data.endswith(b"\n"):  # its last line is torn
                file.write(b"\n")
        except OSError as cause:
            raise JournalError(path, cause.strerror or str(cause)) from cause
        return cls(path, file, _token_in(data), JournalState.replay(data))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; others may open it."""
        self._file.close()

    # --- What a run notes ---

    def begin(self, job: BatchJob) -> None:
        """Note what is asked for; from now on its settings are those that results are kept by.

        Raises:
            JournalError: It cannot be written; so do all that note something.
            WeightsError: The job's model is not there.
        """
        self._before = {key: list(results) for key, results in self.state.results.items()}
        self._own = _own_results(self.state)
        self._note(records.begun(job, known=self.state.items))

    def note_stopped(self) -> None:
        """Note that the run ended in order, so that no photo is suspected of having ended it."""
        self._note(Stopped(at=records.now()))

    def note_started(self, item: BatchItem) -> None:
        """Note that work on a photo begins."""
        self._note(Started(at=records.now(), path=records.name_of(item.path)), is_safe=False)

    def note_saving(self, item: BatchItem, content: str, target: Path, digest: str) -> None:
        """Note that a result is whole, before it gets its name.

        Args:
            item: Whose result it is.
            content: Of the photo, its SHA-256.
            target: The name that it is about to get.
            digest: Of the result, its SHA-256.
        """
        self._note(Saving(**self._result(item, content, target, digest)))

    def note_finished(self, item: BatchItem, content: str, event: ItemFinished) -> None:
        """Note that a result has its name."""
        saving = next(
            line
            for line in reversed(self.state.results[self._key(item, content)])
            if line.name == event.target.name
        )
        told = self._result(item, content, event.target, saving.sha256)
        self._note(Done(**told, notes=event.notes, seconds=round(event.seconds, 3)))

    def note_kept(self, item: BatchItem, kept: Saving) -> None:
        """Note that a result of an earlier run is as it was, where that is not known already."""
        before = self.state.fates.get(records.name_of(item.path))
        if isinstance(before, Done) and (before.sha256, before.name) == (kept.sha256, kept.name):
            return
        told = self._result(item, kept.content, Path(kept.name), kept.sha256)
        notes, seconds = (kept.notes, kept.seconds) if isinstance(kept, Done) else ((), 0.0)
        self._note(Kept(**told, notes=notes, seconds=seconds), is_safe=False)

    def note_skipped(self, event: ItemSkipped) -> None:
        """Note that somebody else's file has the name."""
        line = Skipped(
            at=records.now(), path=records.name_of(event.source), target=str(event.target)
        )
        self._note(line, is_safe=False)

    def note_failed(self, event: ItemFailed) -> None:
        """Note that a photo could not be done; the next run tries it again."""
        error, path = event.error, records.name_of(event.source)
        self._note(
            Failed(at=records.now(), path=path, error=type(error).__name__, message=str(error))
        )

    def _result(self, item: BatchItem, content: str, target: Path, digest: str) -> dict[str, str]:
        return {
            "at": records.now(),
            "path": records.name_of(item.path),
            "relative": item.relative.as_posix(),
            "content": content,
            "settings": self.state.settings,
            "name": target.name,
            "sha256": digest,
        }

    def _key(self, item: BatchItem, content: str) -> Key:
        return content, self.state.settings, item.relative.as_posix()

    def _note(self, line: Line, *, is_safe: bool = True) -> None:
        """Write a line, and with ``is_safe`` wait until a power cut could not take it back."""
        data = records.encoded(line)
        with self._lock:
            try:
                self._file.write(b"\n" + data if self._is_torn else data)
                self._is_torn = False
                if is_safe:
                    os.fsync(self._file.fileno())
            except OSError as cause:
                self._is_torn = True
                raise JournalError(self.path, cause.strerror or str(cause)) from cause
            self.state.apply(line)

    # --- What earlier runs say ---

    def take_result(self, job: BatchJob, item: BatchItem, content: str) -> Saving | None:
        """Find the result of a photo with these settings that is there, as it was written.

        Each result is given out once, so that two equal photos do not share one. Reads the result.
        """
        with self._lock:
            known = self._before.get(self._key(item, content), [])
            candidates = list(known)
        for line in reversed(candidates):
            if digest_of(job.folder_for(item) / line.name) == line.sha256:
                with self._lock:
                    known.remove(line)
                return line
        return None

    def is_own(self, job: BatchJob, item: BatchItem, target: Path) -> bool:
        """Whether a file is an earlier result of the same photo, not changed since."""
        digests = self._own.get((item.relative.as_posix(), target.name), ())
        is_there = target.parent == job.folder_for(item)
        return bool(digests) and is_there and digest_of(target) in digests

    def targets(self, job: BatchJob) -> frozenset[Path]:
        """Return where the results of all earlier runs are, if they are still there."""
        folders = {item.relative.as_posix(): job.folder_for(item) for item in job.items}
        return frozenset(
            folders[relative] / name for relative, name in self._own if relative in folders
        )

    def in_order(self, items: Iterable[BatchItem]) -> list[BatchItem]:
        """Put photos last that were in work when a run died: they may be why."""
        return sorted(items, key=lambda item: self.state.starts[records.name_of(item.path)])

    # --- All journals of a folder ---

    @staticmethod
    def new_path(folder: Path | None = None) -> Path:
        """Return a name for a new journal in the folder where the window keeps its own."""
        stamp = records.now()[:19].replace(":", "")
        return (folder or journals_folder()) / f"{stamp}-{secrets.token_hex(3)}{SUFFIX}"

    @staticmethod
    def unfinished(folder: Path | None = None) -> list[UnfinishedBatch]:
        """List the batches that were interrupted, the newest first; nobody works with them."""
        found = []
        for path in sorted((folder or journals_folder()).glob(f"*{SUFFIX}"), reverse=True):
            try:
                with BatchJournal.open(path) as journal:
                    state = journal.state
            except JournalError as error:
                _LOG.info("%s", error)
                continue
            if state.job and (counts := state.count()).left:
                found.append(UnfinishedBatch(path, state.begun_at, state.job, counts))
        return found


def journals_folder() -> Path:
    """Return the folder of the window's journals; it need not exist."""
    return user_state_path("deblur") / "batches"


def read_journal(path: Path) -> JournalState:
    """Read a journal without opening it for writing; it may belong to a batch that runs.

    Raises:
        JournalError: It is no journal, or it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as cause:
        raise JournalError(path, cause.strerror or str(cause)) from cause
    _check_header(path, data)
    return JournalState.replay(data)


def _check_header(path: Path, data: bytes) -> None:
    """Refuse a file that somebody else wrote; a torn beginning of ours is one of ours."""
    if not HEADER_START.startswith(data[: len(HEADER_START)]):
        raise JournalError(path, "it is not a journal of Deblur; name another file")


def _token_in(data: bytes) -> str:
    """Return the token of a journal whose first line is whole; none of ours is without."""
    match = re.match(HEADER_START + rb', "token": "([0-9a-f]+)"}\n', data)
    return match[1].decode("ascii") if match else "unknown"


def _own_results(state: JournalState) -> Mapping[tuple[str, str], set[str]]:
    own: dict[tuple[str, str], set[str]] = defaultdict(set)
    for results in state.results.values():
        for line in results:
            own[line.relative, line.name].add(line.sha256)
    return own
