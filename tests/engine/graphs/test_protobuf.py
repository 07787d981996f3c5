"""What is written is what the encoding's own guide says, and can be read back."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from engine.graphs.protobuf import integer, nested, single, text, varint


def test_the_examples_of_the_encoding_guide() -> None:
    assert varint(150) == bytes.fromhex("9601")
    assert integer(1, 150) == bytes.fromhex("089601")
    assert text(2, "testing") == bytes.fromhex("120774657374696e67")
    assert nested(3, integer(1, 150)) == bytes.fromhex("1a03089601")
    assert varint(-2) == bytes.fromhex("feffffffffffffffff01")
    assert single(16, 0.5) == b"\x85\x01" + struct.pack("<f", 0.5)


@given(st.integers(-(2**63), 2**64 - 1))
def test_integers_can_be_read_back(value: int) -> None:
    written = varint(value)
    assert all(byte & 0x80 for byte in written[:-1])
    assert not written[-1] & 0x80
    assert sum((byte & 0x7F) << 7 * place for place, byte in enumerate(written)) == value % 2**64
