"""What the inspector of the batch page is set to, and the job that follows from it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from app.models.batch_rows import BatchRow
from engine.batch import BatchItem, BatchJob
from engine.errors import UsageError
from engine.photo import PhotoFormat
from engine.photo_io import FoundPhoto
from engine.presets import STANDARD, Preset

USUAL_SUBFOLDER: Final = "Deblurred"
PLAIN_NAME: Final = STANDARD.naming
TELLING_NAME: Final = "{name}-deblurred.{ext}"


class Place(StrEnum):
    """Where results go."""

    SUBFOLDER = "subfolder"
    BESIDE = "beside"
    FOLDER = "folder"


class WhenDone(StrEnum):
    """What happens when the last photo is done."""

    NOTHING = "nothing"
    NOTIFY = "notify"
    OPEN_FOLDER = "open folder"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """Everything that is chosen before a batch starts.

    Attributes:
        preset: How photos are restored, named and saved; its own name may be that of no preset.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        place: Where results go.
        folder: The chosen folder, for ``Place.FOLDER``; None before one is chosen.
        subfolder: The name of the folder beside the originals, for ``Place.SUBFOLDER``.
        recursive: Folders are looked through to their bottom.
        mirrored: In a chosen folder the photos' own folders are made again.
        when_done: What happens at the end.
        is_gentle: Other programs go first.
    """

    preset: Preset = STANDARD
    device: str = "auto"
    place: Place = Place.SUBFOLDER
    folder: Path | None = None
    subfolder: str = USUAL_SUBFOLDER
    recursive: bool = True
    mirrored: bool = True
    when_done: WhenDone = WhenDone.NOTIFY
    is_gentle: bool = True

    def job(self, items: Iterable[BatchItem]) -> BatchJob:
        """Return the job of restoring ``items``.

        Raises:
            UsageError: The names or the folder cannot be used.
        """
        return BatchJob(
            items=tuple(items),
            folder=self._folder(),
            settings=self.preset.settings(device=self.device),
            saving=self.preset.saving(),
            naming=self.preset.template(),
            on_exists=self.preset.on_exists,
            beside_originals=self.place is not Place.FOLDER,
        )

    def item(self, row: BatchRow, number: int) -> BatchItem:
        """Return the photo of ``row`` as the engine wants it."""
        relative = row.relative if self.mirrored else Path(row.relative.name)
        return BatchItem(row.source, relative, number)

    def keeps_results_with(self, photo: FoundPhoto) -> bool:
        """Tell whether a photo was found, inside of an added folder, where results go.

        A folder that is added twice would otherwise bring the results of the first time along.
        """
        if self.place is Place.SUBFOLDER:
            return self.subfolder in photo.relative.parts[:-1]
        if self.place is Place.BESIDE or self.folder is None:
            return False
        added = photo.path.parents[len(photo.relative.parts) - 1]
        return added in self.folder.parents and photo.path.is_relative_to(self.folder)

    def makes_same_results(self, other: BatchPlan) -> bool:
        """Whether results of both have the same pixels, names and places."""
        return _decisive(self) == _decisive(other)

    def as_text(self) -> str:
        """Return the plan to be kept."""
        return json.dumps(msgspec.to_builtins(self, enc_hook=str))

    @classmethod
    def from_text(cls, text: object) -> BatchPlan:
        """Return the plan that was kept; the usual one where that makes no sense any more."""
        try:
            return msgspec.convert(json.loads(str(text)), cls, dec_hook=_path)
        except (ValueError, msgspec.ValidationError):
            return cls()

    @classmethod
    def of_job(cls, job: BatchJob, now: BatchPlan) -> BatchPlan:
        """Return the plan that a job was made by; what the job does not know is as ``now``."""
        settings, saving = job.settings, job.saving
        preset = Preset(
            name="",
            model=settings.model,
            strength=settings.strength,
            format=saving.format,
            quality=saving.quality,
            allow_loss=saving.allow_loss,
            strip=saving.strip,
            naming=job.naming.text,
            on_exists=job.on_exists,
            precision=settings.precision,
        )
        told = replace(now, preset=preset, device=settings.device)
        if not job.beside_originals:
            return replace(told, place=Place.FOLDER, folder=job.folder)
        if job.folder == Path():
            return replace(told, place=Place.BESIDE)
        return replace(told, place=Place.SUBFOLDER, subfolder=str(job.folder))

    def _folder(self) -> Path:
        if self.place is Place.BESIDE:
            return Path()
        if self.place is Place.SUBFOLDER:
            return Path(_one_name(self.subfolder))
        if self.folder is None:
            raise UsageError("choose a folder for the results")
        return self.folder


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of photos for ``{counter}``: each photo keeps the one it was given first."""

    given: dict[Path, int] = field(default_factory=dict)

    def give(self, rows: Iterable[BatchRow]) -> None:
        """Number the rows that have no number yet, in their order."""
        for row in rows:
            self.given.setdefault(row.source, len(self.given) + 1)

    def of(self, row: BatchRow, place: int) -> int:
        """Return the number of a row, or the one it would be given at its place from 0 on."""
        return self.given.get(row.source, place + 1)


def namer_of(
    plan: BatchPlan, number_of: Callable[[BatchRow, int], int]
) -> Callable[[int, BatchRow], str]:
    """Return what tells the names of results; a dash while the plan cannot be used."""
    try:
        job = plan.job(())
    except UsageError:
        return lambda _place, _row: "–"

    def name(place: int, row: BatchRow) -> str:
        item = plan.item(row, number_of(row, place))
        return job.target(item, own_format(row.source)).name

    return name


def own_format(source: Path) -> PhotoFormat:
    """Return the format that a photo is saved in unless another is chosen, told by its name."""
    promised = PhotoFormat.from_suffix(source.suffix)
    return (promised or PhotoFormat.JPEG).saved_as


def _decisive(plan: BatchPlan) -> tuple[object, ...]:
    preset = msgspec.structs.replace(plan.preset, name="")
    is_chosen, is_inner = plan.place is Place.FOLDER, plan.place is Place.SUBFOLDER
    folder = plan.folder if is_chosen else plan.subfolder if is_inner else None
    return preset, plan.place, folder, plan.mirrored


def _path(kind: type, text: object) -> Path:
    if kind is not Path:
        raise NotImplementedError(kind)
    return Path(str(text))


def _one_name(name: str) -> str:
    """Return the name of a sub-folder, which must not lead elsewhere."""
    stripped = name.strip()
    if stripped in ("", ".", "..") or set(stripped) & set('/\\\0:*?"<>|'):
        raise UsageError(f"{name!r} cannot be the name of a folder")
    return stripped
