"""A small menu for what the window looks like: theme, language, and the first steps once more."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.language import LANGUAGES, SYSTEM
from app.models.settings import Settings, Theme


class LookMenu(QMenu):
    """Offers the themes and languages there are.

    Signals:
        theme_chosen: A ``Theme``.
        language_chosen: A key of ``LANGUAGES``, or ``SYSTEM``.
        tour_requested: The first steps are to be shown again.
    """

    theme_chosen = Signal(object)
    language_chosen = Signal(str)
    tour_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Look"))
        self._themes = self._choices(
            self.tr("Theme"),
            {
                Theme.SYSTEM: self.tr("As the system"),
                Theme.LIGHT: self.tr("Light"),
                Theme.DARK: self.tr("Dark"),
            },
        )
        self._languages = self._choices(
            self.tr("Language"), {SYSTEM: self.tr("As the system"), **LANGUAGES}
        )
        self._themes.triggered.connect(self._on_theme_triggered)
        self._languages.triggered.connect(self._on_language_triggered)
        self.addSeparator()
        self.addAction(self.tr("First steps…")).triggered.connect(self._on_tour_triggered)

    def show_settings(self, settings: Settings) -> None:
        """Mark what is chosen."""
        _check(self._themes, settings.theme)
        _check(self._languages, settings.language)

    def _choices(self, title: str, names: Mapping[str, str]) -> QActionGroup:
        """Add a menu of ``names`` by value, of which one is marked."""
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for value, name in names.items():
            action = group.addAction(menu.addAction(name))
            action.setCheckable(True)
            action.setData(str(value))
        return group

    @Slot(QAction)
    def _on_theme_triggered(self, action: QAction) -> None:
        self.theme_chosen.emit(Theme(action.data()))

    @Slot(QAction)
    def _on_language_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    @Slot()
    def _on_tour_triggered(self) -> None:
        self.tour_requested.emit()


def _check(group: QActionGroup, value: str) -> None:
    for action in group.actions():
        action.setChecked(action.data() == str(value))
