"""What the fine-tune page works with."""

from __future__ import annotations

from dataclasses import dataclass

from app.controllers.batch_desktop import Desktop
from app.store import Store
from app.views.finetune_dialogs import FinetuneDialogs
from app.workers.background import Background
from app.workers.finetune_trainer import Trainer

FOLDER_KEY = "finetune/folder"


@dataclass(frozen=True, slots=True)
class FinetuneParts:
    """What the fine-tune page works with.

    Attributes:
        trainer: Starts the processes that look at photos and train.
        background: The window's thread pool.
        store: Where the folder that was chosen last is kept.
        questions: To ask; None for the dialogs that people see.
        desktop: What surrounds the window; None for the real one.
    """

    trainer: Trainer
    background: Background
    store: Store
    questions: FinetuneDialogs | None = None
    desktop: Desktop | None = None
