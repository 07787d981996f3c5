"""Arithmetic on stored samples: their depth, and transparency that is multiplied in."""

import numpy as np
from numpy.typing import NDArray

from engine.photo import Levels, dequantize, quantize


def widened(stored: NDArray[np.uint16], bits: int) -> NDArray[np.uint16]:
    """Spread samples of 9 to 16 bits over 16, so that the highest level stays the highest.

    Args:
        stored: Any shape, from 0 to 2 ** bits - 1.
        bits: Bits per channel.
    """
    top = 2**bits - 1
    table = np.rint(np.arange(2**bits) * (65535 / top)).astype(np.uint16)
    return np.take(table, stored, mode="clip")


def narrowed(samples: Levels) -> NDArray[np.uint8]:
    """Round samples to 8 bits."""
    return quantize(dequantize(samples), 8).astype(np.uint8, copy=False)


def unassociated(samples: Levels) -> Levels:
    """Divide colours that were multiplied by their alpha by it again.

    Args:
        samples: (H, W, 2) or (H, W, 4); the last channel is alpha. Where it is 0 the colours
            are lost and stay as they are.
    """
    top = np.iinfo(samples.dtype).max
    alpha = samples[..., -1:].astype(np.uint32)
    divided = (samples[..., :-1] * np.uint32(top) + alpha // 2) // np.maximum(alpha, 1)
    colours = np.where(alpha > 0, np.minimum(divided, top), samples[..., :-1])
    return _like(samples, np.concatenate([colours, alpha], axis=2))


def flattened(samples: Levels) -> Levels:
    """Lay samples with alpha in their last channel over white, as every viewer shows them."""
    top = np.iinfo(samples.dtype).max
    alpha = samples[..., -1:].astype(np.uint32)
    over_white = samples[..., :-1] * alpha + np.uint32(top) * (top - alpha)
    return _like(samples, (over_white + top // 2) // top)


def _like(samples: Levels, values: NDArray[np.integer]) -> Levels:
    return values.astype(np.uint8) if samples.dtype == np.uint8 else values.astype(np.uint16)
