"""Colour: a photo's tone curves become sRGB's for the generator, and its own again after it.

The generator learned from sRGB photos. What it needs to be at home in another photo is sRGB's tone
curve; the primaries may stay the file's own, so no colour ever has to be clipped to a smaller
gamut (docs/adr/0007). Only the tone curves of a profile are read: ICC.1:2022, sections 7.2 (header),
7.3 (tag table), 10.6 (``curv``) and 10.18 (``para``), which hold for versions 2 and 4 alike.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.photo import Pixels, Plane

Curve: TypeAlias = NDArray[np.float64]
"""(65536,) values of a function of [0, 1], sampled evenly; the samples are the 16-bit levels."""

Curves: TypeAlias = tuple[Curve, Curve, Curve]
"""A curve each for red, green and blue."""

_LEVELS: Final[Curve] = np.arange(65536) / 65535.0
_TONE_TAGS: Final = {
    b"RGB ": (b"rTRC", b"gTRC", b"bTRC"),
    b"GRAY": (b"kTRC", b"kTRC", b"kTRC"),
}
_LIKE_SRGB = 1 / 255  # nowhere more than one level of 8 bits away from sRGB's curve
_EXACT = 0.5 / 255  # every level of 8 bits must find its way back
_STRIP_ROWS = 16


@dataclass(frozen=True, slots=True, eq=False)
class Toning:
    """How pixels get sRGB's tone curve, and their own again; None where they keep their own."""

    to_srgb: Curves | None = None
    from_srgb: Curves | None = None


class _ProfileError(ValueError):
    """What a profile says about tone cannot be followed."""


# --- What a photo needs -------------------------------------------------------------------


def toning_of(icc: bytes | None) -> Toning:
    """Return what a photo with this profile needs.

    It needs nothing when it has no profile, when the profile's curves are like sRGB's (sRGB itself,
    Display P3), and when they cannot be followed: ``profile_notes`` tells that.
    """
    if icc is None:
        return Toning()
    try:
        red, green, blue = curves = _curves_to_srgb(icc)
    except _ProfileError:
        return Toning()
    if all(np.abs(curve - _LEVELS).max() <= _LIKE_SRGB for curve in curves):
        return Toning()
    return Toning(curves, (_inverse(red), _inverse(green), _inverse(blue)))


def profile_notes(icc: bytes | None) -> tuple[str, ...]:
    """Say it when a profile's curves cannot be followed, in one sentence for people."""
    try:
        if icc is not None:
            _curves_to_srgb(icc)
    except _ProfileError as cause:
        return (f"The colour profile is kept, but the generator ignores it: {cause}.",)
    return ()


def apply_curves(pixels: Pixels, curves: Curves | None) -> Pixels:
    """Return (H, W, 3) pixels through a curve for each channel; without curves ``pixels`` itself.

    Goes in strips of rows, so that it takes little memory beside the result.
    """
    if curves is None:
        return pixels
    changed = np.empty_like(pixels)
    for channel, curve in enumerate(curves):
        values = curve.astype(np.float32)
        steps = np.diff(values, append=values[-1:])
        for top in range(0, len(pixels), _STRIP_ROWS):
            rows = slice(top, top + _STRIP_ROWS)
            changed[rows, :, channel] = _look_up(pixels[rows, :, channel], values, steps)
    return changed


def _look_up(plane: Plane, values: NDArray[np.float32], steps: NDArray[np.float32]) -> Plane:
    """Interpolate between ``values``; 24 bits of a float32 leave 8 for between two levels."""
    position = plane * np.float32(65535)
    level = position.astype(np.int32)
    position -= level
    position *= steps.take(level, mode="clip")
    position += values.take(level, mode="clip")
    return position


def _curves_to_srgb(icc: bytes) -> Curves:
    red, green, blue = (_to_srgb(tone) for tone in _tone_curves(icc))
    return red, green, blue


def _to_srgb(tone: Curve) -> Curve:
    """Return the curve from a file's levels to sRGB's, of its curve to linear light."""
    stored = _encode_srgb(np.clip(tone, 0.0, 1.0))
    curve = np.maximum.accumulate(stored)
    # The two parts of a parametric curve meet as well as its rounded numbers allow: a small dip.
    if not np.all(curve - stored <= _EXACT):  # also where there is no number
        raise _ProfileError("its tone curves do not rise")
    if np.abs(np.interp(curve, _LEVELS, _inverse(curve)) - _LEVELS).max() > _EXACT:
        raise _ProfileError("its tone curves are too flat or too steep to be undone")
    return curve


def _inverse(curve: Curve) -> Curve:
    """Return the curve that undoes a rising one."""
    values, first = np.unique(curve, return_index=True)
    return np.interp(_LEVELS, values, _LEVELS[first])


def _encode_srgb(linear: Curve) -> Curve:
    """Linear light to sRGB (IEC 61966-2-1)."""
    bright = np.maximum(linear, 0.0031308)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * bright ** (1 / 2.4) - 0.055)


# --- What a profile says ------------------------------------------------------------------


def _tone_curves(icc: bytes) -> list[Curve]:
    """Return three curves from a file's levels to linear light; gray has one, three times."""
    if len(icc) < 132 or icc[36:40] != b"acsp":
        raise _ProfileError("it is damaged")
    space, tags = icc[16:20], _tags(icc)
    if space not in _TONE_TAGS:
        raise _ProfileError(f"it describes {space.decode('latin-1').strip()} colours")
    try:
        return [_curve(tags[signature]) for signature in _TONE_TAGS[space]]
    except KeyError as cause:
        raise _ProfileError("it has tables in place of tone curves") from cause
    except (struct.error, ValueError) as cause:
        raise _ProfileError("its tone curves are damaged") from cause


def _tags(icc: bytes) -> dict[bytes, bytes]:
    """Return the tags by signature (section 7.3); what reaches beyond the end is cut there."""
    (count,) = struct.unpack_from(">I", icc, 128)
    table = icc[132 : 132 + 12 * count]
    entries = struct.iter_unpack(">4sII", table[: len(table) // 12 * 12])
    return {signature: icc[start : start + size] for signature, start, size in entries}


def _curve(tag: bytes) -> Curve:
    readers = {b"curv": _sampled_curve, b"para": _parametric_curve}
    if tag[:4] not in readers:
        raise ValueError(f"no curve is of the type {tag[:4]!r}")
    return readers[tag[:4]](tag)


def _sampled_curve(tag: bytes) -> Curve:
    """Read ``curv`` (section 10.6): nothing for linear, one gamma, or values at even steps."""
    (count,) = struct.unpack_from(">I", tag, 8)
    if count == 0:
        return _LEVELS
    if count == 1:
        (gamma,) = struct.unpack_from(">H", tag, 12)
        return _power(gamma / 256)
    values = np.frombuffer(tag, ">u2", count, 12)
    return np.interp(_LEVELS, np.linspace(0.0, 1.0, count), values / 65535.0)


def _parametric_curve(tag: bytes) -> Curve:
    """Read ``para`` (section 10.18, table 70): one of five functions of up to seven numbers."""
    (kind,) = struct.unpack_from(">H", tag, 8)
    if kind not in _FUNCTIONS:
        raise ValueError(f"there is no function {kind}")
    count, function = _FUNCTIONS[kind]
    fixed = np.array(struct.unpack_from(f">{count}i", tag, 12)) / 65536.0
    with np.errstate(all="ignore"):  # what is no number is found when the curve is checked
        return np.asarray(function(*fixed), np.float64)


def _power(gamma: float, scale: float = 1.0, shift: float = 0.0) -> Curve:
    """Return (scale x + shift) ** gamma, 0 where the base is negative."""
    return np.maximum(scale * _LEVELS + shift, 0.0) ** gamma


def _with_toe(gamma: float, scale: float, shift: float, slope: float, end: float) -> Curve:
    return np.where(end <= _LEVELS, _power(gamma, scale, shift), slope * _LEVELS)


def _with_toe_and_offsets(
    gamma: float, scale: float, shift: float, slope: float, end: float, bright: float, dark: float
) -> Curve:
    curve = _power(gamma, scale, shift) + bright
    return np.where(end <= _LEVELS, curve, slope * _LEVELS + dark)


# By the number of the function: how many numbers it takes, and the function.
_FUNCTIONS: Final[dict[int, tuple[int, Callable[..., Curve]]]] = {
    0: (1, _power),
    1: (3, _power),
    2: (4, lambda gamma, scale, shift, offset: _power(gamma, scale, shift) + offset),
    3: (5, _with_toe),
    4: (7, _with_toe_and_offsets),
}
