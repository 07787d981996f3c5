"""The questions of the fine-tune page that stop the user, behind one interface for tests."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.language import translate


class Leave(StrEnum):
    """What becomes of a training when the window is closed."""

    GO_ON = "go on"
    PAUSE = "pause"
    STAY = "stay"


class FinetuneDialogs(Protocol):
    """Asks the user."""

    def choose_folder(self, folder: Path | None) -> Path | None:
        """Return a folder of photos, None when the user thought better of it."""

    def choose_export(self, suggested: Path) -> Path | None:
        """Return where to write a model, None when the user thought better of it."""

    def may_discard(self, name: str) -> bool:
        """Ask whether everything that was learned may go."""

    def leave(self) -> Leave:
        """Ask what becomes of the training when the window is closed."""


class QtFinetuneDialogs:
    """The dialogs that people see."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def choose_folder(self, folder: Path | None) -> Path | None:
        """Show the system's dialog for folders."""
        title = translate("FinetuneDialogs", "Add a folder of photos")
        name = QFileDialog.getExistingDirectory(self._parent, title, str(folder or ""))
        return Path(name) if name else None

    def choose_export(self, suggested: Path) -> Path | None:
        """Show the system's dialog for saving."""
        title = translate("FinetuneDialogs", "Export model")
        bundle = translate("FinetuneDialogs", "Model with card and picture")
        weights = translate("FinetuneDialogs", "Weights alone")
        patterns = f"{bundle} (*.zip);;{weights} (*.safetensors)"
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), patterns)
        return Path(name) if name else None

    def may_discard(self, name: str) -> bool:
        """Ask, with the answer that loses nothing as the default."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("FinetuneDialogs", "Discard “{name}”?").format(name=name))
        box.setInformativeText(
            translate(
                "FinetuneDialogs",
                "Everything that was learned is deleted. Your photos and other models stay.",
            )
        )
        role = QMessageBox.ButtonRole
        go = box.addButton(translate("FinetuneDialogs", "Discard"), role.DestructiveRole)
        stay = box.addButton(translate("FinetuneDialogs", "Go back"), role.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go

    def leave(self) -> Leave:
        """Ask, with a pause as the default."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("FinetuneDialogs", "Deblur is still practising."))
        box.setInformativeText(
            translate(
                "FinetuneDialogs",
                "It can go on without the window, or wait until you start Deblur again. Either"
                " way nothing is lost.",
            )
        )
        role = QMessageBox.ButtonRole
        go = box.addButton(translate("FinetuneDialogs", "Go on in the background"), role.ActionRole)
        pause = box.addButton(translate("FinetuneDialogs", "Pause and quit"), role.AcceptRole)
        stay = box.addButton(translate("FinetuneDialogs", "Cancel"), role.RejectRole)
        box.setDefaultButton(pause)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is go:
            return Leave.GO_ON
        return Leave.PAUSE if box.clickedButton() is pause else Leave.STAY
