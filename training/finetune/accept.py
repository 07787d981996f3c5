"""What was learned becomes a model among the others, or a file to give away."""

from __future__ import annotations

from pathlib import Path

import msgspec

from engine.bundles import export_model
from engine.errors import TrainingError, WeightsError
from engine.weights import (
    SUFFIX,
    check_new_name,
    read_card,
    read_preview,
    read_tensors,
    save_weights,
    user_models_folder,
)
from training.finetune.folder import Folder


def accept(folder: Folder, name: str) -> Path:
    """Install the compared weights as a model of the user's; returns where it is.

    Raises:
        TrainingError: Nothing was compared yet.
        UsageError: The name cannot be used, or is taken.
        WeightsError: It cannot be written.
    """
    check_new_name(name, replace=False)
    target = user_models_folder() / f"{name}{SUFFIX}"
    return _written(folder, name, target)


def export(folder: Folder, name: str, target: Path) -> Path:
    """Write the compared weights, their card and a picture into one file.

    Raises:
        TrainingError: Nothing was compared yet.
        UsageError: The file has another suffix than .zip or .safetensors.
        WeightsError: It cannot be written.
    """
    named = folder.compared / f"{name}{SUFFIX}"
    _written(folder, name, named)
    export_model(str(named), target, replace=True)
    return target


def _written(folder: Folder, name: str, target: Path) -> Path:
    if not folder.new_weights.exists():
        raise TrainingError(f"nothing was compared in {folder.path.name} yet; compare first")
    card = msgspec.structs.replace(read_card(folder.new_weights), name=name)
    tensors, preview = read_tensors(folder.new_weights), read_preview(folder.new_weights)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        save_weights(target, tensors, card, preview=preview)
    except OSError as cause:
        raise WeightsError(f"cannot write {target}: {cause.strerror}; make room") from cause
    return target
