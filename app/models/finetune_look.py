"""What a look at the photos found, as the second page of the wizard shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

USABLE = "usable"


class Light(StrEnum):
    """Whether the photos will do."""

    CHECKING = "checking"
    GOOD = "good"
    FEW = "few"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Group:
    """Photos about which the same was found.

    Attributes:
        reason: ``USABLE``, or why they are left out.
        files: All of them.
        may_be_used: The user may overrule the reason.
        is_anyway: The user has.
    """

    reason: str
    files: tuple[Path, ...]
    may_be_used: bool = False
    is_anyway: bool = False

    @property
    def is_used(self) -> bool:
        """They will be learned from."""
        return self.reason == USABLE or self.is_anyway


@dataclass(frozen=True, slots=True)
class DataLook:
    """What is known of the photos.

    Attributes:
        checked: How many were looked at.
        total: Of how many; 0 while they are counted.
        groups: By what was found, the usable ones first.
        held_out: How many of the usable ones are kept aside.
        least: How many usable ones it takes.
        enough: From how many on there is nothing to say.
    """

    checked: int = 0
    total: int = 0
    groups: tuple[Group, ...] = ()
    held_out: int = 0
    least: int = 50
    enough: int = 200

    @property
    def usable(self) -> int:
        """How many will be learned from or measured by."""
        return sum(len(group.files) for group in self.groups if group.is_used)

    @property
    def light(self) -> Light:
        """Whether they will do."""
        if self.usable < self.least:
            return Light.STOP
        return Light.GOOD if self.usable >= self.enough else Light.FEW

    def files_of(self, reason: str) -> tuple[Path, ...]:
        """Return the photos of a reason."""
        return next((group.files for group in self.groups if group.reason == reason), ())
