"""What a training run does, read from TOML and checked before anything starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

import msgspec

from engine.errors import ConfigError, DeblurError
from training.blur.config import BlurConfig, NotNegative, Positive, Share, find_preset

LENGTHS = ("steps", "epochs", "minutes")

Count: TypeAlias = Annotated[int, msgspec.Meta(ge=1)]
Amount: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A TOML file or a table of one; unknown names are errors, so a slip of the pen is not lost."""

    called: ClassVar[str] = "configuration"

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Read and check a file: JSON where its name ends so, otherwise TOML.

        ``extends = "FILE"`` takes another file, named from this one's folder, for what it does
        not say itself; tables are merged, lists are not. ``preset = "NAME"`` in the table
        ``blur`` stands for the values of that preset.

        Raises:
            ConfigError: The file cannot be read, or holds a wrong name or value.
        """
        try:
            return cls.from_plain(_with_preset(_read(path)))
        except (OSError, UnicodeDecodeError, msgspec.MsgspecError, DeblurError) as cause:
            raise ConfigError(f"cannot use the {cls.called} {path}: {cause}") from cause

    @classmethod
    def from_plain(cls, data: Any) -> Self:
        """Check plain data, as it is read from a file.

        Raises:
            ConfigError: A wrong name or value; the message says where, and what is allowed.
        """
        try:
            return msgspec.convert(data, cls)
        except msgspec.ValidationError as cause:
            raise ConfigError(_explained(cause, cls, data)) from cause


def _read(path: Path, seen: frozenset[Path] = frozenset()) -> dict[str, Any]:
    """Read a file and what it extends."""
    decode = msgspec.json.decode if path.suffix == ".json" else msgspec.toml.decode
    content = decode(path.read_bytes(), type=dict[str, Any])
    name = content.pop("extends", None)
    if name is None:
        return content
    if (above := path.parent / str(name)).resolve() in (seen := seen | {path.resolve()}):
        raise ConfigError(f"extends leads back to {above}")
    base = _read(above, seen)
    if any(name in content for name in LENGTHS):  # one length takes another's place
        base = {name: value for name, value in base.items() if name not in LENGTHS}
    return _merged(base, content)


def _with_preset(content: dict[str, Any]) -> dict[str, Any]:
    """Replace a blur preset's name by its values."""
    blur = content.get("blur")
    if not isinstance(blur, dict) or "preset" not in blur:
        return content
    rest = dict(blur)
    preset = msgspec.to_builtins(find_preset(str(rest.pop("preset"))))
    return content | {"blur": preset | rest}


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return ``base`` with ``changes`` laid over it, table by table."""
    merged = dict(base)
    for name, value in changes.items():
        old = merged.get(name)
        both = isinstance(old, dict) and isinstance(value, dict)
        merged[name] = _merged(old, value) if both else value  # type: ignore[arg-type]
    return merged


class GeneratorConfig(Section, frozen=True):
    """Which generator, with which hyper-parameters (those of its architecture).

    Parameters whose names begin with one of ``frozen`` stay as they are, in fine-tuning.
    """

    architecture: str = "compact"
    options: dict[str, Any] = {}
    frozen: tuple[str, ...] = ()


class DataConfig(Section, frozen=True):
    """Crops of ``crop`` pixels, ``minibatch`` at a step, made by ``threads`` threads.

    ``held_out`` photos are never trained on; ``held_out_pairs`` synthetic pairs of them are
    evaluated. ``synthetic_to_real`` is the ratio of synthetic to real pairs. Each synthetic pair
    is used ``uses`` times, in other windows, flips and turns: worth it where steps wait for crops.
    """

    crop: Count = 192
    minibatch: Count = 6
    threads: Count = 1
    held_out: Count = 24
    held_out_pairs: Count = 48
    synthetic_to_real: tuple[Amount, Amount] = (1, 0)
    uses: Count = 1


class FidelityConfig(Section, frozen=True):
    """The fidelity loss: a pixel loss plus ``fourier_weight`` times the Fourier loss.

    ``log_mse_floor`` is a squared error in [-1, 1]; 0.002 stands for a PSNR of 33 dB.
    """

    pixel: Literal["charbonnier", "log_mse", "mse", "mae"] = "charbonnier"
    log_mse_floor: float = 0.002
    fourier_weight: float = 0.1


class PerceptualConfig(Section, frozen=True):
    """Where VGG-19's weights are: a file, or ``auto`` for the user's torch cache."""

    weights: str = "auto"


class CriticConfig(Section, frozen=True):
    """The PatchGAN critic and how WGAN-GP trains it.

    ``width`` channels in its first layer, ``layers`` of stride 2; ``penalty`` is the weight of
    the gradient penalty. Its Adam has betas of its own.
    """

    width: Count = 64
    layers: Count = 3
    penalty: float = 10.0
    learning_rate: float = 1e-4
    betas: tuple[float, float] = (0.5, 0.999)


class StageConfig(Section, frozen=True):
    """A part of a run with a loss of its own; ``share`` of the run, relative to other stages.

    The generator's loss is ``(1 - perception) * fidelity + perception * (adversarial_weight *
    adversarial + perceptual_weight * perceptual)``: ``perception`` is the one number that
    balances being right against looking right. Parts whose weight is 0 are not computed.

    Before the first step of a stage with a critic, the critic alone takes
    ``critic_warm_up_steps``; then ``critic_steps`` to each step of the generator.
    ``warm_up`` is the share of the stage in which the learning rate rises.
    """

    name: str = "fidelity"
    share: Positive = 1.0
    learning_rate: Positive = 1e-3
    schedule: Literal["cosine", "constant", "constant_then_linear"] = "cosine"
    warm_up: Share = 0.01
    perception: Share = 0.0
    adversarial_weight: NotNegative = 1.0
    perceptual_weight: NotNegative = 100.0
    critic_steps: Count = 5
    critic_warm_up_steps: int = 0

    def __post_init__(self) -> None:
        """Check that there is something to learn from."""
        if self.perception == 1 and not (self.is_adversarial or self.is_perceptual):
            raise ValueError(
                "perception = 1 leaves fidelity out: adversarial_weight or perceptual_weight must"
                " be above 0"
            )

    @property
    def is_adversarial(self) -> bool:
        """Whether a critic takes part."""
        return self.perception * self.adversarial_weight > 0

    @property
    def is_perceptual(self) -> bool:
        """Whether VGG-19 takes part."""
        return self.perception * self.perceptual_weight > 0


class OptimizerConfig(Section, frozen=True):
    """The generator's AdamW or Muon; ``clip`` bounds the gradient's norm, 0 leaves it alone.

    ``weight_decay`` is AdamW's; without it AdamW is Adam.
    """

    name: Literal["adamw", "muon"] = "adamw"
    betas: tuple[float, float] = (0.9, 0.99)
    weight_decay: float = 0.0
    clip: float = 1.0


class TrainConfig(Section, frozen=True):
    """One run. It ends after ``steps``, ``epochs`` or ``minutes``, whichever is set.

    An epoch draws as many crops as there are photos (or pairs) to train on.
    ``workers`` threads share a minibatch, each computing with its share of the cores: on a busy CPU
    they wait less for each other than the threads of one computation do.
    With ``minutes`` the learning rate follows the clock, so that a run ends annealed on any
    machine; otherwise it follows the steps, and the run can be repeated exactly.
    ``compile`` lets torch compile the generator, which pays in long runs on a GPU.
    """

    steps: Count | None = None
    epochs: Positive | None = None
    minutes: Positive | None = None
    seed: Annotated[int, msgspec.Meta(ge=0)] = 0
    precision: Literal["fp32", "bf16"] = "bf16"
    compile: bool = False
    workers: Count = 1
    ema_decay: float = 0.999
    report_steps: Count = 50
    evaluate_minutes: Positive = 10.0
    checkpoint_minutes: Positive = 5.0
    generator: GeneratorConfig = GeneratorConfig()
    data: DataConfig = DataConfig()
    blur: BlurConfig = BlurConfig()
    fidelity: FidelityConfig = FidelityConfig()
    perceptual: PerceptualConfig = PerceptualConfig()
    critic: CriticConfig = CriticConfig()
    optimizer: OptimizerConfig = OptimizerConfig()
    stages: tuple[StageConfig, ...] = (StageConfig(),)

    def __post_init__(self) -> None:
        """Check what types cannot say."""
        if sum(value is not None for value in (self.steps, self.epochs, self.minutes)) != 1:
            raise ValueError("set one of steps, epochs and minutes")
        if not self.stages:
            raise ValueError("a run needs at least one of stages")

    @property
    def is_adversarial(self) -> bool:
        """Whether any stage has a critic."""
        return any(stage.is_adversarial for stage in self.stages)

    @property
    def is_perceptual(self) -> bool:
        """Whether any stage needs VGG-19."""
        return any(stage.is_perceptual for stage in self.stages)

    def without_perceptual(self) -> Self:
        """Return this configuration with the perceptual term left out of every stage.

        Raises:
            ConfigError: A stage has no other term.
        """
        stages = [{**msgspec.to_builtins(s), "perceptual_weight": 0.0} for s in self.stages]
        return self.with_changes({"stages": stages})

    def stage_at(self, progress: float) -> tuple[int, float]:
        """Return the stage's index and how far it is, 0 to 1, at ``progress`` of the run."""
        total, before = sum(stage.share for stage in self.stages), 0.0
        for index, stage in enumerate(self.stages):
            share = stage.share / total
            if progress < before + share or index == len(self.stages) - 1:
                return index, min(1.0, max(0.0, (progress - before) / share))
            before += share
        raise AssertionError("a configuration has stages")

    def with_changes(self, changes: Mapping[str, Any]) -> Self:
        """Return this configuration with some fields replaced.

        Raises:
            ConfigError: The result makes no sense.
        """
        try:
            return self.from_plain({**msgspec.to_builtins(self), **changes})
        except ConfigError as cause:
            raise ConfigError(f"cannot change the configuration: {cause}") from cause

    def to_json(self) -> bytes:
        """Return this configuration as JSON, for people to read."""
        return msgspec.json.format(msgspec.json.encode(self))


def _explained(cause: msgspec.ValidationError, cls: type, data: Any) -> str:
    """Say where a mistake is, what stands there, and what would be allowed.

    ``msgspec`` tells the place as a path behind its words; it leaves out the wrong number, and the
    names that it knows.
    """
    words, _, place = str(cause).partition(" - at `$")
    place = place.strip("`.")
    kind: Any = msgspec.inspect.type_info(cls)
    for key in re.findall(r"\w+", place):
        fields = {field.name: field.type for field in getattr(kind, "fields", ())}
        kind = fields[key] if fields else getattr(kind, "item_type", None)
        data = data[key] if isinstance(data, dict) else data[int(key)]
    if "unknown field" in words:
        words = f"{words}; known are {', '.join(field.name for field in kind.fields)}"
    elif isinstance(kind, msgspec.inspect.LiteralType):
        words = f"allowed are {', '.join(map(repr, kind.values))}"
    words = words[:1].lower() + words[1:]
    if isinstance(data, dict):
        return f"{place}: {words}" if place else words
    return f"{place} = {data!r}: {words}"


def differences(before: TrainConfig, after: TrainConfig) -> list[str]:
    """Return one line for each value that differs: ``data.crop: 160 -> 192``."""
    old, new = _flat(msgspec.to_builtins(before)), _flat(msgspec.to_builtins(after))
    names = [*old, *(name for name in new if name not in old)]
    return [
        f"{name}: {old.get(name)} -> {new.get(name)}"
        for name in names
        if old.get(name) != new.get(name)
    ]


def _flat(value: Any, prefix: str = "") -> dict[str, Any]:
    """Name every value by its path: {"data": {"crop": 1}} is {"data.crop": 1}."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    flat: dict[str, Any] = {}
    for key, inner in pairs:
        name = f"{prefix}{key}"
        nested = isinstance(inner, dict) or (isinstance(inner, list | tuple) and name == "stages")
        flat |= _flat(inner, f"{name}.") if nested else {name: inner}
    return flat
