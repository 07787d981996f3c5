"""The registry of generators: ``build`` makes one, ``detect`` tells which one a set of weights is.

An architecture is known by its name, its options (plain data, kept in the weights' card) and the
keys and shapes of its tensors. Importing this package imports torch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Protocol, cast

import msgspec
from torch import nn

from engine.architectures import compact, fpn_inception, fpn_mobilenet, nafnet, resnet
from engine.architectures.compact import CompactGenerator, CompactOptions
from engine.architectures.fpn_inception import FpnInceptionGenerator, FpnInceptionOptions
from engine.architectures.fpn_mobilenet import FpnMobilenetGenerator, FpnMobilenetOptions
from engine.architectures.nafnet import NafnetGenerator, NafnetOptions
from engine.architectures.resnet import ResnetGenerator, ResnetOptions
from engine.architectures.shapes import Shapes
from engine.errors import WeightsError


class Generator(Protocol):
    """What every generator is besides a torch module.

    It maps (B, 3, H, W) in [-1, 1] to the same shape. H and W are multiples of ``factor`` and at
    least ``smallest``; ``halo`` is how many pixels around a tile decide its result, None where
    statistics of the whole image enter. Those are taken by ``nn.InstanceNorm2d`` and
    ``nn.AdaptiveAvgPool2d(1)`` alone, so that who tiles such a generator finds them in
    ``modules()``.
    """

    @property
    def factor(self) -> int:
        """Sides must be multiples of this many pixels."""
        ...

    @property
    def smallest(self) -> int:
        """Sides must be at least this many pixels; a multiple of ``factor``."""
        ...

    @property
    def halo(self) -> int | None:
        """Pixels of context, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Architecture:
    """One entry of the registry.

    Attributes:
        name: As it stands in cards.
        options: The dataclass of its hyper-parameters.
        make: Builds the generator from options.
        recognise: Returns options, or None for tensors of another architecture.
        unused: How the keys begin of what files hold beside its tensors.
    """

    name: str
    options: type
    make: Callable[[Any], nn.Module]
    recognise: Callable[[Shapes], object | None]
    unused: tuple[str, ...] = ()


ARCHITECTURES = {
    entry.name: entry
    for entry in (
        Architecture("compact", CompactOptions, CompactGenerator, compact.recognise),
        Architecture("resnet", ResnetOptions, ResnetGenerator, resnet.recognise),
        Architecture("nafnet", NafnetOptions, NafnetGenerator, nafnet.recognise),
        Architecture(
            "fpn_mobilenet",
            FpnMobilenetOptions,
            FpnMobilenetGenerator,
            fpn_mobilenet.recognise,
            fpn_mobilenet.UNUSED,
        ),
        Architecture(
            "fpn_inception",
            FpnInceptionOptions,
            FpnInceptionGenerator,
            fpn_inception.recognise,
            fpn_inception.UNUSED,
        ),
    )
}


def build(name: str, options: Mapping[str, Any]) -> nn.Module:
    """Make a generator with fresh weights.

    Raises:
        WeightsError: No such architecture, or options that it does not have.
    """
    if name not in ARCHITECTURES:
        known = ", ".join(sorted(ARCHITECTURES))
        raise WeightsError(f"unknown architecture {name!r}; the known ones are {known}")
    architecture = ARCHITECTURES[name]
    try:
        _refuse_unknown(options, architecture.options)
        checked: object = msgspec.convert(dict(options), architecture.options)
    except (msgspec.ValidationError, ValueError) as cause:
        raise WeightsError(f"wrong options for architecture {name!r}: {cause}") from cause
    return architecture.make(checked)


def _refuse_unknown(options: Mapping[str, Any], kind: type) -> None:
    """Refuse names that msgspec would pass over."""
    known = {field.name for field in fields(kind)}
    if unknown := sorted(set(options) - known):
        raise ValueError(f"unknown {', '.join(unknown)}; there are {', '.join(sorted(known))}")


def detect(shapes: Shapes) -> tuple[str, dict[str, Any]]:
    """Tell (architecture, options) from the keys and shapes of a set of weights.

    Raises:
        WeightsError: No known architecture has such keys and shapes.
    """
    for architecture in ARCHITECTURES.values():
        try:
            options = architecture.recognise(shapes)
        except (KeyError, IndexError, ValueError):  # they begin like its own, and go on otherwise
            continue
        if options is not None:
            return architecture.name, asdict(cast("Any", options))
    raise WeightsError("the weights belong to no architecture known here")
