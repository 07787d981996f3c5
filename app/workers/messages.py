"""What the window and the engine process say to each other: small, frozen, without pixels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.workers.shared_pixels import PixelBlock
from engine.errors import DeblurError
from engine.photo import PhotoFormat
from engine.progress import Progress
from engine.settings import RestoreSettings


@dataclass(frozen=True, slots=True)
class Restore:
    """Request: restore the photo in ``block`` and write the result over it.

    Attributes:
        job: Number of the work; every event about it carries the same one.
        block: Where the pixels are.
        settings: How to restore.
        bit_depth: Bits per channel of the file, 8 or 16.
        is_gray: The file has one colour channel.
        format: The format of the file.
        path: The file, for messages and logs only.
        icc: The colour profile.
        hidden: A bit for each pixel in rows, set where alpha is 0; None for an opaque photo.
    """

    job: int
    block: PixelBlock
    settings: RestoreSettings
    bit_depth: int
    is_gray: bool
    format: PhotoFormat
    path: Path | None
    icc: bytes | None
    hidden: bytes | None


@dataclass(frozen=True, slots=True)
class Cancel:
    """Request: stop ``job`` as soon as possible."""

    job: int


@dataclass(frozen=True, slots=True)
class Shutdown:
    """Request: cancel everything and end the process."""


Request = Restore | Cancel | Shutdown


@dataclass(frozen=True, slots=True)
class Ready:
    """Event: a model is loaded on a device."""

    device_label: str
    model_name: str


@dataclass(frozen=True, slots=True)
class NotReady:
    """Event: the model could not be loaded; the next photo tries again."""

    error: DeblurError
    details: str


@dataclass(frozen=True, slots=True)
class Progressed:
    """Event: ``job`` came further."""

    job: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Restored:
    """Event: the result of ``job`` lies in its block."""

    job: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """Event: ``job`` has no result; ``details`` is a traceback for the curious."""

    job: int
    error: DeblurError
    details: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """Event: ``job`` was cancelled."""

    job: int


Event = Ready | NotReady | Progressed | Restored | Failed | Stopped
