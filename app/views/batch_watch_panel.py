"""A folder whose new photos join the batch by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QPushButton, QSpinBox, QWidget

from app.controllers.batch_watch import SETTLE_S
from app.views.icons import icon
from app.views.labels import hint


class BatchWatchPanel(QWidget):
    """Off until it is switched on.

    Signals:
        folder_wanted: A folder is to be chosen.
        switched: Whether the folder is to be watched, by the user.
        settle_changed: The seconds that a new photo has to rest, by the user.
    """

    folder_wanted = Signal()
    switched = Signal(bool)
    settle_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self.switch = QCheckBox(self.tr("Deblur new photos as they come"), self)
        self.button = QPushButton(icon("folder"), self.tr("Choose a folder…"), self)
        self.settle = QSpinBox(self)
        self.settle.setRange(1, 600)
        self.settle.setValue(round(SETTLE_S))
        self.settle.setSuffix(self.tr(" s"))
        self.settle.setAccessibleName(self.tr("Seconds to wait until a new photo is whole"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.button)
        form.addRow(self.switch)
        form.addRow(self.tr("Wait until whole"), self.settle)
        text = self.tr("What is in the folder already, and results of the batch, are left alone.")
        form.addRow(hint(text))
        self.button.clicked.connect(lambda *_: self.folder_wanted.emit())
        self.switch.clicked.connect(self._on_switched)
        self.settle.valueChanged.connect(self.settle_changed)

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen."""
        return self._folder

    def show_folder(self, folder: Path | None, *, is_watched: bool) -> None:
        """Show which folder it is, and whether it is watched."""
        self._folder = folder
        text = self.tr("Choose a folder…") if folder is None else folder.name or str(folder)
        self.button.setText(text)
        self.button.setAccessibleName(self.tr("Folder to watch: {name}").format(name=text))
        self.button.setToolTip(str(folder or ""))
        with QSignalBlocker(self.switch):
            self.switch.setChecked(is_watched)

    @Slot(bool)
    def _on_switched(self, is_on: bool) -> None:
        if is_on and self._folder is None:
            self.folder_wanted.emit()
        if self._folder is None:
            self.show_folder(None, is_watched=False)
        else:
            self.switched.emit(is_on)
