"""Random numbers that are a function of a seed and an index, alike on every device.

Noise must be the same whether numpy, a processor or a graphics card makes it, and a record must
be replayed by any later version of a library. So numbers are hashed from their index: each is two
rounds of a 32-bit finaliser (C. Wellons, "lowbias32", 2018), keyed with the seed.
"""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Seed: TypeAlias = int
"""0 to 2**53 - 1, so that every reader of JSON keeps it exactly."""

SEED_LIMIT = 2**53
FACTORS = (0x7FEB352D, 0x846CA68B)
_WORD = 0xFFFFFFFF


def draw_seed(rng: np.random.Generator) -> Seed:
    """Draw a seed."""
    return int(rng.integers(SEED_LIMIT))


def keys(seed: Seed, stream: int) -> tuple[int, int]:
    """Return the two 32-bit keys of one stream of a seed."""
    low = _mixed((seed & _WORD) ^ _mixed(stream + 1))
    return low, _mixed((seed >> 32) ^ low)


def _mixed(word: int) -> int:
    """Mix one 32-bit word."""
    word ^= word >> 16
    word = word * FACTORS[0] & _WORD
    word ^= word >> 15
    word = word * FACTORS[1] & _WORD
    return word ^ (word >> 16)


def words(seed: Seed, stream: int, count: int) -> NDArray[np.uint32]:
    """Return ``count`` evenly distributed words of 32 bits."""
    first, second = keys(seed, stream)
    index = np.arange(count, dtype=np.uint32)
    return _mix(_mix(index ^ np.uint32(first)) + np.uint32(second))


def _mix(word: NDArray[np.uint32]) -> NDArray[np.uint32]:
    first, second = np.uint32(FACTORS[0]), np.uint32(FACTORS[1])
    word = (word ^ np.right_shift(word, np.uint32(16))) * first
    word = (word ^ np.right_shift(word, np.uint32(15))) * second
    return word ^ np.right_shift(word, np.uint32(16))


def uniforms(seed: Seed, stream: int, count: int) -> NDArray[np.float64]:
    """Return ``count`` numbers, uniform in (0, 1)."""
    return (words(seed, stream, count).astype(np.float64) + 0.5) / 2.0**32


def normals(seed: Seed, stream: int, count: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return twice ``count`` standard normal numbers (Box and Muller 1958), at most 4.9."""
    word = words(seed, stream, count)
    radius = np.sqrt(-2.0 * np.log(((word >> 16) + np.float32(0.5)) / np.float32(65536)))
    angle = ((word & 0xFFFF) + np.float32(0.5)) * np.float32(2.0 * math.pi / 65536)
    return np.float32(radius * np.cos(angle)), np.float32(radius * np.sin(angle))  # type: ignore[return-value]
