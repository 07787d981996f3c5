"""A line with a sign before it: what should be known, said in words and not by colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.icons import Symbol
from app.views.labels import plain


class NoteLine(QWidget):
    """A sign and a sentence that wraps."""

    def __init__(
        self, symbol: str, ink: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sign = Symbol(symbol, ink, 18, self)
        self._label = plain("sheetText", text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_note(self, symbol: str, ink: str, text: str) -> None:
        """Say something else."""
        self._sign.show_meaning(symbol, ink)
        self._label.setText(text)
