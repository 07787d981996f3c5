"""Checkpoints: everything needed to go on, written whole or not at all.

A checkpoint is read with ``weights_only=True``: it holds tensors and plain data, never code.
"""

from __future__ import annotations

import io
import pickle
from pathlib import Path
from typing import Any

import msgspec
import torch

from engine.atomic import write_atomically
from engine.errors import CheckpointError
from training.config import TrainConfig
from training.steps import RunState

CHECKPOINT = "checkpoint.pt"


def save_checkpoint(state: RunState, path: Path) -> None:
    """Write the state of a run.

    Raises:
        CheckpointError: The folder cannot be written; an earlier checkpoint stays as it was.
    """
    data: dict[str, Any] = {
        "config": msgspec.to_builtins(state.config),
        "generator": state.generator.state_dict(),
        "average": state.average.state_dict(),
        "optimizer": state.optimizer.state_dict(),
        "step": state.step,
        "elapsed_s": state.elapsed_s,
    }
    buffer = io.BytesIO()
    torch.save(data, buffer)
    try:
        write_atomically(path, buffer.getvalue())
    except OSError as cause:
        raise CheckpointError(path, f"cannot write it: {cause}") from cause


def load_checkpoint(path: Path, device: torch.device, **changes: Any) -> RunState:
    """Read the state of a run; ``changes`` replace fields of its configuration.

    Raises:
        CheckpointError: No such file, cut off, or not a checkpoint of ours.
        ConfigError: ``changes`` make no sense.
    """
    data = _read(path, device)
    try:
        saved = msgspec.convert(data["config"], TrainConfig)
        config = saved.with_changes(changes)
        state = RunState.create(config, device)
        state.generator.load_state_dict(data["generator"])
        state.average.load_state_dict(data["average"])
        if config.optimizer.name == saved.optimizer.name:  # another one has its own memory
            state.optimizer.load_state_dict(data["optimizer"])
        state.step, state.elapsed_s = data["step"], data["elapsed_s"]
    except (RuntimeError, LookupError, ValueError, TypeError, AttributeError) as cause:
        raise CheckpointError(path, f"it is damaged or from elsewhere ({cause})") from cause
    return state


def _read(path: Path, device: torch.device) -> dict[str, Any]:
    """Read tensors and plain data; code that a file may hold is refused, never run."""
    try:
        data = torch.load(path, map_location=device, weights_only=True)
    except FileNotFoundError as cause:
        raise CheckpointError(path, "there is no such file") from cause
    except pickle.UnpicklingError as cause:  # torch's own words advise to run what is in the file
        raise CheckpointError(path, "it is no checkpoint, or it holds code") from cause
    except Exception as cause:  # damaged bytes lead torch to errors of any kind
        raise CheckpointError(path, f"it is damaged or cut off ({cause})") from cause
    if not isinstance(data, dict):
        raise CheckpointError(path, "it is no checkpoint of ours")
    return data
