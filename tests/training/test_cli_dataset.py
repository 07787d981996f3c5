"""``deblur dataset`` as scripts know it: what it prints, and what it ends with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import pytest

from app.command_line import main
from tests.training.data.samples import (
    moving_frames,
    save_frames,
    save_gopro,
    save_pair,
    scene_levels,
)
from tests.training.tiny import save_png, texture
from training.data.packing import PackedPairs
from training.data.reading import read_levels

DONE, SOME_FAILED, WRONG_USE, NOTHING_DONE = 0, 1, 2, 3


@pytest.fixture(autouse=True)
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder as the current one."""
    monkeypatch.chdir(tmp_path)
    threads = cv2.getNumThreads()
    yield tmp_path
    cv2.setNumThreads(threads)


def parsed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_sound_set_is_told_and_pictured(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for index in range(3):
        save_pair(work / "pairs", f"a.{index}", seed=index)
    assert main(["dataset", "check", "pairs", "--sheet", "sheet.png"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "pairs: beside"
    assert lines[2].split() == ["all", "1", "3", "3", "80x64"]
    assert lines[-1] == "nothing must be mended"
    assert min(read_levels(work / "sheet.png").shape[:2]) > 192


def test_what_must_be_mended_is_told_and_ends_with_1(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for index in range(15):
        save_pair(work, f"a.{index:02}", seed=index)
        (work / f"a.{index:02}_blur.png").write_bytes(b"")
    save_pair(work, "good")
    assert main(["dataset", "check", ".", "--threads", "1"]) == SOME_FAILED
    out = capsys.readouterr().out
    assert "must be mended: cannot be read (15)" in out
    assert "  and 3 more; --json names them all" in out
    assert out.splitlines()[-1] == "see above what to mend"
    assert main(["dataset", "check", ".", "--json"]) == SOME_FAILED
    *findings, summary = parsed(capsys)
    assert {line["kind"] for line in findings} == {"unreadable"}
    assert len(findings) == summary["must_mend"] == 15
    assert summary["parts"] == [
        {"part": "", "sequences": 2, "count": 16, "usable": 1, "sizes": {"80x64": 1}}
    ]


def test_photos_are_checked_as_sources(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_png(work / "photos" / "good.png", scene_levels(256, 256))
    save_png(work / "photos" / "twice.png", scene_levels(256, 256))
    save_png(work / "photos" / "dot.png", texture(1, 1))
    assert main(["dataset", "check", "photos", "--sheet", "sheet.png"]) == DONE
    out = capsys.readouterr().out
    assert "note: too small (1)" in out
    assert "  twice.png: of good.png" in out
    (work / "photos" / "broken.jpg").write_bytes(b"")
    assert main(["dataset", "check", "photos"]) == SOME_FAILED


def test_gopro_is_packed_at_half_size_and_checked_again(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_gopro(work / "GOPRO_Large")
    arguments = ["dataset", "gopro", "GOPRO_Large", "-o", "packed", "--half", "--json"]
    assert main(arguments) == SOME_FAILED  # far fewer pairs than were published
    *findings, summary = parsed(capsys)
    assert [line["kind"] for line in findings] == ["count", "count"]
    assert [part["usable"] for part in summary["parts"]] == [2, 4]
    assert {(pair.height, pair.width) for pair in PackedPairs.open(work / "packed").pairs} == {
        (32, 40)
    }
    assert main(["dataset", "check", "packed", "--sheet", "sheet.png"]) == DONE
    assert (work / "sheet.png").stat().st_size > 1000
    shard = work / "packed" / "shard-0000.npy"
    shard.write_bytes(shard.read_bytes()[:-1] + b"\x80")
    assert main(["dataset", "check", "packed"]) == SOME_FAILED
    assert "must be mended: damaged (1)" in capsys.readouterr().out


def test_gopro_without_a_target_is_only_checked(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_gopro(work / "set")
    assert main(["dataset", "gopro", "set", "--gamma"]) == SOME_FAILED
    assert "set: gopro" in capsys.readouterr().out
    assert main(["dataset", "gopro", "set", "--half"]) == WRONG_USE
    assert main(["dataset", "gopro", "set", "-o", "set/packed"]) == WRONG_USE


def test_frames_become_pairs(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_frames(work / "in" / "moving", moving_frames(15))
    save_frames(work / "in" / "still", [scene_levels(64, 96)] * 8)
    arguments = ["dataset", "frames", "in", "-o", "set", "--frames", "7"]
    assert main(arguments) == SOME_FAILED
    out = capsys.readouterr().out
    assert "moving: 2 pairs" in out
    assert "still: refused: frames 0 to 6: nothing moves" in out
    assert main([*arguments, "--json"]) == SOME_FAILED
    moving, still, summary = parsed(capsys)
    assert (moving["event"], moving["kept"]) == ("done", 2)
    assert (still["event"], still["frames"]) == ("refused", 8)
    assert summary == {"event": "summary", "sequences": 2, "pairs": 2, "refused": 1}
    assert main(["dataset", "frames", "in/still", "-o", "none"]) == NOTHING_DONE
    assert main(["dataset", "check", "set"]) == DONE


def test_photos_become_pairs(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_png(work / "photos" / "a.png", scene_levels(160, 176))
    save_png(work / "photos" / "dot.png", texture(1, 1))
    arguments = ["dataset", "synth", "photos", "-o", "set", "--crop", "64", "--per-photo", "2"]
    assert main(arguments) == DONE
    assert "2 pairs made, 0 were there" in capsys.readouterr().out
    assert main([*arguments, "--json"]) == DONE
    finding, summary = parsed(capsys)
    assert (finding["kind"], finding["name"]) == ("small", "dot.png")
    assert summary == {"event": "summary", "made": 0, "kept": 2, "left_out": 1}
    assert main(["dataset", "check", "set"]) == DONE


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ("check nowhere", NOTHING_DONE, "there is no such folder"),
        ("check empty", NOTHING_DONE, "no photos"),
        ("check pairs --threads 0", WRONG_USE, "--threads must be 1 or more"),
        ("gopro empty", NOTHING_DONE, "no pairs; expected NAME_blur"),
        ("frames nowhere -o set", NOTHING_DONE, "no such file or folder"),
        ("frames empty -o set", NOTHING_DONE, "neither videos nor frames"),
        ("frames pairs -o set --frames 8", WRONG_USE, "--frames"),
        ("frames pairs -o set --frames many", WRONG_USE, "--frames"),
        ("frames pairs -o set --gamma 0", WRONG_USE, "--gamma"),
        ("synth empty -o set", NOTHING_DONE, "no photos"),
        ("synth pairs -o set --preset stars", WRONG_USE, "no blur preset"),
        ("synth pairs -o set --crop 0", WRONG_USE, "--crop"),
        ("synth pairs -o set --per-photo 0", WRONG_USE, "--per-photo"),
        ("draw -o drawn --count 0", WRONG_USE, "--count"),
        ("synth pairs -o pairs/set", WRONG_USE, "lies within"),
        ("synth pairs -o pairs/a_blur.png/set", WRONG_USE, "lies within"),
        ("synth empty -o pairs/a_blur.png/set", NOTHING_DONE, "cannot write into"),
    ],
)
def test_wrong_use_is_one_line(
    work: Path, capsys: pytest.CaptureFixture[str], arguments: str, status: int, words: str
) -> None:
    save_pair(work / "pairs", "a")
    (work / "empty").mkdir()
    assert main(["dataset", *arguments.split()]) == status
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("deblur: ")
    assert words in line
