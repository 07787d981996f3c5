"""Tiny photos, blur and runs that the tests of training share."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.photo import Pixels
from training.blur.config import BlurConfig
from training.checkpoint import load_checkpoint
from training.config import TrainConfig
from training.data.minibatch import Minibatch, make_minibatch
from training.data.photos import PhotoPool
from training.loop import Run
from training.state import RunState

CPU = torch.device("cpu")

# Short paths keep the margin, and with it the photos, small.
BLUR = BlurConfig(length_median=4.0, length_limit=8.0)


def texture(height: int, width: int, *, seed: int = 0) -> NDArray[np.uint8]:
    """Return (H, W, 3) uint8: coloured blocks of 4 px with a little grain, rich in edges."""
    rng = np.random.default_rng(seed)
    blocks = rng.integers(20, 236, (-(-height // 4), -(-width // 4), 3))
    large = blocks.repeat(4, axis=0).repeat(4, axis=1)[:height, :width]
    return (large + rng.integers(-8, 9, large.shape)).astype(np.uint8)


def scene(height: int, width: int, *, seed: int = 0) -> NDArray[np.float32]:
    """Return a textured photo (H, W, 3) float32 in [0, 1]."""
    return texture(height, width, seed=seed).astype(np.float32) / np.float32(255.0)


def save_png(path: Path, levels: NDArray[np.uint8]) -> Path:
    """Write (H, W, 3) levels, making the folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(levels).save(path)
    return path


def save_photos(folder: Path, count: int, *, height: int = 64, width: int = 80) -> Path:
    """Write ``count`` textured photos; large enough for ``tiny_config``."""
    for index in range(count):
        save_png(folder / f"photo-{index}.png", texture(height, width, seed=index))
    return folder


def pool_of(*photos: NDArray[np.uint8]) -> PhotoPool:
    """Return a pool that was never on a disk."""
    return PhotoPool(Path("memory"), photos, [f"photo-{i}" for i in range(len(photos))])


@dataclass(frozen=True, slots=True)
class TexturePairs:
    """Textured crops of 32 px and their blur by a box: quick, and good for every test of steps."""

    seed: int = 0
    epoch: int = 8

    def pair(self, index: int) -> tuple[Pixels, Pixels]:
        """Return pair ``index``: (blurred, sharp)."""
        sharp = scene(32, 32, seed=1000 * self.seed + index)
        return np.asarray(cv2.blur(sharp, (3, 3)), np.float32), sharp


def tiny_minibatch(number: int = 0, size: int = 2, *, seed: int = 0) -> Minibatch:
    """Return one minibatch of textured crops."""
    first = number * size
    return make_minibatch(TexturePairs(seed), range(first, first + size))


def tiny_minibatches(*, start: int = 0, size: int = 2) -> Iterator[Minibatch]:
    """Yield one minibatch after the other, as the loop does."""
    return (tiny_minibatch(number, size) for number in count(start))


DROPOUT = {"architecture": "resnet", "options": {"width": 4, "blocks": 1, "dropout": 0.5}}
"""A generator that draws random numbers in every step."""

FIDELITY = {"name": "fidelity", "warm_up": 0.0, "learning_rate": 3e-3}
ADVERSARIAL = {
    "name": "adversarial",
    "warm_up": 0.0,
    "learning_rate": 1e-3,
    "perception": 0.5,
    "perceptual_weight": 0.0,
    "critic_steps": 2,
}
"""A stage with a critic, and without VGG-19."""


def tiny_config(**changes: Any) -> TrainConfig:
    """Return a run of six steps that takes a moment; ``changes`` replace its fields."""
    fields = {
        "steps": 6,
        "seed": 3,
        "precision": "fp32",
        "report_steps": 1,
        "generator": {"architecture": "compact", "options": {"widths": [8, 12], "blocks": [1, 1]}},
        "data": {"crop": 32, "minibatch": 2, "threads": 1, "held_out": 1, "held_out_pairs": 2},
        "blur": msgspec.to_builtins(BLUR),
        "critic": {"width": 4, "layers": 2},
        "stages": [FIDELITY],
    }
    return msgspec.convert({**fields, **changes}, TrainConfig)


def tiny_state(**changes: Any) -> RunState:
    """Return the first state of a tiny run."""
    return RunState.create(tiny_config(**changes))


def tiny_run(folder: Path, **changes: Any) -> Run:
    """Return a tiny run on textured pairs."""
    folder.mkdir(exist_ok=True)
    return _run(folder, tiny_state(**changes))


def resumed(run: Run, **changes: Any) -> Run:
    """Return the run as it is read back from its folder."""
    return _run(run.folder, load_checkpoint(run.folder, **changes))


def _run(folder: Path, state: RunState) -> Run:
    return Run(folder, state, TexturePairs(state.config.seed), held_out_images)


def held_out_images() -> Iterable[tuple[str, Pixels, Pixels]]:
    """Make two images that are never trained on."""
    return ((f"held-out-{index}", *TexturePairs(99).pair(index)) for index in range(2))


def vgg19_weights() -> dict[str, Tensor]:
    """Draw weights of VGG-19 up to conv3_3, under torchvision's names and with others."""
    random = torch.Generator().manual_seed(0)
    tensors = {"classifier.6.bias": torch.zeros(10), "features.16.weight": torch.zeros(4, 4, 3, 3)}
    for index, (inputs, outputs) in VGG19_CONVOLUTIONS.items():
        deviation = math.sqrt(2.0 / (9 * inputs))
        kernels = deviation * torch.randn(outputs, inputs, 3, 3, generator=random)
        tensors[f"features.{index}.weight"] = kernels
        tensors[f"features.{index}.bias"] = 0.1 * torch.randn(outputs, generator=random)
    return tensors


VGG19_CONVOLUTIONS = {
    0: (3, 64),
    2: (64, 64),
    5: (64, 128),
    7: (128, 128),
    10: (128, 256),
    12: (256, 256),
    14: (256, 256),
}


def save_vgg19(path: Path) -> Path:
    """Write such weights as a torch file."""
    torch.save(vgg19_weights(), path)
    return path


TINY_TOML = """
steps = 6
seed = 3
precision = "fp32"
report_steps = 1
[generator]
options = { widths = [8, 12], blocks = [1, 1] }
[data]
crop = 32
minibatch = 2
held_out = 1
held_out_pairs = 2
[blur]
length_median = 4.0
length_limit = 8.0
[critic]
width = 4
layers = 2
[[stages]]
warm_up = 0.0
learning_rate = 3e-3
"""
"""The same run as a file."""

ADVERSARIAL_TOML = """
[[stages]]
name = "adversarial"
warm_up = 0.0
learning_rate = 1e-3
perception = 0.5
perceptual_weight = 0.0
critic_steps = 2
critic_warm_up_steps = 1
"""
"""Behind ``TINY_TOML``: a second stage, with a critic."""
