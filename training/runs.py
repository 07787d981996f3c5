"""A run's folder: starting it, going on, exporting its weights, scoring a model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import msgspec
import numpy as np
import safetensors
import torch

from engine.architectures import build
from engine.atomic import write_atomically
from engine.errors import CheckpointError, ConfigError, DamagedWeightsError
from engine.photo import Pixels
from engine.weights import WeightsCard, read_card, read_tensors, save_weights
from training.checkpoint import BEST, config_of, load_checkpoint, read_checkpoint, restore_state
from training.config import Section, TrainConfig, differences
from training.data.choose import TrainingData, open_data
from training.evaluate.scores import first_pairs
from training.growth import grown
from training.loop import Run
from training.perceptual import PerceptualLoss, load_perceptual_loss
from training.state import RunState

CONFIG = "config.json"
_ORIGIN = "origin.json"
_EXPORT_TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a run's data is: sharp photos, real pairs, or both."""

    photos: Path | None = None
    pairs: Path | None = None


def start_run(
    folder: Path, config: TrainConfig, folders: Folders, *, weights: Path | None = None
) -> Run:
    """Make a run's folder and its first state, drawn at random or with given ``weights``.

    Where the configured generator has more residual blocks than the weights, the others begin as
    identities; see ``training.growth``.

    Raises:
        ConfigError: The generator cannot be trained as configured.
        WeightsError: The weights cannot be read, or do not fit the configured generator.
        UsageError: A folder is missing that the configuration asks for.
        DatasetError: A folder holds too few usable photos or pairs.
        PerceptualWeightsError: A stage needs VGG-19, and there is none.
        CheckpointError: The folder cannot be made.
    """
    data = open_data(config, photos=folders.photos, pairs=folders.pairs)
    config = _with_steps(config, data.source.epoch)
    state = RunState.create(config)
    if weights is not None:
        _load_weights(state, weights)
    perceptual = _perceptual(state)
    origin = Origin(
        photos=str(folders.photos.absolute()) if folders.photos else "",
        pairs=str(folders.pairs.absolute()) if folders.pairs else "",
        weights=weights.name if weights else "",
        vgg19=perceptual.source if perceptual else "",
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / CONFIG, config.to_json())
        write_atomically(folder / _ORIGIN, msgspec.json.encode(origin))
    except OSError as cause:
        raise CheckpointError(folder, f"the folder cannot be made: {cause}") from cause
    return _assemble(folder, state, data, perceptual)


class Origin(msgspec.Struct, frozen=True):
    """Where a run comes from, beside its configuration; empty texts where there is nothing."""

    photos: str = ""
    pairs: str = ""
    weights: str = ""
    vgg19: str = ""


def _with_steps(config: TrainConfig, epoch: int) -> TrainConfig:
    """Turn epochs into steps; ``epoch`` is how many crops make one."""
    if config.epochs is None:
        return config
    steps = max(1, round(config.epochs * epoch / config.data.minibatch))
    return config.with_changes({"epochs": None, "steps": steps})


def _assemble(
    folder: Path, state: RunState, data: TrainingData, perceptual: PerceptualLoss | None
) -> Run:
    def images() -> Iterable[tuple[str, Pixels, Pixels]]:
        return first_pairs(data.held_out, state.config.data.held_out_pairs)

    return Run(folder, state, data.source, images, perceptual)


def _perceptual(state: RunState) -> PerceptualLoss | None:
    if not state.config.is_perceptual:
        return None
    return load_perceptual_loss(state.config.perceptual.weights, state.device)


def _load_weights(state: RunState, path: Path) -> None:
    tensors = {name: torch.from_numpy(tensor) for name, tensor in read_tensors(path).items()}
    try:
        tensors = grown(tensors, state.generator)
        for module in (state.generator, state.average):
            module.load_state_dict(tensors)
    except RuntimeError as cause:
        reason = "they do not fit the generator of the configuration"
        raise DamagedWeightsError(path, reason) from cause


def resume_run(
    folder: Path,
    *,
    folders: Folders = Folders(),
    changes: Mapping[str, Any] = MappingProxyType({}),
    accept_changes: bool = False,
) -> Run:
    """Read a run's last checkpoint; ``changes`` replace fields of its configuration.

    ``config.json`` in the folder is the run's configuration; where somebody changed it, it counts
    only with ``accept_changes``.

    Raises:
        CheckpointError: No run in this folder, or its checkpoint is damaged.
        ConfigError: The configuration was changed; the differences are named.
        UsageError: It is not known where the data is; name the folders.
        DatasetError: The data is not where it was; name the folders.
    """
    saved = read_checkpoint(folder, torch.device("cpu"))
    config = _edited(folder, config_of(folder, saved), accept=accept_changes)
    config = config.with_changes(changes)
    origin = _read_origin(folder)
    data = open_data(
        config,
        photos=folders.photos or _path(origin.photos),
        pairs=folders.pairs or _path(origin.pairs),
    )
    state = RunState.create(_with_steps(config, data.source.epoch))
    perceptual = _perceptual(state)
    restore_state(state, saved, folder)
    if state.team.leads:
        write_atomically(folder / CONFIG, state.config.to_json())
    return _assemble(folder, state, data, perceptual)


def _path(text: str) -> Path | None:
    return Path(text) if text else None


def _edited(folder: Path, saved: TrainConfig, *, accept: bool) -> TrainConfig:
    """Return what ``config.json`` says where it differs from the checkpoint's configuration."""
    path = folder / CONFIG
    if not path.exists():
        return saved
    wanted = TrainConfig.from_file(path)
    if not (found := differences(saved, wanted)):
        return saved
    if not accept:
        raise ConfigError(
            f"{path} was changed since the run began ({'; '.join(found)});"
            " take the changes with --accept-changes, or change it back"
        )
    return wanted


def _read_origin(folder: Path) -> Origin:
    """Read where a run comes from; nothing is known where the file is lost."""
    try:
        return msgspec.json.decode((folder / _ORIGIN).read_bytes(), type=Origin)
    except (OSError, msgspec.MsgspecError):
        return Origin()


class CardTexts(Section, frozen=True):
    """What people say in a card, beside what the run knows itself."""

    called: ClassVar[str] = "card"

    description: str = ""
    training_data: str = ""
    credits: tuple[str, ...] = ()
    licence: str = "Apache-2.0"
    metrics: dict[str, dict[str, float]] = msgspec.field(default_factory=dict)


def export_weights(
    folder: Path, target: Path, texts: CardTexts | None = None, *, best: bool = False
) -> WeightsCard:
    """Write a run's averaged weights as fp16 safetensors, and read them back.

    Args:
        folder: The run.
        target: The weights file; its name is the model's.
        texts: What the card says beside what the run knows.
        best: Take those that did best on held-out pairs, in place of the last.

    Raises:
        CheckpointError: No run in this folder, the target cannot be written, or the weights that
            were written do not do what the run's do.
    """
    state = load_checkpoint(folder)
    step = _load_best(state, folder) if best else state.step
    origin = _read_origin(folder)
    card = WeightsCard(
        name=target.stem,
        architecture=state.config.generator.architecture,
        options=msgspec.to_builtins(state.average.options),
        recipe=_recipe(state, origin, step),
        date=datetime.now(UTC).date().isoformat(),
        **msgspec.structs.asdict(texts or CardTexts()),
    )
    with np.errstate(over="ignore"):  # it is noticed when they are read back
        tensors = {
            name: tensor.cpu().numpy().astype(np.float16)
            for name, tensor in state.average.state_dict().items()
        }
    written = target.with_name(f".{target.name}")  # what was there stays until this is checked
    try:
        card = save_weights(written, tensors, card)
        if not (error := _export_error(state, written)) < _EXPORT_TOLERANCE:
            reason = f"fp16 is too coarse for these weights (error {error:.3g})"
            raise CheckpointError(target, reason)
        written.replace(target)
    except OSError as cause:
        raise CheckpointError(target, f"cannot write it: {cause}") from cause
    finally:
        written.unlink(missing_ok=True)
    return card


def _load_best(state: RunState, folder: Path) -> int:
    """Put the weights that did best into the average; returns the step they are from."""
    try:
        with safetensors.safe_open(folder / BEST, "pt") as file:
            state.average.load_state_dict({name: file.get_tensor(name) for name in file.keys()})  # noqa: SIM118
            return int(file.metadata()["step"])
    except (OSError, RuntimeError, LookupError, safetensors.SafetensorError) as cause:
        raise CheckpointError(folder / BEST, f"cannot read it: {cause}") from cause


def _export_error(state: RunState, target: Path) -> float:
    """Compare what was written with what was trained, on noise: fp16 may cost a hundredth."""
    side = 4 * int(state.average.factor)  # type: ignore[arg-type]
    random = torch.Generator().manual_seed(0)
    images = torch.rand((1, 3, side, side), generator=random) * 2.0 - 1.0
    written = build(state.config.generator.architecture, state.config.generator.options).eval()
    tensors = read_tensors(target)
    written.load_state_dict({name: torch.from_numpy(t).float() for name, t in tensors.items()})
    with torch.inference_mode():
        return float((written(images) - state.average.cpu()(images)).abs().max())


def _recipe(state: RunState, origin: Origin, step: int) -> str:
    """Tell how the weights of ``step`` were made: how far the run came, and its configuration."""
    config = msgspec.json.encode(state.config).decode()
    parts = [f"{state.step} steps in {state.elapsed_s / 60:.0f} minutes of deblur train"]
    parts += [f"these are of step {step}, the best on held-out pairs"] * (step != state.step)
    parts += [f"from the weights {origin.weights}"] * bool(origin.weights)
    parts += [f"VGG-19: {origin.vgg19}"] * bool(origin.vgg19)
    return "; ".join([*parts, config])


def blend_weights(first: Path, second: Path, target: Path, *, share: float) -> WeightsCard:
    """Write ``(1 - share) * first + share * second``, both of one architecture.

    Weights of one lineage can be mixed so (Wang et al. 2019, network interpolation): fidelity in
    the one, perception in the other, and the balance afterwards.

    Raises:
        WeightsError: They cannot be read, or are not of one shape.
        CheckpointError: The target cannot be written.
    """
    cards = read_card(first), read_card(second)
    tensors, others = read_tensors(first), read_tensors(second)
    if {k: t.shape for k, t in tensors.items()} != {k: t.shape for k, t in others.items()}:
        raise DamagedWeightsError(second, f"its tensors are not shaped like those of {first}")
    mixed = {
        name: ((1.0 - share) * tensor.astype(np.float64) + share * others[name]).astype(np.float16)
        for name, tensor in tensors.items()
    }
    recipe = (
        f"{1 - share:.3g} x {cards[0].name} ({cards[0].tensors_sha256[:16]}) +"
        f" {share:.3g} x {cards[1].name} ({cards[1].tensors_sha256[:16]}); first: {cards[0].recipe}"
    )
    card = msgspec.structs.replace(
        cards[0],
        name=target.stem,
        recipe=recipe,
        metrics={},
        date=datetime.now(UTC).date().isoformat(),
    )
    try:
        return save_weights(target, mixed, card)
    except OSError as cause:
        raise CheckpointError(target, f"cannot write it: {cause}") from cause
