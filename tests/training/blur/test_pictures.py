"""Pictures of blur for the documentation."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.photo import Photo
from tests.training.tiny import save_png, scene, texture
from training.blur import pictures
from training.blur.parameters import BlurParameters, Motion
from training.blur.trajectory import HandParameters

DOCS = Path(__file__).parents[3] / "docs" / "images" / "blur-kernels.png"


def test_the_picture_in_the_documentation_is_what_the_code_makes(tmp_path: Path) -> None:
    target = tmp_path / "kernels.png"
    assert pictures.main(["kernels", str(target)]) == 0
    with Image.open(target) as made, Image.open(DOCS) as shown:
        assert made.size == shown.size
        difference = np.abs(np.asarray(made, np.int16) - np.asarray(shown, np.int16))
    assert difference.max() <= 2  # sines differ in their last bit between machines


def test_16_kernels_lie_in_the_middle_of_their_cells() -> None:
    picture = pictures.paper_kernels(side=64, scale=1)
    assert picture.shape == (4 * 64 + 3 * 4,) * 2
    cells = [
        picture[68 * r : 68 * r + 64, 68 * c : 68 * c + 64] for r in range(4) for c in range(4)
    ]
    assert len({cell.tobytes() for cell in cells}) == 16
    for cell in cells:
        assert cell.max() == 255
        for axis in (0, 1):
            lit = np.flatnonzero(cell.any(axis=axis))
            assert abs((lit[0] + lit[-1]) / 2 - 31.5) <= 1.0


def test_a_kernel_is_drawn_at_its_size_and_shrunk_where_it_is_too_long() -> None:
    path = HandParameters(length=20.0, heading_rad=0.0)
    drawn = BlurParameters(motion=Motion(path=path))
    assert np.count_nonzero(pictures.draw_kernel(drawn, 40).any(axis=0)) in (20, 21, 22)
    assert pictures.draw_kernel(drawn, 10).shape == (10, 10)
    still = pictures.draw_kernel(BlurParameters(), 9)
    assert np.argwhere(still).tolist() == [[4, 4]]


def test_a_sheet_shows_each_photo_sharp_and_by_each_preset(tmp_path: Path) -> None:
    photo = save_png(tmp_path / "photo.png", texture(300, 280))
    target = tmp_path / "sheet.png"
    assert pictures.main(["sheet", str(target), str(photo)]) == 0
    with Image.open(target) as sheet:
        assert sheet.size == (4 * 256 + 3 * 4, 2 * 256 + 4)
        left = np.asarray(sheet)[:256, :256]
    np.testing.assert_array_equal(left, texture(300, 280)[22:278, 12:268])


def test_photos_smaller_than_a_cell_are_mirrored_outwards() -> None:
    assert pictures.preset_sheet([Photo(scene(100, 90))], per_photo=1).shape == (256, 1036, 3)


@pytest.mark.parametrize("arguments", [[], ["kernels"], ["sheet", "x.png"], ["dance", "x.png"]])
def test_wrong_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert pictures.main(arguments) == 2
    assert "kernels FILE.png" in capsys.readouterr().err
