"""Every question of the settings page that stops the user, behind one interface for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.language import translate
from app.models.settings_file import SUFFIX


class SettingsDialogs(Protocol):
    """Asks the user."""

    def choose_target(self, suggested: Path) -> Path | None:
        """Return where settings are to be written, None when the user thought better of it."""

    def choose_source(self) -> Path | None:
        """Return a file of settings, None when the user thought better of it."""

    def choose_folder(self, folder: Path | None) -> Path | None:
        """Return a folder, None when the user thought better of it."""

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the system's file manager."""


class QtSettingsDialogs:
    """The dialogs that people see."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def choose_target(self, suggested: Path) -> Path | None:
        """Show the system's dialog for saving; it asks before it replaces a file."""
        title = translate("SettingsDialogs", "Export settings")
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), _filter())
        return Path(name) if name else None

    def choose_source(self) -> Path | None:
        """Show the system's dialog for opening."""
        title = translate("SettingsDialogs", "Import settings")
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", _filter())
        return Path(name) if name else None

    def choose_folder(self, folder: Path | None) -> Path | None:
        """Show the system's dialog for folders."""
        title = translate("SettingsDialogs", "Choose a folder")
        name = QFileDialog.getExistingDirectory(self._parent, title, str(folder or ""))
        return Path(name) if name else None

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the system's file manager."""
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _filter() -> str:
    settings = translate("SettingsDialogs", "Settings")
    others = translate("SettingsDialogs", "All files")
    return f"{settings} (*{SUFFIX});;{others} (*)"
