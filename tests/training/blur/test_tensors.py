"""Minibatches on tensors against the reference, one photo at a time."""

from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.errors import ShapeError
from tests.training.tiny import scene
from training.blur.chance import normals
from training.blur.config import PRESETS, BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import (
    Aperture,
    BlurParameters,
    Motion,
    MovingObject,
    Noise,
    Perspective,
    Region,
    ToneCurve,
)
from training.blur.synthesize import Image, synthesize
from training.blur.tensors import _normals, synthesize_minibatch, synthesize_one
from training.blur.trajectory import HandParameters, ShakeParameters

LEVEL = 1.0 / 255.0
CROP = 64

DEVICES = [
    "cpu",
    pytest.param(
        "cuda",
        marks=[
            pytest.mark.gpu,
            pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device"),
        ],
    ),
]


def minibatch(
    scenes: list[Image],
    parameters: list[BlurParameters],
    *,
    margin: int,
    device: str = "cpu",
) -> tuple[list[Image], list[Image]]:
    stacked = torch.from_numpy(np.stack(scenes)).permute(0, 3, 1, 2).to(device)
    blurred, sharp = synthesize_minibatch(stacked, parameters, margin=margin)
    assert blurred.device == sharp.device == stacked.device
    assert blurred.dtype == sharp.dtype == torch.float32
    return as_images(blurred), as_images(sharp)


def smooth_scene(side: int, *, seed: int) -> Image:
    """As smooth as a photo; the bare texture is all edges."""
    return np.asarray(cv2.GaussianBlur(scene(side, side, seed=seed), (0, 0), 1.0), np.float32)


def as_images(images: torch.Tensor) -> list[Image]:
    return list(images.cpu().permute(0, 2, 3, 1).numpy())


def drawn(preset: str, count: int, *, seed: int) -> list[BlurParameters]:
    rng = np.random.default_rng(seed)
    return [draw_blur(PRESETS[preset], rng) for _ in range(count)]


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("has_jpeg", [False, True])
def test_pairs_are_those_of_the_reference(preset: str, device: str, has_jpeg: bool) -> None:
    margin = PRESETS[preset].margin
    parameters = drawn(preset, 14, seed=1)
    if not has_jpeg:
        parameters = [replace(one, jpeg_quality=None) for one in parameters]
    scenes = [smooth_scene(CROP + 2 * margin, seed=i) for i in range(14)]
    pairs = minibatch(scenes, parameters, margin=margin, device=device)
    errors = []
    for image, drawn_one, blurred, sharp in zip(scenes, parameters, *pairs, strict=True):
        expected_blurred, expected_sharp = synthesize(image, drawn_one, margin=margin)
        np.testing.assert_allclose(sharp, expected_sharp, atol=1e-3)
        errors.append(np.abs(blurred - expected_blurred).mean() / LEVEL)
    # A level here and there makes JPEG round a coefficient otherwise: libjpeg itself answers a
    # change of 6 % of the levels by 1 with a mean of 0.9.
    assert max(errors) < (2.0 if has_jpeg else 0.5)
    assert np.mean(errors) < (0.6 if has_jpeg else 0.2)


ROLLING = Perspective(
    focal=400.0, axis=(30.0, -90.0), roll_rad=(0.03, 0.01, 0), approach=(0.03, 0, 0), slide=0.3
)
HAND = HandParameters(length=15.0, heading_rad=1.0, bends_rad=(1.0, 0.4, 0.1))
BLOB = Region(row=0.5, column=0.4, angle_rad=0.4, softness=0.05, radius=0.25, outline=((0.1, 1.0),))
RUNNER = MovingObject(region=BLOB, motion=Motion(path=HAND), is_cut_out=True)
RAMP = MovingObject(
    region=Region(row=0.4, column=0.5, angle_rad=2.0, softness=0.5, radius=None),
    motion=None,
    is_cut_out=False,
)
ONE_THING = {
    "nothing": BlurParameters(),
    "tone": BlurParameters(tone=ToneCurve(gamma=2.2, contrast=0.4)),
    "light": BlurParameters(tone=ToneCurve(gamma=2.0), gain=1.4, highlight=2.0, soft_sigma=0.5),
    "soft": BlurParameters(soft_sigma=1.3),
    "defocus": BlurParameters(aperture=Aperture(radius=2.3, blades=5, angle_rad=0.3)),
    "uniform": BlurParameters(motion=Motion(path=HAND)),
    "shake": BlurParameters(motion=Motion(path=ShakeParameters(length=20.0, seed=3))),
    "homography": BlurParameters(motion=Motion(path=HAND, perspective=ROLLING)),
    "objects": BlurParameters(motion=Motion(path=HAND), objects=(RAMP, RUNNER)),
    "still camera": BlurParameters(objects=(RUNNER,), aperture=Aperture(radius=1.5)),
    "noise": BlurParameters(noise=Noise(shot=1e-3, read=0.01, white_balance=(2.0, 1.5), seed=8)),
}


@pytest.mark.parametrize("margin", [0, 12])
@pytest.mark.parametrize("name", ONE_THING)
def test_each_part_is_that_of_the_reference(name: str, margin: int) -> None:
    image = scene(CROP, CROP + 11)
    (blurred,), (sharp,) = minibatch([image], [ONE_THING[name]], margin=margin)
    expected_blurred, expected_sharp = synthesize(image, ONE_THING[name], margin=margin)
    np.testing.assert_allclose(sharp, expected_sharp, atol=1e-4)
    assert np.abs(blurred - expected_blurred).mean() < 0.5 * LEVEL
    assert np.abs(blurred - expected_blurred).max() < 8 * LEVEL


@given(st.permutations(list(ONE_THING)))
@settings(max_examples=5)
def test_a_pair_does_not_depend_on_its_neighbours(names: list[str]) -> None:
    parameters = [ONE_THING[name] for name in names]
    scenes = [scene(48, 48, seed=len(name)) for name in names]
    pairs = minibatch(scenes, parameters, margin=4)
    for image, one, blurred, sharp in zip(scenes, parameters, *pairs, strict=True):
        alone_blurred, alone_sharp = synthesize_one(image, one, margin=4)
        np.testing.assert_allclose(sharp, alone_sharp, atol=1e-5)
        assert np.mean(blurred != alone_blurred) < 1e-3  # roundings
        np.testing.assert_allclose(blurred, alone_blurred, atol=1.01 * LEVEL)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (2, 7), (3, 40)])
def test_the_smallest_scenes_are_blurred(height: int, width: int) -> None:
    for one in ONE_THING.values():
        for side in synthesize_one(scene(height, width), replace(one, jpeg_quality=90)):
            assert side.shape == (height, width, 3)
            assert np.isfinite(side).all()


def test_noise_is_the_same_numbers_on_every_device() -> None:
    noises = [Noise(shot=1, read=1, white_balance=(1, 1), seed=s) for s in (3, 2**52 + 5)]
    ours = _normals(noises, 1000, torch.zeros(1))
    for row, noise in enumerate(noises):
        for one, expected in zip(ours, normals(noise.seed, 0, 1000), strict=True):
            np.testing.assert_allclose(one[row].numpy(), expected, atol=2e-5)


def test_the_scenes_are_left_alone() -> None:
    scenes = torch.from_numpy(scene(40, 40)).permute(2, 0, 1)[None]
    before = scenes.clone()
    for one in ONE_THING.values():
        synthesize_minibatch(scenes, [one])
    assert torch.equal(scenes, before)


@pytest.mark.parametrize(
    ("shape", "margin"), [((3, 8, 8), 0), ((1, 4, 8, 8), 0), ((2, 3, 8, 8), 0), ((1, 3, 8, 9), 4)]
)
def test_what_is_no_minibatch_is_told(shape: tuple[int, ...], margin: int) -> None:
    with pytest.raises(ShapeError, match="leaves nothing"):
        synthesize_minibatch(torch.zeros(shape), [BlurParameters()], margin=margin)


def test_a_minibatch_of_nothing_is_nothing() -> None:
    blurred, sharp = synthesize_minibatch(torch.zeros(0, 3, 8, 8), [], margin=1)
    assert blurred.shape == sharp.shape == (0, 3, 6, 6)


def test_light_never_falls_below_0() -> None:
    """What is left by a Fourier transform may: the root of it would be no number."""
    dark = BlurConfig(unblurred_share=0.0, perspective_share=0.0, object_share=0.0, noise_share=1.0)
    rng = np.random.default_rng(0)
    parameters = [draw_blur(dark, rng) for _ in range(6)]
    image = np.zeros((60, 60, 3), np.float32)
    image[20:40, 20:40] = 1.0
    blurred, _ = minibatch([image] * 6, parameters, margin=0)
    assert np.isfinite(np.stack(blurred)).all()


def test_threads_change_nothing() -> None:
    parameters = list(ONE_THING.values())
    scenes = [scene(48, 48, seed=index) for index in range(len(parameters))]
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(3)
        together = minibatch(scenes, parameters, margin=4)
        met_by_new_threads = ThreadPoolExecutor(1).submit(torch.get_num_threads).result()
        torch.set_num_threads(1)
        alone = minibatch(scenes, parameters, margin=4)
    finally:
        torch.set_num_threads(before)
    np.testing.assert_array_equal(together, alone)
    assert met_by_new_threads == 3
