"""What the fine-tune page asks of whoever trains."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.models.finetune_draft import Draft
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import TrainingLook


class Action(StrEnum):
    """What can be asked for; one at a time."""

    CHECK = "check"
    SAMPLES = "samples"
    PLAN = "plan"
    RUN = "run"
    RESUME = "resume"
    LONGER = "longer"
    COMPARE = "compare"
    ACCEPT = "accept"
    EXPORT = "export"


class Trainer(QObject):
    """Works in processes of its own, and tells what comes of it.

    Signals:
        told: A ``Report``.
    """

    told = Signal(object)

    @property
    def action(self) -> Action | None:
        """What is being worked out; None while nothing is."""
        raise NotImplementedError

    @property
    def best_weights(self) -> Path | None:
        """The weights of the best model of the run; None before there are any."""
        raise NotImplementedError

    def start(self, action: Action, draft: Draft, *, target: Path | None = None) -> None:
        """Begin something; what was worked out before is given up.

        Args:
            action: What.
            draft: What was decided.
            target: The file that is written.
        """
        raise NotImplementedError

    def stop_work(self) -> None:
        """Give up what is worked out, unless it is a training."""
        raise NotImplementedError

    def pause(self) -> None:
        """Let the training write everything down and end, to be resumed."""
        raise NotImplementedError

    def stop_and_keep(self) -> None:
        """Let the training end with its best model."""
        raise NotImplementedError

    def discard(self) -> None:
        """End the training, and throw everything away."""
        raise NotImplementedError

    def find_unfinished(self) -> list[UnfinishedRun]:
        """Return what can be gone on with, the latest first; for a thread of the pool."""
        raise NotImplementedError

    def open(self, run: UnfinishedRun) -> Draft:
        """Work on a run of an earlier start from now on; return what was decided then."""
        raise NotImplementedError

    def look(self) -> TrainingLook:
        """Return how the training of the run stands."""
        raise NotImplementedError

    def follow(self) -> None:
        """Tell what a process that is at work already says."""
        raise NotImplementedError

    def discard_run(self, run: UnfinishedRun) -> None:
        """Throw a run of an earlier start away; for a thread of the pool."""
        raise NotImplementedError

    def close(self) -> None:
        """Tell nothing more, and end what is worked out; a training goes on."""
        raise NotImplementedError
