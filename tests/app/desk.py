"""Open photos with everything that decides about them, and an engine without a process."""

from __future__ import annotations

from pathlib import Path

from app.controllers.editor import Editor
from app.controllers.workspace import Workspace
from app.models.region import Region
from app.models.session import Session, ShownPhoto
from app.models.settings import Keeper
from app.models.stored_photo import StoredPhoto
from app.store import MemoryStore
from app.workers.background import Background
from tests.app.fake_engine import FakeEngine
from tests.app.fakes import photo


class Desk:
    """What controllers of the engine work with."""

    def __init__(self) -> None:
        self.engine = FakeEngine()
        self.background = Background()
        self.workspace = Workspace()
        self.editor = Editor(self.workspace, self.background)
        self.keeper = Keeper(MemoryStore())

    @property
    def session(self) -> Session:
        """The photo that is looked at."""
        session = self.workspace.session
        assert session is not None
        return session

    def open(self, name: str = "a", width: int = 96, height: int = 64) -> int:
        """Open a photo and return its key."""
        path = Path(f"{name}.png")
        stored = StoredPhoto.of(photo(width, height, path=path))
        key = self.workspace.add(path)
        self.workspace.put(key, ShownPhoto.of(stored))
        return key

    def choose(self, left: int, top: int) -> Region:
        """Move the region there."""
        region = Region(left, top, 32, 16)
        self.editor.set_region(region)
        self.editor.settle()
        return region

    def close(self) -> None:
        """Wait for what runs."""
        self.background.close()
