"""Backends without weights, and small models with random ones, that the tests share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import OutOfMemoryError
from engine.pixels import Window
from engine.weights import SUFFIX, ModelEntry, WeightsCard, read_card, save_weights

_OPTIONS: dict[str, dict[str, Any]] = {
    "compact": {"widths": (8, 12), "blocks": (1, 1)},
    "resnet": {"width": 4, "blocks": 1, "dropout": 0.5},
}


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
    halo: int | None = 8
    factor: int = 4
    memory: float = float("inf")
    label: str = "Fake device"
    bytes_per_pixel: int = 1
    windows: list[tuple[int, ...]] = field(default_factory=list)

    def run(self, window: Window) -> Window:
        """Restore one window."""
        assert window.dtype == np.float32
        assert window.flags.c_contiguous
        assert window.shape[2] % self.factor == window.shape[3] % self.factor == 0
        self.windows.append(window.shape)
        if window.shape[2] * window.shape[3] > self.memory:
            raise OutOfMemoryError(self.label)
        return self.generator(window)


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
