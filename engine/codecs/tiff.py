"""TIFF, 8 and 16 bits.

tifffile decodes gray and RGB of both depths, plain or deflated. Its LZW decoder crashes on damaged
data (imagecodecs 2026.3), so OpenCV decodes LZW of 16 bits. Pillow decodes everything else, for 8
bits only: it cuts 16-bit colour to 8. None of them writes the EXIF and GPS directories into a
compressed file, so the file is laid out here: a header, strips of deflated rows, one directory.
"""

import io
import logging
import zlib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import accumulate
from typing import Final

import numpy as np
import tifffile
from PIL import TiffImagePlugin

from engine.codecs.base import Holds, Raster, Reads, Source
from engine.codecs.directory import (
    Directory,
    DirectoryError,
    Order,
    Tag,
    header,
    lay_out,
    longs,
    raw,
    read_block,
    shorts,
    write_block,
)
from engine.codecs.opencv import deep_samples
from engine.codecs.photoshop import iptc_in
from engine.codecs.pillow import check_size, decoding, frame_notes, open_image, raster_of
from engine.codecs.samples import unassociated
from engine.errors import UnsupportedPhotoError
from engine.metadata import IPTC, orientation_of, resolution_of, resolution_tags
from engine.photo import Levels, Metadata, PhotoFormat

_BIG_HEADERS: Final = (b"II+\0", b"MM\0+")

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_STRIP_OFFSETS, _CHANNELS, _STRIP_ROWS, _STRIP_LENGTHS, _PLANAR = 273, 277, 278, 279, 284
_TILE_WIDTH, _TILE_HEIGHT, _TILE_OFFSETS = 322, 323, 324
_PREDICTOR, _EXTRA_SAMPLES, _SAMPLE_FORMAT = 317, 338, 339
_XMP, _ICC, _ORIENTATION, _X_RESOLUTION, _PHOTOSHOP = 700, 34675, 274, 282, 34377

# Tags that tell how the pixels lie in their file, or that we hold elsewhere. All others (maker,
# model, dates, author, resolution, captions, ...) describe the photo and go from file to file.
_STRUCTURAL: Final = frozenset(
    {
        *range(254, 267), 273, *range(277, 282), 284, *range(288, 294), 301, 317, *range(320, 326),
        330, *range(332, 348), *range(512, 522), *range(529, 533), _XMP, IPTC, _PHOTOSHOP, _ICC,
        37724,
    }
)  # fmt: skip

_DEPTHS: Final = ({1}, {2}, {4}, {8}, {16})
_LEVEL: Final = 4  # zlib's 6 takes three times as long for files 3 % smaller
_STRIP_BYTES: Final = 1 << 18
_DEFLATE, _HORIZONTAL, _ASSOCIATED, _UNASSOCIATED = 8, 2, 1, 2
_LZW: Final = 5
_PLAIN_COMPRESSIONS: Final = {1, _DEFLATE, 32946}  # none, deflate, deflate's first number
_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB = 0, 1, 2
_SEPARATED, _SEPARATE = 5, 2  # CMYK inks; one plane after the other
_COLOURS: Final = {_MIN_IS_WHITE: 1, _MIN_IS_BLACK: 1, _RGB: 3}


# What tifffile would log about a damaged file becomes an error or does not matter.
logging.getLogger("tifffile").setLevel(logging.CRITICAL)


class TiffCodec:
    """Reads and writes TIFF."""

    format = PhotoFormat.TIFF
    reads = Reads((1, 2, 4, 8, 16), alpha=True, library="tifffile, OpenCV and Pillow")
    holds = Holds(max_side=2**31 - 1, depths=(8, 16))

    def recognises(self, source: Source) -> bool:
        """Tell from the byte order and the version."""
        return source.data[:4] in (b"II*\0", b"MM\0*", *_BIG_HEADERS)

    def is_lossless(self, quality: int) -> bool:  # noqa: ARG002 - every quality is
        """The deflated strips keep every sample."""
        return True

    def decode(self, source: Source) -> Raster:
        """Decode the first page."""
        with decoding(source):
            _refuse_big(source)
            root = read_block(source.data)
            _refuse_other_kinds(source, root)
            check_size(source, _first(root, _WIDTH), _first(root, _HEIGHT))
            _check_parts(root)
            if _is_plain(root, _PLAIN_COMPRESSIONS):
                raster = _plain(root, *_by_tifffile(source))
            elif set(_depths(root)) == {16}:
                raster = _plain(root, *_by_opencv(source, root))
            else:
                raster = _converted(source)
            metadata = replace(described_by(root), icc=raster.metadata.icc)
            return replace(raster, metadata=metadata).with_notes(*_channel_notes(root, raster))

    def encode(self, raster: Raster, quality: int) -> bytes:  # noqa: ARG002 - lossless
        """Encode in the byte order of the EXIF block, so that its values can stay as they are."""
        metadata = raster.metadata
        root = _described(metadata.exif)
        rows, strips = _strips_of(raster.samples, root.order)
        lengths = [len(strip) for strip in strips]
        offsets = list(accumulate(lengths[:-1], initial=8))
        tags = {**root.tags, **_structure(raster, root.order, rows, offsets, lengths)}
        if metadata.dpi and _X_RESOLUTION not in tags:
            tags |= resolution_tags(root.order, metadata.dpi)
        pixels = b"".join(strips)
        pixels += bytes(len(pixels) % 2)  # a directory begins at an even offset
        at = 8 + len(pixels)
        return header(root.order, at) + pixels + lay_out(replace(root, tags=tags), at)


def _refuse_big(source: Source) -> None:
    if source.data[:4] in _BIG_HEADERS:
        raise UnsupportedPhotoError(source.path, "it is a BigTIFF file")


def _refuse_other_kinds(source: Source, root: Directory) -> None:
    """Refuse what TIFF readers would open wrongly or in part."""
    if set(root.numbers(_SAMPLE_FORMAT)) - {1} or set(_depths(root)) not in _DEPTHS:
        raise UnsupportedPhotoError(source.path, "its samples are not integers of 8 or 16 bits")
    if root.numbers(_PHOTOMETRIC) == (_SEPARATED,) and root.numbers(_EXTRA_SAMPLES):
        raise UnsupportedPhotoError(source.path, "it is in CMYK with further channels")


def _channel_notes(root: Directory, raster: Raster) -> tuple[str, ...]:
    """Say when channels were left out: masks and spot colours are not transparency."""
    if len(root.numbers(_EXTRA_SAMPLES)) <= int(raster.has_alpha):
        return ()
    return ("The file has channels beside colour and transparency; they were left out.",)


def _first(root: Directory, code: int) -> int:
    return next(iter(root.numbers(code)), 0)


def _depths(root: Directory) -> tuple[int, ...]:
    return root.numbers(_BITS) or (1,)


def _check_parts(root: Directory) -> None:
    """Refuse a size that does not agree with the number of strips or tiles."""
    offsets = len(root.numbers(_STRIP_OFFSETS) or root.numbers(_TILE_OFFSETS))
    across = _parts(_first(root, _WIDTH), _first(root, _TILE_WIDTH))
    down = _parts(_first(root, _HEIGHT), _first(root, _TILE_HEIGHT) or _first(root, _STRIP_ROWS))
    planes = _first(root, _CHANNELS) if _first(root, _PLANAR) == _SEPARATE else 1
    if offsets and offsets != across * down * planes:
        raise DirectoryError(f"it has {offsets} parts of {across * down * planes}")


def _parts(whole: int, part: int) -> int:
    return -(-whole // part) if part else 1


def _is_plain(root: Directory, compressions: AbstractSet[int]) -> bool:
    """Tell whether the samples, so compressed, can be taken as they are stored."""
    return (
        set(_depths(root)) in ({8}, {16})
        and bool(root.numbers(_PHOTOMETRIC))
        and _first(root, _PHOTOMETRIC) in _COLOURS
        and (_first(root, _COMPRESSION) or 1) in compressions
        and (not _is_associated(root) or set(_depths(root)) == {16})  # Pillow divides 8 bits
    )


def _is_associated(root: Directory) -> bool:
    """Tell whether colours are multiplied by their alpha."""
    return root.numbers(_EXTRA_SAMPLES)[:1] == (_ASSOCIATED,)


def _by_tifffile(source: Source) -> tuple[Levels, int]:
    """Return the stored samples, and how many pictures there are."""
    with tifffile.TiffFile(io.BytesIO(source.data)) as file:
        page, count = file.pages.first, len(file.pages)
        samples = page.asarray()
    if page.planarconfig == _SEPARATE and samples.ndim == 3:
        samples = np.moveaxis(samples, 0, -1)
    return samples.reshape(page.imagelength, page.imagewidth, -1), count


def _by_opencv(source: Source, root: Directory) -> tuple[Levels, int]:
    """Return the stored samples of 16-bit LZW, and how many pictures there are."""
    holds = _first(root, _PLANAR) != _SEPARATE and _first(root, _CHANNELS) in (0, 1, 3, 4)
    if not (holds and _is_plain(root, {_LZW})):
        raise UnsupportedPhotoError(
            source.path, "its 16 bits are not gray or RGB with plain transparency and compression"
        )
    file = bytearray(source.data)
    if tag := root.tags.get(_ORIENTATION):  # OpenCV reads no turned pictures
        length = len(tag.value)
        upright = (1).to_bytes(length, "little" if root.order == "<" else "big")
        file[tag.start : tag.start + length] = upright
    return deep_samples(bytes(file)), 2 if root.following else 1


def _plain(root: Directory, stored: Levels, count: int) -> Raster:
    """Name the stored channels; those beside colour and transparency are left out."""
    has_alpha = root.numbers(_EXTRA_SAMPLES)[:1] in ((_UNASSOCIATED,), (_ASSOCIATED,))
    samples = stored[..., : _COLOURS[_first(root, _PHOTOMETRIC)] + has_alpha]
    if _is_associated(root):
        samples = unassociated(samples)
    if _first(root, _PHOTOMETRIC) == _MIN_IS_WHITE:
        samples = np.concatenate([~samples[..., :1], samples[..., 1:]], axis=2)
    metadata = described_by(root)
    orientation = orientation_of(metadata.exif, metadata.xmp)
    return Raster(samples, metadata, orientation, frame_notes(count))


def _converted(source: Source) -> Raster:
    """Decode up to 8 bits with Pillow, which turns the picture upright itself."""
    image = open_image(TiffImagePlugin.TiffImageFile, source)
    return replace(raster_of(image, source), orientation=1)


def described_by(root: Directory) -> Metadata:
    """Return what a file of TIFF's structure says about its photo."""
    icc, xmp, iptc, resources = (
        tag.value if (tag := root.tags.get(code)) else None
        for code in (_ICC, _XMP, IPTC, _PHOTOSHOP)
    )
    exif = _exif_of(root)
    return Metadata(exif, icc, xmp, resolution_of(exif), iptc or iptc_in(resources or b""))


def _exif_of(root: Directory) -> bytes | None:
    """Return what describes the photo, laid out as an EXIF block."""
    kept = replace(root, tags=_descriptive(root.tags))
    says_upright = not set(kept.tags) - {_ORIENTATION} and _first(kept, _ORIENTATION) <= 1
    return None if says_upright and not kept.nested else write_block(kept)


def _descriptive(tags: Mapping[int, Tag]) -> dict[int, Tag]:
    return {code: tag for code, tag in tags.items() if code not in _STRUCTURAL}


def _described(exif: bytes | None) -> Directory:
    """Return what an EXIF block says about the photo; an empty directory without one."""
    try:
        root = read_block(exif) if exif else Directory("<")
    except DirectoryError:
        return Directory("<")
    return replace(root, tags=_descriptive(root.tags))


def _structure(
    raster: Raster, order: Order, rows: int, offsets: list[int], lengths: list[int]
) -> dict[int, Tag]:
    """Return the tags that say how the strips are to be read."""
    height, width, channels = raster.samples.shape
    bits = 8 * raster.samples.dtype.itemsize
    tags = [
        longs(order, _WIDTH, width),
        longs(order, _HEIGHT, height),
        shorts(order, _BITS, *[bits] * channels),
        shorts(order, _COMPRESSION, _DEFLATE),
        shorts(order, _PHOTOMETRIC, _MIN_IS_BLACK if raster.is_gray else _RGB),
        longs(order, _STRIP_OFFSETS, *offsets),
        shorts(order, _ORIENTATION, 1),
        shorts(order, _CHANNELS, channels),
        longs(order, _STRIP_ROWS, rows),
        longs(order, _STRIP_LENGTHS, *lengths),
        shorts(order, _PLANAR, 1),
        shorts(order, _PREDICTOR, _HORIZONTAL),
    ]
    if raster.has_alpha:
        tags.append(shorts(order, _EXTRA_SAMPLES, _UNASSOCIATED))
    if raster.metadata.icc:
        tags.append(raw(_ICC, raster.metadata.icc))
    if raster.metadata.xmp:
        tags.append(Tag(_XMP, 1, len(raster.metadata.xmp), raster.metadata.xmp))
    if raster.metadata.iptc:
        tags.append(raw(IPTC, raster.metadata.iptc))
    return {tag.code: tag for tag in tags}


def _strips_of(samples: Levels, order: Order) -> tuple[int, list[bytes]]:
    """Return the rows of a strip, and the strips: deflated differences to the left neighbour."""
    rows = max(1, _STRIP_BYTES // samples[0].nbytes)
    tops = range(0, samples.shape[0], rows)
    return rows, [_strip(samples[top : top + rows], order) for top in tops]


def _strip(samples: Levels, order: Order) -> bytes:
    differences = samples.copy()
    differences[:, 1:] -= samples[:, :-1]
    return zlib.compress(differences.astype(samples.dtype.newbyteorder(order)).tobytes(), _LEVEL)
