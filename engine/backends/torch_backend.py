"""torch: the reference on the CPU, and the way to CUDA."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import nn

from engine.architectures import build
from engine.devices import CPU, Device
from engine.errors import DamagedWeightsError, OutOfMemoryError
from engine.pixels import Window
from engine.settings import Precision
from engine.weights import ModelEntry, read_tensors

_DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}


def load_generator(entry: ModelEntry) -> nn.Module:
    """Build the generator of a model on the CPU in fp32, with its weights, for inference.

    Raises:
        DamagedWeightsError: The tensors do not fit the architecture of the card.
    """
    generator = build(entry.card.architecture, entry.card.options)
    tensors = {name: torch.from_numpy(t).float() for name, t in read_tensors(entry.path).items()}
    try:
        generator.load_state_dict(tensors)
    except RuntimeError as cause:
        reason = f"its tensors do not fit the architecture {entry.card.architecture}"
        raise DamagedWeightsError(entry.path, reason) from cause
    return generator.eval().requires_grad_(requires_grad=False)


@dataclass(slots=True)
class TorchBackend:
    """A generator in torch; channels_last, without gradients."""

    label: str
    factor: int
    halo: int | None
    bytes_per_pixel: int
    _generator: nn.Module
    _device: Device
    _dtype: torch.dtype

    @classmethod
    def open(cls, entry: ModelEntry, device: Device, precision: Precision) -> Self:
        """Load the generator; ``auto`` is fp16 on CUDA and fp32 on the CPU."""
        generator = load_generator(entry)
        chosen = ("fp32" if device.kind == CPU else "fp16") if precision == "auto" else precision
        dtype = _DTYPES[chosen]
        generator = generator.to(device.name, dtype)
        generator = generator.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        factor, halo = generator.factor, generator.halo
        bytes_per_pixel = 200 * dtype.itemsize
        label = f"{device.label}, torch {chosen}"
        return cls(label, factor, halo, bytes_per_pixel, generator, device, dtype)

    @torch.inference_mode()
    def run(self, window: Window) -> Window:
        """Restore one window; see ``Backend.run``."""
        tensor = torch.from_numpy(window)
        try:
            moved = tensor.to(self._device.name, self._dtype, memory_format=torch.channels_last)
            restored = self._generator(moved)
            return restored.float().contiguous().cpu().numpy()  # type: ignore[no-any-return]
        except (torch.OutOfMemoryError, RuntimeError, MemoryError) as cause:
            if not _is_memory(cause):
                raise
            raise OutOfMemoryError(self._device.label) from cause


def _is_memory(cause: BaseException) -> bool:
    """Tell a refused allocation, which the CPU reports as a plain ``RuntimeError``."""
    kinds = (torch.OutOfMemoryError, MemoryError)
    words = ("allocate memory", "not enough memory")  # Linux and macOS; Windows
    return isinstance(cause, kinds) or any(word in str(cause) for word in words)
