"""Tells whether a file is still the one that was opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SourceStamp:
    """What changes whenever a program writes a file.

    Attributes:
        size: In bytes.
        modified_ns: When it was written last, in nanoseconds since 1970.
    """

    size: int
    modified_ns: int

    @classmethod
    def of(cls, path: Path) -> SourceStamp | None:
        """Look at a file; None when it is gone or cannot be looked at."""
        try:
            told = path.stat()
        except (OSError, ValueError):
            return None
        return cls(told.st_size, told.st_mtime_ns)


def has_changed(path: Path | None, stamp: SourceStamp | None) -> bool:
    """Tell whether another file stands in the place of the one that was opened.

    A file that is gone has not changed: what was opened is in memory, and nothing contradicts it.
    """
    if path is None or stamp is None:
        return False
    now = SourceStamp.of(path)
    return now is not None and now != stamp
