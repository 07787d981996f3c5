"""What the window remembers between two starts."""

from __future__ import annotations

from typing import Any, Protocol


class Store(Protocol):
    """The part of ``QSettings`` that is used; it stands in for this where things should last."""

    def value(self, key: str) -> Any:
        """Return what was remembered, None if nothing was."""

    def setValue(self, key: str, value: Any) -> None:
        """Remember ``value``."""


class MemoryStore:
    """Forgets everything with the window: for self-tests and tests."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def value(self, key: str) -> Any:
        """Return what was remembered, None if nothing was."""
        return self._values.get(key)

    def setValue(self, key: str, value: Any) -> None:
        """Remember ``value`` for now."""
        self._values[key] = value
