"""An exposure in frames: where things stand, no gaps, and all of the time."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from training.blur.config import PRESETS
from training.blur.draw import draw_blur
from training.blur.frames import Frames, sample_frames
from training.blur.parameters import (
    BlurParameters,
    Motion,
    MovingObject,
    Perspective,
    Region,
)
from training.blur.psf import rasterise
from training.blur.trajectory import HandParameters, hand_trajectory

HEIGHT, WIDTH = 241, 321
MIDDLE = ((WIDTH - 1) / 2, (HEIGHT - 1) / 2)
PATH = HandParameters(
    length=24.0, heading_rad=0.7, bends_rad=(1.0, 0.3, 0.1), paces=(0.5, 0.2, 0.1)
)
STILL_CAMERA = Perspective(
    focal=800.0, axis=(0.0, 0.0), roll_rad=(0, 0, 0), approach=(0, 0, 0), slide=0.0
)
OBJECT = MovingObject(
    region=Region(row=0.5, column=0.5, angle_rad=0.0, softness=0.1, radius=0.2),
    motion=Motion(path=HandParameters(length=9.0, heading_rad=0.0)),
    is_cut_out=True,
)


def through(perspective: Perspective | None, path: HandParameters = PATH) -> BlurParameters:
    return BlurParameters(motion=Motion(path=path, perspective=perspective))


def sample(parameters: BlurParameters, *, spacing: float = 0.5) -> Frames:
    (frames,) = sample_frames([parameters], HEIGHT, WIDTH, spacing=spacing)
    return frames


def seen(frames: Frames, x: float, y: float) -> NDArray[np.float64]:
    """Return (N, 2): where a point of the sharp scene stands in each frame."""
    points = frames.camera @ np.array([x, y, 1.0])
    return np.asarray(points[:, :2] / points[:, 2:], np.float64)


def drawn(seed: int) -> BlurParameters:
    preset = list(PRESETS)[seed % 3]
    return draw_blur(PRESETS[preset], np.random.default_rng(seed))


@given(st.integers(0, 2**32), st.sampled_from([0.25, 1.0]))
def test_frames_share_the_whole_exposure_and_leave_no_gaps(seed: int, spacing: float) -> None:
    parameters = drawn(seed)
    frames = sample(parameters, spacing=spacing)
    assert frames.weights.sum() == pytest.approx(1.0, abs=1e-9)
    assert frames.weights.min() >= 0.0
    assert len(frames.camera) == len(frames.weights)
    assert len(frames.objects) == len(parameters.objects)
    for x, y in ((0, 0), (WIDTH - 1, 0), (0, HEIGHT - 1), MIDDLE):
        steps = np.abs(np.diff(seen(frames, x, y), axis=0))
        # A perspective may foreshorten: an off-axis corner moves up to a third more.
        assert np.hypot(*steps.T).max(initial=0.0) <= 1.35 * spacing


@given(st.integers(0, 2**32))
def test_the_middle_of_the_scene_follows_the_path_whatever_the_perspective(seed: int) -> None:
    parameters = draw_blur(PRESETS["camera-shake"], np.random.default_rng(seed))
    assert parameters.motion is not None
    flat = replace(parameters, motion=replace(parameters.motion, perspective=None))
    frames = sample(parameters)
    ends = seen(sample(flat, spacing=0.05), *MIDDLE)[[0, -1]]
    np.testing.assert_allclose(seen(frames, *MIDDLE)[[0, -1]], ends, atol=0.7)


def test_nothing_moves_in_the_middle_of_the_exposure() -> None:
    perspective = replace(
        STILL_CAMERA, roll_rad=(0.02, 0.01, 0.0), approach=(0.02, 0.0, 0.01), slide=0.3
    )
    frames = sample(through(perspective), spacing=0.01)
    passed = np.cumsum(frames.weights) - frames.weights / 2
    middle = int(np.argmin(np.abs(passed - 0.5)))
    np.testing.assert_allclose(frames.camera[middle], np.eye(3), atol=2e-2)


def test_frames_of_a_uniform_path_make_its_psf() -> None:
    frames = sample(through(None), spacing=0.1)
    offsets = seen(frames, 0.0, 0.0)
    kernel = rasterise(hand_trajectory(PATH))
    radius = kernel.shape[0] // 2
    average = frames.weights @ offsets
    across = np.arange(-radius, radius + 1)
    expected = [(kernel.sum(axis=0) * across).sum(), (kernel.sum(axis=1) * across).sum()]
    np.testing.assert_allclose(average, expected, atol=0.01)
    spread = frames.weights @ (offsets - average) ** 2
    kernel_spread = [
        (kernel.sum(axis=0) * (across - expected[0]) ** 2).sum(),
        (kernel.sum(axis=1) * (across - expected[1]) ** 2).sum(),
    ]
    # Bilinear shares add up to 1/4 of a square pixel.
    np.testing.assert_allclose(spread, kernel_spread, atol=0.3)


def test_a_slow_stretch_weighs_more_and_has_no_more_frames() -> None:
    slowing = HandParameters(length=20.0, heading_rad=0.0, paces=(0.9, 0.0, 0.0))
    frames = sample(through(None, slowing), spacing=0.5)
    steps = np.diff(seen(frames, 0, 0)[:, 0])
    np.testing.assert_allclose(steps, steps.mean(), rtol=0.05)
    assert frames.weights[-1] > 3 * frames.weights[0]


def test_roll_turns_about_the_middle() -> None:
    still = replace(PATH, length=1e-9)
    frames = sample(through(replace(STILL_CAMERA, roll_rad=(0.1, 0, 0)), still), spacing=0.05)
    before, after = seen(frames, MIDDLE[0] + 100, MIDDLE[1])[[0, -1]]
    np.testing.assert_allclose(after - before, [0.0, 10.0], atol=0.1)
    np.testing.assert_allclose(seen(frames, *MIDDLE), [MIDDLE] * len(frames.weights), atol=1e-6)


def test_an_approach_makes_the_scene_larger() -> None:
    still = replace(PATH, length=1e-9)
    frames = sample(through(replace(STILL_CAMERA, approach=(0.1, 0, 0)), still), spacing=0.05)
    before, after = seen(frames, MIDDLE[0] + 100, MIDDLE[1])[[0, -1]]
    np.testing.assert_allclose(after - before, [10.0, 0.0], atol=0.1)


def test_a_turn_of_the_camera_moves_the_edges_more_than_the_middle() -> None:
    sideways = HandParameters(length=20.0, heading_rad=0.0)
    wide = replace(STILL_CAMERA, focal=200.0)

    def width_of(perspective: Perspective, x: float) -> float:
        track = seen(sample(through(perspective, sideways), spacing=0.05), x, MIDDLE[1])
        return float(np.ptp(track[:, 0]))

    # On the axis f tan(a); beside it, by x, the same turn moves a point 1 + (x / f)^2 as far.
    assert width_of(wide, MIDDLE[0]) == pytest.approx(20.0, abs=0.1)
    assert width_of(wide, MIDDLE[0] + 150) == pytest.approx(20 * (1 + 0.75**2), rel=0.02)
    sliding = replace(wide, slide=1.0)
    assert width_of(sliding, MIDDLE[0] + 150) == pytest.approx(20.0, abs=0.1)


def test_rotations_keep_angles_between_rays() -> None:
    perspective = replace(STILL_CAMERA, axis=(300.0, -200.0), roll_rad=(0.2, 0.1, 0.05))
    frames = sample(through(perspective), spacing=2.0)
    axis = np.array(MIDDLE) + perspective.axis

    def ray(points: NDArray[np.float64]) -> NDArray[np.float64]:
        rays = np.concatenate([points - axis, np.full((len(points), 1), perspective.focal)], 1)
        return np.asarray(rays / np.linalg.norm(rays, axis=1, keepdims=True))

    corners = [(0.0, 0.0), (WIDTH - 1.0, 40.0)]
    cosines = (ray(seen(frames, *corners[0])) * ray(seen(frames, *corners[1]))).sum(axis=1)
    expected = (ray(np.array([corners[0]])) * ray(np.array([corners[1]]))).sum()
    np.testing.assert_allclose(cosines, expected, atol=1e-9)


def test_an_object_moves_at_the_same_moments_as_the_camera() -> None:
    camera = Motion(path=HandParameters(length=30.0, heading_rad=math.pi / 2))
    frames = sample(BlurParameters(motion=camera, objects=(OBJECT,)))
    (track,) = frames.objects
    down, right = seen(frames, 0, 0)[:, 1], track[:, 0, 2]
    np.testing.assert_allclose(right, down * 9.0 / 30.0, atol=1e-6)


def test_samples_planned_together_are_those_planned_alone() -> None:
    parameters = [drawn(seed) for seed in range(9)]
    together = sample_frames(parameters, HEIGHT, WIDTH, spacing=1.0)
    for one, frames in zip(parameters, together, strict=True):
        alone = sample(one, spacing=1.0)
        np.testing.assert_array_equal(frames.weights, alone.weights)
        np.testing.assert_allclose(frames.camera, alone.camera, atol=1e-9)
        for track, expected in zip(frames.objects, alone.objects, strict=True):
            np.testing.assert_allclose(track, expected, atol=1e-9)


def test_where_nothing_moves_one_frame_is_enough() -> None:
    followed = replace(OBJECT, motion=None)
    frames = sample(BlurParameters(objects=(followed,)))
    assert frames.weights.tolist() == [1.0]
    np.testing.assert_array_equal(frames.camera, np.eye(3)[None])
    np.testing.assert_array_equal(frames.objects[0], np.eye(3)[None])
