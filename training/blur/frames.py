"""An exposure as a sum of frames: where everything stands, and how long."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from training.blur.parameters import BlurParameters, Motion, Perspective
from training.blur.trajectory import Trajectory, Triple, trajectory_of

Homographies: TypeAlias = NDArray[np.float64]
"""(N, 3, 3): each takes a point (x, y, 1) of the sharp scene to where it stands in a frame."""

Times: TypeAlias = NDArray[np.float64]

_MOMENTS: Final = np.linspace(0.0, 1.0, 513)  # no path turns between two of them
_NOTHING: Final = (0.0, 0.0, 0.0)
_FLAT: Final = Perspective(
    focal=1.0, axis=(0.0, 0.0), roll_rad=_NOTHING, approach=_NOTHING, slide=1.0
)


@dataclass(frozen=True, slots=True)
class Frames:
    """N moments of an exposure; ``weights`` (N,) are their shares of its time, summing to 1.

    ``objects`` holds one (N, 3, 3) for each moving object.
    """

    weights: NDArray[np.float64]
    camera: Homographies
    objects: tuple[Homographies, ...]


def sample_frames(
    parameters: Sequence[BlurParameters], height: int, width: int, *, spacing: float
) -> list[Frames]:
    """Choose moments for each sample so that nothing moves more than ``spacing`` pixels between two.

    The moments are evenly spread along the way, not over time, so that a slow hand costs no more
    than a quick one. The perspective's foreshortening, a few percent, is left out of the count.
    """
    reach = math.hypot(height, width) / 2
    exposures = [_Exposure.plan(one, reach, spacing) for one in parameters]
    views = [view for exposure in exposures for view in exposure.views]
    centre = complex((width - 1) / 2, (height - 1) / 2)
    matrices = iter(_project(views, centre))
    return [
        Frames(exposure.weights, next(matrices), tuple(next(matrices) for _ in exposure.views[1:]))
        for exposure in exposures
    ]


@dataclass(frozen=True, slots=True)
class _View:
    """How the camera or an object stands at N moments; every array is (N,).

    ``turned`` is the part of the path that rotation makes, ``slid`` the rest.
    """

    turned: Trajectory
    slid: Trajectory
    roll_rad: NDArray[np.float64]
    zoom: NDArray[np.float64]
    focal: NDArray[np.float64]
    axis: Trajectory

    @classmethod
    def joined(cls, views: Sequence[_View]) -> Self:
        """Put all moments of some views one behind the other."""
        names = [field.name for field in fields(cls)]
        return cls(*(np.concatenate([getattr(view, name) for view in views]) for name in names))


@dataclass(frozen=True, slots=True)
class _Exposure:
    """The moments of one sample, and how everything stands at them: first the camera."""

    weights: NDArray[np.float64]
    views: tuple[_View, ...]

    @classmethod
    def plan(cls, parameters: BlurParameters, reach: float, spacing: float) -> Self:
        movers = [_Mover(parameters.motion), *(_Mover(o.motion) for o in parameters.objects)]
        way = np.zeros(len(_MOMENTS))
        np.max([mover.steps(reach) for mover in movers], axis=0).cumsum(out=way[1:])
        count = max(1, math.ceil(way[-1] / spacing))
        if way[-1] == 0.0:
            way = _MOMENTS  # nothing moves: any moment will do
        cuts = np.interp(np.linspace(0.0, way[-1], 2 * count + 1), way, _MOMENTS)
        views = tuple(mover.view(cuts[1::2]) for mover in movers)
        return cls(np.diff(cuts[::2]), views)


class _Mover:
    """The camera or an object: its path walked once, and asked for at any time."""

    def __init__(self, motion: Motion | None) -> None:
        path = trajectory_of(motion.path) if motion else np.zeros(2, np.complex128)
        self._path = _interpolate(_MOMENTS, np.linspace(0.0, 1.0, len(path)), path)
        self._perspective = (motion and motion.perspective) or _FLAT

    def steps(self, reach: float) -> NDArray[np.float64]:
        """Return how far any pixel within ``reach`` of the middle moves between moments."""
        steps = np.abs(np.diff(self._path))
        for change in (self._perspective.roll_rad, self._perspective.approach):
            if any(change):
                steps = steps + reach * np.abs(np.diff(_waves(change, _MOMENTS)))
        return steps

    def view(self, times: Times) -> _View:
        """Return how it stands at ``times``."""
        perspective, path = self._perspective, _interpolate(times, _MOMENTS, self._path)
        return _View(
            turned=(1.0 - perspective.slide) * path,
            slid=perspective.slide * path,
            roll_rad=_waves(perspective.roll_rad, times),
            zoom=1.0 + _waves(perspective.approach, times),
            focal=np.full(len(times), perspective.focal),
            axis=np.full(len(times), complex(*perspective.axis)),
        )


def _interpolate(times: Times, known: Times, path: Trajectory) -> Trajectory:
    return np.asarray(np.interp(times, known, path), np.complex128)


def _waves(amplitudes: Triple, times: Times) -> NDArray[np.float64]:
    """Return a slow change that is 0 in the middle of the exposure."""
    growth, once, twice = amplitudes
    angle = 2.0 * math.pi * times
    return growth * (times - 0.5) + once * np.sin(angle) + twice * np.sin(2.0 * angle)


def _project(views: Sequence[_View], centre: complex) -> list[Homographies]:
    """Return the homographies of cameras that turn and move before a distant plane.

    A camera turns (H = K R K^-1, Hartley and Zisserman 2004, section 8.4), comes nearer, and
    slides along. Its rotation is split in two: the smallest that brings the scene's middle to its
    place on the path, and a roll about the line of sight to that middle. All moments of all views
    are computed at once.
    """
    view = _View.joined(views)
    place = centre + view.turned
    matrices = _rotate(view, place, centre)
    shift = place * (1.0 - view.zoom) + view.slid
    moves = np.zeros_like(matrices)
    moves[:, 0, 0] = moves[:, 1, 1] = view.zoom
    moves[:, 0, 2], moves[:, 1, 2], moves[:, 2, 2] = shift.real, shift.imag, 1.0
    matrices = moves @ matrices
    matrices /= matrices[:, 2:, 2:]
    ends = np.cumsum([len(one.zoom) for one in views])[:-1]
    return np.split(matrices, ends)


def _rotate(view: _View, place: Trajectory, centre: complex) -> Homographies:
    """Return K R K^-1 for rotations that take the ray through ``centre`` to ``place``."""
    axis = centre + view.axis
    before, after = _rays(centre - axis, view.focal), _rays(place - axis, view.focal)
    cosine = (before * after).sum(axis=1)[:, None, None]
    cross = _cross_matrices(np.cross(before, after))
    turn = np.eye(3) + cross + cross @ cross / (1.0 + cosine)
    spin = _cross_matrices(before)
    sine, versine = (
        np.sin(view.roll_rad)[:, None, None],
        (1.0 - np.cos(view.roll_rad))[:, None, None],
    )
    roll = np.eye(3) + sine * spin + versine * (spin @ spin)
    camera, inverse = np.zeros_like(turn), np.zeros_like(turn)
    camera[:, 0, 0] = camera[:, 1, 1] = view.focal
    camera[:, 0, 2], camera[:, 1, 2], camera[:, 2, 2] = axis.real, axis.imag, 1.0
    inverse[:, 0, 0] = inverse[:, 1, 1] = 1.0 / view.focal
    inverse[:, :2, 2], inverse[:, 2, 2] = -camera[:, :2, 2] / view.focal[:, None], 1.0
    return np.asarray(camera @ turn @ roll @ inverse, np.float64)


def _rays(points: Trajectory, focal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return unit vectors (N, 3) towards points of the image plane."""
    rays = np.stack([points.real, points.imag, focal], axis=1)
    return np.asarray(rays / np.linalg.norm(rays, axis=1, keepdims=True), np.float64)


def _cross_matrices(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (N, 3, 3) with M @ x = vector x x."""
    x, y, z = vectors.T
    zero = np.zeros_like(x)
    rows = [[zero, -z, y], [z, zero, -x], [-y, x, zero]]
    return np.array(rows).transpose(2, 0, 1)
