"""One part of the settings page: a heading, rows of settings, and a way back to what they were."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.models.settings import Settings
from app.views.buttons import LINK
from app.views.icons import Symbol
from app.views.labels import hint, plain
from app.views.setting_fields import Field

_SIGN = 16


class SettingRow(QWidget):
    """A title, an explanation, what it is chosen with, and what is wrong with that."""

    def __init__(
        self, title: str, why: str, control: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.title = title
        self.note = ""  # more words that a search finds it by
        self.why = hint()
        self._fault = plain("fault")
        self._sign = Symbol("warning", "bad", _SIGN, self)
        self._arrange(plain("settingTitle", title))
        self.show_why(why)
        self.show_fault("")

    @property
    def fault(self) -> str:
        """What is said to be wrong, empty if nothing is."""
        return self._fault.text()

    @property
    def words(self) -> str:
        """What a search looks through."""
        return f"{self.title} {self.note} {self.why.text()}"

    @Slot(str)
    def show_fault(self, text: str) -> None:
        """Say what is wrong, or nothing."""
        self._fault.setText(text)
        for each in (self._fault, self._sign):
            each.setVisible(bool(text))

    def show_why(self, text: str) -> None:
        """Say something else below the title."""
        self.why.setText(text)
        self.why.setVisible(bool(text))

    def make_compact(self) -> None:
        """Take less room: one of many."""
        self._row.setContentsMargins(16, 4, 16, 4)

    def _arrange(self, title: QLabel) -> None:
        beside = QWidget(self)
        words = QVBoxLayout(beside)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self.why)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._fault, 1)
        words.addLayout(told)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(24)
        row.addWidget(beside, 1, Qt.AlignmentFlag.AlignVCenter)
        if self.control is not None:
            row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter)


class SettingsSection(QWidget):
    """Rows of settings.

    Signals:
        chosen: The name of a field of ``Settings``, and its value, by the user.
        reset_wanted: The names of all fields here.
    """

    chosen = Signal(str, object)
    reset_wanted = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.rows: list[SettingRow] = []
        self.fields: dict[str, Field] = {}
        self._shown: dict[str, object] = {}
        self.setting_rows: dict[str, SettingRow] = {}
        heading = QLabel(title, self)
        heading.setObjectName("sectionTitle")
        self.reset = QPushButton(self.tr("Reset"), self)
        self.reset.setObjectName(LINK)
        self.reset.setToolTip(self.tr("As these settings are at first"))
        self.reset.setAccessibleName(self.tr("Reset: {section}").format(section=title))
        self.reset.clicked.connect(self._on_reset)
        self.reset.hide()
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch()
        head.addWidget(self.reset)
        frame = QFrame(self)
        frame.setObjectName("settings")
        self._rows = QVBoxLayout(frame)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(frame)

    # --- filling it -------------------------------------------------------------------

    def add_setting(self, name: str, title: str, why: str, field: Field) -> SettingRow:
        """Add the setting of a field of ``Settings``."""
        row = self.add_row(title, why, field)
        field.name_it(title)
        field.chosen.connect(lambda value: self.chosen.emit(name, value))
        field.faulted.connect(row.show_fault)
        self.fields[name], self.setting_rows[name] = field, row
        return row

    def add_row(self, title: str, why: str, control: QWidget | None = None) -> SettingRow:
        """Add a row that does something else, or only tells."""
        row = SettingRow(title, why, control)
        self.rows.append(row)
        self._rows.addWidget(row)
        return row

    def add_heading(self, text: str) -> QLabel:
        """Put words above the rows that follow."""
        heading = QLabel(text, self)
        heading.setObjectName("heading")
        heading.setContentsMargins(16, 12, 16, 2)
        self._rows.addWidget(heading)
        return heading

    # --- showing ----------------------------------------------------------------------

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of ``Settings`` that are chosen here."""
        return tuple(self.fields)

    def show_settings(self, settings: Settings) -> None:
        """Stand at these settings; what is being written about others stays."""
        for name, field in self.fields.items():
            value = getattr(settings, name)
            if name not in self._shown or self._shown[name] != value:
                self._shown[name] = value
                field.show_value(value)
        self.show_changed(is_changed=settings != settings.with_default(*self.fields))

    def show_changed(self, *, is_changed: bool) -> None:
        """Offer the way back where something is not as it was at first."""
        self.reset.setVisible(is_changed)

    def show_only(self, wanted: Iterable[str]) -> bool:
        """Show rows with all these words, of the section's title or the row's; tell of any."""
        words = [word.casefold() for word in wanted]
        for row in self.rows:
            told = f"{self.title} {row.words}".casefold()
            row.setVisible(all(word in told for word in words))
        has_any = any(not row.isHidden() for row in self.rows)
        self.setVisible(has_any)
        return has_any

    @Slot()
    def _on_reset(self) -> None:
        self.reset_wanted.emit(self.names)
