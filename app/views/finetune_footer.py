"""The line below the wizard: back, why there is no way on, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.views.buttons import set_primary
from app.views.labels import hint


class Footer(QFrame):
    """Back at the left, the way on at the right, at times another one beside it.

    Signals:
        back_wanted: The page before is wanted.
        next_wanted: The page after is wanted, or what stands for it.
        other_wanted: The other way on is wanted.
    """

    back_wanted = Signal()
    next_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchSummary")
        self.back_button = QPushButton(self.tr("Back"), self)
        self.back_button.setProperty("symbol", "previous")
        set_primary(self.back_button, is_primary=False)
        self._why = hint()
        self.other_button = QPushButton(self)
        self.next_button = QPushButton(self)
        self.next_button.setProperty("symbol", "next")
        set_primary(self.next_button, is_primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.back_button)
        row.addWidget(self._why, 1)
        row.addWidget(self.other_button)
        row.addWidget(self.next_button)
        self.back_button.clicked.connect(lambda *_: self.back_wanted.emit())
        self.other_button.clicked.connect(lambda *_: self.other_wanted.emit())
        self.next_button.clicked.connect(lambda *_: self.next_wanted.emit())

    @property
    def why(self) -> str:
        """Why there is no way on."""
        return self._why.text()

    def show_ways(self, next_text: str, why_not: str, *, other_text: str = "", back: bool) -> None:
        """Show where one can go.

        Args:
            next_text: Words of the way on.
            why_not: Why it is closed; empty where it is open.
            other_text: Words of another way on; empty for none.
            back: There is a page before.
        """
        self.next_button.setText(next_text)
        self.next_button.setEnabled(not why_not)
        self.next_button.setToolTip(why_not)
        self._why.setText(why_not)
        self.other_button.setText(other_text)
        self.other_button.setVisible(bool(other_text))
        self.back_button.setEnabled(back)
