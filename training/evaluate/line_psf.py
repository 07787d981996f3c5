"""A simple blind estimate: the straight line whose undoing leaves the sparsest edges.

Photos have few strong edges and much that is flat. The L1 norm of gradients over their L2 norm
falls when edges become steeper and rises with ringing (Krishnan, Tay and Fergus, CVPR 2011). Each
line of a grid of lengths and angles is undone by a Wiener filter on the part with the most
detail, and the one with the lowest measure is taken. Real shake is no straight line: this is a
baseline for what can be had without learning in half a second, not a blind deconvolution of note.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.photo import Pixels, gray_of
from training.blur.psf import rasterise
from training.evaluate.true_blur import Psf

LENGTHS: Final = (3.0, 5.0, 7.0, 9.0, 12.0, 15.0, 19.0, 24.0, 30.0)
ANGLES: Final = 12
_WINDOW: Final = 256
_EDGE: Final = 20  # pixels that fade into the mean, so that opposite edges meet
_INSET: Final = 28
_NOISE: Final = 0.1  # to signal: less leaves ringing that hides the right line


@dataclass(frozen=True, slots=True)
class Line:
    """A straight path: its length in pixels and its angle, 0 along the rows, growing downwards."""

    length: float
    angle_deg: float

    @property
    def psf(self) -> Psf:
        """The PSF of moving along it at an even pace; without length it is a single pixel."""
        if not self.length:
            return np.ones((1, 1), np.float32)
        half = 0.5 * self.length * complex(*_direction(self.angle_deg))
        return rasterise(np.array([-half, half]))


def _direction(angle_deg: float) -> tuple[float, float]:
    return math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))


def estimate_line(blurred: Pixels) -> Line:
    """Estimate the straight line that blurred (H, W, 3) pixels the most likely."""
    window = _faded(_most_detailed(np.asarray(gray_of(blurred), np.float32)))
    spectrum = np.fft.rfft2(window)
    lines = _lines(min(window.shape))
    return min(lines, key=lambda line: _sparsity(_undone(spectrum, line, window.shape)))


def _lines(side: int) -> Iterator[Line]:
    yield Line(0.0, 0.0)
    for length in LENGTHS:
        if length < side / 4:
            yield from (Line(length, 180.0 * step / ANGLES) for step in range(ANGLES))


def _faded(window: NDArray[np.float32]) -> NDArray[np.float32]:
    """Fade the edges into the mean: a Fourier transform takes opposite ones for neighbours."""
    down, across = (faded_edges(side, _EDGE) for side in window.shape)
    mean = window.mean()
    return np.asarray(mean + (window - mean) * np.outer(down, across), np.float32)


def faded_edges(side: int, width: int) -> NDArray[np.float64]:
    """Return ``side`` shares that rise smoothly from 0 to 1 over ``width``, and fall likewise."""
    steps = np.arange(side)
    rising = np.clip((np.minimum(steps, steps[::-1]) + 0.5) / width, 0.0, 1.0)
    return rising * rising * (3.0 - 2.0 * rising)


def _most_detailed(gray: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the window with the greatest energy of gradients, smaller where the photo is."""
    height, width = (min(_WINDOW, side) for side in gray.shape)
    energy = sum(np.asarray(cv2.Sobel(gray, cv2.CV_32F, *order)) ** 2 for order in ((1, 0), (0, 1)))
    sums = cv2.integral(np.asarray(energy, np.float32))
    inside = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width]
    top, left = np.unravel_index(int(np.argmax(inside + sums[:-height, :-width])), inside.shape)
    return gray[top : top + height, left : left + width]


def _undone(
    spectrum: NDArray[np.complex128], line: Line, shape: tuple[int, ...]
) -> NDArray[np.float64]:
    """Undo a line by Wiener's filter with a flat noise-to-signal ratio."""
    transfer = transfer_of(line.psf, shape)
    restored = spectrum * np.conj(transfer) / (np.abs(transfer) ** 2 + _NOISE)
    return np.asarray(np.fft.irfft2(restored, s=shape))


def transfer_of(psf: NDArray[Any], shape: tuple[int, ...]) -> NDArray[np.complex128]:
    """Return the half spectrum of a PSF whose middle is no shift, for images of ``shape``."""
    field = np.zeros(shape)
    field[: len(psf), : len(psf)] = psf
    centred = np.roll(field, (-(len(psf) // 2), -(len(psf) // 2)), axis=(0, 1))
    return np.asarray(np.fft.rfft2(centred))


def _sparsity(image: NDArray[np.float64]) -> float:
    """Return the L1 norm of the gradients over their L2 norm, away from the edge."""
    inset = min(_INSET, min(image.shape) // 8)
    inner = image[inset : image.shape[0] - inset, inset : image.shape[1] - inset]
    ratio = 0.0
    for axis in (0, 1):
        slope = np.diff(inner, axis=axis)
        ratio += float(np.abs(slope).sum() / max(math.sqrt((slope**2).sum()), 1e-9))
    return ratio
