"""Which part of a photo is seen, and where: the mathematics of zooming and panning, without Qt.

View coordinates are device pixels, so that 100 % is one photo pixel on one screen pixel on every
screen. Photo coordinates are photo pixels; pixel (0, 0) covers the square from (0, 0) to (1, 1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

MAX_SCALE = 32.0


class Size(NamedTuple):
    """Width and height in whole pixels."""

    width: int
    height: int


class Box(NamedTuple):
    """An upright rectangle; empty when right is not beyond left, or bottom not beyond top."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right, at least 0."""
        return max(0.0, self.right - self.left)

    @property
    def height(self) -> float:
        """From top to bottom, at least 0."""
        return max(0.0, self.bottom - self.top)

    def intersected(self, other: Box) -> Box:
        """Return what both cover."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Viewport:
    """One way of looking at a photo.

    The middle of the view always lies on the photo, so a photo cannot be lost, and zooming in
    keeps the point under the cursor exactly. A photo zoomed out to ``fit_scale`` stands centred.

    Attributes:
        photo: Size of the photo, at least 1 x 1.
        view: Size of the view in device pixels, at least 1 x 1.
        scale: Device pixels per photo pixel.
        center_x: Photo coordinate in the middle of the view.
        center_y: Photo coordinate in the middle of the view.
    """

    photo: Size
    view: Size
    scale: float
    center_x: float
    center_y: float

    @classmethod
    def fitting(cls, photo: Size, view: Size) -> Viewport:
        """Return the viewport that shows the whole photo as large as it goes."""
        photo = Size(max(1, photo.width), max(1, photo.height))
        view = Size(max(1, view.width), max(1, view.height))
        return cls(photo, view, _fit_scale(photo, view), photo.width / 2, photo.height / 2)

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole photo just fits."""
        return _fit_scale(self.photo, self.view)

    @property
    def min_scale(self) -> float:
        """The smallest scale: the whole photo, or 100 % where that is smaller."""
        return min(1.0, self.fit_scale)

    @property
    def is_fitting(self) -> bool:
        """The whole photo is seen as large as it goes."""
        return self.scale == self.fit_scale

    @property
    def origin(self) -> tuple[int, int]:
        """Where the photo's top left corner lies in the view.

        On a whole device pixel: at 100 % every photo pixel is exactly one device pixel.
        """
        return (
            round(self.view.width / 2 - self.center_x * self.scale),
            round(self.view.height / 2 - self.center_y * self.scale),
        )

    @property
    def photo_box(self) -> Box:
        """The whole photo in view coordinates."""
        left, top = self.origin
        return Box(
            left, top, left + self.photo.width * self.scale, top + self.photo.height * self.scale
        )

    @property
    def visible_box(self) -> Box:
        """The part of the view that the photo covers."""
        return self.photo_box.intersected(Box(0, 0, self.view.width, self.view.height))

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """Return the photo coordinates of a point of the view."""
        left, top = self.origin
        return (x - left) / self.scale, (y - top) / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Return the view coordinates of a point of the photo."""
        left, top = self.origin
        return left + x * self.scale, top + y * self.scale

    def pixel_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return column and row of the photo pixel under a point of the view, if there is one."""
        column, row = (int(value // 1) for value in self.to_photo(x, y))
        is_inside = 0 <= column < self.photo.width and 0 <= row < self.photo.height
        return (column, row) if is_inside else None

    def fitted(self) -> Viewport:
        """Return the viewport that shows the whole photo."""
        return Viewport.fitting(self.photo, self.view)

    def resized(self, view: Size) -> Viewport:
        """Return this viewport in a view of another size; a fitting one still fits."""
        if self.is_fitting:
            return Viewport.fitting(self.photo, view)
        view = Size(max(1, view.width), max(1, view.height))
        return _clamped(replace(self, view=view))

    def scaled(self, scale: float, x: float, y: float) -> Viewport:
        """Return this viewport at another scale; the photo stays put at (x, y) of the view."""
        scale = min(max(scale, self.min_scale), max(MAX_SCALE, self.fit_scale))
        photo_x, photo_y = self.to_photo(x, y)
        return _clamped(
            replace(
                self,
                scale=scale,
                center_x=photo_x + (self.view.width / 2 - x) / scale,
                center_y=photo_y + (self.view.height / 2 - y) / scale,
            )
        )

    def zoomed(self, factor: float, x: float, y: float) -> Viewport:
        """Return this viewport ``factor`` times larger around (x, y) of the view."""
        return self.scaled(self.scale * factor, x, y)

    def panned(self, dx: float, dy: float) -> Viewport:
        """Return this viewport after the photo was pushed by (dx, dy) device pixels."""
        return _clamped(
            replace(
                self,
                center_x=self.center_x - dx / self.scale,
                center_y=self.center_y - dy / self.scale,
            )
        )


def _clamped(viewport: Viewport) -> Viewport:
    """Bring the middle of the view back onto the photo; centre a photo that fits."""
    width, height = viewport.photo
    if viewport.scale <= viewport.fit_scale:
        return replace(viewport, center_x=width / 2, center_y=height / 2)
    return replace(
        viewport,
        center_x=min(max(viewport.center_x, 0.0), float(width)),
        center_y=min(max(viewport.center_y, 0.0), float(height)),
    )


def _fit_scale(photo: Size, view: Size) -> float:
    return min(view.width / photo.width, view.height / photo.height)
