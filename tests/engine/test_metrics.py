"""PSNR and SSIM: known values, and a slow reference written from the papers."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from engine.errors import ShapeError
from engine.metrics import psnr, ssim

Image = NDArray[np.uint8]

small_images = arrays.arrays(np.uint8, (13, 12, 3))


def image(height: int, width: int, channels: int = 3, *, seed: int = 0) -> Image:
    """A smooth image with some noise, as photos are."""
    rows, columns, layers = np.mgrid[0:height, 0:width, 0:channels]
    smooth = 128 + 80 * np.sin(rows / 5 + layers) * np.cos(columns / 7)
    noise = np.random.default_rng(seed).normal(0, 12, smooth.shape)
    levels: Image = np.clip(np.rint(smooth + noise), 0, 255).astype(np.uint8)
    return levels


def slow_ssim(first: Image, second: Image) -> float:
    """Wang et al. 2004, equation 13, window by window; the paper's 11x11 Gaussian of 1.5."""
    offsets = range(-5, 6)
    gaussian = [[math.exp(-(i * i + j * j) / (2 * 1.5**2)) for j in offsets] for i in offsets]
    window = np.array(gaussian) / np.sum(gaussian)
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    scores = []
    height, width, channels = first.shape
    for channel in range(channels):
        for top in range(height - 10):
            for left in range(width - 10):
                x = first[top : top + 11, left : left + 11, channel].astype(float)
                y = second[top : top + 11, left : left + 11, channel].astype(float)
                mean_x, mean_y = (window * x).sum(), (window * y).sum()
                variance_x = (window * (x - mean_x) ** 2).sum()
                variance_y = (window * (y - mean_y) ** 2).sum()
                covariance = (window * (x - mean_x) * (y - mean_y)).sum()
                luminance = (2 * mean_x * mean_y + c1) / (mean_x**2 + mean_y**2 + c1)
                structure = (2 * covariance + c2) / (variance_x + variance_y + c2)
                scores.append(luminance * structure)
    return float(np.mean(scores))


# --- PSNR ---


@pytest.mark.parametrize(
    ("difference", "decibels"),
    # 20 log10(255 / difference)
    [(1, 48.1308), (10, 28.1308), (255, 0.0)],
)
def test_psnr_of_an_even_difference(difference: int, decibels: float) -> None:
    black = np.zeros((4, 5, 3), np.uint8)
    other = np.full_like(black, difference)
    assert psnr(black, other) == pytest.approx(decibels, abs=1e-4)
    assert psnr(other, black) == psnr(black, other)


def test_psnr_is_of_the_mean_over_all_pixels_and_channels() -> None:
    black = np.zeros((2, 2, 3), np.uint8)
    other = black.copy()
    other[0, 1, 2] = 60  # mean squared error 60**2 / 12 = 300
    assert psnr(black, other) == pytest.approx(10 * math.log10(255**2 / 300))


def test_psnr_of_identical_images_ends_at_120() -> None:
    assert psnr(image(8, 8), image(8, 8)) == pytest.approx(120.0)


@given(small_images, small_images)
def test_psnr_agrees_with_a_slow_reference(first: Image, second: Image) -> None:
    pairs = zip(first.flat, second.flat, strict=True)
    error = sum((int(a) - int(b)) ** 2 for a, b in pairs) / first.size
    wanted = 10 * math.log10(255**2 / error) if error else 120
    assert psnr(first, second) == pytest.approx(wanted)


# --- SSIM ---


def test_ssim_of_identical_images_is_1() -> None:
    assert ssim(image(20, 30), image(20, 30)) == pytest.approx(1.0)


def test_ssim_of_two_even_images_is_their_luminance_term() -> None:
    dark, bright = np.full((11, 11, 3), 50, np.uint8), np.full((11, 11, 3), 100, np.uint8)
    c1 = (0.01 * 255) ** 2
    wanted = (2 * 50 * 100 + c1) / (50**2 + 100**2 + c1)
    assert ssim(dark, bright) == pytest.approx(wanted)


def test_ssim_of_a_negative_is_below_zero() -> None:
    assert ssim(image(20, 30), 255 - image(20, 30)) < 0


@settings(max_examples=15)
@given(
    height=st.integers(11, 16),
    width=st.integers(11, 16),
    channels=st.sampled_from([1, 3]),
    seed=st.integers(0, 99),
)
def test_ssim_agrees_with_a_slow_reference(
    height: int, width: int, channels: int, seed: int
) -> None:
    first, second = image(height, width, channels), image(height, width, channels, seed=seed + 1)
    assert ssim(first, second) == pytest.approx(slow_ssim(first, second), abs=1e-9)


@settings(max_examples=15)
@given(small_images, small_images)
def test_ssim_agrees_with_a_slow_reference_on_any_image(first: Image, second: Image) -> None:
    assert ssim(first, second) == pytest.approx(slow_ssim(first, second), abs=1e-9)


# --- What is refused ---


@pytest.mark.parametrize("metric", [psnr, ssim])
def test_images_of_two_shapes_or_other_types_are_refused(metric: object) -> None:
    assert callable(metric)
    with pytest.raises(ShapeError, match="one shape"):
        metric(image(12, 12), image(12, 13))
    with pytest.raises(ShapeError, match="float32"):
        metric(image(12, 12), image(12, 12).astype(np.float32))


def test_ssim_needs_a_whole_window() -> None:
    with pytest.raises(ShapeError, match="at least 11x11 px, got 20x10"):
        ssim(image(10, 20), image(10, 20))
