"""What a run reports while it goes on; every event is plain data, one line of its log."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Started:
    """The run begins or goes on; what it runs on is told once."""

    step: int
    environment: dict[str, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """What the first steps promise: ``step_s`` a step, ``epoch_s`` an epoch, ``left_s`` to the end.

    ``memory`` is the peak so far in bytes, ``disk`` what the run's folder will take.
    """

    step: int
    step_s: float
    epoch_s: float
    left_s: float
    memory: int
    disk: int


@dataclass(frozen=True, slots=True)
class Stepped:
    """Reported every ``report_steps`` steps; losses are means since the last report.

    ``waited`` is the share of the time that was spent waiting for crops.
    """

    step: int
    stage: str
    progress: float
    elapsed_s: float
    losses: dict[str, float]
    learning_rate: float
    crops_per_s: float
    waited: float


@dataclass(frozen=True, slots=True)
class Evaluated:
    """Scores of the averaged weights on held-out pairs; ``best`` when no earlier ones were better."""

    step: int
    elapsed_s: float
    scores: dict[str, float]
    best: bool = False
    samples: Path | None = None


@dataclass(frozen=True, slots=True)
class Checkpointed:
    """A checkpoint was written."""

    step: int
    path: Path


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that a person should know, in words."""

    step: int
    words: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The run is over: it reached its end, or it was cancelled and can be resumed."""

    step: int
    elapsed_s: float
    cancelled: bool
    scores: dict[str, float] = field(default_factory=dict)


Event = Started | Planned | Stepped | Evaluated | Checkpointed | Noticed | Finished
