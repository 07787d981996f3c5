"""What can be measured of a photo's blur, noise and blocks; ``engine.verdict`` weighs it.

Power spectra of the windows with the most detail say most. Blur takes fine detail away: how power
falls from octave to octave tells how much (Liu, Li and Jia 2008, "Image partial blur detection and
classification"). Motion takes it in one direction only, out of focus in all alike (Chakrabarti,
Zickler and Freeman 2010, "Analyzing spatially-varying blur"). What a scene prefers in all octaves
alike is its own, what changes from octave to octave is blur. Blur of a clear outline leaves dark
lines in the spectrum; in the cepstrum they become a pair of dark spots for motion, a ring for a disc
(Cannon 1976, "Blind deconvolution of spatially invariant image blurs with phase").
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.windows import GRID, Luma, Samples, luma_of, ranked_windows

Array: TypeAlias = NDArray[np.float64]

SIDE: Final = 256
COUNT: Final = 6

_OCTAVES: Final = (1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2)  # cycles a pixel
_SECTORS: Final = 8
_FAINT: Final = 0.05  # power, in levels squared, below which nothing is told apart
_NEAR, _FAR = 3, 48  # pixels between which the cepstrum is searched
_BLOCK: Final = 16
_LEAST_MEAN, _MOST_MEAN = 6.0, 249.0  # darker and brighter blocks hide their noise
_NORMAL_MAD: Final = 0.6745  # median of a standard normal's magnitude


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a photo; logarithms are natural.

    Octaves of periods: coarse 32 to 16 px, middle 16 to 8, fine 8 to 4, finest 4 to 2.

    Attributes:
        fall_middle: By how much the logarithm of power falls from the coarse octave to the middle.
        fall_fine: From the middle octave to the fine.
        fall_finest: From the fine octave to the finest.
        finest: The logarithm of power there.
        lean_middle: How much the logarithm of power depends on direction there, as amplitude.
        lean_fine: In the fine octave.
        lean_finest: In the finest.
        turn_middle: How far the lean changes from the coarse octave to the middle.
        turn_fine: From the middle to the fine.
        turn_finest: From the middle to the finest.
        spot: The darkest spot of the cepstrum on its ring, against its spread, logarithm.
        dark_ring: The darkest ring of the cepstrum, likewise.
        light_ring: The lightest.
        noise: Logarithm of the noise's deviation in levels, in quiet blocks of poor windows.
        grain: Likewise in the median block of the richest windows, where texture adds to it.
        blocks: Logarithm of how much stronger steps are at the borders of 8 px blocks.
    """

    fall_middle: float
    fall_fine: float
    fall_finest: float
    finest: float
    lean_middle: float
    lean_fine: float
    lean_finest: float
    turn_middle: float
    turn_fine: float
    turn_finest: float
    spot: float
    dark_ring: float
    light_ring: float
    noise: float
    grain: float
    blocks: float

    @property
    def coarse(self) -> float:
        """The logarithm of power in the coarse octave: what there is to judge by."""
        return self.finest + self.fall_finest + self.fall_fine + self.fall_middle

    def as_array(self) -> Array:
        """Return them in the order of ``NAMES``."""
        return np.array([getattr(self, name) for name in NAMES])


NAMES: Final = tuple(field.name for field in fields(Figures))


def measure(samples: Samples, *, shrunk: int = 1) -> Figures:
    """Measure a photo in its 6 richest windows of 256 px, and its noise in the 6 poorest.

    Args:
        samples: (H, W, 3), each side at least 64.
        shrunk: Measure the photo as it would be with its sides this many times shorter, which must
            still leave 256 px.
    """
    windows = ranked_windows(samples, side=SIDE * shrunk, step=2 * shrunk)
    richest, poorest = (
        [_shrunk(luma_of(window.crop(samples)), shrunk) for window in chosen]
        for chosen in (windows[:COUNT], windows[-COUNT:])
    )
    noise, grain = _noise(poorest, quantile=0.2), _noise(richest, quantile=0.5)
    powers = [_power(luma) for luma in richest]
    blocks = max(_blocks(richest), _blocks([luma.T for luma in richest]))
    of_powers = *_of_spectrum(powers), *_of_cepstrum(powers, noise)
    return Figures(*(*of_powers, math.log(noise + 0.3), math.log(grain + 0.3), blocks))


def _shrunk(luma: Luma, times: int) -> Luma:
    side = len(luma) // times
    return np.asarray(cv2.resize(luma, (side, side), interpolation=cv2.INTER_AREA), np.float32)


# --- spectrum -----------------------------------------------------------------------------


def _power(luma: Luma) -> Array:
    """Return the power spectrum of a window, faded out at its edges; white noise has its variance."""
    fade = _fade(len(luma))
    spectrum = np.fft.fft2((luma - luma.mean()) * fade)
    return np.asarray(np.abs(spectrum) ** 2 / float((fade**2).sum()), np.float64)


@lru_cache(maxsize=8)
def _fade(side: int) -> Luma:
    hann = np.hanning(side + 2)[1:-1]
    return np.outer(hann, hann).astype(np.float32)


@lru_cache(maxsize=8)
def _parts(side: int) -> NDArray[np.int64]:
    """Return for each frequency the number of its octave and sector, 0 for none."""
    down, across = np.meshgrid(np.fft.fftfreq(side), np.fft.fftfreq(side), indexing="ij")
    octave = np.digitize(np.hypot(down, across), _OCTAVES)
    octave[octave == len(_OCTAVES)] = 0
    turn = np.arctan2(down, across) % np.pi / np.pi
    sector = np.round(turn * _SECTORS).astype(np.int64) % _SECTORS
    return np.where(octave > 0, (octave - 1) * _SECTORS + sector + 1, 0)


def _of_spectrum(powers: Sequence[Array]) -> tuple[float, ...]:
    """Return the figures from ``fall_middle`` to ``turn_finest``."""
    parts = _parts(len(powers[0])).ravel()
    sizes = np.bincount(parts)[1:]
    means = [np.bincount(parts, power.ravel())[1:] / sizes for power in powers]
    levels = np.mean([np.log(mean + _FAINT) for mean in means], axis=0).reshape(-1, _SECTORS)
    coarse, middle, fine, finest = levels.mean(axis=1)
    falls = coarse - middle, middle - fine, fine - finest, finest
    # Directions repeat after half a turn, so the first harmonic goes round twice.
    harmonic = np.exp(2j * np.pi * np.arange(_SECTORS) / _SECTORS)
    leans = 2.0 * (levels * harmonic).mean(axis=1)
    turns = leans[1] - leans[0], leans[2] - leans[1], leans[3] - leans[1]
    return tuple(map(float, (*falls, *np.abs(leans[1:]), *np.abs(turns))))


# --- cepstrum -----------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _rings(side: int) -> NDArray[np.int64]:
    """Return each place's distance from the origin in whole pixels, and 0 outside the search."""
    places = np.fft.fftfreq(side) * side
    distance = np.hypot(places[:, None], places[None])
    is_searched = (distance >= _NEAR) & (distance < min(_FAR, side // 3))
    return np.where(is_searched, distance.round().astype(np.int64), 0)


def _of_cepstrum(powers: Sequence[Array], noise: float) -> tuple[float, ...]:
    """Return ``spot``, ``dark_ring`` and ``light_ring``."""
    logs = np.mean([np.log(power + 2.0 * noise**2 + 0.5) for power in powers], axis=0)
    cepstrum = np.fft.ifft2(logs).real
    rings = _rings(len(cepstrum))
    sizes = np.maximum(np.bincount(rings.ravel()), 1)
    means = np.bincount(rings.ravel(), cepstrum.ravel()) / sizes
    searched = rings > 0
    spread = float(np.median(np.abs(cepstrum[searched]))) / _NORMAL_MAD
    darkest = float((means[rings] - cepstrum)[searched].max())
    standing_out = means[_NEAR:] * np.sqrt(sizes[_NEAR:])
    found = darkest, -float(standing_out.min()), float(standing_out.max())
    return tuple(math.log1p(max(0.0, value) / (spread + 1e-9)) for value in found)


# --- noise and blocks ---------------------------------------------------------------------


def _noise(lumas: Sequence[Luma], *, quantile: float) -> float:
    """Return the deviation of noise in levels that this share of all blocks does not exceed."""
    found = np.concatenate([_noise_of_blocks(luma) for luma in lumas])
    return float(np.quantile(found, quantile)) if found.size else 0.0


def _noise_of_blocks(luma: Luma) -> Array:
    """Estimate the deviation of noise in blocks of 16 px that are not black or white.

    The median magnitude of the finest diagonal wavelet coefficients (Donoho and Johnstone 1994,
    "Ideal spatial adaptation by wavelet shrinkage"), with Haar's wavelet.
    """
    count = len(luma) // _BLOCK
    luma = luma[: count * _BLOCK, : count * _BLOCK]
    detail = (luma[::2, ::2] - luma[1::2, ::2] - luma[::2, 1::2] + luma[1::2, 1::2]) / 2.0
    magnitudes = np.median(np.abs(_in_blocks(detail, count)), axis=1) / _NORMAL_MAD
    means = _in_blocks(luma, count).mean(axis=1)
    return np.asarray(magnitudes[(means > _LEAST_MEAN) & (means < _MOST_MEAN)], np.float64)


def _in_blocks(plane: Luma, count: int) -> Luma:
    side = len(plane) // count
    return plane.reshape(count, side, count, side).swapaxes(1, 2).reshape(count**2, side**2)


def _blocks(lumas: Sequence[Luma]) -> float:
    """Return how much steps between columns stand out at one of every 8 columns.

    After Wang, Bovik and Evans (2000), "Blind measurement of blocking artifacts in images", but a
    step counts by what it has more than its neighbours, and the grid may begin anywhere. It is
    compared with every second column from there: enlarging and demosaicing repeat every 2 px.
    """
    steps = np.mean([_steps_by_column(luma) for luma in lumas], axis=0)
    strongest = int(np.argmax(steps))
    others = float(np.median(np.roll(steps, -strongest)[2::2]))
    return math.log((steps[strongest] + 0.05) / (others + 0.05))


def _steps_by_column(luma: Luma) -> Array:
    step = np.diff(luma, axis=1)
    excess = np.abs(step[:, 1:-1] - 0.5 * (step[:, :-2] + step[:, 2:]))
    means = np.minimum(excess, 20.0).mean(axis=0)  # edges of the scene do not outvote the rest
    column = np.arange(len(means)) % GRID
    return np.asarray(np.bincount(column, means) / np.bincount(column), np.float64)
