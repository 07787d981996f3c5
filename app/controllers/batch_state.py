"""What a batch is doing, and what the batch needs of the engine's client."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

from engine.batch import BatchJob
from engine.settings import RestoreSettings

Estimate = Callable[[tuple[int, int], RestoreSettings], float | None]
"""Tells how many seconds a photo of a width and height takes, None where nobody knows."""


class State(StrEnum):
    """What the batch is doing."""

    IDLE = "idle"
    CHECKING = "checking"
    BLOCKED = "blocked"
    RUNNING = "running"
    PAUSING = "pausing"
    PAUSED = "paused"
    STOPPING = "stopping"

    @property
    def is_underway(self) -> bool:
        """Photos are in work, or will be when the user goes on."""
        return self in (State.RUNNING, State.PAUSING, State.PAUSED, State.STOPPING)


class BatchEngine(Protocol):
    """What a batch needs of ``EngineClient``."""

    batch_told: SignalInstance
    batch_ended: SignalInstance
    paused: SignalInstance
    failed: SignalInstance
    cancelled: SignalInstance

    def submit_batch(
        self, batch: BatchJob, journal: Path, *, only: Iterable[Path], is_gentle: bool = False
    ) -> int:
        """Begin a batch and return the number of its job."""

    def stop_after(self, job: int) -> None:
        """Make the photo that is being restored the last one."""

    def pause(self, job: int) -> None:
        """Rest from the next border of two tiles on; ``paused`` follows."""

    def resume(self, job: int) -> None:
        """Go on."""

    def cancel(self, job: int) -> None:
        """End the job at once; what is saved stays."""
