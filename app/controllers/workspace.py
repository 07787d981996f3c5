"""Every open photo, and the one that is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.edit import Edit, History, Recipe
from app.models.open_photo import OpenPhoto
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.session import Mix, Preview, Result, Session, ShownPhoto, pasted_name
from app.models.source_stamp import SourceStamp
from app.models.spill import SpilledPhoto

if TYPE_CHECKING:
    from engine.sanity import Finding
    from engine.verdict import Verdict


@dataclass(slots=True, eq=False)
class _Slot:
    """The place of one open photo.

    Attributes:
        path: Its file.
        history: What was decided before it is loaded for the first time.
        session: None before that. While the photo made room in memory, it lacks the pixels.
        is_here: It has its pixels.
        spilled: Where they wait; None for those that are read from the photo's file again.
        backup: A file of ours with a photo that came from no file.
    """

    key: int
    path: Path | None
    history: History
    session: Session | None = None
    is_here: bool = False
    spilled: SpilledPhoto | None = None
    backup: Path | None = None


class Workspace(QObject):
    """Holds a ``Session`` for each open photo; a change replaces a session as a whole.

    Signals:
        changed: The ``Session`` that is looked at, new or after a change.
        listed: All ``OpenPhoto`` in order, and the key of the one that is looked at or None.
        closed: The ``Session`` that was let go of; a photo that was never loaded has none.
        backup_freed: A file of ours that nobody needs any more: the photo in it was closed.
        emptied: The last photo was closed.
        source_changed: A ``Session`` whose file is another one than was opened.
    """

    changed = Signal(object)
    listed = Signal(object, object)
    closed = Signal(object)
    backup_freed = Signal(object)
    emptied = Signal()
    source_changed = Signal(object)

    def __init__(
        self, first_edit: Callable[[], Edit] = Edit, parent: QObject | None = None
    ) -> None:
        """Begin with no photo; ``first_edit`` tells what holds for a new one."""
        super().__init__(parent)
        self._first_edit = first_edit
        self._keys = count(1)
        self._slots: dict[int, _Slot] = {}
        self._current: int | None = None
        self._looked_at: list[int] = []  # the latest last

    # --- looking ------------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        """What is looked at, None while nothing is."""
        return self._slots[self._current].session if self._current is not None else None

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Every photo that was ever looked at; those that made room lack their pixels."""
        return tuple(slot.session for slot in self._slots.values() if slot.session is not None)

    @property
    def photos(self) -> tuple[OpenPhoto, ...]:
        """Every open photo, in order."""
        return tuple(_open_photo(slot) for slot in self._slots.values())

    @property
    def current(self) -> int | None:
        """The key of the photo that is looked at."""
        return self._current

    def session_of(self, key: int) -> Session | None:
        """Return a session, None when the photo was closed or never looked at."""
        return self._slots[key].session if key in self._slots else None

    def history_of(self, key: int) -> History:
        """Return what was decided about a photo, also before it is loaded."""
        slot = self._slots[key]
        return slot.session.history if slot.session else slot.history

    def path_of(self, key: int) -> Path | None:
        """Return the file of a photo."""
        return self._slots[key].path

    def backup_of(self, key: int) -> Path | None:
        """Return our file with a photo that came from no file, None before there is one."""
        return self._slots[key].backup

    def set_backup(self, key: int, backup: Path) -> None:
        """Note our file with a photo that came from no file."""
        if key in self._slots:
            self._slots[key].backup = backup

    def spilled_of(self, key: int) -> SpilledPhoto | None:
        """Return where the pixels of a photo wait, None where its file has them."""
        return self._slots[key].spilled

    def is_here(self, key: int) -> bool:
        """Tell whether the photo can be looked at without loading it."""
        return key in self._slots and self._slots[key].is_here

    def find(self, path: Path) -> int | None:
        """Return the key of the photo that was opened from ``path``."""
        return next((key for key, slot in self._slots.items() if slot.path == path), None)

    def neighbor(self, step: int) -> int | None:
        """Return the key ``step`` places further, None beyond the ends."""
        keys = list(self._slots)
        place = keys.index(self._current) + step if self._current in keys else 0
        return keys[place] if 0 <= place < len(keys) else None

    def least_looked_at(self) -> Iterator[Session]:
        """Yield the sessions, those that were not looked at for longest first."""
        for key in self._looked_at:
            session = self._slots[key].session
            if session is not None:
                yield session

    # --- opening and closing ------------------------------------------------------------

    def add(self, path: Path | None, history: History | None = None) -> int:
        """Give a photo a place in the list and return its key, the old one if it has a place."""
        if path is not None and (known := self.find(path)) is not None:
            return known
        slot = _Slot(next(self._keys), path, history or History(self._first_edit()))
        self._slots[slot.key] = slot
        return slot.key

    def put(self, key: int, shown: ShownPhoto, stamp: SourceStamp | None = None) -> None:
        """Bring a photo with its pixels, and look at it; nothing happens if it was closed.

        Args:
            key: Of the photo.
            shown: The photo.
            stamp: What its file was like when it was read; None when it did not come from there.
                Where that is another file than before, what was made of that goes.
        """
        slot = self._slots.get(key)
        if slot is None:
            return
        old = slot.session
        if old is None or (stamp is not None and stamp != old.stamp):
            history = _fitting(self.history_of(key), shown.photo.size)
            slot.session = Session(key, shown, stamp, history)
        else:
            slot.session = replace(old, original=shown)
        slot.is_here, slot.spilled = True, None
        self.show(key)

    def show(self, key: int) -> None:
        """Look at a photo that has its pixels."""
        self._current = key
        self._looked_at = [*(each for each in self._looked_at if each != key), key]
        self.changed.emit(self.session)
        self.tell_list()

    def close(self, key: int) -> None:
        """Let go of a photo and of all that was made of it.

        When it was looked at, nothing is, until somebody shows another one.
        """
        slot = self._slots.pop(key, None)
        if slot is None:
            return
        self._looked_at = [each for each in self._looked_at if each != key]
        if self._current == key:
            self._current = None
        if slot.session is not None:
            self.closed.emit(slot.session)
        if slot.backup is not None:
            self.backup_freed.emit(slot.backup)
        self.tell_list()
        if not self._slots:
            self.emptied.emit()

    def tell_list(self) -> None:
        """Emit ``listed``."""
        self.listed.emit(self.photos, self._current)

    # --- changing -----------------------------------------------------------------------

    def replace(self, session: Session) -> None:
        """Put a session in place of the one with its key."""
        slot = self._slots.get(session.key)
        if slot is None or slot.session is None or slot.session is session:
            return
        before, slot.session = slot.session, session
        if session.key == self._current:
            self.changed.emit(session)
        if session.is_modified != before.is_modified:
            self.tell_list()

    def shelve(self, key: int, spilled: SpilledPhoto | None) -> None:
        """Let go of the pixels of a photo that is not looked at.

        Args:
            key: Of the photo.
            spilled: Where they are; None where its file has them.
        """
        slot = self._slots.get(key)
        if slot is not None and slot.session is not None and key != self._current:
            slot.session = replace(
                slot.session, original=_outline(slot.session.original), preview=None
            )
            slot.is_here, slot.spilled = False, spilled

    def add_result(
        self, key: int, recipe: Recipe, shown: ShownPhoto, findings: tuple[Finding, ...] = ()
    ) -> None:
        """Put the result of a run beside its photo, whichever is looked at meanwhile."""
        if session := self.session_of(key):
            self.replace(session.with_new_result(Result(recipe, shown, findings=findings)))

    def add_findings(self, key: int, recipe: Recipe, findings: tuple[Finding, ...]) -> None:
        """Note what looks wrong about a result, when that is known after the result itself."""
        session = self.session_of(key)
        result = session.result_of(recipe) if session else None
        if session is not None and result is not None:
            self.replace(session.with_result(replace(result, findings=findings)))

    def add_preview(self, key: int, preview: Preview) -> None:
        """Put the result of a region on its photo."""
        if session := self.session_of(key):
            self.replace(replace(session, preview=preview))

    def set_verdict(self, key: int, verdict: Verdict) -> None:
        """Note what the blur of a photo looks like."""
        if session := self.session_of(key):
            self.replace(replace(session, verdict=verdict))

    def mark_saved(self, key: int, target: Path, mix: Mix) -> None:
        """Remember that a photo's result is in a file, mixed as ``mix``."""
        if session := self.session_of(key):
            self.replace(session.with_saved(target, mix))


def _fitting(history: History, size: tuple[int, int]) -> History:
    """Return a history without regions that reach beyond a photo of ``size``."""
    whole = Region(0, 0, *size)
    return history.amended(
        lambda edit: (
            edit
            if edit.region is None or edit.region.common(whole) == edit.region
            else replace(edit, region=None)
        )
    )


def _open_photo(slot: _Slot) -> OpenPhoto:
    is_modified = slot.session is not None and slot.session.is_modified
    return OpenPhoto(
        slot.key, slot.path, slot.path.name if slot.path else pasted_name(), is_modified
    )


def _outline(shown: ShownPhoto) -> ShownPhoto:
    photo = shown.photo.outline()
    return ShownPhoto(photo, Pyramid.of(photo))
