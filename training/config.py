"""What a training run does, read from TOML and checked before anything starts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

import msgspec

from engine.errors import ConfigError
from training.blur.synthesize import BlurConfig

Count: TypeAlias = Annotated[int, msgspec.Meta(ge=1)]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A TOML file or a table of one; unknown names are errors, so a slip of the pen is not lost."""

    called: ClassVar[str] = "configuration"

    @classmethod
    def from_toml(cls, path: Path) -> Self:
        """Read and check a file.

        Raises:
            ConfigError: The file cannot be read, is no TOML, or holds a wrong name or value.
        """
        try:
            return msgspec.toml.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.MsgspecError) as cause:
            raise ConfigError(f"cannot use the {cls.called} {path}: {cause}") from cause


class GeneratorConfig(Section, frozen=True):
    """Which generator, with which hyper-parameters (those of its architecture)."""

    architecture: str = "compact"
    options: dict[str, Any] = {}


class DataConfig(Section, frozen=True):
    """Crops of ``crop`` pixels, ``minibatch`` at a step, made by ``threads`` threads.

    ``held_out`` photos are never trained on; ``held_out_pairs`` synthetic pairs of them are
    evaluated.
    """

    crop: Count = 192
    minibatch: Count = 6
    threads: Count = 1
    held_out: Count = 24
    held_out_pairs: Count = 48


class FidelityConfig(Section, frozen=True):
    """The fidelity loss: a pixel loss plus ``fourier_weight`` times the Fourier loss.

    ``log_mse_floor`` is a squared error in [-1, 1]; 0.002 stands for a PSNR of 33 dB.
    """

    pixel: Literal["charbonnier", "log_mse"] = "charbonnier"
    log_mse_floor: float = 0.002
    fourier_weight: float = 0.1


class OptimizerConfig(Section, frozen=True):
    """AdamW or Muon with warm-up and cosine decay to zero; ``clip`` bounds the gradient's norm.

    ``weight_decay`` is AdamW's.
    """

    name: Literal["adamw", "muon"] = "adamw"
    learning_rate: float = 1e-3
    betas: tuple[float, float] = (0.9, 0.99)
    weight_decay: float = 0.0
    warmup_steps: int = 200
    clip: float = 1.0


class TrainConfig(Section, frozen=True):
    """One run. It ends after ``steps`` steps or ``minutes`` minutes, whichever is set.

    ``workers`` threads share a minibatch, each computing with its share of the cores: on a busy CPU
    they wait less for each other than the threads of one computation do.
    With ``minutes`` the learning rate follows the clock, so that a run ends annealed on any
    machine; with ``steps`` it follows the steps, and the run can be repeated exactly.
    """

    steps: int | None = None
    minutes: float | None = None
    seed: Annotated[int, msgspec.Meta(ge=0)] = 0
    precision: Literal["fp32", "bf16"] = "bf16"
    workers: Count = 1
    ema_decay: float = 0.999
    report_steps: Count = 50
    evaluate_minutes: float = 10.0
    checkpoint_minutes: float = 5.0
    generator: GeneratorConfig = GeneratorConfig()
    data: DataConfig = DataConfig()
    blur: BlurConfig = BlurConfig()
    fidelity: FidelityConfig = FidelityConfig()
    optimizer: OptimizerConfig = OptimizerConfig()

    def __post_init__(self) -> None:
        """Check what types cannot say."""
        if (self.steps is None) == (self.minutes is None):
            raise ValueError("set either steps or minutes")
        if (self.steps or self.minutes or 0) <= 0:
            raise ValueError("steps or minutes must be above 0")

    def with_changes(self, changes: Mapping[str, Any]) -> Self:
        """Return this configuration with some fields replaced.

        Raises:
            ConfigError: The result makes no sense.
        """
        try:
            return msgspec.convert({**msgspec.to_builtins(self), **changes}, type(self))
        except msgspec.ValidationError as cause:
            raise ConfigError(f"cannot change the configuration: {cause}") from cause
