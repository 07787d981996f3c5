"""What the user has decided about a fine-tuning, and where in the wizard they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import Path


class Step(IntEnum):
    """The pages of the wizard, in order."""

    GOAL = 0
    PHOTOS = 1
    BLUR = 2
    PLAN = 3
    TRAINING = 4
    DECIDE = 5


class Goal(StrEnum):
    """What is learned from."""

    PHOTOS = "photos"
    PAIRS = "pairs"
    GOPRO = "gopro"


class Amount(StrEnum):
    """How long is trained."""

    QUICK = "quick"
    BALANCED = "balanced"
    THOROUGH = "thorough"


USUAL_BLUR = 50


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that is decided before the training begins.

    Attributes:
        goal: What is learned from.
        base: The installed model that is begun with.
        name: What the new model will be called.
        folders: Where the photos are.
        anyway: Reasons of the data check that the user overrules.
        blur: How strong the blur is that is made, 0 (mild) to 100 (strong).
        roll: Which samples are drawn; another number draws others.
        amount: How long is trained.
    """

    goal: Goal = Goal.PHOTOS
    base: str = "default"
    name: str = ""
    folders: tuple[Path, ...] = ()
    anyway: frozenset[str] = frozenset()
    blur: int = USUAL_BLUR
    roll: int = 0
    amount: Amount = Amount.QUICK
