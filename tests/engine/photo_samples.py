"""Small photos and metadata that the tests of photo files share."""

import io
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.codecs.directory import (
    EXIF,
    GPS,
    Directory,
    Order,
    Tag,
    lay_out,
    longs,
    rational,
    raw,
    read_block,
    shorts,
    write_block,
)
from engine.photo import Levels, Metadata, Photo, PhotoFormat, dequantize, spread

MAKER_NOTE = b"MAKER\0" + bytes(range(40))
CAMERA = b"Tiny Camera\0"
LATITUDE = struct.pack("<6I", 48, 1, 51, 1, 2952, 100)
THUMBNAIL = b"\xff\xd8\xff\xe0 a small stale picture \xff\xd9"
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description tiff:Orientation="1" '
    b'dc:title="A caf\xc3\xa9"/></rdf:RDF></x:xmpmeta>'
)
XMP_WITH_PLACE = XMP.replace(b"dc:title", b'exif:GPSLatitude="48,51N" dc:title')


def ascii_tag(code: int, text: bytes) -> Tag:
    """Return an ASCII tag; ``text`` ends in NUL."""
    return Tag(code, 2, len(text), text)


def exif_block(
    *, order: Order = "<", orientation: int = 1, with_thumbnail: bool = False, dpi: int | None = 300
) -> bytes:
    """Return an EXIF block as a camera writes it: maker note, place, and maybe a thumbnail."""
    location = Directory(
        order,
        tags={1: ascii_tag(1, b"N\0"), 2: Tag(2, 5, 3, _swapped(LATITUDE, order))},
    )
    shot = Directory(
        order,
        tags={
            33434: rational(order, 33434, 1, 60),
            37500: raw(37500, MAKER_NOTE),
            40962: longs(order, 40962, 640),
            40963: longs(order, 40963, 480),
        },
    )
    tags = {271: ascii_tag(271, CAMERA), 274: shorts(order, 274, orientation)}
    if dpi is not None:
        tags |= {282: rational(order, 282, dpi, 1), 283: rational(order, 283, dpi, 1)}
        tags |= {296: shorts(order, 296, 2)}
    block = write_block(Directory(order, tags=tags, nested={EXIF: shot, GPS: location}))
    return _add_thumbnail(block, order) if with_thumbnail else block


def _swapped(values: bytes, order: Order) -> bytes:
    return np.frombuffer(values, "<u4").astype(f"{order}u4").tobytes()


def _add_thumbnail(block: bytes, order: Order) -> bytes:
    at = len(block)
    tags = {513: longs(order, 513, at + 2 + 24 + 4), 514: longs(order, 514, len(THUMBNAIL))}
    end = read_block(block).end
    pointer = struct.pack(f"{order}I", at)
    second = lay_out(Directory(order, tags=tags), at)
    return block[:end] + pointer + block[end + 4 :] + second + THUMBNAIL


# Made once: the profile holds the time at which it was made.
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

FULL_METADATA = Metadata(exif_block(), ICC, XMP, (300.0, 300.0))


def levels(
    height: int, width: int, channels: int, *, depth: int = 8, seed: int = 0
) -> NDArray[np.uint8] | NDArray[np.uint16]:
    """Return (H, W, C) random samples."""
    rng = np.random.default_rng(seed)
    samples = rng.integers(0, 2**depth, (height, width, channels))
    return samples.astype(np.uint8) if depth == 8 else samples.astype(np.uint16)


def photo_of(
    samples: Levels,
    *,
    metadata: Metadata = FULL_METADATA,
    path: Path | None = None,
    photo_format: PhotoFormat = PhotoFormat.PNG,
) -> Photo:
    """Return the photo that (H, W, C) samples stand for."""
    channels = samples.shape[2]
    gray = channels <= 2
    return Photo(
        pixels=spread(dequantize(samples[..., 0])) if gray else dequantize(samples[..., :3]),
        alpha=dequantize(samples[..., -1]) if channels in (2, 4) else None,
        bit_depth=8 * samples.dtype.itemsize,
        is_gray=gray,
        format=photo_format,
        metadata=metadata,
        path=path,
    )


def encoded(image: Image.Image, name: str, **options: object) -> bytes:
    """Return what Pillow writes."""
    target = io.BytesIO()
    image.save(target, name, **options)
    return target.getvalue()


def smooth_image(width: int = 32, height: int = 24, mode: str = "RGB") -> Image.Image:
    """Return a soft gradient, which JPEG keeps nearly as it is."""
    rows, columns = np.mgrid[0:height, 0:width]
    planes = [rows * 5, columns * 5, (rows + columns) * 2]
    return Image.fromarray(np.dstack(planes).astype(np.uint8)).convert(mode)
