"""What can go wrong in a fine-tuning, each with a way out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mishap(StrEnum):
    """What went wrong."""

    TOO_FEW = "too few"
    ALL_SMALL = "all small"
    FOLDER_GONE = "folder gone"
    DISK_FULL = "disk full"
    DIED = "died"
    DIVERGED = "diverged"
    MEMORY = "memory"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that went wrong.

    Attributes:
        mishap: What it was.
        words: What the trainer said about it; may be empty.
        details: The last lines of its log; may be empty.
        place: The file or folder it is about; may be empty.
        has_best: There is a best model that can be kept.
        can_go_on: The training can be gone on with.
        exit_code: Of a process that died; None where it is unknown.
    """

    mishap: Mishap
    words: str = ""
    details: str = ""
    place: str = ""
    has_best: bool = False
    can_go_on: bool = False
    exit_code: int | None = None
