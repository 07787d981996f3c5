"""What a batch is asked to do: which photos, in which order, and where results go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from engine.naming import NameFacts, NameTemplate
from engine.photo import PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions
from engine.settings import RestoreSettings
from engine.weights import model_label


class OnExists(StrEnum):
    """What to do when a result's name is taken.

    Neither a source nor another result of the same batch is ever replaced or taken for this one.
    ``REPLACE`` goes for results of earlier batches alone, as ``WrittenResults`` knows them.
    """

    RENAME = "rename"
    SKIP = "skip"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One photo of a batch; ``path`` tells it from the others.

    Attributes:
        path: The photo's file, which is never written.
        relative: Its place below the folder that it was found through; its result has the same.
        number: Its place in the queue from 1 on, for ``{counter}``; a shard keeps it.
    """

    path: Path
    relative: Path
    number: int = 1


def queue_items(
    found: Iterable[FoundPhoto], *, first: int = 1, mirrored: bool = True
) -> tuple[BatchItem, ...]:
    """Number photos in their order from ``first`` on.

    Without ``mirrored`` all results go into one folder, whatever folders the photos lie in.
    """
    return tuple(
        BatchItem(photo.path, photo.relative if mirrored else Path(photo.relative.name), number)
        for number, photo in enumerate(found, start=first)
    )


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class BatchJob:
    """Photos, and where and how their results are written.

    Attributes:
        items: The photos in their order.
        folder: Where results go; the folders that photos were found in are made again there.
        settings: How they are restored.
        saving: How they are saved.
        naming: What results are called.
        on_exists: What to do when a name is taken.
        beside_originals: ``folder`` is looked for in each photo's own folder, so ``Path("sharp")``
            is a sub-folder there, and ``Path()`` that folder itself.
        begun_on: The day for ``{date}``: that of the beginning, also when it is resumed later.
    """

    items: tuple[BatchItem, ...]
    folder: Path
    settings: RestoreSettings
    saving: SaveOptions = field(default_factory=SaveOptions)
    naming: NameTemplate = field(default_factory=NameTemplate)
    on_exists: OnExists = OnExists.RENAME
    beside_originals: bool = False
    begun_on: dt.date = field(default_factory=_today)

    def target(self, item: BatchItem, own_format: PhotoFormat) -> Path:
        """Say where a result goes as long as nobody has that name.

        Args:
            item: One of ``items``.
            own_format: The format that it is saved in unless the job asks for another.
        """
        written = self.saving.format or own_format
        facts = NameFacts(
            name=item.relative.stem,
            model=model_label(self.settings.model),
            strength=self.settings.strength,
            date=self.begun_on,
            counter=item.number,
            ending=true_ending(item.path, written),
        )
        return self.folder_for(item) / self.naming.render(facts)

    def folder_for(self, item: BatchItem) -> Path:
        """Return the folder that the result of an item goes into."""
        if self.beside_originals:
            return item.path.parent / self.folder
        return self.folder / item.relative.parent


def true_ending(path: Path, written: PhotoFormat) -> str:
    """Return the photo's own ending where it fits the format that is written, else the usual."""
    return path.suffix if PhotoFormat.from_suffix(path.suffix) is written else written.suffix
