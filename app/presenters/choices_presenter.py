"""Finds out what can be chosen on this computer, and offers it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.models.choices import Choices, look_around
from app.parts import Parts
from app.presenters.shell import Shell
from app.views.batch_page import BatchPage
from engine.codecs.support import FormatSupport, format_support
from engine.weights import user_models_folder


class ChoicesPresenter(QObject):
    """Offers models and devices to both pages, and says which formats open here.

    Signals:
        looked: The ``Choices``.
        formats_tried: A ``FormatSupport`` for each format.
    """

    looked = Signal(object)
    formats_tried = Signal(object)

    def __init__(
        self, parts: Parts, shell: Shell, batch: BatchPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = parts.background
        self._shell = shell
        self._batch = batch
        no_model = shell.section.no_model
        no_model.look_requested.connect(self.look)
        no_model.folder_requested.connect(self._on_folder_requested)
        no_model.show_folder(user_models_folder())

    @Slot()
    def look(self) -> None:
        """Look in the pool, as files are read and formats tried; views follow."""
        self._background.run(
            look_around, on_done=self._on_looked, on_failed=self._shell.announcer.error
        )
        self._background.run(
            format_support,
            on_done=self._on_formats_tried,
            on_failed=self._shell.announcer.error,
        )

    def _on_formats_tried(self, formats: Sequence[FormatSupport]) -> None:
        self._shell.section.empty.show_formats(formats)
        self.formats_tried.emit(formats)

    def _on_looked(self, choices: Choices) -> None:
        panel = self._shell.panel
        panel.model.show_models(choices.models)
        panel.advanced.show_choices(choices)
        self._batch.show_choices(choices)
        self._shell.section.show_models(has_any=bool(choices.models))
        self.looked.emit(choices)

    @Slot()
    def _on_folder_requested(self) -> None:
        folder = user_models_folder()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
