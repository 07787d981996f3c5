"""Tints what is painted: stripes on the photo, so that the tint is not told by colour alone."""

from __future__ import annotations

import cv2
import numpy as np
from PySide6.QtGui import QImage, QPainter

from app.models.layers import Layers
from app.models.mask_plane import Bytes
from app.models.region import Region
from app.views.canvas_panes import Pane, Side
from app.views.canvas_tiles import (
    FEW_KEPT,
    Kept,
    Picture,
    Spot,
    anything,
    as_pixels,
    corner_of,
    is_same_paint,
    spots_of,
    touches,
)
from app.views.theme import color
from app.views.viewport import Box, Viewport

_STRIPE = 16  # device pixels from one stripe to the next; divides the side of a tile
_DENSE = 1.5  # device pixels per device-independent one, from which on stripes are twice as wide
_STRONG, _WEAK = 150, 70  # alpha of stripes and of what lies between, of 255


class Overlay:
    """The tint of one mask, kept in tiles until they are painted on."""

    def __init__(self) -> None:
        self._layers: Layers | None = None
        self._pictures: Kept[Picture | None] = Kept(FEW_KEPT)  # None where nothing is painted

    def show(self, layers: Layers, changed: Region | None) -> None:
        """Draw another mask from now on, see ``Tiles.show``."""
        old, self._layers = self._layers, layers
        is_same = old is not None and is_same_paint(old.mask, layers.mask)
        if not is_same:
            self.forget()
        elif changed is not None:
            self._pictures.take(lambda spot: touches(spot, changed))

    def forget(self) -> None:
        """Make everything anew, as in another colour."""
        self._pictures.take(anything)

    def paint(self, painter: QPainter, pane: Pane, viewport: Viewport, dirty: Box) -> None:
        """Tint what a pane shows, in device pixels."""
        part = pane.on_canvas(viewport.visible_box).intersected(dirty)
        if self._layers is None or self._layers.mask is None or not (part.width and part.height):
            return
        painter.save()
        painter.setClipRect(as_pixels(part))
        spots = list(spots_of(pane, viewport, part))
        self._pictures.make_room(len(spots))
        ratio = painter.device().devicePixelRatioF()
        for spot in spots:
            picture = self._made(self._layers, spot._replace(side=Side.RESULT), ratio)
            if picture is not None:
                painter.drawImage(corner_of(spot, pane, viewport), picture.image)
        painter.restore()

    def _made(self, layers: Layers, spot: Spot, ratio: float) -> Picture | None:
        if spot in self._pictures:
            return self._pictures.get(spot)
        painted = layers.painted_seen(spot.scale, spot.window)
        if painted is None or not painted.any():
            return self._pictures.put(spot, None)
        return self._pictures.put(spot, _tinted(painted, ratio))


def _tinted(painted: Bytes, ratio: float) -> Picture:
    """Return stripes where it is painted, in (h, w) 0 to 255; they meet at the tiles' borders."""
    height, width = painted.shape
    rows, columns = np.ogrid[:height, :width]
    stripe = _STRIPE if ratio < _DENSE else 2 * _STRIPE
    is_stripe = (rows + columns) % stripe < stripe // 2
    strength = np.where(is_stripe, _STRONG, _WEAK).astype(np.uint8)
    alpha = cv2.multiply(painted, strength, scale=1 / 255)
    ink = color("accent")
    inks = (ink.blue(), ink.green(), ink.red())
    samples = cv2.merge([cv2.convertScaleAbs(alpha, alpha=each / 255) for each in inks] + [alpha])
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return Picture(samples, QImage(samples.data, width, height, 4 * width, kind))
