"""The state of a run, and one step of training."""

from __future__ import annotations

import copy
import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn
from torch.optim import AdamW, Optimizer

from engine.architectures import build
from engine.errors import ConfigError, WeightsError
from training.config import OptimizerConfig, TrainConfig
from training.data.synthetic import Minibatch
from training.losses import fidelity_loss
from training.optimizers import Muon


@dataclass(slots=True)
class RunState:
    """Everything that training changes; a checkpoint holds it whole.

    ``elapsed_s`` counts the seconds spent training, over all parts of a resumed run.
    """

    config: TrainConfig
    device: torch.device
    generator: nn.Module
    average: nn.Module
    optimizer: Optimizer
    step: int = 0
    elapsed_s: float = 0.0

    @classmethod
    def create(cls, config: TrainConfig, device: torch.device) -> RunState:
        """Draw initial weights from the run's seed.

        Raises:
            ConfigError: There is no such generator, or the crops do not fit it.
        """
        torch.manual_seed(config.seed)
        generator = _build(config)
        generator = generator.to(device).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        optimizer = _optimizer(config.optimizer, generator)
        average = copy.deepcopy(generator).eval().requires_grad_(requires_grad=False)
        return cls(config, device, generator, average, optimizer)

    @property
    def progress(self) -> float:
        """Share of the run that is done, 0 to 1."""
        if self.config.steps is not None:
            return min(1.0, self.step / self.config.steps)
        return min(1.0, self.elapsed_s / (60.0 * (self.config.minutes or 1.0)))


def _optimizer(config: OptimizerConfig, module: nn.Module) -> Optimizer:
    rate, betas = config.learning_rate, config.betas
    if config.name == "muon":
        return Muon(module.parameters(), lr=rate, betas=betas)
    return AdamW(module.parameters(), lr=rate, betas=betas, weight_decay=config.weight_decay)


def _build(config: TrainConfig) -> nn.Module:
    try:
        generator = build(config.generator.architecture, config.generator.options)
    except WeightsError as cause:
        raise ConfigError(f"cannot train this generator: {cause}") from cause
    factor, crop = int(generator.factor), config.data.crop  # type: ignore[arg-type]
    if crop % factor:
        raise ConfigError(
            f"data.crop must be a multiple of {factor} for this generator, got {crop}"
        )
    return generator


@dataclass(frozen=True, slots=True)
class StepReport:
    """What one step came to."""

    loss: float
    learning_rate: float


def learning_rate_at(config: OptimizerConfig, *, step: int, progress: float) -> float:
    """Linear warm-up over ``warmup_steps``, then half a cosine down to zero at the end."""
    warmup = min(1.0, (step + 1) / max(1, config.warmup_steps))
    return config.learning_rate * warmup * 0.5 * (1.0 + math.cos(math.pi * progress))


def generator_step(state: RunState, minibatch: Minibatch) -> StepReport:
    """Update the generator once, and its moving average."""
    rate = _set_learning_rate(state)
    loss = _fill_gradients(state, minibatch)
    _update(state.generator, state.optimizer, clip=state.config.optimizer.clip)
    state.step += 1
    update_average(state)
    return StepReport(loss, rate)


def _fill_gradients(state: RunState, minibatch: Minibatch) -> float:
    """Put the minibatch's mean gradient into ``grad``, shared among the run's workers."""
    parts = minibatch.split(state.config.workers)
    with ThreadPoolExecutor(len(parts), thread_name_prefix="gradient") as threads:
        done = list(threads.map(partial(_gradients, state), parts))
    shares = [len(part.sharp) / len(minibatch.sharp) for part in parts]
    for index, parameter in enumerate(state.generator.parameters()):
        parameter.grad = sum(
            (gradients[index] * share for share, (_, gradients) in zip(shares, done, strict=True)),
            start=torch.zeros_like(parameter),
        )
    return sum(share * loss for share, (loss, _) in zip(shares, done, strict=True))


def _gradients(state: RunState, minibatch: Minibatch) -> tuple[float, tuple[Tensor, ...]]:
    """Return the loss of a part of a minibatch, and its gradient for each parameter."""
    bf16 = state.config.precision == "bf16"
    with torch.autocast(state.device.type, torch.bfloat16, enabled=bf16):
        restored = state.generator(minibatch.blurred)
    loss = fidelity_loss(restored, minibatch.sharp, state.config.fidelity)
    return loss.item(), torch.autograd.grad(loss, list(state.generator.parameters()))


def _set_learning_rate(state: RunState) -> float:
    rate = learning_rate_at(state.config.optimizer, step=state.step, progress=state.progress)
    for group in state.optimizer.param_groups:
        group["lr"] = rate
    return rate


def _update(module: nn.Module, optimizer: Optimizer, *, clip: float) -> None:
    """Take one optimiser step down the gradients; ones that are not finite are left out."""
    norm = nn.utils.clip_grad_norm_(module.parameters(), clip)
    if torch.isfinite(norm):
        optimizer.step()


@torch.no_grad()
def update_average(state: RunState) -> None:
    """Move the average towards the weights; early on it follows faster, so it starts unbiased."""
    decay = min(state.config.ema_decay, (1.0 + state.step) / (10.0 + state.step))
    averages: list[Tensor] = list(state.average.parameters())
    weights: list[Tensor] = list(state.generator.parameters())
    torch._foreach_lerp_(averages, weights, 1.0 - decay)
