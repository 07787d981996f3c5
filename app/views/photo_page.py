"""The page of one photo: compare view, side panel, and the strip of the others."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.session import Session
from app.views.actions import Actions
from app.views.compare_view import CompareView
from app.views.filmstrip import Filmstrip
from app.views.side_panel import SidePanel
from app.views.status_bar import StatusBar


class PhotoPage(QWidget):
    """Draws a ``Session``; draws anew only what is another one than before."""

    def __init__(self, actions: Actions, status: StatusBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._hovered: tuple[int, int] | None = None
        self._status = status
        self.compare = CompareView(self)
        self.filmstrip = Filmstrip(self)
        self.panel = SidePanel(actions, self)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.compare, 1)
        left.addWidget(self.filmstrip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        self._connect(actions)

    def show_session(self, session: Session) -> None:
        """Show ``session`` in place of what was shown."""
        old, self._session = self._session, session
        if old is None or old.original is not session.original:
            self._hovered = None
            self.compare.show_photo(session.original.pyramid)
        self.compare.set_strength(session.strength)
        if old is None or old.restored is not session.restored:
            self.compare.show_result(session.restored.pyramid if session.restored else None)
        self.panel.show_session(session)
        self._show_pixel()

    def _connect(self, actions: Actions) -> None:
        actions.fit.triggered.connect(self.compare.fit)
        actions.actual_size.triggered.connect(lambda: self.compare.zoom_to(1.0))
        actions.double_size.triggered.connect(lambda: self.compare.zoom_to(2.0))
        actions.zoom_in.triggered.connect(self.compare.zoom_in)
        actions.zoom_out.triggered.connect(self.compare.zoom_out)
        self.compare.zoomed.connect(self._status.show_zoom)
        self.compare.pixel_hovered.connect(self._on_pixel_hovered)

    @Slot(object)
    def _on_pixel_hovered(self, place: tuple[int, int] | None) -> None:
        self._hovered = place
        self._show_pixel()

    def _show_pixel(self) -> None:
        if self._hovered is None or self._session is None:
            self._status.clear_pixel()
        else:
            self._status.show_pixel(self._hovered, *self._session.levels_at(*self._hovered))
