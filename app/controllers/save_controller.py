"""Saves results: never over the original, and over another file only after asking."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from app.controllers.workspace import Workspace
from app.models.session import Session
from app.views.dialogs import Dialogs
from app.workers import photo_tasks
from app.workers.background import Background
from engine.errors import PhotoWriteError
from engine.photo import Photo, PhotoFormat
from engine.photo_io import format_for, loss_of


class SaveController(QObject):
    """Asks where to, and has the pool write it.

    Signals:
        saving: The target.
        saved: The target, after it was read back.
        failed: The error.
        ended: Nothing is being saved any more.
    """

    saving = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        workspace: Workspace,
        background: Background,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._dialogs = dialogs
        self._is_saving = False

    @Slot()
    def save(self) -> None:
        """Save to the file that was chosen before, or ask for one."""
        session = self._workspace.session
        if session is None or session.last_target is None:
            self.save_as()
        elif session.is_modified:
            self._ask_and_write(session, session.last_target, replace=True)

    @Slot()
    def save_as(self) -> None:
        """Ask for a file and save there."""
        session = self._workspace.session
        if session is None or session.restored is None or self._is_saving:
            return
        photo = session.original.photo
        chosen = self._dialogs.choose_target(session.last_target or suggested_target(photo))
        if chosen is not None:
            self._check_and_write(session, with_suffix(chosen, format_for(photo)))

    def _check_and_write(self, session: Session, target: Path) -> None:
        source = session.original.photo.path
        if source is not None and is_same_file(target, source):
            self.failed.emit(PhotoWriteError(target, "it is the original, which is never changed"))
            return
        exists = target.exists()
        if not exists or self._dialogs.may_replace(target):
            self._ask_and_write(session, target, replace=exists)

    def _ask_and_write(self, session: Session, target: Path, *, replace: bool) -> None:
        """Write, after asking when the format cannot hold all of the photo."""
        if self._is_saving:
            return
        photo = session.original.photo
        loss = loss_of(photo, format_for(photo, PhotoFormat.from_suffix(target.suffix)))
        if loss is None or self._dialogs.may_lose(target, loss):
            self._write(session, target, replace=replace, allow_loss=loss is not None)

    def _write(self, session: Session, target: Path, *, replace: bool, allow_loss: bool) -> None:
        self._is_saving = True
        self.saving.emit(target)
        self._background.run(
            partial(photo_tasks.save, session, target, replace=replace, allow_loss=allow_loss),
            on_done=partial(self._on_written, session),
            on_failed=self._on_failed,
        )

    def _on_written(self, session: Session, target: Path) -> None:
        self._workspace.mark_saved(session, target)
        self.saved.emit(target)
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self._is_saving = False
        self.ended.emit()


def suggested_target(photo: Photo) -> Path:
    """Return NAME-deblurred.EXT beside the original, or in the folder for pictures."""
    if photo.path is None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(pictures)
        return Path(folder, f"pasted-deblurred{photo.format.suffix}")
    suffix, written = photo.path.suffix, format_for(photo)
    if PhotoFormat.from_suffix(suffix) is not written:
        suffix = written.suffix
    return photo.path.with_name(f"{photo.path.stem}-deblurred{suffix}")


def with_suffix(target: Path, photo_format: PhotoFormat) -> Path:
    """Return ``target`` with the suffix of ``photo_format``, unless its own can be written."""
    named = PhotoFormat.from_suffix(target.suffix)
    if named is not None:
        return target if named.is_written else target.with_suffix(photo_format.suffix)
    return target.with_name(target.name + photo_format.suffix)


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether both names lead to one file, through links too."""
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
