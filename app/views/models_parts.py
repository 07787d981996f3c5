"""What the models page works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.controllers.model_meter import ModelMeter
from app.controllers.models_controller import ModelsController
from app.controllers.pace import Pace
from app.models.settings import Keeper
from app.store import Store
from app.views.dialogs import Dialogs
from app.views.models_dialogs import ModelsDialogs
from app.workers.engine_client import EngineClient

IMPORT_FOLDER_KEY, EXPORT_FOLDER_KEY = "models/import_folder", "models/export_folder"


@dataclass(frozen=True, slots=True)
class ModelsParts:
    """What the models page works with.

    Attributes:
        controller: Looks after the models.
        meter: Measures them.
        engine: The way to the engine process, which tells what device it is on.
        keeper: The settings: the device, and the active model.
        pace: Knows how quick models are here.
        store: Keeps the folders that were chosen last.
        dialogs: To show folders.
        questions: To ask everything else; None for the ones that people see.
    """

    controller: ModelsController
    meter: ModelMeter
    engine: EngineClient
    keeper: Keeper
    pace: Pace
    store: Store
    dialogs: Dialogs
    questions: ModelsDialogs | None = None


def kept_folder(store: Store, key: str) -> Path | None:
    """Return a folder that was kept, None if there is none any more."""
    kept = store.value(key)
    folder = Path(kept) if isinstance(kept, str) and kept else None
    return folder if folder and folder.is_dir() else None
