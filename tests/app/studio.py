"""Everything about open photos without a window and without an engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.controllers.editor import Editor
from app.controllers.leave_guard import LeaveGuard
from app.controllers.photo_controller import PhotoController
from app.controllers.recent_files import RecentFiles
from app.controllers.session_file import SessionFile
from app.controllers.shelf import Shelf
from app.controllers.workspace import Workspace
from app.models.edit import Recipe
from app.models.session import Session, ShownPhoto
from app.models.session_folder import SessionFolder
from app.models.settings import Keeper
from app.models.spill import SpillFolder
from app.models.stored_photo import RESULT_DEPTH, StoredPhoto
from app.store import MemoryStore
from app.workers.background import Background
from tests.app.fakes import FakeDialogs, photo


@dataclass
class FakeWork:
    """Restores one photo, without end."""

    running_key: int | None = None
    was_abandoned: bool = False

    def abandon(self) -> None:
        self.was_abandoned, self.running_key = True, None


@dataclass
class Studio:
    """Built in a folder; ``close`` ends it as a window would."""

    root: Path
    budget: int = 1 << 30
    background: Background = field(default_factory=Background)
    workspace: Workspace = field(default_factory=Workspace)
    dialogs: FakeDialogs = field(default_factory=FakeDialogs)
    work: FakeWork = field(default_factory=FakeWork)

    def __post_init__(self) -> None:
        self.spill = SpillFolder(self.root / "cache")
        self.editor = Editor(self.workspace, self.background)
        self.shelf = Shelf(self.workspace, self.background, self.spill, budget=self.budget)
        self.keeper = Keeper(MemoryStore())
        self.guard = LeaveGuard(self.workspace, self.work, self.dialogs, self.keeper)
        self.photos = PhotoController(
            self.workspace, self.background, self.spill, self.guard.may_close
        )
        self.recent = RecentFiles(self.photos, self.keeper)
        self.folder = SessionFolder(self.root / "sessions")
        self.session_file = SessionFile(self.workspace, self.photos, self.background, self.folder)

    @property
    def session(self) -> Session:
        """What is looked at."""
        assert self.workspace.session is not None
        return self.workspace.session

    def open(self, qtbot: QtBot, *paths: Path) -> None:
        """Open photos and wait for the first."""
        with qtbot.waitSignal(self.photos.ended):
            self.photos.open_paths(paths)

    def show(self, qtbot: QtBot, key: int) -> None:
        """Look at a photo and wait until it is there."""
        with qtbot.waitSignal(self.photos.ended):
            self.photos.show(key)

    def settle(self, qtbot: QtBot, is_done: Callable[[], bool]) -> None:
        """Let time pass until something holds."""
        qtbot.waitUntil(is_done, timeout=5000)

    def close(self) -> None:
        """End as a window does that nobody killed."""
        self.background.close()
        self.session_file.close()
        self.spill.close()


def shown(width: int = 96, height: int = 64) -> ShownPhoto:
    """Return a photo of the pattern."""
    return ShownPhoto.of(StoredPhoto.of(photo(width, height)))


def add_result(workspace: Workspace, recipe: Recipe | None = None) -> ShownPhoto:
    """Give the photo that is looked at its negative as a result."""
    session = workspace.session
    assert session is not None
    original = session.stored.to_photo()
    negative = original.with_pixels(1 - original.pixels)
    result = ShownPhoto.of(StoredPhoto.of(negative, depth=RESULT_DEPTH))
    workspace.add_result(session.key, recipe or session.edit.recipe, result)
    return result
