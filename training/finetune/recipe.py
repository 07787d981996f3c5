"""How a fine-tuning learns: the blur that is made, and the trainer's configuration."""

from __future__ import annotations

import math
from typing import Final

import msgspec

from engine.errors import TrainingError
from engine.weights import ModelEntry
from training.blur.config import BlurConfig
from training.config import (
    DataConfig,
    FidelityConfig,
    GeneratorConfig,
    OptimizerConfig,
    StageConfig,
    TrainConfig,
)
from training.finetune.folder import Recipe
from training.finetune.protocol import Request

MILDEST, STRONGEST = 4.0, 36.0
"""Median lengths of paths in pixels at the ends of the slider."""

LONGEST: Final = 48.0
"""Longer paths are cut to it; it decides how much room a crop needs around it."""

USES: Final = 4
CHECKS: Final = 12
PATIENCE: Final = 8
HELD_OUT_CROP: Final = 176
MOST_PAIRS: Final = 48
LEAST_PAIRS: Final = 16
LEARNING_RATE: Final = 3e-4

GENERAL: Final = BlurConfig(length_median=15.0, length_limit=LONGEST, encoded_share=0.5)
"""Blur of every kind, much as the base learned from: it must not be forgotten."""

GENERAL_SHARE: Final = (1, 1)
"""Pairs of the user's kind to pairs of every kind."""


def median_length(blur: int) -> float:
    """Return the median length of paths in pixels that ``blur`` (0 to 100) stands for."""
    return float(MILDEST * (STRONGEST / MILDEST) ** (blur / 100.0))


def blur_of(request: Request) -> BlurConfig:
    """Return the blur that is made of the user's sharp photos: its strength is theirs."""
    return msgspec.structs.replace(
        GENERAL,
        length_median=median_length(request.blur),
        length_sigma=0.5,
        unblurred_share=0.08,
    )


def config_of(request: Request, recipe: Recipe, base: ModelEntry, *, pairs: int) -> TrainConfig:
    """Return the trainer's configuration; ``pairs`` are held-out pairs to check with.

    Raises:
        TrainingError: The base is of a kind that cannot be trained.
    """
    if base.card.architecture == "graph":
        raise TrainingError(
            f"{base.name} is a graph made elsewhere, which cannot be trained; choose another model"
        )
    return TrainConfig(
        minutes=request.minutes,
        seed=request.seed,
        precision=recipe.precision,  # type: ignore[arg-type]
        workers=1,
        ema_decay=0.995,
        report_steps=20,
        evaluate_minutes=request.minutes / CHECKS,
        checkpoint_minutes=min(5.0, request.minutes / CHECKS),
        generator=GeneratorConfig(architecture=base.card.architecture, options=base.card.options),
        data=DataConfig(
            crop=recipe.crop,
            minibatch=recipe.minibatch,
            threads=1,
            uses=USES,
            held_out=1,
            held_out_pairs=pairs,
        ),
        blur=blur_of(request),
        fidelity=FidelityConfig(pixel="log_mse", log_mse_floor=0.0005, fourier_weight=0.0),
        optimizer=OptimizerConfig(name="muon", clip=1.0),
        stages=(StageConfig(name="fine-tune", learning_rate=LEARNING_RATE, warm_up=0.05),),
    )


def pairs_for(held_out: int) -> int:
    """Return how many pairs are checked with, given so many held-out photos."""
    return min(MOST_PAIRS, max(LEAST_PAIRS, math.ceil(LEAST_PAIRS / held_out) * held_out))
