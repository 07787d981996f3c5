"""Shows the preview area under several models, and takes the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.controllers.compare_models_controller import MOST
from app.messages import describe
from app.models.choices import Choices, ModelChoice
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.session import Preview
from app.parts import Parts
from app.presenters.shell import Shell
from app.views.compare_models_dialog import CompareModelsDialog


class ComparePresenter(QObject):
    """Opens the sheet and fills it."""

    def __init__(self, parts: Parts, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shell = shell
        self._models: tuple[ModelChoice, ...] = ()
        self._dialog: CompareModelsDialog | None = None
        shell.actions.compare_models.triggered.connect(self.open)
        parts.comparing.compared.connect(self._on_compared)
        parts.comparing.failed.connect(self._on_failed)

    @property
    def dialog(self) -> CompareModelsDialog | None:
        """The sheet, while it is open."""
        return self._dialog

    @Slot(object)
    def offer(self, choices: Choices) -> None:
        """Compare among these models from now on."""
        self._models = choices.models

    @Slot()
    def open(self) -> None:
        """Open the sheet for the photo that is looked at."""
        session = self._parts.workspace.session
        if session is not None:
            self._compare(self._contestants(session.edit.model))

    def compare(self, names: Sequence[str]) -> None:
        """Open it with these models alone."""
        self._compare([each for each in self._models if each.name in names][:MOST])

    def _compare(self, models: Sequence[ModelChoice]) -> None:
        session = self._parts.workspace.session
        if session is None or session.edit.region is None or self._dialog is not None:
            return
        self._dialog = CompareModelsDialog(models, session.edit.model, self._shell.page.window())
        self._dialog.model_chosen.connect(self._parts.comparing.choose)
        self._dialog.left.connect(self._on_left)
        self._dialog.show_original(picture_of(session.pyramid, session.edit.region))
        self._dialog.open()
        self._parts.comparing.compare(session, [each.name for each in models])

    def _contestants(self, current: str) -> list[ModelChoice]:
        """Return up to four models, the one in use first."""
        return sorted(self._models, key=lambda each: each.name != current)[:MOST]

    @Slot(str, object)
    def _on_compared(self, model: str, preview: Preview) -> None:
        if self._dialog is not None:
            pyramid = preview.patch.pyramid
            self._dialog.show_result(model, picture_of(pyramid, Region(0, 0, *pyramid.size)))

    @Slot(str, object)
    def _on_failed(self, model: str, error: Exception) -> None:
        if self._dialog is not None:
            said = describe(error)
            self._dialog.show_failure(model, f"{said.title}. {said.text}")

    @Slot()
    def _on_left(self) -> None:
        self._parts.comparing.cancel()
        self._dialog = None


def picture_of(pyramid: Pyramid, region: Region) -> QImage:
    """Return a region of a photo in the colours of the screen."""
    colours = pyramid.seen(1.0, region)
    shown = colours if pyramid.colours is None else pyramid.colours.translated(colours)
    shown = np.ascontiguousarray(shown)
    height, width = shown.shape[:2]
    image = QImage(shown.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.copy()  # the samples live no longer than this call
