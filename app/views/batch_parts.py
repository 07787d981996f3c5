"""What the batch page works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.controllers.batch_desktop import Desktop
from app.controllers.pace import Pace
from app.store import Store
from app.views.batch_dialogs import BatchDialogs
from app.views.dialogs import Dialogs
from app.workers.background import Background
from app.workers.engine_client import EngineClient

PLAN_KEY, FOLDER_KEY, WATCH_KEY = "batch/plan", "batch/folder", "batch/watch"


@dataclass(frozen=True, slots=True)
class BatchParts:
    """What the batch page works with.

    Attributes:
        engine: The client of the engine process, the same as the photo page's.
        background: The window's thread pool.
        store: Where the choices of the page are kept.
        dialogs: To choose photos, and to show folders.
        questions: To ask everything else; None for the ones that people see.
        desktop: What surrounds the window; None for the real one.
        journals: Where batches are written down; None for the usual place.
        pace: Estimates how long photos take; None estimates nothing.
    """

    engine: EngineClient
    background: Background
    store: Store
    dialogs: Dialogs
    questions: BatchDialogs | None = None
    desktop: Desktop | None = None
    journals: Path | None = None
    pace: Pace | None = None


def kept_folder(store: Store, key: str) -> Path | None:
    """Return a folder that was kept, None if there is none."""
    kept = store.value(key)
    return Path(kept) if isinstance(kept, str) and kept else None
