"""Connects the models page with the open photo, the status bar, and the page without a model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.parts import Parts
from app.presenters.shell import Shell
from app.views.models_dialogs import WEIGHTS_SUFFIXES
from app.views.models_page import ModelsPage


class ModelsPresenter(QObject):
    """Brings what is decided about models to photos, and photos to the models page.

    Signals:
        changed: Models came or went: what can be chosen is something else now.
        compare_wanted: The names of models, to be compared on the open photo.
        photo_wanted: The photo page is to be seen.
        page_wanted: The models page is to be seen.
    """

    changed = Signal()
    compare_wanted = Signal(object)
    photo_wanted = Signal()
    page_wanted = Signal()

    def __init__(
        self, parts: Parts, shell: Shell, page: ModelsPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._page = page
        page.changed.connect(self.changed)
        page.activated.connect(parts.editor.set_model)
        page.try_wanted.connect(self._on_try)
        page.compare_wanted.connect(self._on_compare)
        page.noticed.connect(shell.announcer.say)
        shell.status.model_pressed.connect(self.page_wanted)
        no_model = shell.section.no_model
        no_model.import_requested.connect(self._on_import)
        no_model.restore_requested.connect(self._on_restore)
        parts.workspace.changed.connect(self._show_photo)
        parts.workspace.emptied.connect(self._show_photo)

    def take(self, paths: Sequence[Path]) -> bool:
        """Import files when all of them are weights by their names; tell whether they are."""
        if not paths or any(path.suffix.lower() not in WEIGHTS_SUFFIXES for path in paths):
            return False
        self.page_wanted.emit()
        self._parts.models.import_files(paths)
        return True

    @Slot()
    def _show_photo(self, *_: object) -> None:
        session = self._parts.workspace.session
        has_region = session is not None and session.edit.region is not None
        self._page.show_photo(is_open=session is not None, has_region=has_region)

    @Slot(str)
    def _on_try(self, model: str) -> None:
        self.photo_wanted.emit()
        self._parts.editor.set_model(model)

    @Slot(object)
    def _on_compare(self, models: tuple[str, ...]) -> None:
        self.photo_wanted.emit()
        self.compare_wanted.emit(models)

    @Slot()
    def _on_import(self) -> None:
        self.page_wanted.emit()
        self._page.ask_for_import()

    @Slot()
    def _on_restore(self) -> None:
        self.page_wanted.emit()
        self._parts.models.restore_bundled()
