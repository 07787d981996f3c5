"""BMP, 8 bits. It has no place for EXIF, XMP or IPTC."""

import struct
from dataclasses import replace
from typing import Final

import numpy as np
from PIL import BmpImagePlugin

from engine.codecs.base import Holds, Raster, Reads, Source
from engine.codecs.pillow import decoding, open_image, raster_of
from engine.photo import PhotoFormat

_FILE_HEADER: Final = 14
_PLAIN_HEADER, _FULL_HEADER = 40, 124  # BITMAPINFOHEADER and BITMAPV5HEADER
_PLAIN, _BITFIELDS = 0, 3
_MASKS: Final = (0xFF0000, 0xFF00, 0xFF, 0xFF000000)
_SRGB, _EMBEDDED = b"BGRs", b"DEBM"  # kinds of colour space: the stated words, little-endian
_SPACE_AT, _PROFILE_AT = _FILE_HEADER + 56, _FILE_HEADER + 112
_METRES_PER_INCH: Final = 0.0254
_GRAYS: Final = b"".join(bytes([level, level, level, 0]) for level in range(256))


class BmpCodec:
    """Reads and writes BMP; a palette is read as RGB."""

    format = PhotoFormat.BMP
    reads = Reads((1, 4, 8), alpha=True, library="Pillow")
    holds = Holds(max_side=30_000, depths=(8,), channels=(1, 3, 4), captions=False)

    def recognises(self, source: Source) -> bool:
        """Tell from the signature and the length of the header that follows."""
        length = int.from_bytes(source.data[14:18], "little")
        return source.data[:2] == b"BM" and length in (12, 40, 52, 56, 64, 108, 124)

    def is_lossless(self, quality: int) -> bool:  # noqa: ARG002 - every quality is
        """BMP keeps every sample."""
        return True

    def decode(self, source: Source) -> Raster:
        """Decode; Pillow leaves out the colour profile."""
        with decoding(source):
            raster = raster_of(open_image(BmpImagePlugin.BmpImageFile, source), source)
            metadata = replace(raster.metadata, icc=_profile_in(source.data))
            return replace(raster, metadata=metadata)

    def encode(self, raster: Raster, quality: int) -> bytes:  # noqa: ARG002 - lossless
        """Encode without compression, with a long header only where it is needed."""
        rows, icc = _rows_of(raster), raster.metadata.icc
        length = _FULL_HEADER if icc or raster.has_alpha else _PLAIN_HEADER
        palette = _GRAYS if raster.is_gray else b""
        pixels_at = _FILE_HEADER + length + len(palette)
        size = pixels_at + len(rows) + len(icc or b"")
        start = struct.pack("<2sIHHI", b"BM", size, 0, 0, pixels_at)
        header = _header(raster, length, len(rows), pixels_at - _FILE_HEADER + len(rows))
        return start + header + palette + rows + (icc or b"")


def _profile_in(data: bytes) -> bytes | None:
    """Return the colour profile that a BITMAPV5HEADER points to."""
    length = int.from_bytes(data[14:18], "little")
    if length != _FULL_HEADER or data[_SPACE_AT : _SPACE_AT + 4] != _EMBEDDED:
        return None
    offset, size = struct.unpack_from("<II", data, _PROFILE_AT)
    return data[_FILE_HEADER + offset : _FILE_HEADER + offset + size] or None


def _rows_of(raster: Raster) -> bytes:
    """Return the rows from the lowest to the highest, each filled up to a multiple of 4 bytes."""
    order = {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[raster.channels]
    rows = raster.samples[::-1][..., order].reshape(raster.samples.shape[0], -1)
    return np.pad(rows, ((0, 0), (0, -rows.shape[1] % 4))).tobytes()


def _header(raster: Raster, length: int, size: int, profile_at: int) -> bytes:
    """Return the header; the short one is the beginning of the long one."""
    height, width, channels = raster.samples.shape
    icc, dpi = raster.metadata.icc, raster.metadata.dpi or (0.0, 0.0)
    across, down = (round(value / _METRES_PER_INCH) for value in dpi)
    compression = _BITFIELDS if raster.has_alpha else _PLAIN
    bits = 8 * channels
    header = struct.pack(
        "<IiiHHIIiiII", length, width, height, 1, bits, compression, size, across, down, 0, 0
    )
    masks = struct.pack("<4I", *(_MASKS if raster.has_alpha else (0, 0, 0, 0)))
    space = (_EMBEDDED if icc else _SRGB) + bytes(48)
    profile = struct.pack("<4I", 4, profile_at if icc else 0, len(icc or b""), 0)
    return (header + masks + space + profile)[:length]
