"""Folders of pairs in their three layouts."""

from pathlib import Path

import pytest

from engine.errors import DatasetError
from tests.training.data.samples import touch
from training.data.pairs import PairPaths, find_pairs


def test_sides_lie_beside_each_other(tmp_path: Path) -> None:
    touch(tmp_path, "b_blur.png", "b_sharp.png", "a_blur.JPG", "a_sharp.webp", "readme.txt")
    touch(tmp_path, "c_sharp.png", "a_b_blur.png", "a_b_sharp.png", "b_sharp.txt")
    assert find_pairs(tmp_path) == [
        PairPaths("a", tmp_path / "a_blur.JPG", tmp_path / "a_sharp.webp"),
        PairPaths("a_b", tmp_path / "a_b_blur.png", tmp_path / "a_b_sharp.png"),
        PairPaths("b", tmp_path / "b_blur.png", tmp_path / "b_sharp.png"),
    ]


def test_sides_lie_in_two_folders(tmp_path: Path) -> None:
    touch(tmp_path, "blur/2.png", "blur/1.png", "sharp/1.png", "sharp/2.png", "sharp/3.png")
    touch(tmp_path, "blur/Thumbs.db")
    assert [(p.blurred, p.sharp) for p in find_pairs(tmp_path)] == [
        (tmp_path / "blur" / name, tmp_path / "sharp" / name) for name in ("1.png", "2.png")
    ]


def test_gopro_has_two_folders_a_scene(tmp_path: Path) -> None:
    scenes = ("GOPR0384_11_00", "GOPR0385_11_01")
    for scene in scenes:
        for side in ("blur", "blur_gamma", "sharp"):
            touch(tmp_path, f"train/{scene}/{side}/000001.png", f"train/{scene}/{side}/000002.png")
    pairs = find_pairs(tmp_path)
    assert [pair.name for pair in pairs] == [
        f"train_{scene}_blur_{number}" for scene in scenes for number in ("000001", "000002")
    ]
    for pair in pairs:
        assert pair.blurred.parent.name == "blur"
        assert pair.sharp == pair.blurred.parent.parent / "sharp" / pair.blurred.name


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("a_blur.png", "b_blur.png", "b_sharp.png"), "a_blur.png has no sharp side"),
        (("a_blur.png", "a_sharp.txt"), "a_blur.png has no sharp side"),
        (("blur/1.png", "sharp/2.png"), "1.png has no sharp side"),
        (("x/blur/1.png", "sharp/1.png"), "1.png has no sharp side"),
    ],
)
def test_a_missing_sharp_side_is_told(tmp_path: Path, names: tuple[str, ...], told: str) -> None:
    with pytest.raises(DatasetError, match=told) as caught:
        find_pairs(touch(tmp_path, *names))
    assert caught.value.path == tmp_path


def test_a_folder_without_pairs_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no pairs; expected NAME_blur"):
        find_pairs(touch(tmp_path, "photo.png", "a_sharp.png"))
    with pytest.raises(DatasetError, match="there is no such folder"):
        find_pairs(tmp_path / "nowhere")
