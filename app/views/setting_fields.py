"""What values of settings are chosen with: each tells only what the user chose, and what cannot be."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.models.setting_rules import Whole
from app.views.choice_box import ChoiceBox

WIDTH = 224
_WIDE = 280


class Field(QWidget):
    """One value; ``row`` takes the words that belong to it.

    Signals:
        chosen: The value, by the user.
        faulted: Why what was written cannot be, empty when that is mended.
    """

    chosen = Signal(object)
    faulted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def name_it(self, name: str) -> None:
        """Tell screen readers what it is."""

    def show_value(self, value: object) -> None:
        """Stand at ``value`` without saying that the user chose it."""


class FlagField(Field):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self._row.addWidget(self.box)
        self._row.addStretch()
        self.box.toggled.connect(self._show_word)
        self.box.clicked.connect(self._on_clicked)
        self._show_word()

    def name_it(self, name: str) -> None:
        """Tell screen readers what it is."""
        self.box.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Stand at ``value`` without saying that the user chose it."""
        self.box.setChecked(bool(value))

    @Slot()
    def _show_word(self) -> None:
        self.box.setText(self.tr("On") if self.box.isChecked() else self.tr("Off"))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.box.isChecked())


class ChoiceField(Field):
    """One of a few."""

    def __init__(
        self, choices: Iterable[tuple[str, object]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = ChoiceBox("", self)
        self._row.addWidget(self.box)
        self.box.chosen.connect(self.chosen)
        self._value: object = None
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer these; a value that is not among them stays, under its own name."""
        self.box.offer(choices)
        self.show_value(self._value)

    def name_it(self, name: str) -> None:
        """Tell screen readers what it is."""
        self.box.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Stand at ``value`` without saying that the user chose it."""
        self._value = value
        if value is not None and self.box.findData(value) < 0:
            with QSignalBlocker(self.box):
                self.box.addItem(str(value), value)
        self.box.stand_at(value)


class _TextField(Field):
    """Something that is written; it counts when Enter is pressed or the place is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QLineEdit(self)
        self._row.addWidget(self.box, 1)
        self._shown = ""
        self.box.editingFinished.connect(self._on_finished)

    def name_it(self, name: str) -> None:
        """Tell screen readers what it is."""
        self.box.setAccessibleName(name)

    def _show_text(self, text: str) -> None:
        self._shown = text
        if self.box.text() != text:
            self.box.setText(text)
        self.faulted.emit("")

    @Slot()
    def _on_finished(self) -> None:
        text = self.box.text().strip()
        if text == self._shown:
            self.faulted.emit("")
            return
        fault = self._fault(text)
        self.faulted.emit(fault)
        if not fault:
            value = self._value(text)
            self.show_value(value)  # as it is usually written
            self.chosen.emit(value)

    def _fault(self, text: str) -> str:
        raise NotImplementedError

    def _value(self, text: str) -> object:
        raise NotImplementedError


class NumberField(_TextField):
    """A whole number, which a rule bounds."""

    def __init__(self, rule: Whole, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self.box.setFixedWidth(96)
        self.box.setMaxLength(12)
        if unit:
            self._row.addWidget(_unit(unit, self))
        self._row.addStretch()

    def show_value(self, value: object) -> None:
        """Stand at ``value`` without saying that the user chose it."""
        self._show_text(str(value))

    def _fault(self, text: str) -> str:
        is_number = text.isascii() and text.removeprefix("-").isdecimal()
        if is_number and self._rule.accepts(int(text)):
            return ""
        told = self.tr("Not applied: use a whole number from {low} to {high}.")
        return told.format(low=self._rule.low, high=self._rule.high)

    def _value(self, text: str) -> object:
        return int(text)


class FolderField(_TextField):
    """A folder, or the usual one when nothing is written."""

    def __init__(
        self,
        usual: Path,
        choose: Callable[[Path | None], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        """Make a field.

        Args:
            usual: Where it is when nothing is written.
            choose: Has the user choose a folder, from the one that is given.
            parent: The owner.
        """
        super().__init__(parent)
        self.setFixedWidth(_WIDE)
        self._choose = choose
        self.box.setPlaceholderText(str(usual))
        self.button = QPushButton(self.tr("Choose…"), self)
        self.button.clicked.connect(self._on_pressed)
        self._row.addWidget(self.button)

    def name_it(self, name: str) -> None:
        """Tell screen readers what it is."""
        super().name_it(name)
        self.button.setAccessibleName(self.tr("Choose: {name}").format(name=name))

    def show_value(self, value: object) -> None:
        """Stand at ``value`` without saying that the user chose it."""
        self._show_text(str(value or ""))

    def _fault(self, text: str) -> str:
        path = Path(text).expanduser()
        if not text:
            return ""
        if not path.is_absolute() or not path.is_dir():
            return self.tr("Not applied: there is no such folder.")
        if not _can_write(path):
            return self.tr("Not applied: nothing can be written there.")
        return ""

    def _value(self, text: str) -> object:
        return Path(text).expanduser() if text else None

    @Slot()
    def _on_pressed(self) -> None:
        folder = self._choose(Path(self._shown) if self._shown else None)
        if folder is not None:
            self.box.setText(str(folder))
            self._on_finished()


def _can_write(folder: Path) -> bool:
    """Try it: permissions alone do not tell, on a card that is locked or a disk that is full."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _unit(text: str, parent: QWidget) -> QWidget:
    label = QLabel(text, parent)
    label.setObjectName("hint")
    return label
