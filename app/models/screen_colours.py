"""What the colours of a photo are on the screen: its profile, translated to sRGB."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

Rgb = NDArray[np.uint8]
"""(h, w, 3) uint8, contiguous."""

_MODES = {b"RGB ": "RGB", b"GRAY": "L"}
_LIKE_SRGB = 1  # levels of 8 bits: rounding, not another colour
_GRID = 9  # of the colours in each direction by which profiles are compared


@dataclass(frozen=True, slots=True, eq=False)
class ScreenColours:
    """Translates colours of one profile to sRGB, which we take every screen for.

    LittleCMS does it: relative colorimetric, with black point compensation. What sRGB cannot show
    is clipped on the screen; the photo keeps it.

    Attributes:
        transform: What LittleCMS made of the two profiles.
        mode: Pillow's name for what goes in, "RGB" or "L".
    """

    transform: ImageCms.ImageCmsTransform
    mode: str

    @classmethod
    def of(cls, icc: bytes | None) -> ScreenColours | None:
        """Return None where nothing has to be translated, or no profile can be followed."""
        mode = _MODES.get((icc or b"")[16:20])
        if icc is None or mode is None:
            return None
        try:
            colours = cls(_transform(icc, mode), mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            return None  # the photo's notes say that its profile is damaged
        probe = _probe()
        difference = colours.translated(probe).astype(np.int16) - probe
        return colours if np.abs(difference).max() > _LIKE_SRGB else None

    def translated(self, colours: Rgb) -> Rgb:
        """Return the sRGB colours; those of a gray photo come as three equal channels."""
        levels = colours if self.mode == "RGB" else np.ascontiguousarray(colours[..., 0])
        return np.array(ImageCms.applyTransform(Image.fromarray(levels), self.transform))


def _transform(icc: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(icc)),
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _probe() -> Rgb:
    """Return colours from everywhere, as one row; gray profiles read their red."""
    steps = np.linspace(0, 255, _GRID).round().astype(np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps), axis=-1)
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[:, np.newaxis], 3, axis=1)
    return np.concatenate([grid.reshape(-1, 3), ramp])[np.newaxis]
