"""Looks after the installed models: lists, checks, imports, exports, renames and deletes them."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.model_checks import ModelChecks
from app.controllers.pace import Pace
from app.controllers.workspace import Workspace
from app.models.model_rows import (
    DEFAULT_MODEL,
    Check,
    ModelRow,
    Standing,
    look_at_models,
    stamp_of,
)
from app.models.settings import Keeper, Settings
from app.store import Store
from app.workers import model_tasks
from app.workers.apart import Apart
from app.workers.background import Background
from engine.errors import Cancelled, WeightsError
from engine.importing.install import (
    ImportedModel,
    Said,
    StagedModel,
    install_staged,
    quarantine,
)
from engine.spares import keep_spares, restore_bundled
from engine.weights import rename_model

logger = logging.getLogger(__name__)

Stage = Callable[[Path, Path], Apart[StagedModel]]


class ModelsController(QObject):
    """Does with models what the user asks, one import at a time.

    Signals:
        listed: All ``ModelRow``, whenever one may be another.
        changed: Models came or went: who offers them has to look again.
        staging: The path of a file that is looked at.
        staged: The ``StagedModel``: it passed, and waits for its name.
        refused: The path of a file, and why it cannot become a model.
        imported: The name of a model that was installed.
        exported: The file that was written.
        renamed: The old name and the new one.
        trashed: The ``ModelRow`` that is in the trash.
        untrashable: The ``ModelRow`` that no trash takes: it could be deleted for good.
        restored: The names of bundled models that came back.
        checked: The ``ModelRow`` that the user had checked, with what came of it.
        failed: An error about what the user asked for.
    """

    listed = Signal(object)
    changed = Signal()
    staging = Signal(object)
    staged = Signal(object)
    refused = Signal(object, object)
    imported = Signal(str)
    exported = Signal(object)
    renamed = Signal(str, str)
    trashed = Signal(object)
    untrashable = Signal(object)
    restored = Signal(object)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        workspace: Workspace,
        keeper: Keeper,
        store: Store,
        pace: Pace,
        *,
        stage: Stage = model_tasks.stage,
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            background: Where files are read and written.
            workspace: The open photos, which follow a model to its new name.
            keeper: Knows the active model.
            store: Keeps what checks told.
            pace: Forgets models that are gone.
            stage: Makes the call that tries a file; tests put a quicker one there.
            parent: The owner.
        """
        super().__init__(parent)
        self._background = background
        self._workspace = workspace
        self._keeper = keeper
        self._pace = pace
        self._stage = stage
        self._checks = ModelChecks(store)
        self._rows: tuple[ModelRow, ...] = ()
        self._waiting: deque[Path] = deque()
        self._quarantine: ExitStack | None = None
        self._call: Apart[StagedModel] | None = None
        self._is_checking = False
        keeper.changed.connect(self._on_settings_changed)

    # --- what there is ----------------------------------------------------------------

    @property
    def rows(self) -> Sequence[ModelRow]:
        """The models as they were seen last."""
        return self._rows

    @property
    def active(self) -> str:
        """The model for photos that are opened from now on."""
        return self._keeper.now.model

    @property
    def is_importing(self) -> bool:
        """A file is looked at, or waits for its name."""
        return self._quarantine is not None

    @Slot()
    def look(self) -> None:
        """Look at what is installed; ``listed`` follows, and checks of what nobody has checked."""
        self._background.run(
            partial(look_at_models, dict(self._checks.known), self.active),
            on_done=self._on_looked,
            on_failed=self.failed.emit,
        )

    def keep_spares(self) -> None:
        """Have spare copies of the bundled models kept."""
        self._background.run(keep_spares, on_done=lambda _: None, on_failed=_log)

    def _on_looked(self, rows: tuple[ModelRow, ...]) -> None:
        had = {(row.path, row.stamp) for row in self._rows}
        self._rows = rows
        self.listed.emit(rows)
        if had != {(row.path, row.stamp) for row in rows}:
            self.changed.emit()
        self._check_next()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        """Mark another model as the active one."""
        if self._rows and not any(
            row.is_active and row.name == settings.model for row in self._rows
        ):
            self.look()

    # --- checking ---------------------------------------------------------------------

    def _check_next(self) -> None:
        """Check one model after the other that has changed since its last check."""
        row = next((row for row in self._rows if row.standing is Standing.UNCHECKED), None)
        if row is not None and not self._is_checking:
            self._is_checking = True
            self._background.run(
                partial(model_tasks.check, row),
                on_done=partial(self._on_checked, row, is_asked=False),
                on_failed=self._on_check_failed,
            )

    def verify(self, rows: Iterable[ModelRow]) -> None:
        """Check models anew; ``checked`` follows for each."""
        for row in rows:
            if row.card is not None and row.stamp is not None:
                self._background.run(
                    partial(model_tasks.check, row),
                    on_done=partial(self._on_checked, row, is_asked=True),
                    on_failed=self.failed.emit,
                )

    def _on_checked(self, row: ModelRow, check: Check, *, is_asked: bool) -> None:
        self._checks.note(row.path, check)
        self._rows = tuple(
            each.with_check(check) if each.path == row.path else each for each in self._rows
        )
        self.listed.emit(self._rows)
        if is_asked:
            self.checked.emit(row.with_check(check))
        else:
            self._is_checking = False
            self._check_next()

    def _on_check_failed(self, error: Exception) -> None:
        self._is_checking = False
        self.failed.emit(error)

    # --- the active one ---------------------------------------------------------------

    def activate(self, name: str) -> None:
        """Deblur photos that are opened from now on with a model."""
        self._keeper.keep(replace(self._keeper.now, model=name))

    # --- importing --------------------------------------------------------------------

    def import_files(self, sources: Sequence[Path]) -> None:
        """Look at files from elsewhere, one after the other."""
        self._waiting.extend(sources)
        self._stage_next()

    def _stage_next(self) -> None:
        if self._quarantine is not None or not self._waiting:
            return
        source = self._waiting.popleft()
        self._quarantine = ExitStack()
        try:
            folder = self._quarantine.enter_context(quarantine())
        except WeightsError as error:
            self._refuse(source, error)
            return
        self._call = self._stage(source, folder)
        self.staging.emit(source)
        self._background.run(
            partial(model_tasks.run_staging, self._call, source),
            on_done=partial(self._on_staged, self._call),
            on_failed=partial(self._on_refused, self._call, source),
        )

    def _on_staged(self, call: Apart[StagedModel], staged: StagedModel) -> None:
        if call is self._call:
            self._call = None
            self.staged.emit(staged)

    def _on_refused(self, call: Apart[StagedModel], source: Path, error: Exception) -> None:
        if call is not self._call:
            return
        self._call = None
        if isinstance(error, Cancelled):
            self._end_import()
        else:
            self._refuse(source, error)

    def _refuse(self, source: Path, error: Exception) -> None:
        self.refused.emit(source, error)
        self._end_import()

    def install(self, staged: StagedModel, said: Said, *, replaces: bool = False) -> None:
        """Give a staged model its name and its place; ``imported`` follows.

        Args:
            staged: What ``staged`` told.
            said: Its name, and what else the user says of it.
            replaces: It takes the place of a model of the user's that has this name.
        """
        self._background.run(
            partial(install_staged, staged, said, replace=replaces),
            on_done=self._on_installed,
            on_failed=partial(self._on_install_failed, staged),
        )

    def _on_installed(self, model: ImportedModel) -> None:
        path = model.entry.path
        stamp = stamp_of(path)
        if stamp is not None:
            self._checks.note(path, Check(stamp))
        self._pace.forget(model.entry.name)
        for session in self._workspace.sessions:
            self._workspace.replace(session.with_model_replaced(model.entry.name))
        self._end_import()
        self.look()
        self.imported.emit(model.entry.name)

    def _on_install_failed(self, staged: StagedModel, error: Exception) -> None:
        """Keep what is staged: another name may do."""
        self.failed.emit(error)
        self.staged.emit(staged)

    def give_up_import(self) -> None:
        """Let go of the file that is looked at, or that waits for its name."""
        if self._call is not None:
            call, self._call = self._call, None
            call.cancel()
        self._end_import()

    def _end_import(self) -> None:
        if self._quarantine is not None:
            self._quarantine.close()
            self._quarantine = None
        self._stage_next()

    # --- other deeds ------------------------------------------------------------------

    def export(self, name: str, target: Path) -> None:
        """Write a model into a file, over one that is there; ``exported`` follows."""
        self._background.run(
            partial(model_tasks.export, name, target),
            on_done=self.exported.emit,
            on_failed=self.failed.emit,
        )

    @Slot(str, str)
    def rename(self, name: str, new: str) -> None:
        """Give a model of the user's another name; photos and settings follow."""
        self._background.run(
            partial(rename_model, name, new),
            on_done=partial(self._on_renamed, name, new),
            on_failed=self.failed.emit,
        )

    def _on_renamed(self, name: str, new: str, path: Path) -> None:
        self._checks.note(path, Check(stamp_of(path) or (0, 0)))
        self._pace.rename(name, new)
        if self.active == name:
            self.activate(new)
        for session in self._workspace.sessions:
            self._workspace.replace(session.with_model_renamed(name, new))
        self.look()
        self.renamed.emit(name, new)

    def remove(self, row: ModelRow) -> None:
        """Move a model of the user's to the trash; ``trashed`` or ``untrashable`` follows."""
        self._background.run(
            partial(model_tasks.to_trash, row),
            on_done=partial(self._on_trashed, row),
            on_failed=self.failed.emit,
        )

    def _on_trashed(self, row: ModelRow, is_there: bool) -> None:
        if is_there:
            self._forget(row)
            self.trashed.emit(row)
        else:
            self.untrashable.emit(row)

    def delete(self, row: ModelRow) -> None:
        """Delete a model of the user's for good."""
        self._background.run(
            partial(model_tasks.delete, row),
            on_done=lambda _: self._forget(row),
            on_failed=self.failed.emit,
        )

    def _forget(self, row: ModelRow) -> None:
        self._pace.forget(row.name)
        if self.active == row.name:
            self.activate(DEFAULT_MODEL)
        for session in self._workspace.sessions:
            self._workspace.replace(session.without_model(row.name, self.active))
        self.look()

    @Slot()
    def restore_bundled(self) -> None:
        """Bring back bundled models that are lost or damaged; ``restored`` follows."""
        self._background.run(restore_bundled, on_done=self._on_restored, on_failed=self.failed.emit)

    def _on_restored(self, names: tuple[str, ...]) -> None:
        self.look()
        self.restored.emit(names)

    # --- ending -----------------------------------------------------------------------

    def close(self) -> None:
        """Let go of everything that outlives the window."""
        self._waiting.clear()
        self.give_up_import()


def _log(error: Exception) -> None:
    logger.warning("no spare copies: %s", error)
