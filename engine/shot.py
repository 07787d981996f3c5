"""What a camera says about one shot: itself, and how long its shutter was open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from engine.codecs.directory import EXIF, Directory, DirectoryError, read_block

_MAKE, _MODEL = 271, 272
_TAKEN = 36867  # DateTimeOriginal, "2024:05:17 09:30:11"
_EXPOSURE_TIME, _F_NUMBER, _ISO, _FOCAL_LENGTH = 33434, 33437, 34855, 37386
_LONGEST_S = 3600.0  # what claims more is a damaged tag


@dataclass(frozen=True, slots=True)
class Shot:
    """The facts of an exposure (EXIF 2.32, 4.6); None where the file does not tell.

    Attributes:
        camera: Maker and model, the maker once; empty when unknown.
        exposure_s: How long the shutter was open, in seconds.
        f_number: Focal length over aperture.
        iso: Sensitivity.
        focal_mm: Focal length in millimetres.
        taken: When, by the camera's own clock.
    """

    camera: str = ""
    exposure_s: float | None = None
    f_number: float | None = None
    iso: int | None = None
    focal_mm: float | None = None
    taken: datetime | None = None


def shot_of(exif: bytes | None) -> Shot:
    """Read the facts of a shot from an EXIF block; what is damaged counts as not told."""
    try:
        root = read_block(exif) if exif else None
    except DirectoryError:
        root = None
    if root is None:
        return Shot()
    details = root.nested.get(EXIF, Directory(root.order))
    return Shot(
        camera=_camera(_text(root, _MAKE), _text(root, _MODEL)),
        exposure_s=_exposure(details),
        f_number=_positive(details.ratio(_F_NUMBER)),
        iso=next((number for number in details.numbers(_ISO) if number > 0), None),
        focal_mm=_positive(details.ratio(_FOCAL_LENGTH)),
        taken=_taken(_text(details, _TAKEN)),
    )


def _text(directory: Directory, code: int) -> str:
    tag = directory.tags.get(code)
    told = tag.value.split(b"\0")[0].decode("utf-8", "replace") if tag and tag.kind == 2 else ""
    return "".join(sign for sign in told if sign.isprintable()).strip()


def _camera(make: str, model: str) -> str:
    """Join both; most makers repeat their name, or its first word, in the model's."""
    first = make.split(maxsplit=1)[0].casefold() if make else ""
    return model if first and model.casefold().startswith(first) else f"{make} {model}".strip()


def _exposure(details: Directory) -> float | None:
    seconds = _positive(details.ratio(_EXPOSURE_TIME))
    return seconds if seconds and seconds <= _LONGEST_S else None


def _taken(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - cameras tell no zone
    except ValueError:
        return None


def _positive(value: float | None) -> float | None:
    return value if value and value > 0 else None
