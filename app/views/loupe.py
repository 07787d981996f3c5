"""The loupe: both sides of the place under the cursor, large, beside it."""

from __future__ import annotations

import time

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.views import words
from app.views.canvas_panes import Pane, Side
from app.views.canvas_tiles import Tiles
from app.views.compare_marks import paint_label
from app.views.theme import color
from app.views.viewport import Box, Size, Viewport

SCALES = (2.0, 1.0)
_SIDE = 220  # of each half
_LINE = 2
_AWAY = 28  # from the cursor
_PAINT_S = 0.008


class Loupe(QWidget):
    """Two squares side by side, original and result, that look at the same place.

    It lets the mouse through: the canvas below goes on.
    """

    def __init__(self, tiles: Tiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._tiles, self._parent = tiles, parent
        self._viewport = Viewport.fitting(Size(1, 1), Size(1, 1))
        self.scale = SCALES[0]
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(QSize(2 * _SIDE + 3 * _LINE, _SIDE + 2 * _LINE))
        self.hide()

    @property
    def viewport(self) -> Viewport:
        """How both halves look."""
        return self._viewport

    @property
    def panes(self) -> tuple[Pane, ...]:
        """Original and result, in its own device pixels."""
        line, side = self._in_device(_LINE), self._in_device(_SIDE)
        lefts = (line, 2 * line + side)
        return tuple(
            Pane(each, left, line, Box(left, line, left + side, line + side))
            for each, left in zip((Side.ORIGINAL, Side.RESULT), lefts, strict=True)
        )

    def look(self, cursor: QPointF, spot: tuple[float, float], photo: Size) -> None:
        """Stand beside the cursor and show a place of the photo.

        Args:
            cursor: In the parent.
            spot: Photo coordinates that both halves have in their middle.
            photo: Size of the photo.
        """
        side = self._in_device(_SIDE)
        self._viewport = Viewport(photo, Size(side, side), self.scale, *spot)
        room = self._parent.rect()
        self.move(
            _placed(cursor.x(), self.width(), room.width()),
            _placed(cursor.y(), self.height(), room.height()),
        )
        self.show()
        self.update()

    def next_scale(self) -> None:
        """Change between 200 % and 100 %."""
        self.scale = SCALES[(SCALES.index(self.scale) + 1) % len(SCALES)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both halves, their names, and the frame."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.fillRect(self.rect(), color("canvas"))
        painter.scale(1 / ratio, 1 / ratio)
        deadline_s = time.perf_counter() + _PAINT_S
        for pane in self.panes:
            if self._tiles.paint(painter, pane, self._viewport, pane.area, deadline_s):
                self.update()
        painter.resetTransform()
        percent = words.percent(self.scale)
        self._paint_name(painter, 0, self.tr("Original"))
        self._paint_name(painter, 1, self.tr("Result, {percent}").format(percent=percent))
        self._paint_frame(painter)

    def _paint_name(self, painter: QPainter, place: int, name: str) -> None:
        ratio = self.devicePixelRatioF()
        paint_label(painter, name, Box(*(each / ratio for each in self.panes[place].area)))

    def _paint_frame(self, painter: QPainter) -> None:
        frame = QRectF(self.rect()).adjusted(_LINE / 2, _LINE / 2, -_LINE / 2, -_LINE / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(color("text"), _LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        painter.fillRect(QRect(_LINE + _SIDE, 0, _LINE, self.height()), color("text"))

    def _in_device(self, length: float) -> int:
        return round(length * self.devicePixelRatioF())


def _placed(cursor: float, length: int, room: int) -> int:
    """Return where it begins: beyond the cursor, or before it where there is no room."""
    after = cursor + _AWAY
    start = after if after + length <= room else cursor - _AWAY - length
    return round(min(max(start, 0), max(0, room - length)))
