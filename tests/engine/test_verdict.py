"""Blur made on purpose gets its name, and what cannot be told is not guessed."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.photo_io import load_photo
from engine.verdict import LEAST_SIDE, Kind, constants, judge
from engine.verdict_figures import NAMES, SIDE, measure
from engine.windows import spread_windows
from resources import resource_path

Levels = NDArray[np.uint8]
Float = NDArray[np.float32]


def example(name: str) -> Float:
    return load_photo(resource_path("examples", name)).pixels * np.float32(255.0)


@pytest.fixture(scope="module", params=["red-panda.jpg", "colosseum.jpg"])
def sharp(request: pytest.FixtureRequest) -> Float:
    """An example at a quarter of its size, where its own blur is gone; (H, W, 3) in levels."""
    blurred = example(request.param)
    height, width = blurred.shape[:2]
    small = cv2.resize(blurred, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32)


def rounded(levels: NDArray[np.floating]) -> Levels:
    return np.asarray(np.rint(np.clip(levels, 0.0, 255.0)), np.uint8)


def moved(photo: Float) -> Float:
    """Move the camera 12 px, 30 degrees from the horizontal."""
    path = np.zeros((27, 27), np.uint8)
    cv2.line(path, (8, 10), (18, 16), 255, 1, cv2.LINE_AA)
    kernel = path.astype(np.float32) / path.sum()
    return np.asarray(cv2.filter2D(photo, -1, kernel), np.float32)


def defocused(photo: Float) -> Float:
    distance = np.hypot(*np.mgrid[-6:7, -6:7])
    kernel = np.clip(5.5 - distance, 0.0, 1.0).astype(np.float32)
    return np.asarray(cv2.filter2D(photo, -1, kernel / kernel.sum()), np.float32)


def noisy(photo: Float) -> Float:
    noise = np.random.default_rng(1).normal(0, 40, photo.shape)
    return np.asarray(photo + cv2.GaussianBlur(noise, (0, 0), 0.6), np.float32)


def compressed(photo: Float) -> Float:
    _, data = cv2.imencode(".jpg", rounded(photo), [cv2.IMWRITE_JPEG_QUALITY, 10])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.float32)


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        (moved, Kind.MOTION_BLUR),
        (defocused, Kind.OUT_OF_FOCUS),
        (noisy, Kind.NOISY),
        (compressed, Kind.COMPRESSED),
        (np.asarray, Kind.SHARP),
    ],
)
def test_each_kind_is_told(sharp: Float, damage: Callable[[Float], Float], kind: Kind) -> None:
    verdict = judge(rounded(damage(sharp)))
    assert verdict.kind is kind
    assert constants().least_confidence <= verdict.confidence <= 1.0
    assert set(verdict.figures) == set(NAMES)


@pytest.mark.parametrize("name", ["red-panda.jpg", "colosseum.jpg"])
def test_the_examples_moved(name: str) -> None:
    assert judge(rounded(example(name))).kind is Kind.MOTION_BLUR


@pytest.mark.parametrize("name", ["red-panda.jpg", "colosseum.jpg"])
def test_wide_blur_of_a_large_photo_is_seen_from_afar(name: str) -> None:
    photo = example(name)
    height, width = photo.shape[:2]
    large = np.asarray(
        cv2.resize(photo, (3 * width, 3 * height), interpolation=cv2.INTER_CUBIC), np.float32
    )
    assert judge(rounded(large)).kind is Kind.MOTION_BLUR


def test_a_large_photo_that_is_soft_in_its_pixels_alone_is_not_out_of_focus(sharp: Float) -> None:
    row = np.concatenate([sharp, sharp[:, ::-1]] * 4, axis=1)
    scene = np.concatenate([row, row[::-1]] * 4, axis=0)[:700, :900]
    large = np.asarray(cv2.resize(scene, (2700, 2100), interpolation=cv2.INTER_CUBIC), np.float32)
    assert judge(rounded(large)).kind is not Kind.OUT_OF_FOCUS


def test_a_photo_that_shows_too_little_is_too_small() -> None:
    small = rounded(example("colosseum.jpg"))[: LEAST_SIDE - 1]
    verdict = judge(small)
    assert (verdict.kind, verdict.confidence) == (Kind.TOO_SMALL, 1.0)
    assert verdict.figures == {"shorter_side": LEAST_SIDE - 1}


@pytest.mark.parametrize("level", [0, 128, 255])
def test_of_an_empty_photo_nothing_is_said(level: int) -> None:
    assert judge(np.full((300, 400, 3), level, np.uint8)).kind is Kind.UNSURE


def test_of_what_is_like_no_photo_nothing_is_said() -> None:
    down, across = np.indices((300, 400))
    ramp = (across * 255 // 399).astype(np.uint8)
    checks = ((down // 16 + across // 16) % 2 * 255).astype(np.uint8)
    for picture in (ramp, checks):
        assert judge(np.repeat(picture[..., None], 3, axis=2)).kind is Kind.UNSURE


def test_depths_agree(sharp: Float) -> None:
    levels = rounded(moved(sharp))
    of_bytes = measure(levels).as_array()
    of_words = measure(levels.astype(np.uint16) * np.uint16(257)).as_array()
    of_floats = measure(levels.astype(np.float32) / np.float32(255.0)).as_array()
    np.testing.assert_allclose(of_words, of_bytes, atol=1e-3)
    np.testing.assert_allclose(of_floats, of_bytes, atol=1e-3)


def test_the_same_photo_gets_the_same_verdict_from_every_thread(sharp: Float) -> None:
    levels = rounded(moved(sharp))
    with ThreadPoolExecutor(4) as threads:
        verdicts = list(threads.map(judge, [levels] * 8))
    assert len({(verdict.confidence, *verdict.figures.values()) for verdict in verdicts}) == 1


def test_a_large_photo_is_judged_by_a_few_windows() -> None:
    """24 MP: the part with detail decides, and what lies between the windows is not read."""
    large = np.full((4000, 6000, 3), 180, np.uint8)
    part = rounded(example("red-panda.jpg"))
    height, width = part.shape[:2]
    large[1600 : 1600 + height, 2400 : 2400 + width] = part
    between = np.full_like(large, 20)
    for window in spread_windows(4000, 6000, side=SIDE):
        window.crop(between)[:] = window.crop(large)
    assert measure(large) == measure(between)
    assert judge(large).kind in (Kind.MOTION_BLUR, Kind.UNSURE)


def test_the_constants_are_complete_and_readable() -> None:
    found = constants()
    assert set(found.figures) == set(NAMES)
    assert set(found.kinds) == set(Kind) - {Kind.TOO_SMALL, Kind.UNSURE}
    assert all(set(kind.weights) == set(NAMES) for kind in found.kinds.values())
    text = resource_path("verdict.json").read_text(encoding="utf-8")
    assert json.loads(text)["about"].startswith("Made by python -m training.verdict")
    assert max(map(len, text.splitlines())) < 120
