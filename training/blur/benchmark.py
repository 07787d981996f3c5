"""How quickly blur is made, with numpy one by one and with torch in minibatches."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import torch

from training.blur.config import PRESETS, BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters
from training.blur.synthesize import Image, synthesize
from training.blur.tensors import synthesize_minibatch

_MINIBATCH = {"cpu": 8, "cuda": 256}


@dataclass(frozen=True, slots=True)
class DataSpeed:
    """Crops of ``crop`` pixels a second, their parameters drawn and applied.

    ``how`` is ``numpy`` or ``torch``; ``threads`` are those of the processor.
    """

    preset: str
    how: str
    device: str
    threads: int
    crop: int
    crops_per_s: float


def measure_all(*, crop: int = 256, seconds: float = 5.0) -> Iterator[DataSpeed]:
    """Measure every preset in every way that this machine can; ``seconds`` for each."""
    devices = ["cpu", *(["cuda"] if torch.cuda.is_available() else [])]
    for preset, config in PRESETS.items():
        reference = measure_reference(config, crop=crop, seconds=seconds)
        yield DataSpeed(preset, "numpy", "cpu", cv2.getNumThreads(), crop, reference)
        for device in devices:
            speed = measure_tensors(config, torch.device(device), crop=crop, seconds=seconds)
            yield DataSpeed(preset, "torch", device, torch.get_num_threads(), crop, speed)


def measure_reference(config: BlurConfig, *, crop: int, seconds: float) -> float:
    """Return how many crops a second ``synthesize`` makes."""
    scene = _scene(crop + 2 * config.margin)

    def make(parameters: list[BlurParameters]) -> None:
        for drawn in parameters:
            synthesize(scene, drawn, margin=config.margin)

    return _rate(config, make, minibatch=4, seconds=seconds)


def measure_tensors(
    config: BlurConfig, device: torch.device, *, crop: int, seconds: float
) -> float:
    """Return how many crops a second ``synthesize_minibatch`` makes on a device.

    The scenes lie there already, as they would behind a loader that is ahead.
    """
    minibatch = _MINIBATCH[device.type]
    scene = torch.from_numpy(_scene(crop + 2 * config.margin)).permute(2, 0, 1)
    scenes = scene.repeat(minibatch, 1, 1, 1).to(device)

    def make(parameters: list[BlurParameters]) -> None:
        synthesize_minibatch(scenes, parameters, margin=config.margin)
        if device.type == "cuda":
            torch.cuda.synchronize(device)

    return _rate(config, make, minibatch=minibatch, seconds=seconds)


def _rate(
    config: BlurConfig,
    make: Callable[[list[BlurParameters]], None],
    *,
    minibatch: int,
    seconds: float,
) -> float:
    """Draw and make minibatches for a while, after a first one that does not count."""
    rng = np.random.default_rng(0)
    make([draw_blur(config, rng) for _ in range(minibatch)])
    count, start = 0, time.perf_counter()
    while (passed := time.perf_counter() - start) < seconds or not count:
        make([draw_blur(config, rng) for _ in range(minibatch)])
        count += minibatch
    return count / passed if passed else 0.0


def _scene(side: int) -> Image:
    """Return a smooth random scene (side, side, 3); what it shows does not change the time."""
    coarse = np.random.default_rng(0).random((side // 8 + 1, side // 8 + 1, 3), np.float32)
    return np.asarray(cv2.resize(coarse, (side, side)), np.float32)
