"""What is done with models beside the window: look at them, check, import, export, delete."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFile

from app.language import translate
from app.models.model_rows import Check, ModelRow, stamp_of
from app.workers.apart import Apart
from engine.bundles import export_model
from engine.errors import DamagedWeightsError, EngineCrashedError, ImportRefusedError
from engine.importing.install import StagedModel, stage_model
from engine.weights import read_tensors, remove_model


def check(row: ModelRow) -> Check:
    """Compare the tensors of a model with the SHA-256 of its card."""
    stamp = stamp_of(row.path) or (0, 0)
    try:
        read_tensors(row.path)
    except DamagedWeightsError as error:
        return Check(stamp, error.reason)
    return Check(stamp)


def stage(source: Path, folder: Path) -> Apart[StagedModel]:
    """Return the call that reads a file from elsewhere and tries it; it takes seconds to minutes."""
    return Apart(stage_model, source, folder)


def run_staging(call: Apart[StagedModel], source: Path) -> StagedModel:
    """Wait for such a call.

    Raises:
        WeightsError: What is wrong with the file.
        Cancelled: The call was cancelled.
    """
    try:
        return call.run()
    except EngineCrashedError as cause:
        reason = translate(
            "ModelTasks", "trying it ended the process that did (exit code {code})"
        ).format(code=cause.exit_code)
        raise ImportRefusedError(source, reason) from cause


def export(name: str, target: Path) -> Path:
    """Write a model into a file, over one that is there; returns the file."""
    export_model(name, target, replace=True)
    return target


def to_trash(row: ModelRow) -> bool:
    """Move a model to the system's trash; tell whether there is one that took it."""
    outcome: object = QFile.moveToTrash(str(row.path))  # PySide6 says a pair, and returns a truth
    return bool(outcome[0] if isinstance(outcome, tuple) else outcome)


def delete(row: ModelRow) -> None:
    """Delete a model for good."""
    remove_model(row.name)
