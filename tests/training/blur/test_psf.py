"""The point-spread function of a path."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from training.blur.psf import rasterise
from training.blur.trajectory import (
    HandParameters,
    ShakeParameters,
    Trajectory,
    hand_trajectory,
    shake_trajectory,
)


def path_of(*points: complex) -> Trajectory:
    return np.array(points, np.complex128)


def drawn(seed: int, length: float, samples: int, *, is_shake: bool) -> Trajectory:
    rng = np.random.default_rng(seed)
    if is_shake:
        return shake_trajectory(
            ShakeParameters(length=length, samples=samples, impulse=0.3, seed=seed)
        )
    return hand_trajectory(HandParameters.draw(rng, length=length), samples=samples)


PATHS = st.builds(
    drawn,
    st.integers(0, 2**32),
    st.floats(0.0625, 80.0),
    st.integers(2, 200),
    is_shake=st.booleans(),
)


def centre_of_mass(kernel: NDArray[np.float32]) -> complex:
    """Return where the kernel's weight lies, from its centre, right and down."""
    radius = kernel.shape[0] // 2
    offsets = np.arange(-radius, radius + 1)
    return complex((kernel.sum(axis=0) * offsets).sum(), (kernel.sum(axis=1) * offsets).sum())


@given(PATHS)
def test_a_psf_is_an_odd_square_of_shares_that_sum_to_1(path: Trajectory) -> None:
    kernel = rasterise(path)
    assert kernel.dtype == np.float32
    assert kernel.ndim == 2
    assert kernel.shape[0] == kernel.shape[1]
    assert kernel.shape[0] % 2 == 1
    assert kernel.min() >= 0
    assert kernel.sum() == pytest.approx(1.0, abs=1e-5)


@given(PATHS)
def test_the_weight_of_a_psf_lies_where_the_path_was_on_average(path: Trajectory) -> None:
    average = complex(((path[1:] + path[:-1]) / 2).mean())
    assert abs(centre_of_mass(rasterise(path)) - average) < 1e-4


@given(PATHS)
def test_a_path_walked_backwards_has_the_same_psf(path: Trajectory) -> None:
    np.testing.assert_allclose(rasterise(path), rasterise(path[::-1]), atol=1e-6)


@given(PATHS)
def test_a_psf_has_no_gaps_and_covers_the_path(path: Trajectory) -> None:
    kernel = rasterise(path)
    parts, _ = cv2.connectedComponents((kernel > 0).astype(np.uint8), connectivity=8)
    assert parts == 2  # the background and the path
    rows, columns = np.nonzero(kernel)
    radius = kernel.shape[0] // 2
    assert abs(columns.min() - radius - path.real.min()) <= 1.5
    assert abs(columns.max() - radius - path.real.max()) <= 1.5
    assert abs(rows.min() - radius - path.imag.min()) <= 1.5
    assert abs(rows.max() - radius - path.imag.max()) <= 1.5


@pytest.mark.parametrize("samples", [2, 9, 129])
def test_a_straight_horizontal_path_is_a_horizontal_box(samples: int) -> None:
    kernel = rasterise(np.linspace(-4, 4, samples).astype(np.complex128))
    centre = kernel.shape[0] // 2
    box = np.array([1 / 16, *[1 / 8] * 7, 1 / 16])
    np.testing.assert_allclose(kernel[centre, centre - 4 : centre + 5], box, atol=2e-3)
    assert kernel[centre].sum() == pytest.approx(1.0, abs=1e-6)


def test_rest_is_a_single_pixel() -> None:
    kernel = rasterise(path_of(0, 0))
    assert kernel[kernel.shape[0] // 2, kernel.shape[1] // 2] == 1.0


def test_half_a_pixel_to_the_right_is_shared_equally() -> None:
    kernel = rasterise(path_of(0.5, 0.5))
    centre = kernel.shape[0] // 2
    assert kernel[centre, centre] == 0.5
    assert kernel[centre, centre + 1] == 0.5


def test_four_neighbours_share_a_point_between_them() -> None:
    kernel = rasterise(path_of(0.25 - 0.5j, 0.25 - 0.5j))
    centre = kernel.shape[0] // 2
    shares = kernel[centre - 1 : centre + 1, centre : centre + 2]
    np.testing.assert_allclose(shares, [[0.375, 0.125], [0.375, 0.125]])


def test_equal_times_have_equal_weight() -> None:
    kernel = rasterise(path_of(0, 0, 0, 8j))  # two thirds of the time at rest, then down
    centre = kernel.shape[0] // 2
    assert kernel[centre, centre] == pytest.approx(2 / 3 + 1 / 48, abs=1e-6)
    assert kernel[centre + 1 :].sum() == pytest.approx(1 / 3 - 1 / 48, abs=1e-6)
