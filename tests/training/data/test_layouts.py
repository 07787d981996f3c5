"""Published and plain layouts, told by their names alone."""

from pathlib import Path

import pytest

from engine.errors import DatasetError
from tests.training.data.samples import touch
from training.data.layouts import GOPRO_GAMMA, find_layout, holds_pairs

LAYOUTS: dict[str, tuple[tuple[str, ...], list[tuple[str, str, str, str]]]] = {
    # files, and (blurred, sharp, sequence, part) of each pair
    "gopro": (
        (
            "train/GOPR0372_07_00/blur/000047.png",
            "train/GOPR0372_07_00/blur_gamma/000047.png",
            "train/GOPR0372_07_00/sharp/000047.png",
            "test/GOPR0384_11_00/blur/000001.png",
            "test/GOPR0384_11_00/sharp/000001.png",
        ),
        [
            (
                "test/GOPR0384_11_00/blur/000001.png",
                "test/GOPR0384_11_00/sharp/000001.png",
                "GOPR0384_11_00",
                "test",
            ),
            (
                "train/GOPR0372_07_00/blur/000047.png",
                "train/GOPR0372_07_00/sharp/000047.png",
                "GOPR0372_07_00",
                "train",
            ),
        ],
    ),
    "folders": (
        (
            "clip/blur/1.jpg",
            "clip/sharp/1.png",
            "clip/parameters/1.json",
            "blur/2.png",
            "sharp/2.png",
        ),
        [
            ("blur/2.png", "sharp/2.png", "", ""),
            ("clip/blur/1.jpg", "clip/sharp/1.png", "clip", ""),
        ],
    ),
    "reds": (
        (
            "train/train_blur/000/00000000.png",
            "train/train_sharp/000/00000000.png",
            "val/val_blur/000/00000001.png",
            "val/val_sharp/000/00000001.png",
        ),
        [
            (
                "train/train_blur/000/00000000.png",
                "train/train_sharp/000/00000000.png",
                "train/000",
                "train",
            ),
            (
                "val/val_blur/000/00000001.png",
                "val/val_sharp/000/00000001.png",
                "val/000",
                "validation",
            ),
        ],
    ),
    "realblur": (
        (
            "scene001/blur/blur_1.png",
            "scene001/gt/gt_1.png",
            "scene001/blur/blur_12.png",
            "scene001/gt/gt_12.png",
        ),
        [
            ("scene001/blur/blur_1.png", "scene001/gt/gt_1.png", "scene001", ""),
            ("scene001/blur/blur_12.png", "scene001/gt/gt_12.png", "scene001", ""),
        ],
    ),
    "rsblur": (
        (
            "0001/000001/real_blur/real_blur.png",
            "0001/000001/avg65_img/avg_blur.png",
            "0001/000001/gt/gt_sharp.png",
        ),
        [
            (
                "0001/000001/real_blur/real_blur.png",
                "0001/000001/gt/gt_sharp.png",
                "0001",
                "",
            )
        ],
    ),
    "hide": (
        (
            "train/1fromGOPR0950.png",
            "test/test-close-ups/7fromGOPR1089.png",
            "GT/1fromGOPR0950.png",
            "GT/7fromGOPR1089.png",
        ),
        [
            (
                "test/test-close-ups/7fromGOPR1089.png",
                "GT/7fromGOPR1089.png",
                "GOPR1089",
                "test",
            ),
            ("train/1fromGOPR0950.png", "GT/1fromGOPR0950.png", "GOPR0950", "train"),
        ],
    ),
    "input-target": (
        ("val/input/a.png", "val/target/a.png"),
        [("val/input/a.png", "val/target/a.png", "", "validation")],
    ),
    "beside": (
        (
            "räum.0001_blur.png",
            "räum.0001_sharp.png",
            "räum.0001.json",
            "b_blur.jpg",
            "b_sharp.png",
        ),
        [
            ("b_blur.jpg", "b_sharp.png", "", ""),
            ("räum.0001_blur.png", "räum.0001_sharp.png", "räum", ""),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_told_from_the_others(tmp_path: Path, layout: str) -> None:
    files, expected = LAYOUTS[layout]
    found = find_layout(touch(tmp_path, *files))
    assert found.layout == layout
    told = [
        (
            pair.blurred.relative_to(tmp_path).as_posix(),
            pair.sharp.relative_to(tmp_path).as_posix(),
            pair.sequence,
            pair.part,
        )
        for pair in found.pairs
    ]
    assert told == expected
    assert len({pair.name for pair in found.pairs}) == len(expected)
    assert found.no_sharp == found.no_blurred == ()
    assert bool(found.published) == (layout in {"gopro", "reds", "realblur", "rsblur", "hide"})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_side_without_its_partner_is_found_in_every_layout(tmp_path: Path, layout: str) -> None:
    files, expected = LAYOUTS[layout]
    blurred, sharp = expected[0][:2]
    touch(tmp_path / "no_sharp", *(name for name in files if name != sharp))
    touch(tmp_path / "no_blurred", *(name for name in files if name != blurred))
    for name in (blurred, sharp):
        (tmp_path / "no_sharp" / name).parent.mkdir(parents=True, exist_ok=True)
    missing = find_layout(tmp_path / "no_sharp")
    assert missing.no_sharp == (tmp_path / "no_sharp" / blurred,)
    assert len(missing.pairs) == len(expected) - 1
    with pytest.raises(DatasetError, match="has no sharp side"):
        missing.complete()
    if len(expected) > 1:
        alone = find_layout(tmp_path / "no_blurred")
        assert alone.no_blurred == (tmp_path / "no_blurred" / sharp,)
        assert len(alone.complete()) == len(expected) - 1


def test_gopro_can_be_read_with_its_linear_average(tmp_path: Path) -> None:
    touch(tmp_path, *LAYOUTS["gopro"][0])
    found = find_layout(tmp_path, (GOPRO_GAMMA,))
    assert found.layout == "gopro"
    assert [pair.blurred.parent.name for pair in found.pairs] == ["blur_gamma"]


def test_a_part_of_a_tree_knows_which_part_it_is(tmp_path: Path) -> None:
    touch(tmp_path, *LAYOUTS["gopro"][0])
    (pair,) = find_layout(tmp_path / "test").pairs
    assert (pair.part, pair.sequence) == ("test", "GOPR0384_11_00")


@pytest.mark.parametrize("inside", [True, False])
def test_published_lists_tell_the_parts(tmp_path: Path, inside: bool) -> None:
    folder = touch(tmp_path / "RealBlur-J_ref", *LAYOUTS["realblur"][0])
    lists = folder if inside else tmp_path
    for part, number in (("train", 1), ("test", 12)):
        sides = (f"gt/gt_{number}.png", f"blur/blur_{number}.png")
        line = " ".join(f"RealBlur-J_ref/scene001/{side}" for side in sides) + " \n"
        (lists / f"RealBlur_J_{part}_list.txt").write_text(line, encoding="utf-8")
    parts = {pair.blurred.name: pair.part for pair in find_layout(folder).pairs}
    assert parts == {"blur_1.png": "train", "blur_12.png": "test"}


def test_what_is_no_set_of_pairs_is_told(tmp_path: Path) -> None:
    touch(tmp_path, "photo.png", "GT/only_sharp.png", ".hidden/blur/1.png", "a_sharp.png")
    assert not holds_pairs(tmp_path)
    with pytest.raises(DatasetError, match="no pairs; expected NAME_blur"):
        find_layout(tmp_path)
    with pytest.raises(DatasetError, match="there is no such folder"):
        find_layout(tmp_path / "nowhere")
