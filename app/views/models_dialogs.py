"""The questions of the models page that stop the user, behind one interface a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.language import translate
from engine.bundles import BUNDLE_SUFFIX
from engine.weights import SUFFIX

WEIGHTS_SUFFIXES = (".safetensors", ".pth", ".pt", ".ckpt", ".onnx")
"""How weights are named, and nothing else is."""

IMPORTED_SUFFIXES = (*WEIGHTS_SUFFIXES, ".h5", ".tgz", ".zip")
"""How files are named that are understood; what they are is told from their content."""


class ModelsDialogs(Protocol):
    """Asks the user."""

    def choose_models(self, folder: Path | None) -> list[Path]:
        """Return files to import, none when the user thought better of it."""

    def choose_export(self, suggested: Path) -> Path | None:
        """Return where to write a model, None when the user thought better of it."""

    def may_delete(self, name: str) -> bool:
        """Ask whether a model that no trash takes may be deleted for good."""


class QtModelsDialogs:
    """The dialogs that people see."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def choose_models(self, folder: Path | None) -> list[Path]:
        """Show the system's dialog for opening files."""
        models, others = (
            translate("ModelsDialogs", "Models"),
            translate("ModelsDialogs", "All files"),
        )
        patterns = " ".join(f"*{suffix}" for suffix in IMPORTED_SUFFIXES)
        names, _ = QFileDialog.getOpenFileNames(
            self._parent,
            translate("ModelsDialogs", "Import models"),
            str(folder or ""),
            f"{models} ({patterns});;{others} (*)",
        )
        return [Path(name) for name in names]

    def choose_export(self, suggested: Path) -> Path | None:
        """Show the system's dialog for saving, which asks before a file is replaced."""
        bundle = translate("ModelsDialogs", "One file with card and preview")
        weights = translate("ModelsDialogs", "Weights alone")
        name, chosen = QFileDialog.getSaveFileName(
            self._parent,
            translate("ModelsDialogs", "Export model"),
            str(suggested),
            f"{bundle} (*{BUNDLE_SUFFIX});;{weights} (*{SUFFIX})",
        )
        if not name:
            return None
        wanted = SUFFIX if chosen.startswith(weights) else BUNDLE_SUFFIX
        return with_suffix(Path(name), wanted)

    def may_delete(self, name: str) -> bool:
        """Ask, with the answer that loses nothing as the default."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(translate("ModelsDialogs", "Delete {name} for good?").format(name=name))
        box.setInformativeText(
            translate("ModelsDialogs", "The trash of this computer does not take it.")
        )
        role = QMessageBox.ButtonRole
        go = box.addButton(translate("ModelsDialogs", "Delete for good"), role.DestructiveRole)
        stay = box.addButton(translate("ModelsDialogs", "Keep it"), role.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go


def with_suffix(path: Path, suffix: str) -> Path:
    """Return a path that ends as a model does; names of models may have dots of their own."""
    return path if path.suffix in (SUFFIX, BUNDLE_SUFFIX) else path.with_name(path.name + suffix)
