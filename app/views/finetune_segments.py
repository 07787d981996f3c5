"""Buttons that stand together as one, of which one is pressed."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

_PADDING = 28


def segment(text: str, place: str, parent: QWidget) -> QPushButton:
    """Return one of them; ``place`` is "left" or "right" at an end, else empty."""
    button = QPushButton(text, parent)
    button.setObjectName("segment")
    button.setProperty("segment", place)
    button.setCheckable(True)
    bold = button.font()
    bold.setBold(True)  # as it is while pressed, which Qt does not reckon with
    button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + _PADDING)
    return button
