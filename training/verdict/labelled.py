"""Photos of which it is known what is wrong with them, made of sharp ones."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from engine.photo import quantize
from engine.verdict import Kind
from engine.verdict_figures import Array, measure
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters
from training.blur.synthesize import synthesize
from training.data.photos import PhotoPool

Levels: TypeAlias = NDArray[np.uint8]

SIDES: Final = (256, 384, 512)
"""Sides of the photos that are made."""

MARGIN: Final = 32
LEAST_SIDE: Final = max(SIDES) + 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Recipe:
    """How photos with one label are made.

    Attributes:
        config: What their blur is drawn from.
        low: Least length of the camera's path.
        high: All paths are shorter than this.
        times: How many times more photos than usual are made.
    """

    config: BlurConfig
    low: float = 0.0
    high: float = math.inf
    times: int = 1

    def draw(self, rng: np.random.Generator, side: int) -> BlurParameters:
        """Draw parameters for a photo of ``side`` pixels."""
        config = self.config.for_photo(side, side)
        while True:
            parameters = draw_blur(config, rng)
            if self.low <= path_length(parameters) < self.high:
                return parameters


def path_length(parameters: BlurParameters) -> float:
    """Return how far the camera moves, in pixels."""
    return parameters.motion.path.length if parameters.motion else 0.0


# A photo as it should be has a lens, a little noise, and mostly went through JPEG.
_STILL: Final = BlurConfig(
    unblurred_share=1.0,
    defocus_share=0.0,
    soft_share=0.5,
    soft_sigma=(0.4, 1.1),
    shot_noise=(1e-5, 7e-4),
    jpeg_share=0.5,
    jpeg_quality=(60, 98),
)
_MOVING: Final = replace(_STILL, unblurred_share=0.0, length_median=8.0, object_share=0.15)
_DEFOCUSED: Final = replace(_STILL, defocus_share=1.0)
_NOISY: Final = replace(_MOVING, unblurred_share=0.5, noise_share=1.0, shot_noise=(5e-3, 4e-2))
_COMPRESSED: Final = replace(_MOVING, unblurred_share=0.6, jpeg_share=1.0, jpeg_quality=(4, 18))

RECIPES: Final[Mapping[Kind, Recipe]] = MappingProxyType(
    {
        # Twice: whoever opens a photo here mostly has one that is moved.
        Kind.MOTION_BLUR: Recipe(_MOVING, low=3.0, times=2),
        Kind.OUT_OF_FOCUS: Recipe(replace(_DEFOCUSED, defocus_radius=(2.0, 9.0))),
        Kind.NOISY: Recipe(_NOISY),
        Kind.COMPRESSED: Recipe(_COMPRESSED),
        Kind.SHARP: Recipe(_STILL),
    }
)
"""What the constants are fitted to."""

BETWEEN: Final[Mapping[str, Recipe]] = MappingProxyType(
    {
        "moved by 1 to 3 px": Recipe(replace(_MOVING, length_median=2.0), low=1.0, high=3.0),
        "out of focus, radius 0.7 to 2": Recipe(replace(_DEFOCUSED, defocus_radius=(0.7, 2.0))),
        "noise between": Recipe(replace(_STILL, noise_share=1.0, shot_noise=(1e-3, 4e-3))),
        "JPEG quality 20 to 50": Recipe(replace(_STILL, jpeg_share=1.0, jpeg_quality=(20, 50))),
    }
)
"""Photos between two kinds, of which no answer is quite right; nothing is fitted to them."""


def make_photo(pool: PhotoPool, recipe: Recipe, *, seed: int, index: int) -> Levels:
    """Make photo ``index`` by a recipe; it depends on the pool, the recipe and these numbers.

    Returns:
        (S, S, 3) levels, S one of ``SIDES``.
    """
    rng = np.random.default_rng((seed, index))
    side = int(rng.choice(SIDES))
    scene = pool.draw_crop(rng, side + 2 * MARGIN)
    blurred, _ = synthesize(scene, recipe.draw(rng, side), margin=MARGIN)
    return np.asarray(quantize(blurred, 8), np.uint8)


@dataclass(frozen=True, slots=True)
class Sample:
    """A made photo's label and its figures, in the order of ``NAMES``."""

    label: str
    figures: Array


def make_samples(
    pool: PhotoPool, recipes: Mapping[Kind, Recipe] | Mapping[str, Recipe], *, each: int, seed: int
) -> list[Sample]:
    """Make and measure ``each`` photos by every recipe, or so many times more as it says."""
    numbered = enumerate(
        (str(label), recipe)
        for label, recipe in recipes.items()
        for _ in range(each * recipe.times)
    )
    return [
        Sample(label, measure(make_photo(pool, recipe, seed=seed, index=index)).as_array())
        for index, (label, recipe) in numbered
    ]
