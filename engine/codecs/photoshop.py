"""Photoshop's resource blocks, in which JPEG, PNG and TIFF files keep IPTC."""

import struct
from typing import Final

JPEG_PREFIX: Final = b"Photoshop 3.0\0"

_SIGNATURE: Final = b"8BIM"
IPTC_RESOURCE: Final = 0x0404


def iptc_in(resources: bytes) -> bytes | None:
    """Return the IPTC stream among resource blocks, None when there is none."""
    at = 0
    while resources[at : at + 4] == _SIGNATURE and at + 12 <= len(resources):
        code, name_length = struct.unpack_from(">HB", resources, at + 4)
        start = at + 6 + (name_length + 2) // 2 * 2 + 4  # names and blocks have even lengths
        length = int.from_bytes(resources[start - 4 : start], "big")
        if code == IPTC_RESOURCE:
            return resources[start : start + length] or None
        at = start + (length + 1) // 2 * 2
    return None


def resources_of(iptc: bytes) -> bytes:
    """Return a resource block that holds an IPTC stream."""
    head = struct.pack(">4sHHI", _SIGNATURE, IPTC_RESOURCE, 0, len(iptc))
    return head + iptc + b"\0" * (len(iptc) % 2)
