"""Remembers the photos that were open, for the next time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.photo_controller import PhotoController
from app.models.session import Session
from app.models.settings import Keeper, Settings
from engine.errors import PhotoNotFoundError


class RecentFiles(QObject):
    """Keeps the list of recent photos in the settings: those that could be opened, latest first.

    Signals:
        changed: The new list.
    """

    changed = Signal(object)

    def __init__(
        self, photos: PhotoController, keeper: Keeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._told = keeper.now.recent_photos
        keeper.changed.connect(self._on_settings_changed)
        photos.loaded.connect(self._on_loaded)
        photos.failed.connect(self._on_failed)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The photos, those included that are gone meanwhile: opening one tells, and forgets it."""
        return self._keeper.now.recent_photos

    @Slot(object)
    def _on_loaded(self, session: Session) -> None:
        if session.stored.path is not None:
            self._keeper.keep(self._keeper.now.with_recent(session.stored.path))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Forget a photo that is gone: nobody can open it again from the list."""
        if isinstance(error, PhotoNotFoundError):
            kept = tuple(path for path in self.paths if path != error.path)
            self._keeper.keep(replace(self._keeper.now, recent_photos=kept))

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.recent_photos != self._told:
            self._told = settings.recent_photos
            self.changed.emit(self._told)
