"""Small upright pictures of photo files: at once where the format allows, else by decoding all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import JpegImagePlugin

from engine.codecs.base import Raster, Source
from engine.codecs.camera_raw import preview_of
from engine.codecs.pillow import decoding, open_image, raster_of
from engine.codecs.registry import recognise
from engine.errors import PhotoError
from engine.photo import PhotoFormat, quantize
from engine.photo_io import decode_raster, read_photo, turned

_BACKDROP: Final = np.float32(0.5)  # what shows through where a photo is transparent


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A small picture of a photo.

    Attributes:
        samples: (h, w, 3) uint8, upright, in the colours of ``icc``.
        size: Width and height of the photo itself, upright.
        icc: The colour profile, None for sRGB.
    """

    samples: NDArray[np.uint8]
    size: tuple[int, int]
    icc: bytes | None = None


def load_thumbnail(path: Path, side: int) -> Thumbnail:
    """Return a picture of a photo whose longer side has about ``side`` pixels, at most twice that.

    Raises:
        PhotoError: One of its children says what is wrong with the file.
    """
    data = read_photo(path)
    quick = glimpse(path, data, side)
    if quick is not None:
        return quick
    raster, _ = decode_raster(path, data)
    height, width = raster.samples.shape[:2]
    return Thumbnail(_small(raster, side), (width, height), raster.metadata.icc)


def glimpse(path: Path, data: bytes, side: int) -> Thumbnail | None:
    """Return such a picture if it can be had in a small part of the time that the photo takes.

    JPEG is decoded at an eighth of its size (or a quarter, or half); camera RAW carries a JPEG.

    Args:
        path: The file.
        data: Its content.
        side: As in ``load_thumbnail``.

    Returns:
        None for other formats, and for a file in which something is wrong: decoding it tells what.
    """
    source = Source(path, data)
    try:
        kind = recognise(source).format
        if kind is PhotoFormat.JPEG:
            return _of_jpeg(source, side)
        return _of_raw(source, side) if kind is PhotoFormat.RAW else None
    except PhotoError:
        return None


def _of_jpeg(source: Source, side: int) -> Thumbnail:
    with decoding(source):
        image = open_image(JpegImagePlugin.JpegImageFile, source)
        width, height = image.size
        image.draft(None, (side, side))
        raster = raster_of(image, source)
    size = (height, width) if raster.orientation >= 5 else (width, height)
    samples = _small(Raster(turned(raster.samples, raster.orientation)), side)
    return Thumbnail(samples, size, raster.metadata.icc)


def _of_raw(source: Source, side: int) -> Thumbnail | None:
    preview = preview_of(source)
    if preview is None:
        return None
    small = _of_jpeg(Source(source.path, preview.jpeg), side)
    samples, (width, height) = small.samples, preview.size
    if (samples.shape[0] > samples.shape[1]) != (height > width):  # it does not know how it lies
        samples = np.ascontiguousarray(np.rot90(samples, 1 if preview.is_turned_left else 3))
    return Thumbnail(samples, preview.size, small.icc)


def _small(raster: Raster, side: int) -> NDArray[np.uint8]:
    """Return 8-bit colours, made smaller where the longer side has more than ``side`` pixels."""
    samples = raster.samples
    if not samples.flags.c_contiguous:
        samples = samples.copy(order="C")
    height, width = samples.shape[:2]
    scale = min(1.0, side / max(height, width))
    shape = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(samples, shape, interpolation=cv2.INTER_AREA)
    top = np.float32(np.iinfo(samples.dtype).max)
    values = small.reshape(*shape[::-1], raster.channels).astype(np.float32) / top
    colours = values[..., [0, 0, 0]] if raster.is_gray else values[..., :3]
    if raster.has_alpha:
        colours = _BACKDROP + values[..., -1:] * (colours - _BACKDROP)
    return quantize(colours, 8).astype(np.uint8, copy=False)
