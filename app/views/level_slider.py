"""A slider with its name and value above it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

_GESTURE_MS = 400  # keys and wheel turns that follow each other sooner are one gesture


@dataclass(frozen=True, slots=True)
class Levels:
    """What a slider goes through.

    Attributes:
        lowest: Its left end.
        highest: Its right end.
        usual: Where a double click brings it.
        unit: Words after the number, with a space before them; may be empty.
    """

    lowest: int
    highest: int
    usual: int
    unit: str = ""


class LevelSlider(QWidget):
    """Chooses a whole number; a double click brings the usual one back.

    Signals:
        moved: The number, by the user; many times in one gesture.
        settled: A gesture of the user has ended.
    """

    moved = Signal(int)
    settled = Signal()

    def __init__(self, title: str, levels: Levels, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = levels
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(levels.lowest, levels.highest)
        self._slider.setPageStep(max(1, (levels.highest - levels.lowest) // 10))
        self._slider.setValue(levels.usual)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setAccessibleName(title)
        self._slider.setToolTip(tip)
        self._slider.installEventFilter(self)
        self._slider.valueChanged.connect(self._on_moved)
        self._slider.sliderReleased.connect(self._settle)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_GESTURE_MS)
        self._pause.timeout.connect(self.settled)
        self._value = QLabel(self)
        self._value.setObjectName("value")
        self._arrange(title)
        self._show_value(levels.usual)

    @property
    def slider(self) -> QSlider:
        """The slider itself."""
        return self._slider

    @property
    def text(self) -> str:
        """What stands beside the name."""
        return self._value.text()

    def show_level(self, level: int) -> None:
        """Stand at ``level`` without saying that the user moved it."""
        was_blocked = self._slider.blockSignals(True)
        self._slider.setValue(level)
        self._slider.blockSignals(was_blocked)
        self._show_value(level)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the usual level back on a double click."""
        if watched is self._slider and event.type() == QEvent.Type.MouseButtonDblClick:
            self._slider.setSliderDown(False)
            self._slider.setValue(self._levels.usual)
            return True
        return super().eventFilter(watched, event)

    def _arrange(self, title: str) -> None:
        name = QLabel(title, self)
        name.setBuddy(self._slider)
        head = QHBoxLayout()
        head.addWidget(name)
        head.addStretch()
        head.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._slider)

    @Slot(int)
    def _on_moved(self, level: int) -> None:
        self._show_value(level)
        self.moved.emit(level)
        if not self._slider.isSliderDown():
            self._pause.start()

    @Slot()
    def _settle(self) -> None:
        self._pause.stop()
        self.settled.emit()

    def _show_value(self, level: int) -> None:
        self._value.setText(f"{level}{self._levels.unit}")
