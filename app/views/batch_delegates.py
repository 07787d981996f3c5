"""How the cells of a batch are drawn: a small picture, a status with its icon, a bar."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.controllers.batch_thumbnails import KEPT, BatchThumbnails
from app.models.batch_rows import BatchRow, Status
from app.models.batch_table import ROW_ROLE
from app.views.icons import icon
from app.views.theme import color
from app.views.thumbnails import framed

THUMBNAIL: Final = QSize(60, 40)
ROW_HEIGHT: Final = 48
_ICON: Final = QSize(18, 18)
_BAR_HEIGHT: Final = 6
_NUMBER_WIDTH: Final = 44

# Each status has an icon of its own, so that its colour says nothing that its shape does not.
_SYMBOLS: Final = MappingProxyType(
    {
        Status.WAITING: ("waiting", "muted"),
        Status.CHECKING: ("checking", "muted"),
        Status.RUNNING: ("deblur", "accent"),
        Status.PAUSED: ("pause", "warning"),
        Status.DONE: ("good", "good"),
        Status.NOTED: ("noted", "good"),
        Status.SKIPPED: ("skipped", "muted"),
        Status.FAILED: ("error", "bad"),
    }
)

Index = QModelIndex | QPersistentModelIndex


class PictureDelegate(QStyledItemDelegate):
    """Draws the photo small; asks for the pictures of rows that are drawn, and no others."""

    def __init__(self, thumbnails: BatchThumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._framed: OrderedDict[tuple[Path, float], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        super().paint(painter, option, index)
        place = option.rect
        corner = place.center() - QRect(0, 0, THUMBNAIL.width(), THUMBNAIL.height()).center()
        pixmap = self._pixmap(_row(index).source, option.widget.devicePixelRatioF())
        if pixmap is None:
            icon("photo", "muted").paint(painter, place.adjusted(12, 12, -12, -12))
        else:
            painter.drawPixmap(corner, pixmap)

    def _pixmap(self, source: Path, ratio: float) -> QPixmap | None:
        """Return the picture with soft corners, ready to be drawn; None while there is none."""
        key = (source, ratio)
        if key not in self._framed:
            image = self._thumbnails.image(source)
            if image is None or image.isNull():
                return None
            self._framed[key] = framed(image, THUMBNAIL, ratio)
            if len(self._framed) > KEPT:
                self._framed.popitem(last=False)
        self._framed.move_to_end(key)
        return self._framed[key]


class StatusDelegate(QStyledItemDelegate):
    """Draws the icon of a status before its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[tuple[Status, str], QIcon] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add the icon."""
        super().initStyleOption(option, index)
        option.icon = self._icon(_row(index).status)
        option.decorationSize = _ICON
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    def _icon(self, status: Status) -> QIcon:
        """Return the icon, drawn once in the colour that it has in this theme."""
        symbol, ink = _SYMBOLS[status]
        key = (status, color(ink).name())
        if key not in self._icons:
            self._icons[key] = QIcon(icon(symbol, ink).pixmap(_ICON * 2))
        return self._icons[key]


class ProgressDelegate(QStyledItemDelegate):
    """Draws a bar and its number while a photo is in work."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the number to ``paint``."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        super().paint(painter, option, index)
        row = _row(index)
        if row.status.is_at_work:
            _paint_bar(painter, option.rect.adjusted(8, 0, -8, 0), row, str(index.data()))


def _paint_bar(painter: QPainter, place: QRect, row: BatchRow, number: str) -> None:
    size = QSizeF(place.width() - _NUMBER_WIDTH, _BAR_HEIGHT)
    whole = QRectF(place.topLeft(), size)
    whole.moveCenter(QRectF(QRectF(place).topLeft(), QSizeF(size.width(), place.height())).center())
    done = QRectF(whole.topLeft(), QSizeF(whole.width() * row.fraction, whole.height()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for part, ink in ((whole, "border"), (done, "accent")):
        painter.setBrush(color(ink))
        painter.drawRoundedRect(part, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    painter.setPen(color("text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    painter.restore()


def _row(index: Index) -> BatchRow:
    row = index.data(ROW_ROLE)
    assert isinstance(row, BatchRow)  # noqa: S101 - for the type; BatchTable gives no other
    return row
