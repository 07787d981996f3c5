"""Paths of a camera during an exposure: the paper's Algorithm 1, and smooth hand motion.

A trajectory is complex, shape (M,), in pixels: real part to the right, imaginary part down, sampled
at equal steps of time, with the middle of the exposure at 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Trajectory: TypeAlias = NDArray[np.complex128]


@dataclass(frozen=True, slots=True)
class ShakeParameters:
    """Parameters of Algorithm 1 (Kupyn et al. 2018), with its names spelt out.

    ``length`` is Lmax in pixels, ``samples`` M, ``impulse`` ps, ``inertia`` I, ``big_shake`` pb,
    ``gaussian`` pg, ``heading_rad`` phi.
    """

    length: float = 60.0
    samples: int = 2000
    impulse: float = 0.001
    inertia: float = 0.35
    big_shake: float = 0.1
    gaussian: float = 0.35
    heading_rad: float = 0.0

    @classmethod
    def draw(cls, rng: np.random.Generator, *, length: float = 60.0) -> ShakeParameters:
        """Draw the paper's distribution: I ~ U(0, 0.7), pb ~ U(0, 0.2), pg ~ U(0, 0.7)."""
        return cls(
            length=length,
            inertia=rng.uniform(0.0, 0.7),
            big_shake=rng.uniform(0.0, 0.2),
            gaussian=rng.uniform(0.0, 0.7),
            heading_rad=rng.uniform(0.0, 2.0 * math.pi),
        )


def shake_trajectory(parameters: ShakeParameters, rng: np.random.Generator) -> Trajectory:
    """Walk one random camera path (Kupyn et al. 2018, Algorithm 1; Boracchi and Foi 2012).

    Returns:
        Path of ``samples`` points whose consecutive distances add up to ``length`` pixels.
    """
    p, count = parameters, parameters.samples
    pace = p.length / (count - 1)
    velocity = complex(math.cos(p.heading_rad), math.sin(p.heading_rad)) * pace
    impulsive = rng.random(count - 1) < p.big_shake * p.impulse
    turns = np.exp(1j * (math.pi + (rng.random(count - 1) - 0.5)))
    noise = rng.standard_normal(count - 1) + 1j * rng.standard_normal(count - 1)
    path = np.zeros(count, np.complex128)
    position = 0j
    for t in range(count - 1):
        turn = 2.0 * velocity * complex(turns[t]) if impulsive[t] else 0j
        drift = p.gaussian * complex(noise[t]) - p.inertia * position
        velocity += turn + p.impulse * drift * pace
        velocity *= pace / abs(velocity)
        position += velocity
        path[t + 1] = position
    return centred(path)


@dataclass(frozen=True, slots=True)
class HandParameters:
    """A smooth, gently curved path; ``bends_rad`` and ``paces`` are amplitudes of slow waves.

    ``bends_rad``: turn over the whole path, then the amplitudes of one and two waves of heading.
    ``paces``: amplitudes of half a wave, one wave and two waves of the logarithm of speed.
    """

    length: float
    heading_rad: float
    bends_rad: tuple[float, float, float] = (0.0, 0.0, 0.0)
    paces: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @classmethod
    def draw(cls, rng: np.random.Generator, *, length: float) -> HandParameters:
        """Draw a heading, bends and changes of speed for a path of ``length`` pixels."""
        return cls(
            length=length,
            heading_rad=rng.uniform(0.0, 2.0 * math.pi),
            bends_rad=tuple(rng.normal(0.0, (0.7, 0.35, 0.2)).tolist()),
            paces=tuple(rng.normal(0.0, (0.3, 0.3, 0.15)).tolist()),
        )


def hand_trajectory(parameters: HandParameters, *, samples: int = 129) -> Trajectory:
    """Trace the smooth path that ``parameters`` describe; its length is ``parameters.length``."""
    time = (np.arange(samples - 1) + 0.5) / (samples - 1)
    turn, once, twice = parameters.bends_rad
    heading = parameters.heading_rad + turn * (time - 0.5)
    heading += once * np.sin(2 * math.pi * time) + twice * np.sin(4 * math.pi * time)
    slow, wave, ripple = parameters.paces
    pace = slow * np.cos(math.pi * time) + wave * np.cos(2 * math.pi * time)
    pace = np.exp(pace + ripple * np.sin(4 * math.pi * time))
    steps = pace / pace.sum() * parameters.length * np.exp(1j * heading)
    return centred(np.concatenate([np.zeros(1), np.cumsum(steps)]))


def centred(path: Trajectory) -> Trajectory:
    """Shift ``path`` so that the middle of the exposure is at 0, where the sharp photo stands."""
    return np.asarray(path - path[len(path) // 2], np.complex128)


def turned(path: Trajectory, *, angle_rad: float, scale: float) -> Trajectory:
    """Return ``path`` turned by ``angle_rad`` and made ``scale`` times as long."""
    turn = scale * complex(math.cos(angle_rad), math.sin(angle_rad))
    return np.asarray(path * turn, np.complex128)
