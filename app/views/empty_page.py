"""What is there before a photo is: a place to drop one, and two to try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.buttons import action_button
from app.views.icons import icon
from app.views.thumbnails import framed
from engine.photo import PhotoFormat

THUMBNAIL = QSize(208, 138)


class EmptyPage(QWidget):
    """The drop zone, with Open, Paste and the examples.

    Signals:
        example_chosen: The path of an example photo.
    """

    example_chosen = Signal(object)

    def __init__(
        self,
        open_action: QAction,
        paste_action: QAction,
        examples: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._examples = {path: self._example_button(path) for path in examples}
        zone = QFrame(self)
        zone.setObjectName("dropZone")
        column = QVBoxLayout(zone)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(_symbol(), alignment=_MIDDLE)
        column.addWidget(_text("Drop blurry photos here", "dropTitle"))
        column.addWidget(_text(f"{formats()} · photos never leave this computer", "hint"))
        column.addSpacing(10)
        column.addLayout(self._buttons(open_action, paste_action))
        column.addStretch(1)
        if self._examples:
            column.addWidget(_text("or try an example", "hint"))
            column.addLayout(self._example_row())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addWidget(zone)

    @property
    def example_buttons(self) -> list[QToolButton]:
        """The examples, in order."""
        return list(self._examples.values())

    def show_thumbnail(self, path: Path, image: QImage) -> None:
        """Put a picture on the button of an example."""
        if path in self._examples and not image.isNull():
            self._examples[path].setIcon(QIcon(framed(image, THUMBNAIL, self.devicePixelRatioF())))

    def mark_drop(self, *, is_over: bool) -> None:
        """Show that what is dragged can be dropped."""
        self.setProperty("dropping", is_over)
        for widget in (self, *self.findChildren(QFrame)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _buttons(self, open_action: QAction, paste_action: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        self.open_button = action_button(open_action, is_primary=True)
        for button in (self.open_button, action_button(paste_action)):
            button.setMinimumWidth(140)
            row.addWidget(button)
        row.addStretch()
        return row

    def _example_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addStretch()
        for button in self._examples.values():
            row.addWidget(button)
        row.addStretch()
        return row

    def _example_button(self, path: Path) -> QToolButton:
        name = path.stem.replace("-", " ").replace("_", " ").capitalize()
        button = QToolButton(self)
        button.setObjectName("example")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(name)
        button.setIcon(icon("photo", "muted"))
        button.setIconSize(THUMBNAIL)
        button.setAccessibleName(f"Example photo: {name}")
        button.setToolTip(f"Open the example “{name}”")
        button.clicked.connect(lambda: self.example_chosen.emit(path))
        return button


_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def formats() -> str:
    """Return the formats that can be opened, as a sentence has them."""
    *first, last = (kind.label for kind in PhotoFormat)
    return f"{', '.join(first)} and {last}"


def _text(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setAlignment(_MIDDLE)
    return label


def _symbol() -> QLabel:
    symbol = QLabel()
    symbol.setPixmap(icon("photos", "muted").pixmap(56, 56))
    return symbol
