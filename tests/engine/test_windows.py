"""Windows lie in the photo, on JPEG's grid, and the richest come first."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.windows import GRID, detail_of, levels_of, luma_of, ranked_windows, spread_windows


@given(st.integers(8, 5000), st.integers(8, 5000), st.sampled_from([8, 64, 256]))
def test_windows_lie_in_the_photo_on_the_grid(height: int, width: int, side: int) -> None:
    windows = spread_windows(height, width, side=side)
    assert 1 <= len(windows) <= 64
    for window in windows:
        assert window.side == min(side, height // GRID * GRID, width // GRID * GRID)
        assert window.top % GRID == window.left % GRID == 0
        assert 0 <= window.top <= height - window.side
        assert 0 <= window.left <= width - window.side


def test_they_reach_the_borders_of_a_large_photo() -> None:
    windows = spread_windows(4000, 6000, side=64)
    assert len(windows) == 64
    assert min(window.top for window in windows) == min(window.left for window in windows) == 0
    assert max(window.top for window in windows) + 64 > 4000 - GRID
    assert max(window.left for window in windows) + 64 > 6000 - GRID


def test_the_richest_window_comes_first() -> None:
    photo = np.full((512, 512, 3), 90, np.uint8)
    photo[256:, 256:] = np.random.default_rng(1).integers(0, 255, (256, 256, 1))
    first, *_ = ranked_windows(photo, side=128)
    assert (first.top, first.left) >= (256, 256)
    assert detail_of(first.crop(photo)) > detail_of(photo[:128, :128]) == 0.0


@pytest.mark.parametrize(
    "white", [np.uint8(255), np.uint16(65535), np.float32(1.0)], ids=["8", "16", "float"]
)
def test_levels_are_the_same_at_every_depth(white: np.generic) -> None:
    samples = np.full((4, 5, 3), white)
    samples[0] = 0
    assert levels_of(samples).dtype == np.float32
    assert levels_of(samples).max() == pytest.approx(255.0)
    luma = luma_of(samples[::2])
    assert luma.shape == (2, 5)
    assert (luma.min(), luma.max()) == (0.0, pytest.approx(255.0))
