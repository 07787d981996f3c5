"""Pairs that are used several times before they are let go: blurring costs more than cropping.

On a CPU a step of training may take less time than the synthesis of its crops. A pair that is made
a little larger than a crop gives several different ones: other windows of it, flipped and turned.
Between two uses of a pair lie hundreds of others, so that a net does not see the same twice in a
row. What use ``i`` shows still depends on the seed and ``i`` alone; how much is kept does not enter.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.data.minibatch import Image, PairSource, turned

LARGER: Final = 1.4
"""How much larger than a crop a pair is made along each side, to have several crops in it."""

_APART = 256  # pairs between two uses of one
_BEHIND = 64  # minibatches are made by several threads, of which one may lag

_Kept = tuple[NDArray[np.uint8], NDArray[np.uint8]]


@dataclass(frozen=True, slots=True)
class ReusedPairs:
    """An endless, repeatable sequence of crops, of which each pair of ``source`` gives ``uses``.

    Use ``i`` shows pair ``i // uses``, or one that is ``_APART`` times 1, 2, ... older. So one pair
    in ``uses`` is new, and none waits for many at once. Pairs are kept in levels of 8 bits.
    """

    source: PairSource
    crop: int
    uses: int
    seed: int
    _kept: dict[int, _Kept] = field(default_factory=dict, init=False, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    @property
    def epoch(self) -> int:
        """One crop of every photo, as without reuse."""
        return self.source.epoch

    def number_of(self, index: int) -> int:
        """Return which pair of the source use ``index`` shows."""
        round_, use = divmod(index, self.uses)
        return round_ + (self.uses - 1 - use) * _APART

    def pair(self, index: int) -> tuple[Image, Image]:
        """Return use ``index``: (blurred, sharp), each (crop, crop, 3) float32 in [0, 1]."""
        sides = self._levels(self.number_of(index), oldest=index // self.uses - _BEHIND)
        rng = np.random.default_rng((self.seed, index, 2))
        top, left = (int(rng.integers(side - self.crop + 1)) for side in sides[1].shape[:2])
        is_flipped, turns = bool(rng.random() < 0.5), int(rng.integers(4))
        window = np.s_[top : top + self.crop, left : left + self.crop]
        blurred, sharp = (turned(x[window], turns, is_flipped=is_flipped) for x in sides)
        return blurred, sharp

    def _levels(self, number: int, *, oldest: int) -> _Kept:
        """Return a pair from those that are kept, or make it; let go of what was before ``oldest``."""
        with self._lock:
            if number in self._kept:
                return self._kept[number]
        blurred, sharp = self.source.pair(number)
        made = _to_levels(blurred), _to_levels(sharp)
        with self._lock:
            self._kept[number] = made
            for old in [each for each in self._kept if each < oldest]:
                del self._kept[old]
        return made


def _to_levels(image: Image) -> NDArray[np.uint8]:
    levels: NDArray[np.uint8] = np.rint(np.clip(image, 0.0, 1.0) * 255.0).astype(np.uint8)
    return levels
