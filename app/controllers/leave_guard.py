"""Asks before photos are left while something about them could be lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.controllers.workspace import Workspace
from app.language import translate
from app.models.settings import Keeper
from app.views.dialogs import Dialogs

_NAMED = 3


class Work(Protocol):
    """The part of ``RestoreController`` that is asked."""

    @property
    def running_key(self) -> int | None:
        """The key of the photo that is being restored, None while none is."""

    def abandon(self) -> None:
        """Stop, and forget whatever still comes of it."""


class LeaveGuard:
    """Knows what would be lost: work that is running, and results that were not saved."""

    def __init__(self, workspace: Workspace, work: Work, dialogs: Dialogs, keeper: Keeper) -> None:
        self._workspace = workspace
        self._work = work
        self._dialogs = dialogs
        self._keeper = keeper

    def may_leave(self) -> bool:
        """Ask about all photos; stop the work if the user agrees."""
        running = self._work.running_key
        if running is not None and not self._dialogs.may_stop(self._name_of(running)):
            return False
        modified = [session.name for session in self._workspace.sessions if session.is_modified]
        if modified and not self._may_discard(_listed(modified)):
            return False
        self._work.abandon()
        return True

    def may_close(self, key: int) -> bool:
        """Ask about one photo; stop the work on it if the user agrees."""
        is_running = self._work.running_key == key
        if is_running and not self._dialogs.may_stop(self._name_of(key)):
            return False
        session = self._workspace.session_of(key)
        is_modified = session is not None and session.is_modified
        if is_modified and not self._may_discard(self._name_of(key)):
            return False
        if is_running:
            self._work.abandon()
        return True

    def _may_discard(self, name: str) -> bool:
        """Ask, unless the user wants no such question."""
        return not self._keeper.now.confirms_leaving or self._dialogs.may_discard(name)

    def _name_of(self, key: int) -> str:
        return next((photo.name for photo in self._workspace.photos if photo.key == key), "")


def _listed(names: Sequence[str]) -> str:
    """Return the names in one line, the first few where there are many."""
    if len(names) <= _NAMED:
        return ", ".join(names)
    others = translate("LeaveGuard", "%n more", "", len(names) - _NAMED)
    return ", ".join((*names[:_NAMED], others))
