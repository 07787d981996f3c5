"""Which model works on the photo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.choices import ModelChoice
from app.views.buttons import link_button
from app.views.choice_box import ChoiceBox
from app.views.icons import icon
from app.views.labels import hint


class ModelPanel(QWidget):
    """The models by name, one line about the chosen one, and a way to compare them.

    Signals:
        model_chosen: The name of the model, by the user.
    """

    model_chosen = Signal(str)

    def __init__(self, compare_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[ModelChoice, ...] = ()
        self.box = ChoiceBox(self.tr("Model"), self)
        self.box.setToolTip(self.tr("The model that sharpens the photo"))
        self.box.chosen.connect(self._on_chosen)
        self.compare_button = link_button(compare_action)
        self._description = hint()
        title = QLabel(self.tr("Model"), self)
        title.setBuddy(self.box)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.compare_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.box)
        column.addWidget(self._description)

    def show_models(self, choices: Sequence[ModelChoice]) -> None:
        """Offer these models; the user's own carry a star."""
        self._choices = tuple(choices)
        self.box.offer((choice.name, choice.name) for choice in choices)
        for place, choice in enumerate(choices):
            self._dress(place, choice)
        self._describe()

    def show_model(self, name: str) -> None:
        """Stand at ``name`` without saying that the user chose it."""
        self.box.stand_at(name)
        self._describe()

    @property
    def description(self) -> str:
        """What is said about the chosen model."""
        return self._description.text()

    def _dress(self, place: int, choice: ModelChoice) -> None:
        self.box.setItemIcon(place, icon("star" if choice.is_own else "model", "muted"))
        spoken = self.tr("{name}, your own") if choice.is_own else "{name}"
        role = Qt.ItemDataRole.AccessibleTextRole
        self.box.setItemData(place, spoken.format(name=choice.name), role)
        self.box.setItemData(place, choice.description, Qt.ItemDataRole.ToolTipRole)

    def _describe(self) -> None:
        place = self.box.currentIndex()
        text = self._choices[place].description if 0 <= place < len(self._choices) else ""
        self._description.setText(text)
        self._description.setVisible(bool(text))

    @Slot(object)
    def _on_chosen(self, name: str) -> None:
        self._describe()
        self.model_chosen.emit(name)
