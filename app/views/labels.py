"""Labels that wrap in a narrow column, with text that is never taken for markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def plain(name: str, text: str = "") -> QLabel:
    """Return a wrapping label in the style ``name``; it takes whatever width there is."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def hint(text: str = "") -> QLabel:
    """Return a quiet line of explanation."""
    return plain("hint", text)
