"""What can be told of photos by looking: how soft, how noisy, how alike, how far apart.

All take gray levels (H, W) float32 in 0 to 255, as ``gray_of`` makes them. The limits were chosen
on 387 sharp photos, 50 real pairs and 12 photos that are blurred; docs/datasets.md has the figures.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError

Gray: TypeAlias = NDArray[np.float32]
Levels: TypeAlias = NDArray[np.uint8]

SOFT: Final = 0.6
"""Photos of more softness than this have no sharp edges."""

NOISY: Final = 5.0
"""Standard deviation of noise, in levels, above which a photo is no sharp side."""

SWAPPED: Final = 1.05
"""How many times more detail the blurred side has when the two sides are swapped."""

_BLOCK: Final = 32
_FINE, _COARSE = 0.7, 2.0  # sigmas: the first removes single-pixel noise, the second is soft
_EDGE: Final = 2.0  # levels from one pixel to the next that make an edge
_EDGES_NEEDED: Final = 20


def gray_of(levels: Levels) -> Gray:
    """Return the luma (H, W) float32 of RGB levels (H, W, 3) uint8."""
    return np.asarray(cv2.cvtColor(levels, cv2.COLOR_RGB2GRAY), np.float32)


# --- softness and noise -------------------------------------------------------------------


def softness(gray: Gray) -> float | None:
    """Measure how wide the strongest edges are: 0.3 is a perfect step, towards 1 it is all blur.

    Softening a little takes much from steep edges and hardly anything from wide ones (Zhuo and Sim
    2011, "Defocus map estimation from a single image"). What is left of the steepest hundredth of
    all differences counts, so that a background out of focus does no harm; of four directions the
    worst counts, since motion spares the edges along it.

    Returns:
        The measure, or None where there are no edges to tell by.
    """
    fine = np.asarray(cv2.GaussianBlur(gray, (0, 0), _FINE), np.float32)
    coarse = np.asarray(cv2.GaussianBlur(gray, (0, 0), _COARSE), np.float32)
    kept = [_kept(fine, coarse, step) for step in ((0, 1), (1, 0), (1, 1), (1, -1))]
    return max((share for share in kept if share is not None), default=None)


def _kept(fine: Gray, coarse: Gray, step: tuple[int, int]) -> float | None:
    """Return what softening leaves of the steepest differences in direction ``step``."""
    before, after = (np.abs(_differences(gray, step)) for gray in (fine, coarse))
    if before.size == 0:
        return None
    sample = before.ravel()[:: max(1, before.size // 100_000)]
    steep = before >= max(float(np.percentile(sample, 99)), _EDGE)
    if np.count_nonzero(steep) < _EDGES_NEEDED:
        return None
    return float(np.median(after[steep] / before[steep]))


def _differences(gray: Gray, step: tuple[int, int]) -> Gray:
    """Return the differences between neighbours in direction ``step`` (down, across)."""
    down, across = step
    height, width = gray.shape
    right = max(across, 0)
    here = gray[: height - down, max(-across, 0) : width - right]
    return np.asarray(gray[down:, right : width + min(across, 0)] - here)


def _block_means(values: Gray) -> NDArray[np.float32]:
    rows, columns = (max(1, side // _BLOCK) for side in values.shape)
    means = cv2.resize(values, (columns, rows), interpolation=cv2.INTER_AREA)
    return np.asarray(means, np.float32).ravel()


def noise_sigma(gray: Gray) -> float:
    """Estimate the standard deviation of noise, in levels (Immerkaer 1996).

    The mask answers to noise and hardly to edges; the quietest tenth of the blocks counts, so that
    texture is not taken for noise.
    """
    if min(gray.shape) < 3:
        return 0.0
    mask = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    answers = np.abs(cv2.filter2D(gray, -1, mask)[1:-1, 1:-1])
    return float(math.sqrt(math.pi / 2) / 6 * np.percentile(_block_means(answers), 10))


# --- the two sides of a pair --------------------------------------------------------------


def detail_ratio(blurred: Gray, sharp: Gray) -> float:
    """Return the blurred side's gradient energy as a share of the sharp side's.

    Both are smoothed a little first, so that noise does not count as detail. Real pairs lie
    below 1; two flat photos give 1.
    """
    return (_energy(blurred) + 1e-3) / (_energy(sharp) + 1e-3)


def _energy(gray: Gray) -> float:
    smooth = np.asarray(cv2.GaussianBlur(gray, (0, 0), 1.5))
    return sum(float(np.mean(np.diff(smooth, axis=axis) ** 2)) for axis in (0, 1))


@dataclass(frozen=True, slots=True)
class Shift:
    """How far the blurred side lies from the sharp one, in pixels to the right and down.

    ``error_left`` is the mean squared difference after undoing the shift, as a share of before.
    """

    right: float
    down: float
    error_left: float

    @property
    def is_misaligned(self) -> bool:
        """Whether undoing it mends most of the difference.

        Blur whose path is lopsided moves the peak of the correlation by many pixels, too, but
        then a shift does not make the sides alike.
        """
        return math.hypot(self.right, self.down) >= 2.0 and self.error_left < 0.5


def find_shift(blurred: Gray, sharp: Gray) -> Shift:
    """Find the shift between two sides of equal size by phase correlation (Kuglin, Hines 1975).

    Raises:
        ShapeError: The sides differ in size.
    """
    if blurred.shape != sharp.shape:
        raise ShapeError(f"the sides differ in size: {blurred.shape} and {sharp.shape}")
    height, width = sharp.shape
    if min(height, width) < 32:
        return Shift(0.0, 0.0, 1.0)
    window = cv2.createHanningWindow((width, height), cv2.CV_32F)
    (right, down), _ = cv2.phaseCorrelate(sharp, blurred, window)
    if math.hypot(right, down) >= min(height, width) / 4:
        return Shift(0.0, 0.0, 1.0)  # no peak worth the name
    move = np.array([[1, 0, right], [0, 1, down]], np.float32)
    moved = cv2.warpAffine(sharp, move, (width, height), borderMode=cv2.BORDER_REFLECT)
    border = min(16, min(height, width) // 4)
    inner = np.s_[border:-border, border:-border]
    before = float(np.mean((blurred - sharp)[inner] ** 2))
    after = float(np.mean((blurred - moved)[inner] ** 2))
    return Shift(float(right), float(down), after / before if before else 1.0)


# --- duplicates ---------------------------------------------------------------------------

_HASH_BITS_APART: Final = 3


def perceptual_hash(gray: Gray) -> int:
    """Return 64 bits that survive scaling and compression.

    Signs of the lowest frequencies of a 32x32 thumbnail's cosine transform, against their median
    (Zauner 2010, "Implementation and benchmarking of perceptual image hash functions").
    """
    small = cv2.resize(gray, (32, 32), interpolation=cv2.INTER_AREA)
    low = np.asarray(cv2.dct(small))[:8, :8].ravel()
    bits = low > np.median(low[1:])
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def find_duplicates(hashes: Sequence[int]) -> dict[int, int]:
    """Map the index of each duplicate to that of the first photo it is like.

    Two photos are alike when at most 3 of 64 bits differ. Such hashes agree in one of four groups
    of 16 bits, so only those with a group in common are compared.
    """
    kept: list[dict[int, list[int]]] = [{} for _ in range(4)]
    found: dict[int, int] = {}
    for index, bits in enumerate(hashes):
        groups = [bits >> shift & 0xFFFF for shift in (0, 16, 32, 48)]
        candidates = {
            i for table, group in zip(kept, groups, strict=True) for i in table.get(group, ())
        }
        alike = [i for i in candidates if (hashes[i] ^ bits).bit_count() <= _HASH_BITS_APART]
        if alike:
            found[index] = min(alike)
            continue
        for table, group in zip(kept, groups, strict=True):
            table.setdefault(group, []).append(index)
    return found
