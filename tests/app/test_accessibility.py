"""Everything that takes the keyboard has a name, and keys reach everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.bootstrap import Application
from app.main_window import MainWindow
from engine.errors import DeblurError


def _unnamed(window: MainWindow) -> list[str]:
    """Return the focusable widgets that a screen reader would have no words for."""
    found = []
    for widget in (each for each in window.findChildren(QWidget) if each.isVisible()):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_state_of_the_window_has_names(
    application: Application, open_photo: Callable[[str], Path]
) -> None:
    window = application.window
    window.show_error(DeblurError("what happened"), "details", lambda: None)
    assert _unnamed(window) == []  # empty
    open_photo("a.png")
    open_photo("b.png")
    assert _unnamed(window) == []  # a photo, and the strip
    workspace = application.parts.workspace
    assert workspace.session is not None
    workspace.show_restored(workspace.session.original)
    assert _unnamed(window) == []  # a result
    workspace.mark_saved(workspace.session, Path("saved.png"))
    assert _unnamed(window) == []  # saved
    window.page.panel.job.show_running(is_running=True)
    assert _unnamed(window) == []  # at work


def test_no_two_commands_have_one_key(window: MainWindow) -> None:
    keys = [key.toString() for each in window.commands.everything for key in each.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_command_says_its_key(window: MainWindow) -> None:
    for command in window.commands.everything:
        assert command.shortcut().toString()
        assert "(" in command.toolTip()
