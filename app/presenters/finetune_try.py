"""Tries the best model so far on the photo that is open, beside the one it began with."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Slot

from app.messages import describe
from app.models.region import Region
from app.models.session import Preview
from app.parts import Parts
from app.presenters.compare_presenter import picture_of
from app.views.finetune_page import FinetunePage
from app.views.finetune_try import TryDialog


class FinetuneTry(QObject):
    """Opens the dialog and fills it; the engine restores on the processor while it trains."""

    def __init__(self, parts: Parts, page: FinetunePage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._page = page
        self._folder = QTemporaryDir()
        self._weights = ""
        self.dialog: TryDialog | None = None
        page.try_wanted.connect(self._on_wanted)
        parts.comparing.compared.connect(self._on_compared)
        parts.comparing.failed.connect(self._on_failed)
        parts.workspace.changed.connect(lambda _: self._tell_photo())
        parts.workspace.emptied.connect(self._tell_photo)
        self._tell_photo()

    @Slot()
    def _tell_photo(self) -> None:
        """Say which photo is open: without one there is nothing to try on."""
        session = self._parts.workspace.session
        has_area = session is not None and session.edit.region is not None
        self._page.show_open_photo(has_area=has_area)

    @Slot(object)
    def _on_wanted(self, weights: Path) -> None:
        """Take a copy first: the training replaces its file with a better one at any time."""
        if self.dialog is None:
            self._parts.background.run(
                partial(_copied, weights, Path(self._folder.path())),
                on_done=self._open,
                on_failed=lambda error: self._page.noticed.emit(describe(error).title),
            )

    def _open(self, weights: Path) -> None:
        session = self._parts.workspace.session
        if session is None or session.edit.region is None or self.dialog is not None:
            return
        draft, self._weights = self._page.controller.draft, str(weights)
        self.dialog = TryDialog(draft.base, draft.name, self._page.window())
        self.dialog.left.connect(self._on_left)
        self.dialog.show_original(picture_of(session.pyramid, session.edit.region))
        self.dialog.open()
        self._parts.comparing.compare(session, [draft.base, self._weights])

    @Slot(str, object)
    def _on_compared(self, model: str, preview: Preview) -> None:
        if self.dialog is not None:
            pyramid = preview.patch.pyramid
            image = picture_of(pyramid, Region(0, 0, *pyramid.size))
            self.dialog.show_result(image, is_new=model == self._weights)

    @Slot(str, object)
    def _on_failed(self, model: str, error: Exception) -> None:
        if self.dialog is not None:
            said = describe(error)
            words = f"{said.title}. {said.text}"
            self.dialog.show_result(None, is_new=model == self._weights, words=words)

    @Slot()
    def _on_left(self) -> None:
        self._parts.comparing.cancel()
        self.dialog = None


def _copied(weights: Path, folder: Path) -> Path:
    """Copy a weights file under a name of its own: engines know models by their paths."""
    copy = folder / f"{weights.stem}-{weights.stat().st_mtime_ns}{weights.suffix}"
    if not copy.exists():
        shutil.copyfile(weights, copy)
    return copy
