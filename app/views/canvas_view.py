"""Shows a photo's layers through one viewport: what is drawn, and where one looks."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.models.layers import Layers
from app.models.mask import Brush
from app.models.region import Region
from app.views import compare_marks as marks
from app.views.canvas_overlay import Overlay
from app.views.canvas_panes import Mode, Pane, Side, original_alone, panes_of, view_size
from app.views.canvas_region import box_of
from app.views.canvas_tiles import Tiles
from app.views.loupe import Loupe
from app.views.split_handle import SplitHandle
from app.views.theme import color
from app.views.viewport import Box, Size, Viewport

ZOOM_STEP = 1.25
_GAP = 2
_PAINT_S = 0.010  # for making tiles in one painting: the rest follows with the next one
_PREPARE_S = 0.004  # at a time for tiles that are not seen yet
_PREPARE_EVERY_MS = 8


class CanvasView(QWidget):
    """Draws ``Layers`` in one or two panes, all of them through one ``Viewport``.

    Every coordinate of viewport and panes is a device pixel; Qt's are device-independent, and are
    multiplied where they come in.

    Signals:
        zoomed: The new scale, device pixels per photo pixel.
    """

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: Layers | None = None
        self._tiles = Tiles()
        self._overlay = Overlay()
        self._viewport = Viewport.fitting(Size(1, 1), Size(1, 1))
        self._mode = Mode.SPLIT
        self._is_peeking = False
        self._is_ringed = False
        self._is_settled = False
        self._region: Region | None = None
        self._is_region_held = False
        self._is_waiting = False
        self._brush: Brush | None = None
        self._has_overlay = False
        self._has_loupe = False
        self._cursor: QPointF | None = None
        self._marked = QRegion()
        self._handle = SplitHandle(self)
        self._handle.valueChanged.connect(self._on_split_moved)
        self._handle.dragged.connect(self._on_split_dragged)
        self._handle.hide()
        self._loupe = Loupe(self._tiles, self)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.timeout.connect(self._prepare)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(QSize(320, 120))

    # --- what is shown ----------------------------------------------------------------

    def show_photo(self, layers: Layers) -> None:
        """Show another photo, whole, with the divider in the middle."""
        self._region = None
        self._handle.setValue(self._handle.maximum() // 2)
        self._layers = layers
        self._tiles.show(layers)
        self._overlay.show(layers, None)
        self._set_viewport(Viewport.fitting(Size(*layers.original.size), self._view_size()))

    def show_layers(self, layers: Layers, changed: Region | None = None) -> None:
        """Show the photo in another state; where one looks stays.

        Args:
            layers: The same photo, or one of the same size that stands in for it.
            changed: The part of the photo in which a mask was painted on, in its old memory; only
                that is mixed anew. Another memory or purpose is noticed without it.
        """
        if self._layers is None or self._layers.original.size != layers.original.size:
            self.show_photo(layers)
            return
        self._layers = layers
        self._tiles.show(layers, changed)
        self._overlay.show(layers, changed)
        self._look_through_panes()

    def set_mode(self, mode: Mode) -> None:
        """Arrange original and result in another way; the middle of the view stays."""
        self._mode = mode
        self._look_through_panes()

    def show_region(self, region: Region | None, *, is_waiting: bool = False) -> None:
        """Frame the preview area, or nothing.

        Args:
            region: The area.
            is_waiting: Its result is still being made; what was there before stays.
        """
        self._region, self._is_waiting = region, is_waiting
        self.update()

    def take_brush(self, brush: Brush | None) -> None:
        """Take a brush in hand, or another one, or put it down."""
        self._brush = brush
        self._handle.keep_to_knob(is_kept=brush is not None)
        self._update_marks()
        self.update()

    @Slot(bool)
    def set_overlay(self, is_shown: bool) -> None:
        """Tint what is painted."""
        self._has_overlay = is_shown
        self.update()

    @Slot(bool)
    def set_loupe(self, is_shown: bool) -> None:
        """Show the loupe beside the cursor."""
        self._has_loupe = is_shown
        self._place_loupe()

    @property
    def viewport(self) -> Viewport:
        """The way of looking, in device pixels."""
        return self._viewport

    @property
    def mode(self) -> Mode:
        """How original and result are arranged."""
        return self._mode

    @property
    def region(self) -> Region | None:
        """The preview area as it is framed."""
        return self._region

    @property
    def split_handle(self) -> SplitHandle:
        """The divider."""
        return self._handle

    @property
    def is_peeking(self) -> bool:
        """The original is shown alone, because Space is held."""
        return self._is_peeking

    @property
    def is_settled(self) -> bool:
        """Everything that is seen was drawn sharply; nothing is left to make."""
        return self._is_settled

    # --- panes ------------------------------------------------------------------------

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes as they stand, in device pixels."""
        canvas, layers = self._device_size(), self._layers
        if layers is None or not layers.has_result:
            return original_alone(canvas)
        if self._is_peeking and self._mode is not Mode.SIDE_BY_SIDE:
            return original_alone(canvas)
        panes = panes_of(self._mode, canvas, self._gap, round(self._split))
        if self._is_peeking:
            return tuple(Pane(Side.ORIGINAL, *_place_of(pane)) for pane in panes)
        return panes

    def _pane_at(self, x: float, y: float) -> Pane:
        """Return the pane under a point of the canvas, the last one beside all."""
        panes = self.panes
        return next((pane for pane in panes if pane.holds(x, y)), panes[-1])

    @property
    def _gap(self) -> int:
        return max(1, round(_GAP * self.devicePixelRatioF()))

    def _device_size(self) -> Size:
        ratio = self.devicePixelRatioF()
        return Size(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def _view_size(self) -> Size:
        """Return the size that the panes look through."""
        canvas = self._device_size()
        if self._layers is None or not self._layers.has_result:
            return canvas
        return view_size(self._mode, canvas, self._gap)

    def _look_through_panes(self) -> None:
        """Keep looking at the same place when the panes have another size."""
        size = self._view_size()
        if size == self._viewport.view:
            self._refresh()
        else:
            self._set_viewport(self._viewport.resized(size))

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

    def pan(self, dx: float, dy: float) -> None:
        """Push the photo by device-independent pixels."""
        self._set_viewport(self._viewport.panned(*self._to_device(QPointF(dx, dy))))

    def _anchor(self) -> tuple[float, float]:
        """Return the point of the viewport that stays where it is."""
        if self.underMouse():
            return self._local(QPointF(self.mapFromGlobal(self.cursor().pos())))
        return self._viewport.view.width / 2, self._viewport.view.height / 2

    def _to_device(self, point: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return point.x() * ratio, point.y() * ratio

    def _local(self, point: QPointF, pane: Pane | None = None) -> tuple[float, float]:
        """Return the point of the viewport at a point of the widget."""
        place = self._to_device(point)
        return (pane or self._pane_at(*place)).local(*place)

    def _set_viewport(self, viewport: Viewport) -> None:
        self._viewport = viewport
        if self._layers is not None:
            self.zoomed.emit(viewport.scale)
        self._refresh()

    def _refresh(self) -> None:
        self._is_settled = False
        self._place_handle()
        self._place_loupe()
        self.update()

    # --- the divider ------------------------------------------------------------------

    @property
    def _split(self) -> float:
        """Where the original ends, in device pixels."""
        box = self._viewport.visible_box
        return box.left + self._handle.fraction * box.width

    def _place_handle(self) -> None:
        has_result = self._layers is not None and self._layers.has_result
        is_split = self._mode is Mode.SPLIT and has_result and not self._is_peeking
        self._handle.setVisible(is_split)
        box, ratio = self._viewport.visible_box, self.devicePixelRatioF()
        self._handle.place(self._split / ratio, box.top / ratio, box.height / ratio)

    @Slot(int)
    def _on_split_moved(self, value: int) -> None:
        self._refresh()

    @Slot(float)
    def _on_split_dragged(self, x: float) -> None:
        box = self._viewport.visible_box
        fraction = (x * self.devicePixelRatioF() - box.left) / max(1.0, box.width)
        self._handle.setValue(round(fraction * self._handle.maximum()))

    def _peek(self, is_peeking: bool) -> None:
        if is_peeking != self._is_peeking:
            self._is_peeking = is_peeking
            self._refresh()

    # --- painting ---------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo from its tiles, and the marks over it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), color("canvas"))
        if self._layers is None:
            return
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        deadline_s = time.perf_counter() + _PAINT_S
        soft = self._paint_photo(painter, self._layers, event.rect(), deadline_s)
        painter.resetTransform()
        self._paint_marks(painter, self._layers)
        self._is_settled = not soft
        if soft:
            self.update(self._region_of(soft))
        else:
            self._preparing.start(_PREPARE_EVERY_MS)

    def _paint_photo(
        self, painter: QPainter, layers: Layers, rect: QRect, deadline_s: float
    ) -> list[Box]:
        """Draw all panes, and return what has to be drawn again."""
        dirty, viewport = self._in_device(QRectF(rect)), self._viewport
        soft: list[Box] = []
        for pane in self.panes:
            soft += self._tiles.paint(painter, pane, viewport, dirty, deadline_s)
            if self._has_overlay and not self._is_peeking:
                self._overlay.paint(painter, pane, viewport, dirty)
            if pane.side is Side.RESULT and layers.is_partial and layers.patch is not None:
                area = pane.on_canvas(viewport.visible_box).intersected(dirty)
                kept = pane.moved(box_of(layers.patch.region, viewport))
                left, top = viewport.origin
                start = (left + pane.left, top + pane.top)
                marks.paint_hatch(painter, area, kept, start, self.devicePixelRatioF())
        return soft

    def _paint_marks(self, painter: QPainter, layers: Layers) -> None:
        visible = self._viewport.visible_box
        for pane in self.panes:
            is_right = pane.side is Side.RESULT and self._mode is Mode.SPLIT
            if layers.has_result:
                area = self._in_points(pane.on_canvas(visible))
                marks.paint_label(painter, self._name_of(pane.side), area, is_right=is_right)
        if self._region is not None and not self._is_peeking:
            self._paint_region(painter, self._region)
        self._paint_cursor(painter)
        if self._is_ringed:
            marks.paint_ring(painter, QRectF(self.rect()))

    def _paint_region(self, painter: QPainter, region: Region) -> None:
        """Frame the preview area, once where both panes lie over each other."""
        box, visible = box_of(region, self._viewport), self._viewport.visible_box
        text = self.tr("Deblurring this area…") if self._is_waiting else self.tr("Preview area")
        for pane in {pane.left: pane for pane in self.panes}.values():
            frame, area = self._in_points(pane.moved(box)), self._in_points(pane.moved(visible))
            marks.paint_region(painter, frame, area, text, is_held=self._is_region_held)

    def _paint_cursor(self, painter: QPainter) -> None:
        scale = self._viewport.scale / self.devicePixelRatioF()
        for place, is_twin in self._cursors():
            if self._brush is not None:
                marks.paint_brush(painter, place, self._brush, scale)
            elif is_twin:
                marks.paint_cross(painter, place)

    def _name_of(self, side: Side) -> str:
        return self.tr("Original") if side is Side.ORIGINAL else self.tr("Result")

    @Slot()
    def _prepare(self) -> None:
        """Make what a movement would uncover, a little at a time, while nothing else happens."""
        deadline_s = time.perf_counter() + _PREPARE_S
        if self.isVisible() and not self._tiles.prepare(self.panes, self._viewport, deadline_s):
            self._preparing.start(_PREPARE_EVERY_MS)

    def _in_points(self, box: Box) -> Box:
        """Return a box in device-independent pixels."""
        ratio = self.devicePixelRatioF()
        return Box(*(value / ratio for value in box))

    def _region_of(self, boxes: Iterable[Box]) -> QRegion:
        """Return boxes as Qt has them, in device-independent pixels."""
        region = QRegion()
        for box in map(self._in_points, boxes):
            region += QRectF(box.left, box.top, box.width, box.height).toAlignedRect()
        return region

    def _in_device(self, rect: QRectF) -> Box:
        """Return a rectangle in whole device pixels."""
        ratio = self.devicePixelRatioF()
        return Box(
            math.floor(rect.left() * ratio),
            math.floor(rect.top() * ratio),
            math.ceil(rect.right() * ratio),
            math.ceil(rect.bottom() * ratio),
        )

    # --- what follows the cursor ------------------------------------------------------

    def _cursors(self) -> list[tuple[QPointF, bool]]:
        """Return the cursor, and the same point of the photo in the other pane."""
        if self._cursor is None:
            return []
        place, ratio = self._to_device(self._cursor), self.devicePixelRatioF()
        here = self._pane_at(*place)
        x, y = here.local(*place)
        found = [(self._cursor, False)]
        others = [pane for pane in self.panes if pane.left != here.left]
        found += [(QPointF((x + each.left) / ratio, y / ratio), True) for each in others]
        return found

    def _place_loupe(self) -> None:
        if self._has_loupe and self._cursor is not None and self._layers is not None:
            spot = self._viewport.to_photo(*self._local(self._cursor))
            self._loupe.look(self._cursor, spot, self._viewport.photo)
        else:
            self._loupe.hide()

    def _update_marks(self) -> None:
        """Draw anew where the marks at the cursor were and where they are."""
        reach = 12.0
        if self._brush is not None:
            scale = self._viewport.scale / self.devicePixelRatioF()
            reach = marks.brush_reach(self._brush, scale)
        spread = QPointF(reach, reach)
        now = QRegion()
        for place, _ in self._cursors():
            now += QRectF(place - spread, place + spread).toAlignedRect()
        self.update(self._marked + now)
        self._marked = now

    # --- events -----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep looking at the same place."""
        self._set_viewport(self._viewport.resized(self._view_size()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme, and on a screen of another pixel density."""
        if event.type() == QEvent.Type.PaletteChange:
            self._overlay.forget()
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._overlay.forget()
            self._set_viewport(self._viewport.resized(self._view_size()))
        super().changeEvent(event)


def _place_of(pane: Pane) -> tuple[int, int, Box]:
    return pane.left, pane.top, pane.area
