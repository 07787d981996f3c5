"""Synthetic minibatches, made ahead by threads; sample i depends on the seed and i alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.blur.synthesize import BlurConfig, Image, draw_blur, synthesize
from training.data.photos import PhotoPool


@dataclass(frozen=True, slots=True)
class Minibatch:
    """Blurred and sharp crops, each (B, 3, H, W) float32 in [-1, 1]."""

    blurred: Tensor
    sharp: Tensor

    def split(self, parts: int) -> list[Minibatch]:
        """Cut into at most ``parts`` minibatches; the last may be smaller."""
        pieces = zip(self.blurred.chunk(parts), self.sharp.chunk(parts), strict=True)
        return [Minibatch(blurred, sharp) for blurred, sharp in pieces]

    def to(self, device: torch.device) -> Minibatch:
        """Return the minibatch on ``device``, channels last."""
        layout = torch.channels_last
        return Minibatch(
            self.blurred.to(device, memory_format=layout, non_blocking=True),
            self.sharp.to(device, memory_format=layout, non_blocking=True),
        )


@dataclass(frozen=True, slots=True)
class SyntheticPairs:
    """An endless, repeatable sequence of synthetic pairs; ``crop`` is their side in pixels."""

    pool: PhotoPool
    blur: BlurConfig
    crop: int
    seed: int

    def pair(self, index: int) -> tuple[Image, Image]:
        """Return pair ``index``: (blurred, sharp), each (crop, crop, 3) float32 in [0, 1]."""
        rng = np.random.default_rng((self.seed, index))
        margin = self.blur.margin
        scene = self.pool.draw_crop(rng, self.crop + 2 * margin)
        return synthesize(scene, draw_blur(self.blur, rng), margin=margin)

    def minibatch(self, step: int, count: int) -> Minibatch:
        """Return the minibatch of ``count`` pairs that belongs to ``step``."""
        pairs = [self.pair(step * count + i) for i in range(count)]
        return Minibatch(to_tensor([b for b, _ in pairs]), to_tensor([s for _, s in pairs]))


def to_tensor(images: list[Image]) -> Tensor:
    """Stack (H, W, 3) images in [0, 1] to a tensor (B, 3, H, W) in [-1, 1]."""
    stacked: NDArray[np.float32] = np.stack(images)
    return torch.from_numpy(stacked * 2.0 - 1.0).permute(0, 3, 1, 2)


def minibatches(
    pairs: SyntheticPairs, *, start: int, count: int, threads: int
) -> Generator[tuple[int, Minibatch], None, None]:
    """Yield (step, minibatch) from ``start`` on, made ``2 * threads`` steps ahead."""
    ahead: deque[Future[Minibatch]] = deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="blur") as executor:
        try:
            step = start
            while True:
                while len(ahead) < 2 * threads:
                    ahead.append(executor.submit(pairs.minibatch, step + len(ahead), count))
                yield step, ahead.popleft().result()
                step += 1
        finally:
            for future in ahead:
                future.cancel()
