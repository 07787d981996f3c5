"""Backends without weights, and small models with random ones, that the tests share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backends.base import BrokenOff, Statistics, never
from engine.errors import OutOfMemoryError
from engine.pixels import Window
from engine.tiling import TileRules
from engine.weights import SUFFIX, ModelEntry, WeightsCard, read_card, save_weights

_OPTIONS: dict[str, dict[str, Any]] = {
    "compact": {"widths": (8, 12), "blocks": (1, 1)},
    "resnet": {"width": 4, "blocks": 1, "dropout": 0.5},
}


RULES = TileRules(4, 16)


def identity(window: Window) -> Window:
    """A generator that has nothing to improve."""
    return window


def negative(window: Window) -> Window:
    """A generator whose work is easily told from the photo."""
    return -window


@dataclass
class FakeBackend:
    """Runs a function; runs out of memory where a window has more than ``memory`` pixels."""

    generator: Callable[[Window], Window] = identity
    rules: TileRules = RULES
    memory: float = float("inf")
    label: str = "Fake device"
    bytes_per_pixel: int = 1
    free: int = 1 << 40
    windows: list[tuple[int, ...]] = field(default_factory=list)
    measured: list[tuple[int, ...]] = field(default_factory=list)

    def run(
        self,
        window: Window,
        statistics: Statistics | None = None,
        *,
        is_awaited: Callable[[], bool] = never,
    ) -> Window:
        """Restore one window; with statistics, which are its mean colours, it takes them away."""
        assert window.dtype == np.float32
        assert window.flags.c_contiguous
        assert window.shape[2] % self.rules.factor == window.shape[3] % self.rules.factor == 0
        self.windows.append(window.shape)
        if window.shape[2] * window.shape[3] > self.memory:
            raise OutOfMemoryError(self.label)
        if is_awaited():
            raise BrokenOff
        if statistics is None:
            return self.generator(window)
        return self.generator(window - statistics[..., None, None])

    def measure(self, window: Window) -> Statistics:
        """Return the mean colours."""
        self.measured.append(window.shape)
        means: Statistics = np.mean(window, axis=(2, 3), dtype=np.float32)
        return means

    def trim(self) -> None:
        """Keep nothing."""

    def free_memory(self) -> int:
        """Return what was asked for."""
        return self.free


def pixels_of(height: int, width: int, *, seed: int = 0) -> NDArray[np.float32]:
    """Random (height, width, 3) pixels in [0, 1)."""
    return np.random.default_rng(seed).random((height, width, 3), np.float32)


def save_model(folder: Path, name: str = "small", *, architecture: str = "compact") -> ModelEntry:
    """Save a small model whose weights, exit and biases too, are random."""
    import torch

    from engine.architectures import build

    options = _OPTIONS[architecture]
    generator = build(architecture, options)
    rng = torch.Generator().manual_seed(7)
    tensors = {}
    for key, tensor in generator.state_dict().items():
        fan_in = tensor[0].numel() if tensor.ndim > 1 else 100
        tensors[key] = (torch.randn(tensor.shape, generator=rng) * fan_in**-0.5).numpy()
    path = folder / f"{name}{SUFFIX}"
    save_weights(path, tensors, WeightsCard(name=name, architecture=architecture, options=options))
    return ModelEntry(name, path, read_card(path), bundled=False)
