"""``deblur evaluate``: reports of every protocol, and what cannot be scored."""

import json
import shutil
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from app.command_line import main
from tests.training.data.samples import save_gopro, save_pair, scene_levels
from tests.training.evaluate.fakes import save_kohler
from tests.training.tiny import save_photos, save_png, save_vgg19, texture, tiny_config
from training.checkpoint import save_checkpoint
from training.runs import Folders, export_weights, start_run

DONE, SOME_FAILED, WRONG_USE, NOTHING_DONE = 0, 1, 2, 3


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights of an untrained generator, which gives photos back."""
    folder = tmp_path_factory.mktemp("weights")
    run = start_run(folder / "run", tiny_config(), Folders(save_photos(folder / "photos", 2)))
    save_checkpoint(run.state, run.folder)
    export_weights(run.folder, folder / "tiny.safetensors")
    return folder / "tiny.safetensors"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: Path) -> Path:
    """An empty folder with weights in it, as the current one."""
    shutil.copy(weights, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def evaluate(arguments: str) -> int:
    """Run the command on the CPU, without VGG-19 whatever this machine has."""
    vgg19 = "" if "--vgg19" in arguments else " --vgg19 none"
    return main(f"evaluate {arguments} --device cpu{vgg19}".split())


def read(path: Path) -> dict[str, Any]:
    """Read the JSON of a report."""
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return report


def means(report: dict[str, Any]) -> dict[tuple[str, str, str], Any]:
    """Return the sums by subset, group and method."""
    lines = report["sections"]["quality"]["summary"]
    return {(line["subset"], line["group"], line["method"]): line for line in lines}


# --- every protocol ----------------------------------------------------------------------


def test_a_fake_gopro_tree_runs_through_the_whole_command(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_gopro(work / "GOPRO_Large")
    options = "--models tiny.safetensors --baselines unsharp,wiener,richardson-lucy -o report"
    assert evaluate(f"GOPRO_Large {options}") == DONE
    told = capsys.readouterr()
    assert "linear  tiny" in told.out
    assert "2 of 1,111 pairs" in told.err
    report = read(work / "report" / "report.json")
    assert report["protocol"] == "gopro"
    assert report["command"].startswith("deblur evaluate GOPRO_Large --protocol auto")
    found = means(report)
    for subset in ("linear", "gamma"):
        for method in ("blurred", "tiny", "unsharp", "wiener, estimated line"):
            assert found[subset, "", method]["cases"] == 2
            assert found[subset, "GOPR0002_11_00", method]["cases"] == 2
        # An untrained generator gives photos back.
        assert found[subset, "", "tiny"]["gain"]["mean"] == pytest.approx(0, abs=0.05)
    assert (
        found["linear", "", "blurred"]["means"]["psnr"]["mean"]
        > found["gamma", "", "blurred"]["means"]["psnr"]["mean"]
    )
    files = {path.name for path in (work / "report").iterdir()}
    pages = {"report.json", "report.md", "report.html", "photos.csv", "summary.csv"}
    assert files == pages | {"gain.png", "best-tiny.jpg", "worst-tiny.jpg"}
    page = (work / "report" / "report.md").read_text(encoding="utf-8")
    for words in ("GOPR0002_11_00 (2)", "28.70", "DeblurGAN/issues/106", "2 of 1,111 pairs"):
        assert words in page


def test_kohler_and_levin_take_their_own_way(work: Path) -> None:
    save_kohler(work / "kohler")
    assert evaluate("kohler --models tiny.safetensors -o kohler.json") == DONE
    report = read(work / "kohler.json")
    assert report["protocol"] == "kohler"
    assert means(report)["", "scene 1", "tiny"]["cases"] == 2
    sharp = texture(64, 64)
    for name, levels in (("sharp", sharp), ("blur", np.roll(sharp, 1, axis=1))):
        save_png(work / "levin" / f"im1_ker1_{name}.png", levels)
    assert evaluate("levin --models none --border 8 -o levin.json") == DONE
    report = read(work / "levin.json")
    assert "8 px of border" in report["about"]
    assert means(report)["", "", "blurred"]["means"]["psnr"]["mean"] == 120.0
    assert report["command"].endswith("--border 8")


def test_sharp_photos_are_blurred_and_their_true_kernels_serve(work: Path) -> None:
    for index in range(2):
        save_png(work / "photos" / f"{index}.png", scene_levels(220, 220, seed=index))
    options = "--blur paper --crop 128 --per-photo 1 --models none --baselines wiener -o report"
    assert evaluate(f"photos {options}") == DONE
    found = means(read(work / "report" / "report.json"))
    known = found["", "", "wiener, true kernel"]
    assert known["cases"] == 2
    assert known["gain"]["mean"] > 1.0
    assert len(list((work / "report" / "pairs").glob("*_blur.png"))) == 2
    assert evaluate("photos --blur paper --crop 128 --per-photo 1 --models none") == DONE
    assert evaluate("photos --blur paper --crop -1 --models none") == WRONG_USE


def test_the_distance_of_activations_is_measured_where_the_weights_are(work: Path) -> None:
    save_pair(work / "pairs", "a")
    save_vgg19(work / "vgg.pth")
    assert evaluate("pairs --models none --vgg19 vgg.pth -o r.json") == DONE
    report = read(work / "r.json")
    assert means(report)["", "", "blurred"]["means"]["vgg"]["mean"] > 0
    assert report["command"].endswith("--vgg19 vgg.pth")
    assert evaluate("pairs --models none --vgg19 nowhere.pth") == NOTHING_DONE


def test_the_same_name_twice_is_refused(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_pair(work / "pairs", "a")
    assert evaluate("pairs --models tiny.safetensors,./tiny.safetensors") == WRONG_USE
    assert "same name" in capsys.readouterr().err


# --- bad input ---------------------------------------------------------------------------


def spoil(folder: Path) -> dict[str, str]:
    """Write pairs that cannot be scored; returns what must be said of each."""
    sharp = scene_levels(64, 80)
    blurred = np.asarray(cv2.blur(sharp, (7, 7)), np.uint8)
    deep = cv2.cvtColor(blurred, cv2.COLOR_RGB2BGR).astype(np.uint16) * 257
    pairs = {
        "sizes": (blurred[:40], sharp),
        "swapped": (sharp, blurred),
        "identical": (sharp, sharp),
        "lonely": (blurred, None),
        "orphan": (None, sharp),
        "broken": (blurred, sharp),
        "deep": (blurred, sharp),
    }
    for name, sides in pairs.items():
        for side, levels in zip(("blur", "sharp"), sides, strict=True):
            if levels is not None:
                save_png(folder / f"{name}_{side}.png", levels)
    whole = (folder / "broken_sharp.png").read_bytes()
    (folder / "broken_sharp.png").write_bytes(whole[: len(whole) // 2])
    cv2.imwrite(str(folder / "deep_blur.png"), deep)
    return {
        "sizes": "sides differ in size: blurred 80x40 px, sharp 80x64 px",
        "swapped": "blurred and sharp look swapped",
        "identical": "sides are identical",
        "lonely_blur.png": "there is no sharp side",
        "orphan_sharp.png": "there is no blurred side",
        "broken": "cannot be read",
        "deep": "blurred 16 bits, sharp 8 bits",
    }


def test_each_bad_pair_is_named_and_the_rest_is_scored(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_pair(work / "pairs", "good")
    wanted = spoil(work / "pairs")
    assert evaluate("pairs --models tiny.safetensors -o report") == SOME_FAILED
    told = capsys.readouterr().err
    report = read(work / "report" / "report.json")
    page = (work / "report" / "report.md").read_text(encoding="utf-8")
    for name, words in wanted.items():
        line = next(line for line in told.splitlines() if line.startswith(f"deblur: {name}: "))
        assert words in line
        assert any(f["name"] == name and not f["is_note"] for f in report["findings"])
        assert words in page
    assert [case["name"] for case in report["sections"]["quality"]["cases"]] == ["good"]


def test_photos_too_small_for_the_margins_are_named(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_pair(work / "levin", "im1_ker1", side=40)
    save_pair(work / "levin", "im1_ker2", side=80)
    assert evaluate("levin --models tiny.safetensors -o r.json") == SOME_FAILED
    assert "blurred on im1_ker1: a method failed" in capsys.readouterr().err
    assert means(read(work / "r.json"))["", "", "tiny"]["cases"] == 1


def test_nothing_that_can_be_scored_is_told(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(work / "pairs")
    assert evaluate("pairs --models none") == NOTHING_DONE
    assert "none of its pairs can be scored" in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "words", "status"),
    [
        ("nowhere", "there is no such folder", NOTHING_DONE),
        (".", "no pairs", NOTHING_DONE),
        # Told before the work: a model of that name is not even looked for.
        ("pairs --models nobody -o pairs/a_blur.png/r.json", "cannot write into", NOTHING_DONE),
        ("pairs --models nobody", "unknown model nobody", WRONG_USE),
        ("pairs --models none --baselines magic", "no baseline 'magic'", WRONG_USE),
        ("pairs --models none --search 3", "belong to the protocol levin", WRONG_USE),
        ("pairs --models none --protocol gopro", "no pairs", NOTHING_DONE),
        ("pairs --models none --protocol kohler", "BlurryI_K.png", NOTHING_DONE),
    ],
)
def test_what_cannot_be_scored_is_one_line(
    work: Path, capsys: pytest.CaptureFixture[str], arguments: str, words: str, status: int
) -> None:
    save_pair(work / "pairs", "a")
    assert evaluate(arguments) == status
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("deblur: ")
    assert words in lines[0]
