"""What the compare view draws over the photo: the labels in its corners, the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.views.theme import color
from app.views.viewport import Box

_MARGIN = 12.0
_PADDING = 9.0
_HEIGHT = 24.0


def paint_labels(painter: QPainter, photo: Box, split: float) -> None:
    """Name both sides of the divider at ``split``, each where there is room for its name."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    original = _pill(painter, "Original")
    original.moveTopLeft(QPointF(photo.left + _MARGIN, photo.top + _MARGIN))
    if original.right() + _MARGIN <= split:
        _paint_label(painter, original, "Original")
    result = _pill(painter, "Result")
    result.moveTopRight(QPointF(photo.right - _MARGIN, photo.top + _MARGIN))
    if result.left() - _MARGIN >= split:
        _paint_label(painter, result, "Result")


def paint_ring(painter: QPainter, area: QRect) -> None:
    """Mark the view that the keyboard talks to."""
    painter.setPen(QPen(color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))


def _pill(painter: QPainter, text: str) -> QRectF:
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    return QRectF(QPointF(), QSizeF(width + 2 * _PADDING, _HEIGHT))


def _paint_label(painter: QPainter, pill: QRectF, text: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("shade"))
    painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
    painter.setPen(color("text"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
