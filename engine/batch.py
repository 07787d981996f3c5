"""A batch: many photos, one after the other; one failure is recorded and the next begins."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path

from engine.errors import Cancelled, DeblurError, OutputFolderError, UsageError
from engine.memory import free_memory
from engine.photo import Photo, PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions, format_for, load_photo, save_photo
from engine.progress import CancelToken, Progress
from engine.restorer import Restorer
from engine.settings import RestoreSettings

# What has to be free, in multiples of a photo's pixels, for another to be decoded and another to be
# encoded beside it.
_ROOM = 6


class OnExists(StrEnum):
    """What to do when a result's name is taken.

    Neither a source nor another result of the same batch is ever replaced or taken for this one.
    """

    RENAME = "rename"
    SKIP = "skip"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class BatchJob:
    """Photos, and where and how their results are written.

    ``suffix`` is put between a photo's name and its ending.
    """

    photos: tuple[FoundPhoto, ...]
    folder: Path
    settings: RestoreSettings
    saving: SaveOptions = field(default_factory=SaveOptions)
    suffix: str = ""
    on_exists: OnExists = OnExists.RENAME

    def __post_init__(self) -> None:
        """Refuse a suffix that cannot stand in a file name."""
        if set(self.suffix) & set("/\\\0"):
            raise UsageError(f"suffix must be part of a file name, got {self.suffix!r}")


@dataclass(frozen=True, slots=True)
class ItemStarted:
    """A photo's turn has come."""

    source: Path


@dataclass(frozen=True, slots=True)
class ItemProgressed:
    """Part of a photo is done."""

    source: Path
    progress: Progress


@dataclass(frozen=True, slots=True)
class ItemFinished:
    """A photo was restored and saved."""

    source: Path
    target: Path
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemSkipped:
    """The target was there, and was left as it is."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class ItemFailed:
    """A photo could not be restored; the others go on."""

    source: Path
    error: DeblurError


BatchEvent = ItemStarted | ItemProgressed | ItemFinished | ItemSkipped | ItemFailed


def run_batch(
    job: BatchJob,
    restorer: Restorer,
    on_event: Callable[[BatchEvent], None],
    cancel: CancelToken | None = None,
) -> None:
    """Restore every photo of a job; each one's fate is told by its last event.

    While one photo is restored, the next is decoded and the last is encoded, where the memory
    allows. Events come as if it were otherwise: all of a photo before those of the next.

    Raises:
        OutputFolderError: The folder for the results cannot be created.
        Cancelled: Somebody asked for it; what was saved stays.
    """
    make_folder(job.folder)
    cancel = cancel or CancelToken()
    teller = _Teller(on_event, cancel)
    with ThreadPoolExecutor(1, "decode") as decoder, ThreadPoolExecutor(1, "encode") as encoder:
        batch = _Batch(job, restorer, teller, cancel, decoder, encoder)
        try:
            batch.run()
        except Cancelled:
            teller.settle()
            raise


@dataclass
class _Teller:
    """Passes events on in the order of the photos, though one is still saved as the next begins.

    ``written`` holds the results so far.
    """

    on_event: Callable[[BatchEvent], None]
    cancel: CancelToken
    written: set[Path] = field(default_factory=set)
    _saving: Future[BatchEvent] | None = None
    _held: deque[BatchEvent] = field(default_factory=deque)

    def tell(self, event: BatchEvent) -> None:
        """Pass an event on, or hold it until the photo before has come to its end."""
        self._held.append(event)
        if self._saving is None or self._saving.done():
            self.settle()

    def expect(self, saving: Future[BatchEvent]) -> None:
        """Let the events that follow wait for the fate of the photo that is being saved."""
        self._saving = saving

    def settle(self) -> None:
        """Wait for the photo that is being saved, and pass everything on.

        Who cancels at the end of a photo does not hear of the next.
        """
        if self._saving is not None:
            event, self._saving = self._saving.result(), None
            if isinstance(event, ItemFinished):
                self.written.add(event.target.resolve())
            self.on_event(event)
            if self.cancel.is_cancelled:
                self._held.clear()
        while self._held:
            self.on_event(self._held.popleft())


class _Batch:
    """A job on its way: one photo is decoded, one restored and one encoded at a time."""

    def __init__(
        self,
        job: BatchJob,
        restorer: Restorer,
        teller: _Teller,
        cancel: CancelToken,
        decoder: Executor,
        encoder: Executor,
    ) -> None:
        self._job = job
        self._restorer = restorer
        self._teller = teller
        self._cancel = cancel
        self._decoder = decoder
        self._encoder = encoder
        self._sources = frozenset(found.path.resolve() for found in job.photos)
        self._ahead: tuple[FoundPhoto, Future[Photo]] | None = None

    def run(self) -> None:
        """Restore one photo after the other."""
        photos = self._job.photos
        for found, following in zip_longest(photos, photos[1:]):
            self._cancel.raise_if_cancelled()
            self._teller.tell(ItemStarted(found.path))
            try:
                event = self._restore(found, following)
            except DeblurError as error:
                event = ItemFailed(found.path, error)
            if event:
                self._teller.settle()
                self._teller.tell(event)
        self._teller.settle()

    def _restore(self, found: FoundPhoto, following: FoundPhoto | None) -> BatchEvent | None:
        """Restore one photo and begin to save it; returns its fate where that is known already."""
        if skipped := self._skipped_by_name(found):
            return skipped
        photo = self._decoded(found)
        target = _target(self._job, found, format_for(photo))
        if self._is_skipped(target):
            return ItemSkipped(found.path, target)
        has_room = free_memory() > _ROOM * photo.pixels.nbytes
        if has_room and following and not self._skipped_by_name(following):
            self._ahead = following, self._decoder.submit(load_photo, following.path)
        restored = self._restorer.restore(
            photo,
            self._job.settings,
            on_progress=lambda progress: self._teller.tell(ItemProgressed(found.path, progress)),
            cancel=self._cancel,
        )
        self._teller.settle()
        self._cancel.raise_if_cancelled()
        self._teller.expect(self._encoder.submit(self._save, restored, found, target))
        if not has_room:
            self._teller.settle()
        return None

    def _decoded(self, found: FoundPhoto) -> Photo:
        ahead, self._ahead = self._ahead, None
        if ahead and ahead[0] is found:
            return ahead[1].result()
        return load_photo(found.path)

    def _save(self, restored: Photo, found: FoundPhoto, target: Path) -> BatchEvent:
        """Save under a name that harms nothing; runs while the next photo is restored."""
        try:
            make_folder(target.parent)
            taken = self._sources | self._teller.written
            replace = self._job.on_exists is OnExists.REPLACE and target.resolve() not in taken
            target = target if replace else free_name(target)
            save_photo(restored, target, self._job.saving, replace=replace)
        except DeblurError as error:
            return ItemFailed(found.path, error)
        return ItemFinished(found.path, target, restored.notes)

    def _skipped_by_name(self, found: FoundPhoto) -> ItemSkipped | None:
        """Tell by its name alone that a photo's result is there already."""
        promised = PhotoFormat.from_suffix(found.path.suffix)
        if promised is None:
            return None
        target = _target(self._job, found, promised.saved_as)
        return ItemSkipped(found.path, target) if self._is_skipped(target) else None

    def _is_skipped(self, target: Path) -> bool:
        """Whether somebody else's file is there; this batch's own results are known by then."""
        if self._job.on_exists is not OnExists.SKIP:
            return False
        self._teller.settle()
        return target.exists() and target.resolve() not in self._teller.written


def _target(job: BatchJob, found: FoundPhoto, own_format: PhotoFormat) -> Path:
    """Name the result: the photo's place and name, the suffix, and an ending that tells the truth.

    An ending like ``.jpeg`` stays where it fits the format that is written.
    """
    written = job.saving.format or own_format
    ending = found.path.suffix
    if PhotoFormat.from_suffix(ending) is not written:
        ending = written.suffix
    return job.folder / found.relative.with_name(f"{found.path.stem}{job.suffix}{ending}")


def free_name(path: Path) -> Path:
    """Return ``path``, or the first of NAME-2, NAME-3, ... that is not there yet."""
    candidate, number = path, 2
    while os.path.lexists(candidate):
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate


def make_folder(folder: Path) -> None:
    """Make a folder for results, with its parents, and make sure that it can be written.

    Raises:
        OutputFolderError: It cannot be made, is a file, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise OutputFolderError(folder, cause.strerror or str(cause)) from cause
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputFolderError(folder, "no permission to write")
