"""Builds every object once and passes it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.controllers.leave_guard import LeaveGuard
from app.controllers.photo_controller import PhotoController
from app.controllers.restore_controller import RestoreController
from app.controllers.save_controller import SaveController
from app.controllers.workspace import Workspace
from app.main_window import MainWindow, Parts
from app.store import Store
from app.views.dialogs import Dialogs, QtDialogs
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from resources import resource_path


@dataclass(frozen=True, slots=True)
class Application:
    """The window and what drives it; closing the window ends everything."""

    window: MainWindow
    parts: Parts


def build(store: Store, dialogs: Dialogs, engine_options: EngineOptions) -> Application:
    """Build the window, hidden, with the engine process not started yet."""
    background = Background()
    engine = EngineClient(engine_options)
    workspace = Workspace()
    restoring = RestoreController(engine, background, engine_options.settings)
    guard = LeaveGuard(workspace, restoring, dialogs)
    photos = PhotoController(background, guard.may_leave)
    saving = SaveController(workspace, background, dialogs)
    parts = Parts(
        store=store,
        dialogs=dialogs,
        background=background,
        engine=engine,
        workspace=workspace,
        photos=photos,
        restoring=restoring,
        saving=saving,
        guard=guard,
        examples=example_photos(),
    )
    window = MainWindow(parts)
    if isinstance(dialogs, QtDialogs):
        dialogs.parent = window
    return Application(window, parts)


def example_photos() -> Sequence[Path]:
    """Return the photos that come with Deblur."""
    return tuple(sorted(resource_path("examples").glob("*.jpg")))
