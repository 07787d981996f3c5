"""The line at the bottom: what happens, what is under the cursor, zoom, work, model, device."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontDatabase
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from app.models.layers import ColourLevels
from app.views import words
from app.views.icons import icon


class StatusBar(QStatusBar):
    """Messages left; readout, zoom, work, model and device right.

    Signals:
        job_pressed: The progress of the work was pressed.
        model_pressed: The model was pressed.
    """

    job_pressed = Signal()
    model_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._readout = QLabel(self)
        self._readout.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._zoom = QLabel(self)
        self._job = _Chip("deblur", self.tr("Work"), self)
        self._model = _Chip("model", self.tr("Model"), self)
        self._device = _Chip("device", self.tr("Device"), self)
        for widget in (self._readout, self._zoom, self._job, self._model, self._device):
            self.addPermanentWidget(widget)
        self._job.clicked.connect(self.job_pressed)
        self._model.clicked.connect(self.model_pressed)
        self._device.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it only tells
        self.show_job("")
        self.show_engine("", self.tr("Starting…"))
        self.messageChanged.connect(self._speak)

    def show_engine(self, model: str, device: str) -> None:
        """Say what works on photos, and where."""
        self._model.show_text(model)
        self._device.show_text(device)

    def show_job(self, text: str) -> None:
        """Say how far the work is, empty for none."""
        self._job.show_text(text)

    def show_zoom(self, scale: float | None) -> None:
        """Show device pixels per photo pixel as a percentage."""
        self._zoom.setText("" if scale is None else words.percent(scale))

    def show_pixel(
        self, place: tuple[int, int], before: ColourLevels, after: ColourLevels | None
    ) -> None:
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
        return self._device.said

    @property
    def model(self) -> str:
        """What is said about the model."""
        return self._model.said

    @property
    def job(self) -> str:
        """What is said about the work."""
        return self._job.said

    def _speak(self, text: str) -> None:
        """Tell screen readers: a polite live region."""
        if text:
            self.setAccessibleDescription(text)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)


class _Chip(QToolButton):
    """An icon and a word or two."""

    def __init__(self, symbol: str, meaning: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = ""
        self._meaning = meaning
        self.setObjectName("statusChip")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icon(symbol, "muted"))
        self.setIconSize(QSize(16, 16))

    def show_text(self, text: str) -> None:
        self.said = text
        self.setText(text)
        self.setToolTip(f"{self._meaning}: {text}")
        self.setAccessibleName(f"{self._meaning}: {text}")
        self.setVisible(bool(text))


def _triple(levels: ColourLevels) -> str:
    return " ".join(f"{level:3d}" for level in levels)
