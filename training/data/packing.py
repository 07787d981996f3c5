"""Pairs packed for fast reading: uncompressed shards, memory-mapped, and one index.

A shard is a ``.npy`` file of one axis of bytes: the blurred and the sharp side of one pair after
the other, each (H, W, 3) uint8 RGB. ``index.json`` says where each pair begins. A crop then costs
the pages that it lies on, and no decoding.

A shard gets its name when it is whole, and then the index is replaced, so that a folder is sound
at any time and packing goes on where it stopped.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Literal, Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.atomic import write_atomically
from engine.batch import make_folder
from engine.errors import DatasetError
from engine.progress import CancelToken
from training.data.check import ExaminedPair, examine_pair, leaks, report_on
from training.data.layouts import FoundPairs, PairPaths
from training.data.output import writing_into
from training.data.quality import Levels
from training.data.reading import OnProgress, halved, in_order
from training.data.report import Finding, Kind, Member, Report, summarise

INDEX: Final = "index.json"
SHARD_BYTES: Final = 512 * 2**20
_HEADER_BYTES: Final = 128


class PackedPair(msgspec.Struct, frozen=True):
    """Where one pair lies; ``checksum`` is the CRC-32 of its two sides."""

    name: str
    sequence: str
    part: str
    shard: str
    offset: int
    height: int
    width: int
    checksum: int

    @property
    def side_bytes(self) -> int:
        """Bytes of one side."""
        return 3 * self.height * self.width

    def as_member(self) -> Member:
        """Return the pair as reports know it."""
        return Member(self.name, self.part, self.sequence, (self.width, self.height))


class Index(msgspec.Struct, frozen=True):
    """What a folder of shards holds; ``source`` and ``half`` say what was packed, and how."""

    source: str
    layout: str
    half: bool
    pairs: tuple[PackedPair, ...] = ()
    left_out: tuple[Member, ...] = ()
    is_complete: bool = False
    format: Literal["deblur-pairs/1"] = "deblur-pairs/1"

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the index of a folder.

        Raises:
            DatasetError: It cannot be read, or is none.
        """
        try:
            return msgspec.json.decode((folder / INDEX).read_bytes(), type=cls)
        except (OSError, msgspec.MsgspecError) as cause:
            raise DatasetError(folder, f"{INDEX} cannot be read: {cause}") from cause

    def write(self, folder: Path) -> None:
        """Replace the index of a folder."""
        write_atomically(folder / INDEX, msgspec.json.encode(self))


def is_packed(folder: Path) -> bool:
    """Tell a folder of shards from others."""
    return (folder / INDEX).is_file()


# --- packing ------------------------------------------------------------------------------


def pack_pairs(
    found: FoundPairs,
    folder: Path,
    *,
    half: bool = False,
    threads: int = 1,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> Report:
    """Check and pack the pairs of a folder; what must be mended is left out, and named.

    Args:
        found: The pairs.
        folder: Where the shards go; one that was begun with the same pairs is gone on with.
        half: Whether to halve both sides, each pixel the mean of four.
        threads: How many read and check.
        cancel: Asked at every pair; what is packed stays.
        on_progress: Told how many pairs are done.

    Returns:
        What was found, also in earlier runs.

    Raises:
        OutputFolderError: The folder cannot be written, or the disk is full.
        DatasetError: The folder holds something else, or no pair is usable.
        Cancelled: Somebody asked to stop.
    """
    index = _begin(found, folder, half=half)
    done = {pair.name for pair in index.pairs} | {member.name for member in index.left_out}
    rest = [paths for paths in found.pairs if paths.name not in done]
    with writing_into(folder), _Packer(folder, index) as packer:
        for examined in in_order(
            lambda paths: _prepare(paths, half=half), rest, threads=threads, cancel=cancel
        ):
            packer.add(examined)
            if on_progress:
                on_progress(packer.count, len(found.pairs))
        index = packer.finish()
    if not index.pairs:
        raise DatasetError(found.folder, f"none of its {len(found.pairs)} pairs is usable")
    return report_on(found, [*(pair.as_member() for pair in index.pairs), *index.left_out])


def _begin(found: FoundPairs, folder: Path, *, half: bool) -> Index:
    make_folder(folder)
    wanted = Index(source=found.folder.name, layout=found.layout, half=half)
    if not is_packed(folder):
        return wanted
    index = Index.read(folder)
    if (index.source, index.layout, index.half) != (wanted.source, wanted.layout, wanted.half):
        size = "half size" if index.half else "full size"
        reason = f"{index.source} was packed here ({index.layout}, {size}); use another folder"
        raise DatasetError(folder, reason)
    return index


def _prepare(paths: PairPaths, *, half: bool) -> ExaminedPair:
    """Examine a pair, and drop or halve its levels."""
    examined = examine_pair(paths)
    if not examined.member.is_usable or examined.blurred is None or examined.sharp is None:
        return ExaminedPair(paths, examined.member)
    if half:
        sides = halved(examined.blurred), halved(examined.sharp)
        return ExaminedPair(paths, examined.member, *sides)
    return examined


class _Packer:
    """Puts pairs into shards; the index grows by each shard that is whole."""

    def __init__(self, folder: Path, index: Index) -> None:
        self._folder, self._index = folder, index
        self._shard: _ShardWriter | None = None
        self._pairs: list[PackedPair] = []
        self._left_out: list[Member] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        """Keep what a cancel leaves; when the disk fails, the last index stands."""
        if kind is None or not issubclass(kind, OSError):
            self._close_shard()
        elif self._shard is not None:
            self._shard.discard()

    @property
    def count(self) -> int:
        """How many pairs are done, packed or left out."""
        done = len(self._index.pairs) + len(self._index.left_out)
        return done + len(self._pairs) + len(self._left_out)

    def add(self, examined: ExaminedPair) -> None:
        if examined.blurred is None or examined.sharp is None:
            self._left_out.append(examined.member)
            return
        if self._shard is None:
            self._shard = _ShardWriter(self._folder, self._next_name())
        self._pairs.append(self._shard.add(examined, examined.blurred, examined.sharp))
        if self._shard.size >= SHARD_BYTES:
            self._close_shard()

    def finish(self) -> Index:
        self._close_shard()
        self._index = msgspec.structs.replace(self._index, is_complete=True)
        self._index.write(self._folder)
        return self._index

    def _next_name(self) -> str:
        return f"shard-{len({pair.shard for pair in self._index.pairs}):04}.npy"

    def _close_shard(self) -> None:
        if self._shard is not None:
            shard, self._shard = self._shard, None
            shard.finish()
        if self._pairs or self._left_out:
            self._index = msgspec.structs.replace(
                self._index,
                pairs=(*self._index.pairs, *self._pairs),
                left_out=(*self._index.left_out, *self._left_out),
                is_complete=False,
            )
            self._index.write(self._folder)
            self._pairs, self._left_out = [], []


class _ShardWriter:
    """Writes one shard under another name, and gives it its own when it is whole."""

    def __init__(self, folder: Path, name: str) -> None:
        self.size = 0
        self._path = folder / name
        self._temporary = folder / f".{name}-{secrets.token_hex(8)}.part"
        self._file: BinaryIO = self._temporary.open("xb")
        self._file.write(bytes(_HEADER_BYTES))

    def add(self, examined: ExaminedPair, blurred: Levels, sharp: Levels) -> PackedPair:
        offset, checksum = self.size, 0
        for side in (blurred, sharp):
            data = np.ascontiguousarray(side).data
            self._file.write(data)
            checksum = zlib.crc32(data, checksum)
            self.size += side.nbytes
        paths = examined.paths
        height, width = sharp.shape[:2]
        return PackedPair(
            name=paths.name,
            sequence=paths.sequence_or_name,
            part=paths.part,
            shard=self._path.name,
            offset=offset,
            height=height,
            width=width,
            checksum=checksum,
        )

    def finish(self) -> None:
        try:
            self._file.seek(0)
            self._file.write(_header(self.size))
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._temporary.replace(self._path)
        except OSError:
            self.discard()
            raise

    def discard(self) -> None:
        with contextlib.suppress(OSError):  # what was buffered cannot be written either
            self._file.close()
        self._temporary.unlink(missing_ok=True)


def _header(size: int) -> bytes:
    """Return the header of a one-dimensional uint8 array (NumPy's NEP 1), of a fixed length."""
    text = f"{{'descr': '|u1', 'fortran_order': False, 'shape': ({size},), }}"
    padded = text.ljust(_HEADER_BYTES - 11) + "\n"
    return b"\x93NUMPY\x01\x00" + len(padded).to_bytes(2, "little") + padded.encode("ascii")


# --- reading ------------------------------------------------------------------------------


class PackedPairs:
    """The pairs of a folder of shards, memory-mapped; safe to read from several threads."""

    def __init__(self, folder: Path, index: Index, shards: dict[str, NDArray[np.uint8]]) -> None:
        self.folder, self.index = folder, index
        self._shards = shards

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a folder that ``pack_pairs`` wrote.

        Raises:
            DatasetError: The index or a shard is missing, damaged or shorter than it should be.
        """
        index = Index.read(folder)
        shards = {name: _map(folder, name) for name in sorted({p.shard for p in index.pairs})}
        for pair in index.pairs:
            if pair.offset + 2 * pair.side_bytes > len(shards[pair.shard]):
                raise DatasetError(folder, f"{pair.shard} is cut off: it ends before {pair.name}")
        return cls(folder, index, shards)

    @property
    def pairs(self) -> Sequence[PackedPair]:
        """What is there, in the order in which it was packed."""
        return self.index.pairs

    def sides(self, pair: PackedPair) -> tuple[Levels, Levels]:
        """Return (blurred, sharp), each (H, W, 3) uint8: views of the file, not to be written."""
        shard, size = self._shards[pair.shard], pair.side_bytes
        shape = (pair.height, pair.width, 3)
        first = shard[pair.offset : pair.offset + size].reshape(shape)
        second = shard[pair.offset + size : pair.offset + 2 * size].reshape(shape)
        return first, second


def _map(folder: Path, name: str) -> NDArray[np.uint8]:
    if Path(name).name != name:
        raise DatasetError(folder, f"{INDEX} names a shard elsewhere: {name}")
    try:
        shard = np.load(folder / name, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError) as cause:
        raise DatasetError(folder, f"{name} cannot be read: {cause}") from cause
    if shard.dtype != np.uint8 or shard.ndim != 1:
        raise DatasetError(folder, f"{name} is no shard of pairs")
    return np.asarray(shard)


# --- checking -----------------------------------------------------------------------------


def check_packed(
    folder: Path,
    *,
    threads: int = 1,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> Report:
    """Read every packed pair again: are they still what was checked when they were packed?

    Raises:
        DatasetError: The index or a shard cannot be used at all.
        Cancelled: Somebody asked to stop.
    """
    packed = PackedPairs.open(folder)
    members = []
    for member in in_order(
        lambda pair: _check_one(packed, pair), packed.pairs, threads=threads, cancel=cancel
    ):
        members.append(member)
        if on_progress:
            on_progress(len(members), len(packed.pairs))
    findings = [*leaks(members), *(f for member in members for f in member.findings)]
    if not packed.index.is_complete:
        detail = "packing was not finished; the same command goes on"
        findings.insert(0, Finding(Kind.COUNT, folder.name, detail))
    return Report(folder, "packed", tuple(summarise(members)), tuple(findings))


def _check_one(packed: PackedPairs, pair: PackedPair) -> Member:
    blurred, sharp = packed.sides(pair)
    member = pair.as_member()
    if zlib.crc32(sharp.data, zlib.crc32(blurred.data)) == pair.checksum:
        return member
    finding = Finding(Kind.DAMAGED, pair.name, f"its bytes in {pair.shard} have changed")
    return replace(member, findings=(finding,))
