"""Small photos and metadata that the tests of photo files share."""

import io
import struct
from pathlib import Path

import numpy as np
import pillow_heif
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.codecs.base import Raster, Source
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
from engine.codecs.registry import CODECS, recognise
from engine.metadata import orientation_of, whole_exif
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

IPTC = b"\x1c\x02\x05\0\x0dA tiny camera"

FULL_METADATA = Metadata(exif_block(), ICC, XMP, (300.0, 300.0), IPTC)


def gray_profile(*, gamma: float) -> bytes:
    """Return the smallest profile for gray (ICC.1:2001)."""
    curve = struct.pack(">4s4xIH", b"curv", 1, round(gamma * 256))
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": curve})


def ink_profile(*paints: tuple[int, int, int]) -> bytes:
    """Return a CMYK profile whose 16 combinations of inks, black fastest, have these Lab bytes."""
    head = struct.pack(">4s4xBBBx", b"mft1", 4, 3, 2)
    unit = (np.eye(3) * 65536).astype(">i4").tobytes()
    straight = bytes(range(256))
    table = head + unit + straight * 4 + np.array(paints, np.uint8).tobytes() + straight * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table})


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    white = struct.pack(">3i", *(round(value * 65536) for value in (0.9642, 1.0, 0.8249)))
    tags = {**tags, b"wtpt": b"XYZ " + bytes(4) + white}
    directory, body = struct.pack(">I", len(tags)), b""
    for name, tag in tags.items():
        at = 128 + 4 + 12 * len(tags) + len(body)
        directory += struct.pack(">4sII", name, at, len(tag))
        body += tag + bytes(-len(tag) % 4)
    size = 128 + len(directory) + len(body)
    header = struct.pack(">I4xI4s4s4s12x4s28x", size, 0x02400000, kind, space, connection, b"acsp")
    return (header + white).ljust(128, b"\0") + directory + body


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


def decoded(data: bytes, name: str = "photo") -> Raster:
    """Return what the codec that knows the bytes makes of them."""
    source = Source(Path(name), data)
    return recognise(source).decode(source)


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


WRITTEN = [photo_format for photo_format in PhotoFormat if photo_format.is_written]
CAPTIONED = [photo_format for photo_format in WRITTEN if CODECS[photo_format].holds.captions]
"""The formats that have a place for EXIF, XMP and IPTC."""


def stored_file(photo_format: PhotoFormat, samples: Levels, metadata: Metadata) -> bytes:
    """Return a file whose samples are turned as the EXIF block of ``metadata`` says."""
    if photo_format is PhotoFormat.HEIC:
        return heic_file(samples, metadata=metadata)
    turn = orientation_of(metadata.exif, None)
    data = CODECS[photo_format].encode(Raster(samples, metadata), 100)
    if photo_format is PhotoFormat.TIFF:  # what we write is upright
        at = read_block(data).tags[274].start
        return data[:at] + bytes([turn, 0] if data[:2] == b"II" else [0, turn]) + data[at + 2 :]
    if photo_format is PhotoFormat.AVIF and turn > 1:
        gray = samples.shape[2] == 1
        image = Image.fromarray(samples[..., 0] if gray else samples)
        colours = "4:0:0" if gray else "4:4:4"
        exif = whole_exif(metadata)
        kept = {"exif": exif, "xmp": metadata.xmp, "icc_profile": metadata.icc}
        return encoded(image, "AVIF", quality=100, subsampling=colours, **kept)
    return data


def heic_file(samples: Levels, *, metadata: Metadata = FULL_METADATA) -> bytes:
    """Return a HEIC file that keeps every sample of 8 bits, and the upper 10 of 16.

    Args:
        samples: (H, W, C); C is 1, 3 or 4.
        metadata: Its orientation says how the samples have to be turned.
    """
    height, width, channels = samples.shape
    mode = {1: "L", 3: "RGB", 4: "RGBA"}[channels] + (";16" if samples.dtype == np.uint16 else "")
    file = pillow_heif.from_bytes(mode=mode, size=(width, height), data=samples.tobytes())
    target = io.BytesIO()
    file.save(
        target,
        quality=-1,
        chroma=444,
        matrix_coefficients=0,
        exif=metadata.exif and b"Exif\0\0" + metadata.exif,
        xmp=metadata.xmp,
        icc_profile=metadata.icc,
    )
    return target.getvalue()


def raw_file(mosaic: Levels, *, orientation: int = 1) -> bytes:
    """Return a minimal DNG file (DNG 1.4, chapter 4) whose white balance is 2, 1, 2.

    Args:
        mosaic: (H, W) samples under red-green-green-blue filters, white at 16000; no side is
            under 24, which LibRaw does not take.
        orientation: How the photo has to be turned.
    """
    unit_matrix = np.stack([np.eye(3, dtype=int), np.ones((3, 3), int)], axis=2)
    tags = (
        (271, "s", 0, "Tiny", True),
        (272, "s", 0, "Tiny Camera", True),
        (274, "H", 1, orientation, True),
        (33421, "H", 2, (2, 2), True),  # CFARepeatPatternDim
        (33422, "B", 4, b"\0\1\1\2", True),  # CFAPattern
        (50706, "B", 4, b"\1\4\0\0", True),  # DNGVersion
        (50708, "s", 0, "Tiny Camera", True),  # UniqueCameraModel
        (50717, "H", 1, 16000, True),  # WhiteLevel
        (50721, "2i", 9, tuple(unit_matrix.ravel().tolist()), True),  # ColorMatrix1
        (50728, "2I", 3, (1, 2, 1, 1, 1, 2), True),  # AsShotNeutral
    )
    target = io.BytesIO()
    tifffile.imwrite(
        target, mosaic, photometric=32803, extratags=tags, metadata=None, software=False
    )
    return target.getvalue()
