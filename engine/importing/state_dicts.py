"""From the tensors of a foreign file to a generator of ours: detection by keys and shapes.

The keys lose what wraps them (``module.``), running statistics and layers that the architecture
does not read are left out, and what remains must be exactly the tensors of that architecture.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from engine.architectures import ARCHITECTURES, build, detect
from engine.architectures.shapes import Shapes
from engine.errors import DamagedWeightsError, ImportRefusedError, WeightsError
from engine.importing import Imported, foreign_card
from engine.importing.refusals import why_unknown
from engine.importing.self_test import sample_photo
from engine.pixels import to_generator

StateDict = Mapping[str, Tensor]

_SIDE = 128  # of the part of a photo on which two ways are compared
_WRAPPERS = ("module.", "_orig_mod.")
# Per-picture statistics are used in their place; see engine/architectures/resnet.py, pyramid.py.
_RUNNING = re.compile(r".*\.(running_mean|running_var|num_batches_tracked)")


def import_state_dict(path: Path, tensors: StateDict) -> Imported:
    """Tell what ``tensors`` are and bring them into the form of a weights file.

    Raises:
        ImportRefusedError: They belong to no generator that is known here.
        DamagedWeightsError: Some of them are not finite.
    """
    named = {_unwrapped(key): tensor for key, tensor in tensors.items()}
    kept = {key: tensor for key, tensor in named.items() if not _RUNNING.fullmatch(key)}
    name, options = _detect(path, {key: tuple(tensor.shape) for key, tensor in kept.items()})
    unused = ARCHITECTURES[name].unused
    kept = {key: tensor for key, tensor in kept.items() if not key.startswith(unused)}
    _check_layout(path, name, options, {key: tuple(t.shape) for key, t in kept.items()})
    for key, tensor in kept.items():
        if not torch.isfinite(tensor).all():
            raise DamagedWeightsError(path, f"the tensor {key} holds numbers that are not finite")
    if name == "resnet":
        options = _with_the_better_skip(options, kept)
    stored = {key: _as_numpy(tensor) for key, tensor in kept.items()}
    return Imported(foreign_card(name, options), stored)


def _unwrapped(key: str) -> str:
    for wrapper in _WRAPPERS:
        key = key.removeprefix(wrapper)
    return key


def _detect(path: Path, shapes: Shapes) -> tuple[str, dict[str, Any]]:
    try:
        return detect(shapes)
    except WeightsError as cause:
        raise ImportRefusedError(path, why_unknown(shapes)) from cause


def _check_layout(path: Path, name: str, options: dict[str, Any], found: Shapes) -> None:
    """Compare with the generator that the options make; it has no memory of its own."""
    with torch.device("meta"):
        wanted = {key: tuple(t.shape) for key, t in build(name, options).state_dict().items()}
    for key in [*wanted, *found]:
        if wanted.get(key) != found.get(key):
            raise ImportRefusedError(
                path,
                f"it resembles {name}, but its tensor {key} is {_told(found.get(key))} "
                f"and should be {_told(wanted.get(key))}",
            )


def _told(shape: tuple[int, ...] | None) -> str:
    return "absent" if shape is None else "x".join(map(str, shape)) or "a single number"


def _with_the_better_skip(options: dict[str, Any], tensors: StateDict) -> dict[str, Any]:
    """Tell whether a DeblurGAN was trained with its global skip, which leaves no trace in the keys.

    What it makes of a photo tells: with the wrong choice that is far from the photo.
    """
    window = torch.from_numpy(to_generator(sample_photo().pixels[:_SIDE, :_SIDE]))
    errors = {}
    for is_residual in (True, False):
        varied = {**options, "is_residual": is_residual}
        generator = build("resnet", varied).eval()
        generator.load_state_dict({key: tensor.float() for key, tensor in tensors.items()})
        with torch.inference_mode():
            errors[is_residual] = float(functional.mse_loss(generator(window), window))
    return {**options, "is_residual": errors[True] <= errors[False]}


def _as_numpy(tensor: Tensor) -> NDArray[Any]:
    """Return half and single precision as they are, other types as float32, each of its own."""
    kept = (torch.float16, torch.float32)
    plain = tensor if tensor.dtype in kept else tensor.float()
    return np.array(plain.numpy(), order="C")
