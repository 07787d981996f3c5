"""Where and how a result is saved: decided before it is written, and shown meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.models.settings import AS_INPUT, Settings
from app.models.stored_photo import StoredPhoto
from engine.photo import PhotoFormat
from engine.photo_io import MetadataStrip, SaveOptions, format_for

_MOST_TRIES = 10_000
QUALITY_FORMATS = (PhotoFormat.JPEG, PhotoFormat.WEBP, PhotoFormat.AVIF)


@dataclass(frozen=True, slots=True)
class SaveChoices:
    """What the save panel is set to.

    Attributes:
        format: None is that of the photo.
        quality: 1 to 100, for the formats that have it.
        keeps_metadata: Date, camera and the rest go along.
        strips_location: But not where it was taken.
    """

    format: PhotoFormat | None = None
    quality: int = 95
    keeps_metadata: bool = True
    strips_location: bool = False

    @classmethod
    def of(cls, settings: Settings) -> SaveChoices:
        """Take what was chosen once and for all."""
        name = settings.save_format
        return cls(
            None if name == AS_INPUT else PhotoFormat(name),
            settings.save_quality,
            settings.keeps_metadata,
            settings.strips_location,
        )

    @property
    def format_name(self) -> str:
        """The format as the settings keep it."""
        return AS_INPUT if self.format is None else str(self.format)

    def options(self, kind: PhotoFormat, *, allow_loss: bool = False) -> SaveOptions:
        """Return the options to save in ``kind``."""
        strip = MetadataStrip.LOCATION if self.strips_location else MetadataStrip.NONE
        return SaveOptions(
            format=kind,
            quality=self.quality,
            strip=strip if self.keeps_metadata else MetadataStrip.ALL,
            allow_loss=allow_loss,
        )


@dataclass(frozen=True, slots=True)
class SavePlan:
    """What Save would do now.

    Attributes:
        target: The file that would be written.
        format: What it would hold.
        taken: The name that was wanted, where another file has it; None where it was free.
        replaces_own: The file is there and holds an earlier result of the same photo.
    """

    target: Path
    format: PhotoFormat
    taken: str | None = None
    replaces_own: bool = False


def plan_save(photo: StoredPhoto, choices: SaveChoices, last: Path | None) -> SavePlan:
    """Decide where Save writes: over its own earlier result, or under a name nobody has.

    Args:
        photo: The original.
        choices: What the panel is set to.
        last: Where a result of this photo was saved before, None if nowhere.
    """
    kind = format_for(photo, choices.format)
    if last is not None and PhotoFormat.from_suffix(last.suffix) is kind:
        return SavePlan(last, kind, replaces_own=last.exists())
    wanted = suggested_target(photo, kind)
    free = _free_name(wanted)
    return SavePlan(free, kind, taken=None if free == wanted else wanted.name)


def suggested_target(photo: StoredPhoto, kind: PhotoFormat) -> Path:
    """Return NAME-deblurred.EXT beside the original, or in the folder for pictures."""
    if photo.path is None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(pictures)
        return Path(folder, f"pasted-deblurred{kind.suffix}")
    own = photo.path.suffix
    suffix = own if PhotoFormat.from_suffix(own) is kind else kind.suffix
    return photo.path.with_name(f"{photo.path.stem}-deblurred{suffix}")


def with_suffix(target: Path, kind: PhotoFormat) -> Path:
    """Return ``target`` with the suffix of ``kind``, unless its own can be written."""
    named = PhotoFormat.from_suffix(target.suffix)
    if named is not None:
        return target if named.is_written else target.with_suffix(kind.suffix)
    return target.with_name(target.name + kind.suffix)


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether both names lead to one file, through links too."""
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


def _free_name(wanted: Path) -> Path:
    """Return the first of NAME, NAME-2, NAME-3 … that no file has; a dangling link has it too."""
    names = (wanted.with_stem(f"{wanted.stem}-{number}") for number in range(2, _MOST_TRIES))
    return next((path for path in chain((wanted,), names) if not _is_taken(path)), wanted)


def _is_taken(path: Path) -> bool:
    return path.exists() or path.is_symlink()
