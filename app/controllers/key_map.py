"""Gives every command the keys that the user wants for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from app.models.key_table import MOVING, WINDOW, Command, Keys, holder, settled
from app.models.settings import Keeper, Settings
from app.views.actions import set_keys

_PORTABLE = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One command, as a list of keys shows it.

    Attributes:
        name: Its name in the table of keys.
        page: The page that it belongs to, in words.
        text: What it does, in words.
        keys: Its keys.
        is_changed: The user changed them.
    """

    name: str
    page: str
    text: str
    keys: Keys
    is_changed: bool


class KeyMap(QObject):
    """Knows the commands of all pages, and changes their keys as the settings say.

    Signals:
        changed: Some command has other keys.
    """

    changed = Signal()

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._pages: dict[str, str] = {}
        self._actions: dict[str, QAction] = {}
        self._commands: list[Command] = []
        self._fixed: dict[str, frozenset[str]] = {}
        self._keys: dict[str, Keys] = {}
        self._told = keeper.now.keys
        keeper.changed.connect(self._on_settings_changed)

    def add(
        self, page: str, title: str, actions: Mapping[str, QAction], fixed: Iterable[str] = ()
    ) -> None:
        """Take care of the commands of a page.

        Args:
            page: Its name; ``key_table.WINDOW`` for what can be done on every page.
            title: Its name in words.
            actions: The commands by a name of their own, with their usual keys.
            fixed: Keys that the page itself listens to.
        """
        self._pages[page] = title
        self._fixed[page] = frozenset(fixed)
        for own, action in actions.items():
            name = f"{page}.{own}"
            self._actions[name] = action
            self._commands.append(Command(name, tuple(map(_text, action.shortcuts()))))
        self._settle()

    @property
    def entries(self) -> tuple[KeyEntry, ...]:
        """All commands."""
        changed = dict(self._keeper.now.keys)
        return tuple(
            KeyEntry(
                each.name,
                self._pages[each.page],
                self._actions[each.name].text().removesuffix("…"),
                self._keys[each.name],
                each.name in changed,
            )
            for each in self._commands
        )

    def entry(self, name: str) -> KeyEntry:
        """Return one of them."""
        return next(each for each in self.entries if each.name == name)

    def in_the_way(self, name: str, key: str) -> KeyEntry | None:
        """Return the command that has ``key`` where ``name`` is used."""
        other = holder(self._commands, self._keys, name, key)
        return self.entry(other) if other is not None else None

    def is_fixed(self, name: str, key: str) -> bool:
        """Tell whether ``key`` already does something there that cannot be changed."""
        page = name.partition(".")[0]
        pages = self._fixed if page == WINDOW else (page,)
        return key in MOVING or any(key in self._fixed[each] for each in pages)

    def change(self, name: str, key: str) -> bool:
        """Give a command one key, or none where it is empty; tell whether that can be."""
        if key and (self.is_fixed(name, key) or self.in_the_way(name, key) is not None):
            return False
        usual = next(each.usual for each in self._commands if each.name == name)
        self._keep(
            {**dict(self._keeper.now.keys), name: key}, without=name if usual == (key,) else ""
        )
        return True

    def reset(self, name: str) -> None:
        """Give a command its usual keys again."""
        self._keep(dict(self._keeper.now.keys), without=name)

    def _keep(self, keys: dict[str, str], *, without: str = "") -> None:
        keys.pop(without, None)
        self._keeper.keep(replace(self._keeper.now, keys=tuple(sorted(keys.items()))))

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.keys != self._told:
            self._told = settings.keys
            self._settle()

    def _settle(self) -> None:
        self._keys = settled(self._commands, dict(self._keeper.now.keys))
        for name, keys in self._keys.items():
            set_keys(self._actions[name], keys)
        self.changed.emit()


def commands_of(holder_of_actions: QObject, *, but: Iterable[QAction] = ()) -> dict[str, QAction]:
    """Return the actions that an object has as attributes, by their names there."""
    left_out = set(but)
    return {
        name: each
        for name, each in vars(holder_of_actions).items()
        if isinstance(each, QAction) and each not in left_out
    }


def _text(keys: QKeySequence) -> str:
    return keys.toString(_PORTABLE)
