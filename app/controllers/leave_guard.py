"""Asks before a photo is left while something about it could be lost."""

from __future__ import annotations

from app.controllers.restore_controller import RestoreController
from app.controllers.workspace import Workspace
from app.views.dialogs import Dialogs


class LeaveGuard:
    """Knows what would be lost: work that is running, and a result that was not saved."""

    def __init__(
        self, workspace: Workspace, restoring: RestoreController, dialogs: Dialogs
    ) -> None:
        self._workspace = workspace
        self._restoring = restoring
        self._dialogs = dialogs

    def may_leave(self) -> bool:
        """Ask what has to be asked; stop the work if the user agrees."""
        session = self._workspace.session
        if session is None:
            return True
        if self._restoring.is_running and not self._dialogs.may_stop(session.name):
            return False
        if session.is_modified and not self._dialogs.may_discard(session.name):
            return False
        self._restoring.abandon()
        return True
