"""A small turning arc with words, in the corner of what is being worked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.views.theme import color

_PATIENCE_MS = 300
_TURN_MS = 50
_STEP_DEG, _ARC_DEG = 24, 270
_SIDE, _MARGIN = 16, 12


class CornerSpinner(QFrame):
    """Stands at the lower left of ``host``, after a moment: what is quick should not flicker."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(_Arc(self))
        row.addWidget(self._text)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_PATIENCE_MS)
        self._delay.timeout.connect(self._appear)
        host.installEventFilter(self)
        self.hide()

    def begin(self, text: str) -> None:
        """Say what was begun."""
        self._text.setText(text)
        self.setAccessibleName(text)
        if self.isHidden():
            self._delay.start()

    def end(self) -> None:
        """It is done."""
        self._delay.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        self.move(_MARGIN, self._host.height() - self.height() - _MARGIN)


class _Arc(QWidget):
    """Turns while it is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIDE, _SIDE)
        self._angle_deg = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._turn)

    def showEvent(self, event: QEvent) -> None:
        """Begin to turn."""
        self._timer.start()

    def hideEvent(self, event: QEvent) -> None:
        """Rest."""
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color("accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawArc(area, -self._angle_deg * 16, _ARC_DEG * 16)

    def _turn(self) -> None:
        self._angle_deg = (self._angle_deg + _STEP_DEG) % 360
        self.update()
