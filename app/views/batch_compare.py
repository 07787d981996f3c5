"""One photo of a batch, before and after."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.messages import describe
from app.models.batch_rows import BatchRow
from app.models.layers import Layers
from app.views.compare_view import CompareView
from app.views.labels import hint
from app.workers import batch_pictures
from app.workers.background import Background

_SIZE = QSize(1000, 700)


class BatchCompare(QDialog):
    """The canvas of the photo page, to look at only; Page Up and Page Down show other rows.

    Signals:
        open_wanted: The path of the photo, to be worked on.
        step_wanted: 1 for the next row, -1 for the one before.
    """

    open_wanted = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare"))
        self._background = background
        self._row: BatchRow | None = None
        self._layers: Layers | None = None
        self.view = CompareView(self)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._note = hint()
        self.open_button = QPushButton(self.tr("Open in Photo"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.close_button.clicked.connect(self.close)
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
        self._arrange()

    @property
    def row(self) -> BatchRow | None:
        """The row that is shown."""
        return self._row

    @property
    def layers(self) -> Layers | None:
        """What is looked at; None while it is loaded."""
        return self._layers

    @property
    def note(self) -> str:
        """What is said below the photo."""
        return self._note.text()

    def show_row(self, row: BatchRow) -> None:
        """Show a photo, and its result where there is one."""
        self._row, self._layers = row, None
        self.setWindowTitle(self.tr("Compare {name}").format(name=row.source.name))
        result = row.target.name if row.target else self.tr("no result yet")
        self._title.setText(f"{row.relative}  →  {result}")
        self._note.setText(row.note)
        self._background.run(
            partial(batch_pictures.layers_of, row.source, row.target),
            on_done=partial(self._on_loaded, row.source),
            on_failed=partial(self._on_failed, row.source),
        )
        self.show()
        self.raise_()

    def _arrange(self) -> None:
        self.resize(_SIZE)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.setSpacing(8)
        texts = QVBoxLayout()
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        below.addLayout(texts, 1)
        below.addWidget(self.open_button)
        below.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(below)

    def _on_loaded(self, source: Path, layers: Layers) -> None:
        if self._row is not None and source == self._row.source:
            self._layers = layers
            self.view.show_photo(layers)
            self.view.setFocus()

    def _on_failed(self, source: Path, error: Exception) -> None:
        if self._row is not None and source == self._row.source:
            said = describe(error)
            self._note.setText(f"{said.title}. {said.text}")

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._row is not None:
            self.open_wanted.emit(self._row.source)
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the rows around this one."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
