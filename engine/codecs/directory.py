"""Tag directories, the structure that EXIF blocks and TIFF files share (TIFF 6.0, section 2)."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

Order: TypeAlias = Literal["<", ">"]
"""The byte order, as struct and numpy write it: Intel or Motorola."""

EXIF, GPS, INTEROPERABILITY = 34665, 34853, 40965

_NESTED: Final = {0: (EXIF, GPS), EXIF: (INTEROPERABILITY,), GPS: (), INTEROPERABILITY: ()}
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SHORT, _LONG, _RATIONAL, _POINTER = 3, 4, 5, 13


class DirectoryError(ValueError):
    """The bytes are not the directory that they should be."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One entry: its code, its value in the block's byte order, and where both lie."""

    code: int
    kind: int
    count: int
    value: bytes
    entry: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries of one directory and the directories it points to.

    Attributes:
        order: The byte order of every number in the block.
        at: Offset of the directory in its block.
        end: Offset of the pointer to the directory that follows.
        following: That pointer, 0 for the last directory.
        tags: Entries with a value, by code.
        nested: The EXIF, GPS and interoperability directories, by the code of their pointer.
    """

    order: Order
    at: int = 0
    end: int = 0
    following: int = 0
    tags: Mapping[int, Tag] = field(default_factory=dict)
    nested: Mapping[int, "Directory"] = field(default_factory=dict)

    def numbers(self, code: int) -> tuple[int, ...]:
        """Return the SHORT or LONG values of a tag; empty when there are none."""
        tag = self.tags.get(code)
        sign = {_SHORT: "H", _LONG: "I", _POINTER: "I"}.get(tag.kind) if tag else None
        return struct.unpack(f"{self.order}{tag.count}{sign}", tag.value) if tag and sign else ()

    def ratio(self, code: int) -> float | None:
        """Return the first RATIONAL value of a tag, None when there is no sound one."""
        tag = self.tags.get(code)
        if tag is None or tag.kind != _RATIONAL or not tag.count:
            return None
        upper, lower = struct.unpack(f"{self.order}II", tag.value[:8])
        return upper / lower if lower else None


def shorts(order: Order, code: int, *values: int) -> Tag:
    """Return a SHORT tag."""
    return Tag(code, _SHORT, len(values), struct.pack(f"{order}{len(values)}H", *values))


def longs(order: Order, code: int, *values: int) -> Tag:
    """Return a LONG tag."""
    return Tag(code, _LONG, len(values), struct.pack(f"{order}{len(values)}I", *values))


def rational(order: Order, code: int, upper: int, lower: int) -> Tag:
    """Return a RATIONAL tag of one value."""
    return Tag(code, _RATIONAL, 1, struct.pack(f"{order}II", upper, lower))


def raw(code: int, value: bytes) -> Tag:
    """Return a tag of bytes without a meaning of their own (UNDEFINED)."""
    return Tag(code, 7, len(value), value)


def read_block(block: bytes) -> Directory:
    """Read the first directory of an EXIF block or a TIFF file, with what it points to.

    Raises:
        DirectoryError: It has no header, or its directory does not fit into the bytes.
    """
    orders: dict[bytes, Order] = {b"II*\0": "<", b"MM\0*": ">"}
    order = orders.get(block[:4])
    if order is None or len(block) < 8:
        raise DirectoryError("no TIFF header")
    return _read(block, order, struct.unpack_from(f"{order}I", block, 4)[0], 0)


def read_following(block: bytes, directory: Directory) -> Directory | None:
    """Return the directory that follows, None when there is none or it is damaged."""
    try:
        return (
            _read(block, directory.order, directory.following, 0) if directory.following else None
        )
    except DirectoryError:
        return None


def _read(block: bytes, order: Order, at: int, pointer: int) -> Directory:
    """Read one directory; ``pointer`` is the code of the tag that led here, 0 for the first."""
    if at + 6 > len(block):
        raise DirectoryError(f"directory at {at} lies outside the {len(block)} bytes")
    count = struct.unpack_from(f"{order}H", block, at)[0]
    end = at + 2 + 12 * count
    if end > len(block):
        raise DirectoryError(f"directory of {count} entries does not fit")
    # Some writers leave out the pointer after the last directory.
    following = struct.unpack_from(f"{order}I", block, end)[0] if end + 4 <= len(block) else 0
    tags = _read_tags(block, order, at + 2, count)
    nested = _read_nested(block, Directory(order, tags=tags), pointer)
    plain = {code: tag for code, tag in tags.items() if code not in _NESTED[pointer]}
    return Directory(order, at, end, following, plain, nested)


def _read_tags(block: bytes, order: Order, at: int, count: int) -> dict[int, Tag]:
    tags, held = {}, 0
    for entry in range(at, at + 12 * count, 12):
        if tag := _read_tag(block, order, entry):
            tags[tag.code] = tag
            held += len(tag.value)
        if held > 2 * len(block):
            raise DirectoryError("its entries claim the same bytes again and again")
    return tags


def _read_tag(block: bytes, order: Order, entry: int) -> Tag | None:
    code, kind, count = struct.unpack_from(f"{order}HHI", block, entry)
    length = _SIZES.get(kind, 0) * count
    start = entry + 8 if length <= 4 else struct.unpack_from(f"{order}I", block, entry + 8)[0]
    if kind not in _SIZES or start + length > len(block):
        return None  # an unknown type or a dangling value: nobody can read it
    return Tag(code, kind, count, bytes(block[start : start + length]), entry, start)


def _read_nested(block: bytes, parent: Directory, pointer: int) -> dict[int, Directory]:
    found = {}
    for code in _NESTED[pointer]:
        for at in parent.numbers(code)[:1]:
            try:
                found[code] = _read(block, parent.order, at, code)
            except DirectoryError:
                continue  # a dangling pointer costs its own directory, not the others
    return found


def write_block(directory: Directory) -> bytes:
    """Return an EXIF block that holds ``directory`` and what it points to."""
    return header(directory.order, 8) + lay_out(directory, 8)


def with_tags(block: bytes | None, tags: Mapping[int, Tag]) -> bytes:
    """Return an EXIF block with ``tags`` in its first directory, which moves to the end.

    Everything else stays where it is, maker notes with absolute offsets too.
    """
    if not block:
        return write_block(Directory("<", tags=tags))
    root = read_block(block)
    kept = (block[entry : entry + 12] for entry in range(root.at + 2, root.end, 12))
    entries = {struct.unpack_from(f"{root.order}H", entry)[0]: entry for entry in kept}
    at = len(block) + len(block) % 2
    tail_at = at + 2 + 12 * len(entries.keys() | tags.keys()) + 4
    tail = bytearray()
    for code, tag in tags.items():
        entries[code] = _entry(root.order, tag, tail_at, tail)
    count = struct.pack(f"{root.order}H", len(entries))
    directory = count + b"".join(entries[code] for code in sorted(entries))
    following = struct.pack(f"{root.order}I", root.following)
    moved = header(root.order, at) + block[8:].ljust(at - 8, b"\0")
    return moved + directory + following + bytes(tail)


def header(order: Order, first: int) -> bytes:
    """Return the 8 bytes that lead to the directory at ``first``."""
    return struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, first)


def lay_out(directory: Directory, at: int) -> bytes:
    """Return the bytes of a directory that will lie at the even offset ``at``."""
    order, tail = directory.order, bytearray()
    items: dict[int, Tag | Directory] = {**directory.tags, **directory.nested}
    tail_at = at + 2 + 12 * len(items) + 4
    entries = bytearray(struct.pack(f"{order}H", len(items)))
    for code, item in sorted(items.items()):
        if isinstance(item, Directory):
            offset = tail_at + len(tail)
            entries += struct.pack(f"{order}HHII", code, _LONG, 1, offset)
            tail += lay_out(item, offset)
            continue
        entries += _entry(order, item, tail_at, tail)
    return bytes(entries + bytes(4) + tail)


def _entry(order: Order, tag: Tag, tail_at: int, tail: bytearray) -> bytes:
    """Return the 12 bytes of an entry; a value that does not fit goes to the end of ``tail``."""
    entry = struct.pack(f"{order}HHI", tag.code, tag.kind, tag.count)
    if len(tag.value) <= 4:
        return entry + tag.value.ljust(4, b"\0")
    entry += struct.pack(f"{order}I", tail_at + len(tail))
    tail += tag.value + b"\0" * (len(tag.value) % 2)
    return entry
