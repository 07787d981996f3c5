"""Everything the user can ask of the batch, with its words, icon and keys in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.views.actions import ActionMaker, KeyGroup, key_line


class BatchActions(QObject):
    """The actions of the batch page; their keys work while that page is visible."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[QAction] = []
        self._make = ActionMaker(self, self._all)
        self._make_queue()
        self._make_work()
        self._make_order()

    def _make_queue(self) -> None:
        make = self._make
        self.add_photos = make(
            self.tr("Add photos…"), "add photos", ("Ctrl+O", "Ins"), self.tr("Add photos")
        )
        self.add_folder = make(
            self.tr("Add folder…"),
            "add folder",
            "Ctrl+Shift+O",
            self.tr("Add all photos of a folder"),
        )
        self.remove = make(
            self.tr("Remove"),
            "remove",
            "Del",
            self.tr("Take the selected photos out of the list; their files stay"),
        )
        self.clear_finished = make(
            self.tr("Clear finished"),
            "clear finished",
            "Ctrl+Del",
            self.tr("Take what is done out of the list; the files stay"),
        )
        self.find = make(
            self.tr("Filter"), "filter", "Ctrl+F", self.tr("Show only photos with some text")
        )
        self.report_csv = make(
            self.tr("Save report as table…"),
            "report",
            "Ctrl+Shift+S",
            self.tr("Save what became of every photo as CSV"),
        )
        self.report_json = make(
            self.tr("Save report as JSON…"),
            "report",
            "Ctrl+Alt+S",
            self.tr("Save what became of every photo as JSON"),
        )

    def _make_work(self) -> None:
        make = self._make
        self.start = make(
            self.tr("Start"), "start", "F5", self.tr("Start deblurring the list, or go on")
        )
        self.pause = make(
            self.tr("Pause"), "pause", "F6", self.tr("Pause at once; then it is safe to close")
        )
        self.stop_after = make(
            self.tr("Stop after this one"),
            "stop after",
            "Shift+F6",
            self.tr("Finish the photo in work, then stop"),
        )
        self.cancel = make(
            self.tr("Cancel all"), "cancel", "Ctrl+.", self.tr("Stop at once; results stay")
        )
        self.retry = make(
            self.tr("Retry failed"), "retry", "Ctrl+R", self.tr("Try what failed once more")
        )

    def _make_order(self) -> None:
        make = self._make
        self.up = make(
            self.tr("Move up"), "up", "Alt+Up", self.tr("Have the selected photos done earlier")
        )
        self.down = make(
            self.tr("Move down"), "down", "Alt+Down", self.tr("Have the selected photos done later")
        )

    @property
    def everything(self) -> list[QAction]:
        """All of them."""
        return list(self._all)

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words, for the sheet of keys."""
        return (KeyGroup(self.tr("Batch"), tuple(key_line(action) for action in self._all)),)
