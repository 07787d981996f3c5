"""Brings what the user decides to the editor, and what holds to the canvas and the panel."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app.models.mask import Brush
from app.models.photo_facts import facts_of
from app.models.region import Region
from app.models.session import Session
from app.parts import Parts
from app.presenters.shell import Shell
from app.views.advanced_panel import Advanced
from app.views.where_panel import SIZES

_BRUSH_STEP = 1.25


class EditPresenter(QObject):
    """Shows the photo that is looked at, and everything that is decided about it."""

    def __init__(self, parts: Parts, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = parts.workspace
        self._editor = parts.editor
        self._previewing = parts.previewing
        self._keeper = parts.keeper
        self._page = shell.page
        self._actions = shell.actions
        self._shown: int | None = None
        self._has_stand_in = False
        self._has_brush = False
        self._brush = Brush()
        parts.workspace.changed.connect(self._on_changed)
        parts.keeper.changed.connect(self._show_advanced)
        parts.editor.painted.connect(self._on_painted)
        parts.photos.glimpsed.connect(self._on_glimpsed)
        parts.previewing.started.connect(self._show_region)
        parts.previewing.ended.connect(self._show_region)
        self._connect_panel()
        self._connect_brush()
        self._connect_actions()
        for action in (*self._actions.for_brush, self._actions.undo, self._actions.redo):
            action.setEnabled(False)

    @property
    def has_brush(self) -> bool:
        """The brush is in hand."""
        return self._has_brush

    @Slot()
    def _on_glimpsed(self) -> None:
        """Something else is on the canvas until the next photo comes: where one looks may stay."""
        self._shown, self._has_stand_in = None, True

    # --- connecting ---------------------------------------------------------------------

    def _connect_panel(self) -> None:
        panel, editor = self._page.panel, self._editor
        for slider, change in (
            (panel.strength, editor.set_strength),
            (panel.grain, editor.set_grain),
        ):
            slider.moved.connect(change)
            slider.settled.connect(editor.settle)
        panel.model.model_chosen.connect(editor.set_model)
        panel.model.model_chosen.connect(self._keep_model)
        panel.advanced.changed.connect(self._on_advanced_changed)
        self._page.compare.region_moved.connect(self._on_region_moved)

    @Slot(str)
    def _keep_model(self, model: str) -> None:
        """Begin with this model for photos that are opened from now on."""
        self._keeper.keep(replace(self._keeper.now, model=model))

    def _connect_brush(self) -> None:
        where, compare, editor = self._page.panel.where, self._page.compare, self._editor
        where.brush_taken.connect(self._on_brush_taken)
        where.size_chosen.connect(lambda size: self._set_brush(replace(self._brush, size=size)))
        where.feather_chosen.connect(
            lambda feather: self._set_brush(replace(self._brush, feather=feather))
        )
        where.purpose_chosen.connect(editor.set_purpose)
        compare.stroke_begun.connect(editor.begin_stroke)
        compare.stroke_led.connect(editor.lead_stroke)
        compare.stroke_ended.connect(editor.end_stroke)

    def _connect_actions(self) -> None:
        actions, editor = self._actions, self._editor
        actions.undo.triggered.connect(editor.undo)
        actions.redo.triggered.connect(editor.redo)
        actions.invert_mask.triggered.connect(editor.invert_mask)
        actions.clear_mask.triggered.connect(editor.clear_mask)
        actions.brush_add.toggled.connect(
            lambda adds: self._set_brush(replace(self._brush, erases=not adds))
        )
        actions.brush_swap.triggered.connect(self._on_swapped)
        actions.brush_larger.triggered.connect(lambda: self._scale_brush(_BRUSH_STEP))
        actions.brush_smaller.triggered.connect(lambda: self._scale_brush(1 / _BRUSH_STEP))

    # --- showing ------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        layers = self._editor.layers
        if layers is None:
            return
        is_another = session.key != self._shown
        self._shown = session.key
        if is_another and not self._has_stand_in:
            self._page.compare.show_photo(layers)
        else:
            self._page.compare.show_layers(layers)
        if is_another:
            self._show_card(session)
        self._has_stand_in = False
        self._show_edit(session)
        mask = session.edit.mask
        self._hold_brush(
            has_brush=mask.is_used and (bool(mask.steps) or (self._has_brush and not is_another))
        )

    @Slot(object)
    def _on_painted(self, region: Region) -> None:
        layers = self._editor.layers
        if layers is not None:
            self._page.compare.show_layers(layers, region)

    def _show_card(self, session: Session) -> None:
        stored = session.stored
        tip = str(stored.path) if stored.path else ""
        self._page.panel.card.show_photo(session.name, facts_of(stored), tip=tip)

    def _show_edit(self, session: Session) -> None:
        panel, edit = self._page.panel, session.edit
        panel.model.show_model(edit.model)
        panel.strength.show_level(edit.strength)
        panel.grain.show_level(edit.grain)
        panel.where.purpose.stand_at(edit.mask.purpose)
        self._show_advanced()
        self._show_region()
        self._actions.undo.setEnabled(self._editor.can_undo)
        self._actions.redo.setEnabled(self._editor.can_redo)

    @Slot()
    def _show_advanced(self) -> None:
        session = self._workspace.session
        if session is not None:
            edit = session.edit
            advanced = Advanced(self._keeper.now.device, edit.tile, edit.flips)
            self._page.panel.advanced.show_advanced(advanced)

    @Slot()
    def _show_region(self) -> None:
        """Frame the preview area, unless all of the photo was deblurred."""
        session = self._workspace.session
        if session is not None:
            region = session.edit.region if session.result is None else None
            self._page.compare.show_region(region, is_waiting=self._previewing.is_running)

    # --- the brush ----------------------------------------------------------------------

    @Slot(bool)
    def _on_brush_taken(self, is_taken: bool) -> None:
        self._hold_brush(has_brush=is_taken)
        session = self._workspace.session
        if session is not None and session.edit.mask.steps:
            self._editor.use_mask(is_taken)

    def _hold_brush(self, *, has_brush: bool) -> None:
        if has_brush == self._has_brush:
            return
        self._has_brush = has_brush
        self._page.panel.where.show_brush(is_taken=has_brush)
        self._page.compare.take_brush(self._brush if has_brush else None)
        self._page.compare.set_overlay(has_brush and self._actions.overlay.isChecked())
        for action in self._actions.for_brush:
            action.setEnabled(has_brush)

    def _set_brush(self, brush: Brush) -> None:
        self._brush = brush
        if self._has_brush:
            self._page.compare.take_brush(brush)

    def _scale_brush(self, factor: float) -> None:
        size = min(max(round(self._brush.size * factor), SIZES.lowest), SIZES.highest)
        self._page.panel.where.brush_size.show_level(size)
        self._set_brush(replace(self._brush, size=size))

    @Slot()
    def _on_swapped(self) -> None:
        adds = self._actions.brush_add.isChecked()
        (self._actions.brush_erase if adds else self._actions.brush_add).trigger()

    # --- other decisions ----------------------------------------------------------------

    @Slot(object)
    def _on_region_moved(self, region: Region) -> None:
        self._editor.set_region(region)
        self._editor.settle()

    @Slot(object)
    def _on_advanced_changed(self, advanced: Advanced) -> None:
        self._keeper.keep(replace(self._keeper.now, device=advanced.device))
        self._editor.set_flips(advanced.flips)
        self._editor.set_tile(advanced.tile)
