"""What a dry run measured, as the fourth page of the wizard shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.models.finetune_draft import Amount


class Caution(StrEnum):
    """What the user should know before a training begins."""

    BATTERY = "battery"
    PROCESSOR = "processor"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class PlanLook:
    """What the training will take.

    Attributes:
        seconds: For each amount, how long; measured on this computer.
        device: What it runs on, in words.
        learned: How many photos are learned from.
        held_out: How many are kept aside.
        disk_bytes: What the run folder takes.
        free_bytes: What is free there; None where nobody can tell.
        memory_bytes: What the dry run took; None where nobody can tell.
        cautions: What to say before the start.
        notes: What was changed to fit this computer, in words of the trainer.
        recipe: Further figures, a key and a value each.
        steps: For each amount, how many steps.
    """

    seconds: dict[Amount, float]
    device: str
    learned: int = 0
    held_out: int = 0
    disk_bytes: int = 0
    free_bytes: int | None = None
    memory_bytes: int | None = None
    cautions: tuple[Caution, ...] = ()
    notes: tuple[str, ...] = ()
    recipe: tuple[tuple[str, str], ...] = ()
    steps: dict[Amount, int] = field(default_factory=dict)

    @property
    def has_room(self) -> bool:
        """The disk can hold it."""
        return self.free_bytes is None or self.free_bytes > self.disk_bytes
