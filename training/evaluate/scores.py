"""Evaluation on pairs: PSNR and SSIM before and after, by the protocol of ``engine.metrics``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import fmean

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from engine.metrics import psnr, ssim
from engine.photo import Pixels, quantize
from training.data.minibatch import PairSource, to_tensor

Restore = Callable[[Pixels], Pixels]
_CAP_DB = 50.0


@dataclass(frozen=True, slots=True)
class PairScore:
    """One pair, before (the blurred photo) and after (the restored one)."""

    name: str
    psnr_before: float
    psnr_after: float
    ssim_before: float
    ssim_after: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a set of pairs."""

    pairs: tuple[PairScore, ...]

    @property
    def means(self) -> dict[str, float]:
        """Means over the pairs; ``pooled`` is the PSNR of the mean squared error.

        In ``capped`` a pair counts as 50 dB at most: among synthetic pairs some are not blurred
        at all, and would drown the others. ``worst_gain`` is the worst change of PSNR of a single
        pair in dB.
        """
        before, after = [p.psnr_before for p in self.pairs], [p.psnr_after for p in self.pairs]
        return {
            "psnr_before": fmean(before),
            "psnr_after": fmean(after),
            "capped_before": _capped(before),
            "capped_after": _capped(after),
            "pooled_before": _pooled(before),
            "pooled_after": _pooled(after),
            "ssim_before": fmean(p.ssim_before for p in self.pairs),
            "ssim_after": fmean(p.ssim_after for p in self.pairs),
            "worst_gain": min(p.psnr_after - p.psnr_before for p in self.pairs),
            "pairs": float(len(self.pairs)),
        }


def _capped(values: list[float]) -> float:
    return fmean(min(value, _CAP_DB) for value in values)


def _pooled(values: list[float]) -> float:
    """Return the PSNR of the mean of the squared errors that ``values`` in dB stand for."""
    return -10.0 * math.log10(fmean(10.0 ** (-value / 10.0) for value in values))


def score(images: Iterable[tuple[str, Pixels, Pixels]], restore: Restore) -> Scores:
    """Restore each blurred image of (name, blurred, sharp) and score it; pixels in [0, 1]."""
    return Scores(tuple(_score(*image, restore) for image in images))


def _score(name: str, blurred: Pixels, sharp: Pixels, restore: Restore) -> PairScore:
    before, truth, after = _levels(blurred), _levels(sharp), _levels(restore(blurred))
    return PairScore(
        name, psnr(before, truth), psnr(after, truth), ssim(before, truth), ssim(after, truth)
    )


def _levels(pixels: Pixels) -> NDArray[np.uint8]:
    return quantize(pixels, 8).astype(np.uint8, copy=False)


def first_pairs(pairs: PairSource, count: int) -> Iterable[tuple[str, Pixels, Pixels]]:
    """Make the first ``count`` pairs of a sequence."""
    for index in range(count):
        blurred, sharp = pairs.pair(index)
        yield f"pair-{index:04}", blurred, sharp


def restore_whole(generator: nn.Module, device: torch.device, *, bf16: bool) -> Restore:
    """Make a function that restores an image in one piece with a generator under training."""
    factor = int(generator.factor)  # type: ignore[arg-type]

    def restore(blurred: Pixels) -> Pixels:
        height, width = blurred.shape[:2]
        padding = ((0, -height % factor), (0, -width % factor), (0, 0))
        padded = np.pad(blurred, padding, mode="reflect")
        with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16, enabled=bf16):
            restored = generator(to_tensor([padded]).to(device)).float()
        pixels = (restored[0].permute(1, 2, 0).cpu().numpy() + 1.0) * 0.5
        return np.asarray(np.clip(pixels[:height, :width], 0.0, 1.0), np.float32)

    return restore
