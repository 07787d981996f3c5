"""What a run learns from and what it is judged on: sharp photos, real pairs, or both."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.devices import usable_cores
from engine.errors import UsageError
from training.config import TrainConfig
from training.data.minibatch import PairSource
from training.data.photos import PhotoPool
from training.data.real import CombPairs, PairPool, RealPairs
from training.data.reused import LARGER, ReusedPairs
from training.data.synthetic import SyntheticPairs


@dataclass(frozen=True, slots=True)
class TrainingData:
    """Pairs to learn from, and pairs of other photos or sequences to be judged on."""

    source: PairSource
    held_out: PairSource


def open_data(config: TrainConfig, *, photos: Path | None, pairs: Path | None) -> TrainingData:
    """Open what ``data.synthetic_to_real`` asks for; real pairs are judged on where there are any.

    Args:
        config: What the run does.
        photos: Folder of sharp photos.
        pairs: Folder of real pairs, packed or in any known layout.

    Raises:
        UsageError: A folder is missing that the ratio needs.
        DatasetError: A folder holds too few usable photos or pairs.
    """
    synthetic_share, real_share = config.data.synthetic_to_real
    synthetic = _synthetic(config, photos) if synthetic_share else None
    real = _real(config, pairs) if real_share else None
    if synthetic is None or real is None:
        chosen = synthetic or real
        if chosen is None:
            raise UsageError("data.synthetic_to_real cannot be 0 : 0")
        return chosen
    mixed = CombPairs(synthetic.source, real.source, config.seed, synthetic_share, real_share)
    return TrainingData(mixed, real.held_out)


def _synthetic(config: TrainConfig, photos: Path | None) -> TrainingData:
    if photos is None:
        raise UsageError("synthetic pairs need a folder of sharp photos: --data DIR")
    data, blur, seed = config.data, config.blur, config.seed
    side = data.crop if data.uses == 1 else math.ceil(data.crop * LARGER)
    pool = PhotoPool.read(photos, least_side=side + 2 * blur.margin)
    training, held_out = pool.split(data.held_out)
    source: PairSource = SyntheticPairs(training, blur, side, seed)
    if data.uses > 1:
        source = ReusedPairs(source, data.crop, data.uses, seed)
    return TrainingData(source, SyntheticPairs(held_out, blur, data.crop, seed + 1))


def _real(config: TrainConfig, pairs: Path | None) -> TrainingData:
    if pairs is None:
        raise UsageError("real pairs need their folder: --pairs DIR")
    data, seed = config.data, config.seed
    pool = PairPool.open(pairs, least_side=data.crop, threads=usable_cores())
    share = min(0.5, data.held_out / len(pool.sides))
    training, held_out = pool.split(share, np.random.default_rng(seed))
    return TrainingData(
        RealPairs(training, data.crop, seed), RealPairs(held_out, data.crop, seed + 1)
    )
