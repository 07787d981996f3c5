"""Icons by what they mean; the drawing comes from Material Design Icons through qtawesome."""

from __future__ import annotations

import os
from functools import cache
from types import MappingProxyType
from typing import Final

os.environ.setdefault("QT_API", "pyside6")  # before qtawesome asks which Qt there is

import qtawesome
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.views.theme import color

_NAMES: Final = MappingProxyType(
    {
        "open": "mdi6.folder-open-outline",
        "paste": "mdi6.content-paste",
        "save": "mdi6.content-save-outline",
        "save as": "mdi6.content-save-edit-outline",
        "zoom in": "mdi6.magnify-plus-outline",
        "zoom out": "mdi6.magnify-minus-outline",
        "fit": "mdi6.fit-to-screen-outline",
        "actual size": "mdi6.numeric-1-box-outline",
        "double size": "mdi6.numeric-2-box-outline",
        "deblur": "mdi6.auto-fix",
        "cancel": "mdi6.close-circle-outline",
        "pause": "mdi6.pause",
        "resume": "mdi6.play",
        "next": "mdi6.chevron-right",
        "previous": "mdi6.chevron-left",
        "batch": "mdi6.playlist-plus",
        "compare models": "mdi6.compare",
        "split": "mdi6.arrow-split-vertical",
        "side by side": "mdi6.view-split-vertical",
        "result": "mdi6.image-check-outline",
        "loupe": "mdi6.magnify",
        "brush": "mdi6.brush-variant",
        "erase": "mdi6.eraser",
        "invert": "mdi6.invert-colors",
        "clear": "mdi6.delete-outline",
        "overlay": "mdi6.layers-outline",
        "undo": "mdi6.undo",
        "redo": "mdi6.redo",
        "keys": "mdi6.keyboard-outline",
        "help": "mdi6.help-circle-outline",
        "star": "mdi6.star-outline",
        "wait": "mdi6.timer-sand",
        "close": "mdi6.close",
        "copy": "mdi6.content-copy",
        "retry": "mdi6.refresh",
        "folder": "mdi6.folder-outline",
        "device": "mdi6.chip",
        "model": "mdi6.brain",
        "photo": "mdi6.image-outline",
        "photos": "mdi6.image-multiple-outline",
        "queue": "mdi6.playlist-play",
        "settings": "mdi6.cog-outline",
        "look": "mdi6.theme-light-dark",
        "collapse": "mdi6.chevron-double-left",
        "expand": "mdi6.chevron-double-right",
        "example": "mdi6.image-auto-adjust",
        "recent": "mdi6.history",
        "error": "mdi6.alert-circle-outline",
        "warning": "mdi6.alert-outline",
        "info": "mdi6.information-outline",
        "good": "mdi6.check-circle-outline",
        "add photos": "mdi6.image-plus-outline",
        "add folder": "mdi6.folder-plus-outline",
        "start": "mdi6.play",
        "stop after": "mdi6.skip-next-circle-outline",
        "remove": "mdi6.playlist-remove",
        "clear finished": "mdi6.playlist-check",
        "up": "mdi6.arrow-up",
        "down": "mdi6.arrow-down",
        "waiting": "mdi6.clock-outline",
        "checking": "mdi6.magnify-scan",
        "noted": "mdi6.comment-check-outline",
        "skipped": "mdi6.debug-step-over",
        "sleep": "mdi6.power-sleep",
        "report": "mdi6.table-arrow-down",
        "filter": "mdi6.filter-outline",
        "fine-tune": "mdi6.school-outline",
        **{f"step {number}": f"mdi6.numeric-{number}-circle-outline" for number in range(1, 7)},
        "active": "mdi6.star-circle-outline",
        "missing": "mdi6.file-question-outline",
        "import": "mdi6.tray-arrow-down",
        "export": "mdi6.tray-arrow-up",
        "rename": "mdi6.rename-outline",
        "verify": "mdi6.shield-check-outline",
        "speed": "mdi6.speedometer",
    }
)


def icon(meaning: str, ink: str = "text") -> QIcon:
    """Return the icon for ``meaning`` in a colour of the theme, which it follows when that changes.

    Args:
        meaning: What it stands for; the names are those of the table above.
        ink: The name of a colour.
    """
    return QIcon(_ThemedEngine(_NAMES[meaning], ink))


class Symbol(QWidget):
    """An icon that is only looked at; what it says, words beside it say too."""

    def __init__(
        self, meaning: str, ink: str, side: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon(meaning, ink)
        self.setFixedSize(side, side)

    def show_meaning(self, meaning: str, ink: str) -> None:
        """Show another icon."""
        self._icon = icon(meaning, ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class _ThemedEngine(QIconEngine):
    """Asks for its colour at every painting, so that nobody has to hand out new icons."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name = name
        self._ink = ink

    def clone(self) -> QIconEngine:
        """Return another one of the same kind."""
        return _ThemedEngine(self._name, self._ink)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it in the colours of now, unless there is no room for it."""
        if rect.isEmpty():
            return
        _drawn(self._name, color(self._ink).name(), color("disabled").name()).paint(
            painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it drawn on nothing; ``size`` in device pixels."""
        pixmap = QPixmap(size)
        if size.isEmpty():
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


@cache
def _drawn(name: str, ink: str, disabled: str) -> QIcon:
    drawn: QIcon = qtawesome.icon(name, color=ink, color_disabled=disabled)
    return drawn
