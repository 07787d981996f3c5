"""Colour profiles for files that state their colours as code points (ITU-T H.273).

AVIF, HEIC and PNG may say "Display P3" in four numbers instead of a profile. No other format of
ours can, so the numbers become a profile (ICC.1:2010), which every format keeps.
"""

import struct
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.codecs.base import Raster

Point: TypeAlias = tuple[float, float]

_UNSTATED: Final = 2
_PRIMARIES: Final[dict[int, tuple[str, tuple[Point, Point, Point]]]] = {
    1: ("BT.709", ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))),
    9: ("BT.2020", ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046))),
    12: ("Display P3", ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))),
}
_D65: Final = (0.3127, 0.3290)
_D50: Final = np.array([0.9642, 1.0, 0.8249])
_BRADFORD: Final = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)

# Parameters of (a x + b) ** g above d, and c x below (ICC parametric curve, type 3).
_SRGB_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_BT709_CURVE: Final = (1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081)
_CURVES: Final[dict[int, tuple[float, ...]]] = {
    **dict.fromkeys((1, 6, 14, 15), _BT709_CURVE),
    4: (2.2,),
    5: (2.8,),
    8: (1.0,),
    13: _SRGB_CURVE,
}
_LIKE_SRGB: Final = {(1, transfer) for transfer in (1, 6, 13, 14, 15)}
_HDR: Final = (16, 18)  # perceptual quantizer (BT.2100), hybrid log-gamma


def profile_of(primaries: int, transfer: int) -> bytes | None:
    """Return the profile of two code points; None for sRGB and its like, HDR and rare ones."""
    pair = (primaries if primaries != _UNSTATED else 1, transfer if transfer != _UNSTATED else 13)
    if pair in _LIKE_SRGB or pair[0] not in _PRIMARIES or pair[1] not in _CURVES:
        return None
    name, points = _PRIMARIES[pair[0]]
    return _profile(f"{name}, transfer {pair[1]}", _colourants(points), _CURVES[pair[1]])


def with_code_points(raster: Raster, stated: tuple[int, int] | None) -> Raster:
    """Give a raster without a profile the one of its primaries and transfer, or a note."""
    if stated is None or raster.metadata.icc:
        return raster
    metadata = replace(raster.metadata, icc=profile_of(*stated))
    return replace(raster, metadata=metadata).with_notes(*_notes_on(*stated))


def _notes_on(primaries: int, transfer: int) -> tuple[str, ...]:
    """Say what of two code points gets lost."""
    if transfer in _HDR:
        return ("The photo is in HDR, which is not kept: it looks dull.",)
    if primaries in {*_PRIMARIES, _UNSTATED} and transfer in {*_CURVES, _UNSTATED}:
        return ()
    return ("The file states its colours in a way that is not known here; sRGB was assumed.",)


def _colourants(points: tuple[Point, Point, Point]) -> NDArray[np.float64]:
    """Return the XYZ of red, green and blue in columns, adapted from D65 to D50 (Bradford)."""
    white = _xyz(_D65)
    columns = np.stack([_xyz(point) for point in points], axis=1)
    scaled = columns * np.linalg.solve(columns, white)
    gains = (_BRADFORD @ _D50) / (_BRADFORD @ white)
    adapted: NDArray[np.float64] = np.linalg.solve(_BRADFORD, gains[:, None] * _BRADFORD) @ scaled
    return adapted


def _xyz(point: Point) -> NDArray[np.float64]:
    x, y = point
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _profile(name: str, colourants: NDArray[np.float64], curve: tuple[float, ...]) -> bytes:
    kind = 3 if len(curve) > 1 else 0
    tone = struct.pack(">4s4xHxx", b"para", kind) + _fixed(curve)
    tags = {b"desc": _text(name), b"cprt": _text("No copyright"), b"wtpt": _place(_D50)}
    for letter, column in zip(b"rgb", colourants.T, strict=True):
        tags[bytes([letter]) + b"XYZ"] = _place(column)
        tags[bytes([letter]) + b"TRC"] = tone
    directory, body = struct.pack(">I", len(tags)), b""
    for code, tag in tags.items():
        at = 128 + 4 + 12 * len(tags) + len(body)
        directory += struct.pack(">4sII", code, at, len(tag))
        body += tag + bytes(-len(tag) % 4)
    size = 128 + len(directory) + len(body)
    kinds = (b"mntr", b"RGB ", b"XYZ ")
    date = (2000, 1, 1, 0, 0, 0)  # always the same: equal files have equal bytes
    header = struct.pack(">I4xI4s4s4s6H4s28x", size, 0x04200000, *kinds, *date, b"acsp")
    return (header + _fixed(_D50)).ljust(128, b"\0") + directory + body


def _fixed(values: tuple[float, ...] | NDArray[np.float64]) -> bytes:
    """Return s15Fixed16 numbers."""
    return bytes(np.rint(np.array(values) * 65536).astype(">i4"))


def _place(xyz: NDArray[np.float64]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(xyz)


def _text(words: str) -> bytes:
    encoded = words.encode("utf-16-be")
    return struct.pack(">4s4xII4sII", b"mluc", 1, 12, b"enUS", len(encoded), 28) + encoded
