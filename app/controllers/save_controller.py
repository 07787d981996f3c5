"""Saves results: never over the original, and over another file only after asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.workspace import Workspace
from app.models.save_plan import (
    SaveChoices,
    SavePlan,
    is_same_file,
    plan_save,
    suggested_target,
    with_suffix,
)
from app.models.session import Session
from app.models.settings import Keeper
from app.views.dialogs import Dialogs
from app.workers import photo_tasks
from app.workers.background import Background
from engine.errors import PhotoWriteError, SourceChangedError
from engine.photo import PhotoFormat
from engine.photo_io import format_for, loss_of


class SaveController(QObject):
    """Decides where to, asks where that is needed, and has the pool write it.

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
        keeper: Keeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._dialogs = dialogs
        self._keeper = keeper
        self._is_saving = False
        self._saved_with: dict[int, SaveChoices] = {}

    @property
    def is_saving(self) -> bool:
        """A result is being written."""
        return self._is_saving

    @property
    def choices(self) -> SaveChoices:
        """How results are saved."""
        return SaveChoices.of(self._keeper.now)

    def choose(self, choices: SaveChoices) -> None:
        """Save so from now on, after the next start too."""
        self._keeper.keep(
            replace(
                self._keeper.now,
                save_format=choices.format_name,
                save_quality=choices.quality,
                keeps_metadata=choices.keeps_metadata,
                strips_location=choices.strips_location,
            )
        )

    def is_saved(self, session: Session) -> bool:
        """Tell whether a file holds the result as it is now, saved as is chosen now."""
        choices = self._saved_with.get(session.key, self.choices)
        return session.saved_to is not None and choices == self.choices

    def plan(self, session: Session) -> SavePlan:
        """Return what Save would do now; looks at the folder."""
        return plan_save(session.stored, self.choices, session.last_target)

    @Slot()
    def save(self) -> None:
        """Save under a name that nobody has, or over the earlier result of the same photo."""
        session = self._session()
        if session is not None and not self.is_saved(session):
            plan = self.plan(session)
            self._ask_and_write(session, plan.target, may_replace=plan.replaces_own)

    @Slot()
    def save_as(self) -> None:
        """Ask for a file and save there."""
        session = self._session()
        if session is None:
            return
        kind = format_for(session.stored, self.choices.format)
        suggested = session.last_target or suggested_target(session.stored, kind)
        chosen = self._dialogs.choose_target(suggested)
        if chosen is not None:
            self._check_and_write(session, with_suffix(chosen, kind))

    def _session(self) -> Session | None:
        """Return what can be saved now."""
        session = self._workspace.session
        has_result = session is not None and session.restored is not None
        return session if has_result and not self._is_saving else None

    def _check_and_write(self, session: Session, target: Path) -> None:
        source = session.stored.path
        if source is not None and is_same_file(target, source):
            reason = self.tr("it is the original, which is never changed")
            self.failed.emit(PhotoWriteError(target, reason))
            return
        exists = target.exists()
        if not exists or self._dialogs.may_replace(target):
            self._ask_and_write(session, target, may_replace=exists)

    def _ask_and_write(self, session: Session, target: Path, *, may_replace: bool) -> None:
        """Write, after asking when the format cannot hold all of the photo."""
        kind = format_for(session.stored, PhotoFormat.from_suffix(target.suffix))
        loss = loss_of(session.stored, kind)
        if loss is not None and not self._dialogs.may_lose(target, loss):
            return
        options = self.choices.options(kind, allow_loss=loss is not None)
        self.saving.emit(target)
        self._write(
            session, partial(photo_tasks.save, session, target, options, replace=may_replace)
        )

    def _write(self, session: Session, save: Callable[..., Path]) -> None:
        self._is_saving = True
        self._background.run(
            save,
            on_done=partial(self._on_written, session, self.choices),
            on_failed=partial(self._on_failed, session, save),
        )

    def _on_written(self, session: Session, choices: SaveChoices, target: Path) -> None:
        self._saved_with[session.key] = choices
        self._workspace.mark_saved(session.key, target, session.mix)
        self.saved.emit(target)
        self._end()

    def _on_failed(self, session: Session, save: Callable[..., Path], error: Exception) -> None:
        """Tell it; a photo that changed meanwhile is saved all the same if the user says so."""
        if isinstance(error, SourceChangedError) and self._dialogs.may_save_outdated(session.name):
            self._write(session, partial(save, is_change_known=True))
            return
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self._is_saving = False
        self.ended.emit()
