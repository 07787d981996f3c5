"""Builds every object once and passes it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.controllers.compare_models_controller import CompareModelsController
from app.controllers.device_tester import DeviceTester
from app.controllers.editor import Editor
from app.controllers.judge_controller import JudgeController
from app.controllers.key_map import KeyMap
from app.controllers.leave_guard import LeaveGuard
from app.controllers.look_controller import LookController
from app.controllers.model_meter import ModelMeter
from app.controllers.models_controller import ModelsController
from app.controllers.pace import Pace
from app.controllers.photo_controller import PhotoController
from app.controllers.preview_controller import PreviewController
from app.controllers.process_choices import ProcessChoices, options_for
from app.controllers.recent_files import RecentFiles
from app.controllers.restore_controller import RestoreController
from app.controllers.save_controller import SaveController
from app.controllers.session_file import SessionFile
from app.controllers.settings_controller import SettingsController
from app.controllers.shelf import Shelf
from app.controllers.workspace import Workspace
from app.main_window import MainWindow
from app.models.edit import Edit
from app.models.session_folder import SessionFolder
from app.models.settings import Keeper
from app.models.spill import SpillFolder
from app.parts import Parts
from app.store import Store
from app.views.dialogs import Dialogs, QtDialogs
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from app.workers.finetune_process import ProcessTrainer
from engine.power import is_on_battery
from resources import resource_path


@dataclass(frozen=True, slots=True)
class Application:
    """The window and what drives it; closing the window ends everything."""

    window: MainWindow
    parts: Parts


def build(
    store: Store, dialogs: Dialogs, engine_options: EngineOptions, *, home: Path | None = None
) -> Application:
    """Build the window, hidden, with the engine process not started yet.

    Args:
        store: What is remembered between two starts.
        dialogs: Asks the user.
        engine_options: How the engine process starts.
        home: Folder for caches and journals; None for the usual ones of the system.
    """
    parts = _parts(store, dialogs, engine_options, home)
    window = MainWindow(parts)
    if isinstance(dialogs, QtDialogs):
        dialogs.parent = window
    return Application(window, parts)


def _parts(
    store: Store, dialogs: Dialogs, engine_options: EngineOptions, home: Path | None
) -> Parts:
    background, keeper = Background(), Keeper(store)
    workspace = Workspace(lambda: Edit(model=keeper.now.model, tile=keeper.now.tile or None))
    engine, pace = EngineClient(options_for(engine_options, keeper.now)), Pace(store)
    trainer = ProcessTrainer(home / "fine-tuning" if home else None, on_battery=is_on_battery)
    ProcessChoices(engine, engine_options, keeper, trainer, parent=engine)
    engine.timed.connect(pace.learn)
    spill = SpillFolder(home / "cache" if home else None)
    editor = Editor(workspace, background)
    restoring = RestoreController(engine, background, workspace, keeper, pace)
    guard = LeaveGuard(workspace, restoring, dialogs, keeper)
    photos = PhotoController(workspace, background, spill, guard.may_close)
    sessions = SessionFolder(home / "sessions" if home else None)
    return Parts(
        store=store,
        keeper=keeper,
        dialogs=dialogs,
        background=background,
        engine=engine,
        workspace=workspace,
        editor=editor,
        photos=photos,
        recent=RecentFiles(photos, keeper),
        spill=spill,
        shelf=Shelf(workspace, background, spill),
        session_file=SessionFile(workspace, photos, background, sessions),
        previewing=PreviewController(engine, background, workspace, editor, keeper),
        restoring=restoring,
        comparing=CompareModelsController(engine, background, workspace, editor, keeper),
        models=ModelsController(background, workspace, keeper, store, pace),
        meter=ModelMeter(engine, background, keeper, example_photos()[0]),
        pace=pace,
        judging=JudgeController(workspace, background),
        saving=SaveController(workspace, background, dialogs, keeper),
        devices=DeviceTester(background, keeper, store),
        keys=KeyMap(keeper),
        choosing=SettingsController(keeper, background),
        looking=LookController(keeper),
        guard=guard,
        examples=example_photos(),
        trainer=trainer,
        journals=home / "journals" if home else None,
        log_folder=engine_options.log_folder,
    )


def example_photos() -> Sequence[Path]:
    """Return the photos that come with Deblur."""
    return tuple(sorted(resource_path("examples").glob("*.jpg")))
