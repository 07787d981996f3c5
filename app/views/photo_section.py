"""Everything about photos: the toolbar, and below it the empty page or the page of a photo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QToolBar, QVBoxLayout, QWidget

from app.views.actions import Actions
from app.views.empty_page import EmptyPage
from app.views.no_model_page import NoModelPage
from app.views.photo_page import PhotoPage
from app.views.status_bar import StatusBar


class PhotoSection(QWidget):
    """Holds the actions of photos, so that their keys rest while another page is seen."""

    def __init__(
        self,
        actions: Actions,
        status: StatusBar,
        examples: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.empty = EmptyPage(actions.open, actions.paste, examples, self)
        self.page = PhotoPage(actions, status, self)
        self.no_model = NoModelPage(self)
        self._has_model = True
        self._wanted: QWidget = self.empty
        self._pages = QStackedWidget(self)
        for page in (self.empty, self.page, self.no_model):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar(actions))
        column.addWidget(self._pages, 1)
        self.addActions(actions.everything)

    def show_photo(self) -> None:
        """Show the page of a photo."""
        self._show(self.page)

    def show_empty(self) -> None:
        """Show that no photo is open."""
        self._show(self.empty)

    def show_models(self, *, has_any: bool) -> None:
        """Say so in place of everything when there is no model; go on when there is one again."""
        self._has_model = has_any
        self._show(self._wanted)

    def _show(self, page: QWidget) -> None:
        self._wanted = page
        self._pages.setCurrentWidget(page if self._has_model else self.no_model)

    def _toolbar(self, actions: Actions) -> QToolBar:
        bar = QToolBar(self.tr("Toolbar"), self)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for place, group in enumerate(actions.for_toolbar):
            if place:
                bar.addSeparator()
            bar.addActions(list(group))
        for action in actions.for_toolbar[0]:
            button = bar.widgetForAction(action)
            button.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return bar
