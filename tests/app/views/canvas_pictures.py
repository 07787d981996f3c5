"""Pictures of a canvas, when all of it is drawn sharply, on screens of any density."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.views.canvas_view import CanvasView
from app.views.compare_view import CompareView

_TRIES = 200


class DenseView(CompareView):
    """On a screen with some number of device pixels for each of Qt's."""

    ratio = 2.0

    def devicePixelRatioF(self) -> float:
        return self.ratio


def picture(view: CanvasView) -> NDArray[np.uint8]:
    """Return what is on the screen in device pixels, (H, W, 3), without child widgets."""
    ratio = view.devicePixelRatioF()
    size = QSize(round(view.width() * ratio), round(view.height() * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    for _ in range(_TRIES):
        view.render(image, QPoint(), renderFlags=CanvasView.RenderFlag(0))
        if view.is_settled:
            return _values(image)
    raise AssertionError("the canvas is never ready")


def _values(image: QImage) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def turn_wheel(
    view: CanvasView,
    place: QPoint,
    notches: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel over a place of the canvas."""
    spot = QPointF(place)
    event = QWheelEvent(
        spot,
        view.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
