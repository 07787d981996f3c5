"""Which values a setting may have, and how a store keeps them: one small class for each kind."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtGui import QKeySequence

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
    """A whole number from ``low`` to ``high``; where there is an automatic one, 0 stands for it."""

    low: int
    high: int
    has_automatic: bool = False

    def accepts(self, value: object) -> bool:
        """Tell whether it lies between them."""
        if not isinstance(value, int) or isinstance(value, bool):
            return False
        return self.low <= value <= self.high or (self.has_automatic and value == 0)

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
class Pattern:
    """A word that is written in a certain way."""

    pattern: str

    def accepts(self, value: object) -> bool:
        """Tell whether it is written so."""
        return isinstance(value, str) and re.fullmatch(self.pattern, value) is not None

    def read(self, raw: Any) -> str:
        """Return the word."""
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


@dataclass(frozen=True, slots=True)
class Keys:
    """Commands by name, and the key that each of them was given; no text is no key."""

    def accepts(self, value: object) -> bool:
        """Tell whether it is a tuple of such pairs, each command once."""
        if not isinstance(value, tuple):
            return False
        return all(_is_key_pair(pair) for pair in value) and len(dict(value)) == len(value)

    def read(self, raw: Any) -> tuple[tuple[str, str], ...]:
        """Return the pairs."""
        keys = json.loads(raw)
        if not isinstance(keys, dict):
            raise TypeError(f"no table of keys: {raw!r}")
        return tuple(sorted((str(name), str(key)) for name, key in keys.items()))

    def write(self, value: tuple[tuple[str, str], ...]) -> str:
        """Return them as one text."""
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True)


def _is_key_pair(pair: object) -> bool:
    if not (isinstance(pair, tuple) and len(pair) == 2):
        return False
    name, key = pair
    return isinstance(name, str) and isinstance(key, str) and is_key(key)


def is_key(text: str) -> bool:
    """Tell whether ``text`` is one key with its modifiers as Qt writes it, or nothing."""
    keys = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    is_same = keys.toString(QKeySequence.SequenceFormat.PortableText) == text
    return not text or (keys.count() == 1 and is_same)
