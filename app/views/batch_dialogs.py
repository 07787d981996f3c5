"""The questions of the batch page that stop the user, behind one interface a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from app.language import translate


class BatchDialogs(Protocol):
    """Asks the user."""

    def choose_folder(self, title: str, folder: Path | None) -> Path | None:
        """Return a folder, None when the user thought better of it."""

    def choose_report(self, suggested: Path) -> Path | None:
        """Return where to write a report, None when the user thought better of it."""

    def name_preset(self, suggested: str) -> str | None:
        """Return the name of a preset, None when the user thought better of it."""

    def may_pause_and_quit(self) -> bool:
        """Ask whether a batch that runs may be paused until the next start."""


class QtBatchDialogs:
    """The dialogs that people see."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def choose_folder(self, title: str, folder: Path | None) -> Path | None:
        """Show the system's dialog for folders."""
        name = QFileDialog.getExistingDirectory(self._parent, title, str(folder or ""))
        return Path(name) if name else None

    def choose_report(self, suggested: Path) -> Path | None:
        """Show the system's dialog for saving."""
        title = translate("BatchDialogs", "Save report")
        pattern = f"{suggested.suffix[1:].upper()} (*{suggested.suffix})"
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), pattern)
        return Path(name) if name else None

    def name_preset(self, suggested: str) -> str | None:
        """Ask for a name in one line."""
        name, is_given = QInputDialog.getText(
            self._parent,
            translate("BatchDialogs", "Save preset"),
            translate("BatchDialogs", "Name of the preset:"),
            text=suggested,
        )
        return name.strip() if is_given and name.strip() else None

    def may_pause_and_quit(self) -> bool:
        """Ask, with the answer that loses nothing as the default."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("BatchDialogs", "The batch is not done yet."))
        box.setInformativeText(
            translate("BatchDialogs", "Deblur can go on where it was at the next start.")
        )
        role = QMessageBox.ButtonRole
        go = box.addButton(translate("BatchDialogs", "Pause and quit"), role.AcceptRole)
        stay = box.addButton(translate("BatchDialogs", "Cancel"), role.RejectRole)
        box.setDefaultButton(go)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go
