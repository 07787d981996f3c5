"""Checks of sets of pairs: everything that is wrong has a name, and the rest stays usable."""

import os
import re
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from engine.errors import Cancelled, DatasetError
from engine.progress import CancelToken
from tests.training.data.samples import save_gopro, save_pair, scene_levels, shaken
from tests.training.tiny import save_png, texture
from training.blur.parameters import BlurParameters, BlurRecord, Motion
from training.blur.trajectory import HandParameters
from training.data.check import check_pairs, examine_pair, read_record
from training.data.layouts import find_layout
from training.data.report import Kind, Report


def check(folder: Path) -> Report:
    return check_pairs(find_layout(folder), threads=2)


def told(report: Report) -> list[tuple[Kind, str]]:
    return [(finding.kind, finding.name) for finding in report.findings]


def record(parameters: BlurParameters) -> bytes:
    return BlurRecord(source="x", preset="realistic", seed=0, parameters=parameters).to_json()


def test_a_sound_set_has_no_findings(tmp_path: Path) -> None:
    for index in range(3):
        save_pair(tmp_path, f"scene.{index:04}", seed=index)
    progress: list[tuple[int, int]] = []
    report = check_pairs(
        find_layout(tmp_path), on_progress=lambda done, total: progress.append((done, total))
    )
    assert report.findings == ()
    assert not report.must_mend
    (part,) = report.parts
    assert (part.name, part.sequences, part.count, part.usable) == ("", 1, 3, 3)
    assert part.sizes == {(80, 64): 3}
    assert progress == [(1, 3), (2, 3), (3, 3)]


def test_everything_that_is_wrong_is_named_and_the_rest_stays_usable(tmp_path: Path) -> None:
    for name in ("good", "unreadable", "empty", "sizes", "same", "identical", "swapped"):
        save_pair(tmp_path, name, seed=len(name))
    (tmp_path / "unreadable_blur.png").write_text("no photo", encoding="utf-8")
    (tmp_path / "empty_sharp.png").write_bytes(b"")
    save_png(tmp_path / "sizes_sharp.png", texture(64, 70))
    (tmp_path / "same_blur.png").unlink()
    os.link(tmp_path / "same_sharp.png", tmp_path / "same_blur.png")
    shutil.copy(tmp_path / "identical_sharp.png", tmp_path / "identical_blur.png")
    (tmp_path / "swapped_blur.png").rename(tmp_path / "kept.png")
    (tmp_path / "swapped_sharp.png").rename(tmp_path / "swapped_blur.png")
    (tmp_path / "kept.png").rename(tmp_path / "swapped_sharp.png")
    wide = texture(64, 120, seed=40)
    save_png(tmp_path / "shifted_sharp.png", wide[:, :80])
    save_png(tmp_path / "shifted_blur.png", shaken(wide, length=3)[:, 6:86])
    save_png(tmp_path / "dot_blur.png", texture(1, 1))
    save_png(tmp_path / "dot_sharp.png", texture(1, 1))
    save_png(tmp_path / "alone_blur.png", texture(64, 80))
    save_png(tmp_path / "lonely_sharp.png", texture(64, 80))

    report = check(tmp_path)
    assert sorted(told(report)) == sorted(
        [
            (Kind.NO_PARTNER, "alone_blur.png"),
            (Kind.NO_PARTNER, "lonely_sharp.png"),
            (Kind.UNREADABLE, "unreadable"),
            (Kind.UNREADABLE, "empty"),
            (Kind.SIZES, "sizes"),
            (Kind.SAME_FILE, "same"),
            (Kind.IDENTICAL, "identical"),
            (Kind.SWAPPED, "swapped"),
            (Kind.MISALIGNED, "shifted"),
            (Kind.SMALL, "dot"),
        ]
    )
    assert report.must_mend
    assert report.usable == 1
    details = {finding.name: finding.detail for finding in report.findings}
    assert details["sizes"] == "blurred 80x64 px, sharp 70x64 px"
    assert details["shifted"].startswith("by -6.")
    assert str(tmp_path / "empty_sharp.png") in details["empty"]


def test_sixteen_bits_are_used_with_eight(tmp_path: Path) -> None:
    blurred, sharp = save_pair(tmp_path, "deep")
    deep = cv2.cvtColor(sharp, cv2.COLOR_RGB2BGR).astype(np.uint16) * 257
    _, data = cv2.imencode(".png", deep)
    (tmp_path / "deep_sharp.png").write_bytes(bytes(data))
    report = check(tmp_path)
    assert told(report) == [(Kind.DEEP, "deep")]
    assert not report.must_mend  # it is used with 8 bits
    (pair,) = find_layout(tmp_path).pairs
    examined = examine_pair(pair)
    for side, levels in ((examined.blurred, blurred), (examined.sharp, sharp)):
        assert side is not None
        assert np.array_equal(side, levels)


def test_cmyk_is_read_as_rgb_or_named(tmp_path: Path) -> None:
    save_pair(tmp_path, "good")
    _, sharp = save_pair(tmp_path, "print")
    (tmp_path / "print_sharp.png").unlink()
    Image.fromarray(sharp).convert("CMYK").save(tmp_path / "print_sharp.jpg", quality=98)
    report = check(tmp_path)
    assert {finding.kind for finding in report.findings} <= {Kind.UNREADABLE}
    assert report.usable == 2 - len(report.findings)


def test_an_offset_of_the_whole_set_is_found_under_strong_blur(tmp_path: Path) -> None:
    for index in range(12):
        wide = scene_levels(96, 140, seed=index)
        kernel = np.full((1, 9) if index % 2 else (9, 1), 1 / 9, np.float32)
        blurred = np.asarray(cv2.filter2D(wide, -1, kernel), np.uint8)
        for name, right in (("aligned", 0), ("shifted", 3)):
            save_png(tmp_path / name / f"{index}_sharp.png", wide[16:80, 16:112])
            save_png(
                tmp_path / name / f"{index}_blur.png", blurred[16:80, 16 - right : 112 - right]
            )
    assert told(check(tmp_path / "aligned")) == []
    report = check(tmp_path / "shifted")
    (whole,) = [finding for finding in report.findings if finding.name == "the whole set"]
    assert whole.kind is Kind.MISALIGNED
    shift = [float(number) for number in re.findall(r"[+-]\d+\.\d", whole.detail)]
    assert shift == pytest.approx([3.0, 0.0], abs=0.3)


def test_gopro_is_counted(tmp_path: Path) -> None:
    report = check(save_gopro(tmp_path))
    assert report.layout == "gopro"
    assert [(part.name, part.sequences, part.count) for part in report.parts] == [
        ("test", 1, 2),
        ("train", 2, 4),
    ]
    counts = {f.name: (f.detail, f.must_mend) for f in report.findings}
    assert counts == {"train": ("4 of 2,103 pairs", True), "test": ("2 of 1,111 pairs", True)}
    shutil.rmtree(tmp_path / "train")
    alone = {f.name: (f.detail, f.must_mend) for f in check(tmp_path).findings}
    assert alone["train"] == ("0 of 2,103 pairs: this part is not here", False)


def test_a_sequence_in_two_parts_is_named(tmp_path: Path) -> None:
    save_gopro(tmp_path, sequences=1, frames=1)
    shutil.copytree(tmp_path / "train" / "GOPR0000_11_00", tmp_path / "test" / "GOPR0000_11_00")
    assert (Kind.LEAK, "GOPR0000_11_00") in told(check(tmp_path))


@pytest.mark.parametrize("moves", [False, True])
def test_a_record_says_whether_equal_sides_are_meant(tmp_path: Path, moves: bool) -> None:
    save_png(tmp_path / "a_blur.png", texture(64, 80))
    save_png(tmp_path / "a_sharp.png", texture(64, 80))
    motion = Motion(path=HandParameters(length=9.0, heading_rad=0.0)) if moves else None
    (tmp_path / "a.json").write_bytes(record(BlurParameters(motion=motion)))
    assert told(check(tmp_path)) == ([(Kind.IDENTICAL, "a")] if moves else [])


def test_a_record_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    save_pair(tmp_path, "a")
    (tmp_path / "a.json").write_text('{"format": "deblur-blur/1", "wings": 2}', encoding="utf-8")
    save_pair(tmp_path, "b")
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    save_pair(tmp_path, "c")
    (tmp_path / "c.json").write_text('{"format": "of another kind"}', encoding="utf-8")
    assert told(check(tmp_path)) == [(Kind.RECORD, "a"), (Kind.RECORD, "b")]
    assert read_record(tmp_path / "c.json") is None
    with pytest.raises(DatasetError, match=r"b\.json"):
        read_record(tmp_path / "b.json")


def test_a_check_can_be_cancelled(tmp_path: Path) -> None:
    save_pair(tmp_path, "a")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        check_pairs(find_layout(tmp_path), cancel=cancel)
