"""The page of one photo: canvas, side panel, and the strip of the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.layers import Layers, Readout
from app.views.actions import Actions
from app.views.canvas_panes import Mode
from app.views.compare_view import CompareView
from app.views.filmstrip import Filmstrip
from app.views.side_panel import SidePanel
from app.views.status_bar import StatusBar
from app.views.toast import Toast


class PhotoPage(QWidget):
    """Arranges the views of a photo; what they show is brought by presenters."""

    def __init__(self, actions: Actions, status: StatusBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.compare = CompareView(self)
        self.toast = Toast(self.compare)
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
        self._connect_views(actions)
        self._connect_zooms(actions)
        self.compare.zoomed.connect(status.show_zoom)
        self.compare.pixel_hovered.connect(self._on_pixel_hovered)

    def show_stand_in(self, name: str, layers: Layers) -> None:
        """Show a small picture of a photo that is being loaded; nothing can be done to it yet."""
        self.compare.show_region(None)
        self.compare.show_photo(layers)
        self.panel.card.show_name(name)
        self.panel.setEnabled(False)

    def show_original(self) -> None:
        """Give the original the whole view, with the result behind the line."""
        self.compare.set_mode(Mode.SPLIT)
        self.compare.split_handle.setValue(self.compare.split_handle.maximum())

    def show_halves(self) -> None:
        """Bring the line back to the middle."""
        handle = self.compare.split_handle
        handle.setValue((handle.minimum() + handle.maximum()) // 2)

    def _connect_views(self, actions: Actions) -> None:
        modes = {
            actions.split: Mode.SPLIT,
            actions.side_by_side: Mode.SIDE_BY_SIDE,
            actions.result_only: Mode.RESULT_ONLY,
        }
        for action, mode in modes.items():
            action.toggled.connect(partial(self._on_mode_toggled, mode))
        actions.loupe.toggled.connect(self.compare.set_loupe)
        actions.overlay.toggled.connect(self._on_overlay_toggled)

    def _connect_zooms(self, actions: Actions) -> None:
        actions.fit.triggered.connect(self.compare.fit)
        actions.actual_size.triggered.connect(lambda: self.compare.zoom_to(1.0))
        actions.double_size.triggered.connect(lambda: self.compare.zoom_to(2.0))
        actions.zoom_in.triggered.connect(self.compare.zoom_in)
        actions.zoom_out.triggered.connect(self.compare.zoom_out)

    def _on_mode_toggled(self, mode: Mode, is_on: bool) -> None:
        if is_on:
            self.compare.set_mode(mode)

    @Slot(bool)
    def _on_overlay_toggled(self, is_on: bool) -> None:
        self.compare.set_overlay(is_on and self.panel.where.brush.isChecked())

    @Slot(object)
    def _on_pixel_hovered(self, readout: Readout | None) -> None:
        if readout is None:
            self._status.clear_pixel()
        else:
            place = (readout.column, readout.row)
            self._status.show_pixel(place, readout.before, readout.after)
