"""A training that was not ended: what can be gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.models.finetune_draft import Step


@dataclass(frozen=True, slots=True)
class UnfinishedRun:
    """One run folder in which something is left to do.

    Attributes:
        folder: Where it is.
        name: What the new model will be called.
        step: The page on which it goes on.
        checks: How many checks were done; 0 before the training.
        share: How much of the training is done, in [0, 1].
        stopped: When something was written last.
        is_alive: A process works on it at this moment.
        was_lost: Its process died; nobody had asked it to stop.
    """

    folder: Path
    name: str
    step: Step
    checks: int = 0
    share: float = 0.0
    stopped: datetime | None = None
    is_alive: bool = False
    was_lost: bool = False
