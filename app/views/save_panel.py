"""The Save button, and where the result went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.models.session import Session
from app.views.buttons import action_button
from app.views.icons import icon


class SavePanel(QWidget):
    """Offers to save a result, and says when that was done.

    Signals:
        folder_requested: The path of a saved file whose folder is wanted.
    """

    folder_requested = Signal(object)

    def __init__(self, save_as_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = action_button(save_as_action)
        self._saved_to: Path | None = None
        self._note = QLabel(self)
        self._note.setObjectName("hint")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.folder_button = QPushButton(icon("folder", "accent"), "Show in folder", self)
        self.folder_button.setObjectName("link")
        self.folder_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.folder_button.clicked.connect(self._on_folder_clicked)
        self._arrange()

    def show_session(self, session: Session) -> None:
        """Say whether the result is in a file."""
        self._saved_to = session.saved_to
        self.folder_button.setVisible(session.saved_to is not None)
        self._note.setText(_note(session))

    @property
    def note(self) -> str:
        """What is said about saving."""
        return self._note.text()

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.folder_button)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button)
        column.addWidget(self._note)
        column.addLayout(below)

    def _on_folder_clicked(self) -> None:
        if self._saved_to is not None:
            self.folder_requested.emit(self._saved_to)


def _note(session: Session) -> str:
    if session.restored is None:
        return ""
    if session.saved_to is None:
        return "Not saved yet. Your original is never changed."
    return f"Saved as {session.saved_to.name}"
