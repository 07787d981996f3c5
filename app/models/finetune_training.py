"""How a training goes, as the fifth page of the wizard shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

Point = tuple[float, float]


class Phase(StrEnum):
    """What the training does now."""

    STARTING = "starting"
    RUNNING = "running"
    PAUSING = "pausing"
    PAUSED = "paused"
    STOPPING = "stopping"
    ENDED = "ended"
    LOST = "lost"
    FAILED = "failed"

    @property
    def is_at_work(self) -> bool:
        """A process computes."""
        return self in (Phase.STARTING, Phase.RUNNING, Phase.PAUSING, Phase.STOPPING)


class Trend(StrEnum):
    """What the checks so far say."""

    WARMING = "warming"
    BETTER = "better"
    NO_BETTER = "no better"
    WORSE = "worse"


class Side(StrEnum):
    """Which version of a held-out photo is looked at."""

    BEFORE = "before"
    BASE = "base"
    NOW = "now"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class CheckLook:
    """One check on the held-out photos.

    Attributes:
        x: How far the training was, on the axis of the curve.
        score: Quality in dB.
        pictures: What the model of that moment made of the shown photos.
        is_best: None before it was better.
    """

    x: float
    score: float
    pictures: tuple[Path, ...] = ()
    is_best: bool = False


@dataclass(frozen=True, slots=True)
class TrainingLook:
    """How far it is and how it goes.

    Attributes:
        phase: What it does now.
        done: How far it is, on the axis of the curve.
        end: Where that ends.
        elapsed_s: Seconds of work.
        left_s: Seconds that are left; None while nobody can tell.
        memory_bytes: What it takes at most; None where nobody can tell.
        learned: The error on the photos that are learned from.
        checks: Every check, in order; the first is that of the model that was begun with.
        best: The place of the best one.
        base_score: What the model that was begun with reaches.
        blurred_score: What the photos reach as they are.
        before: The shown photos as they are.
        base: What the model that was begun with makes of them.
        trend: What the checks say.
        stale: For how many checks in a row nothing got better.
        patience: After how many of those it stops by itself; None for never.
        note: Something the trainer said, in its words.
        device: What it runs on.
    """

    phase: Phase = Phase.STARTING
    done: float = 0.0
    end: float = 1.0
    elapsed_s: float = 0.0
    left_s: float | None = None
    memory_bytes: int | None = None
    learned: tuple[Point, ...] = ()
    checks: tuple[CheckLook, ...] = ()
    best: int | None = None
    base_score: float | None = None
    blurred_score: float | None = None
    before: tuple[Path, ...] = ()
    base: tuple[Path, ...] = ()
    trend: Trend = Trend.WARMING
    stale: int = 0
    patience: int | None = None
    note: str = ""
    device: str = ""

    @property
    def share(self) -> float:
        """How much is done, in [0, 1]."""
        return min(1.0, self.done / self.end) if self.end > 0 else 0.0

    def pictures(self, side: Side, place: int) -> tuple[Path, ...]:
        """Return what is shown on a side; ``place`` is the check that the scrubber stands at."""
        match side:
            case Side.BEFORE:
                return self.before
            case Side.BASE:
                return self.base
            case Side.NOW:
                return self.checks[place].pictures if self.checks else ()
            case Side.BEST:
                return self.checks[self.best].pictures if self.best is not None else ()
