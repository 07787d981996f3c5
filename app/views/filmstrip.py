"""The open photos, when there are several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from app.views.icons import icon
from app.views.thumbnails import framed

THUMBNAIL = QSize(84, 56)
_PATH = Qt.ItemDataRole.UserRole


class Filmstrip(QListWidget):
    """One small picture a photo, hidden while there is only one.

    Signals:
        chosen: The path of the photo that the user wants to see.
        thumbnail_wanted: The path of a photo that has no picture yet.
    """

    chosen = Signal(object)
    thumbnail_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[Path, QIcon] = {}
        self.setObjectName("filmstrip")
        self.setAccessibleName("Open photos")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(THUMBNAIL)
        self.setGridSize(QSize(THUMBNAIL.width() + 24, THUMBNAIL.height() + 30))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(THUMBNAIL.height() + 48)
        self.itemClicked.connect(self._on_item_chosen)
        self.itemActivated.connect(self._on_item_chosen)
        self.hide()

    @property
    def paths(self) -> list[Path]:
        """The photos, in order."""
        return [self.item(row).data(_PATH) for row in range(self.count())]

    def show_paths(self, paths: Sequence[Path], current: Path | None) -> None:
        """Show these photos and mark the one that is seen."""
        if list(paths) != self.paths:
            self._fill(paths)
        for row, path in enumerate(paths):
            if path == current:
                self.setCurrentRow(row)
        self.setVisible(len(paths) > 1)

    def show_thumbnail(self, path: Path, image: QImage) -> None:
        """Put a picture on the item of ``path``."""
        if image.isNull() or path not in self.paths:
            return
        self._icons[path] = QIcon(framed(image, THUMBNAIL, self.devicePixelRatioF()))
        self.item(self.paths.index(path)).setIcon(self._icons[path])

    def _fill(self, paths: Sequence[Path]) -> None:
        self.clear()
        for path in paths:
            item = QListWidgetItem(self._icons.get(path, icon("photo", "muted")), path.name)
            item.setData(_PATH, path)
            item.setToolTip(str(path))
            self.addItem(item)
            if path not in self._icons and len(paths) > 1:
                self.thumbnail_wanted.emit(path)

    @Slot(QListWidgetItem)
    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))
