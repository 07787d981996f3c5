"""The batch page while its list is empty: a place to drop a folder."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.views.batch_actions import BatchActions
from app.views.buttons import action_button
from app.views.icons import Symbol

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class BatchEmpty(QWidget):
    """The drop zone, with Add photos and Add folder."""

    def __init__(self, actions: BatchActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.folder_button = action_button(actions.add_folder, is_primary=True)
        zone = QFrame(self)
        zone.setObjectName("dropZone")
        column = QVBoxLayout(zone)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(Symbol("photos", "muted", 56), alignment=_MIDDLE)
        column.addWidget(_text(self.tr("Drop a folder to begin"), "dropTitle"))
        promise = self.tr("Nothing is written until you press Start. Originals are never changed.")
        column.addWidget(_text(promise, "hint"))
        column.addSpacing(8)
        column.addLayout(self._buttons(actions))
        column.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addWidget(zone)

    def mark_drop(self, *, is_over: bool) -> None:
        """Show that what is dragged can be dropped."""
        self.setProperty("dropping", is_over)
        for widget in (self, *self.findChildren(QFrame)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _buttons(self, actions: BatchActions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        for button in (self.folder_button, action_button(actions.add_photos)):
            button.setMinimumWidth(144)
            row.addWidget(button)
        row.addStretch()
        return row


def _text(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setAlignment(_MIDDLE)
    return label
