"""The settings page: everything that can be chosen once and for all, in parts and to be searched."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.controllers.key_map import commands_of
from app.messages import Words
from app.models.settings import Settings
from app.models.settings_file import SUFFIX, Brought
from app.views.actions import ActionMaker, KeyGroup, follow_key, key_line, with_key
from app.views.banner import BannerArea, Kind, Notice, Remedy
from app.views.labels import hint
from app.views.settings_dialogs import QtSettingsDialogs
from app.views.settings_keyboard import KeyboardSection
from app.views.settings_machine import AdvancedSection, PerformanceSection
from app.views.settings_parts import SettingsParts
from app.views.settings_section import SettingsSection
from app.views.settings_sections import (
    FormatsSection,
    GeneralSection,
    PreviewSection,
    PrivacySection,
    SavingSection,
    TuningSection,
)
from app.views.tab_order import order_tabs
from training.finetune.folder import runs_folder

_TOPIC = "settings"
_WIDEST, _LIST = 760, 168
_ABOVE, _SLACK = 20, 8  # room above a section that was scrolled to


class SettingsActions(QObject):
    """What keys do on this page."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[QAction] = []
        self.find = ActionMaker(self, self._all)(
            self.tr("Search"), "filter", "Ctrl+F", self.tr("Show only settings with some text")
        )

    @property
    def everything(self) -> list[QAction]:
        """All of them."""
        return list(self._all)

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words, for the sheet of keys."""
        return (KeyGroup(self.tr("Settings"), tuple(key_line(action) for action in self._all)),)


class SettingsPage(QWidget):
    """Sections below each other, a list of them at the left, and a box to search at the top.

    Signals:
        noticed: A sentence for the status bar.
    """

    noticed = Signal(str)

    def __init__(self, parts: SettingsParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.controller, keys = parts.controller, parts.keys
        self._questions = parts.questions or QtSettingsDialogs(self)
        self.commands = SettingsActions(self)
        self.addActions(self.commands.everything)
        self.banners = BannerArea(self)
        self.search = self._make_search()
        self.general, self.saving = GeneralSection(self), SavingSection(self)
        self.performance = PerformanceSection(parts.devices, self)
        self.advanced = AdvancedSection(parts.log_folder, self)
        self.preview, self.formats = PreviewSection(self), FormatsSection(self)
        self.tuning = TuningSection(runs_folder(), self._choose_folder, self)
        self.privacy = PrivacySection(self)
        keys.add("settings", self.tr("Settings"), commands_of(self.commands))
        self.keyboard = KeyboardSection(keys, self)
        self.sections: tuple[SettingsSection, ...] = (
            self.general,
            self.performance,
            self.saving,
            self.preview,
            self.tuning,
            self.formats,
            self.privacy,
            self.keyboard,
            self.advanced,
        )
        self.index = self._make_index()
        self.area = QScrollArea(self)
        self._inner = QWidget(self.area)
        self._nothing = hint()
        self._is_led = False  # the list follows the scroll bar, and not the other way round
        self._arrange()
        self._connect()
        self._show(parts.keeper.now)
        self._on_searched("")

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words."""
        return self.commands.key_groups

    def showEvent(self, event: QShowEvent) -> None:
        """Make what few people ever look for when somebody does."""
        super().showEvent(event)
        if self.keyboard.fill():
            order_tabs(self)
            self._on_searched(self.search.text())

    # --- making it --------------------------------------------------------------------

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setAccessibleName(self.tr("Search settings"))
        words = self.tr("Search ({key})")
        follow_key(self.commands.find, lambda key: search.setPlaceholderText(with_key(words, key)))
        search.setClearButtonEnabled(True)
        search.setMaximumWidth(320)
        return search

    def _make_index(self) -> QListWidget:
        index = QListWidget(self)
        index.setObjectName("settingsIndex")
        index.setAccessibleName(self.tr("Sections"))
        index.addItems([section.title for section in self.sections])
        index.setFixedWidth(_LIST)
        index.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        index.setCurrentRow(0)
        return index

    def _arrange(self) -> None:
        title = QLabel(self.tr("Settings"), self)
        title.setObjectName("pageTitle")
        bar = QFrame(self)
        bar.setObjectName("settingsBar")
        head = QHBoxLayout(bar)
        head.setContentsMargins(24, 8, 24, 8)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.search, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.index)
        middle.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.banners)
        column.addLayout(middle, 1)
        self._fill_area()

    def _fill_area(self) -> None:
        inner = self._inner
        inner.setObjectName("settingsColumn")
        column = QVBoxLayout()
        column.setSpacing(28)
        for section in self.sections:
            column.addWidget(section)
        column.addWidget(self._nothing)
        column.addStretch()
        held = QWidget(inner)
        held.setLayout(column)
        held.setMaximumWidth(_WIDEST)
        held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.setContentsMargins(0, 0, 0, 0)
        around = QHBoxLayout(inner)
        around.setContentsMargins(24, 20, 24, 24)
        around.addWidget(held, 1)
        around.addStretch()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self._parts.keeper.changed.connect(self._show)
        self.search.textChanged.connect(self._on_searched)
        self.commands.find.triggered.connect(self.search.setFocus)
        self.index.currentRowChanged.connect(self._on_section_chosen)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.formats.filled.connect(lambda: self._on_searched(self.search.text()))
        self.general.forget_wanted.connect(self.controller.forget_recent)
        self._connect_files()
        for section in self.sections:
            section.chosen.connect(self._on_chosen)
            section.reset_wanted.connect(self.controller.reset)

    def _connect_files(self) -> None:
        self.advanced.log_wanted.connect(self._on_log_wanted)
        self.advanced.export_wanted.connect(self._on_export_wanted)
        self.advanced.import_wanted.connect(self._on_import_wanted)
        self.advanced.reset_all_wanted.connect(self._on_reset_all)
        self.controller.written.connect(self._on_written)
        self.controller.brought.connect(self._on_brought)
        self.controller.failed.connect(self._on_failed)

    # --- what the user asks -----------------------------------------------------------

    @Slot(str, object)
    def _on_chosen(self, name: str, value: object) -> None:
        self.controller.choose(name, value)
        if name == "language":
            self.noticed.emit(self.tr("The language changes when Deblur starts again."))

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        wanted = text.split()
        found = [section.show_only(wanted) for section in self.sections]
        for place, has_any in enumerate(found):
            self.index.item(place).setHidden(not has_any)
        self._nothing.setText(self.tr("No setting has “{text}” in it.").format(text=text.strip()))
        self._nothing.setVisible(not any(found))
        self.area.verticalScrollBar().setValue(0)

    @Slot(int)
    def _on_section_chosen(self, place: int) -> None:
        if not self._is_led and 0 <= place < len(self.sections):
            self.area.verticalScrollBar().setValue(self._top(self.sections[place]))

    @Slot()
    def _on_scrolled(self) -> None:
        """Mark the section that is at the top; where the end is seen, a chosen one stays."""
        bar = self.area.verticalScrollBar()
        shown = [each for each in self.sections if not each.isHidden()]
        above = [each for each in shown if self._top(each) <= bar.value() + _SLACK]
        if above and bar.value() < bar.maximum():
            self._is_led = True
            self.index.setCurrentRow(self.sections.index(above[-1]))
            self._is_led = False

    def _top(self, section: SettingsSection) -> int:
        return section.mapTo(self._inner, section.rect().topLeft()).y() - _ABOVE

    def _choose_folder(self, folder: Path | None) -> Path | None:
        return self._questions.choose_folder(folder)

    # --- files, and everything at once ------------------------------------------------

    @Slot()
    def _on_log_wanted(self) -> None:
        if self._parts.log_folder is not None:
            self._questions.show_folder(self._parts.log_folder)

    @Slot()
    def _on_export_wanted(self) -> None:
        target = self._questions.choose_target(Path.home() / f"deblur-settings{SUFFIX}")
        if target is not None:
            self.controller.write(target if target.suffix else target.with_suffix(SUFFIX))

    @Slot()
    def _on_import_wanted(self) -> None:
        source = self._questions.choose_source()
        if source is not None:
            self.controller.bring(source)

    @Slot()
    def _on_reset_all(self) -> None:
        before = self.controller.now
        self.controller.reset_all()
        self._say(Kind.GOOD, self.tr("All settings are as at first"), undo=before)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        title = self.tr("The settings are in {name}").format(name=target.name)
        self._say(Kind.GOOD, title, str(target.parent))

    @Slot(object, object)
    def _on_brought(self, brought: Brought, before: Settings) -> None:
        count = len(brought.changes)
        title = self.tr("%n setting(s) taken from the file", "", count)
        if not brought.refused:
            self._say(Kind.GOOD, title, undo=before)
            return
        told = self.tr("These cannot be used here, and were left out: {names}.")
        self._say(Kind.WARNING, title, told.format(names=", ".join(brought.refused)), undo=before)

    @Slot(object, object)
    def _on_failed(self, path: Path, error: Exception) -> None:
        told = self.tr("{reason}. Nothing was changed.")
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        title = self.tr("{name} cannot be used").format(name=path.name)
        self._say(Kind.ERROR, title, told.format(reason=reason.rstrip(".")))

    def _say(self, kind: Kind, title: str, text: str = "", undo: Settings | None = None) -> None:
        """Say it above the sections; ``undo`` is what would be gone back to."""
        remedies: tuple[Remedy, ...] = ()
        if undo is not None:
            remedies = (Remedy(self.tr("Undo"), partial(self._parts.keeper.keep, undo)),)
        words = Words(title, text, "")
        self.banners.show_notice(Notice(kind, words, remedies=remedies, topic=_TOPIC))

    # --- showing ----------------------------------------------------------------------

    def shut_down(self) -> None:
        """Let go of what outlives the page."""
        self._parts.devices.close()

    @Slot(object)
    def _show(self, settings: Settings) -> None:
        for section in self.sections:
            section.show_settings(settings)
