"""Everything the user can ask of models, with its words, icon and keys in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from app.views.actions import ActionMaker, KeyGroup, key_line


class ModelsActions(QObject):
    """The actions of the models page; their keys work while that page is visible."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[QAction] = []
        self._make = ActionMaker(self, self._all)
        self._make_use()
        self._make_files()

    def _make_use(self) -> None:
        make = self._make
        self.activate = make(
            self.tr("Set active"),
            "good",
            ("Return", "Enter"),
            self.tr("Deblur photos with this model from now on"),
        )
        # Only in the list: elsewhere Enter is for the button or box that has the keyboard.
        self.activate.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.try_it = make(
            self.tr("Try on the photo"),
            "deblur",
            "T",
            self.tr("See what it makes of the open photo"),
        )
        self.compare = make(
            self.tr("Compare"),
            "compare models",
            "C",
            self.tr("See the preview area of the open photo under the selected models"),
        )
        self.test = make(
            self.tr("Test speed"),
            "speed",
            "Ctrl+T",
            self.tr("Measure how quick it is on this computer"),
        )
        self.verify = make(
            self.tr("Verify"),
            "verify",
            "Ctrl+R",
            self.tr("Compare the file with the SHA-256 on its card"),
        )

    def _make_files(self) -> None:
        make = self._make
        self.bring = make(
            self.tr("Import…"), "import", "Ctrl+I", self.tr("Bring a model along from a file")
        )
        self.export = make(
            self.tr("Export…"),
            "export",
            "Ctrl+E",
            self.tr("Write the model into a file to give away"),
        )
        self.rename = make(self.tr("Rename"), "rename", "F2", self.tr("Give it another name"))
        self.remove = make(
            self.tr("Delete"),
            "clear",
            "Del",
            self.tr("Move the file to the trash of this computer"),
        )
        self.show_file = make(
            self.tr("Show in folder"),
            "folder",
            "Ctrl+Shift+O",
            self.tr("Open the folder of the file"),
        )
        self.restore = make(
            self.tr("Restore bundled"),
            "retry",
            "Ctrl+Shift+R",
            self.tr("Bring back bundled models that are lost or damaged"),
        )
        self.find = make(
            self.tr("Search"), "filter", "Ctrl+F", self.tr("Show only models with some text")
        )

    @property
    def everything(self) -> list[QAction]:
        """All of them."""
        return list(self._all)

    @property
    def for_list(self) -> list[QAction]:
        """What can be done with the selected models, for the menu of the list."""
        separators = [QAction(self), QAction(self)]
        for each in separators:
            each.setSeparator(True)
        use = [self.activate, self.try_it, self.compare]
        look = [self.test, self.verify, self.export, self.show_file]
        return [*use, separators[0], *look, separators[1], self.rename, self.remove]

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words, for the sheet of keys."""
        return (KeyGroup(self.tr("Models"), tuple(key_line(action) for action in self._all)),)
