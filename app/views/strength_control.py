"""The Strength slider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from app.models.session import FULL_STRENGTH


class StrengthControl(QWidget):
    """How much of the result is wanted; a double click brings everything back.

    Signals:
        strength_changed: 0 to 100, by the user.
    """

    strength_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(0, FULL_STRENGTH)
        self._slider.setPageStep(10)
        self._slider.setValue(FULL_STRENGTH)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setAccessibleName("Strength")
        self._slider.setToolTip("How much of the result to use (double-click for all of it)")
        self._slider.installEventFilter(self)
        self._slider.valueChanged.connect(self._on_moved)
        self._value = QLabel(self)
        self._value.setObjectName("value")
        title = QLabel("Strength", self)
        title.setBuddy(self._slider)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._slider)
        self._show_value(FULL_STRENGTH)

    @property
    def slider(self) -> QSlider:
        """The slider itself."""
        return self._slider

    def show_strength(self, strength: int) -> None:
        """Stand at ``strength`` without saying that the user moved it."""
        was_blocked = self._slider.blockSignals(True)
        self._slider.setValue(strength)
        self._slider.blockSignals(was_blocked)
        self._show_value(strength)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring full strength back on a double click."""
        if watched is self._slider and event.type() == QEvent.Type.MouseButtonDblClick:
            self._slider.setValue(FULL_STRENGTH)
            return True
        return super().eventFilter(watched, event)

    @Slot(int)
    def _on_moved(self, strength: int) -> None:
        self._show_value(strength)
        self.strength_changed.emit(strength)

    def _show_value(self, strength: int) -> None:
        self._value.setText(f"{strength} %")
