"""Which values a setting may have, and how a store keeps them: one small class for each kind."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
S = TypeVar("S", bound=str)


class Rule(Protocol[T]):
    """Says which values make sense, and how they are kept."""

    def accepts(self, value: object) -> bool:
        """Tell whether ``value`` makes sense."""

    def read(self, raw: Any) -> T:
        """Return what ``write`` kept.

        Raises:
            ValueError, TypeError, KeyError: It kept no such thing.
        """

    def write(self, value: T) -> Any:
        """Return ``value`` as text, a number or a truth: what every store can hold."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def accepts(self, value: object) -> bool:
        """Tell whether it is one of the two."""
        return isinstance(value, bool)

    def read(self, raw: Any) -> bool:
        """Return the flag; files of settings have it as a word."""
        return {"true": True, "false": False}[str(raw).lower()]

    def write(self, value: bool) -> bool:
        """Return it as it is."""
        return value


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from ``low`` to ``high``."""

    low: int
    high: int

    def accepts(self, value: object) -> bool:
        """Tell whether it lies between them."""
        return isinstance(value, int) and self.low <= value <= self.high and value is not True

    def read(self, raw: Any) -> int:
        """Return the number."""
        return int(raw)

    def write(self, value: int) -> int:
        """Return it as it is."""
        return value


@dataclass(frozen=True, slots=True)
class Choice(Generic[S]):
    """One of a few words, which may be the members of a ``StrEnum``."""

    words: tuple[S, ...]

    def accepts(self, value: object) -> bool:
        """Tell whether it is among them."""
        return value in self.words

    def read(self, raw: Any) -> S:
        """Return the word, as a member where they are members."""
        return self.words[self.words.index(raw)]

    def write(self, value: S) -> str:
        """Return the plain word."""
        return str(value)


@dataclass(frozen=True, slots=True)
class Name:
    """Text in one line: which names of models and devices there are, only the engine knows."""

    longest: int

    def accepts(self, value: object) -> bool:
        """Tell whether it is one line of some length."""
        return isinstance(value, str) and 0 < len(value) <= self.longest and "\n" not in value

    def read(self, raw: Any) -> str:
        """Return the text."""
        return str(raw)

    def write(self, value: str) -> str:
        """Return it as it is."""
        return value


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, or None; whether it still exists is seen when it is needed."""

    def accepts(self, value: object) -> bool:
        """Tell whether it is a path."""
        return value is None or isinstance(value, Path)

    def read(self, raw: Any) -> Path | None:
        """Return the folder; empty text stands for None."""
        return Path(raw) if raw else None

    def write(self, value: Path | None) -> str:
        """Return its text."""
        return str(value or "")


@dataclass(frozen=True, slots=True)
class Paths:
    """Files in order, at most ``limit``."""

    limit: int

    def accepts(self, value: object) -> bool:
        """Tell whether it is a tuple of so many paths."""
        if not isinstance(value, tuple) or len(value) > self.limit:
            return False
        return all(isinstance(path, Path) for path in value)

    def read(self, raw: Any) -> tuple[Path, ...]:
        """Return the paths."""
        return tuple(Path(name) for name in json.loads(raw))

    def write(self, value: tuple[Path, ...]) -> str:
        """Return them as one text: files of settings confuse a list of one with a word."""
        return json.dumps([str(path) for path in value])
