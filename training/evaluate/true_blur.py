"""The true blur of a pair, where somebody wrote it down: what deconvolution can do at best."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import DatasetError
from engine.photo import gray_of
from engine.photo_io import load_photo
from training.blur.optics import aperture_kernel
from training.blur.parameters import BlurParameters, ToneCurve
from training.blur.psf import rasterise
from training.blur.trajectory import trajectory_of
from training.data.check import read_record
from training.data.layouts import PairPaths

Psf: TypeAlias = NDArray[np.float32]

KERNEL_SUFFIXES: Final = (".png", ".tif", ".tiff")


@dataclass(frozen=True, slots=True, eq=False)
class TrueBlur:
    """One PSF for the whole photo, (K, K), K odd, summing to 1, and the tones that it blurred."""

    psf: Psf
    tone: ToneCurve


def find_true_blur(pair: PairPaths) -> TrueBlur | None:
    """Look for the record of a synthetic pair, then for a picture of its PSF.

    The picture is ``NAME_kernel.png`` beside ``NAME_blur``, or ``kernel/NAME.png`` beside
    ``blur/``; its middle is no shift, and it blurred encoded values.

    Returns:
        None where there is neither, or where the blur differs across the photo.

    Raises:
        DatasetError: The record cannot be read, or the picture is no PSF.
        PhotoError: The picture cannot be read.
    """
    record = read_record(pair.record)
    if record is not None:
        return _of_record(record.parameters)
    path = _kernel_path(pair)
    return TrueBlur(_read_psf(path), ToneCurve()) if path else None


def _of_record(parameters: BlurParameters) -> TrueBlur | None:
    if not parameters.is_uniform:
        return None
    psf = np.ones((1, 1), np.float32)
    if parameters.motion is not None:
        psf = rasterise(trajectory_of(parameters.motion.path))
    if parameters.aperture is not None:
        psf = _joined(psf, np.asarray(aperture_kernel(parameters.aperture), np.float32))
    return TrueBlur(psf, parameters.tone)


def _joined(first: Psf, second: Psf) -> Psf:
    """Return the PSF of one blur after the other."""
    radius = len(second) // 2
    wide = np.pad(first, radius)
    both = cv2.filter2D(wide, -1, second[::-1, ::-1], borderType=cv2.BORDER_CONSTANT)
    return _normalised(np.asarray(both, np.float32))


def _kernel_path(pair: PairPaths) -> Path | None:
    blurred = pair.blurred
    if blurred.stem.endswith("_blur"):
        stem = blurred.with_name(blurred.stem.removesuffix("_blur") + "_kernel")
    else:
        stem = blurred.parent.parent / "kernel" / blurred.stem
    candidates = (stem.with_name(stem.name + suffix) for suffix in KERNEL_SUFFIXES)
    return next((path for path in candidates if path.is_file()), None)


def _read_psf(path: Path) -> Psf:
    psf = gray_of(load_photo(path).pixels)
    height, width = psf.shape
    if height != width or height % 2 == 0 or not psf.any():
        raise DatasetError(path, f"it is no PSF: {width}x{height} px; odd and square is expected")
    return _normalised(psf)


def _normalised(psf: Psf) -> Psf:
    return np.asarray(psf / psf.sum(), np.float32)
