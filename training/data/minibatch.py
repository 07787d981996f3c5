"""Minibatches, made ahead by threads; crop i depends on the seed and i alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias, runtime_checkable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

_CPU: Final = torch.device("cpu")

Image: TypeAlias = NDArray[np.float32]
"""(H, W, 3) float32 in [0, 1], sRGB-encoded."""


@dataclass(frozen=True, slots=True)
class Minibatch:
    """Blurred and sharp crops, each (B, 3, H, W) float32 in [-1, 1].

    ``fractions``, (B,) float32 in [0, 1), say where between sharp and restored the gradient
    penalty looks; they belong to the crops, so that they do not depend on who computes.
    """

    blurred: Tensor
    sharp: Tensor
    fractions: Tensor

    def split(self, parts: int) -> list[Minibatch]:
        """Cut into at most ``parts`` minibatches; the last may be smaller."""
        chunks = (x.chunk(parts) for x in (self.blurred, self.sharp, self.fractions))
        return [Minibatch(*pieces) for pieces in zip(*chunks, strict=True)]

    def to(self, device: torch.device) -> Minibatch:
        """Return the minibatch on ``device``, channels last."""
        layout = torch.channels_last
        return Minibatch(
            self.blurred.to(device, memory_format=layout, non_blocking=True),
            self.sharp.to(device, memory_format=layout, non_blocking=True),
            self.fractions.to(device, non_blocking=True),
        )


class PairSource(Protocol):
    """An endless, repeatable sequence of pairs of equal size."""

    @property
    def seed(self) -> int:
        """What the sequence is drawn from."""
        ...

    @property
    def epoch(self) -> int:
        """How many pairs make an epoch."""
        ...

    def pair(self, index: int) -> tuple[Image, Image]:
        """Return pair ``index``: (blurred, sharp)."""
        ...


@runtime_checkable
class DeviceSource(Protocol):
    """A source that can make its pairs on a GPU, where blurring them takes no time of the CPU's."""

    def pairs_on(self, device: torch.device, indices: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Make pairs on ``device``: (blurred, sharp), (B, 3, H, W) float32 in [0, 1]."""
        ...


def make_minibatch(
    source: PairSource, indices: Iterable[int], device: torch.device = _CPU
) -> Minibatch:
    """Stack the pairs of ``indices``; on a GPU they are made there, where the source can."""
    numbers = list(indices)
    if device.type != "cpu" and isinstance(source, DeviceSource):
        blurred, sharp = source.pairs_on(device, numbers)
        fractions = draw_fractions(source.seed, numbers)
        return Minibatch(blurred * 2.0 - 1.0, sharp * 2.0 - 1.0, fractions)
    pairs = [source.pair(index) for index in numbers]
    return Minibatch(
        to_tensor([blurred for blurred, _ in pairs]),
        to_tensor([sharp for _, sharp in pairs]),
        draw_fractions(source.seed, numbers),
    )


def draw_fractions(seed: int, indices: Sequence[int]) -> Tensor:
    """Draw U(0, 1) for each index, (B,) float32."""
    drawn = [np.random.default_rng((seed, index, 1)).random() for index in indices]
    return torch.tensor(drawn, dtype=torch.float32)


def turned(levels: NDArray[np.uint8], turns: int, *, is_flipped: bool) -> Image:
    """Return a crop (H, W, 3) of 8 bits mirrored and turned by quarters, as floats in [0, 1]."""
    crop = np.rot90(levels[:, ::-1] if is_flipped else levels, turns)
    return np.ascontiguousarray(crop).astype(np.float32) / np.float32(255.0)


def to_tensor(images: list[Image]) -> Tensor:
    """Stack (H, W, 3) images in [0, 1] to a tensor (B, 3, H, W) in [-1, 1]."""
    stacked: NDArray[np.float32] = np.stack(images)
    return torch.from_numpy(stacked * 2.0 - 1.0).permute(0, 3, 1, 2)


def minibatches(
    source: PairSource,
    *,
    start: int,
    count: int,
    share: range,
    threads: int,
    device: torch.device = _CPU,
) -> Generator[Minibatch, None, None]:
    """Yield minibatch after minibatch, made ``2 * threads`` ahead.

    Args:
        source: Where pairs come from.
        start: Number of the first minibatch.
        count: Crops of a whole minibatch.
        share: Which of them this process computes.
        threads: How many make them.
        device: Where they are used.
    """
    ahead: deque[Future[Minibatch]] = deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="blur") as executor:
        try:
            number = start
            while True:
                while len(ahead) < 2 * threads:
                    first = (number + len(ahead)) * count
                    indices = range(first + share.start, first + share.stop)
                    ahead.append(executor.submit(make_minibatch, source, indices, device))
                yield ahead.popleft().result()
                number += 1
        finally:
            for future in ahead:
                future.cancel()
