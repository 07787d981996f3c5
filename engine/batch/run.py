"""A batch on its way: photos are decoded, restored and encoded side by side, in their order.

Whatever goes wrong with one photo is told and noted, and the next begins.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from engine.batch.events import (
    BatchEvent,
    ItemFailed,
    ItemFinished,
    ItemKept,
    ItemProgressed,
    ItemSkipped,
    ItemStarted,
)
from engine.batch.folders import make_folder
from engine.batch.job import BatchItem, BatchJob
from engine.batch.journal import BatchJournal
from engine.batch.names import Names, Place
from engine.batch.records import Saving
from engine.batch.room import Room
from engine.batch.written import WrittenResults
from engine.errors import (
    Cancelled,
    DeblurError,
    DiskFullError,
    JournalError,
    NameTakenError,
    UnexpectedPhotoError,
)
from engine.header import header_in
from engine.memory import give_back
from engine.photo import Photo, PhotoFormat
from engine.photo_io import decode_photo, format_for, leftovers, read_photo, save_photo
from engine.progress import CancelToken, Progress
from engine.restorer import Restorer

_LOG = logging.getLogger(__name__)

# What has to be free, in bytes for each pixel of a photo, for it to be worked on beside others:
# six times its colours in float32, for it, its result, what is encoded and what is read again.
_ROOM: Final = 6 * 12
_DISK_IS_FULL: Final = {errno.ENOSPC, errno.EDQUOT}

OnEvent = Callable[[BatchEvent], None]


@dataclass(frozen=True, slots=True)
class _Hands:
    """How many threads decode and encode. The CPU restores with all cores; a GPU waits for them."""

    decoders: int
    encoders: int


_BESIDE_CPU, _BESIDE_GPU = _Hands(1, 1), _Hands(4, 2)


def run_batch(
    job: BatchJob,
    restorer: Restorer,
    journal: BatchJournal | None,
    on_event: OnEvent,
    cancel: CancelToken | None = None,
    *,
    stop: threading.Event | None = None,
    only: Collection[Path] | None = None,
) -> None:
    """Restore every photo of a job; each one's fate is told by its last event.

    While one photo is restored, the next is decoded and the last is encoded, where the memory
    allows.

    Args:
        job: What is asked for.
        restorer: Has the job's model and device.
        journal: Notes what happens, and knows what earlier runs did; None does neither.
        on_event: Told everything, in this thread.
        cancel: Asked at every tile and every photo; a ``Gate`` also pauses there.
        stop: When set, the photo that is being restored is the last.
        only: The photos that are wanted now; None for all. The journal and the names that are
            given know the whole job.

    Raises:
        OutputFolderError: The folder for the results cannot be created.
        DiskFullError: There is no room for further results.
        JournalError: The journal cannot be written.
        Cancelled: Somebody asked for it; what was saved stays.
    """
    if not job.beside_originals:
        make_folder(job.folder)
    if journal is not None:
        journal.begin(job)
        _clear_leftovers(job, journal.token)
    hands = _BESIDE_CPU if restorer.is_on_cpu else _BESIDE_GPU
    with (
        ThreadPoolExecutor(hands.decoders, "decode") as decoder,
        ThreadPoolExecutor(hands.encoders, "encode") as encoder,
    ):
        batch = _Batch(job, restorer, journal, on_event, cancel or CancelToken(), hands, only)
        batch.run(decoder, encoder, stop or threading.Event())


def _wanted(
    job: BatchJob, journal: BatchJournal | None, only: Collection[Path] | None
) -> list[BatchItem]:
    items = journal.in_order(job.items) if journal else job.items
    return [item for item in items if only is None or item.path in only]


def _clear_leftovers(job: BatchJob, token: str) -> None:
    """Remove what earlier runs of this journal were writing when they died."""
    for folder in {job.folder_for(item) for item in job.items}:
        for path in leftovers(folder, token):
            path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A photo when its turn comes: decoded, or with its fate.

    Attributes:
        content: Its SHA-256; empty without a journal.
        photo: What is to be restored; None where ``fate`` is known already.
        fate: What became of it.
        kept: The earlier result, for one that is kept.
    """

    content: str = ""
    photo: Photo | None = None
    fate: BatchEvent | None = None
    kept: Saving | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """One photo in work."""

    place: int
    item: BatchItem
    content: str
    began_s: float


class _Batch:
    """The state of a run. All but ``_prepare`` and ``_save`` happen in one thread."""

    def __init__(
        self,
        job: BatchJob,
        restorer: Restorer,
        journal: BatchJournal | None,
        on_event: OnEvent,
        cancel: CancelToken,
        hands: _Hands,
        only: Collection[Path] | None = None,
    ) -> None:
        self._job = job
        self._restorer = restorer
        self._journal = journal
        self._on_event = on_event
        self._cancel = cancel
        self._hands = hands
        wanted = [item for item in job.items if only is None or item.path in only]
        self.items = journal.in_order(wanted) if journal else wanted
        self._written = WrittenResults()
        self._names = Names(job, journal, self._written)
        self._room = Room()
        self._ahead: deque[Future[_Prepared]] = deque()
        self._saving: deque[tuple[Future[BatchEvent], _Turn]] = deque()
        self._full_disk: Path | None = None

    def run(self, decoder: Executor, encoder: Executor, stop: threading.Event) -> None:
        """Restore one photo after the other."""
        try:
            for place in range(len(self.items)):
                self._cancel.pass_through()
                self._check_disk(left=len(self.items) - place)
                if stop.is_set():
                    break
                self._look_ahead(place, decoder)
                self._one(place, encoder)
        finally:
            self._room.close()
            for future in self._ahead:
                future.cancel()
            self._settle(0)
            if self._journal is not None:
                self._journal.note_stopped()

    def _look_ahead(self, place: int, decoder: Executor) -> None:
        """Have the photos prepared whose turn comes next."""
        begun = place + len(self._ahead)
        for ahead in range(begun, min(place + 1 + self._hands.decoders, len(self.items))):
            self._ahead.append(decoder.submit(self._prepare, ahead, self.items[ahead]))

    def _one(self, place: int, encoder: Executor) -> None:
        """Bring one photo as far as to its saving."""
        item = self.items[place]
        began_s = time.monotonic()
        self._on_event(ItemStarted(item.path))
        prepared = self._wait_for(self._ahead.popleft())
        turn = _Turn(place, item, prepared.content, began_s)
        if prepared.photo is None:
            self._end_in_order(turn, prepared)
            return
        try:
            self._restore(turn, prepared.photo, encoder)
        except (Cancelled, JournalError):
            raise
        except Exception as cause:  # noqa: BLE001 - one failure is recorded and the next begins
            self._end_in_order(turn, _Prepared(fate=_failed(item, cause)))

    def _wait_for(self, prepared: Future[_Prepared]) -> _Prepared:
        """Wait; photos that are saved meanwhile leave, which may be what it waits for itself."""
        while not prepared.done():
            either: list[Future[Any]] = [prepared, *(future for future, _ in self._saving)]
            wait(either[:2], return_when=FIRST_COMPLETED)
            self._tell_saved()
        return prepared.result()

    # --- In the threads that decode ---

    def _prepare(self, place: int, item: BatchItem) -> _Prepared:
        """Read a photo, and decode it unless its result is there; nothing rises from here."""
        try:
            return self._read(place, item)
        except Cancelled:
            return _Prepared()  # nobody waits for it any more
        except Exception as cause:  # noqa: BLE001 - as above
            return _Prepared(fate=_failed(item, cause))
        finally:
            self._room.decide(place)

    def _read(self, place: int, item: BatchItem) -> _Prepared:
        if skipped := self._skipped_by_name(item):
            return _Prepared(fate=skipped)
        data, content = read_photo(item.path), ""
        if self._journal is not None:
            content = hashlib.sha256(data).hexdigest()
            if kept := self._journal.take_result(self._job, item, content):
                return _Prepared(content, fate=self._kept(item, kept), kept=kept)
            self._journal.note_started(item)
        self._room.enter(place, _ROOM * header_in(item.path, data).pixels)
        return _Prepared(content, decode_photo(item.path, data))

    def _kept(self, item: BatchItem, kept: Saving) -> ItemKept:
        notes = getattr(kept, "notes", ())
        return ItemKept(item.path, self._job.folder_for(item) / kept.name, notes)

    def _skipped_by_name(self, item: BatchItem) -> ItemSkipped | None:
        """Tell by its name alone that a photo's result is there already."""
        promised = PhotoFormat.from_suffix(item.path.suffix)
        if promised is None:
            return None
        target = self._job.target(item, promised.saved_as)
        return ItemSkipped(item.path, target) if self._names.is_skipped(item, target) else None

    # --- In the thread that restores ---

    def _restore(self, turn: _Turn, photo: Photo, encoder: Executor) -> None:
        """Restore one photo and begin to save it."""
        target = self._job.target(turn.item, format_for(photo))
        if self._names.is_skipped(turn.item, target):
            self._end_in_order(turn, _Prepared(fate=ItemSkipped(turn.item.path, target)))
            return
        restored = self._restorer.restore(
            photo,
            self._job.settings,
            on_progress=partial(self._tell_progress, turn.item),
            cancel=self._cancel,
        )
        self._settle(self._hands.encoders - 1)
        self._cancel.raise_if_cancelled()
        place = self._names.give(turn.item, target)
        self._saving.append((encoder.submit(self._save, turn, restored, place), turn))

    def _tell_progress(self, item: BatchItem, progress: Progress) -> None:
        self._tell_saved()
        self._on_event(ItemProgressed(item.path, progress))

    def _settle(self, most: int) -> None:
        """Wait until at most ``most`` photos are being saved."""
        while len(self._saving) > most:
            wait([self._saving[0][0]])
            self._tell_saved()

    def _tell_saved(self) -> None:
        """Tell what was saved meanwhile, in the order of the photos."""
        while self._saving and self._saving[0][0].done():
            future, turn = self._saving.popleft()
            self._end(turn, _Prepared(turn.content, fate=future.result()))

    def _end_in_order(self, turn: _Turn, prepared: _Prepared) -> None:
        """Note and tell the fate of a photo, after those that are still being saved."""
        self._settle(0)
        self._end(turn, prepared)

    def _end(self, turn: _Turn, prepared: _Prepared) -> None:
        """Note and tell the fate of a photo."""
        self._room.leave(turn.place)
        give_back()  # or a folder of many sizes takes a third more, in holes between its photos
        event = prepared.fate
        assert event is not None  # noqa: S101 - whoever ends a photo knows its fate
        if self._journal is not None:
            self._note(self._journal, turn, event, prepared.kept)
        if isinstance(event, ItemFailed) and _is_full_disk(event.error):
            self._full_disk = self._job.folder_for(turn.item)
        self._on_event(event)

    def _note(
        self, journal: BatchJournal, turn: _Turn, event: BatchEvent, kept: Saving | None
    ) -> None:
        match event:
            case ItemFinished():
                journal.note_finished(turn.item, turn.content, event)
            case ItemSkipped():
                journal.note_skipped(event)
            case ItemFailed(error=JournalError() as error):
                raise error
            case ItemFailed():
                journal.note_failed(event)
        if kept is not None:
            journal.note_kept(turn.item, kept)

    def _check_disk(self, *, left: int) -> None:
        """Stop where every further result would fail as well, after minutes of work on each."""
        if self._full_disk is not None:
            self._settle(0)
            raise DiskFullError(self._full_disk, left)

    # --- In the threads that encode ---

    def _save(self, turn: _Turn, restored: Photo, place: Place) -> BatchEvent:
        """Save under a name that harms nothing; nothing rises from here."""
        item = turn.item
        try:
            make_folder(place.path.parent)
            target = self._write(turn, restored, place)
        except Exception as cause:  # noqa: BLE001 - as above
            return _failed(item, cause)
        notes = (*restored.notes, place.note) if place.note else restored.notes
        return ItemFinished(item.path, target, notes, time.monotonic() - turn.began_s)

    def _write(self, turn: _Turn, restored: Photo, place: Place) -> Path:
        """Save; where somebody took the name meanwhile, under the next one that is free."""
        digests: list[str] = []

        def note(digest: str) -> None:
            digests.append(digest)
            if self._journal is not None:
                self._journal.note_saving(turn.item, turn.content, place.path, digest)

        while True:
            try:
                save_photo(
                    restored,
                    place.path,
                    self._job.saving,
                    replace=place.may_replace,
                    before_naming=note,
                    token=self._journal.token if self._journal else "",
                )
            except NameTakenError:
                place = self._names.another(place.path)
            else:
                self._written.note(place.path, digests[-1])
                return place.path


def _failed(item: BatchItem, cause: Exception) -> ItemFailed:
    """Tell a failure; one that nobody thought of leaves its traceback in the log.

    Not as an error: the command line prints those, and its user is told by the event.
    """
    if isinstance(cause, DeblurError):
        return ItemFailed(item.path, cause)
    _LOG.info("cannot restore %s", item.path, exc_info=cause)
    error = UnexpectedPhotoError(item.path, cause)
    error.__cause__ = cause
    return ItemFailed(item.path, error)


def _is_full_disk(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno in _DISK_IS_FULL:
            return True
        error = error.__cause__
    return False
