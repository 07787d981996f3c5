"""Colour profiles written byte by byte, and the colours that a photo with one shows."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Colours: TypeAlias = NDArray[np.float64]

D50 = np.array([0.9642, 1.0, 0.8249])
_D65_XY, _D50_XY = (0.3127, 0.3290), (0.3457, 0.3585)
_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)


# --- Writing profiles (ICC.1:2022) ---


def sampled(*values: int) -> bytes:
    """Return a ``curv``: nothing for linear, one gamma in 256ths, or 16-bit values."""
    return struct.pack(f">4sII{len(values)}H", b"curv", 0, len(values), *values)


def parametric(kind: int, *numbers: float) -> bytes:
    """Return a ``para``."""
    fixed = [round(number * 65536) for number in numbers]
    return struct.pack(f">4sIHH{len(fixed)}i", b"para", 0, kind, 0, *fixed)


def xyz(values: Colours) -> bytes:
    """Return an ``XYZ``."""
    return struct.pack(">4sI3i", b"XYZ ", 0, *np.rint(values * 65536).astype(int))


def profile(tags: dict[bytes, bytes], *, space: bytes = b"RGB ", version: int = 4) -> bytes:
    """Return a monitor's profile with these tags, as short as it may be."""
    start, table, body = 132 + 12 * len(tags), b"", b""
    for signature, tag in tags.items():
        table += struct.pack(">4sII", signature, start + len(body), len(tag))
        body += tag + bytes(-len(tag) % 4)
    parts = (b"mntr", space, b"XYZ ", bytes(12), b"acsp", bytes(28), xyz(D50)[8:], bytes(48))
    size = start + len(body)
    header = struct.pack(">I4xI", size, version << 24) + b"".join(parts)
    return header + struct.pack(">I", len(tags)) + table + body


def matrix_profile(matrix: Colours, tone: bytes, *, version: int = 4) -> bytes:
    """Return a profile of three primaries, the columns of ``matrix``, and one tone curve."""
    primaries = {b"rgb"[i : i + 1] + b"XYZ": xyz(matrix[:, i]) for i in range(3)}
    tones = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), tone)
    return profile(primaries | tones, version=version)


def gray_profile(tone: bytes) -> bytes:
    """Return a profile of gray with a tone curve."""
    return profile({b"wtpt": xyz(D50), b"kTRC": tone}, space=b"GRAY")


def table_profile() -> bytes:
    """Return a profile that holds a table (its bytes are of no matter here) and no curves."""
    return profile({b"A2B0": b"mAB " + bytes(60)})


# --- Spaces ---


def _matrix(*primaries: tuple[float, float], white: tuple[float, float] = _D65_XY) -> Colours:
    """Return linear RGB to XYZ, with the white adapted to D50 (Lindbloom; ICC.1:2022, annex E)."""
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in primaries]).T
    white_xyz = np.array([white[0] / white[1], 1.0, (1 - white[0] - white[1]) / white[1]])
    scaled = columns * np.linalg.solve(columns, white_xyz)
    gains = (_BRADFORD @ D50) / (_BRADFORD @ white_xyz)
    return np.asarray(np.linalg.inv(_BRADFORD) @ np.diag(gains) @ _BRADFORD @ scaled)


SRGB_MATRIX = _matrix((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
P3_MATRIX = _matrix((0.68, 0.32), (0.265, 0.69), (0.15, 0.06))
ADOBE_MATRIX = _matrix((0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
REC2020_MATRIX = _matrix((0.708, 0.292), (0.17, 0.797), (0.131, 0.046))
PROPHOTO_MATRIX = _matrix((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001), white=_D50_XY)

SRGB_TONE = parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def srgb_linear(encoded: Colours) -> Colours:
    """Return linear light of sRGB's tone curve (IEC 61966-2-1)."""
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def srgb_encoded(linear: Colours) -> Colours:
    """Return sRGB's encoding of linear light."""
    bright = np.maximum(linear, 0.0031308)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * bright ** (1 / 2.4) - 0.055)


_ALPHA, _BETA = 1.09929682680944, 0.018053968510807


def rec2020_linear(encoded: Colours) -> Colours:
    """Return linear light of the camera's curve of ITU-R BT.2020, with its exact constants."""
    bright = ((encoded + _ALPHA - 1) / _ALPHA) ** (1 / 0.45)
    return np.where(encoded < 4.5 * _BETA, encoded / 4.5, bright)


def lightness_linear(encoded: Colours) -> Colours:
    """Return linear light of CIE L*, the tone of eciRGB."""
    return np.where(encoded <= 0.08, encoded * 100 * 27 / 24389, ((encoded * 100 + 16) / 116) ** 3)


def _identity(encoded: Colours) -> Colours:
    return encoded


@dataclass(frozen=True, slots=True)
class Space:
    """A way to encode colours: a profile, and the same in formulas."""

    icc: bytes
    matrix: Colours
    to_linear: Callable[[Colours], Colours]
    is_like_srgb: bool = False

    def lab(self, pixels: NDArray[np.floating]) -> Colours:
        """Return CIE L*a*b* (D50) of encoded (..., 3) pixels."""
        return lab(self.to_linear(np.asarray(pixels, float)) @ self.matrix.T)


_LIGHTNESS = np.rint(65535 * lightness_linear(np.linspace(0, 1, 1024))).astype(int)

SPACES = {
    "srgb": Space(matrix_profile(SRGB_MATRIX, SRGB_TONE), SRGB_MATRIX, srgb_linear, True),
    "display-p3": Space(matrix_profile(P3_MATRIX, SRGB_TONE), P3_MATRIX, srgb_linear, True),
    "adobe-rgb": Space(
        matrix_profile(ADOBE_MATRIX, sampled(563), version=2),
        ADOBE_MATRIX,
        lambda encoded: encoded ** (563 / 256),
    ),
    "prophoto": Space(
        matrix_profile(PROPHOTO_MATRIX, sampled(461), version=2),
        PROPHOTO_MATRIX,
        lambda encoded: encoded ** (461 / 256),
    ),
    "rec2020": Space(
        matrix_profile(
            REC2020_MATRIX,
            parametric(3, 1 / 0.45, 1 / _ALPHA, 1 - 1 / _ALPHA, 1 / 4.5, 4.5 * _BETA),
        ),
        REC2020_MATRIX,
        rec2020_linear,
    ),
    "eci-like": Space(
        matrix_profile(ADOBE_MATRIX, sampled(*_LIGHTNESS), version=2),
        ADOBE_MATRIX,
        lightness_linear,
    ),
    "linear-srgb": Space(matrix_profile(SRGB_MATRIX, sampled()), SRGB_MATRIX, _identity),
    "linear-prophoto": Space(
        matrix_profile(PROPHOTO_MATRIX, parametric(0, 1.0)), PROPHOTO_MATRIX, _identity
    ),
}


# --- How different colours look ---


def lab(colours: Colours) -> Colours:
    """Return CIE L*a*b* of (..., 3) XYZ under D50."""
    ratio = colours / D50
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    x, y, z = np.moveaxis(f, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def delta_e_2000(first: Colours, second: Colours) -> Colours:
    """Return CIEDE2000 of (..., 3) L*a*b* (Sharma, Wu and Dalal 2005, equations 2 to 22)."""
    (l1, a1, b1), (l2, a2, b2) = np.moveaxis(first, -1, 0), np.moveaxis(second, -1, 0)
    g = 0.5 * (1 - _seventh((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2))
    c1, c2 = np.hypot((1 + g) * a1, b1), np.hypot((1 + g) * a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, (1 + g) * a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = np.where(c1 * c2 == 0, 0, (h2 - h1 + 180) % 360 - 180)
    dl, dc, dh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    lightness, c = (l1 + l2) / 2, (c1 + c2) / 2
    h = np.where(c1 * c2 == 0, h1 + h2, h1 + turn / 2)
    weights = ((1, 0, 0), (-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = sum(weight * np.cos(np.radians(times * h + shift)) for weight, times, shift in weights)
    sl = 1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    bend = np.exp(-(((h % 360 - 275) / 25) ** 2))
    rt = -2 * _seventh(c) * np.sin(np.radians(60 * bend))
    total = (dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh)
    return np.asarray(np.sqrt(np.maximum(total, 0)))


def _seventh(chroma: Colours) -> Colours:
    return np.asarray(np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))
