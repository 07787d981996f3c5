"""Notes the open photos while the window lives, and offers them again after it was killed."""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.photo_controller import PhotoController
from app.controllers.workspace import Workspace
from app.models.saved_session import SavedPhoto, SavedSession
from app.models.session import Session
from app.models.session_folder import LeftSession, SessionFolder, drop
from app.workers.background import Background

_LOG = logging.getLogger(__name__)
_DELAY_MS = 1000


class SessionFile(QObject):
    """Writes the session a moment after each change; a window that ends properly removes it.

    Signals:
        offered: A ``LeftSession`` of a window that was killed; ``accept`` or ``decline`` it. Without
            an answer it is offered again at the next start.
    """

    offered = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        photos: PhotoController,
        background: Background,
        folder: SessionFolder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._photos = photos
        self._background = background
        self._folder = folder
        self._is_busy = False
        self._written = SavedSession()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self.write)
        workspace.changed.connect(self._on_changed)
        workspace.listed.connect(self._on_changed)
        workspace.backup_freed.connect(self._on_backup_freed)
        photos.loaded.connect(self._on_loaded)

    def look(self) -> None:
        """Look in the pool for what killed windows left."""
        self._background.run(self._folder.look, on_done=self._on_looked, on_failed=_log_failure)

    def accept(self, left: LeftSession) -> None:
        """Open the photos again, with what was decided about them."""
        self._background.run(
            partial(self._folder.adopt, left), on_done=self._on_adopted, on_failed=_log_failure
        )

    def decline(self, left: LeftSession) -> None:
        """Forget them."""
        self._background.run(partial(drop, left), on_done=_nothing, on_failed=_log_failure)

    @Slot()
    def write(self) -> None:
        """Write what is open now, if that is not what was written last."""
        saved = self._snapshot()
        if self._is_busy or saved == self._written:
            return
        self._is_busy = True
        self._background.run(
            partial(self._folder.write, saved),
            on_done=partial(self._on_written, saved),
            on_failed=self._on_unwritten,
        )

    def close(self) -> None:
        """Remove the session: nothing was lost. Call it after the background has closed."""
        self._later.stop()
        self._folder.close()

    # --- inside -------------------------------------------------------------------------

    def _snapshot(self) -> SavedSession:
        workspace, current = self._workspace, 0
        saved: list[SavedPhoto] = []
        for photo in workspace.photos:
            backup = workspace.backup_of(photo.key)
            if photo.path is None and backup is None:
                continue  # it is being backed up; the session is written again then
            if photo.key == workspace.current:
                current = len(saved)
            edit = workspace.history_of(photo.key).present
            saved.append(SavedPhoto(photo.path, backup, edit))
        return SavedSession(tuple(saved), current)

    def _on_changed(self, *_: object) -> None:
        if not self._later.isActive():  # not started anew: a long gesture is written meanwhile
            self._later.start()

    def _on_written(self, saved: SavedSession, _: object) -> None:
        self._is_busy, self._written = False, saved
        if self._snapshot() != saved:
            self._later.start()

    def _on_unwritten(self, error: Exception) -> None:
        """Go on: not being able to prepare for a crash is no reason to stop; the next change tries."""
        self._is_busy = False
        _log_failure(error)

    @Slot(object)
    def _on_loaded(self, session: Session) -> None:
        """Have a photo that came from no file written into the folder."""
        if session.stored.path is None and self._workspace.backup_of(session.key) is None:
            self._background.run(
                partial(self._folder.back_up, session.stored),
                on_done=partial(self._on_backed_up, session.key),
                on_failed=_log_failure,
            )

    def _on_backed_up(self, key: int, path: Path) -> None:
        if self._workspace.session_of(key) is None:
            path.unlink(missing_ok=True)
        else:
            self._workspace.set_backup(key, path)
            self._later.start()

    @Slot(object)
    def _on_backup_freed(self, backup: Path) -> None:
        with suppress(OSError):
            backup.unlink(missing_ok=True)

    def _on_looked(self, found: tuple[LeftSession, ...]) -> None:
        for left in found:
            self.offered.emit(left)

    def _on_adopted(self, saved: SavedSession) -> None:
        self._photos.reopen(saved)


def _log_failure(error: Exception) -> None:
    _LOG.warning("the session could not be kept: %s", error)


def _nothing(_: object) -> None:
    """Nobody waits for it."""
