"""The settings page: everything that can be chosen once and for all, in parts and to be searched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
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

from app.controllers.key_map import KeyMap, commands_of
from app.controllers.settings_controller import SettingsController
from app.models.settings import Keeper, Settings
from app.views.actions import ActionMaker, KeyGroup, follow_key, key_line
from app.views.banner import BannerArea
from app.views.labels import hint
from app.views.settings_keyboard import KeyboardSection
from app.views.settings_section import SettingsSection
from app.views.settings_sections import (
    FormatsSection,
    GeneralSection,
    PreviewSection,
    PrivacySection,
    SavingSection,
)
from app.views.tab_order import order_tabs

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

    def __init__(
        self,
        controller: SettingsController,
        keeper: Keeper,
        keys: KeyMap,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.controller = controller
        self._keeper = keeper
        self.commands = SettingsActions(self)
        self.addActions(self.commands.everything)
        self.banners = BannerArea(self)
        self.search = self._make_search()
        self.general, self.saving = GeneralSection(self), SavingSection(self)
        self.preview, self.formats = PreviewSection(self), FormatsSection(self)
        self.privacy = PrivacySection(self)
        keys.add("settings", self.tr("Settings"), commands_of(self.commands))
        self.keyboard = KeyboardSection(keys, self)
        self.sections: tuple[SettingsSection, ...] = (
            self.general,
            self.saving,
            self.preview,
            self.formats,
            self.privacy,
            self.keyboard,
        )
        self.index = self._make_index()
        self.area = QScrollArea(self)
        self._inner = QWidget(self.area)
        self._nothing = hint()
        self._is_led = False  # the list follows the scroll bar, and not the other way round
        self._arrange()
        self._connect()
        self._show(keeper.now)
        self._on_searched("")

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words."""
        return self.commands.key_groups

    # --- making it --------------------------------------------------------------------

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setAccessibleName(self.tr("Search settings"))
        words = self.tr("Search ({key})")
        follow_key(self.commands.find, lambda key: search.setPlaceholderText(words.format(key=key)))
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
        order_tabs(self)

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
        self._keeper.changed.connect(self._show)
        self.search.textChanged.connect(self._on_searched)
        self.commands.find.triggered.connect(self.search.setFocus)
        self.index.currentRowChanged.connect(self._on_section_chosen)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.formats.filled.connect(lambda: self._on_searched(self.search.text()))
        self.general.forget_wanted.connect(self.controller.forget_recent)
        for section in self.sections:
            section.chosen.connect(self._on_chosen)
            section.reset_wanted.connect(self.controller.reset)

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

    # --- showing ----------------------------------------------------------------------

    @Slot(object)
    def _show(self, settings: Settings) -> None:
        for section in self.sections:
            section.show_settings(settings)
