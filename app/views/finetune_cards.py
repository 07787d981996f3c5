"""A few choices as cards: a name, what it means, and room for a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.views.labels import plain


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says: its value, its name, what it means."""

    value: StrEnum
    title: str
    text: str


class Card(QFrame):
    """One choice: a radio button with words below; a click anywhere on it counts."""

    def __init__(self, words: CardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setObjectName("choiceCard")
        self.radio = QRadioButton(words.title, self)
        self.radio.setAccessibleDescription(words.text)
        self._text = plain("cardText", words.text)
        self._figure = plain("value")
        self._figure.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self.radio)
        column.addWidget(self._figure)
        column.addWidget(self._text)
        column.addStretch()
        self.radio.toggled.connect(self._on_toggled)

    @property
    def figure(self) -> str:
        """The figure in words, empty for none."""
        return self._figure.text()

    def show_figure(self, text: str) -> None:
        """Say a figure below the name, such as how long it takes."""
        self._figure.setText(text)
        self._figure.setVisible(bool(text))
        self.radio.setAccessibleDescription(f"{text}. {self.words.text}".lstrip(". "))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose this card."""
        if event.button() == Qt.MouseButton.LeftButton and self.radio.isEnabled():
            self.radio.click()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self.setProperty("chosen", is_on)
        self.style().unpolish(self)
        self.style().polish(self)


class ChoiceCards(QWidget):
    """Cards beside each other, one of which is chosen.

    Signals:
        chosen: The value, by the user.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, words: Sequence[CardWords], parent: QWidget | None = None
    ) -> None:
        """Make the cards; ``name`` is what screen readers call all of them."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.cards = {each.value: Card(each, self) for each in words}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in self.cards.values():
            self._group.addButton(card.radio)
            row.addWidget(card, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._group.buttonClicked.connect(self._on_clicked)
        self.stand_at(words[0].value)

    @property
    def value(self) -> StrEnum:
        """What is chosen."""
        return next(value for value, card in self.cards.items() if card.radio.isChecked())

    def stand_at(self, value: StrEnum) -> None:
        """Choose ``value`` without saying that the user did."""
        self.cards[value].radio.setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)
