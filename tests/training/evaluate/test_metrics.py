"""Metrics agree with two independent implementations, and mean what they say."""

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from skimage import metrics as skimage_metrics
from torchmetrics.functional.image import (
    multiscale_structural_similarity_index_measure as torch_ms_ssim,
)
from torchmetrics.functional.image import peak_signal_noise_ratio as torch_psnr
from torchmetrics.functional.image import structural_similarity_index_measure as torch_ssim

from engine.errors import ShapeError
from resources import resource_path
from training.data.reading import read_levels
from training.evaluate.metrics import MS_SSIM_SIDE, compare, ms_ssim, tenengrad, vgg_distance
from training.perceptual import Vgg19Features

Levels = NDArray[np.uint8]


def random_image() -> Levels:
    return np.random.default_rng(0).integers(0, 256, (180, 200, 3), dtype=np.uint8)


def real_image() -> Levels:
    return read_levels(resource_path("examples", "red-panda.jpg"))[100:350, 200:480]


def worse(image: Levels, sigma: float) -> Levels:
    noise = np.random.default_rng(1).normal(0, 4, image.shape)
    return np.clip(cv2.GaussianBlur(image, (0, 0), sigma) + noise, 0, 255).astype(np.uint8)


def tensor(image: Levels) -> torch.Tensor:
    return torch.from_numpy(image.astype(np.float64)).permute(2, 0, 1)[None]


@pytest.fixture(scope="module")
def features() -> Vgg19Features:
    """Return the network with random weights: what the distance does does not depend on them."""
    torch.manual_seed(0)
    shapes = {0: (64, 3), 2: (64, 64), 5: (128, 64), 7: (128, 128)}
    shapes |= {10: (256, 128), 12: (256, 256), 14: (256, 256)}
    weights: dict[str, torch.Tensor] = {}
    for index, (out, into) in shapes.items():
        weights[f"features.{index}.weight"] = torch.randn(out, into, 3, 3) * (2 / into / 9) ** 0.5
        weights[f"features.{index}.bias"] = torch.zeros(out)
    return Vgg19Features(weights)


@pytest.mark.parametrize("sharp", [random_image(), real_image()], ids=["random", "real"])
@pytest.mark.parametrize("sigma", [0.8, 3.0])
def test_metrics_are_those_of_others(sharp: Levels, sigma: float) -> None:
    blurred = worse(sharp, sigma)
    ours = compare(blurred, sharp)
    theirs = skimage_metrics.structural_similarity(
        sharp,
        blurred,
        channel_axis=2,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        data_range=255,
    )
    assert ours.ssim == pytest.approx(theirs, abs=1e-4)
    _, whole = torch_ssim(tensor(blurred), tensor(sharp), data_range=255.0, return_full_image=True)
    inside = whole[..., 5:-5, 5:-5].mean().item()  # theirs goes beyond the edge by mirroring
    assert ours.ssim == pytest.approx(inside, abs=1e-4)
    by_skimage = skimage_metrics.peak_signal_noise_ratio(sharp, blurred, data_range=255)
    assert ours.psnr == pytest.approx(by_skimage, abs=1e-4)
    by_torch = torch_psnr(tensor(blurred), tensor(sharp), data_range=255.0).item()
    assert ours.psnr == pytest.approx(by_torch, abs=1e-4)
    several = torch_ms_ssim(tensor(blurred), tensor(sharp), data_range=255.0).item()
    # Theirs goes beyond the edge at the coarsest scale, which is 12 px high here.
    assert ours.ms_ssim == pytest.approx(several, abs=5e-4)


def test_equal_images_are_as_like_as_can_be(features: Vgg19Features) -> None:
    image = real_image()
    likeness = compare(image, image, features)
    assert likeness.ssim == pytest.approx(1.0)
    assert likeness.ms_ssim == pytest.approx(1.0)
    assert likeness.vgg == pytest.approx(0.0, abs=1e-9)


def test_more_blur_is_less_like(features: Vgg19Features) -> None:
    image = real_image()
    near, far = (compare(worse(image, sigma), image, features) for sigma in (0.8, 3.0))
    assert near.ms_ssim is not None
    assert far.ms_ssim is not None
    assert near.vgg is not None
    assert far.vgg is not None
    assert near.ms_ssim > far.ms_ssim
    assert near.vgg < far.vgg
    assert vgg_distance(image, worse(image, 3.0), features) == pytest.approx(far.vgg)


def test_small_images_have_no_ms_ssim() -> None:
    side = MS_SSIM_SIDE - 1
    image = random_image()[:side, :side]
    assert compare(image, image).ms_ssim is None
    with pytest.raises(ShapeError, match="11"):
        ms_ssim(image, image)
    whole = random_image()[:MS_SSIM_SIDE, :MS_SSIM_SIDE]
    assert ms_ssim(whole, whole) == pytest.approx(1.0)


def test_tenengrad_is_the_squared_slope() -> None:
    ramp = np.broadcast_to(np.arange(0, 200, 2, dtype=np.uint8)[None, :, None], (50, 100, 3))
    inside = tenengrad(np.ascontiguousarray(ramp))
    assert inside == pytest.approx(4.0, rel=0.05)  # 2 levels a pixel, but for the edges
    assert tenengrad(worse(real_image(), 3.0)) < tenengrad(real_image())
