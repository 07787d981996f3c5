"""The boxes of ISO base media files (ISO/IEC 14496-12), in which AVIF and HEIC come."""

import re
import struct
from typing import Final

_LONGEST_HEAD: Final = 1 << 20  # every phone's boxes before the pixels take much less


def brands_of(data: bytes) -> tuple[bytes, ...]:
    """Return the brands of a file, the major one first; none when it has no boxes."""
    if data[4:8] != b"ftyp":
        return ()
    end = min(int.from_bytes(data[:4], "big"), 512, len(data))
    others = (data[at : at + 4] for at in range(16, end - 3, 4))
    return (data[8:12], *others)


def check_item_names(data: bytes) -> None:
    """Raise when an item's name or type (ISO/IEC 14496-12, 8.11.6) is no text.

    Raises:
        ValueError: pi-heif 1.4 would crash on such a file.
    """
    for found in re.finditer(b"infe", data[:_LONGEST_HEAD]):
        start, version = found.end(), data[found.end() : found.end() + 1]
        end = found.start() - 4 + int.from_bytes(data[found.start() - 4 : found.start()], "big")
        data[start + (10 if version == b"\3" else 8) : end].decode()


def av1_bits(data: bytes) -> int:
    """Return the bits per channel of an AVIF file (AV1CodecConfigurationRecord)."""
    at = data.find(b"av1C")
    flags = data[at + 6] if 0 <= at < len(data) - 6 else 0
    return (12 if flags & 0x20 else 10) if flags & 0x40 else 8


def code_points_of(data: bytes) -> tuple[int, int] | None:
    """Return primaries and transfer (ITU-T H.273) of a file, None when it does not state them."""
    at = data.find(b"colrnclx")
    return struct.unpack_from(">HH", data, at + 8) if 0 <= at <= len(data) - 12 else None
