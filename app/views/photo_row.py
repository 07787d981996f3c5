"""A row of photos to choose from, each with its picture and name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.views.icons import icon
from app.views.thumbnails import framed_icon

THUMBNAIL: Final = QSize(144, 96)


class PhotoRow(QWidget):
    """Hidden while it is empty.

    Signals:
        chosen: The path of the photo that the user wants.
    """

    chosen = Signal(object)

    def __init__(self, title: str, spoken: str, parent: QWidget | None = None) -> None:
        """Make an empty row.

        Args:
            title: What stands above it.
            spoken: How a screen reader introduces a photo, with ``{name}`` in it.
            parent: The owner.
        """
        super().__init__(parent)
        self._spoken = spoken
        self._buttons: dict[Path, QToolButton] = {}
        heading = QLabel(title, self)
        heading.setObjectName("hint")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addLayout(self._row)
        self.hide()

    @property
    def buttons(self) -> list[QToolButton]:
        """The photos, in order."""
        return list(self._buttons.values())

    @property
    def paths(self) -> list[Path]:
        """Where they are, in order."""
        return list(self._buttons)

    def show_photos(self, names: Sequence[tuple[Path, str]]) -> None:
        """Show these photos, with their names, in place of the ones before."""
        for old in self._buttons.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {path: self._button(path, name) for path, name in names}
        for button in self._buttons.values():
            self._row.addWidget(button)
        self.setVisible(bool(names))

    def show_thumbnail(self, path: Path, image: QImage) -> None:
        """Put a picture on the button of ``path``."""
        if path in self._buttons and not image.isNull():
            shown = framed_icon(image, THUMBNAIL, self.devicePixelRatioF())
            self._buttons[path].setIcon(shown)

    def _button(self, path: Path, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("example")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        room, middle = THUMBNAIL.width() - 8, Qt.TextElideMode.ElideMiddle
        button.setText(button.fontMetrics().elidedText(name, middle, room))
        button.setIcon(icon("photo", "muted"))
        button.setIconSize(THUMBNAIL)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self._spoken.format(name=name))
        button.setToolTip(str(path))
        button.clicked.connect(partial(_emit, self, path))
        return button


def _emit(row: PhotoRow, path: Path, *_: object) -> None:
    row.chosen.emit(path)
