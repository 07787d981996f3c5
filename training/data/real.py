"""Real pairs in memory or memory-mapped, and the endless sequence of crops that is drawn of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from engine.errors import DatasetError, UsageError
from engine.progress import CancelToken
from training.data.check import ExaminedPair, examine_pair
from training.data.layouts import find_layout
from training.data.minibatch import Image, PairSource, turned
from training.data.packing import PackedPairs, is_packed
from training.data.photos import TRIES, has_detail
from training.data.quality import Levels
from training.data.reading import in_order
from training.data.report import Finding
from training.data.splits import held_out_sequences


@dataclass(frozen=True, slots=True)
class PairPool:
    """Pairs of levels, each side (H, W, 3) uint8 RGB.

    Attributes:
        folder: Where they come from.
        sides: (blurred, sharp) of each pair; packed pairs are views of their files.
        names: Of the pairs.
        sequences: The sequence of each pair; a split keeps its pairs together.
        left_out: Why pairs of the folder are not here.
    """

    folder: Path
    sides: Sequence[tuple[Levels, Levels]]
    names: Sequence[str]
    sequences: Sequence[str]
    left_out: tuple[Finding, ...] = ()

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        least_side: int,
        part: str = "train",
        threads: int = 1,
        cancel: CancelToken | None = None,
    ) -> Self:
        """Map a folder of packed pairs, or read a folder of pairs into memory.

        Args:
            folder: Packed (any size), or in any known layout (6 bytes a pixel must fit).
            least_side: Smaller pairs are left out.
            part: Only this part, of a set that has parts; "" takes all of them.
            threads: How many read.
            cancel: Asked at every pair.

        Raises:
            DatasetError: No usable pair of that part and size.
            Cancelled: Somebody asked to stop.
        """
        if is_packed(folder):
            pool = cls._of_packed(PackedPairs.open(folder), part)
        else:
            found = [p for p in find_layout(folder).pairs if part in ("", p.part) or not p.part]
            pool = cls._of_examined(
                folder, list(in_order(examine_pair, found, threads=threads, cancel=cancel))
            )
        large = [i for i, (_, s) in enumerate(pool.sides) if min(s.shape[:2]) >= least_side]
        if not large:
            which = f"pair of the part {part!r}" if part else "pair"
            reason = f"no usable {which} of at least {least_side} px a side"
            raise DatasetError(folder, reason)
        return pool.subset(large)

    @classmethod
    def _of_packed(cls, packed: PackedPairs, part: str) -> Self:
        chosen = [p for p in packed.pairs if part in ("", p.part) or not p.part]
        return cls(
            packed.folder,
            [packed.sides(pair) for pair in chosen],
            [pair.name for pair in chosen],
            [pair.sequence for pair in chosen],
            tuple(f for member in packed.index.left_out for f in member.findings),
        )

    @classmethod
    def _of_examined(cls, folder: Path, examined: Sequence[ExaminedPair]) -> Self:
        usable = [
            (pair.blurred, pair.sharp, pair.member)
            for pair in examined
            if pair.blurred is not None and pair.sharp is not None and pair.member.is_usable
        ]
        return cls(
            folder,
            [(blurred, sharp) for blurred, sharp, _ in usable],
            [member.name for _, _, member in usable],
            [member.sequence for _, _, member in usable],
            tuple(f for pair in examined for f in pair.member.findings if f.must_mend),
        )

    def split(self, share: float, rng: np.random.Generator) -> tuple[Self, Self]:
        """Return (training, held-out): about ``share`` of the pairs, in whole sequences.

        Raises:
            DatasetError: There is only one sequence.
        """
        chosen = held_out_sequences(self.sequences, share, rng)
        if not chosen:
            raise DatasetError(self.folder, "a split needs at least two sequences; add another")
        held = [i for i, name in enumerate(self.sequences) if name in chosen]
        kept = [i for i, name in enumerate(self.sequences) if name not in chosen]
        return self.subset(kept), self.subset(held)

    def subset(self, indices: Sequence[int]) -> Self:
        """Return some of the pairs."""
        return type(self)(
            self.folder,
            [self.sides[i] for i in indices],
            [self.names[i] for i in indices],
            [self.sequences[i] for i in indices],
            self.left_out,
        )


@dataclass(frozen=True, slots=True)
class RealPairs:
    """An endless, repeatable sequence of crops of real pairs; pair i depends on seed and i alone.

    Both sides are cropped, flipped and turned alike; ``crop`` is their side in pixels.
    """

    pool: PairPool
    crop: int
    seed: int

    @property
    def epoch(self) -> int:
        """One crop of every pair."""
        return len(self.pool.sides)

    def pair(self, index: int) -> tuple[Image, Image]:
        """Return pair ``index``: (blurred, sharp), each (crop, crop, 3) float32 in [0, 1]."""
        rng = np.random.default_rng((self.seed, index))
        sides = self._detailed(rng)
        flip, turns = rng.random() < 0.5, int(rng.integers(4))
        blurred, sharp = (turned(side, turns, is_flipped=flip) for side in sides)
        return blurred, sharp

    def _detailed(self, rng: np.random.Generator) -> tuple[Levels, Levels]:
        """Look a few times for a crop with detail; the last try is taken as it is."""
        for _ in range(TRIES):
            blurred, sharp = self.pool.sides[int(rng.integers(len(self.pool.sides)))]
            top = int(rng.integers(sharp.shape[0] - self.crop + 1))
            left = int(rng.integers(sharp.shape[1] - self.crop + 1))
            window = np.s_[top : top + self.crop, left : left + self.crop]
            if has_detail(sharp[window]):
                break
        return blurred[window], sharp[window]


@dataclass(frozen=True, slots=True)
class CombPairs:
    """Synthetic and real pairs at a fixed ratio: the mix that the paper calls Comb.

    Of every ``synthetic_share + real_share`` pairs in a row exactly ``real_share`` are real, spread
    evenly; the paper's ratio is 2 : 1.
    """

    synthetic: PairSource
    real: PairSource
    seed: int
    synthetic_share: int = 2
    real_share: int = 1

    def __post_init__(self) -> None:
        """Check that there is something to mix."""
        if min(self.synthetic_share, self.real_share) < 0 or not self._period:
            shares = f"{self.synthetic_share} : {self.real_share}"
            raise UsageError(f"the ratio of synthetic to real pairs cannot be {shares}")

    @property
    def _period(self) -> int:
        return self.synthetic_share + self.real_share

    @property
    def epoch(self) -> int:
        """As many pairs as both sources have in one epoch."""
        return self.synthetic.epoch + self.real.epoch

    def is_real(self, index: int) -> bool:
        """Whether pair ``index`` is a real one."""
        return self._real_before(index + 1) > self._real_before(index)

    def _real_before(self, index: int) -> int:
        """Count the real pairs among the first ``index``."""
        return index * self.real_share // self._period

    def pair(self, index: int) -> tuple[Image, Image]:
        """Return pair ``index``: (blurred, sharp), of equal size; each source is gone through in turn."""
        real_before = self._real_before(index)
        if self.is_real(index):
            return self.real.pair(real_before)
        return self.synthetic.pair(index - real_before)
