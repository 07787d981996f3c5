"""Image metrics; the protocol is uint8-rounded sRGB, data range 255."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError

_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def psnr(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> float:
    """Peak signal-to-noise ratio in dB of two (H, W, C) uint8 images; at most 120."""
    _check_shapes(first, second)
    error = float(np.mean((first.astype(np.float64) - second) ** 2))
    return float(10 * np.log10(255.0**2 / max(error, 1e-12 * 255.0**2)))


def ssim(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> float:
    """Structural similarity (Wang et al. 2004) of two (H, W, C) uint8 images.

    Per channel, 11x11 Gaussian window with sigma 1.5, the mean over the pixels whose window lies
    inside the image.
    """
    _check_shapes(first, second)
    luminance, structure = ssim_parts(first.astype(np.float64), second.astype(np.float64))
    return float(np.mean(luminance * structure))


def ssim_parts(
    x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return luminance, and contrast times structure, at each pixel whose window lies inside.

    Args:
        x: (H, W, C) float64 in [0, 255], sides of at least 11.
        y: The same.

    Returns:
        Two of (H - 10, W - 10, C); their product is the similarity (Wang et al. 2004, equation 13).

    Raises:
        ShapeError: A side is below 11.
    """
    if min(x.shape[:2]) < 11:
        raise ShapeError(f"SSIM needs at least 11x11 px, got {x.shape[1]}x{x.shape[0]}")
    mean_x, mean_y = _window(x), _window(y)
    variance_x, variance_y = _window(x * x) - mean_x**2, _window(y * y) - mean_y**2
    covariance = _window(x * y) - mean_x * mean_y
    luminance = (2 * mean_x * mean_y + _C1) / (mean_x**2 + mean_y**2 + _C1)
    return luminance, (2 * covariance + _C2) / (variance_x + variance_y + _C2)


def _window(image: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(cv2.GaussianBlur(image, (11, 11), 1.5), np.float64)[5:-5, 5:-5]


def _check_shapes(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> None:
    if first.shape != second.shape or first.dtype != np.uint8 or second.dtype != np.uint8:
        raise ShapeError(
            "expected two uint8 images of one shape, got "
            f"{first.shape} {first.dtype} and {second.shape} {second.dtype}"
        )
