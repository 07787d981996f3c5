"""Metrics that are computed for reports alone; PSNR and SSIM are those of ``engine.metrics``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from engine.metrics import psnr, ssim, ssim_parts
from training.perceptual import Vgg19Features

Levels = NDArray[np.uint8]

SCALE_WEIGHTS: Final = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
"""Exponents of the five scales (Wang, Simoncelli and Bovik 2003, section 3.2)."""

MS_SSIM_SIDE: Final = 11 * 2 ** (len(SCALE_WEIGHTS) - 1)
"""Least side in pixels for which MS-SSIM is defined: the window must fit the coarsest scale."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like its sharp side an image is.

    Attributes:
        psnr: Peak signal-to-noise ratio in dB.
        ssim: Structural similarity, at most 1.
        ms_ssim: The same over five scales; None for images below ``MS_SSIM_SIDE``.
        vgg: Distance of VGG-19's activations, 0 for equal images; None without its weights.
    """

    psnr: float
    ssim: float
    ms_ssim: float | None
    vgg: float | None


def compare(image: Levels, sharp: Levels, features: Vgg19Features | None = None) -> Likeness:
    """Compare two (H, W, 3) uint8 images by every metric that can be had."""
    return Likeness(
        psnr=psnr(image, sharp),
        ssim=ssim(image, sharp),
        ms_ssim=ms_ssim(image, sharp) if min(image.shape[:2]) >= MS_SSIM_SIDE else None,
        vgg=vgg_distance(image, sharp, features) if features else None,
    )


def ms_ssim(first: Levels, second: Levels) -> float:
    """Multi-scale structural similarity (Wang et al. 2003, equation 7) of (H, W, C) uint8 images.

    Each scale is the mean of 2x2 pixels of the one before. Contrast and structure of the finer
    scales count, of the coarsest one luminance too; means are over pixels and channels.

    Raises:
        ShapeError: A side is below ``MS_SSIM_SIDE``.
    """
    x, y = first.astype(np.float64), second.astype(np.float64)
    product = 1.0
    for scale, weight in enumerate(SCALE_WEIGHTS):
        luminance, structure = ssim_parts(x, y)
        is_coarsest = scale == len(SCALE_WEIGHTS) - 1
        likeness = float(np.mean(luminance * structure if is_coarsest else structure))
        product *= max(0.0, likeness) ** weight
        x, y = _halved(x), _halved(y)
    return product


def _halved(image: NDArray[np.float64]) -> NDArray[np.float64]:
    height, width = (side // 2 * 2 for side in image.shape[:2])
    even = image[:height, :width]
    return np.asarray(
        cv2.resize(even, (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.float64
    ).reshape(height // 2, width // 2, -1)


def tenengrad(image: Levels) -> float:
    """Sharpness without a reference: the mean squared Sobel gradient of the gray image.

    In squared levels per pixel (Krotkov 1988). It rises with sharpness, and with noise and grids:
    read it beside the others.
    """
    gray = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float64)
    across, down = (cv2.Sobel(gray, cv2.CV_64F, *order) / 8 for order in ((1, 0), (0, 1)))
    return float(np.mean(across**2 + down**2))


def vgg_distance(first: Levels, second: Levels, features: Vgg19Features) -> float:
    """Distance of VGG-19's activations after conv1_2, conv2_2 and conv3_3.

    As LPIPS (Zhang et al. 2018, equation 1) with every channel weighted alike: activations are
    brought to length 1 at each pixel, squared differences averaged over pixels and summed over the
    three levels. Not LPIPS itself, whose weights were learned and whose network is another.
    """
    with torch.inference_mode():
        levels = [features.levels(_tensor(image)) for image in (first, second)]
        distances = [
            (functional.normalize(a) - functional.normalize(b)).square().sum(1).mean()
            for a, b in zip(*levels, strict=True)
        ]
    return float(sum(distances))


def _tensor(image: Levels) -> torch.Tensor:
    return torch.from_numpy(image.astype(np.float32) / 127.5 - 1.0).permute(2, 0, 1)[None]
