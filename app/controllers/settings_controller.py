"""Keeps what is chosen on the settings page, and takes settings to other computers and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.models.settings import Keeper, Settings
from app.models.settings_file import Brought, read_settings, write_settings
from app.workers.background import Background

# What is no choice: where somebody was, and what was seen.
_LASTING = ("has_seen_tour", "open_folder", "recent_photos", "model", "has_wide_rail")


class SettingsController(QObject):
    """Turns choices into settings.

    Signals:
        written: The file that holds the settings.
        brought: ``Brought``: what a file said, which holds from now on; and what was before.
        failed: A file, and the error.
    """

    written = Signal(object)
    brought = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self, keeper: Keeper, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._background = background

    @property
    def now(self) -> Settings:
        """The settings as they are."""
        return self._keeper.now

    @Slot(str, object)
    def choose(self, name: str, value: Any) -> None:
        """Take a value from now on."""
        changes = {name: value}
        if name == "keeps_recent" and not value:
            changes["recent_photos"] = ()
        self._keeper.keep(replace(self.now, **changes))

    @Slot(object)
    def reset(self, names: Sequence[str]) -> None:
        """Take what these are at first."""
        self._keeper.keep(self.now.with_default(*names))

    @Slot()
    def reset_all(self) -> None:
        """Take what everything that can be chosen is at first."""
        names = [field.name for field in fields(Settings) if field.name not in _LASTING]
        self.reset(names)

    @Slot()
    def forget_recent(self) -> None:
        """Forget which photos were open."""
        self._keeper.keep(replace(self.now, recent_photos=(), open_folder=None))

    def write(self, target: Path) -> None:
        """Write the settings into a file, over one that is there."""
        self._background.run(
            partial(write_settings, self.now, target),
            on_done=lambda _: self.written.emit(target),
            on_failed=partial(self.failed.emit, target),
        )

    def bring(self, source: Path) -> None:
        """Take what a file of settings says."""
        self._background.run(
            partial(read_settings, source),
            on_done=self._on_read,
            on_failed=partial(self.failed.emit, source),
        )

    def _on_read(self, brought: Brought) -> None:
        before = self.now
        self._keeper.keep(replace(before, **brought.changes))
        self.brought.emit(brought, before)
