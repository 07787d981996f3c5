"""Every question that stops the user, behind one interface that a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.language import translate
from engine.photo import SUFFIXES, PhotoFormat


class Dialogs(Protocol):
    """Asks the user."""

    def choose_photos(self, folder: Path | None) -> list[Path]:
        """Return photos to open, none when the user thought better of it."""

    def choose_target(self, suggested: Path) -> Path | None:
        """Return where to save, None when the user thought better of it."""

    def may_replace(self, target: Path) -> bool:
        """Ask whether a file that exists may be replaced."""

    def may_lose(self, target: Path, what: str) -> bool:
        """Ask whether ``what``, which the format of ``target`` cannot hold, may be lost."""

    def may_save_outdated(self, name: str) -> bool:
        """Ask whether a result may be saved although its photo's file has changed since."""

    def may_discard(self, name: str) -> bool:
        """Ask whether a result that was not saved may go."""

    def may_stop(self, name: str) -> bool:
        """Ask whether work that is running may be stopped."""

    def show_in_folder(self, path: Path) -> None:
        """Open the folder of ``path`` in the system's file manager."""


class QtDialogs:
    """The dialogs that people see."""

    def __init__(self) -> None:
        self.parent: QWidget | None = None

    def choose_photos(self, folder: Path | None) -> list[Path]:
        """Show the system's dialog for opening files."""
        names, _ = QFileDialog.getOpenFileNames(
            self.parent, translate("Dialogs", "Open photos"), str(folder or ""), _open_filter()
        )
        return [Path(name) for name in names]

    def choose_target(self, suggested: Path) -> Path | None:
        """Show the system's dialog for saving; whether to replace a file is asked by us."""
        name, _ = QFileDialog.getSaveFileName(
            self.parent,
            translate("Dialogs", "Save result"),
            str(suggested),
            _save_filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None

    def may_replace(self, target: Path) -> bool:
        """Ask whether a file that exists may be replaced."""
        return self._ask(
            translate("Dialogs", "Replace {name}?").format(name=target.name),
            translate("Dialogs", "There already is a file of this name in {folder}.").format(
                folder=target.parent
            ),
            translate("Dialogs", "Replace"),
        )

    def may_lose(self, target: Path, what: str) -> bool:
        """Ask whether ``what``, which the format of ``target`` cannot hold, may be lost."""
        kind = PhotoFormat.from_suffix(target.suffix)
        name = kind.label if kind else target.suffix
        return self._ask(
            translate("Dialogs", "Save as {kind} all the same?").format(kind=name),
            translate(
                "Dialogs",
                "{kind} cannot hold {what}, which your photo has. PNG and TIFF keep everything.",
            ).format(kind=name, what=what),
            translate("Dialogs", "Save as {kind}").format(kind=name),
        )

    def may_save_outdated(self, name: str) -> bool:
        """Ask whether a result may be saved although its photo's file has changed since."""
        return self._ask(
            translate("Dialogs", "Save the result of the earlier photo?"),
            translate(
                "Dialogs",
                "{name} has changed since it was opened. The result shows it as it was before.",
            ).format(name=name),
            translate("Dialogs", "Save all the same"),
        )

    def may_discard(self, name: str) -> bool:
        """Ask whether a result that was not saved may go."""
        return self._ask(
            translate("Dialogs", "Go on without saving?"),
            translate("Dialogs", "The deblurred result of {name} is in no file yet.").format(
                name=name
            ),
            translate("Dialogs", "Discard result"),
        )

    def may_stop(self, name: str) -> bool:
        """Ask whether work that is running may be stopped."""
        return self._ask(
            translate("Dialogs", "Stop deblurring?"),
            translate("Dialogs", "{name} is still being deblurred.").format(name=name),
            translate("Dialogs", "Stop"),
        )

    def show_in_folder(self, path: Path) -> None:
        """Open the folder of ``path`` in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _ask(self, question: str, reason: str, yes: str) -> bool:
        box = QMessageBox(self.parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question)
        box.setInformativeText(reason)
        go_on = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        go_back = box.addButton(translate("Dialogs", "Go back"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_back)
        box.setEscapeButton(go_back)
        box.exec()
        return box.clickedButton() is go_on


def _patterns(*formats: PhotoFormat) -> str:
    return " ".join(f"*{suffix}" for suffix, kind in SUFFIXES.items() if kind in formats)


def _open_filter() -> str:
    photos, others = translate("Dialogs", "Photos"), translate("Dialogs", "All files")
    return f"{photos} ({_patterns(*PhotoFormat)});;{others} (*)"


def _save_filter() -> str:
    written = [kind for kind in PhotoFormat if kind.is_written]
    each = ";;".join(f"{kind.label} ({_patterns(kind)})" for kind in written)
    photos = translate("Dialogs", "Photos")
    return f"{photos} ({_patterns(*written)});;{each}"
