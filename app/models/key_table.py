"""Which key does what: the usual keys of commands, those that the user changed, and who is in the way.

Keys are text as Qt writes it everywhere, such as ``Ctrl+Shift+S``. Two commands meet when both can
be used at the same time: those of one page, and those of the window with all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

WINDOW: Final = "window"

Keys = tuple[str, ...]

# What moves the keyboard's place and presses buttons, on every page.
MOVING: Final = frozenset(
    {
        *("Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Space", "Return", "Enter"),
        *("Left", "Right", "Up", "Down"),
    }
)


@dataclass(frozen=True, slots=True)
class Command:
    """Something that keys do.

    Attributes:
        name: Its name, ``page.what``.
        usual: Its keys at first.
    """

    name: str
    usual: Keys

    @property
    def page(self) -> str:
        """Where its keys work."""
        return self.name.partition(".")[0]


def meet(one: str, other: str) -> bool:
    """Tell whether commands of two pages can be used at the same time."""
    return one == other or WINDOW in (one, other)


def settled(commands: Sequence[Command], changed: Mapping[str, str]) -> dict[str, Keys]:
    """Return the keys that every command has now.

    What the user chose goes first: a usual key that meets a chosen one rests. Of two chosen ones
    that meet, which only a file can hold, the first counts.
    """
    keys: dict[str, Keys] = {}
    chosen: list[tuple[str, str]] = []
    for each in commands:
        key = changed.get(each.name)
        if key is None or (key and _is_taken(chosen, each.page, key)):
            continue
        keys[each.name] = (key,) if key else ()
        chosen.append((each.page, key))
    for each in commands:
        if each.name not in keys:
            keys[each.name] = tuple(
                key for key in each.usual if not _is_taken(chosen, each.page, key)
            )
    return keys


def holder(
    commands: Iterable[Command], keys: Mapping[str, Keys], name: str, key: str
) -> str | None:
    """Return the name of another command that has ``key`` where ``name`` is used."""
    page = name.partition(".")[0]
    others = (each for each in commands if each.name != name and meet(each.page, page))
    return next((each.name for each in others if key in keys[each.name]), None)


def _is_taken(chosen: Sequence[tuple[str, str]], page: str, key: str) -> bool:
    return any(key == other and meet(page, where) for where, other in chosen)
