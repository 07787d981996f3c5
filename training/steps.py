"""One step of training: the critic's share of it, then the generator's."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from training.config import StageConfig
from training.critic import gradient_penalty, wasserstein_loss
from training.data.minibatch import Minibatch
from training.losses import fidelity_loss
from training.perceptual import PerceptualLoss
from training.schedules import rate_factor
from training.state import CriticState, RunState

Losses = dict[str, Tensor]
LossOf = Callable[[Minibatch], Losses]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class StepReport:
    """What one step came to: its stage, the mean of each loss by name, and the learning rate."""

    stage: str
    losses: dict[str, float]
    learning_rate: float

    @property
    def is_finite(self) -> bool:
        """Whether every loss is a number to go on with."""
        return all(map(math.isfinite, self.losses.values()))


def train_step(
    state: RunState, minibatches: Iterator[Minibatch], perceptual: PerceptualLoss | None = None
) -> StepReport:
    """Take one step of the generator, after as many of the critic as the stage asks for.

    Every critic step has a minibatch of its own (Gulrajani et al. 2017, Algorithm 1).
    """
    index, progress = state.config.stage_at(state.progress)
    stage = state.config.stages[index]
    losses: dict[str, float] = {}
    if stage.is_adversarial and state.critic is not None:
        count = stage.critic_steps
        if index not in state.warmed_up:
            count += stage.critic_warm_up_steps
            state.warmed_up.add(index)
        for _ in range(count):
            losses |= _critic_step(state, state.critic, stage, progress, _draw(state, minibatches))
            if not all(map(math.isfinite, losses.values())):
                break  # the next would hide it
    losses |= _generator_step(state, stage, progress, _draw(state, minibatches), perceptual)
    state.step += 1
    update_average(state)
    return StepReport(stage.name, losses, _rate(state, stage, progress))


def _draw(state: RunState, minibatches: Iterator[Minibatch]) -> Minibatch:
    state.drawn += 1
    return next(minibatches).to(state.device)


def _rate(state: RunState, stage: StageConfig, progress: float) -> float:
    factor = rate_factor(stage.schedule, progress, warm_up=stage.warm_up)
    return stage.learning_rate * factor * state.rate_scale


def _generator_step(
    state: RunState,
    stage: StageConfig,
    progress: float,
    minibatch: Minibatch,
    perceptual: PerceptualLoss | None,
) -> dict[str, float]:
    """Update the generator once."""
    _set_rate(state.optimizer, _rate(state, stage, progress))
    parameters = [p for p in state.generator.parameters() if p.requires_grad]
    losses = _fill_gradients(
        state, parameters, minibatch, _generator_loss(state, stage, perceptual)
    )
    _update(parameters, state.optimizer, clip=state.config.optimizer.clip)
    return losses


def _generator_loss(
    state: RunState, stage: StageConfig, perceptual: PerceptualLoss | None
) -> LossOf:
    """Return the loss of a stage as a function; its parts are named beside the sum."""
    perception, critic = stage.perception, state.critic

    def loss_of(minibatch: Minibatch) -> Losses:
        with state.team.autocast():
            restored = state.generator(minibatch.blurred)
        restored = restored.float()
        losses: Losses = {"loss": restored.new_zeros(())}

        def add(name: str, weight: float, loss: Tensor) -> None:
            losses[name] = loss
            losses["loss"] = losses["loss"] + weight * loss

        if perception < 1:
            fidelity = fidelity_loss(restored, minibatch.sharp, state.config.fidelity)
            add("fidelity", 1.0 - perception, fidelity)
        if stage.is_perceptual and perceptual is not None:
            with state.team.autocast():
                content = perceptual(restored, minibatch.sharp)
            add("perceptual", perception * stage.perceptual_weight, content.float())
        if stage.is_adversarial and critic is not None:
            with state.team.autocast():
                scores = critic.module(restored)
            add("adversarial", perception * stage.adversarial_weight, -scores.float().mean())
        return losses

    return loss_of


def _critic_step(
    state: RunState, critic: CriticState, stage: StageConfig, progress: float, minibatch: Minibatch
) -> dict[str, float]:
    """Update the critic once; its learning rate follows the stage's schedule."""
    factor = rate_factor(stage.schedule, progress) * state.rate_scale
    _set_rate(critic.optimizer, state.config.critic.learning_rate * factor)
    parameters = list(critic.module.parameters())
    losses = _fill_gradients(state, parameters, minibatch, _critic_loss(state, critic))
    _update(parameters, critic.optimizer, clip=0.0)
    return losses


def _critic_loss(state: RunState, critic: CriticState) -> LossOf:
    """Return WGAN-GP's loss as a function (Gulrajani et al. 2017, equation 3)."""
    weight = state.config.critic.penalty

    def loss_of(minibatch: Minibatch) -> Losses:
        with torch.no_grad(), state.team.autocast():
            restored = state.generator(minibatch.blurred)
        restored = restored.float()
        with state.team.autocast():
            distance = wasserstein_loss(critic.module, minibatch.sharp, restored)
        # The penalty is a derivative of a derivative: bf16 has too few digits for it.
        penalty = gradient_penalty(critic.module, minibatch.sharp, restored, minibatch.fractions)
        distance = distance.float()
        return {
            "critic_loss": distance + weight * penalty,
            "wasserstein": -distance,
            "penalty": penalty,
        }

    return loss_of


def _fill_gradients(
    state: RunState, parameters: list[nn.Parameter], minibatch: Minibatch, loss_of: LossOf
) -> dict[str, float]:
    """Put the team's mean gradient of the first loss into ``grad``; returns all losses' means.

    The minibatch is cut into parts: as many as there are workers, which take them side by side,
    times the number that memory asks for.
    """
    workers = state.config.workers
    parts = minibatch.split(workers * state.splits)

    def compute(part: Minibatch) -> tuple[Losses, tuple[Tensor, ...]]:
        losses = loss_of(part)
        gradients = torch.autograd.grad(next(iter(losses.values())), parameters)
        return {name: loss.detach() for name, loss in losses.items()}, gradients

    for parameter in parameters:
        parameter.grad = torch.zeros_like(parameter)
    means: dict[str, Tensor] = {}
    for part, (losses, gradients) in zip(parts, _map(compute, parts, workers), strict=True):
        share = len(part.sharp) / len(minibatch.sharp)
        for parameter, gradient in zip(parameters, gradients, strict=True):
            parameter.grad.add_(gradient, alpha=share)  # type: ignore[union-attr]
        for name, loss in losses.items():
            means[name] = means.get(name, 0.0) + share * loss
    state.team.average([p.grad for p in parameters if p.grad is not None])
    told = torch.stack(list(means.values()))
    state.team.average([told])
    return dict(zip(means, told.tolist(), strict=True))


def _map(
    compute: Callable[[Minibatch], Result], parts: list[Minibatch], workers: int
) -> Iterator[Result]:
    if workers == 1:
        yield from map(compute, parts)
        return
    with ThreadPoolExecutor(workers, thread_name_prefix="gradient") as threads:
        yield from threads.map(compute, parts)


def _set_rate(optimizer: Optimizer, rate: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = rate


def _update(parameters: list[nn.Parameter], optimizer: Optimizer, *, clip: float) -> None:
    """Take one optimiser step down the gradients; ones that are not finite are left out."""
    norm = nn.utils.clip_grad_norm_(parameters, clip or float("inf"))
    if torch.isfinite(norm):
        optimizer.step()


@torch.no_grad()
def update_average(state: RunState) -> None:
    """Move the average towards the weights; early on it follows faster, so it starts unbiased."""
    decay = min(state.config.ema_decay, (1.0 + state.step) / (10.0 + state.step))
    averages: list[Tensor] = list(state.average.parameters())
    weights: list[Tensor] = list(state.generator.parameters())
    torch._foreach_lerp_(averages, weights, 1.0 - decay)
