"""What the window looks like: theme, language, the width of the rail, and the first steps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.models.settings import Keeper, Settings, Theme
from app.views.first_run_sheet import FirstRunSheet
from app.views.look_menu import LookMenu
from app.views.nav_rail import NavRail
from app.views.theme import apply_theme


class LookController(QObject):
    """Turns what is chosen into settings, and settings into what is seen.

    Signals:
        noticed: A sentence for the status bar.
        example_requested: The example photo is to be opened.
    """

    noticed = Signal(str)
    example_requested = Signal()

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._theme = keeper.now.theme
        keeper.changed.connect(self._on_settings_changed)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def drive(self, rail: NavRail, menu: LookMenu) -> None:
        """Show the settings in ``rail`` and ``menu``, and take what is chosen there.

        The controller belongs to ``rail`` from now on, and ends with it.
        """
        self.setParent(rail)
        rail.show_wide(is_wide=self._keeper.now.has_wide_rail)
        menu.show_settings(self._keeper.now)
        self._keeper.changed.connect(menu.show_settings)
        rail.widened.connect(self._on_rail_widened)
        menu.theme_chosen.connect(self._on_theme_chosen)
        menu.language_chosen.connect(self._on_language_chosen)
        menu.tour_requested.connect(lambda: self.show_tour(rail.window()))

    def show_tour_once(self, parent: QWidget) -> FirstRunSheet | None:
        """Show the first steps, unless they were seen or skipped before."""
        return None if self._keeper.now.has_seen_tour else self.show_tour(parent)

    def show_tour(self, parent: QWidget) -> FirstRunSheet:
        """Show the first steps over ``parent``, whose other parts wait meanwhile."""
        sheet = FirstRunSheet(parent)
        sheet.example_requested.connect(self.example_requested)
        sheet.finished.connect(self._on_tour_finished)
        sheet.open()
        return sheet

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.theme != self._theme:
            self._theme = settings.theme
            self._dress()

    @Slot()
    def _on_scheme_changed(self) -> None:
        """Follow the system from day to night."""
        if self._theme is Theme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self._theme)

    @Slot(bool)
    def _on_rail_widened(self, is_wide: bool) -> None:
        self._keeper.keep(replace(self._keeper.now, has_wide_rail=is_wide))

    @Slot(object)
    def _on_theme_chosen(self, theme: Theme) -> None:
        self._keeper.keep(replace(self._keeper.now, theme=theme))

    @Slot(str)
    def _on_language_chosen(self, code: str) -> None:
        self._keeper.keep(replace(self._keeper.now, language=code))
        self.noticed.emit(self.tr("The language changes when Deblur starts again."))

    @Slot()
    def _on_tour_finished(self) -> None:
        self._keeper.keep(replace(self._keeper.now, has_seen_tour=True))
