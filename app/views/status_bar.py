"""The line at the bottom: what happens, what is under the cursor, zoom, model, device."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from app.models.session import Levels
from app.views import words
from app.views.icons import icon


class StatusBar(QStatusBar):
    """Messages left; readout, zoom, model and device right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._readout = QLabel(self)
        self._readout.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._zoom = QLabel(self)
        self._model = _Chip("model", "Model", self)
        self._device = _Chip("device", "Device", self)
        for widget in (self._readout, self._zoom, self._model, self._device):
            self.addPermanentWidget(widget)
        self.show_engine("", "Starting…")

    def show_engine(self, model: str, device: str) -> None:
        """Say what works on photos, and where."""
        self._model.show_text(model)
        self._device.show_text(device)

    def show_zoom(self, scale: float | None) -> None:
        """Show device pixels per photo pixel as a percentage."""
        self._zoom.setText("" if scale is None else words.percent(scale))

    def show_pixel(self, place: tuple[int, int], before: Levels, after: Levels | None) -> None:
        """Show column, row, and red, green, blue before and after."""
        column, row = place
        text = f"{column}, {row}   {_triple(before)}"
        self._readout.setText(text if after is None else f"{text} → {_triple(after)}")

    def clear_pixel(self) -> None:
        """Show no pixel: the cursor is not on the photo."""
        self._readout.clear()

    @property
    def readout(self) -> str:
        """What is said about the pixel under the cursor."""
        return self._readout.text()

    @property
    def device(self) -> str:
        """What is said about the device."""
        return self._device.text

    @property
    def model(self) -> str:
        """What is said about the model."""
        return self._model.text


class _Chip(QWidget):
    """An icon and a word or two."""

    def __init__(self, symbol: str, meaning: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._meaning = meaning
        picture = QLabel(self)
        picture.setPixmap(icon(symbol, "muted").pixmap(QSize(16, 16)))
        self._label = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(5)
        row.addWidget(picture)
        row.addWidget(self._label)

    @property
    def text(self) -> str:
        return self._label.text()

    def show_text(self, text: str) -> None:
        self._label.setText(text)
        self.setToolTip(f"{self._meaning}: {text}")
        self.setVisible(bool(text))


def _triple(levels: Levels) -> str:
    return " ".join(f"{level:3d}" for level in levels)
