"""How a result is mixed with its photo: strength, grain that comes back, and a mask.

With x = original - restored, what the generator took away, the mix is

    original - strength · mask · (x - grain · fine(luma x)).

Strength or mask 0 leaves the original bit for bit, and x = 0 leaves it too. ``fine`` is the film
grain, skin and fabric in x, without coloured noise, which nobody misses: the finest two planes of
the undecimated "à trous" wavelet transform with the cubic B-spline (Starck, Murtagh & Bijaoui,
Image Processing and Data Analysis, 1998, ch. 1), as in darktable's recovery of details after
denoising. A blurred photo has hardly any edges at that scale, so its planes are texture; where a
coefficient d is large all the same, as at an edge that the generator sharpened, it is held back by
exp(-(d / t)²), the first of the two edge-stopping functions of Perona & Malik (1990). So edges
stay about as sharp as they were made.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError
from engine.photo import Pixels, Plane

GRAIN_PLANES: Final = 2
_EDGE: Final = np.float32(0.07)  # t: coefficients well below are grain, well above are edges
_TOP: Final = np.float32(255)
_SPLINE: Final = (1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16)

Bytes = NDArray[np.uint8]
_Mat = NDArray[np.integer | np.floating]


def grain_halo(level: int = 0) -> int:
    """Return how many pixels around a crop the grain looks at; 0 where none is left to see.

    Args:
        level: How often the photo was halved.
    """
    planes = max(0, GRAIN_PLANES - level)
    return 2 * ((1 << planes) - 1)


def blend_pixels(
    original: Pixels,
    restored: Pixels,
    strength: int,
    *,
    grain: int = 0,
    mask: Plane | None = None,
) -> Pixels:
    """Mix a photo with its result.

    Args:
        original: (H, W, 3) float32 in [0, 1].
        restored: Of the same shape.
        strength: 0 to 100; 0 returns ``original`` itself.
        grain: 0 to 100, how much fine texture comes back.
        mask: (H, W) float32 in [0, 1], where the result counts; None is everywhere.

    Returns:
        (H, W, 3) float32 in [0, 1]; ``restored`` itself where it counts fully and nothing comes
        back.

    Raises:
        ShapeError: The shapes differ.
    """
    _check(original, restored, mask)
    if strength <= 0:
        return original
    if strength >= 100 and grain <= 0 and mask is None:
        return restored
    taken: Pixels = original - restored
    if grain > 0:
        texture = fine_texture(_luma(taken), GRAIN_PLANES, edge=_EDGE)
        taken -= np.float32(grain / 100) * texture[..., np.newaxis]
    taken *= np.float32(strength / 100)
    if mask is not None:
        taken *= mask[..., np.newaxis]
    np.subtract(original, taken, out=taken)
    return np.clip(taken, 0, 1, out=taken)


def blend_levels(
    original: Bytes,
    restored: Bytes,
    strength: int,
    *,
    grain: int = 0,
    mask: Bytes | None = None,
    level: int = 0,
) -> Bytes:
    """Mix for the screen, quickly: as ``blend_pixels``, within one level of 255.

    Args:
        original: (H, W, 3) or (H, W, 4) uint8, green in the second channel; the fourth is kept.
        restored: Of the same shape.
        strength: 0 to 100; 0 returns ``original`` itself.
        grain: 0 to 100. Crops need ``grain_halo(level)`` more pixels around what is looked at.
        mask: (H, W) uint8, 255 where the result counts fully; None is everywhere.
        level: How often both were halved. Each halving averages one plane of grain away, so that
            fewer come back, as they would if the full mix were halved.

    Returns:
        (H, W, C) uint8; an argument itself where nothing is mixed.

    Raises:
        ShapeError: The shapes differ.
    """
    _check(original, restored, mask)
    planes = max(0, GRAIN_PLANES - level) if grain > 0 else 0
    if strength <= 0:
        return original
    if mask is None and not planes:
        if strength >= 100:
            return restored
        share = strength / 100
        return np.asarray(cv2.addWeighted(restored, share, original, 1 - share, 0), np.uint8)
    taken: _Mat = cv2.subtract(original, restored, dtype=cv2.CV_16S)
    if planes:
        texture = fine_texture(_luma(taken), planes, edge=_EDGE * _TOP)
        texture *= np.float32(grain / 100)
        taken = cv2.subtract(taken, _spread(texture, original.shape[2]), dtype=cv2.CV_32F)
    weights = np.full(original.shape[:2], 255, np.uint8) if mask is None else mask
    part = cv2.multiply(
        taken, _spread(weights, original.shape[2]), scale=strength / 25500, dtype=cv2.CV_32F
    )
    return np.asarray(cv2.subtract(original, part, dtype=cv2.CV_8U), np.uint8)


def fine_texture(taken: Plane, planes: int, *, edge: np.float32) -> Plane:
    """Return the fine texture in a difference of two images, without its edges.

    Args:
        taken: (H, W) float32.
        planes: How many of the finest planes of the transform.
        edge: Coefficients well below are texture, well above are edges.

    Returns:
        Of the same shape.
    """
    found = np.zeros_like(taken)
    smooth = taken
    for plane in range(planes):
        smoother = _smoothed(smooth, 1 << plane)
        found += _without_edges(smooth - smoother, edge)
        smooth = smoother
    return found


def _luma(taken: _Mat) -> Plane:
    """Return (R + 2G + B) / 4, as in YCoCg: the same whichever end red is at."""
    luma: Plane = (taken[..., 0] + taken[..., 2] + 2 * taken[..., 1]).astype(np.float32, copy=False)
    luma *= np.float32(0.25)
    return luma


def _spread(plane: Bytes | Plane, channels: int) -> _Mat:
    """Return (H, W, channels), with nothing in a fourth channel: it holds no colour."""
    colours: list[_Mat] = [plane] * 3
    return cv2.merge([*colours, np.zeros_like(plane)][:channels])


def _smoothed(values: Pixels, step: int) -> Pixels:
    """Smooth with the B-spline whose taps are ``step`` apart (the holes of "à trous")."""
    kernel = np.zeros(4 * step + 1, np.float32)
    kernel[::step] = _SPLINE
    smoothed = cv2.sepFilter2D(
        values, cv2.CV_32F, kernel, kernel, borderType=cv2.BORDER_REFLECT_101
    )
    return np.asarray(smoothed, np.float32).reshape(values.shape)


def _without_edges(details: Plane, edge: np.float32) -> Plane:
    weight: Plane = np.square(details / edge)
    cv2.exp(np.negative(weight, out=weight), dst=weight)
    weight *= details
    return weight


def _check(
    original: NDArray[np.generic], restored: NDArray[np.generic], mask: NDArray[np.generic] | None
) -> None:
    if original.shape != restored.shape:
        raise ShapeError(f"expected a result of {original.shape}, got {restored.shape}")
    if mask is not None and mask.shape != original.shape[:2]:
        raise ShapeError(f"expected a mask of {original.shape[:2]}, got {mask.shape}")
