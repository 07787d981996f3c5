"""What is learned from and what is checked with: the user's photos or pairs, in memory."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from engine.errors import DatasetError, PhotoError
from engine.photo import Pixels
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.synthesize import synthesize
from training.data.minibatch import PairSource
from training.data.photos import TRIES, PhotoPool, has_detail
from training.data.quality import Levels, gray_of
from training.data.reading import in_order, read_levels
from training.data.real import CombPairs, PairPool, RealPairs
from training.data.reused import LARGER, ReusedPairs
from training.data.synthetic import SyntheticPairs
from training.finetune.folder import Split
from training.finetune.protocol import Goal
from training.finetune.recipe import GENERAL, GENERAL_SHARE, HELD_OUT_CROP, USES

Pair = tuple[str, Pixels, Pixels]
"""A name, and the blurred and the sharp side, (H, W, 3) float32 in [0, 1]."""

_WHOLE: Final = 1_200_000  # pixels up to which a photo is kept whole
_PART: Final = 704  # side of the parts of larger ones
_MEMORY: Final = 2 * 2**30
_GENERAL: Final = 3  # times as many pairs of every kind: a few unblurred ones weigh much
_GONE: Final = 0.5  # share of photos that may have gone before it is said


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a fine-tuning works with.

    Attributes:
        source: What is learned from.
        held_out: Pairs of photos that are never learned from, of the user's kind of blur.
        general: Of the same photos, with blur of every kind.
    """

    source: PairSource
    held_out: tuple[Pair, ...]
    general: tuple[Pair, ...]


def gather(
    split: Split,
    goal: Goal,
    blur: BlurConfig,
    *,
    crop: int,
    pairs: int,
    seed: int,
    threads: int = 1,
) -> Material:
    """Read the photos and prepare what is made of them.

    Args:
        split: Which photos are learned from, and which are held out.
        goal: Whether they are photos or pairs.
        blur: What is made of photos.
        crop: Side of a crop to learn from.
        pairs: How many to check with.
        seed: Of everything that is drawn.
        threads: How many read.

    Raises:
        DatasetError: Most of the photos are not there any more.
    """
    learned, held_out = (_read(paths, threads) for paths in (split.learned, split.held_out))
    sharp, held_sharp = _pool([sides[-1] for sides in learned]), [sides[-1] for sides in held_out]
    general: PairSource = _synthetic(sharp, GENERAL, crop, seed + 1)
    if goal is Goal.PHOTOS:
        own: PairSource = _synthetic(sharp, blur, crop, seed)
        checked = _made(held_sharp, blur, pairs, seed + 2)
    else:
        own = RealPairs(_pair_pool(learned), crop, seed)
        checked = _cut(held_out, pairs, seed + 2)
    mixed = CombPairs(own, general, seed, *GENERAL_SHARE)
    return Material(mixed, checked, _made(held_sharp, GENERAL, _GENERAL * pairs, seed + 3))


# --- reading ------------------------------------------------------------------------------


def _read(items: Sequence[tuple[str, ...]], threads: int) -> list[tuple[Levels, ...]]:
    """Read photos, or both sides of pairs, cut into parts where they are large."""
    budget = _MEMORY // max(1, len(items) * len(items[0]) if items else 1)
    read = list(in_order(_sides, items, threads=threads))
    there = [sides for sides in read if sides is not None]
    if len(there) < _GONE * len(items) or not there:
        place = Path(items[0][0]).parent if items else Path()
        raise DatasetError(
            place, "most of the photos are not there any more; plug the folder in again"
        )
    return [part for sides in there for part in _parts(sides, budget)]


def _sides(paths: tuple[str, ...]) -> tuple[Levels, ...] | None:
    try:
        return tuple(read_levels(Path(path)) for path in paths)
    except PhotoError:
        return None


def _parts(sides: tuple[Levels, ...], budget: int) -> list[tuple[Levels, ...]]:
    """Cut a large photo into the parts with the most detail; ``budget`` is in bytes a side."""
    height, width = sides[-1].shape[:2]
    if height * width <= _WHOLE and 3 * height * width <= budget:
        return [sides]
    side = min(_PART, height, width)
    count = max(1, min(4, budget // (3 * side * side)))
    return [
        tuple(np.ascontiguousarray(each[top : top + side, left : left + side]) for each in sides)
        for top, left in _detailed(sides[-1], side)[:count]
    ]


def _detailed(sharp: Levels, side: int) -> list[tuple[int, int]]:
    """Return the corners of windows that cover a photo, the most detailed first."""
    energy = np.abs(cv2.Laplacian(gray_of(sharp), cv2.CV_32F))
    corners = [
        (top, left) for top in _steps(sharp.shape[0], side) for left in _steps(sharp.shape[1], side)
    ]

    def detail(corner: tuple[int, int]) -> float:
        top, left = corner
        return float(energy[top : top + side : 4, left : left + side : 4].mean())

    return sorted(corners, key=detail, reverse=True)


def _steps(length: int, side: int) -> list[int]:
    count = max(1, length // side)
    return [round(i * (length - side) / max(1, count - 1)) for i in range(count)]


# --- what is made of them -----------------------------------------------------------------


def _pool(photos: Sequence[Levels]) -> PhotoPool:
    return PhotoPool(Path(), photos, [f"photo-{i}" for i in range(len(photos))])


def _pair_pool(sides: Sequence[tuple[Levels, ...]]) -> PairPool:
    names = [f"pair-{i}" for i in range(len(sides))]
    return PairPool(Path(), [(each[0], each[1]) for each in sides], names, names)


def _synthetic(pool: PhotoPool, blur: BlurConfig, crop: int, seed: int) -> PairSource:
    """Make blur from photos as they are drawn, each pair several times where photos are large."""
    side = math.ceil(LARGER * crop)
    least = min(min(photo.shape[:2]) for photo in pool.photos)
    if side + 2 * blur.margin > least:
        return SyntheticPairs(pool, blur, crop, seed)
    return ReusedPairs(SyntheticPairs(pool, blur, side, seed), crop, USES, seed)


def _made(photos: Sequence[Levels], blur: BlurConfig, count: int, seed: int) -> tuple[Pair, ...]:
    """Blur crops of held-out photos, each in its turn."""
    made = []
    for index in range(count):
        photo = photos[index % len(photos)]
        side = min(HELD_OUT_CROP, min(photo.shape[:2]) - 2 * blur.margin) // 16 * 16
        rng = np.random.default_rng((seed, index))
        scene = upright_crop(photo, rng, side + 2 * blur.margin)
        blurred, sharp = synthesize(scene, draw_blur(blur, rng), margin=blur.margin)
        made.append((f"photo-{index}", blurred, sharp))
    return tuple(made)


def upright_crop(photo: Levels, rng: np.random.Generator, side: int) -> Pixels:
    """Draw a crop with detail (side, side, 3) float32 in [0, 1], as it stands: people will see it."""
    return _as_pixels(photo[_window(photo, rng, side)])


def _window(photo: Levels, rng: np.random.Generator, side: int) -> tuple[slice, slice]:
    """Look a few times for a square with detail."""
    for _ in range(TRIES):
        top, left = (int(rng.integers(length - side + 1)) for length in photo.shape[:2])
        window = np.s_[top : top + side, left : left + side]
        if has_detail(photo[window]):
            break
    return window


def _as_pixels(levels: Levels) -> Pixels:
    return levels.astype(np.float32) / np.float32(255.0)


def _cut(sides: Sequence[tuple[Levels, ...]], count: int, seed: int) -> tuple[Pair, ...]:
    """Cut crops of held-out pairs, each in its turn."""
    made = []
    for index in range(count):
        blurred, sharp = sides[index % len(sides)]
        side = min(HELD_OUT_CROP, *sharp.shape[:2]) // 16 * 16
        window = _window(sharp, np.random.default_rng((seed, index)), side)
        made.append((f"pair-{index}", _as_pixels(blurred[window]), _as_pixels(sharp[window])))
    return tuple(made)
