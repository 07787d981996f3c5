"""Draws the part of a pyramid that a viewport shows, once, so that the divider can move freely."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.models.pyramid import Level, Pyramid
from app.views.viewport import Box, Viewport

_PIXELS_FROM_SCALE = 2.0  # from 200 % on, pixels are seen as they are


def draw_frame(pyramid: Pyramid, viewport: Viewport, background: QColor) -> QPixmap:
    """Return a picture of the whole view, in device pixels."""
    frame = QPixmap(viewport.view.width, viewport.view.height)
    frame.fill(background)
    level = pyramid.level_for(viewport.scale)
    source = _source(level, viewport)
    painter = QPainter(frame)
    painter.setClipRect(as_rect(viewport.visible_box))
    is_smooth = viewport.scale < _PIXELS_FROM_SCALE
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
    painter.drawImage(as_rect(_target(source, level, viewport)), level.image, as_rect(source))
    painter.end()
    return frame


def as_rect(box: Box) -> QRectF:
    """Return ``box`` as Qt has it."""
    return QRectF(box.left, box.top, box.width, box.height)


def _ratios(level: Level, viewport: Viewport) -> tuple[float, float]:
    """Return level pixels per photo pixel, across and down; halving odd sizes rounds them."""
    return (
        level.image.width() / viewport.photo.width,
        level.image.height() / viewport.photo.height,
    )


def _source(level: Level, viewport: Viewport) -> Box:
    """Return the whole pixels of ``level`` that are seen, with one more around them."""
    across, down = _ratios(level, viewport)
    visible = viewport.visible_box
    left, top = viewport.to_photo(visible.left, visible.top)
    right, bottom = viewport.to_photo(visible.right, visible.bottom)
    return Box(
        math.floor(left * across) - 1,
        math.floor(top * down) - 1,
        math.ceil(right * across) + 1,
        math.ceil(bottom * down) + 1,
    ).intersected(Box(0, 0, level.image.width(), level.image.height()))


def _target(source: Box, level: Level, viewport: Viewport) -> Box:
    across, down = _ratios(level, viewport)
    left, top = viewport.to_view(source.left / across, source.top / down)
    right, bottom = viewport.to_view(source.right / across, source.bottom / down)
    return Box(left, top, right, bottom)
