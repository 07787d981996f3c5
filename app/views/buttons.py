"""Buttons that do what an action does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from app.views.icons import icon

PRIMARY = "primary"


def action_button(action: QAction, *, is_primary: bool = False) -> QPushButton:
    """Return a button that does what ``action`` does, and is enabled when it is."""
    button = QPushButton(action.text())
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the photo
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    button.setProperty("symbol", action.data())
    set_primary(button, is_primary=is_primary)
    return button


def set_primary(button: QPushButton, *, is_primary: bool) -> None:
    """Make ``button`` the one that stands out, or one among others."""
    button.setObjectName(PRIMARY if is_primary else "")
    button.setIcon(icon(button.property("symbol"), "on_accent" if is_primary else "text"))
    button.style().unpolish(button)
    button.style().polish(button)
