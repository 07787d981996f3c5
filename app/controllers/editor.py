"""What the user decides about the photo that is looked at, and the way back from it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.workspace import Workspace
from app.models.edit import Edit
from app.models.layers import Layers
from app.models.mask import Brush, Mask, Point, Purpose
from app.models.mask_painter import MaskPainter
from app.models.mask_plane import MaskPlane
from app.models.region import Region
from app.models.session import Session
from app.workers.background import Background

_PAINTERS = 4  # a painter takes up to 30 MB; one that went is made again


class Editor(QObject):
    """Changes the edit of the photo that is looked at; ``Workspace.changed`` tells about it.

    Sliders send every value as they move and ``settle`` when they are let go: one entry of the
    history. So is a stroke, from ``begin_stroke`` to ``end_stroke``.

    Signals:
        painted: The ``Region`` of the photo that looks different because of the brush; what
            ``layers`` returned before shows it when it is drawn anew, unless ``changed`` follows.
    """

    painted = Signal(object)

    def __init__(
        self, workspace: Workspace, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._painters: OrderedDict[int, MaskPainter] = OrderedDict()
        self._wanted: int | None = None
        workspace.changed.connect(self._on_changed)
        workspace.closed.connect(self._on_closed)

    # --- looking ------------------------------------------------------------------------

    @property
    def edit(self) -> Edit | None:
        """What is decided about the photo, None while there is none."""
        session = self._workspace.session
        return session.edit if session else None

    @property
    def can_undo(self) -> bool:
        """There is something to take back."""
        session = self._workspace.session
        return session is not None and session.history.can_undo

    @property
    def can_redo(self) -> bool:
        """There is something to do again."""
        session = self._workspace.session
        return session is not None and session.history.can_redo

    @property
    def plane(self) -> MaskPlane | None:
        """The mask of the photo for the screen; None where the result counts everywhere."""
        session = self._workspace.session
        painter = self._painters.get(session.key) if session else None
        return painter.plane if painter else None

    @property
    def layers(self) -> Layers | None:
        """What the canvas draws, None while there is no photo."""
        session = self._workspace.session
        return session.layers(self.plane) if session else None

    # --- one value ----------------------------------------------------------------------

    @Slot(int)
    def set_strength(self, strength: int) -> None:
        """Mix more or less of the result in."""
        self._change(lambda edit: replace(edit, strength=strength), gesture="strength")

    @Slot(int)
    def set_grain(self, grain: int) -> None:
        """Let more or less fine texture come back."""
        self._change(lambda edit: replace(edit, grain=grain), gesture="grain")

    @Slot(str)
    def set_model(self, model: str) -> None:
        """Choose another model; its result comes back if there was one."""
        self._change(lambda edit: replace(edit, model=model))

    @Slot(bool)
    def set_flips(self, flips: bool) -> None:
        """Average the results of the photo turned and mirrored, or not."""
        self._change(lambda edit: replace(edit, flips=flips))

    def set_tile(self, tile: int | None) -> None:
        """Set how much the generator sees at once; None leaves it to the engine."""
        self._change(lambda edit: replace(edit, tile=tile))

    def set_region(self, region: Region) -> None:
        """Look for a preview elsewhere; while it is dragged, all places are one entry."""
        self._change(lambda edit: replace(edit, region=region), gesture="region")

    def suggest_region(self, key: int, region: Region) -> None:
        """Give a photo its first region; that is no decision of the user's and no entry."""
        session = self._workspace.session_of(key)
        if session is not None and session.edit.region is None:
            history = session.history.amended(
                lambda edit: edit if edit.region else replace(edit, region=region)
            )
            self._workspace.replace(session.with_history(history))

    @Slot()
    def settle(self) -> None:
        """A gesture has ended; what follows is another entry."""
        if session := self._workspace.session:
            self._workspace.replace(session.with_history(session.history.settled()))

    @Slot()
    def undo(self) -> None:
        """Take the last entry back."""
        if session := self._workspace.session:
            self._workspace.replace(session.with_history(session.history.undone()))

    @Slot()
    def redo(self) -> None:
        """Do the last entry again that was taken back."""
        if session := self._workspace.session:
            self._workspace.replace(session.with_history(session.history.redone()))

    # --- the mask -----------------------------------------------------------------------

    @Slot(bool)
    def use_mask(self, is_used: bool) -> None:
        """Let the result count where the brush says, or everywhere; what was painted stays."""
        self._change_mask(lambda mask: replace(mask, is_used=is_used))

    def set_purpose(self, purpose: Purpose) -> None:
        """Take what is painted for where the result counts, or for where it does not."""
        self._change_mask(lambda mask: replace(mask, purpose=purpose))

    @Slot()
    def invert_mask(self) -> None:
        """Exchange what is painted and what is not."""
        self._change_mask(Mask.inverted)

    @Slot()
    def clear_mask(self) -> None:
        """Take all paint away."""
        self._change_mask(Mask.cleared)

    def begin_stroke(self, brush: Brush, point: Point) -> None:
        """Put the brush down on the photo."""
        if session := self._workspace.session:
            self._tell_painted(self._painter_for(session).begin(brush, point))

    def lead_stroke(self, point: Point) -> None:
        """Lead the brush on to a point."""
        if painter := self._painter_now():
            self._tell_painted(painter.lead(point))

    @Slot()
    def end_stroke(self) -> None:
        """Lift the brush: the stroke is an entry of the history."""
        if painter := self._painter_now():
            mask = painter.end()
            self._change_mask(lambda _: mask)

    # --- inside -------------------------------------------------------------------------

    def _change(self, change: Callable[[Edit], Edit], *, gesture: str | None = None) -> None:
        if session := self._workspace.session:
            history = session.history.changed(change(session.edit), gesture=gesture)
            self._workspace.replace(session.with_history(history))

    def _change_mask(self, change: Callable[[Mask], Mask]) -> None:
        self._change(lambda edit: replace(edit, mask=change(edit.mask)))

    def _tell_painted(self, region: Region | None) -> None:
        if region is not None:
            self.painted.emit(region)

    def _painter_now(self) -> MaskPainter | None:
        session = self._workspace.session
        return self._painters.get(session.key) if session else None

    def _painter_for(self, session: Session) -> MaskPainter:
        if session.key not in self._painters:
            self._keep(session.key, MaskPainter(session.edit.mask, session.stored.size))
        return self._painters[session.key]

    def _keep(self, key: int, painter: MaskPainter) -> None:
        self._painters[key] = painter
        self._painters.move_to_end(key)
        while len(self._painters) > _PAINTERS:
            self._painters.popitem(last=False)

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        """Have the painter show the mask; painting many strokes anew is left to a thread."""
        painter = self._painters.get(session.key)
        if painter is not None:
            self._painters.move_to_end(session.key)
            if painter.is_painting and painter.mask == session.edit.mask:
                return  # something else changed; the hand goes on
            self._tell_painted(painter.show(session.edit.mask))
        elif session.edit.mask.steps and self._wanted != session.key:
            self._wanted = session.key
            self._background.run(
                partial(MaskPainter, session.edit.mask, session.stored.size),
                on_done=partial(self._on_painted, session.key),
                on_failed=self._on_unpainted,
            )

    @Slot(object)
    def _on_closed(self, session: Session) -> None:
        self._painters.pop(session.key, None)

    def _on_painted(self, key: int, painter: MaskPainter) -> None:
        self._wanted = None
        if key not in self._painters:
            self._keep(key, painter)
        session = self._workspace.session
        if session is not None and session.key == key:
            self._workspace.show(key)

    def _on_unpainted(self, error: Exception) -> None:
        self._wanted = None
        raise error
