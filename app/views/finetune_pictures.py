"""Pictures that fit into whatever room there is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import color

_GAP = 2


def fitted(room: QRectF, image: QImage) -> QRectF:
    """Return the largest rectangle in the middle of ``room`` shaped like ``image``."""
    size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    spot = QRectF(0, 0, size.width(), size.height())
    spot.moveCenter(room.center())
    return spot


class Picture(QWidget):
    """One picture, as large as there is room, with its words while there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._words = ""
        self.setAccessibleName(name)
        self.setMinimumSize(QSize(96, 72))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    @property
    def words(self) -> str:
        """What is said while there is no picture."""
        return self._words

    def show_image(self, image: QImage | None, words: str = "") -> None:
        """Show a picture; None shows ``words``."""
        self._image, self._words = image, words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, or the words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("canvas"))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(fitted(QRectF(self.rect()), self._image), self._image)
        else:
            painter.setPen(color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(6, 6, -6, -6), flags, self._words)
        painter.end()


class PairPicture(QWidget):
    """A sharp picture and the blurred one made of it, side by side, pixel by pixel if there is room.

    Made smaller, blur would look milder than it is; so it is rather the middle that is shown.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: tuple[QImage, QImage] | None = None
        self.setAccessibleName(name)
        self.setMinimumSize(QSize(120, 60))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def has_pair(self) -> bool:
        """Both pictures are there."""
        return self._pair is not None

    def show_pair(self, pair: tuple[QImage, QImage] | None, words: str = "") -> None:
        """Show a pair, or nothing; ``words`` are about it."""
        self._pair = pair
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both, each in its half."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for room, image in zip(self._halves(), self._pair or (None, None), strict=True):
            if image is None:
                painter.fillRect(room, color("canvas"))
            else:
                seen = _middle(image, room.size(), self.devicePixelRatioF())
                painter.drawImage(QRectF(room), image, QRectF(seen))
        painter.end()

    def _halves(self) -> tuple[QRect, QRect]:
        half = (self.width() - _GAP) // 2
        left = QRect(0, 0, half, self.height())
        return left, left.translated(half + _GAP, 0)


def _middle(image: QImage, room: QSize, ratio: float) -> QRect:
    """Return the part in the middle of ``image`` that is shown in a room of the screen."""
    part = QRect()
    size = room * ratio
    if size.width() > image.width() or size.height() > image.height():
        size = room.scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
    part.setSize(size)
    part.moveCenter(image.rect().center())
    return part
