"""What the window and the engine process say to each other about batches."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.batch import BatchEvent, BatchJob


@dataclass(frozen=True, slots=True)
class RunBatch:
    """Request: restore photos of a batch, one after the other.

    Attributes:
        job: Number of the work; every event about it carries the same one.
        batch: The whole batch, with the photos whose fate is known.
        journal: Where it is written down.
        only: The photos that are wanted; None for all.
        is_gentle: Other programs of this computer go first.
    """

    job: int
    batch: BatchJob
    journal: Path
    only: frozenset[Path] | None = None
    is_gentle: bool = False


@dataclass(frozen=True, slots=True)
class StopAfter:
    """Request: the photo that is being restored is the last one of ``job``."""

    job: int


@dataclass(frozen=True, slots=True)
class BatchTold:
    """Event: something happened to a photo."""

    job: int
    event: BatchEvent


@dataclass(frozen=True, slots=True)
class BatchEnded:
    """Event: ``job`` came to its end, or to the photo after which it was to stop."""

    job: int
