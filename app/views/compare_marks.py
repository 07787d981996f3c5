"""What the canvas draws over the photo: names, the focus ring, the preview area, the brush."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPen, QRegion

from app.models.mask import Brush
from app.views.canvas_tiles import as_pixels
from app.views.theme import color
from app.views.viewport import Box

_MARGIN = 12.0
_PADDING = 9.0
_HEIGHT = 24.0
_HANDLE = 9.0
_CROSS = 9.0
_HATCH = 14.0  # from one line to the next
_HATCH_ALPHA = 28
_DASHES = [5.0, 4.0]

# Everything here is in device-independent pixels but for ``paint_hatch``.


def paint_label(painter: QPainter, text: str, area: Box, *, is_right: bool = False) -> None:
    """Write into the upper corner of an area, if there is room."""
    pill = _pill(painter, text)
    pill.moveTopLeft(QPointF(area.left + _MARGIN, area.top + _MARGIN))
    if is_right:
        pill.moveRight(area.right - _MARGIN)
    if pill.width() + 2 * _MARGIN <= area.width and pill.height() + 2 * _MARGIN <= area.height:
        _paint_pill(painter, pill, text)


def paint_ring(painter: QPainter, area: QRectF) -> None:
    """Mark the view that the keyboard talks to."""
    painter.setPen(QPen(color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def paint_hatch(
    painter: QPainter, area: Box, around: Box, origin: tuple[int, int], ratio: float
) -> None:
    """Hatch an area around a box, in device pixels: there, the result is the original.

    Args:
        painter: Draws on device pixels.
        area: What to hatch.
        around: What stays free.
        origin: Of the photo, so that the hatching moves with it.
        ratio: Device pixels per device-independent one.
    """
    step, width = round(_HATCH * ratio), max(1, round(ratio))
    shade, light = (color(name).rgb() for name in ("shade", "text"))
    painter.save()
    painter.setClipRegion(QRegion(as_pixels(area)) - QRegion(as_pixels(around)))
    painter.setBrushOrigin(sum(origin) % step, 0)
    painter.fillRect(as_pixels(area), QBrush(_hatch_tile(step, width, shade, light)))
    painter.restore()


def paint_region(painter: QPainter, box: Box, area: Box, text: str, *, is_held: bool) -> None:
    """Frame the preview area with dashes, a handle at each corner, and its name.

    Args:
        painter: Draws on device-independent pixels.
        box: The preview area.
        area: What is seen of the photo.
        text: Its name.
        is_held: The hand or the keyboard has it.
    """
    painter.save()
    painter.setClipRect(QRectF(area.left, area.top, area.width, area.height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    frame = QRectF(box.left, box.top, box.width, box.height)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color("shade"), 3))
    painter.drawRect(frame)
    dashed = QPen(color("accent" if is_held else "text"), 1.5)
    dashed.setDashPattern(_DASHES)
    painter.setPen(dashed)
    painter.drawRect(frame)
    _paint_handles(painter, frame, is_held=is_held)
    _paint_tag(painter, box, area, text)
    painter.restore()


def paint_brush(painter: QPainter, center: QPointF, brush: Brush, scale: float) -> None:
    """Draw the brush's rim, where it begins to fade, and whether it adds or erases.

    Args:
        painter: Draws on device-independent pixels.
        center: Under the cursor.
        brush: The brush.
        scale: Device-independent pixels per photo pixel.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = brush.radius * scale
    inner = radius * (1 - brush.feather / 100)
    for ink, width in (("shade", 3.0), ("text", 1.25)):
        painter.setPen(QPen(color(ink), width))
        painter.drawEllipse(center, radius, radius)
    if brush.feather > 0 and inner > _CROSS / 2:
        painter.setPen(QPen(color("text"), 1, Qt.PenStyle.DotLine))
        painter.drawEllipse(center, inner, inner)
    _paint_sign(painter, center, is_plus=not brush.erases)
    painter.restore()


def brush_reach(brush: Brush, scale: float) -> float:
    """Return how far ``paint_brush`` draws from its middle."""
    return max(brush.radius * scale, _CROSS) + 3


def paint_cross(painter: QPainter, center: QPointF) -> None:
    """Mark the point of the other pane that the cursor of this one is at."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ink, width in (("shade", 4.0), ("text", 1.5)):
        painter.setPen(QPen(color(ink), width))
        painter.drawLines(_cross(center, _CROSS))
    painter.restore()


def _paint_sign(painter: QPainter, center: QPointF, *, is_plus: bool) -> None:
    lines = _cross(center, _CROSS / 2)
    for ink, width in (("shade", 4.0), ("text", 1.5)):
        painter.setPen(QPen(color(ink), width))
        painter.drawLines(lines if is_plus else lines[:1])


def _cross(center: QPointF, arm: float) -> list[QLineF]:
    across, down = QPointF(arm, 0), QPointF(0, arm)
    return [QLineF(center - across, center + across), QLineF(center - down, center + down)]


@lru_cache(maxsize=8)
def _hatch_tile(step: int, width: int, shade: int, light: int) -> QImage:
    """Return a square that repeats: rising lines with a shadow. Lines one by one take 20 times longer.

    Args:
        step: Pixels from one line to the next, which is the side of the square.
        width: Of a line and of its shadow, in pixels.
        shade: Colour of the shadow, as ``QColor.rgb`` has it.
        light: Colour of the line.
    """
    tile = QImage(step, step, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    for ink, first in ((shade, width), (light, 0)):
        stroke = QColor(ink)
        stroke.setAlpha(_HATCH_ALPHA)
        for x in range(step):
            for place in range(first, first + width):
                tile.setPixelColor(x, (place - x) % step, stroke)
    return tile


def _paint_handles(painter: QPainter, frame: QRectF, *, is_held: bool) -> None:
    painter.setPen(QPen(color("shade"), 1))
    painter.setBrush(color("accent" if is_held else "text"))
    corners = (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight())
    for corner in corners:
        handle = QRectF(0, 0, _HANDLE, _HANDLE)
        handle.moveCenter(corner)
        painter.drawRect(handle)


def _paint_tag(painter: QPainter, box: Box, area: Box, text: str) -> None:
    """Name the area above its upper edge, or below that where there is no room."""
    pill = _pill(painter, text)
    above = box.top - pill.height() - 6
    top = above if above >= area.top else max(box.top, area.top) + 8
    left = min(max(box.left, area.left + 4), area.right - pill.width() - 4)
    pill.moveTopLeft(QPointF(left, top))
    _paint_pill(painter, pill, text)


def _pill(painter: QPainter, text: str) -> QRectF:
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    return QRectF(QPointF(), QSizeF(width + 2 * _PADDING, _HEIGHT))


def _paint_pill(painter: QPainter, pill: QRectF, text: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("shade"))
    painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
    painter.setPen(color("text"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
