"""Original and result in one view: the same point of the photo, under the same cursor."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.models.layers import Layers
from app.models.mask import Brush
from app.models.region import Region
from app.views.canvas_panes import Pane
from app.views.canvas_region import Grip, RegionDrag, centered, grip_at, is_over, stepped
from app.views.canvas_view import ZOOM_STEP, CanvasView

_PAN_STEP = 64.0
_WHEEL_NOTCH = 120
_STILL = 4.0  # device-independent pixels: a button that moved less was clicked
_REGION_WAIT_MS = 250  # after the last key, before the area counts as moved

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
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
CANVAS_KEYS = (
    *("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
    *(",", ".", "<", ">", ";", ":", "Shift+<", "Shift+>", "Shift+;", "Shift+:"),
    *("Shift+,", "Shift+.", "Shift+L", "Del"),
)
"""Keys that the photo, and the strip of photos below it, listen to themselves."""

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CURSORS = {
    Grip.BORDER: Qt.CursorShape.SizeAllCursor,
    Grip.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Grip.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Grip.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Grip.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}
_KEYBOARD_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(slots=True)
class _Pan:
    """The photo in the hand."""

    start: QPointF
    last: QPointF
    is_middle: bool

    def is_click(self, end: QPointF) -> bool:
        """The hand hardly moved."""
        return (end - self.start).manhattanLength() < _STILL


class CompareView(CanvasView):
    """The canvas under mouse and keys.

    The left button pans, moves the preview area by its border, or paints while a brush is in hand;
    the middle button always pans. The mask is not ours: whoever listens to the strokes paints it,
    and hands it over with ``show_layers``.

    Signals:
        pixel_hovered: The ``Readout`` of the pixel under the cursor, or None.
        region_moved: The preview area was brought to another ``Region``.
        stroke_begun: A ``Brush`` was put down at (x, y) of the photo.
        stroke_led: It was led on to (x, y).
        stroke_ended: It was lifted.
    """

    pixel_hovered = Signal(object)
    region_moved = Signal(object)
    stroke_begun = Signal(object, object)
    stroke_led = Signal(object)
    stroke_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: _Pan | None = None
        self._drag: RegionDrag | None = None
        self._stroke_pane: Pane | None = None
        self._drag_pane: Pane | None = None
        self._keyed_region = QTimer(self)
        self._keyed_region.setSingleShot(True)
        self._keyed_region.setInterval(_REGION_WAIT_MS)
        self._keyed_region.timeout.connect(self._on_region_keyed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the photo, plus and minus zoom, comma and period move the line "
                "between original and result, holding Space shows the original. Shift and arrow "
                "keys move the preview area, Enter brings it to the middle. With the brush, Enter "
                "paints in the middle."
            )
        )

    # --- what is shown ----------------------------------------------------------------

    def show_photo(self, layers: Layers) -> None:
        """Show another photo, whole; what the hand was doing with the last one ends."""
        self._drag = None  # its area belongs to the photo that goes
        self._keyed_region.stop()
        self._let_go()
        super().show_photo(layers)
        self._tell_pixel()

    def show_layers(self, layers: Layers, changed: Region | None = None) -> None:
        """Show the photo in another state, see ``CanvasView``; numbers are told anew."""
        super().show_layers(layers, changed)
        self._tell_pixel()

    def show_region(self, region: Region | None, *, is_waiting: bool = False) -> None:
        """Frame the preview area, see ``CanvasView``; while the hand leads it, it stays there."""
        is_led = self._drag is not None or self._keyed_region.isActive()
        super().show_region(self._region if is_led else region, is_waiting=is_waiting)

    def take_brush(self, brush: Brush | None) -> None:
        """Take a brush in hand, or another one, or put it down."""
        if brush is None:
            self._end_stroke()
        super().take_brush(brush)
        self._show_cursor()

    @Slot()
    def toggle_fit(self) -> None:
        """Change between the whole photo and 100 % at the cursor."""
        self._toggle_fit(self._anchor())

    def _toggle_fit(self, place: tuple[float, float]) -> None:
        viewport = self._viewport
        self._set_viewport(
            viewport.scaled(1.0, *place) if viewport.is_fitting else viewport.fitted()
        )

    def _tell_pixel(self) -> None:
        place = None
        if self._cursor is not None and self._layers is not None:
            place = self._viewport.pixel_at(*self._local(self._cursor))
        readout = self._layers.readout(*place) if place and self._layers else None
        self.pixel_hovered.emit(readout)

    # --- the preview area -------------------------------------------------------------

    def _grip(self, point: QPointF) -> Grip | None:
        if self._region is None or self._brush is not None or self._is_peeking:
            return None
        ratio = self.devicePixelRatioF()
        return grip_at(self._region, self._viewport, *self._local(point), ratio)

    def _lead_region(self, region: Region) -> None:
        self._region, self._is_region_held = region, True
        self.update()

    def _bring_region(self, region: Region) -> None:
        """Frame another area and say so."""
        self._is_region_held = False
        self._keyed_region.stop()
        self._region = region
        self.update()
        self.region_moved.emit(region)

    def _center_region(self, place: tuple[float, float]) -> None:
        """Bring the area around a point of the viewport."""
        if self._region is not None:
            spot = self._viewport.to_photo(*place)
            self._bring_region(centered(self._region, *spot, self._viewport.photo))

    @Slot()
    def _on_region_keyed(self) -> None:
        if self._region is not None:
            self._bring_region(self._region)

    # --- the brush --------------------------------------------------------------------

    def _spot(self, point: QPointF, pane: Pane) -> tuple[float, float]:
        """Return the photo coordinates under a point of the widget."""
        return self._viewport.to_photo(*self._local(point, pane))

    def _begin_stroke(self, brush: Brush, point: QPointF) -> None:
        self._stroke_pane = self._pane_at(*self._to_device(point))
        self.stroke_begun.emit(brush, self._spot(point, self._stroke_pane))

    def _end_stroke(self) -> None:
        if self._stroke_pane is not None:
            self._stroke_pane = None
            self.stroke_ended.emit()

    def _dab(self, brush: Brush) -> None:
        """Paint one point at the cursor, or in the middle."""
        self.stroke_begun.emit(brush, self._viewport.to_photo(*self._anchor()))
        self.stroke_ended.emit()

    # --- mouse ------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; with Ctrl, change what the loupe magnifies."""
        turns = event.angleDelta().y() / _WHEEL_NOTCH
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_ctrl and self._has_loupe:
            self._loupe.next_scale()
            self._place_loupe()
        else:
            place = self._local(event.position())
            self._set_viewport(self._viewport.zoomed(ZOOM_STEP**turns, *place))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo or of the preview area, or put the brush down."""
        point, button = event.position(), event.button()
        self._follow(point)
        is_left = button == Qt.MouseButton.LeftButton
        if self._layers is None or not (is_left or button == Qt.MouseButton.MiddleButton):
            return
        grip = self._grip(point)
        if is_left and self._brush is not None:
            self._begin_stroke(self._brush, point)
        elif is_left and grip is not None and self._region is not None:
            self._drag_pane = self._pane_at(*self._to_device(point))
            self._drag = RegionDrag(grip, self._region, *self._spot(point, self._drag_pane))
            self._lead_region(self._region)
        else:
            self._held = _Pan(point, point, is_middle=not is_left)
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead what the hand holds, and tell which pixel is under the cursor."""
        point = event.position()
        if self._held is not None:
            moved = point - self._held.last
            self._held.last = point
            self.pan(moved.x(), moved.y())
        elif self._stroke_pane is not None:
            self.stroke_led.emit(self._spot(point, self._stroke_pane))
        elif self._drag is not None and self._drag_pane is not None:
            spot = self._spot(point, self._drag_pane)
            self._lead_region(self._drag.led(*spot, self._viewport.photo))
        self._follow(point)
        self._show_cursor()
        self._tell_pixel()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a middle button that was only clicked changes between all and 100 %."""
        pan = self._held
        self._let_go()
        if pan is not None and pan.is_middle and pan.is_click(event.position()):
            self._toggle_fit(self._local(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Bring the preview area here; in it or without it, change between all and 100 %."""
        if self._brush is not None or event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
            return
        place, region = self._local(event.position()), self._region
        if region is None or is_over(region, self._viewport, *place):
            self._toggle_fit(place)
        elif self._viewport.pixel_at(*place) is not None:
            self._center_region(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no pixel is under the cursor."""
        self._follow(None)
        self.pixel_hovered.emit(None)

    def _let_go(self) -> None:
        """End what the hand does."""
        self._held = None
        self._end_stroke()
        drag, self._drag, self._drag_pane = self._drag, None, None
        self._is_region_held = False
        if drag is not None and self._region is not None and self._region != drag.start:
            self._bring_region(self._region)
        self.update()
        self._show_cursor()

    def _follow(self, point: QPointF | None) -> None:
        self._cursor = point
        self._update_marks()
        self._place_loupe()

    def _show_cursor(self) -> None:
        """Let the cursor tell what the hand would do."""
        grip = self._grip(self._cursor) if self._cursor is not None else None
        if self._held is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._brush is not None:
            self.setCursor(Qt.CursorShape.BlankCursor)
        elif self._drag is not None or grip is not None:
            self.setCursor(_CURSORS[self._drag.grip if self._drag else grip or Grip.BORDER])
        else:
            self.unsetCursor()

    # --- keys -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Peek, pan, move the divider or the preview area, paint a point."""
        key = Qt.Key(event.key())
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Space:
            self._peek(is_peeking=True)
        elif key in _ARROWS:
            self._on_arrow(*_ARROWS[key], is_shifted=is_shifted)
        elif key in _SPLITS:
            self._handle.step(_SPLITS[key] * (10 if is_shifted else 1))
        elif key in _ENTERS and self._brush is not None and self._layers is not None:
            self._dab(self._brush)
        elif key in _ENTERS and self._region is not None:
            self._center_region(self._middle)
        elif key == Qt.Key.Key_L and is_shifted:
            self._loupe.next_scale()
            self._place_loupe()
        else:
            super().keyPressEvent(event)

    def _on_arrow(self, across: int, down: int, *, is_shifted: bool) -> None:
        if not is_shifted:
            self.pan(-across * _PAN_STEP, -down * _PAN_STEP)
        elif self._region is not None:
            self._lead_region(stepped(self._region, across, down, self._viewport.photo))
            self._keyed_region.start()

    @property
    def _middle(self) -> tuple[float, float]:
        return self._viewport.view.width / 2, self._viewport.view.height / 2

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
        """Hide the ring; a Space released elsewhere does not arrive here, nor does a button."""
        self._is_ringed = False
        self._end_stroke()
        self._peek(is_peeking=False)
        self.update()
