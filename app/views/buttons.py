"""Buttons that do what an action does."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from app.views.icons import icon

PRIMARY = "primary"
LINK = "link"


def action_button(action: QAction, *, is_primary: bool = False) -> QPushButton:
    """Return a button that does what ``action`` does, is enabled and checked when it is."""
    button = _button(action)
    button.setProperty("symbol", action.data())
    set_primary(button, is_primary=is_primary)
    return button


def link_button(action: QAction) -> QPushButton:
    """Return a button that looks like a link."""
    button = _button(action)
    button.setObjectName(LINK)
    return button


def set_primary(button: QPushButton, *, is_primary: bool) -> None:
    """Make ``button`` the one that stands out, or one among others."""
    button.setObjectName(PRIMARY if is_primary else "")
    button.setIcon(icon(button.property("symbol"), "on_accent" if is_primary else "text"))
    button.style().unpolish(button)
    button.style().polish(button)


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the photo
    button.setEnabled(action.isEnabled())
    action.changed.connect(partial(_show_tip, button, action))
    button.clicked.connect(partial(_press, button, action))
    action.enabledChanged.connect(button.setEnabled)
    if action.isCheckable():
        button.setCheckable(True)
        button.setChecked(action.isChecked())
        action.toggled.connect(button.setChecked)
    return button


def _show_tip(button: QPushButton, action: QAction) -> None:
    """Name the key that the action has now."""
    if button.toolTip() != action.toolTip():
        button.setToolTip(action.toolTip())


def _press(button: QPushButton, action: QAction, *_: object) -> None:
    action.trigger()
    button.setChecked(action.isChecked())  # one of a group stays checked when pressed again
