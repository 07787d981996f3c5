"""Which photos are held out: whole scenes, so that a burst is never on both sides."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from engine.errors import TrainingError
from training.data.splits import held_out_sequences
from training.finetune.folder import Split
from training.finetune.items import Item
from training.finetune.protocol import LEAST_PHOTOS

SHARE: Final = 0.1
LEAST_HELD_OUT: Final = 8

_SESSION_S: Final = 120.0  # photos of one folder taken within this time show one scene
_BITS_APART: Final = 10  # of 64, of photos that show nearly the same


class TooFewError(TrainingError):
    """There are not enough photos to learn from and to check with."""

    def __init__(self, usable: int) -> None:
        super().__init__(
            f"{usable} photos can be used and {LEAST_PHOTOS} are needed, some of them to check with;"
            " add photos"
        )
        self.usable = usable


class AllSmallError(TrainingError):
    """Every photo is too small to make crops of."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"all {count} photos are too small; add photos as your camera made them, at least"
            " 256 px a side"
        )


def held_out_count(usable: int) -> int:
    """Return about how many of so many are held out."""
    return min(usable // 2, max(LEAST_HELD_OUT, math.ceil(SHARE * usable)))


def split(items: Sequence[Item], *, seed: int) -> Split:
    """Hold out whole scenes, about a tenth of the photos and at least eight.

    Raises:
        TooFewError: There are fewer than ``LEAST_PHOTOS``.
    """
    if len(items) < LEAST_PHOTOS:
        raise TooFewError(len(items))
    scenes = scenes_of(items)
    share = held_out_count(len(items)) / len(items)
    chosen = held_out_sequences(scenes, share, np.random.default_rng(seed))
    if not chosen:  # all of it is one scene: the end of it is the best that can be held out
        cut = len(items) - held_out_count(len(items))
        return Split(
            learned=tuple(item.paths for item in items[:cut]),
            held_out=tuple(item.paths for item in items[cut:]),
        )
    pairs = list(zip(items, scenes, strict=True))
    return Split(
        learned=tuple(item.paths for item, scene in pairs if scene not in chosen),
        held_out=tuple(item.paths for item, scene in pairs if scene in chosen),
    )


def scenes_of(items: Sequence[Item]) -> list[str]:
    """Name the scene of each: those of one sequence, one burst, or nearly the same look are one."""
    first = list(range(len(items)))

    def root(index: int) -> int:
        while first[index] != index:
            index = first[index]
        return index

    for index, item in enumerate(items):
        for other in range(index):
            if root(index) != root(other) and _are_one_scene(item, items[other]):
                first[max(root(index), root(other))] = min(root(index), root(other))
    return [items[root(index)].paths[0] for index in range(len(items))]


def _are_one_scene(one: Item, other: Item) -> bool:
    if one.scene and one.scene == other.scene:
        return True
    if one.scene and other.scene:
        return False  # whoever named sequences knows best
    if one.bits and other.bits and _apart(one.bits, other.bits) <= _BITS_APART:
        return True
    if one.taken_s is None or other.taken_s is None:
        return False
    is_same_folder = Path(one.paths[0]).parent == Path(other.paths[0]).parent
    return is_same_folder and abs(one.taken_s - other.taken_s) <= _SESSION_S


def _apart(one: str, other: str) -> int:
    return (int(one, 16) ^ int(other, 16)).bit_count()
