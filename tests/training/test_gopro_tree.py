"""A tree in the shape that GoPro was published in, of synthetic pairs, goes through every command."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from app.command_line import main
from tests.training.data.samples import save_gopro, shaken
from tests.training.evaluate.detection.detectors import nanodet_results, save_detector
from tests.training.tiny import TINY_TOML, save_photos, save_png, texture
from training import record
from training.evaluate import speed
from training.evaluate.gopro import PAIRS, SEQUENCES, find_gopro

DONE, SOME_FAILED = 0, 1
SIDES = ("sharp", "blur", "blur_gamma")


def test_a_tree_as_it_was_published_lacks_nothing(tmp_path: Path) -> None:
    """All 1,111 pairs in both subsets; the files are links to one pair."""
    sharp = texture(32, 40)
    one = {
        side: save_png(tmp_path / f"{side}.png", levels)
        for side, levels in zip(SIDES, (sharp, shaken(sharp), shaken(sharp, length=9)), strict=True)
    }
    for sequence, count in SEQUENCES.items():
        for side, photo in one.items():
            folder = tmp_path / "GOPRO_Large" / "test" / sequence / side
            folder.mkdir(parents=True)
            for frame in range(1, count + 1):
                os.link(photo, folder / f"{frame:06}.png")
    found = find_gopro(tmp_path / "GOPRO_Large")
    assert found.findings == ()
    assert len(found.cases) == 2 * PAIRS
    for subset in ("linear", "gamma"):
        groups = Counter(case.group for case in found.cases if case.subset == subset)
        assert groups == SEQUENCES


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small tree, and what its commands need beside it; plots take longer than the runs."""
    monkeypatch.setattr(record, "plot_log", lambda log, target: None)
    monkeypatch.setattr(speed, "SIZES", ((64, 48),))
    monkeypatch.chdir(tmp_path)
    save_gopro(tmp_path / "GOPRO_Large")
    save_detector(tmp_path / "dogs.onnx", nanodet_results())
    save_photos(tmp_path / "photos", 3)
    (tmp_path / "tiny.toml").write_text(TINY_TOML, encoding="utf-8")
    return tmp_path


def deblur(command: str) -> int:
    """Run a command in this process, on the CPU where it restores."""
    return main(command.split())


@pytest.mark.slow
def test_a_fake_tree_goes_through_every_command(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert deblur("dataset gopro GOPRO_Large -o packed") == SOME_FAILED  # it says how few there are
    assert deblur("dataset check packed --sheet sheet.png") == DONE
    learn = "--config tiny.toml --data photos --steps 3 --threads 1"
    assert deblur(f"train {learn} --pairs packed -o run") == DONE
    assert deblur("train export run tree.safetensors") == DONE
    test_part = "GOPRO_Large/test/GOPR0002_11_00"
    restore = f"restore {test_part}/blur -o out --model tree.safetensors --device cpu"
    assert deblur(restore) == DONE
    assert sorted(path.name for path in Path("out").iterdir()) == ["000001.png", "000002.png"]
    capsys.readouterr()
    sections = "--detector dogs.onnx --faces --codes 1 --speed"
    models = "--models tree.safetensors --baselines unsharp,wiener,richardson-lucy"
    asked = f"evaluate GOPRO_Large {models} {sections} --device cpu --vgg19 none -o report"
    assert deblur(asked) == DONE
    report: dict[str, Any] = json.loads((work / "report" / "report.json").read_text())
    assert report["protocol"] == "gopro"
    assert report["sections"].keys() == {"quality", "detection", "speed"}
    rows = report["sections"]["quality"]["summary"]
    assert {(row["subset"], row["cases"]) for row in rows if not row["group"]} == {
        ("linear", 2),
        ("gamma", 2),
    }
    readings = report["sections"]["detection"]["readings"]
    assert [reading["detector"] for reading in readings] == ["dogs", "faces", "QR codes"]
    timings = report["sections"]["speed"]["timings"]
    assert {timing["method"] for timing in timings} == {speed.PLAIN, "tree"}
    assert all(timing["warm_s"] > 0 for timing in timings)
