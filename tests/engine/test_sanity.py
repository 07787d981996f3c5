"""Damage done on purpose is found, and nothing else: grid, cast, light, clipping, no change."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import ShapeError
from engine.photo_io import load_photo
from engine.sanity import Doubt, inspect
from resources import resource_path

Levels = NDArray[np.float64]


@pytest.fixture(scope="module", params=["red-panda.jpg", "colosseum.jpg"])
def photo(request: pytest.FixtureRequest) -> Levels:
    """An example photo in levels."""
    pixels = load_photo(resource_path("examples", request.param)).pixels
    return np.asarray(pixels, np.float64)[:512, :768] * 255.0


@pytest.fixture(scope="module")
def restored(photo: Levels) -> Levels:
    """What a good result looks like: sharper, and nothing else."""
    soft = np.asarray(cv2.GaussianBlur(photo, (0, 0), 1.5))
    return np.clip(photo + 0.6 * (photo - soft), 0.0, 255.0)


def rounded(levels: Levels) -> NDArray[np.uint8]:
    return np.rint(np.clip(levels, 0.0, 255.0)).astype(np.uint8)


def doubts(before: Levels, after: Levels) -> list[Doubt]:
    return [finding.doubt for finding in inspect(rounded(before), rounded(after))]


def places(levels: Levels) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    height, width = levels.shape[:2]
    return np.arange(height)[:, None, None], np.arange(width)[None, :, None]


def test_a_sharper_photo_raises_no_doubt(photo: Levels, restored: Levels) -> None:
    assert doubts(photo, restored) == []


def test_so_does_a_softer_and_cleaner_one(photo: Levels) -> None:
    rng = np.random.default_rng(1)
    assert doubts(photo + rng.normal(0, 6, photo.shape), photo) == []


def test_no_change_is_said(photo: Levels) -> None:
    rng = np.random.default_rng(1)
    assert doubts(photo, photo) == [Doubt.NO_CHANGE]
    assert doubts(photo, photo + rng.normal(0, 0.3, photo.shape)) == [Doubt.NO_CHANGE]
    assert doubts(np.full((80, 80, 3), 99.0), np.full((80, 80, 3), 99.0)) == [Doubt.NO_CHANGE]


@pytest.mark.parametrize("amplitude", [0.7, 2.0])
def test_a_checkerboard_is_found(photo: Levels, restored: Levels, amplitude: float) -> None:
    down, across = places(photo)
    grid = np.where((down + across) % 2, -amplitude, amplitude)
    assert doubts(photo, restored + grid) == [Doubt.GRID]


@pytest.mark.parametrize(("period", "amplitude"), [(4, 2.0), (8, 4.0)])
def test_coarser_grids_are_found_with_their_period(
    photo: Levels, restored: Levels, period: int, amplitude: float
) -> None:
    """The coarser a grid, the more detail of the photo hides it."""
    down, across = places(photo)
    wave = np.cos(2 * np.pi * across / period) + np.cos(2 * np.pi * down / period)
    (finding,) = inspect(rounded(photo), rounded(restored + amplitude * wave))
    assert (finding.doubt, finding.period) == (Doubt.GRID, period)
    assert finding.amount >= finding.limit


def test_a_grid_that_was_there_before_is_not_blamed(photo: Levels, restored: Levels) -> None:
    down, across = places(photo)
    grid = np.where((down + across) % 2, -2.0, 2.0)
    assert Doubt.GRID not in doubts(photo + grid, restored + grid)


def test_a_slight_cast_of_everything_is_found(photo: Levels, restored: Levels) -> None:
    inner = 20.0 + photo * 0.8, 20.0 + restored * 0.8
    assert doubts(*inner) == []
    assert doubts(inner[0], inner[1] + (1.5, 0.0, 0.0)) == [Doubt.COLOUR_CAST]


def test_a_cast_of_one_part_is_found(photo: Levels, restored: Levels) -> None:
    stained = restored.copy()
    stained[:96, -96:, 2] *= 0.9
    assert doubts(photo, stained) == [Doubt.COLOUR_CAST]


def test_other_brightness_is_no_cast(photo: Levels, restored: Levels) -> None:
    assert doubts(photo * 0.7 + 20.0, restored * 0.7 + 30.0) == [Doubt.BRIGHTNESS]


def test_lost_highlights_are_found(photo: Levels, restored: Levels) -> None:
    bright = np.quantile(restored.max(axis=2), 0.9)
    scale = 250.0 / bright
    before = np.minimum(photo * scale, 250.0)
    assert Doubt.CLIPPED in doubts(before, np.where(restored * scale >= 250.0, 255.0, before))


def test_depths_may_differ(photo: Levels, restored: Levels) -> None:
    down, across = places(photo)
    damaged = np.clip(restored + np.where((down + across) % 2, -2.0, 2.0), 0, 255) / 255.0
    before = rounded(photo)
    for after in (damaged.astype(np.float32), np.rint(damaged * 65535).astype(np.uint16)):
        assert [finding.doubt for finding in inspect(before, after)] == [Doubt.GRID]


def test_tiny_photos_are_let_pass_and_other_sizes_are_refused() -> None:
    tiny = np.zeros((15, 300, 3), np.uint8)
    assert inspect(tiny, tiny + np.uint8(255)) == ()
    assert inspect(np.zeros((16, 16, 3), np.uint8), np.zeros((16, 16, 3), np.uint8))
    with pytest.raises(ShapeError):
        inspect(tiny, tiny[:, :-1])


def test_a_large_photo_is_looked_at_in_parts(photo: Levels) -> None:
    """A stain on a thousandth of 12 MP is seen, and no window outside the photo is asked for."""
    large = np.tile(rounded(photo), (6, 6, 1))[:3001, :4003]
    stained = large.copy()
    stained[1500:1640, 2000:2140, 0] //= 2
    assert [finding.doubt for finding in inspect(large, stained)] == [Doubt.COLOUR_CAST]
