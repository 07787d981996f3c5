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
    if min(first.shape[:2]) < 11:
        raise ShapeError(f"SSIM needs at least 11x11 px, got {first.shape[1]}x{first.shape[0]}")
    x, y = first.astype(np.float64), second.astype(np.float64)
    mean_x, mean_y = _window(x), _window(y)
    variance_x, variance_y = _window(x * x) - mean_x**2, _window(y * y) - mean_y**2
    covariance = _window(x * y) - mean_x * mean_y
    likeness = (2 * mean_x * mean_y + _C1) * (2 * covariance + _C2)
    return float(
        np.mean(likeness / ((mean_x**2 + mean_y**2 + _C1) * (variance_x + variance_y + _C2)))
    )


def _window(image: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(cv2.GaussianBlur(image, (11, 11), 1.5), np.float64)[5:-5, 5:-5]


def _check_shapes(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> None:
    if first.shape != second.shape or first.dtype != np.uint8 or second.dtype != np.uint8:
        raise ShapeError(
            "expected two uint8 images of one shape, got "
            f"{first.shape} {first.dtype} and {second.shape} {second.dtype}"
        )
