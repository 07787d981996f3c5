"""Small pictures of one size, whatever the shape of the photo."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPainterPath, QPixmap

_ROUNDING = 6.0


def in_pixels(size: QSize) -> QSize:
    """Return how many pixels a picture of ``size`` needs to be sharp on dense screens too."""
    return size * 2


def framed_icon(image: QImage, size: QSize, ratio: float) -> QIcon:
    """Return the same as ``framed`` as an icon, over which a selection lays no colour."""
    pixmap = framed(image, size, ratio)
    shown = QIcon(pixmap)
    shown.addPixmap(pixmap, QIcon.Mode.Selected)
    return shown


def framed(image: QImage, size: QSize, ratio: float) -> QPixmap:
    """Return the middle of ``image`` with soft corners.

    Args:
        image: Any size but empty.
        size: Of the picture, in device-independent pixels.
        ratio: Device pixels per device-independent one.
    """
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    shape = QPainterPath()
    shape.addRoundedRect(pixmap.rect(), _ROUNDING * ratio, _ROUNDING * ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape)
    painter.drawImage(pixmap.rect(), image, _middle(image.size(), size))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _middle(whole: QSize, shape: QSize) -> QRect:
    """Return the largest part in the middle of ``whole`` that is shaped like ``shape``."""
    part = QRect(0, 0, 0, 0)
    part.setSize(shape.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio))
    part.moveCenter(QRect(0, 0, whole.width(), whole.height()).center())
    return part
