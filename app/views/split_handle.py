"""The line between original and result: a slider that can be dragged, tabbed to and read out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from app.views.theme import color

STEPS = 1000
ONE_PERCENT = STEPS // 100
_WIDTH = 26
_KNOB = 24.0


class SplitHandle(QAbstractSlider):
    """A vertical line with a knob, 0 to 1000 from left to right.

    It is a ``QAbstractSlider`` so that screen readers find a slider. Where a value lies on the
    screen is its parent's to know.

    Signals:
        dragged: The x coordinate in the parent that it was dragged to.
    """

    dragged = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0, STEPS)
        self.setSingleStep(ONE_PERCENT)
        self.setPageStep(10 * ONE_PERCENT)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setValue(STEPS // 2)
        self._is_knob_only = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(self.tr("Compare position"))
        self.setAccessibleDescription(
            self.tr("The original is left of this line, the result right of it")
        )
        self.setToolTip(self.tr("Drag to compare (, and . move it too)"))

    @property
    def fraction(self) -> float:
        """Share of the visible photo that shows the original, in [0, 1]."""
        return self.value() / STEPS

    def step(self, percent: int) -> None:
        """Move by ``percent`` of the visible photo."""
        self.setValue(self.value() + percent * ONE_PERCENT)

    def place(self, x: float, top: float, height: float) -> None:
        """Stand on the line at ``x``, from ``top`` on."""
        self.setGeometry(round(x) - _WIDTH // 2, round(top), _WIDTH, max(1, round(height)))

    def keep_to_knob(self, *, is_kept: bool) -> None:
        """Be taken by the knob alone: next to it, the mouse is busy with something else."""
        self._is_knob_only = is_kept

    def sizeHint(self) -> QSize:
        """Be as wide as the knob."""
        return QSize(_WIDTH, _WIDTH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        is_taken = not self._is_knob_only or self._is_on_knob(event.position())
        if event.button() == Qt.MouseButton.LeftButton and is_taken:
            self.setSliderDown(True)
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ask the parent to bring the line to the cursor."""
        if self.isSliderDown():
            self.dragged.emit(self.mapToParent(event.position()).x())
        else:
            event.ignore()  # the parent looks where the cursor is

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the line."""
        if not self.isSliderDown():
            event.ignore()
        self.setSliderDown(False)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the middle."""
        self.setValue(STEPS // 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the parent: it zooms, here too."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_WIDTH / 2, self.height() / 2)
        is_active = self.hasFocus() or self.isSliderDown()
        ink = color("accent") if is_active else color("text")
        painter.fillRect(QRectF(middle.x() - 2, 0, 4, self.height()), color("shade"))
        painter.fillRect(QRectF(middle.x() - 1, 0, 2, self.height()), ink)
        painter.setPen(QPen(color("shade"), 1))
        painter.setBrush(ink)
        painter.drawEllipse(middle, _KNOB / 2 - 0.5, _KNOB / 2 - 0.5)
        self._paint_arrows(painter, middle)

    def _is_on_knob(self, point: QPointF) -> bool:
        return abs(point.y() - self.height() / 2) <= _KNOB / 2

    def _paint_arrows(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(color("on_accent"), 2, c=Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            tip = QPointF(middle.x() + side * 7.5, middle.y())
            for end in (-3.5, 3.5):
                painter.drawLine(tip, QPointF(tip.x() - side * 3.5, tip.y() + end))
