"""Baselines: what can be done without learning, from an unsharp mask to deconvolution.

Wiener's filter (with a flat ratio of noise to signal) and Richardson-Lucy are those of scikit-image.
With the true PSF of a synthetic photo they are the upper reference among linear methods; with
``line_psf`` they are what can be had of a photo alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import UsageError
from engine.photo import Pixels
from training.blur.synthesize import decode, encode
from training.evaluate.line_psf import estimate_line, faded_edges, transfer_of
from training.evaluate.true_blur import Psf, TrueBlur

UNSHARP_SIGMA: Final = 2.0
UNSHARP_AMOUNT: Final = 1.0
NOISE: Final = 0.01
"""Ratio of noise to signal in Wiener's filter with the true PSF."""

CAUTIOUS_NOISE: Final = 0.03
"""Likewise with an estimated PSF, which is wrong in part."""

ROUNDS: Final = 20
"""Rounds of Richardson-Lucy: noise grows with each."""

_TAPERS: Final = 4
_FLAT: Final = np.ones((1, 1))

Deconvolve: TypeAlias = Callable[[NDArray[np.float64], NDArray[np.float64]], Any]
"""From one channel (H, W) and a PSF to the channel before the blur."""


def unsharp_mask(blurred: Pixels) -> Pixels:
    """Add once what a Gaussian takes away."""
    soft = np.asarray(cv2.GaussianBlur(blurred, (0, 0), UNSHARP_SIGMA), np.float32)
    return _clipped(blurred + np.float32(UNSHARP_AMOUNT) * (blurred - soft))


def wiener(ratio: float) -> Deconvolve:
    """Return Wiener's filter of scikit-image; what is not blurred passes unchanged.

    Raises:
        UsageError: scikit-image is not installed.
    """
    restoration = _restoration()

    def deconvolve(channel: NDArray[np.float64], psf: NDArray[np.float64]) -> Any:
        mean = channel.mean()
        restored = restoration.wiener(channel - mean, psf, ratio, reg=_FLAT, clip=False)
        return mean + (1.0 + ratio) * restored

    return deconvolve


def richardson_lucy(rounds: int = ROUNDS) -> Deconvolve:
    """Return Richardson-Lucy of scikit-image.

    Raises:
        UsageError: scikit-image is not installed.
    """
    restoration = _restoration()
    return lambda channel, psf: restoration.richardson_lucy(
        channel, psf, num_iter=rounds, clip=False, filter_epsilon=1e-4
    )


def _restoration() -> Any:
    try:
        from skimage import restoration
    except ImportError as cause:
        raise UsageError(
            "deconvolution needs scikit-image: pip install 'deblur-app[research]'"
        ) from cause
    return restoration


def with_true_blur(blurred: Pixels, blur: TrueBlur, deconvolve: Deconvolve) -> Pixels:
    """Undo a known PSF, in the light in which it blurred."""
    linear = _each_channel(decode(blurred, blur.tone), blur.psf, deconvolve)
    return encode(linear, blur.tone)


def with_estimate(blurred: Pixels, deconvolve: Deconvolve) -> Pixels:
    """Undo the straight line that is estimated, on encoded values."""
    return _clipped(_each_channel(blurred, estimate_line(blurred).psf, deconvolve))


def _each_channel(pixels: Pixels, psf: Psf, deconvolve: Deconvolve) -> Pixels:
    """Deconvolve (H, W, 3) with a margin around it that fades into its own blur."""
    if len(psf) == 1:
        return pixels
    height, width = pixels.shape[:2]
    margin, kernel = len(psf), psf.astype(np.float64)
    wide = [_tapered(np.asarray(pixels[:, :, i], np.float64), kernel) for i in range(3)]
    channels = [deconvolve(channel, kernel) for channel in wide]
    inner = np.stack(channels, axis=2)[margin : margin + height, margin : margin + width]
    return np.asarray(inner, np.float32)


def _tapered(channel: NDArray[np.float64], psf: NDArray[np.float64]) -> NDArray[np.float64]:
    """Continue (H, W) by its edge, and let opposite edges run into each other.

    A Fourier transform takes them for neighbours, and where they do not meet, deconvolution
    rings. In the margin the picture fades into its own blur, which is cyclic (as Matlab's
    edgetaper does).
    """
    margin = len(psf)
    wide = np.pad(channel, margin, mode="edge")
    share = np.outer(*(faded_edges(side, margin) for side in wide.shape))
    transfer = transfer_of(psf, wide.shape)
    for _ in range(_TAPERS):
        blurred = np.fft.irfft2(np.fft.rfft2(wide) * transfer, s=wide.shape)
        wide = share * wide + (1.0 - share) * blurred
    return wide


def _clipped(pixels: Pixels) -> Pixels:
    return np.clip(pixels, np.float32(0.0), np.float32(1.0))
