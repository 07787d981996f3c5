"""The open photos, when there are several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QImage, QKeySequence
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QMenu, QWidget

from app.models.open_photo import OpenPhoto
from app.views.icons import icon
from app.views.thumbnails import framed_icon

THUMBNAIL = QSize(84, 56)
_PHOTO = Qt.ItemDataRole.UserRole


class Filmstrip(QListWidget):
    """One small picture a photo, hidden while there is only one.

    A dot before its name says that a photo has a result which is not saved.

    Signals:
        chosen: The key of the photo that the user wants to see.
        close_requested: The key of the photo that the user wants to close.
        thumbnail_wanted: An ``OpenPhoto`` that has no picture yet.
    """

    chosen = Signal(int)
    close_requested = Signal(int)
    thumbnail_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[int, QIcon] = {}
        self._asked: set[int] = set()
        self.setObjectName("filmstrip")
        self.setAccessibleName(self.tr("Open photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(THUMBNAIL)
        self.setGridSize(QSize(THUMBNAIL.width() + 24, THUMBNAIL.height() + 30))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(THUMBNAIL.height() + 48)
        self.close_action = self._close_action()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.itemClicked.connect(self._on_item_chosen)
        self.itemActivated.connect(self._on_item_chosen)
        self.hide()

    @property
    def photos(self) -> list[OpenPhoto]:
        """The photos, in order."""
        return [self.item(row).data(_PHOTO) for row in range(self.count())]

    @property
    def paths(self) -> list[Path | None]:
        """Their files."""
        return [photo.path for photo in self.photos]

    @Slot(object, object)
    def show_photos(self, photos: Sequence[OpenPhoto], current: int | None) -> None:
        """Show these photos and mark the one that is looked at."""
        if [photo.key for photo in photos] != [photo.key for photo in self.photos]:
            self._fill(photos)
        for row, photo in enumerate(photos):
            self._describe(self.item(row), photo)
            if photo.key == current:
                self.setCurrentRow(row)
        self.setVisible(len(photos) > 1)

    def show_thumbnail(self, key: int, image: QImage) -> None:
        """Put a picture on the item of a photo."""
        keys = [photo.key for photo in self.photos]
        if image.isNull() or key not in keys:
            return
        self._icons[key] = framed_icon(image, THUMBNAIL, self.devicePixelRatioF())
        self.item(keys.index(key)).setIcon(self._icons[key])

    def _close_action(self) -> QAction:
        action = QAction(self.tr("Close photo"), self)
        action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._on_close_triggered)
        self.addAction(action)
        return action

    def _fill(self, photos: Sequence[OpenPhoto]) -> None:
        self.clear()
        kept = {photo.key for photo in photos}
        self._icons = {key: picture for key, picture in self._icons.items() if key in kept}
        self._asked &= kept
        for photo in photos:
            self.addItem(QListWidgetItem(self._icons.get(photo.key, icon("photo", "muted")), ""))
            if photo.key not in self._asked and len(photos) > 1:
                self._asked.add(photo.key)
                self.thumbnail_wanted.emit(photo)

    def _describe(self, item: QListWidgetItem, photo: OpenPhoto) -> None:
        item.setData(_PHOTO, photo)
        item.setText(f"● {photo.name}" if photo.is_modified else photo.name)
        item.setToolTip(str(photo.path) if photo.path else photo.name)
        spoken = self.tr("{name}, not saved") if photo.is_modified else "{name}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken.format(name=photo.name))

    @Slot(QListWidgetItem)
    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PHOTO).key)

    @Slot()
    def _on_close_triggered(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.close_requested.emit(item.data(_PHOTO).key)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        item = self.itemAt(place)
        if item is not None:
            self.setCurrentItem(item)
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.close_action)
            menu.popup(self.viewport().mapToGlobal(place))
