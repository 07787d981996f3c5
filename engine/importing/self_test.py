"""The self-test of a model: what it makes of a small photo must still be that photo."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import DamagedWeightsError, ImportRefusedError, WeightsError
from engine.metrics import psnr
from engine.photo import Photo, Pixels
from engine.photo_io import load_photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from resources import resource_path

_HEIGHT, _WIDTH = 192, 256  # not square: a generator that swaps the sides is found out
_LEAST_DEVIATION = 0.01
# Restoring moves pixels by some levels. Wrong channels, a wrong range or a photo inside out end far
# below: the negative of this photo is at 7 dB, a plain gray at 15.
_LEAST_PSNR = 18.0


def sample_photo() -> Photo:
    """Return the middle of an example, (192, 256, 3) float32 in [0, 1]."""
    pixels = load_photo(resource_path("examples", "red-panda.jpg")).pixels
    top, left = (pixels.shape[0] - _HEIGHT) // 2, (pixels.shape[1] - _WIDTH) // 2
    return Photo(pixels[top : top + _HEIGHT, left : left + _WIDTH].copy())


def try_model(weights: Path, source: Path) -> float:
    """Restore a small photo with the weights file that was made of ``source``.

    Returns:
        The PSNR of the restored to the photo, in dB.

    Raises:
        ImportRefusedError: What comes out is not the photo any more, or nothing comes out.
    """
    photo = sample_photo()
    settings = RestoreSettings(model=str(weights), device="cpu", precision="fp32")
    try:
        restored = Restorer.open(settings).restore(photo, settings)
    except DamagedWeightsError as cause:
        raise ImportRefusedError(source, cause.reason) from cause
    except (WeightsError, RuntimeError, ValueError) as cause:  # a foreign graph can do anything
        reason = " ".join(str(cause).split())
        raise ImportRefusedError(source, f"it does not run here: {reason}") from cause
    return _check(photo.pixels, restored.pixels, source)


def _check(photo: Pixels, restored: Pixels, source: Path) -> float:
    """Return the PSNR of the restored to the photo, if it can be called restored."""
    if restored.shape != photo.shape:
        raise ImportRefusedError(source, "its result has another size than the photo")
    if not np.isfinite(restored).all():
        raise ImportRefusedError(source, "its result holds numbers that are not finite")
    if float(restored.std(axis=(0, 1)).max()) < _LEAST_DEVIATION:
        raise ImportRefusedError(source, "its result is the same everywhere")
    nearness = psnr(_levels(restored), _levels(photo))
    if nearness < _LEAST_PSNR:
        raise ImportRefusedError(
            source,
            f"its result is no longer the photo it was given ({nearness:.0f} dB, "
            f"at least {_LEAST_PSNR:.0f} are expected)",
        )
    return nearness


def _levels(pixels: Pixels) -> NDArray[np.uint8]:
    return np.rint(pixels * 255).astype(np.uint8)
