"""Everything that training changes, and how it is made."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

import torch
from torch import nn
from torch.optim import Adam, AdamW, Optimizer

from engine.architectures import build
from engine.errors import ConfigError, WeightsError
from training.config import OptimizerConfig, TrainConfig
from training.critic import PatchCritic
from training.optimizers import Muon
from training.team import Team


@dataclass(slots=True)
class CriticState:
    """The critic and its optimiser."""

    module: PatchCritic
    optimizer: Optimizer


@dataclass(slots=True)
class RunState:
    """Everything that training changes; a checkpoint holds it whole.

    Attributes:
        config: What the run does.
        team: This process among those that train together; no part of a checkpoint.
        generator: The network that is trained.
        average: The moving average of its weights, which is evaluated and exported.
        optimizer: The generator's.
        critic: The critic, where a stage has one.
        step: Steps of the generator.
        drawn: Minibatches taken from the data, by generator and critic.
        elapsed_s: Seconds spent training, over all parts of a resumed run.
        rate_scale: Factor of all learning rates; lowered once after numbers that are not finite.
        base_db: That of the weights that the run began with.
        best_db: The best mean PSNR (``capped``) on held-out pairs so far.
        splits: Into how many parts a minibatch is cut, one after the other, to fit the memory.
        warmed_up: Stages whose critic has had its warm-up.
    """

    config: TrainConfig
    team: Team
    generator: nn.Module
    average: nn.Module
    optimizer: Optimizer
    critic: CriticState | None
    step: int = 0
    drawn: int = 0
    elapsed_s: float = 0.0
    rate_scale: float = 1.0
    best_db: float | None = None
    base_db: float | None = None
    splits: int = 1
    warmed_up: set[int] = field(default_factory=set)

    @classmethod
    def create(cls, config: TrainConfig, team: Team | None = None) -> RunState:
        """Draw initial weights from the run's seed.

        Raises:
            ConfigError: There is no such generator, the crops do not fit it, or the processes
                cannot share a minibatch.
        """
        team = team or Team.join(precision=config.precision)
        team.share_of(config.data.minibatch)  # told now, not after the first evaluation
        torch.manual_seed(config.seed)
        generator = _on_device(_build(config), team)
        critic = None
        if config.is_adversarial:
            critic = _critic(config, team)
        average = copy.deepcopy(generator).eval().requires_grad_(requires_grad=False)
        if config.compile:
            generator.compile()
        optimizer = _optimizer(config.optimizer, generator)
        return cls(config, team, generator, average, optimizer, critic)

    @property
    def device(self) -> torch.device:
        """Where this process computes."""
        return self.team.device

    @property
    def progress(self) -> float:
        """Share of the run that is done, 0 to 1."""
        if self.config.steps is not None:
            return min(1.0, self.step / self.config.steps)
        return min(1.0, self.elapsed_s / (60.0 * (self.config.minutes or 1.0)))


def _on_device(module: nn.Module, team: Team) -> nn.Module:
    return module.to(team.device).to(memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]


def _critic(config: TrainConfig, team: Team) -> CriticState:
    critic = PatchCritic(width=config.critic.width, layers=config.critic.layers)
    module = critic.to(team.device)
    rate, betas = config.critic.learning_rate, config.critic.betas
    return CriticState(module, Adam(module.parameters(), lr=rate, betas=betas))


def _optimizer(config: OptimizerConfig, module: nn.Module) -> Optimizer:
    parameters = [p for p in module.parameters() if p.requires_grad]
    if config.name == "muon":
        return Muon(parameters, lr=0.0, betas=config.betas)
    return AdamW(parameters, lr=0.0, betas=config.betas, weight_decay=config.weight_decay)


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
    _freeze(generator, config)
    return generator


def _freeze(generator: nn.Module, config: TrainConfig) -> None:
    """Leave the parameters as they are whose names begin with one of ``generator.frozen``."""
    for prefix in config.generator.frozen:
        chosen = [p for name, p in generator.named_parameters() if name.startswith(prefix)]
        if not chosen:
            known = ", ".join(
                sorted({name.split(".")[0] for name, _ in generator.named_parameters()})
            )
            raise ConfigError(f"generator.frozen names {prefix!r}; its parts are {known}")
        for parameter in chosen:
            parameter.requires_grad = False
