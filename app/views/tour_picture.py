"""The picture of a first step: a real photo, what the model made of it, or both with a line."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import color
from resources import resource_path

_SIZE = QSize(576, 320)
_ROUNDING, _MARGIN = 8.0, 12.0
_TAG_PADDING = 8.0
_KNOB = 14.0


class Scene(Enum):
    """What a picture shows."""

    BLURRED = auto()
    SPLIT = auto()
    SHARPENED = auto()


class TourPicture(QWidget):
    """Draws one scene; what it shows, the words below it say."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._original = QImage(str(resource_path("tour", "original.jpg")))
        self._result = QImage(str(resource_path("tour", "result.jpg")))
        self.setFixedSize(_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scene."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(_rounded(QRectF(self.rect())))
        draw = {
            Scene.BLURRED: self._draw_blurred,
            Scene.SPLIT: self._draw_split,
            Scene.SHARPENED: self._draw_sharpened,
        }
        draw[self._scene](painter)

    def _draw_blurred(self, painter: QPainter) -> None:
        self._draw(painter, self._original)
        self._draw_tag(painter, self.tr("Original"), is_right=False)

    def _draw_sharpened(self, painter: QPainter) -> None:
        self._draw(painter, self._result)
        self._draw_tag(painter, self.tr("Result"), is_right=True)

    def _draw_split(self, painter: QPainter) -> None:
        middle = self.width() / 2
        self._draw(painter, self._original)
        painter.save()
        painter.setClipRect(
            QRectF(middle, 0, middle, self.height()), Qt.ClipOperation.IntersectClip
        )
        self._draw(painter, self._result)
        painter.restore()
        self._draw_line(painter, middle)
        self._draw_tag(painter, self.tr("Original"), is_right=False)
        self._draw_tag(painter, self.tr("Result"), is_right=True)

    def _draw(self, painter: QPainter, image: QImage) -> None:
        """Fill the width, cut what is too high."""
        height = self.width() * image.height() / image.width()
        top = (self.height() - height) / 2
        painter.drawImage(QRectF(0, top, self.width(), height), image)

    def _draw_line(self, painter: QPainter, left: float) -> None:
        center = QPointF(left, self.height() / 2)
        painter.setPen(QPen(color("accent"), 2))
        painter.drawLine(QPointF(left, 0), QPointF(left, self.height()))
        painter.setBrush(color("accent"))
        painter.drawEllipse(center, _KNOB, _KNOB)
        painter.setPen(QPen(color("on_accent"), 2, c=Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            tip = center + QPointF(side * 8, 0)
            painter.drawPolyline([tip + QPointF(-side * 3, -4), tip, tip + QPointF(-side * 3, 4)])

    def _draw_tag(self, painter: QPainter, text: str, *, is_right: bool) -> None:
        words = QRectF(painter.fontMetrics().boundingRect(text))
        box = QRectF(0, 0, words.width() + 2 * _TAG_PADDING, words.height() + _TAG_PADDING)
        left = self.width() - box.width() - _MARGIN if is_right else _MARGIN
        box.moveTo(left, _MARGIN)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("shade"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, _ROUNDING, _ROUNDING)
    return path
