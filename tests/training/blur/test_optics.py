"""Tone curve, outlines, noise and kernels."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from training.blur.chance import normals
from training.blur.optics import (
    aperture_kernel,
    gaussian_radius,
    gaussian_taps,
    inverse_contrast,
    s_curve,
    share_of_region,
    shot_noise,
)
from training.blur.parameters import Aperture, Region

VALUES = np.linspace(0.0, 1.0, 257)

REGIONS = st.builds(
    Region,
    row=st.floats(0.2, 0.8),
    column=st.floats(0.2, 0.8),
    angle_rad=st.floats(0.0, 6.28),
    softness=st.floats(0.1, 1.2),
    radius=st.none() | st.floats(0.1, 0.35),
    outline=st.just(((0.2, 1.0), (-0.1, 2.0))),
)


def grid(height: int, width: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return np.arange(height)[:, None] / height, np.arange(width)[None] / width


@pytest.mark.parametrize("contrast", [0.0, 0.3, 1.0])
def test_the_s_curve_rises_from_0_to_1_and_can_be_undone(contrast: float) -> None:
    bent = s_curve(VALUES, contrast)
    assert (bent[0], bent[128], bent[-1]) == pytest.approx((0.0, 0.5, 1.0))
    assert np.all(np.diff(bent) > 0)
    slope = (bent[129] - bent[127]) / (VALUES[129] - VALUES[127])
    assert slope == pytest.approx(1.0 + contrast, rel=0.02)
    np.testing.assert_allclose(s_curve(bent, inverse_contrast(contrast)), VALUES, atol=1e-12)


def test_arrays_and_tensors_bend_alike() -> None:
    tensor = s_curve(torch.from_numpy(VALUES), torch.tensor(0.4))
    np.testing.assert_allclose(tensor.numpy(), s_curve(VALUES, 0.4), atol=1e-7)


@given(REGIONS, st.integers(16, 64), st.integers(16, 64))
def test_a_region_is_a_share_with_soft_edges(region: Region, height: int, width: int) -> None:
    share = share_of_region(region, *grid(height, width))
    assert share.shape == (height, width)
    assert share.min() >= 0.0
    assert share.max() <= 1.0
    steepest = 4.0 / region.softness  # of the distance, per side of the scene
    assert np.abs(np.diff(share, axis=0)).max() <= steepest / height
    assert np.abs(np.diff(share, axis=1)).max() <= steepest / width


def test_a_blob_holds_its_middle_and_a_ramp_crosses_the_scene() -> None:
    round_one = Region(row=0.5, column=0.5, angle_rad=0.0, softness=0.1, radius=0.3)
    blob = share_of_region(round_one, *grid(100, 100))
    assert blob[50, 50] == 1.0
    assert blob[50, 80] == pytest.approx(0.5, abs=0.01)  # the edge itself
    assert blob[0, 0] == blob[99, 99] == 0.0
    ramp = share_of_region(replace(round_one, softness=1.0, radius=None), *grid(100, 100))
    np.testing.assert_allclose(np.broadcast_to(ramp, (100, 100))[:, 50], 0.5, atol=1e-6)
    np.testing.assert_allclose(ramp[0, [0, 25, 75]], [0.0, 0.25, 0.75], atol=1e-6)


def test_an_outline_waves_around_the_blob() -> None:
    blob = Region(
        row=0.5, column=0.5, angle_rad=0.0, softness=0.01, radius=0.3, outline=((0.2, 0.0),)
    )
    share = share_of_region(blob, *grid(200, 200))
    # Two waves: 1.2 radii to the right, 0.8 down, where the blob is 1.6 times as flat.
    assert share[100].sum() / 200 == pytest.approx(2 * 0.36, abs=0.02)
    assert share[:, 100].sum() / 200 == pytest.approx(2 * 0.24 / 1.6, abs=0.02)


@pytest.mark.parametrize("photons", [2.0, 20.0, 500.0])
def test_shot_noise_has_the_moments_of_poisson(photons: float) -> None:
    draw, _ = normals(5, 0, 400_000)
    counts = (photons / 1000.0 + shot_noise(photons / 1000.0, 1e-3, draw)) * 1000.0
    assert counts.min() >= 0.0
    assert counts.mean() == pytest.approx(photons, rel=0.01)
    assert counts.var() == pytest.approx(photons, rel=0.05)
    skewness = ((counts - counts.mean()) ** 3).mean() / counts.std() ** 3
    assert skewness == pytest.approx(1.0 / math.sqrt(photons), rel=0.15, abs=0.02)


@pytest.mark.parametrize("sigma", [0.0, 0.4, 1.3])
def test_gaussian_taps_sum_to_1_and_do_not_depend_on_the_room_for_them(sigma: float) -> None:
    taps = gaussian_taps(sigma, gaussian_radius(sigma))
    assert taps.sum() == pytest.approx(1.0, abs=1e-6)
    np.testing.assert_array_equal(taps, taps[::-1])
    np.testing.assert_array_equal(gaussian_taps(sigma, 9)[9 - len(taps) // 2 :][: len(taps)], taps)
    offsets = np.arange(len(taps)) - len(taps) // 2
    assert (taps * offsets**2).sum() == pytest.approx(sigma**2, abs=0.09)  # sampled


@given(
    st.builds(
        Aperture,
        radius=st.floats(0.5, 9.0),
        blades=st.sampled_from([0, 5, 6, 7, 8]),
        angle_rad=st.floats(0.0, 6.28),
    )
)
def test_an_aperture_has_the_area_of_its_disc(aperture: Aperture) -> None:
    kernel = aperture_kernel(aperture)
    assert kernel.shape[0] == kernel.shape[1]
    assert kernel.shape[0] % 2 == 1
    assert kernel.sum() == pytest.approx(1.0, abs=1e-5)
    assert kernel.min() >= 0.0
    assert kernel[[0, -1]].max() == kernel[:, [0, -1]].max() == 0.0 or aperture.blades
    area = 1.0 / kernel.max()
    if aperture.radius > 1.5:  # there is a pixel that lies wholly inside
        assert area == pytest.approx(math.pi * aperture.radius**2, rel=0.06)


def test_a_pentagon_is_no_disc_and_turns() -> None:
    upright, turned = (aperture_kernel(Aperture(radius=8.0, blades=5, angle_rad=a)) for a in (0, 1))
    disc = aperture_kernel(Aperture(radius=8.0))
    assert np.abs(upright - turned).sum() > 0.05
    middle, edge = len(upright) // 2, len(disc) // 2
    np.testing.assert_allclose(
        upright[middle - 4 : middle + 5, middle - 4 : middle + 5],
        disc[edge - 4 : edge + 5, edge - 4 : edge + 5],
        rtol=0.05,
    )
