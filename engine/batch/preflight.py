"""A look ahead: what would happen to every photo of a job, before anything is written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from engine.batch.job import BatchItem, BatchJob
from engine.batch.names import Names
from engine.errors import OutputFolderError, PhotoError
from engine.header import Header, read_header
from engine.photo import PhotoFormat
from engine.progress import CancelToken

# Bytes of a file for each pixel of a detailed photo, in three channels of 8 bits.
_DENSITY: Final = MappingProxyType(
    {
        PhotoFormat.JPEG: 1.0,
        PhotoFormat.WEBP: 0.8,
        PhotoFormat.AVIF: 0.6,
        PhotoFormat.PNG: 2.2,
        PhotoFormat.TIFF: 2.4,
        PhotoFormat.BMP: 3.0,
    }
)
_DEEP: Final = 2.5  # times as much with 16 bits, whose lower ones are noise


class Outlook(StrEnum):
    """What would become of a photo."""

    NEW = "new"
    RENAMED = "renamed"
    REPLACES = "replaces"
    SKIPPED = "skipped"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class ItemOutlook:
    """What a look at one photo's header says.

    Attributes:
        item: The photo.
        outlook: What would become of it.
        target: What its result would be called; None for one that cannot be read.
        width: Upright, in pixels; 0 where the header alone does not tell.
        height: Upright, in pixels; 0 where the header alone does not tell.
        bytes_needed: About how much room the result takes.
        error: Why it cannot be read.
    """

    item: BatchItem
    outlook: Outlook
    target: Path | None = None
    width: int = 0
    height: int = 0
    bytes_needed: int = 0
    error: PhotoError | None = None

    @property
    def megapixels(self) -> float:
        """Millions of pixels that would be restored."""
        runs = self.outlook not in (Outlook.SKIPPED, Outlook.UNREADABLE)
        return self.width * self.height / 1e6 if runs else 0.0


@dataclass(frozen=True, slots=True)
class Preflight:
    """What a look at all photos of a job says.

    Attributes:
        items: One by one, in their order.
        folder_error: Why the folder for results cannot be written; None when it can.
        bytes_free: How much room there is on its disk; None where nobody tells.
    """

    items: tuple[ItemOutlook, ...]
    folder_error: OutputFolderError | None = None
    bytes_free: int | None = None

    @property
    def bytes_needed(self) -> int:
        """About how much room all results take."""
        return sum(item.bytes_needed for item in self.items)

    @property
    def has_room(self) -> bool:
        """Whether all results fit on the disk."""
        return self.bytes_free is None or self.bytes_needed <= self.bytes_free

    @property
    def megapixels(self) -> float:
        """Millions of pixels to restore."""
        return sum(item.megapixels for item in self.items)

    @property
    def is_clear(self) -> bool:
        """Nothing stands in the way and nothing would be left out."""
        left_out = (Outlook.SKIPPED, Outlook.UNREADABLE)
        return (
            self.folder_error is None
            and self.has_room
            and not any(item.outlook in left_out for item in self.items)
        )

    def count(self, outlook: Outlook) -> int:
        """Count the photos of one outlook."""
        return sum(item.outlook is outlook for item in self.items)

    def seconds(self, megapixels_per_s: float) -> float:
        """Estimate how long it takes at a pace of ``megapixels_per_s``."""
        return self.megapixels / megapixels_per_s


# --- Looking -----------------------------------------------------------------------------


def preflight(
    job: BatchJob,
    *,
    on_item: Callable[[ItemOutlook], None] | None = None,
    cancel: CancelToken | None = None,
) -> Preflight:
    """Look at every photo of a job; nothing is written.

    What a header does not show, such as a photo that is cut off, shows when its turn comes.

    Args:
        job: What would be done.
        on_item: Told each photo as soon as it is looked at.
        cancel: Asked before every photo.

    Raises:
        Cancelled: Somebody asked for it.
    """
    cancel = cancel or CancelToken()
    items = []
    for item in look_at(job):
        cancel.raise_if_cancelled()
        items.append(item)
        if on_item is not None:
            on_item(item)
    return Preflight(tuple(items), _folder_error(job), _bytes_free(job))


def look_at(job: BatchJob) -> Iterator[ItemOutlook]:
    """Look at one photo after the other, in their order."""
    names = Names(job, at_a_glance=True)
    for item in job.items:
        try:
            header = read_header(item.path)
        except PhotoError as error:
            yield ItemOutlook(item, Outlook.UNREADABLE, error=error)
        else:
            yield _outlook(job, names, item, header)


def _outlook(job: BatchJob, names: Names, item: BatchItem, header: Header) -> ItemOutlook:
    best = job.target(item, header.saved_as)
    if names.is_skipped(item, best):
        return ItemOutlook(item, Outlook.SKIPPED, best, header.width, header.height)
    given = names.give(item, best)
    if given.path != best:
        outlook = Outlook.RENAMED
    else:
        outlook = Outlook.REPLACES if os.path.lexists(best) else Outlook.NEW
    needed = _bytes_needed(header, job.saving.format or header.saved_as)
    return ItemOutlook(item, outlook, given.path, header.width, header.height, needed)


def _bytes_needed(header: Header, written: PhotoFormat) -> int:
    """Estimate the size of a result, rather too large than too small."""
    has_16_bits = header.bit_depth > 8 or not header.format.is_written  # a new master
    is_deep = has_16_bits and written in (PhotoFormat.PNG, PhotoFormat.TIFF)
    return round(header.pixels * _DENSITY[written] * (_DEEP if is_deep else 1))


def _folders(job: BatchJob) -> list[Path]:
    if not job.beside_originals:
        return [job.folder]
    return list(dict.fromkeys(job.folder_for(item) for item in job.items))


def _folder_error(job: BatchJob) -> OutputFolderError | None:
    """Say why a folder for results cannot be written, without making it."""
    for folder in _folders(job):
        there = _nearest(folder)
        if not there.is_dir():
            return OutputFolderError(folder, f"{there} is not a folder")
        if not os.access(there, os.W_OK | os.X_OK):
            return OutputFolderError(folder, "no permission to write")
    return None


def _bytes_free(job: BatchJob) -> int | None:
    free = []
    for folder in _folders(job):
        try:
            free.append(shutil.disk_usage(_nearest(folder)).free)
        except OSError:
            continue
    return min(free, default=None)


def _nearest(folder: Path) -> Path:
    """Return a folder, or the nearest above it that is there."""
    there = folder.absolute()
    while not os.path.lexists(there) and there != there.parent:
        there = there.parent
    return there
