"""The first preview looks at detail near the middle, at neither sky nor glare."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.models.first_region import choose_region
from engine.photo_io import load_photo
from resources import resource_path

SIDE = 96


def flat(height: int, width: int, level: int = 128) -> NDArray[np.uint8]:
    return np.full((height, width, 3), level, np.uint8)


def add_texture(photo: NDArray[np.uint8], left: int, top: int, *, seed: int = 1) -> None:
    """Put cells of 4 px and random brightness there, 96 px wide and high."""
    cells = np.random.default_rng(seed).integers(60, 200, (24, 24)).astype(np.uint8)
    photo[top : top + SIDE, left : left + SIDE] = np.kron(cells, np.ones((4, 4), np.uint8))[
        ..., None
    ]


def test_detail_is_found_in_a_flat_photo() -> None:
    photo = flat(480, 640)
    add_texture(photo, 360, 120)
    region = choose_region(photo, SIDE)
    assert (region.width, region.height) == (SIDE, SIDE)
    assert abs(region.left - 360) <= 40
    assert abs(region.top - 120) <= 40


def test_of_equal_detail_that_nearer_to_the_middle_is_taken() -> None:
    photo = flat(480, 640)
    for left, top in ((272, 192), (0, 0), (544, 384)):
        add_texture(photo, left, top)
    region = choose_region(photo, SIDE)
    assert abs(region.left - 272) <= 40
    assert abs(region.top - 192) <= 40


def test_burnt_out_detail_and_a_single_hard_edge_count_little() -> None:
    photo = flat(480, 640)
    photo[:, 320:] = 240  # one edge through the middle
    add_texture(photo, 96, 192)
    glare = photo[192 : 192 + SIDE, 448 : 448 + SIDE]
    glare[::4], glare[2::4] = 255, 150
    region = choose_region(photo, SIDE)
    assert region.right < 240


def test_no_sky() -> None:
    """The sky is above, with a little noise; the landscape lies below the middle."""
    rng = np.random.default_rng(2)
    photo = flat(600, 900, 180)
    photo[:420] = np.clip(180 + rng.normal(0, 2, (420, 900, 1)), 0, 255).astype(np.uint8)
    for left in range(0, 800, SIDE):
        add_texture(photo, left, 480, seed=left)
    assert choose_region(photo, SIDE).bottom > 480


def test_depths_agree_and_the_same_photo_gives_the_same_region() -> None:
    pixels = load_photo(resource_path("examples", "red-panda.jpg")).pixels
    levels = (pixels * 255).round().astype(np.uint8)
    chosen = choose_region(levels, 256)
    assert chosen == choose_region(pixels, 256)
    assert chosen == choose_region(levels.astype(np.uint16) * 257, 256)
    height, width = levels.shape[:2]
    assert chosen.right <= width
    assert chosen.bottom <= height


@pytest.mark.parametrize(("height", "width"), [(1, 1), (5, 300), (300, 5), (95, 400), (96, 96)])
def test_small_photos_give_what_they_have(height: int, width: int) -> None:
    region = choose_region(flat(height, width), SIDE)
    assert (region.width, region.height) == (min(SIDE, width), min(SIDE, height))
    assert region.left + region.width <= width
    assert region.top + region.height <= height
