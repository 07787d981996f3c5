"""What must change in the metadata of a photo that is loaded upright, or saved without its place.

EXIF blocks are patched where they lie: maker notes point into the block by absolute offsets, so
a block that is taken apart and laid out anew loses them.
"""

import math
import re
import struct
from dataclasses import replace
from fractions import Fraction
from typing import Final

from engine.codecs.directory import (
    EXIF,
    GPS,
    Directory,
    DirectoryError,
    Order,
    Tag,
    rational,
    raw,
    read_block,
    read_following,
    shorts,
    with_tags,
)
from engine.photo import Metadata

_ORIENTATION, _X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 274, 282, 283, 296
_PIXEL_WIDTH, _PIXEL_HEIGHT, _THUMBNAIL_AT, _THUMBNAIL_LENGTH = 40962, 40963, 513, 514
IPTC: Final = 33723
_CM_PER_INCH: Final = 2.54

_XMP_ORIENTATION: Final = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>\s*))([1-8])")
_XMP_THUMBNAILS: Final = re.compile(rb"<(\w+):Thumbnails\b[^>]*>.*?</\1:Thumbnails>", re.DOTALL)
_XMP_PLACE: Final = re.compile(
    rb"GPS|photoshop:(City|State|Country)|Iptc4xmpCore:(Location|CountryCode)|Iptc4xmpExt:Location"
)


def orientation_of(exif: bytes | None, xmp: bytes | None) -> int:
    """Return how the stored pixels are turned, 1 to 8 (TIFF 6.0); EXIF counts before XMP."""
    root = _read(exif)
    numbers = root.numbers(_ORIENTATION) if root else ()
    if not numbers and (match := _XMP_ORIENTATION.search(xmp or b"")):
        numbers = (int(match[2]),)
    return numbers[0] if numbers and 1 <= numbers[0] <= 8 else 1


def upright(metadata: Metadata) -> Metadata:
    """Return the metadata of the turned photo: orientation 1, sides swapped, no thumbnail.

    An EXIF block that cannot be read is left out: a stale orientation in it would turn the
    photo a second time.
    """
    orientation = orientation_of(metadata.exif, metadata.xmp)
    root, dpi, xmp = _read(metadata.exif), metadata.dpi, metadata.xmp
    exif = _upright_exif(metadata.exif, root, orientation) if metadata.exif and root else None
    if dpi is not None and orientation >= 5:
        dpi = dpi[1], dpi[0]
    if xmp is not None:
        xmp = _XMP_THUMBNAILS.sub(b"", _XMP_ORIENTATION.sub(rb"\g<1>1", xmp))
    return replace(metadata, exif=exif, xmp=xmp, dpi=dpi)


def without_place(metadata: Metadata) -> Metadata:
    """Return the metadata without where the photo was taken.

    IPTC goes as a whole, and the XMP packet when it names a place: a caption lost is better than
    a home given away.
    """
    exif, xmp = metadata.exif, metadata.xmp
    if exif is not None:
        exif = _without_tags(exif, GPS, IPTC)
    if xmp is not None and (_XMP_PLACE.search(xmp) or b"\0" in xmp):  # NUL: UTF-16, not searched
        xmp = None
    return replace(metadata, exif=exif, xmp=xmp, iptc=None)


def without_orientation(exif: bytes) -> bytes:
    """Return the EXIF block without its orientation, for containers that state it elsewhere."""
    return _without_tags(exif, _ORIENTATION)


def iptc_of(exif: bytes | None) -> bytes | None:
    """Return the IPTC stream that an EXIF block holds."""
    root = _read(exif)
    tag = root.tags.get(IPTC) if root else None
    return tag.value if tag else None


def resolution_of(exif: bytes | None) -> tuple[float, float] | None:
    """Return the dots per inch that an EXIF block states."""
    root = _read(exif)
    unit = (root.numbers(_RESOLUTION_UNIT) or (2,))[0] if root else 1
    if root is None or unit not in (2, 3):
        return None
    across, down = root.ratio(_X_RESOLUTION), root.ratio(_Y_RESOLUTION)
    scale = _CM_PER_INCH if unit == 3 else 1.0
    return sound_dpi((across * scale, down * scale) if across and down else None)


def sound_dpi(dpi: tuple[float, float] | None) -> tuple[float, float] | None:
    """Return ``dpi`` as floats when every format can hold it, else None."""
    if dpi is None or not all(math.isfinite(value) and 1 <= value <= 65535 for value in dpi):
        return None
    return float(dpi[0]), float(dpi[1])


def resolution_tags(order: Order, dpi: tuple[float, float]) -> dict[int, Tag]:
    """Return the three tags that state ``dpi``."""
    across, down = (Fraction(value).limit_denominator(10_000) for value in dpi)
    return {
        _X_RESOLUTION: rational(order, _X_RESOLUTION, across.numerator, across.denominator),
        _Y_RESOLUTION: rational(order, _Y_RESOLUTION, down.numerator, down.denominator),
        _RESOLUTION_UNIT: shorts(order, _RESOLUTION_UNIT, 2),
    }


def whole_exif(metadata: Metadata) -> bytes | None:
    """Return EXIF with the resolution and IPTC in it, for containers without another place."""
    readable = _read(metadata.exif)
    root, tags = readable or Directory("<"), dict[int, Tag]()
    if metadata.dpi and resolution_of(metadata.exif) is None:
        tags |= resolution_tags(root.order, metadata.dpi)
    if metadata.iptc and IPTC not in root.tags:
        tags[IPTC] = raw(IPTC, metadata.iptc)
    return with_tags(metadata.exif if readable else None, tags) if tags else metadata.exif


def _read(exif: bytes | None) -> Directory | None:
    try:
        return read_block(exif) if exif else None
    except DirectoryError:
        return None


def _upright_exif(exif: bytes, root: Directory, orientation: int) -> bytes:
    block = bytearray(exif)
    if tag := root.tags.get(_ORIENTATION):
        struct.pack_into(f"{root.order}HIHxx", block, tag.entry + 2, 3, 1, 1)
    if orientation >= 5:
        _swap(block, root, _X_RESOLUTION, _Y_RESOLUTION)
        if nested := root.nested.get(EXIF):
            _swap(block, nested, _PIXEL_WIDTH, _PIXEL_HEIGHT)
    _drop_thumbnail(block, root)
    return bytes(block)


def _swap(block: bytearray, directory: Directory, first: int, second: int) -> None:
    """Exchange the types and values of two entries; their codes stay."""
    one, other = directory.tags.get(first), directory.tags.get(second)
    if one and other:
        here, there = (slice(tag.entry + 2, tag.entry + 12) for tag in (one, other))
        block[here], block[there] = block[there], block[here]


def _drop_thumbnail(block: bytearray, root: Directory) -> None:
    """Unlink the second directory, and blank the small picture that it points to."""
    second = read_following(bytes(block), root)
    if root.following:
        block[root.end : root.end + 4] = bytes(4)
    if second is None:
        return
    for start in second.numbers(_THUMBNAIL_AT)[:1]:
        for length in second.numbers(_THUMBNAIL_LENGTH)[:1]:
            # Only what is a JPEG indeed: a wrong offset must not blank anything else.
            if block[start : start + 2] == b"\xff\xd8" and start + length <= len(block):
                block[start : start + length] = bytes(length)


def _without_tags(exif: bytes, *codes: int) -> bytes:
    """Take entries out of the first directory and blank what they held."""
    for code in codes:
        root = _read(exif)
        if root is not None:
            exif = _without_tag(exif, root, code)
    return exif


def _without_tag(exif: bytes, root: Directory, code: int) -> bytes:
    block = bytearray(exif)
    if nested := root.nested.get(code):
        for inner in nested.tags.values():
            _blank(block, inner.start, len(inner.value))
        _blank(block, nested.at, nested.end + 4 - nested.at)
    elif tag := root.tags.get(code):
        _blank(block, tag.start, len(tag.value))
    for entry in range(root.at + 2, root.end, 12):
        if struct.unpack_from(f"{root.order}H", block, entry)[0] == code:
            block[entry : root.end + 4] = block[entry + 12 : root.end + 4] + bytes(12)
            count = (root.end - root.at - 2) // 12 - 1
            struct.pack_into(f"{root.order}H", block, root.at, count)
            break
    return bytes(block)


def _blank(block: bytearray, start: int, length: int) -> None:
    length = max(0, min(length, len(block) - start))
    block[start : start + length] = bytes(length)
