"""Which formats work on this machine: each is tried once, on a tiny photo."""

from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final

import numpy as np

from engine.codecs.base import Codec, Decoder, Raster, Reads, Source
from engine.codecs.registry import CODECS, DECODERS
from engine.errors import DeblurError
from engine.photo import PhotoFormat
from resources import resource_path

_SIDE: Final = 24  # LibRaw takes nothing smaller
_QUALITY: Final = 90
_SAMPLES: Final = {PhotoFormat.HEIC: "tiny.heic", PhotoFormat.RAW: "tiny.dng"}
_OPTIONAL: Final = {PhotoFormat.RAW: "raw"}


@dataclass(frozen=True, slots=True)
class FormatSupport:
    """What can be done with a format here.

    Attributes:
        format: The format.
        reads: Depths, transparency and library of what is read.
        written_depths: Bits per channel of what is written; none for a format that is only read.
        extra: The optional extra that reads it, None where nothing optional is needed.
        works: A photo was really decoded, and encoded before where the format is written.
        detail: What works, or why it does not, in one line.
    """

    format: PhotoFormat
    reads: Reads
    written_depths: tuple[int, ...]
    extra: str | None
    works: bool
    detail: str


@cache
def format_support() -> tuple[FormatSupport, ...]:
    """Try every format, once in the life of the process, and tell what works."""
    return tuple(_support_of(photo_format) for photo_format in PhotoFormat)


def _support_of(photo_format: PhotoFormat) -> FormatSupport:
    decoder, codec = DECODERS[photo_format], CODECS.get(photo_format)
    depths = codec.holds.depths if codec else ()
    named = partial(FormatSupport, photo_format, decoder.reads, depths, _OPTIONAL.get(photo_format))
    try:
        for depth in depths:
            _round_trip(CODECS[photo_format], depth)
        if not depths:
            _decode_sample(decoder)
    except (DeblurError, OSError, ValueError, RuntimeError, ImportError) as error:
        return named(works=False, detail=" ".join(str(error).split()))
    return named(works=True, detail=_told(decoder.reads, depths))


def _round_trip(codec: Codec, depth: int) -> None:
    ramp = np.linspace(0, 2**depth - 1, _SIDE * _SIDE * 3).reshape(_SIDE, _SIDE, 3)
    samples = ramp.astype(np.uint8) if depth == 8 else ramp.astype(np.uint16)
    data = codec.encode(Raster(samples), _QUALITY)
    _check(codec.decode(Source(Path("a tiny photo"), data)), depth)


def _decode_sample(decoder: Decoder) -> None:
    path = resource_path("samples", _SAMPLES[decoder.format])
    _check(decoder.decode(Source(path, path.read_bytes())), max(decoder.reads.depths))


def _check(raster: Raster, depth: int) -> None:
    """Make sure that all levels arrived: the tiny photos go from black to white."""
    samples = raster.samples
    level = np.uint16 if depth > 8 else np.uint8
    is_whole = samples.shape == (_SIDE, _SIDE, 3) and samples.dtype == level
    if not is_whole or int(np.ptp(samples)) < 0.9 * np.iinfo(level).max:
        raise ValueError(f"a tiny photo reads back as {samples.shape} {samples.dtype}")


def _told(reads: Reads, written: tuple[int, ...]) -> str:
    alpha = " with transparency" if reads.alpha else ""
    writing = f"writes {_listed(written)} bits" if written else "not written"
    return f"reads {_listed(reads.depths)} bits{alpha}, {writing}; {reads.library}"


def _listed(numbers: tuple[int, ...]) -> str:
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}" if first else last
