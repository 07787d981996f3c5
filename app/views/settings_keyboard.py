"""The keys of all commands, each to be changed by pressing another one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QToolButton, QWidget

from app.controllers.key_map import KeyEntry, KeyMap
from app.language import translate
from app.models.settings import Settings
from app.views.icons import icon
from app.views.setting_fields import WIDTH
from app.views.settings_section import SettingRow, SettingsSection

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeyBox(QWidget):
    """The key of one command, and a way back to the usual one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.edit = QKeySequenceEdit(self)
        self.edit.setMaximumSequenceLength(1)
        self.none = self._button("close")
        self.back = self._button("undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self.none)
        row.addWidget(self.back)

    def _button(self, symbol: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("quiet")
        button.setIcon(icon(symbol, "muted"))
        keep = button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keep)
        return button


class KeyboardSection(SettingsSection):
    """All commands, under the names of their pages."""

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(translate("KeyboardSection", "Keyboard"), parent)
        self._map = keys
        self._boxes: dict[str, KeyBox] = {}
        self._key_rows: dict[str, SettingRow] = {}
        self._headings: dict[str, tuple[QLabel, list[SettingRow]]] = {}
        self._is_filled = False
        keys.changed.connect(self._show_map)

    def fill(self) -> bool:
        """Make the rows, which takes a moment, unless they are there; tell whether that is new."""
        if self._is_filled:
            return False
        self._is_filled = True
        self._show_map()
        return True

    def box_of(self, name: str) -> KeyBox:
        """Return the box of a command."""
        return self._boxes[name]

    def row_of(self, name: str) -> SettingRow:
        """Return the row of a command."""
        return self._key_rows[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of ``Settings`` that are chosen here."""
        return ("keys",)

    def show_settings(self, settings: Settings) -> None:
        """Offer the way back where some key is not the usual one."""
        self.show_changed(is_changed=bool(settings.keys))

    def show_only(self, wanted: Iterable[str]) -> bool:
        """Show rows with these words; a heading where any of its rows are seen."""
        has_any = super().show_only(wanted)
        for heading, rows in self._headings.values():
            heading.setHidden(all(row.isHidden() for row in rows))
        return has_any

    # --- showing ----------------------------------------------------------------------

    @Slot()
    def _show_map(self) -> None:
        if not self._is_filled:
            return
        for entry in self._map.entries:
            if entry.name not in self._boxes:
                self._add(entry)
            self._show_entry(entry)

    def _add(self, entry: KeyEntry) -> None:
        if entry.page not in self._headings:
            self._headings[entry.page] = (self.add_heading(entry.page), [])
        box = KeyBox(self)
        told = self.tr("Key of {command}, {page}").format(command=entry.text, page=entry.page)
        box.edit.setAccessibleName(told)
        none = self.tr("No key for {command}, {page}")
        box.none.setAccessibleName(none.format(command=entry.text, page=entry.page))
        box.none.setToolTip(self.tr("No key"))
        back = self.tr("Usual key of {command}, {page}")
        box.back.setAccessibleName(back.format(command=entry.text, page=entry.page))
        box.back.setToolTip(self.tr("The usual key again"))
        row = self.add_row(entry.text, "", box)
        row.note = entry.page
        row.make_compact()
        self._headings[entry.page][1].append(row)
        self._boxes[entry.name], self._key_rows[entry.name] = box, row
        box.edit.keySequenceChanged.connect(partial(self._on_begun, entry.name))
        box.edit.editingFinished.connect(partial(self._on_pressed, entry.name))
        box.none.clicked.connect(partial(self._on_none, entry.name))
        box.back.clicked.connect(partial(self._on_back, entry.name))

    def _show_entry(self, entry: KeyEntry) -> None:
        box, row = self._boxes[entry.name], self._key_rows[entry.name]
        self._show_key(entry)
        box.back.setVisible(entry.is_changed)
        box.none.setVisible(bool(entry.keys))
        others = [_native(key) for key in entry.keys[1:]]
        row.show_why(self.tr("Also {keys}").format(keys=", ".join(others)) if others else "")

    def _show_key(self, entry: KeyEntry) -> None:
        edit = self._boxes[entry.name].edit
        key = QKeySequence.fromString(entry.keys[0] if entry.keys else "", _PORTABLE)
        if edit.keySequence() != key:
            with QSignalBlocker(edit):
                edit.setKeySequence(key)

    # --- what the user asks -----------------------------------------------------------

    def _on_begun(self, name: str, keys: QKeySequence) -> None:
        """Forget what was wrong: the box empties itself when another key is pressed."""
        if keys.isEmpty():
            self._key_rows[name].show_fault("")

    def _on_pressed(self, name: str) -> None:
        """Take the key, and show the one that holds."""
        key = self._boxes[name].edit.keySequence().toString(_PORTABLE)
        entry = self._map.entry(name)
        if key and key not in entry.keys[:1] and not self._map.change(name, key):
            self._key_rows[name].show_fault(self._fault(name, key))
        self._show_key(self._map.entry(name))

    def _fault(self, name: str, key: str) -> str:
        other = self._map.in_the_way(name, key)
        if other is None:
            told = self.tr("Not applied: {key} already moves or presses something there.")
            return told.format(key=_native(key))
        told = self.tr("Not applied: {key} is the key of {command} ({page}).")
        return told.format(key=_native(key), command=other.text, page=other.page)

    def _on_none(self, name: str) -> None:
        self._key_rows[name].show_fault("")
        self._map.change(name, "")
        self._boxes[name].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self, name: str) -> None:
        self._key_rows[name].show_fault("")
        self._map.reset(name)
        self._boxes[name].edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _native(key: str) -> str:
    return QKeySequence.fromString(key, _PORTABLE).toString(_NATIVE)
