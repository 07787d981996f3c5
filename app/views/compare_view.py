"""Original and result in one view: the same point of the photo, under the same cursor."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.models.pyramid import Pyramid
from app.views.compare_marks import paint_labels, paint_ring
from app.views.frame import draw_frame
from app.views.split_handle import SplitHandle
from app.views.theme import color
from app.views.viewport import Box, Size, Viewport

ZOOM_STEP = 1.25
_PAN_STEP = 64.0
_WHEEL_NOTCH = 120

_PANS = {
    Qt.Key.Key_Left: QPointF(_PAN_STEP, 0.0),
    Qt.Key.Key_Right: QPointF(-_PAN_STEP, 0.0),
    Qt.Key.Key_Up: QPointF(0.0, _PAN_STEP),
    Qt.Key.Key_Down: QPointF(0.0, -_PAN_STEP),
}
# With Shift, keyboards give other signs for the comma and period keys.
_SPLITS = {
    Qt.Key.Key_Comma: -1,
    Qt.Key.Key_Less: -1,
    Qt.Key.Key_Semicolon: -1,
    Qt.Key.Key_Period: 1,
    Qt.Key.Key_Greater: 1,
    Qt.Key.Key_Colon: 1,
}


_KEYBOARD_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Side(Enum):
    """The two photos of a comparison."""

    ORIGINAL = "Original"
    RESULT = "Result"


class CompareView(QWidget):
    """Draws both pyramids through one ``Viewport``, left and right of a divider.

    Every coordinate of the viewport is a device pixel; Qt's are device-independent, and are
    multiplied where they come in.

    Signals:
        pixel_hovered: (column, row) of the photo pixel under the cursor, or None.
        zoomed: The new scale, device pixels per photo pixel.
    """

    pixel_hovered = Signal(object)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original: Pyramid | None = None
        self._result: Pyramid | None = None
        self._strength = 100
        self._viewport = Viewport.fitting(Size(1, 1), Size(1, 1))
        self._frames: dict[Side, QPixmap] = {}
        self._is_peeking = False
        self._is_ringed = False
        self._drag_from: QPointF | None = None
        self._handle = SplitHandle(self)
        self._handle.valueChanged.connect(self._on_split_moved)
        self._handle.dragged.connect(self._on_split_dragged)
        self._handle.hide()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(QSize(320, 120))
        self.setAccessibleName("Photo")
        self.setAccessibleDescription(
            "Arrow keys move the photo, plus and minus zoom, comma and period move the line "
            "between original and result, holding Space shows the original"
        )

    # --- what is shown ----------------------------------------------------------------

    def show_photo(self, original: Pyramid) -> None:
        """Show another photo, whole and without a result."""
        self._original, self._result = original, None
        self._handle.setValue(self._handle.maximum() // 2)
        self._set_viewport(Viewport.fitting(Size(*original.size), self._device_size()))

    def show_result(self, result: Pyramid | None) -> None:
        """Show ``result`` beside the original, or no result; where one looks stays."""
        self._result = result
        self._refresh()

    def set_strength(self, strength: int) -> None:
        """Blend the result with the original, 0 to 100."""
        self._strength = strength
        self.update()

    @property
    def viewport(self) -> Viewport:
        """The way of looking, in device pixels."""
        return self._viewport

    @property
    def split_handle(self) -> SplitHandle:
        """The divider."""
        return self._handle

    @property
    def is_peeking(self) -> bool:
        """The original is shown alone, because Space is held."""
        return self._is_peeking

    # --- zoom and pan -----------------------------------------------------------------

    @Slot()
    def fit(self) -> None:
        """Show the whole photo."""
        self._set_viewport(self._viewport.fitted())

    def zoom_to(self, scale: float) -> None:
        """Show the photo at ``scale`` around the cursor, or around the middle."""
        self._set_viewport(self._viewport.scaled(scale, *self._anchor()))

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in one step around the cursor."""
        self._set_viewport(self._viewport.zoomed(ZOOM_STEP, *self._anchor()))

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out one step around the cursor."""
        self._set_viewport(self._viewport.zoomed(1 / ZOOM_STEP, *self._anchor()))

    def _anchor(self) -> tuple[float, float]:
        if self.underMouse():
            return self._to_device(QPointF(self.mapFromGlobal(self.cursor().pos())))
        return self._viewport.view.width / 2, self._viewport.view.height / 2

    def _to_device(self, point: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return point.x() * ratio, point.y() * ratio

    def _device_size(self) -> Size:
        ratio = self.devicePixelRatioF()
        return Size(round(self.width() * ratio), round(self.height() * ratio))

    def _set_viewport(self, viewport: Viewport) -> None:
        self._viewport = viewport
        if self._original is not None:
            self.zoomed.emit(viewport.scale)
        self._refresh()

    def _refresh(self) -> None:
        self._frames.clear()
        self._place_handle()
        self.update()

    # --- the divider ------------------------------------------------------------------

    @property
    def _split(self) -> float:
        """Where the original ends, in device pixels."""
        box = self._viewport.visible_box
        if self._is_peeking or self._result is None:
            return box.right
        return box.left + self._handle.fraction * box.width

    def _place_handle(self) -> None:
        self._handle.setVisible(self._result is not None and not self._is_peeking)
        box, ratio = self._viewport.visible_box, self.devicePixelRatioF()
        self._handle.place(self._split / ratio, box.top / ratio, box.height / ratio)

    @Slot(int)
    def _on_split_moved(self, value: int) -> None:
        self._place_handle()
        self.update()

    @Slot(float)
    def _on_split_dragged(self, x: float) -> None:
        box = self._viewport.visible_box
        fraction = (x * self.devicePixelRatioF() - box.left) / max(1.0, box.width)
        self._handle.setValue(round(fraction * self._handle.maximum()))

    def _peek(self, is_peeking: bool) -> None:
        if is_peeking != self._is_peeking:
            self._is_peeking = is_peeking
            self._place_handle()
            self.update()

    # --- painting ---------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both photos from their frames, which are drawn anew only when one looks elsewhere."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("canvas"))
        if self._original is None:
            return
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        self._paint_photo(painter, self._original)
        painter.resetTransform()
        if self._result is not None:
            self._paint_labels(painter)
        if self._is_ringed:
            paint_ring(painter, self.rect())

    def _paint_photo(self, painter: QPainter, original: Pyramid) -> None:
        painter.drawPixmap(0, 0, self._frame(Side.ORIGINAL, original))
        if self._result is None or self._is_peeking:
            return
        view, split = self._viewport.view, round(self._split)
        area = QRectF(split, 0, view.width - split, view.height)
        painter.setOpacity(self._strength / 100)  # the same blend as the engine's, on what is seen
        painter.drawPixmap(area, self._frame(Side.RESULT, self._result), area)
        painter.setOpacity(1.0)

    def _frame(self, side: Side, pyramid: Pyramid) -> QPixmap:
        if side not in self._frames:
            self._frames[side] = draw_frame(pyramid, self._viewport, color("canvas"))
        return self._frames[side]

    def _paint_labels(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        box = Box(*(value / ratio for value in self._viewport.visible_box))
        paint_labels(painter, box, self._split / ratio)

    # --- events -----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep looking at the same place."""
        self._set_viewport(self._viewport.resized(self._device_size()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew on a screen of another pixel density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._set_viewport(self._viewport.resized(self._device_size()))
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        factor = ZOOM_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH)
        self._set_viewport(self._viewport.zoomed(factor, *self._to_device(event.position())))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the photo along, and tell which pixel is under the cursor."""
        if self._drag_from is not None:
            moved = self._to_device(event.position() - self._drag_from)
            self._drag_from = event.position()
            self._set_viewport(self._viewport.panned(*moved))
        self.pixel_hovered.emit(self._viewport.pixel_at(*self._to_device(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the photo."""
        self._drag_from = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change between the whole photo and 100 % at the cursor."""
        point = self._to_device(event.position())
        self._set_viewport(
            self._viewport.scaled(1.0, *point)
            if self._viewport.is_fitting
            else self._viewport.fitted()
        )

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no pixel is under the cursor."""
        self.pixel_hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Peek, pan, or move the divider."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._peek(is_peeking=True)
        elif key in _PANS:
            self._set_viewport(self._viewport.panned(*self._to_device(_PANS[key])))
        elif key in _SPLITS:
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._handle.step(_SPLITS[key] * (10 if is_shifted else 1))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the peek at the original."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._peek(is_peeking=False)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring to those who came by keyboard."""
        self._is_ringed = event.reason() in _KEYBOARD_REASONS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; a Space released elsewhere does not arrive here."""
        self._is_ringed = False
        self._peek(is_peeking=False)
        self.update()
