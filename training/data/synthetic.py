"""Synthetic pairs from a pool of sharp photos; pair i depends on the seed and i alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters
from training.blur.tensors import synthesize_minibatch, synthesize_one
from training.data.minibatch import Image
from training.data.photos import PhotoPool


@dataclass(frozen=True, slots=True)
class SyntheticPairs:
    """An endless, repeatable sequence of synthetic pairs; ``crop`` is their side in pixels."""

    pool: PhotoPool
    blur: BlurConfig
    crop: int
    seed: int

    @property
    def epoch(self) -> int:
        """One crop of every photo."""
        return len(self.pool.photos)

    def pair(self, index: int) -> tuple[Image, Image]:
        """Return pair ``index``: (blurred, sharp), each (crop, crop, 3) float32 in [0, 1]."""
        scene, parameters = self._draw(index)
        return synthesize_one(scene, parameters, margin=self.blur.margin)

    def pairs_on(self, device: torch.device, indices: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Make pairs where they are needed: (blurred, sharp), (B, 3, H, W) float32 in [0, 1]."""
        drawn = [self._draw(index) for index in indices]
        scenes = torch.from_numpy(np.stack([scene for scene, _ in drawn])).to(device)
        parameters = [parameters for _, parameters in drawn]
        layout = scenes.permute(0, 3, 1, 2).contiguous()
        return synthesize_minibatch(layout, parameters, margin=self.blur.margin)

    def _draw(self, index: int) -> tuple[Image, BlurParameters]:
        rng = np.random.default_rng((self.seed, index))
        scene = self.pool.draw_crop(rng, self.crop + 2 * self.blur.margin)
        return scene, draw_blur(self.blur, rng)
