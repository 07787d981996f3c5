"""torch: the reference on the CPU, and the way to CUDA."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.architectures import Generator, build
from engine.architectures.shared_statistics import SharingGenerator
from engine.backends.base import BrokenOff, Statistics, never
from engine.devices import CPU, CUDA, Device
from engine.errors import DamagedWeightsError, DeviceUnavailableError, OutOfMemoryError
from engine.memory import free_memory, is_out_of_memory
from engine.pixels import Window
from engine.tiling import TileRules
from engine.weights import ModelEntry, read_tensors

_TRAINED_SIDE = 256  # of the crops that DeblurGAN, DeblurGAN-v2 and NAFNet learned from
_LEAST_OVERLAP, _OVERLAP_STEPS = 128, 8  # of faded windows: in pixels, and of the coarsest grid

_PROBE_SIDE = 128
_LIVE_TENSORS = 7  # of the size of the largest; 3 to 10 were measured on the CPU
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


def describe(device: Device) -> str:
    """Name a device and the torch that computes on it."""
    return f"{device.label} torch {torch.__version__}"


def precisions(device: Device) -> list[str]:
    """List the precisions that a CUDA device computes in, beside fp32."""
    has_bf16 = torch.cuda.get_device_capability(device.name) >= (8, 0)
    return ["fp16", "bf16"] if has_bf16 else ["fp16"]


def load_tileable(entry: ModelEntry) -> tuple[nn.Module, TileRules]:
    """Load a generator, and tell how photos are cut for it (docs/adr/0010).

    One that takes statistics uses those of windows as large as the crops it learned from. How far
    it looks without them is not known of each, but little comes from beyond the overlap.

    Raises:
        DamagedWeightsError: The tensors do not fit the architecture of the card.
    """
    module = load_generator(entry)
    generator: Generator = module  # type: ignore[assignment]
    factor, halo, smallest = generator.factor, generator.halo, generator.smallest
    if halo is not None:
        return module, TileRules(factor, 2 * halo, smallest=smallest)
    overlap = max(_LEAST_OVERLAP, _OVERLAP_STEPS * factor)  # a deeper net looks farther
    return module, TileRules(
        factor, overlap, is_faded=True, smallest=smallest, sampled=_TRAINED_SIDE
    )


@dataclass(slots=True)
class TorchBackend:
    """A generator in torch; channels_last, without gradients."""

    label: str
    rules: TileRules
    bytes_per_pixel: int
    _generator: nn.Module
    _device: Device
    _dtype: torch.dtype
    _is_awaited: Callable[[], bool] = never

    @classmethod
    def open(cls, entry: ModelEntry, device: Device, precision: str) -> Self:
        """Load the generator; ``precision`` is fp32, bf16 or fp16.

        Raises:
            DamagedWeightsError: The tensors do not fit the architecture of the card.
            DeviceUnavailableError: A CUDA device cannot run it.
        """
        generator, rules = load_tileable(entry)
        if rules.sampled:
            generator = SharingGenerator(generator)
        label = f"{device.label}, torch {precision}"
        backend = cls(label, rules, 0, generator, device, _DTYPES[precision])
        if device.kind == CPU:
            backend._prepare()
            return backend
        # The windows of a photo are equal, so the search for the fastest kernels pays; among those
        # that add up in the same order each time.
        torch.backends.cudnn.benchmark = torch.backends.cudnn.deterministic = True
        try:
            backend._prepare()
        except RuntimeError as cause:
            raise DeviceUnavailableError(device.name, f"its self-test failed ({cause})") from cause
        return backend

    def _prepare(self) -> None:
        """Bring the generator to the device and try it."""
        moved = self._generator.to(self._device.name, self._dtype)
        self._generator = moved.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.bytes_per_pixel = self._measure_memory()
        if self._device.kind == CPU:
            for layer in _leaves(self._generator):
                layer.register_forward_pre_hook(self._look_up)

    def _look_up(self, _layer: nn.Module, _inputs: object) -> None:
        if self._is_awaited():
            raise BrokenOff

    def run(
        self,
        window: Window,
        statistics: Statistics | None = None,
        *,
        is_awaited: Callable[[], bool] = never,
    ) -> Window:
        """Restore one window; see ``Backend.run``. On the CPU it can be broken off at any layer."""
        self._is_awaited = is_awaited
        try:
            return self._compute(window, statistics)[0]
        finally:
            self._is_awaited = never

    def measure(self, window: Window) -> Statistics:
        """Return the statistics of a window; see ``Backend.measure``."""
        return self._compute(window, None)[1]

    @torch.inference_mode()
    def _compute(self, window: Window, statistics: Statistics | None) -> list[NDArray[np.float32]]:
        """Return the restored window, and its statistics where the generator tells them."""
        inputs = [window] if statistics is None else [window, statistics]
        try:
            outputs = self._generator(*(self._sent(torch.from_numpy(each)) for each in inputs))
            outputs = outputs if isinstance(outputs, tuple) else (outputs,)
            return [self._fetched(each.float().contiguous()) for each in outputs]
        except (torch.OutOfMemoryError, RuntimeError, MemoryError) as cause:
            if not is_out_of_memory(cause):
                raise
            if self._device.kind == CUDA:
                torch.cuda.empty_cache()
            raise OutOfMemoryError(self._device.label) from cause

    def trim(self) -> None:
        """Give back what CUDA keeps for the next window; see ``Backend.trim``."""
        if self._device.kind == CUDA:
            torch.cuda.empty_cache()

    def free_memory(self) -> int:
        """Return what is free on the device; see ``Backend.free_memory``."""
        if self._device.kind == CPU:
            return free_memory()
        free, _ = torch.cuda.mem_get_info(self._device.name)
        return (
            free
            + torch.cuda.memory_reserved(self._device.name)
            - torch.cuda.memory_allocated(self._device.name)
        )

    def _sent(self, tensor: Tensor) -> Tensor:
        """Bring a tensor to the device; from pinned memory it goes without the CPU's help."""
        if self._device.kind == CUDA:
            tensor = tensor.pin_memory()
        if tensor.ndim != 4:  # statistics, which keep their precision
            return tensor.to(self._device.name, non_blocking=True)
        layout = torch.channels_last
        return tensor.to(self._device.name, self._dtype, non_blocking=True, memory_format=layout)

    def _fetched(self, restored: Tensor) -> NDArray[np.float32]:
        """Bring a result back."""
        if self._device.kind == CPU:
            return restored.numpy()
        pinned = torch.empty(restored.shape, dtype=restored.dtype, pin_memory=True)
        pinned.copy_(restored, non_blocking=True)
        torch.cuda.synchronize(self._device.name)
        return pinned.numpy()

    def _measure_memory(self) -> int:
        """Run a small window and tell how many bytes a pixel takes."""
        side = self.rules.padded(_PROBE_SIDE)
        window = torch.zeros(1, 3, side, side).numpy()
        if self._device.kind == CUDA:
            return self._measure_cuda_memory(window)
        largest: list[int] = []
        hooks = [
            layer.register_forward_hook(lambda *seen: largest.append(_bytes(seen[2])))
            for layer in _leaves(self._generator)
        ]
        self.run(window)
        for hook in hooks:
            hook.remove()
        return _LIVE_TENSORS * max(largest, default=0) // side**2

    def _measure_cuda_memory(self, window: Window) -> int:
        self.run(window)  # kernels are chosen now, with workspaces that do not come again
        before = torch.cuda.memory_allocated(self._device.name)
        torch.cuda.reset_peak_memory_stats(self._device.name)
        self.run(window)
        taken = torch.cuda.max_memory_allocated(self._device.name) - before
        return int(1.3 * taken / window[0, 0].size)  # caching splits blocks


def _leaves(module: nn.Module) -> list[nn.Module]:
    """Return the layers that have none within them."""
    return [layer for layer in module.modules() if not list(layer.children())]


def _bytes(output: Any) -> int:
    return output.numel() * output.element_size() if isinstance(output, Tensor) else 0
