"""What the window and the engine process say to each other: small, frozen, without pixels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.models.region import Region
from app.workers.batch_messages import BatchEnded, BatchTold, RunBatch, StopAfter
from app.workers.shared_pixels import PixelBlock
from engine.errors import DeblurError
from engine.photo import PhotoFormat
from engine.progress import Progress
from engine.settings import RestoreSettings
from engine.tiling import TileRules


@dataclass(frozen=True, slots=True)
class Restore:
    """Request: restore the photo in ``block`` and write the result over it.

    Attributes:
        job: Number of the work; every event about it carries the same one.
        block: Where the pixels are.
        settings: How to restore.
        region: The part of the block whose result is wanted, before whole photos, and written to
            the beginning of the block; None for all of a photo. What lies around it is looked at.
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
    region: Region | None
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
class Pause:
    """Request: let ``job`` rest."""

    job: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Request: let ``job`` go on."""

    job: int


@dataclass(frozen=True, slots=True)
class Shutdown:
    """Request: cancel everything and end the process."""


Request = Restore | RunBatch | StopAfter | Cancel | Pause | Resume | Shutdown


@dataclass(frozen=True, slots=True)
class Ready:
    """Event: a model is loaded on a device.

    Attributes:
        device_label: The device in words.
        model_name: The model in words.
        settings: What it was opened with.
        rules: How photos are cut for it.
        bytes_per_pixel: What it takes for each pixel of a window.
    """

    device_label: str
    model_name: str
    settings: RestoreSettings
    rules: TileRules
    bytes_per_pixel: int


@dataclass(frozen=True, slots=True)
class NotReady:
    """Event: the model could not be loaded; the next photo tries again."""

    error: DeblurError
    details: str


@dataclass(frozen=True, slots=True)
class Started:
    """Event: ``job`` has the device from now on."""

    job: int


@dataclass(frozen=True, slots=True)
class Progressed:
    """Event: ``job`` came further."""

    job: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Rested:
    """Event: ``job`` came to rest, or goes on."""

    job: int
    is_paused: bool


@dataclass(frozen=True, slots=True)
class Timing:
    """What a piece of work took.

    Attributes:
        settings: What it was asked with.
        seconds: Without loading the model, resting, and more urgent work in between.
        megapixels: What the generator saw.
        rules: How photos are cut for that generator.
    """

    settings: RestoreSettings
    seconds: float
    megapixels: float
    rules: TileRules


@dataclass(frozen=True, slots=True)
class Restored:
    """Event: the result of ``job`` lies in its block; the timing is None where memory ran out."""

    job: int
    notes: tuple[str, ...]
    timing: Timing | None


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


Final = Restored | Failed | Stopped | BatchEnded
Event = Ready | NotReady | Started | Progressed | Rested | BatchTold | Final
