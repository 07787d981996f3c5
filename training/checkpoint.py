"""Checkpoints: everything needed to go on, written whole or not at all.

A run keeps its last two; when the last one cannot be read, the one before it takes its place. They
are read with ``weights_only=True``: they hold tensors and plain data, never code.
"""

from __future__ import annotations

import io
import logging
import pickle
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import safetensors.numpy
import torch

from engine.atomic import write_atomically
from engine.errors import CheckpointError, ConfigError
from training.config import TrainConfig
from training.state import RunState
from training.team import Team

_LOG = logging.getLogger(__name__)

CHECKPOINT = "checkpoint.pt"
BEFORE = "checkpoint-before.pt"
_NEXT = "checkpoint-next.pt"
BEST = "best.safetensors"
_PLAIN = ("step", "drawn", "elapsed_s", "rate_scale", "best_db", "base_db", "splits")


def save_checkpoint(state: RunState, folder: Path) -> None:
    """Write the state of a run; the checkpoint that was there becomes the one before.

    Raises:
        CheckpointError: The folder cannot be written; earlier checkpoints stay as they were.
    """
    buffer = io.BytesIO()
    torch.save(_contents(state), buffer)
    path = folder / CHECKPOINT
    try:
        write_atomically(folder / _NEXT, buffer.getvalue())  # whole, before any other moves
        if path.exists():
            path.replace(folder / BEFORE)
        (folder / _NEXT).replace(path)
    except OSError as cause:
        raise CheckpointError(path, f"cannot write it: {cause}") from cause


def _contents(state: RunState) -> dict[str, Any]:
    contents: dict[str, Any] = {name: getattr(state, name) for name in _PLAIN}
    contents |= {
        "config": msgspec.to_builtins(state.config),
        "generator": state.generator.state_dict(),
        "average": state.average.state_dict(),
        "optimizer": state.optimizer.state_dict(),
        "warmed_up": sorted(state.warmed_up),
        "random": torch.get_rng_state(),
    }
    if state.critic is not None:
        contents["critic"] = state.critic.module.state_dict()
        contents["critic_optimizer"] = state.critic.optimizer.state_dict()
    if state.device.type == "cuda":
        contents["random_cuda"] = torch.cuda.get_rng_state(state.device)
    return contents


def load_checkpoint(folder: Path, team: Team | None = None, **changes: Any) -> RunState:
    """Read the state of a run; ``changes`` replace fields of its configuration.

    Raises:
        CheckpointError: No checkpoint, or neither the last nor the one before can be read.
        ConfigError: ``changes`` make no sense.
    """
    data = read_checkpoint(folder, torch.device("cpu"))
    state = RunState.create(config_of(folder, data).with_changes(changes), team)
    return restore_state(state, data, folder)


def config_of(folder: Path, data: dict[str, Any]) -> TrainConfig:
    """Return the configuration that a run's checkpoint was trained with.

    Raises:
        CheckpointError: It is none that this version knows.
    """
    try:
        return TrainConfig.from_plain(data["config"])
    except (LookupError, ConfigError) as cause:
        reason = f"its configuration is of another version ({cause})"
        raise CheckpointError(folder / CHECKPOINT, reason) from cause


def restore_state(state: RunState, data: dict[str, Any], folder: Path) -> RunState:
    """Put what a checkpoint holds into ``state``, as far as its configuration has a place for it.

    Raises:
        CheckpointError: It does not fit.
    """
    try:
        state.generator.load_state_dict(data["generator"])
        state.average.load_state_dict(data["average"])
        if data["config"]["optimizer"]["name"] == state.config.optimizer.name:
            state.optimizer.load_state_dict(data["optimizer"])  # another one has its own memory
        if state.critic is not None and "critic" in data:
            state.critic.module.load_state_dict(data["critic"])
            state.critic.optimizer.load_state_dict(data["critic_optimizer"])
        for name in _PLAIN:
            setattr(state, name, data[name])
        state.warmed_up = set(data["warmed_up"])
        torch.set_rng_state(data["random"].cpu())
        if state.device.type == "cuda" and "random_cuda" in data:
            torch.cuda.set_rng_state(data["random_cuda"].cpu(), state.device)
    except (RuntimeError, LookupError, ValueError, TypeError, AttributeError) as cause:
        reason = f"it is damaged or from elsewhere ({cause})"
        raise CheckpointError(folder / CHECKPOINT, reason) from cause
    return state


def read_checkpoint(folder: Path, device: torch.device) -> dict[str, Any]:
    """Read the last checkpoint, or the one before it where the last cannot be read.

    Raises:
        CheckpointError: There is none, or neither can be read.
    """
    try:
        return _read(folder / CHECKPOINT, device)
    except CheckpointError as error:
        before = folder / BEFORE
        if not before.exists():
            raise
        try:
            data = _read(before, device)
        except CheckpointError as cause:
            reason = f"{error.reason}; nor can the one before it be read"
            raise CheckpointError(error.path, reason) from cause
        _LOG.warning("%s; going on from the one before, step %s", error, data.get("step"))
        return data


def _read(path: Path, device: torch.device) -> dict[str, Any]:
    """Read tensors and plain data; code that a file may hold is refused, never run."""
    try:
        data = torch.load(path, map_location=device, weights_only=True)
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()  # torch writes sums of its contents, and reads past them
    except FileNotFoundError as cause:
        raise CheckpointError(path, "there is no such file") from cause
    except pickle.UnpicklingError as cause:  # torch's own words advise to run what is in the file
        raise CheckpointError(path, "it is no checkpoint, or it holds code") from cause
    except Exception as cause:  # damaged bytes lead torch to errors of any kind
        raise CheckpointError(path, f"it is damaged or cut off ({cause})") from cause
    if damaged is not None:
        raise CheckpointError(path, f"it is damaged (in {damaged})")
    if not isinstance(data, dict):
        raise CheckpointError(path, "it is no checkpoint of ours")
    return data


def save_best(state: RunState, folder: Path) -> None:
    """Keep the averaged weights that did best on held-out pairs.

    Raises:
        CheckpointError: The folder cannot be written.
    """
    # Channels last as they are, safetensors would take their bytes in the wrong order.
    tensors = {
        name: np.ascontiguousarray(tensor.cpu().numpy())
        for name, tensor in state.average.state_dict().items()
    }
    try:
        write_atomically(folder / BEST, safetensors.numpy.save(tensors, {"step": str(state.step)}))
    except OSError as cause:
        raise CheckpointError(folder / BEST, f"cannot write it: {cause}") from cause
