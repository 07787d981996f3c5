"""Shards: one batch on many machines that need not speak with one another."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from engine.batch.job import BatchItem
from engine.errors import UsageError

_PART: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Shard:
    """Part ``index`` of ``count``, from 1 on."""

    index: int
    count: int

    def __post_init__(self) -> None:
        """Refuse a part that there is not."""
        if not 1 <= self.index <= self.count:
            raise UsageError(f"shard must be 1/N to N/N, got {self.index}/{self.count}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``I/N``.

        Raises:
            UsageError: It is something else.
        """
        if not (match := re.fullmatch(r"(\d{1,6})/(\d{1,6})", text)):
            raise UsageError(f"shard must be I/N such as 2/8, got {text!r}")
        return cls(int(match[1]), int(match[2]))

    def of(self, items: Iterable[BatchItem]) -> tuple[BatchItem, ...]:
        """Return the items of this part; they keep their order and their numbers.

        Every item is in one part, the same wherever and whenever this is asked, as long as its
        content is the same. One that cannot be read goes by its name.
        """
        return tuple(item for item in items if _draw(item) % self.count == self.index - 1)


def _draw(item: BatchItem) -> int:
    digest = hashlib.sha256(
        _sample(item.path) or item.relative.as_posix().encode("utf-8", "replace")
    )
    return int.from_bytes(digest.digest()[:8], "big")


def _sample(path: Path) -> bytes:
    """Return the length of a file, its beginning and its end; nothing when it cannot be read.

    Every part looks at every photo, so it does not read all of it. Two photos that differ only in
    between are in the same part, which harms nobody.
    """
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            length = file.seek(0, 2)
            file.seek(0)
            head = file.read(_PART)
            file.seek(max(0, length - _PART))
            return length.to_bytes(8, "big") + head + file.read(_PART)
    except (OSError, ValueError):
        return b""
