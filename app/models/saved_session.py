"""The open photos with what was decided about them, as they are written to a file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from app.models.edit import Edit
from app.models.mask import Inversion, Mask, Purpose, Step, Stroke
from app.models.region import Region
from engine.errors import DeblurError

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class SavedPhoto:
    """One photo that was open.

    Attributes:
        path: Its file; None for one that came from no file.
        backup: The file that holds such a photo; None for others.
        edit: What was decided.
    """

    path: Path | None
    backup: Path | None
    edit: Edit


@dataclass(frozen=True, slots=True)
class SavedSession:
    """All photos that were open, and the place of the one that was looked at."""

    photos: tuple[SavedPhoto, ...] = ()
    current: int = 0


@dataclass(frozen=True, slots=True)
class _FiledMask:
    """A mask in plain types: None stands for an inversion."""

    purpose: Purpose
    steps: tuple[Stroke | None, ...]
    is_used: bool


@dataclass(frozen=True, slots=True)
class _FiledPhoto:
    path: str | None
    backup: str | None
    model: str
    strength: int
    grain: int
    region: Region | None
    mask: _FiledMask
    flips: bool
    tile: int | None


@dataclass(frozen=True, slots=True)
class _File:
    version: int
    current: int
    photos: tuple[_FiledPhoto, ...]


def encoded(saved: SavedSession) -> bytes:
    """Return the file."""
    filed = _File(_VERSION, saved.current, tuple(map(_filed, saved.photos)))
    # Not msgspec.json: a file name may hold bytes that are no UTF-8, and this keeps them.
    return json.dumps(msgspec.to_builtins(filed), separators=(",", ":")).encode("ascii")


def decoded(data: bytes) -> SavedSession | None:
    """Return what ``encoded`` wrote; None for anything else, as the file of a later version."""
    try:
        filed = msgspec.convert(json.loads(data), _File)
        if filed.version != _VERSION:
            return None
        return SavedSession(tuple(map(_saved, filed.photos)), filed.current)
    except (ValueError, RecursionError, msgspec.ValidationError, DeblurError):
        return None


def _filed(photo: SavedPhoto) -> _FiledPhoto:
    edit, mask = photo.edit, photo.edit.mask
    steps = tuple(step if isinstance(step, Stroke) else None for step in mask.steps)
    return _FiledPhoto(
        path=None if photo.path is None else str(photo.path),
        backup=None if photo.backup is None else str(photo.backup),
        model=edit.model,
        strength=edit.strength,
        grain=edit.grain,
        region=edit.region,
        mask=_FiledMask(mask.purpose, steps, mask.is_used),
        flips=edit.flips,
        tile=edit.tile,
    )


def _saved(filed: _FiledPhoto) -> SavedPhoto:
    steps: tuple[Step, ...] = tuple(step or Inversion() for step in filed.mask.steps)
    edit = Edit(
        model=filed.model,
        strength=filed.strength,
        grain=filed.grain,
        region=filed.region,
        mask=Mask(filed.mask.purpose, steps, filed.mask.is_used),
        flips=filed.flips,
        tile=filed.tile,
    )
    return SavedPhoto(
        None if filed.path is None else Path(filed.path),
        None if filed.backup is None else Path(filed.backup),
        edit,
    )
