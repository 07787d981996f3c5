"""JPEG on tensors against libjpeg."""

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from tests.training.tiny import texture
from training.blur.jpeg import compress


def photo(height: int, width: int, seed: int = 0) -> NDArray[np.uint8]:
    """Blocks with some smoothness, as a photo has it."""
    smooth = cv2.GaussianBlur(texture(height, width, seed=seed), (0, 0), 1.5)
    return np.asarray(smooth, np.uint8)


def through_libjpeg(levels: NDArray[np.uint8], quality: int) -> NDArray[np.float64]:
    _, data = cv2.imencode(".jpg", levels[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR)
    assert decoded is not None
    return np.asarray(decoded[:, :, ::-1], np.float64)


def as_tensor(*photos: NDArray[np.uint8]) -> torch.Tensor:
    return torch.from_numpy(np.stack(photos)).permute(0, 3, 1, 2).float()


@pytest.mark.parametrize("quality", [10, 49, 50, 75, 90, 100])
@pytest.mark.parametrize(("height", "width"), [(64, 96), (37, 51), (1, 1), (16, 7)])
def test_the_result_is_that_of_libjpeg(height: int, width: int, quality: int) -> None:
    levels = photo(height, width)
    ours = compress(as_tensor(levels), [quality])[0].permute(1, 2, 0).numpy()
    expected = through_libjpeg(levels, quality)
    assert np.abs(ours - expected).mean() < 0.4
    assert np.abs(levels - expected).mean() > 1.5 or (height, width) == (1, 1)  # what was lost


def test_each_photo_has_its_own_quality() -> None:
    levels = photo(48, 48)
    both = compress(as_tensor(levels, levels), [30, 95])
    for row, quality in enumerate((30, 95)):
        alone = compress(as_tensor(levels), [quality])
        assert torch.equal(both[row], alone[0])
    assert (both[0] - as_tensor(levels)[0]).abs().mean() > (
        2 * (both[1] - as_tensor(levels)[0]).abs().mean()
    )


@pytest.mark.parametrize("level", [0, 37, 128, 255])
def test_an_even_gray_stays_what_it_is(level: int) -> None:
    gray = torch.full((1, 3, 32, 32), float(level))
    assert torch.equal(compress(gray, [90]), gray)
