"""Writes Protocol Buffers messages, as much of them as graphs need.

A message is the concatenation of its fields; a field is a tag (its number and how its value is
written) and the value. https://protobuf.dev/programming-guides/encoding/
"""

from __future__ import annotations

import struct

_VARINT, _LENGTH_DELIMITED, _FIXED_32 = 0, 2, 5


def varint(value: int) -> bytes:
    """Write an integer, 7 bits to a byte, least first; negative ones as 64-bit two's complement."""
    rest, written = value & 0xFFFFFFFFFFFFFFFF, bytearray()
    while rest > 0x7F:
        written.append(rest & 0x7F | 0x80)
        rest >>= 7
    written.append(rest)
    return bytes(written)


def integer(number: int, value: int) -> bytes:
    """Write field ``number`` of type int32, int64, bool or enum."""
    return varint(number << 3 | _VARINT) + varint(value)


def single(number: int, value: float) -> bytes:
    """Write field ``number`` of type float."""
    return varint(number << 3 | _FIXED_32) + struct.pack("<f", value)


def nested(number: int, value: bytes) -> bytes:
    """Write field ``number`` of type bytes, or a message that is written already."""
    return varint(number << 3 | _LENGTH_DELIMITED) + varint(len(value)) + value


def text(number: int, value: str) -> bytes:
    """Write field ``number`` of type string."""
    return nested(number, value.encode())
