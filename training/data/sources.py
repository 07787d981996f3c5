"""Sharp photos to make pairs of: which are fit for it, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, Self

import msgspec

from engine.atomic import write_atomically
from engine.errors import DatasetError, NoPhotosError, PhotoError
from engine.photo import Photo
from engine.photo_io import find_photos, load_photo
from engine.progress import CancelToken
from engine.shot import shot_of
from training.data.quality import (
    NOISY,
    SOFT,
    find_duplicates,
    gray_of,
    noise_sigma,
    perceptual_hash,
    softness,
)
from training.data.reading import OnProgress, in_order, levels_of
from training.data.report import Finding, Kind, Member, Report, summarise

LEAST_SIDE: Final = 256
"""Sides of a photo of which crops can be made with room for the blur around them."""

_BEGINNING: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - cameras tell no zone


class SourcePhoto(msgspec.Struct, frozen=True):
    """What was measured of one photo; ``modified_ns`` and ``file_bytes`` tell a changed file.

    ``unreadable`` says why the rest was not measured. ``softness`` is None without any detail.
    ``taken_s`` counts the seconds of the camera's clock, None where the file tells no time.
    """

    name: str
    modified_ns: int
    file_bytes: int
    unreadable: str = ""
    width: int = 0
    height: int = 0
    bit_depth: int = 8
    softness: float | None = None
    noise: float = 0.0
    bits: str = ""
    taken_s: float | None = None

    def problem(self, least_side: int) -> Finding | None:
        """Say why the photo is left out, None when it is fit."""
        if self.unreadable:
            return Finding(Kind.UNREADABLE, self.name, self.unreadable)
        if min(self.width, self.height) < least_side:
            detail = f"{self.width}x{self.height} px; sides of {least_side} are needed"
            return self._note(Kind.SMALL, detail)
        if self.softness is None:
            return self._note(Kind.FLAT, "nothing in it tells sharp from blurred")
        if self.softness > SOFT:
            return self._note(Kind.SOFT, f"softness {self.softness:.2f}, limit {SOFT}")
        if self.noise > NOISY:
            return self._note(Kind.NOISY, f"noise of {self.noise:.1f} levels, limit {NOISY:g}")
        return None

    def _note(self, kind: Kind, detail: str) -> Finding:
        return Finding(kind, self.name, detail, must_mend=False)

    def as_member(self) -> Member:
        """Return the photo as reports know it."""
        size = None if self.unreadable else (self.width, self.height)
        return Member(self.name, "", self.name, size)


class Sources(msgspec.Struct, frozen=True):
    """The photos of a folder, measured; as a file, what need not be measured again."""

    photos: tuple[SourcePhoto, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read earlier measurements; none where the file is missing or of no use."""
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.MsgspecError):
            return cls()

    def write(self, path: Path) -> None:
        """Write the measurements, whole or not at all."""
        write_atomically(path, msgspec.json.format(msgspec.json.encode(self), indent=1))


def measure_photos(
    folder: Path,
    *,
    known: Sources | None = None,
    threads: int = 1,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> Sources:
    """Measure every photo below a folder.

    Args:
        folder: Photos at any depth, as in COCO's ``train2017``.
        known: Earlier measurements; files that have not changed since are not read.
        threads: How many read and measure.
        cancel: Asked at every photo.
        on_progress: Told how many photos are done.

    Raises:
        DatasetError: No such folder, or no photo in it.
        Cancelled: Somebody asked to stop.
    """
    if not folder.is_dir():
        raise DatasetError(folder, "there is no such folder")
    try:
        found = find_photos([folder], recursive=True)
    except (NoPhotosError, PhotoError) as cause:
        raise DatasetError(folder, f"no photos to make pairs of: {cause}") from cause
    before = {photo.name: photo for photo in known.photos} if known else {}
    photos = []
    for photo in in_order(
        lambda item: measure_photo(item.path, item.relative.as_posix(), before),
        found,
        threads=threads,
        cancel=cancel,
    ):
        photos.append(photo)
        if on_progress:
            on_progress(len(photos), len(found))
    return Sources(tuple(photos))


def measure_photo(path: Path, name: str, before: Mapping[str, SourcePhoto]) -> SourcePhoto:
    """Measure one photo, or take what is known of it in ``before`` if its file has not changed."""
    try:
        state = path.stat()
    except OSError as cause:
        return SourcePhoto(name, 0, 0, unreadable=str(cause))
    blank = SourcePhoto(name, state.st_mtime_ns, state.st_size)
    earlier = before.get(name)
    if earlier and (earlier.modified_ns, earlier.file_bytes) == (
        blank.modified_ns,
        blank.file_bytes,
    ):
        return earlier
    try:
        photo = load_photo(path)
    except PhotoError as error:
        return msgspec.structs.replace(blank, unreadable=str(error))
    gray = gray_of(levels_of(photo))
    return msgspec.structs.replace(
        blank,
        width=photo.width,
        height=photo.height,
        bit_depth=photo.bit_depth,
        softness=softness(gray),
        noise=noise_sigma(gray),
        bits=f"{perceptual_hash(gray):016x}",
        taken_s=_taken_s(photo),
    )


def _taken_s(photo: Photo) -> float | None:
    taken = shot_of(photo.metadata.exif).taken
    return None if taken is None else (taken - _BEGINNING).total_seconds()


def report_sources(folder: Path, sources: Sources, *, least_side: int = LEAST_SIDE) -> Report:
    """Say which photos are fit to make pairs of, and why the others are left out."""
    problems = {photo.name: photo.problem(least_side) for photo in sources.photos}
    fit = [photo for photo in sources.photos if problems[photo.name] is None]
    findings = [finding for finding in problems.values() if finding is not None]
    findings += _duplicates(fit)
    left_out = frozenset(finding.name for finding in findings)
    findings += [
        Finding(Kind.DEEP, photo.name, f"{photo.bit_depth} bits", must_mend=False)
        for photo in fit
        if photo.bit_depth > 8
    ]
    members = [photo.as_member() for photo in sources.photos]
    return Report(folder, "photos", tuple(summarise(members, left_out)), tuple(findings))


def _duplicates(photos: Sequence[SourcePhoto]) -> Iterable[Finding]:
    """Find photos that are like an earlier one, by name; the first stays."""
    found = find_duplicates([int(photo.bits, 16) for photo in photos])
    for index, first in found.items():
        detail = f"of {photos[first].name}"
        yield Finding(Kind.DUPLICATE, photos[index].name, detail, must_mend=False)


def fit_names(sources: Sources, report: Report) -> list[str]:
    """Return the names of the photos that the report does not leave out."""
    out = {finding.name for finding in report.findings if finding.kind is not Kind.DEEP}
    return [photo.name for photo in sources.photos if photo.name not in out]
