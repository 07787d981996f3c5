"""What the trainer tells the fine-tune page, in the page's own terms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.models.finetune_look import DataLook
from app.models.finetune_plan import PlanLook
from app.models.finetune_result import ResultLook
from app.models.finetune_training import TrainingLook
from app.models.finetune_trouble import Trouble


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the look at the photos is; ``is_done`` with the last one."""

    look: DataLook
    is_done: bool


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """A pair that was drawn: two pictures, and words about how."""

    sharp: Path
    blurred: Path
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sampled:
    """All samples are there."""

    samples: tuple[SampleFiles, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """The dry run is over."""

    plan: PlanLook


@dataclass(frozen=True, slots=True)
class Trained:
    """How the training stands."""

    look: TrainingLook


@dataclass(frozen=True, slots=True)
class Compared:
    """Both models were compared."""

    result: ResultLook


@dataclass(frozen=True, slots=True)
class Kept:
    """The new model is installed under a name."""

    name: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The new model was written into a file."""

    target: Path


@dataclass(frozen=True, slots=True)
class Troubled:
    """What was asked for did not work."""

    trouble: Trouble


Report = Looked | Sampled | Planned | Trained | Compared | Kept | Exported | Troubled
