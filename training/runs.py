"""A run's folder: starting it, going on, exporting its weights, scoring a model."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import numpy as np
import torch

from engine.errors import CheckpointError, DamagedWeightsError
from engine.photo import Photo, Pixels
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import WeightsCard, read_tensors, save_weights
from training.checkpoint import CHECKPOINT, load_checkpoint
from training.config import Section, TrainConfig
from training.data.pairs import PairPaths
from training.data.photos import PhotoPool
from training.evaluate import Scores, read_pairs, score
from training.loop import Run
from training.steps import RunState

_SOURCE = "source.json"


def training_device() -> torch.device:
    """Return the first CUDA device, otherwise the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def start_run(
    folder: Path, config: TrainConfig, photos: Path, *, weights: Path | None = None
) -> Run:
    """Make a run's folder and its first state, drawn at random or with given ``weights``.

    Raises:
        ConfigError: The generator cannot be trained as configured.
        WeightsError: The weights cannot be read, or do not fit the configured generator.
        DatasetError: ``photos`` holds too few usable photos.
        CheckpointError: The folder cannot be made.
    """
    state = RunState.create(config, training_device())
    if weights is not None:
        _load_weights(state, weights)
    pool = _read_photos(photos, config)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _SOURCE).write_bytes(msgspec.json.encode({"photos": str(photos.absolute())}))
    except OSError as cause:
        raise CheckpointError(folder, f"the folder cannot be made: {cause}") from cause
    return Run(folder, state, pool)


def _load_weights(state: RunState, path: Path) -> None:
    tensors = {name: torch.from_numpy(tensor) for name, tensor in read_tensors(path).items()}
    try:
        for module in (state.generator, state.average):
            module.load_state_dict(tensors)
    except RuntimeError as cause:
        reason = "they do not fit the generator of the configuration"
        raise DamagedWeightsError(path, reason) from cause


def resume_run(folder: Path, *, photos: Path | None = None, changes: dict[str, Any]) -> Run:
    """Read a run's last checkpoint; ``changes`` replace fields of its configuration.

    Raises:
        CheckpointError: No run in this folder, or its checkpoint is damaged.
        DatasetError: The photos are not where they were; name the folder.
    """
    state = load_checkpoint(folder / CHECKPOINT, training_device(), **changes)
    if photos is None:
        try:
            photos = Path(msgspec.json.decode((folder / _SOURCE).read_bytes())["photos"])
        except (OSError, msgspec.DecodeError, KeyError, TypeError) as cause:
            raise CheckpointError(
                folder, "it does not say where its photos are; use --data"
            ) from cause
    return Run(folder, state, _read_photos(photos, state.config))


def _read_photos(folder: Path, config: TrainConfig) -> PhotoPool:
    return PhotoPool.read(folder, least_side=config.data.crop + 2 * config.blur.margin)


class CardTexts(Section, frozen=True):
    """What people say in a card, beside what the run knows itself."""

    called: ClassVar[str] = "card"

    description: str = ""
    training_data: str = ""
    credits: tuple[str, ...] = ()
    licence: str = "Apache-2.0"
    metrics: dict[str, dict[str, float]] = msgspec.field(default_factory=dict)


def export_weights(folder: Path, target: Path, texts: CardTexts | None = None) -> WeightsCard:
    """Write a run's averaged weights as fp16 safetensors.

    Args:
        folder: The run.
        target: The weights file; its name is the model's.
        texts: What the card says beside what the run knows.

    Raises:
        CheckpointError: No run in this folder, or the target cannot be written.
    """
    state = load_checkpoint(folder / CHECKPOINT, torch.device("cpu"))
    card = WeightsCard(
        name=target.stem,
        architecture=state.config.generator.architecture,
        options=msgspec.to_builtins(state.average.options),
        recipe=_recipe(state),
        date=datetime.now(UTC).date().isoformat(),
        **msgspec.structs.asdict(texts or CardTexts()),
    )
    tensors = {k: t.numpy().astype(np.float16) for k, t in state.average.state_dict().items()}
    try:
        return save_weights(target, tensors, card)
    except OSError as cause:
        raise CheckpointError(target, f"cannot write it: {cause}") from cause


def _recipe(state: RunState) -> str:
    """Tell how the weights were made: how far the run came, and its configuration."""
    config = msgspec.json.encode(state.config).decode()
    return f"{state.step} steps in {state.elapsed_s / 60:.0f} minutes of deblur train; {config}"


def evaluate_model(name: str, device: str, pairs: list[PairPaths]) -> Scores:
    """Score an installed model, or a weights file, as users run it."""
    settings = RestoreSettings(model=name, device=device)
    restorer = Restorer.open(settings)

    def restore(blurred: Pixels) -> Pixels:
        return restorer.restore(Photo(blurred), settings).pixels

    return score(read_pairs(pairs), restore)
