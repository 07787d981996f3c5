"""The one session that is looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.models.session import Session, ShownPhoto


class Workspace(QObject):
    """Holds the current ``Session``; everyone who shows it listens to ``changed``.

    Signals:
        changed: The new ``Session``.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """What is open, None while nothing is."""
        return self._session

    @Slot(object)
    def show_photo(self, photo: ShownPhoto) -> None:
        """Begin a new session with ``photo``."""
        self._set(Session(photo))

    @Slot(object)
    def show_restored(self, restored: ShownPhoto) -> None:
        """Put a result beside the photo."""
        if self._session is not None:
            self._set(self._session.with_restored(restored))

    @Slot(int)
    def set_strength(self, strength: int) -> None:
        """Blend more or less of the result in."""
        if self._session is not None:
            self._set(self._session.with_strength(strength))

    def mark_saved(self, session: Session, target: Path) -> None:
        """Remember that ``session`` is in a file; what changed since then is not."""
        if self._session is session:
            self._set(session.with_saved(target))

    def _set(self, session: Session) -> None:
        if session is not self._session:
            self._session = session
            self.changed.emit(session)
