"""What the window works with; ``bootstrap`` builds every part once."""

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
from app.controllers.recent_files import RecentFiles
from app.controllers.restore_controller import RestoreController
from app.controllers.save_controller import SaveController
from app.controllers.session_file import SessionFile
from app.controllers.settings_controller import SettingsController
from app.controllers.shelf import Shelf
from app.controllers.workspace import Workspace
from app.models.settings import Keeper
from app.models.spill import SpillFolder
from app.store import Store
from app.views.dialogs import Dialogs
from app.views.finetune_dialogs import FinetuneDialogs
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.finetune_trainer import Trainer


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything behind the views.

    Attributes:
        store: What is remembered between two starts.
        keeper: The settings, kept there.
        dialogs: Asks the user.
        background: The thread pool.
        engine: The way to the engine process.
        workspace: The open photos.
        editor: Changes what is decided about them.
        photos: Opens them.
        recent: Remembers which were open.
        spill: The folder for photos that had to make room in memory.
        shelf: Decides which ones have to.
        session_file: Notes what is open, for the start after a crash.
        previewing: Has regions restored.
        restoring: Has whole photos restored.
        comparing: Has a region restored by several models.
        models: Looks after the installed models.
        meter: Measures them.
        pace: Knows how long that takes here.
        judging: Says what blur looks like, and whether a result looks wrong.
        saving: Writes results.
        devices: Tries devices.
        keys: Gives commands their keys.
        choosing: Takes what is chosen on the settings page.
        looking: Theme, language, first steps.
        guard: Asks before something is lost.
        examples: Photos that come with Deblur.
        trainer: Starts the processes that fine-tune.
        journals: Where batches are written down; None for the usual folder.
        log_folder: Where logs are kept; None for nowhere.
        finetune_questions: Asks about fine-tuning; None for the dialogs that people see.
    """

    store: Store
    keeper: Keeper
    dialogs: Dialogs
    background: Background
    engine: EngineClient
    workspace: Workspace
    editor: Editor
    photos: PhotoController
    recent: RecentFiles
    spill: SpillFolder
    shelf: Shelf
    session_file: SessionFile
    previewing: PreviewController
    restoring: RestoreController
    comparing: CompareModelsController
    models: ModelsController
    meter: ModelMeter
    pace: Pace
    judging: JudgeController
    saving: SaveController
    devices: DeviceTester
    keys: KeyMap
    choosing: SettingsController
    looking: LookController
    guard: LeaveGuard
    examples: Sequence[Path]
    trainer: Trainer
    journals: Path | None = None
    log_folder: Path | None = None
    finetune_questions: FinetuneDialogs | None = None
