"""The common ground of the codecs that decode with Pillow."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageFile

from engine.codecs.base import Raster, Source
from engine.codecs.photoshop import IPTC_RESOURCE, iptc_in
from engine.errors import (
    DamagedPhotoError,
    PhotoError,
    PhotoTooLargeError,
    PhotoUnreadableError,
    UnsupportedPhotoError,
)
from engine.metadata import iptc_of, orientation_of, resolution_of, sound_dpi
from engine.photo import Metadata

MAX_MEGAPIXELS: Final = 250.0

# Pillow warns above 89 megapixels and refuses above 179. ``check_size`` keeps one limit instead,
# from the header and before any memory is taken.
Image.MAX_IMAGE_PIXELS = None

EXIF_PREFIX: Final = b"Exif\0\0"

_GRAY_MODES: Final = ("1", "L", "LA", "La")
_COLOUR_MODES: Final = ("P", "PA", "RGB", "RGBA", "RGBa", "YCbCr", "CMYK")


@contextmanager
def decoding(source: Source) -> Iterator[None]:
    """Turn whatever a decoder raises into a ``PhotoError``."""
    try:
        yield
    except PhotoError:
        raise
    except MemoryError as cause:
        raise PhotoUnreadableError(source.path, "there is not enough free memory") from cause
    except Exception as cause:  # a decoder that is fed damaged bytes raises anything
        reason = str(cause).rstrip(".") or type(cause).__name__
        raise DamagedPhotoError(source.path, reason) from cause


def check_size(source: Source, width: int, height: int) -> None:
    """Refuse what would not fit into memory, before it is decoded."""
    if min(width, height) < 1:
        raise DamagedPhotoError(source.path, f"its size is {width} x {height} pixels")
    if width * height > MAX_MEGAPIXELS * 1e6:
        raise PhotoTooLargeError(source.path, width * height / 1e6, MAX_MEGAPIXELS)


def open_image(plugin: type[ImageFile.ImageFile], source: Source) -> ImageFile.ImageFile:
    """Read the header. ``Image.open`` would guess the format and make MPO of some JPEGs."""
    image = plugin(io.BytesIO(source.data))
    check_size(source, *image.size)
    return image


def raster_of(image: ImageFile.ImageFile, source: Source) -> Raster:
    """Decode the first picture with its metadata, as gray or RGB with or without alpha."""
    image.load()  # first of all: PNG metadata may follow the pixels
    metadata, notes = metadata_of(image), list(frame_notes(getattr(image, "n_frames", 1)))
    orientation = orientation_of(metadata.exif, metadata.xmp)
    upright: Image.Image = image
    if image.mode == "CMYK":
        upright = _rgb_of_cmyk(image, metadata.icc)
        metadata = replace(metadata, icc=None)
        notes.append("The photo was in CMYK; it was converted to RGB (sRGB).")
    return Raster(samples_of(upright, source), metadata, orientation, tuple(notes))


def deep_raster_of(image: ImageFile.ImageFile, samples: NDArray[np.uint16]) -> Raster:
    """Put what Pillow finds beside the pixels to 16-bit samples that another library decoded."""
    metadata = metadata_of(image)
    orientation = orientation_of(metadata.exif, metadata.xmp)
    return Raster(samples, metadata, orientation, frame_notes(getattr(image, "n_frames", 1)))


def metadata_of(image: Image.Image) -> Metadata:
    """Collect what Pillow found beside the pixels."""
    info = image.info
    stored = info.get("exif") or _raw_profile(info, "exif") or b""
    exif = stored.removeprefix(EXIF_PREFIX) or None
    # Without a unit in the JFIF header Pillow makes up 72 dpi.
    stated = info.get("jfif_unit") in (None, 1, 2) and info.get("dpi")
    dpi = sound_dpi(stated or None) or resolution_of(exif)
    icc, xmp = info.get("icc_profile") or None, info.get("xmp") or None
    return Metadata(exif, icc, xmp, dpi, _iptc_in(info) or iptc_of(exif))


def _iptc_in(info: Mapping[Any, Any]) -> bytes | None:
    """Return the IPTC stream that Pillow found in a JPEG or PNG file."""
    resources = info.get("photoshop")
    if isinstance(resources, dict):  # Pillow takes those of a JPEG apart
        return resources.get(IPTC_RESOURCE) or None
    return iptc_in(_raw_profile(info, "iptc"))


def _raw_profile(info: Mapping[Any, Any], kind: str) -> bytes:
    """Return what ImageMagick and ExifTool put into PNG text: a name, a length, and hex digits."""
    digits = str(info.get(f"Raw profile type {kind}", "")).split()[2:]
    try:
        return bytes.fromhex("".join(digits))
    except ValueError:
        return b""


def frame_notes(count: int, *, which: str = "first") -> tuple[str, ...]:
    """Say that only one of several pictures is used."""
    return (f"The file holds {count} pictures; the {which} one was opened.",) if count > 1 else ()


def samples_of(image: Image.Image, source: Source) -> NDArray[np.uint8]:
    """Return (H, W, C) uint8 samples of a loaded image."""
    if image.mode not in _GRAY_MODES + _COLOUR_MODES:
        raise UnsupportedPhotoError(source.path, f"its pixels are of the kind {image.mode}")
    colour = "L" if image.mode in _GRAY_MODES else "RGB"
    mode = (colour + "A") if image.has_transparency_data else colour
    samples = np.asarray(image if image.mode == mode else image.convert(mode))
    return samples.reshape(image.height, image.width, -1)


def image_of(raster: Raster) -> Image.Image:
    """Return the Pillow image of 8-bit samples."""
    samples = raster.samples
    return Image.fromarray(samples[..., 0] if raster.channels == 1 else samples)


def _rgb_of_cmyk(image: Image.Image, icc: bytes | None) -> Image.Image:
    """Convert through the profile where there is a sound one, else by the plain formula."""
    if icc is not None:
        try:
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, io.BytesIO(icc), target, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            return image.convert("RGB")
        if converted is not None:
            return converted
    return image.convert("RGB")
