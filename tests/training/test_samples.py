"""Pictures of how far a run is."""

from pathlib import Path

import cv2
import numpy as np

from engine.photo import quantize
from tests.training.tiny import scene, tiny_state
from training.samples import save_samples


def test_rows_show_blurred_restored_and_sharp_of_the_first_pairs(tmp_path: Path) -> None:
    state = tiny_state()  # gives images back as they are
    state.step = 42
    sizes = [(16, 24), (12, 32), (16, 24), (16, 24), (64, 64)]
    images = [
        (f"photo-{i}", scene(*size, seed=i), scene(*size, seed=10 + i))
        for i, size in enumerate(sizes)
    ]
    path = save_samples(tmp_path, state, images)
    assert path == tmp_path / "samples" / "00000042.png"
    picture = cv2.imread(str(path))
    assert picture is not None
    picture = picture[:, :, ::-1]
    assert picture.shape == (16 + 12 + 16 + 16 + 4 * 4, 3 * 32 + 2 * 4, 3)  # four rows with gaps
    tops = [0, 20, 36, 56]
    for top, (height, width), (_, blurred, sharp) in zip(tops, sizes[:4], images, strict=False):
        row = picture[top : top + height]
        for column, image in enumerate((blurred, blurred, sharp)):
            left = column * (width + 4)
            shown = row[:, left : left + width].astype(int)
            assert np.abs(shown - quantize(image, 8)).max() <= 1
        assert (row[:, width : width + 4] == 255).all()
