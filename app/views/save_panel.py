"""How the result is saved, the name it will have, and where it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.models.save_plan import QUALITY_FORMATS, SaveChoices, SavePlan
from app.views.actions import Actions
from app.views.buttons import LINK, action_button, set_primary
from app.views.choice_box import ChoiceBox
from app.views.fold import Fold
from app.views.icons import icon
from app.views.labels import hint
from engine.photo import PhotoFormat


class SavePanel(QWidget):
    """Offers to save a result, and says when that was done.

    Signals:
        choices_changed: ``SaveChoices``, by the user.
        folder_requested: The path of a saved file whose folder is wanted.
    """

    choices_changed = Signal(object)
    folder_requested = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved_to: Path | None = None
        self.button = action_button(actions.save)
        self.save_as_button = action_button(actions.save_as)
        self.format = ChoiceBox(self.tr("File format"), self)
        self.quality = QSpinBox(self)
        self.quality.setRange(1, 100)
        self.quality.setAccessibleName(self.tr("Quality"))
        self.quality.setToolTip(self.tr("Quality: higher is better and larger"))
        self.metadata = QCheckBox(self.tr("Keep date and camera"), self)
        self.metadata.setToolTip(self.tr("Write what the file knows about the photo"))
        self.location = QCheckBox(self.tr("Remove location"), self)
        self.location.setToolTip(self.tr("Leave out where the photo was taken"))
        self._plan: SavePlan | None = None
        self._note = hint()
        self.folder_button = self._make_folder_button()
        self._fill_formats()
        self._arrange()
        self._connect()
        self.show_choices(SaveChoices())

    def show_choices(self, choices: SaveChoices) -> None:
        """Stand at ``choices`` without saying that the user made them."""
        self.format.stand_at(choices.format)
        with QSignalBlocker(self.quality):
            self.quality.setValue(choices.quality)
        self.metadata.setChecked(choices.keeps_metadata)
        self.location.setChecked(choices.strips_location)
        self.location.setEnabled(choices.keeps_metadata)

    @property
    def choices(self) -> SaveChoices:
        """What is chosen."""
        kind = self.format.value
        return SaveChoices(
            PhotoFormat(kind) if kind else None,
            self.quality.value(),
            self.metadata.isChecked(),
            self.location.isChecked(),
        )

    def show_plan(self, plan: SavePlan) -> None:
        """Say what Save would write; the quality shows only where it counts."""
        self._plan = plan
        self.quality.setVisible(plan.format in QUALITY_FORMATS)
        self._show_note()

    def show_saved(self, saved_to: Path | None) -> None:
        """Say whether the result is in a file."""
        self._saved_to = saved_to
        self.folder_button.setVisible(saved_to is not None)
        set_primary(self.button, is_primary=saved_to is None)
        self._show_note()

    @property
    def note(self) -> str:
        """What is said about saving."""
        return self._note.text()

    def _show_note(self) -> None:
        """Say where the result is, or what Save would call it."""
        if self._saved_to is not None:
            text, tip = self.tr("Saved as {name}").format(name=self._saved_to.name), self._saved_to
        elif self._plan is not None:
            text, tip = self._preview_words(self._plan), self._plan.target
        else:
            return
        self._note.setText(text)
        self._note.setToolTip(str(tip))

    def _preview_words(self, plan: SavePlan) -> str:
        name = plan.target.name
        if plan.replaces_own:
            return self.tr("Changed since it was saved. Save replaces {name}").format(name=name)
        if plan.taken is not None:
            words = self.tr("Not saved yet. There is a {taken}, so it will be {name}")
            return words.format(name=name, taken=plan.taken)
        return self.tr("Not saved yet. It will be {name}").format(name=name)

    def _fill_formats(self) -> None:
        written = [(kind.label, kind) for kind in PhotoFormat if kind.is_written]
        self.format.offer([(self.tr("Same format as photo"), None), *written])

    def _make_folder_button(self) -> QPushButton:
        button = QPushButton(icon("folder", "accent"), self.tr("Show in folder"), self)
        button.setObjectName(LINK)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_folder_clicked)
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Fold(self.tr("Save options"), self._options(), self))
        self._buttons = _row(self.button, self.save_as_button)
        column.addLayout(self._buttons)
        column.addWidget(self._note)
        folder = _row(self.folder_button)
        folder.addStretch()
        column.addLayout(folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below each other where their words are long."""
        both = self.button.sizeHint().width() + self.save_as_button.sizeHint().width()
        is_tight = both + self._buttons.spacing() > self.width()
        ways = QBoxLayout.Direction
        self._buttons.setDirection(ways.TopToBottom if is_tight else ways.LeftToRight)
        super().resizeEvent(event)

    def _options(self) -> QWidget:
        options = QWidget(self)
        column = QVBoxLayout(options)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addLayout(_row(self.format, self.quality))
        column.addWidget(self.metadata)
        column.addWidget(self.location)
        return options

    def _connect(self) -> None:
        self.format.chosen.connect(self._on_chosen)
        self.quality.valueChanged.connect(self._on_chosen)
        for box in (self.metadata, self.location):
            box.clicked.connect(self._on_chosen)

    @Slot()
    def _on_chosen(self) -> None:
        self.location.setEnabled(self.metadata.isChecked())
        self.choices_changed.emit(self.choices)

    def _on_folder_clicked(self) -> None:
        if self._saved_to is not None:
            self.folder_requested.emit(self._saved_to)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == 0 and len(widgets) > 1 else 0)
    return row
