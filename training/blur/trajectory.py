"""Paths of a camera during an exposure: the paper's Algorithm 1, and smooth hand motion.

A trajectory is complex, shape (M,), in pixels: real part to the right, imaginary part down, sampled
at equal steps of time, with the middle of the exposure at 0.
"""

from __future__ import annotations

import math
from typing import Self, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from training.blur.chance import Seed, draw_seed, normals, uniforms

Trajectory: TypeAlias = NDArray[np.complex128]
Triple: TypeAlias = tuple[float, float, float]

_IMPULSES, _DIRECTIONS, _DRIFTS = range(3)  # streams of chance


class ShakeParameters(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="algorithm1"
):
    """Parameters of Algorithm 1 (Kupyn et al. 2018), with its names spelt out.

    ``length`` is Lmax in pixels, ``samples`` M, ``impulse`` ps, ``inertia`` I, ``big_shake`` pb,
    ``gaussian`` pg, ``heading_rad`` phi; ``seed`` makes the walk repeatable.
    """

    length: float = 60.0
    samples: int = 2000
    impulse: float = 0.001
    inertia: float = 0.35
    big_shake: float = 0.1
    gaussian: float = 0.35
    heading_rad: float = 0.0
    seed: Seed = 0

    @classmethod
    def draw(cls, rng: np.random.Generator, *, length: float = 60.0) -> Self:
        """Draw the paper's distribution: I ~ U(0, 0.7), pb ~ U(0, 0.2), pg ~ U(0, 0.7)."""
        inertia, big_shake, gaussian, turn = rng.random(4).tolist()
        return cls(
            length=length,
            inertia=0.7 * inertia,
            big_shake=0.2 * big_shake,
            gaussian=0.7 * gaussian,
            heading_rad=2.0 * math.pi * turn,
            seed=draw_seed(rng),
        )


def shake_trajectory(parameters: ShakeParameters) -> Trajectory:
    """Walk one random camera path (Kupyn et al. 2018, Algorithm 1; Boracchi and Foi 2012).

    Returns:
        Path of ``samples`` points whose consecutive distances add up to ``length`` pixels.
    """
    p, steps = parameters, parameters.samples - 1
    pace = p.length / steps
    velocity = complex(math.cos(p.heading_rad), math.sin(p.heading_rad)) * pace
    turns, drifts = _chances(p, steps)
    pull = p.impulse * p.inertia * pace
    position, path = 0j, [0j]
    for turn, drift in zip(turns, drifts, strict=True):
        velocity += turn * velocity + drift - pull * position
        velocity *= pace / abs(velocity)
        position += velocity
        path.append(position)
    return centred(np.array(path))


def _chances(p: ShakeParameters, steps: int) -> tuple[list[complex], list[complex]]:
    """Return for each step its impulsive turn (mostly 0), and its Gaussian drift."""
    impulsive = uniforms(p.seed, _IMPULSES, steps) < p.big_shake * p.impulse
    directions = math.pi + (uniforms(p.seed, _DIRECTIONS, steps) - 0.5)
    turns = np.where(impulsive, 2.0 * np.exp(1j * directions), 0j)
    right, down = normals(p.seed, _DRIFTS, steps)
    drifts = p.impulse * p.gaussian * (right + 1j * down) * (p.length / steps)
    return turns.tolist(), drifts.tolist()


class HandParameters(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="hand"
):
    """A smooth, gently curved path; ``bends_rad`` and ``paces`` are amplitudes of slow waves.

    ``bends_rad``: turn over the whole path, then the amplitudes of one and two waves of heading.
    ``paces``: amplitudes of half a wave, one wave and two waves of the logarithm of speed.
    """

    length: float
    heading_rad: float
    bends_rad: Triple = (0.0, 0.0, 0.0)
    paces: Triple = (0.0, 0.0, 0.0)

    @classmethod
    def draw(
        cls,
        rng: np.random.Generator,
        *,
        length: float,
        bend_sigma_rad: Triple = (0.7, 0.35, 0.2),
        pace_sigma: Triple = (0.3, 0.3, 0.15),
    ) -> Self:
        """Draw a heading, bends and changes of speed for a path of ``length`` pixels."""
        bends, paces = rng.standard_normal((2, 3)).tolist()
        return cls(
            length=length,
            heading_rad=2.0 * math.pi * rng.random(),
            bends_rad=_scaled(bends, bend_sigma_rad),
            paces=_scaled(paces, pace_sigma),
        )


def _scaled(values: list[float], sigmas: Triple) -> Triple:
    first, second, third = (v * sigma for v, sigma in zip(values, sigmas, strict=True))
    return first, second, third


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


PathParameters: TypeAlias = ShakeParameters | HandParameters


def trajectory_of(parameters: PathParameters) -> Trajectory:
    """Walk or trace the path that ``parameters`` describe."""
    if isinstance(parameters, ShakeParameters):
        return shake_trajectory(parameters)
    return hand_trajectory(parameters)


def turned(parameters: PathParameters, *, angle_rad: float, scale: float) -> PathParameters:
    """Return parameters of a path turned by ``angle_rad`` and ``scale`` times as long.

    A shake keeps its seed, so its turns stay where they were.
    """
    heading = (parameters.heading_rad + angle_rad) % (2.0 * math.pi)
    return msgspec.structs.replace(
        parameters, heading_rad=heading, length=parameters.length * scale
    )


def centred(path: Trajectory) -> Trajectory:
    """Shift ``path`` so that the middle of the exposure is at 0, where the sharp photo stands."""
    return np.asarray(path - path[len(path) // 2], np.complex128)
