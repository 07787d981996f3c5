"""What is hidden beneath alpha 0 neither shows in a result nor changes."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.photo import Metadata, Photo, Pixels, spread
from engine.pixels import Window
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.transparency import fill_hidden, keep_hidden
from tests.engine.colour_samples import SPACES
from tests.engine.fakes import FakeBackend, pixels_of

FULL = RestoreSettings(tile=64)


def blur(window: Window) -> Window:
    """A generator that looks at the 9 x 9 pixels around; zero beyond the window."""
    height, width = window.shape[2:]
    padded = np.pad(window, ((0, 0), (0, 0), (4, 4), (4, 4)))
    shifted = [padded[..., i : i + height, j : j + width] for i in range(9) for j in range(9)]
    return np.asarray(np.mean(shifted, axis=0, dtype=np.float32))


def restore(photo: Photo, asked: RestoreSettings = FULL) -> Pixels:
    restored: Photo = Restorer(FakeBackend(blur), "fake").restore(photo, asked)
    return restored.pixels


def disc(side: int, radius: float) -> NDArray[np.float32]:
    """Alpha of a disc with a soft edge of two pixels."""
    rows, columns = np.mgrid[0:side, 0:side] - (side - 1) / 2
    return np.asarray(np.clip((radius - np.hypot(rows, columns)) / 2, 0, 1), np.float32)


def with_hidden(photo: Photo, colours: Pixels) -> Photo:
    """Return the photo with other colours beneath alpha 0."""
    return photo.with_pixels(keep_hidden(photo.pixels, replace(photo, pixels=colours)))


@pytest.mark.parametrize("icc", [None, SPACES["prophoto"].icc])
def test_what_is_hidden_does_not_matter(icc: bytes | None) -> None:
    alpha = disc(100, 30)
    photo = Photo(pixels_of(100, 100), alpha=alpha, metadata=Metadata(icc=icc))
    black, noise = (
        with_hidden(photo, 0 * photo.pixels),
        with_hidden(photo, pixels_of(100, 100, seed=3)),
    )
    shows = alpha > 0
    one, other = restore(black), restore(noise)
    np.testing.assert_array_equal(one[shows], other[shows])
    assert np.abs(one - photo.pixels)[shows].max() > 0.1


@pytest.mark.parametrize("strength", [1, 50, 100])
def test_what_is_hidden_stays_bit_for_bit(strength: int) -> None:
    alpha = disc(100, 30)
    photo = Photo(pixels_of(100, 100), alpha=alpha, metadata=Metadata(icc=SPACES["prophoto"].icc))
    restored = restore(photo, RestoreSettings(strength=strength, tile=64))
    np.testing.assert_array_equal(restored[alpha == 0], photo.pixels[alpha == 0])


def test_gray_stays_gray_where_it_is_hidden() -> None:
    alpha = disc(64, 20)
    gray = spread(pixels_of(64, 64)[..., 0])
    restored = Restorer(FakeBackend(blur), "fake").restore(
        Photo(gray, alpha=alpha, is_gray=True), FULL
    )
    assert restored.alpha is alpha
    np.testing.assert_array_equal(restored.pixels[alpha == 0], gray[alpha == 0])


def test_an_edge_gets_no_halo() -> None:
    alpha = disc(100, 30)
    photo = with_hidden(
        Photo(np.full((100, 100, 3), 0.75, np.float32), alpha=alpha),
        np.zeros((100, 100, 3), np.float32),
    )
    restored = restore(photo)
    assert np.abs(restored - 0.75)[alpha > 0].max() < 1e-6


@given(
    height=st.integers(1, 24),
    width=st.integers(1, 24),
    seed=st.integers(0, 99),
    share=st.floats(0, 1),
)
def test_every_hidden_pixel_takes_the_colour_of_a_near_one_that_shows(
    height: int, width: int, seed: int, share: float
) -> None:
    rng = np.random.default_rng(seed)
    alpha = (rng.random((height, width)) < share).astype(np.float32)
    photo = Photo(pixels_of(height, width, seed=seed), alpha=alpha)
    filled = fill_hidden(photo)
    shown, hidden = np.argwhere(alpha > 0), np.argwhere(alpha == 0)
    if not len(shown) or not len(hidden):
        assert filled is photo.pixels
        return
    np.testing.assert_array_equal(filled[alpha > 0], photo.pixels[alpha > 0])
    for row, column in hidden:
        distance = np.hypot(*(shown - (row, column)).T)
        taken = (photo.pixels[alpha > 0] == filled[row, column]).all(axis=1)
        # OpenCV's 5 x 5 mask measures distances to a few parts of a hundred.
        assert distance[taken].min() <= 1.05 * distance.min()


def test_an_opaque_photo_is_not_copied() -> None:
    for photo in (
        Photo(pixels_of(4, 4)),
        Photo(pixels_of(4, 4), alpha=np.ones((4, 4), np.float32)),
    ):
        assert fill_hidden(photo) is photo.pixels
    assert keep_hidden(photo.pixels, Photo(pixels_of(4, 4, seed=1))) is photo.pixels
