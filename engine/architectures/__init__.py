"""The registry of generators: ``build`` makes one, ``detect`` tells which one a set of weights is.

An architecture is known by its name, its options (plain data, kept in the weights' card) and the
keys and shapes of its tensors. Importing this package imports torch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Protocol, cast

import msgspec
from torch import nn

from engine.architectures.compact import CompactGenerator, CompactOptions
from engine.architectures.resnet import ResnetGenerator, ResnetOptions
from engine.errors import WeightsError

Shapes = Mapping[str, tuple[int, ...]]


class Generator(Protocol):
    """What every generator is besides a torch module.

    It maps (B, 3, H, W) in [-1, 1] to the same shape. H and W are multiples of ``factor``;
    ``halo`` is how many pixels around a tile decide its result, None where statistics of the
    whole image enter.
    """

    @property
    def factor(self) -> int:
        """Sides must be multiples of this many pixels."""
        ...

    @property
    def halo(self) -> int | None:
        """Pixels of context, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Architecture:
    """One entry of the registry; ``recognise`` returns options or None."""

    name: str
    options: type
    make: Callable[[Any], nn.Module]
    recognise: Callable[[Shapes], object | None]


def _recognise_compact(shapes: Shapes) -> CompactOptions | None:
    if shapes.get("entry.weight", ())[1:] != (12, 3, 3):
        return None
    levels = len(_numbers(r"downs\.(\d+)\.weight", shapes)) + 1
    widths = [shapes["entry.weight"][0]]
    widths += [shapes[f"downs.{i}.weight"][0] for i in range(levels - 1)]
    blocks = [len(_numbers(rf"encoders\.{i}\.(\d+)\.first\.weight", shapes)) for i in range(levels)]
    return CompactOptions(tuple(widths), tuple(blocks))


def _recognise_resnet(shapes: Shapes) -> ResnetOptions | None:
    if shapes.get("model.1.weight", ())[1:] != (3, 7, 7):
        return None
    blocks = len(_numbers(r"model\.(\d+)\.body\.1\.weight", shapes))
    return ResnetOptions(width=shapes["model.1.weight"][0], blocks=blocks)


def _numbers(pattern: str, shapes: Shapes) -> set[int]:
    found = (re.match(pattern, key) for key in shapes)
    return {int(match[1]) for match in found if match}


ARCHITECTURES = {
    entry.name: entry
    for entry in (
        Architecture("compact", CompactOptions, CompactGenerator, _recognise_compact),
        Architecture("resnet", ResnetOptions, ResnetGenerator, _recognise_resnet),
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
