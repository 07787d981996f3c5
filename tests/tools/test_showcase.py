"""The pictures of the docs are made of photos blurred and restored by this project."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.tiny import save_png, texture
from tools import showcase
from training.blur.config import BlurConfig

SMALL = showcase.Case("small", "street", (10, 20), {"length_median": 8.0})


def test_a_case_becomes_one_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(showcase, "CASES", (SMALL,))
    monkeypatch.setattr(showcase, "SIDE", 64)
    save_png(tmp_path / "street.png", texture(96, 112))
    assert showcase.main([str(tmp_path), str(tmp_path / "out")]) == 0
    made = cv2.imread(str(tmp_path / "out" / "small.jpg"))
    assert made is not None
    assert made.shape[0] == 64
    sides = np.array_split(made[:, : 3 * (made.shape[1] // 3)], 3, axis=1)
    assert not np.array_equal(sides[0], sides[2])  # blurred and sharp
    assert capsys.readouterr().out.startswith("small: ")


def test_a_photo_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="colosseum"):
        showcase.main([str(tmp_path), str(tmp_path / "out")])


@pytest.mark.parametrize("case", showcase.CASES, ids=lambda case: case.name)
def test_every_case_says_what_blur_it_shows(case: showcase.Case) -> None:
    assert case.blur
    assert set(case.blur) <= set(BlurConfig.__struct_fields__)
