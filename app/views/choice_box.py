"""A box of choices that stand for values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class ChoiceBox(QComboBox):
    """Offers a few values under names, and tells only what the user chose.

    Signals:
        chosen: The value, by the user.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a box; ``name`` is what screen readers call it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> Any:
        """What is chosen, None if nothing is."""
        return self.currentData()

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer these, each a text and a value; the value that was chosen stays, if it is there."""
        chosen = self.value
        with QSignalBlocker(self):
            self.clear()
            for text, value in choices:
                self.addItem(text, value)
        self.stand_at(chosen)

    def stand_at(self, value: object) -> None:
        """Choose ``value``, or the first, without saying that the user did."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(value)))

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self.itemData(place))
