"""Tiny photos, blur and runs that the tests of training share."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from training.blur.synthesize import BlurConfig, BlurParameters
from training.config import TrainConfig
from training.data.photos import PhotoPool
from training.steps import RunState

CPU = torch.device("cpu")

# Short paths keep the margin, and with it the photos, small.
BLUR = BlurConfig(length_median=4.0, length_limit=8.0)

STILL = BlurParameters(
    soft_sigma=0.0,
    path=None,
    second_path=None,
    region=None,
    gamma=2.0,
    gain=1.0,
    shot_noise=0.0,
    read_noise=0.0,
    jpeg_quality=None,
    noise_seed=0,
)
"""Nothing moves and nothing else happens; tests replace what they are about."""


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
        "optimizer": {"warmup_steps": 2},
    }
    return msgspec.convert({**fields, **changes}, TrainConfig)


def tiny_state(**changes: Any) -> RunState:
    """Return the first state of a tiny run."""
    return RunState.create(tiny_config(**changes), CPU)


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
[optimizer]
warmup_steps = 2
"""
"""The same run as a file."""
