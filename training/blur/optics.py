"""Small pieces of a camera that arrays and tensors share: tone curve, outlines, kernels, noise."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from training.blur.parameters import Aperture, Region

Values: TypeAlias = Any
"""A number, a numpy array or a torch tensor: the operators used here are those of all."""

_FINE = 8  # samples a pixel and direction, when an aperture is drawn


# --- tone curve ---


def s_curve(values: Values, contrast: Values) -> Values:
    """Steepen the middle of [0, 1] by 1 + ``contrast`` (the gain function of Schlick 1994)."""
    from_middle = values - 0.5
    curved = from_middle * (1.0 + contrast) / (abs(from_middle) * (2.0 * contrast) + 1.0) + 0.5
    return curved.clip(0.0, 1.0)  # rounding leads below 0, which has no power


def inverse_contrast(contrast: Values) -> Values:
    """Return the contrast that undoes ``contrast``."""
    return -contrast / (1.0 + contrast)


# --- where an object is ---


def share_of_region(region: Region, down: Values, across: Values) -> Values:
    """Return the region's share of each pixel, in [0, 1].

    Args:
        region: Where it is.
        down: (H, 1) rows as shares of the height.
        across: (1, W) columns as shares of the width.
    """
    down, across = down - region.row, across - region.column
    cos, sin = math.cos(region.angle_rad), math.sin(region.angle_rad)
    along, aside = across * cos + down * sin, 1.6 * (down * cos - across * sin)
    if region.radius is not None:
        along = region.radius - _from_outline(region, along, aside)
    return (0.5 + along / region.softness).clip(0.0, 1.0)


def _from_outline(region: Region, along: Values, aside: Values) -> Values:
    """Return the distance from the blob's middle, less what its outline stands out there."""
    distance = (along**2 + aside**2) ** 0.5
    cos, sin = along / (distance + 1e-9), aside / (distance + 1e-9)
    real, imag = cos, sin  # of (cos + i sin) ** k
    waves = 0.0
    for amplitude, phase in region.outline:
        real, imag = real * cos - imag * sin, real * sin + imag * cos
        waves = waves + amplitude * (real * math.cos(phase) - imag * math.sin(phase))
    # Towards the middle all directions meet, and the waves die away.
    return distance - waves * distance.clip(0.0, region.radius)


# --- noise ---


def shot_noise(linear: Values, variance: Values, draw: Values) -> Values:
    """Return how far a Poisson count of mean ``linear / variance`` is off, times ``variance``.

    The count is taken from a standard normal ``draw`` by the first terms of Cornish and Fisher
    (1938): it has Poisson's mean, variance and skewness. No count is below 0.
    """
    count_off = (linear * variance) ** 0.5 * draw + (draw * draw - 1.0) * (variance / 6.0)
    return (count_off + linear).clip(0.0) - linear


# --- kernels ---


def gaussian_radius(sigma: float) -> int:
    """Return how far a Gaussian is followed: three deviations."""
    return math.ceil(3.0 * sigma)


def gaussian_taps(sigma: float, radius: int) -> NDArray[np.float32]:
    """Return (2 radius + 1,) weights of a Gaussian, summing to 1.

    They do not depend on ``radius``, which only says how many zeros stand at the ends.
    """
    offsets = np.arange(-radius, radius + 1)
    weights = np.exp(-0.5 * (offsets / max(sigma, 1e-3)) ** 2)
    weights[np.abs(offsets) > gaussian_radius(sigma)] = 0.0
    return np.asarray(weights / weights.sum(), np.float32)


def aperture_kernel(aperture: Aperture) -> NDArray[np.float32]:
    """Draw an aperture as a kernel (K, K), K odd, summing to 1, with smooth edges."""
    size = 2 * math.ceil(1.16 * aperture.radius + 0.5) + 1  # corners of a pentagon stand out
    fine = (np.arange(size * _FINE) + 0.5) / _FINE - size / 2
    across, down = np.meshgrid(fine, fine)
    distance = np.hypot(across, down)
    if aperture.blades:
        # A polygon of the disc's area: the distance to its side grows towards the corners.
        sector = 2.0 * math.pi / aperture.blades
        angle = (np.arctan2(down, across) - aperture.angle_rad) % sector - sector / 2
        side = math.sqrt(math.pi / (aperture.blades * math.tan(sector / 2)))
        distance = distance * np.cos(angle) / side
    inside = (distance <= aperture.radius).astype(np.float64)
    kernel = inside.reshape(size, _FINE, size, _FINE).mean(axis=(1, 3))
    return np.asarray(kernel / kernel.sum(), np.float32)
