"""One place in the list of open photos."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OpenPhoto:
    """An open photo, whether it was looked at or not.

    Attributes:
        key: Of its session.
        path: Its file; None for one that came from no file.
        name: What to call it.
        is_modified: It has a result that is in no file.
    """

    key: int
    path: Path | None
    name: str
    is_modified: bool
