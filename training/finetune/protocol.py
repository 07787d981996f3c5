"""What a fine-tuning is asked for and what it tells, as plain data that crosses processes.

Events are JSON lines, ``{"event": "check_made", ...}``; nothing here imports torch. Paths are texts,
scores dB, times seconds, sizes bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import msgspec


class Goal(StrEnum):
    """What is learned from."""

    PHOTOS = "photos"  # the user's sharp photos; blur is made
    PAIRS = "pairs"  # the user's blurred and sharp photos
    GOPRO = "gopro"  # a tree like GoPro's


class Amount(StrEnum):
    """How long is trained."""

    QUICK = "quick"
    BALANCED = "balanced"
    THOROUGH = "thorough"


MINUTES: Final = {Amount.QUICK: 9.0, Amount.BALANCED: 45.0, Amount.THOROUGH: 180.0}
"""Minutes of training; looking at photos, checks and the comparison come on top."""

LEAST_PHOTOS: Final = 20
"""Fewer photos, or pairs, than this are refused: there would be nothing to check against."""

ENOUGH_PHOTOS: Final = 60
"""From this many photos on, or pairs, there is nothing to say."""

USABLE: Final = "usable"


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is decided before a training begins.

    Attributes:
        name: Of the new model.
        folders: Where the photos are, or the pairs.
        goal: What is learned from.
        base: The installed model that is begun with, or a weights file.
        anyway: Reasons of the check that are overruled.
        blur: How strong the blur is that is made, 0 (mild) to 100 (strong).
        seed: Of everything that is drawn.
        minutes: Of training.
    """

    name: str
    folders: tuple[str, ...]
    goal: Goal = Goal.PHOTOS
    base: str = "default"
    anyway: tuple[str, ...] = ()
    blur: int = 50
    seed: int = 1
    minutes: float = MINUTES[Amount.QUICK]


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event"):
    """One thing that was told."""


# --- looking at photos ---


class PhotoLooked(Event, frozen=True, kw_only=True, tag="photo_looked"):
    """A photo, or a pair by its blurred side, was looked at; ``reason`` is ``usable`` or why not."""

    path: str
    reason: str
    detail: str = ""
    done: int
    total: int


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Photos about which the same was found; some reasons may be overruled."""

    reason: str
    paths: tuple[str, ...]
    may_be_used: bool = False
    is_used: bool = False


class CheckDone(Event, frozen=True, kw_only=True, tag="check_done"):
    """All were looked at; the groups are whole now, the usable ones first."""

    groups: tuple[Group, ...]
    usable: int
    held_out: int
    least: int = LEAST_PHOTOS
    enough: int = ENOUGH_PHOTOS


# --- what the blur looks like ---


class SampleMade(Event, frozen=True, kw_only=True, tag="sample_made"):
    """A pair that was drawn: two PNG files, and how long its path is in pixels."""

    sharp: str
    blurred: str
    length: float


# --- the plan ---


class PlanMade(Event, frozen=True, kw_only=True, tag="plan_made"):
    """What a dry run of some steps measured here.

    ``seconds`` are those of the whole training with its checks, for each amount; ``steps`` likewise.
    ``notes`` say what was changed to fit this computer.
    """

    seconds: dict[str, float]
    steps: dict[str, int]
    step_s: float
    check_s: float
    device: str
    precision: str
    minibatch: int
    crop: int
    learned: int
    held_out: int
    disk_bytes: int
    free_bytes: int | None
    memory_bytes: int
    notes: tuple[str, ...] = ()


# --- training ---


class TrainingBegun(Event, frozen=True, kw_only=True, tag="training_begun"):
    """It begins or goes on; the pictures are of held-out photos as they are, one file each."""

    step: int
    elapsed_s: float
    minutes: float
    device: str
    before: tuple[str, ...]


class StepsTaken(Event, frozen=True, kw_only=True, tag="steps_taken"):
    """Some steps were taken; ``loss`` is their mean, ``memory_bytes`` the peak so far."""

    step: int
    elapsed_s: float
    left_s: float
    loss: float
    learning_rate: float
    memory_bytes: int


class Trend(StrEnum):
    """What the checks so far say."""

    WARMING = "warming"
    BETTER = "better"
    NO_BETTER = "no_better"
    WORSE = "worse"


class CheckMade(Event, frozen=True, kw_only=True, tag="check_made"):
    """The weights of this moment on held-out photos; the first check is that of the base.

    Attributes:
        score: Mean PSNR.
        blurred: That of the photos as they are.
        general: On blur of every kind, which must not be forgotten.
        best: No earlier check was better.
        stale: Checks in a row that were not better.
        patience: It stops by itself after so many of those.
        pictures: What these weights make of the pictures of ``TrainingBegun.before``.
    """

    step: int
    elapsed_s: float
    score: float
    blurred: float
    general: float | None = None
    best: bool
    trend: Trend
    stale: int
    patience: int
    pictures: tuple[str, ...] = ()


class Saved(Event, frozen=True, kw_only=True, tag="saved"):
    """Everything needed to go on is on the disk."""

    step: int
    elapsed_s: float


class Said(Event, frozen=True, kw_only=True, tag="said"):
    """Something that a person should know, in words."""

    words: str


class Ending(StrEnum):
    """Why a training ended."""

    FINISHED = "finished"
    SETTLED = "settled"  # nothing got better for a while
    STOPPED = "stopped"  # the user keeps the best
    PAUSED = "paused"  # the user goes on later


class TrainingEnded(Event, frozen=True, kw_only=True, tag="training_ended"):
    """No process trains any more; all but ``paused`` can be compared."""

    ending: Ending
    step: int
    elapsed_s: float


# --- the comparison ---


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured of one model's result.

    ``psnr`` counts 50 dB at most; ``sharpness`` is the share of the sharp photo's gradient energy,
    ``grid`` the share of windows in which a grid is new, ``cast`` how far the mean of a colour moved
    against the others, in levels.
    """

    psnr: float
    ssim: float
    sharpness: float
    grid: float
    cast: float


class PhotoCompared(Event, frozen=True, kw_only=True, tag="photo_compared"):
    """A part of a photo that was never learned from, by both models.

    Files are PNG; only the first ones have some, the others have empty names.
    """

    name: str
    sharp: str
    blurred: str
    base: str
    new: str
    base_figures: Figures
    new_figures: Figures


class Compared(Event, frozen=True, kw_only=True, tag="compared"):
    """Both models on all of them; means, and whether the new one may be the default.

    Attributes:
        gain: dB by which the new one is nearer to the sharp photos.
        general_gain: The same on blur of every kind; may be a little negative.
        share: How much of what was learned was taken; the rest is the base's.
        may_be_default: Better on held-out photos, and not worse elsewhere.
        reason: Why not, in words; empty otherwise.
    """

    base: Figures
    new: Figures
    gain: float
    general_gain: float
    share: float
    wins: int
    photos: int
    may_be_default: bool
    reason: str = ""


class Accepted(Event, frozen=True, kw_only=True, tag="accepted"):
    """The new model is installed."""

    name: str
    path: str


class Exported(Event, frozen=True, kw_only=True, tag="exported"):
    """The new model was written into one file."""

    path: str


# --- when something does not work ---


class Mishap(StrEnum):
    """What went wrong."""

    TOO_FEW = "too_few"
    ALL_SMALL = "all_small"
    FOLDER_GONE = "folder_gone"
    DISK_FULL = "disk_full"
    DIVERGED = "diverged"
    MEMORY = "memory"
    OTHER = "other"


class Failed(Event, frozen=True, kw_only=True, tag="failed"):
    """What was asked for did not work; ``words`` say what and what to do.

    ``place`` is the file or folder it is about; ``has_best`` that there is a model to keep,
    ``can_go_on`` that the training can be resumed once the cause is gone.
    """

    mishap: Mishap
    words: str
    place: str = ""
    has_best: bool = False
    can_go_on: bool = False


AnyEvent = (
    PhotoLooked
    | CheckDone
    | SampleMade
    | PlanMade
    | TrainingBegun
    | StepsTaken
    | CheckMade
    | Saved
    | Said
    | TrainingEnded
    | PhotoCompared
    | Compared
    | Accepted
    | Exported
    | Failed
)

_DECODER = msgspec.json.Decoder(AnyEvent)


def line_of(event: AnyEvent) -> bytes:
    """Return an event as one line of JSON."""
    return msgspec.json.encode(event) + b"\n"


def event_of(line: bytes | str) -> AnyEvent | None:
    """Read a line; None for one that is torn, or of another version."""
    try:
        return _DECODER.decode(line)
    except msgspec.MsgspecError:
        return None


def events_of(lines: bytes) -> Iterator[AnyEvent]:
    """Read every line that can be read."""
    found = (event_of(line) for line in lines.splitlines())
    return (event for event in found if event is not None)


class Wish(StrEnum):
    """What a training that runs may be asked for."""

    PAUSE = "pause"
    STOP = "stop"
