"""Draws photos from tiles of the screen's own size, so that panning moves ready pictures.

A tile is a square of the sheet at one scale (``Pyramid``): one of its pixels is one of the screen,
whatever the zoom. Samples of original and restored are kept beside the pictures, so that another
strength or mask only mixes anew.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import cv2
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from app.models.layers import Layers, on_sheet, shown_of
from app.models.mask_plane import MaskPlane
from app.models.pyramid import Level, Pyramid
from app.models.region import Region
from app.models.screen_colours import Rgb
from app.views.canvas_panes import Pane, Side
from app.views.viewport import Box, Viewport

TILE = 256
_FEWEST_KEPT = 192  # tiles: they take 48 MiB
FEW_KEPT = 64
_KEPT_SCREENS = 3
_STAND_IN_SIDE = 512

Value = TypeVar("Value")


class Spot(NamedTuple):
    """Which tile of which side, at which scale."""

    side: Side
    scale: float
    column: int
    row: int

    @property
    def window(self) -> Region:
        """Its pixels of the sheet."""
        return Region(self.column * TILE, self.row * TILE, TILE, TILE)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An image and the memory that it looks at: (h, w, 4) uint8 in Qt's order of bytes."""

    samples: cv2.typing.MatLike
    image: QImage

    @classmethod
    def of(cls, colours: Rgb) -> Picture:
        """Wrap colours of the screen."""
        samples = cv2.cvtColor(colours, cv2.COLOR_RGB2BGRA)
        height, width = samples.shape[:2]
        image = QImage(samples.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        return cls(samples, image)


class Kept(Generic[Value]):
    """What was made for tiles; what was looked at longest ago goes first.

    Attributes:
        limit: How many there are at most.
    """

    def __init__(self, fewest: int = _FEWEST_KEPT) -> None:
        self._values: OrderedDict[Spot, Value] = OrderedDict()
        self._fewest = fewest
        self.limit = fewest

    def __contains__(self, spot: Spot) -> bool:
        """Tell whether something is kept for a tile."""
        return spot in self._values

    def get(self, spot: Spot) -> Value | None:
        """Return what is kept for a tile."""
        if spot in self._values:
            self._values.move_to_end(spot)
        return self._values.get(spot)

    def put(self, spot: Spot, value: Value) -> Value:
        """Keep ``value`` and return it."""
        self._values[spot] = value
        while len(self._values) > self.limit:
            self._values.popitem(last=False)
        return value

    def make_room(self, seen: int) -> None:
        """Keep several times as many as are seen at once."""
        self.limit = max(self._fewest, _KEPT_SCREENS * seen)

    def pop(self, spot: Spot) -> None:
        """Forget one."""
        self._values.pop(spot, None)

    def take(self, is_meant: Callable[[Spot], bool]) -> dict[Spot, Value]:
        """Forget those that are meant, and return them."""
        return {spot: self._values.pop(spot) for spot in list(self._values) if is_meant(spot)}


class Tiles:
    """The tiles of one ``Layers``, made when they are first looked at."""

    def __init__(self) -> None:
        self._layers: Layers | None = None
        self._samples: Kept[Rgb] = Kept()
        self._pictures: Kept[Picture] = Kept()
        self._outdated: Kept[Picture] = Kept(FEW_KEPT)  # shown until their successors are made
        self._stand_in: Picture | None = None

    def show(self, layers: Layers, changed: Region | None = None) -> None:
        """Draw other layers from now on.

        Args:
            layers: What to draw.
            changed: The part of the photo in which a mask was painted on, in its old memory.
        """
        old, self._layers = self._layers, layers
        if old is None or old.original is not layers.original:
            self._forget_all()
        elif old.result is not layers.result or old.patch is not layers.patch:
            self._samples.take(_is_result)
            self._outdate(_is_result)
        elif old.blend != layers.blend or not is_same_paint(old.mask, layers.mask):
            self._outdate(_is_result)
        elif changed is not None:
            self._outdate(lambda spot: _is_result(spot) and touches(spot, changed))

    def _forget_all(self) -> None:
        self._samples.take(anything)
        self._pictures.take(anything)
        self._outdated.take(anything)
        self._stand_in = None

    def _outdate(self, is_meant: Callable[[Spot], bool]) -> None:
        for spot, picture in self._pictures.take(is_meant).items():
            self._outdated.put(spot, picture)

    # --- drawing ----------------------------------------------------------------------

    def paint(
        self, painter: QPainter, pane: Pane, viewport: Viewport, dirty: Box, deadline_s: float
    ) -> list[Box]:
        """Draw what a pane shows of the photo, in device pixels.

        Args:
            painter: Draws on device pixels.
            pane: Where and what.
            viewport: How one looks.
            dirty: What of the canvas has to be drawn.
            deadline_s: After this ``time.perf_counter`` no more tiles are made, and what is missing
                is drawn softly.

        Returns:
            What was drawn softly of the canvas, and has to be drawn again.
        """
        part = pane.on_canvas(viewport.visible_box).intersected(dirty)
        if self._layers is None or part.width <= 0 or part.height <= 0:
            return []
        painter.save()
        painter.setClipRect(as_pixels(part))
        soft: list[Box] = []
        spots = list(spots_of(pane, viewport, part))
        self._pictures.make_room(len(spots))
        self._samples.make_room(len(spots))
        for spot in spots:
            corner = corner_of(spot, pane, viewport)
            picture = self._pictures.get(spot)
            if picture is None and time.perf_counter() < deadline_s:
                picture = self._made(spot)
            if picture is None:
                self._paint_stand_in(painter, spot, corner)
                x, y = corner.x(), corner.y()
                soft.append(Box(x, y, x + TILE, y + TILE).intersected(part))
            else:
                painter.drawImage(corner, picture.image)
        painter.restore()
        return soft

    def prepare(self, panes: tuple[Pane, ...], viewport: Viewport, deadline_s: float) -> bool:
        """Make the tiles just beyond what is seen, until the deadline; tell whether all are made."""
        for pane in panes:
            seen = pane.area.intersected(pane.on_canvas(viewport.visible_box))
            if seen.width <= 0 or seen.height <= 0:
                continue
            around = Box(seen.left - TILE, seen.top - TILE, seen.right + TILE, seen.bottom + TILE)
            for spot in spots_of(pane, viewport, around):
                if self._pictures.get(spot) is None:
                    if time.perf_counter() >= deadline_s:
                        return False
                    self._made(spot)
        return True

    def _paint_stand_in(self, painter: QPainter, spot: Spot, corner: QPoint) -> None:
        """Draw what was there before, or the photo from few pixels."""
        outdated = self._outdated.get(spot)
        if outdated is not None:
            painter.drawImage(corner, outdated.image)
            return
        level, picture = self._coarse()
        across, down = level.across / spot.scale, level.down / spot.scale
        window = spot.window
        source = QRectF(
            window.left * across, window.top * down, TILE * across, TILE * down
        ).intersected(QRectF(picture.image.rect()))
        target = QRectF(
            corner.x() + source.left() / across - window.left,
            corner.y() + source.top() / down - window.top,
            source.width() / across,
            source.height() / down,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, picture.image, source)

    def _coarse(self) -> tuple[Level, Picture]:
        """Return the largest level that is quickly drawn, and its picture."""
        original = self._shown.original
        small = [each for each in original.levels if max(each.size) <= _STAND_IN_SIDE]
        level = small[0] if small else original.levels[-1]
        if self._stand_in is None:
            whole = level.colours(Region(0, 0, *level.size))
            self._stand_in = _picture(whole, original)
        return level, self._stand_in

    # --- making -----------------------------------------------------------------------

    @property
    def _shown(self) -> Layers:
        assert self._layers is not None  # noqa: S101 - nothing is drawn before ``show``
        return self._layers

    def _made(self, spot: Spot) -> Picture:
        self._outdated.pop(spot)
        return self._pictures.put(spot, _picture(self._colours(spot), self._shown.original))

    def _colours(self, spot: Spot) -> Rgb:
        layers, window = self._shown, spot.window
        original = self._sampled(spot._replace(side=Side.ORIGINAL))
        if spot.side is Side.ORIGINAL or not layers.is_restored_in(spot.scale, window):
            return shown_of(original, spot.scale, window)
        return layers.mixed(original, self._sampled(spot), spot.scale, window)

    def _sampled(self, spot: Spot) -> Rgb:
        kept = self._samples.get(spot)
        if kept is not None:
            return kept
        is_original = spot.side is Side.ORIGINAL
        layers = self._shown
        see = layers.original_seen if is_original else layers.restored_seen
        return self._samples.put(spot, see(spot.scale, spot.window))


def as_pixels(box: Box) -> QRect:
    """Return the device pixels whose middle lies in a box."""
    left, top = round(box.left), round(box.top)
    return QRect(left, top, round(box.right) - left, round(box.bottom) - top)


def _picture(colours: Rgb, photo: Pyramid) -> Picture:
    return Picture.of(photo.colours.translated(colours) if photo.colours else colours)


def spots_of(pane: Pane, viewport: Viewport, part: Box) -> Iterator[Spot]:
    """Yield the tiles that a part of the canvas shows, as far as the photo reaches."""
    left, top = viewport.origin
    width, height = (each * viewport.scale for each in viewport.photo)
    first_x = max(0.0, part.left - pane.left - left)
    first_y = max(0.0, part.top - pane.top - top)
    last_x = min(width, part.right - pane.left - left)
    last_y = min(height, part.bottom - pane.top - top)
    for row in range(math.floor(first_y / TILE), math.ceil(last_y / TILE)):
        for column in range(math.floor(first_x / TILE), math.ceil(last_x / TILE)):
            yield Spot(pane.side, viewport.scale, column, row)


def corner_of(spot: Spot, pane: Pane, viewport: Viewport) -> QPoint:
    """Return where a tile's first pixel lies on the canvas."""
    left, top = viewport.origin
    return QPoint(pane.left + left + spot.column * TILE, pane.top + top + spot.row * TILE)


def is_same_paint(one: MaskPlane | None, other: MaskPlane | None) -> bool:
    """Tell whether both look at the same memory, in which only known parts change."""
    if one is None or other is None:
        return one is other
    return one.painted is other.painted and one.purpose is other.purpose


def _is_result(spot: Spot) -> bool:
    return spot.side is Side.RESULT


def anything(_: Spot) -> bool:
    """Mean every tile."""
    return True


def touches(spot: Spot, changed: Region) -> bool:
    """The grain and smooth zooming look a little around."""
    return on_sheet(changed, spot.scale).grown(TILE // 8, _ENDLESS).common(spot.window) is not None


_ENDLESS = (1 << 31, 1 << 31)
