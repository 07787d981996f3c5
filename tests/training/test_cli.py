"""``deblur evaluate``: scores of models on a folder of pairs, and what cannot be scored."""

import json
from pathlib import Path

import pytest

from app.command_line import main
from tests.training.tiny import save_photos, save_png, texture, tiny_config
from training.checkpoint import save_checkpoint
from training.runs import Folders, export_weights, start_run

DONE, NOTHING_DONE = 0, 3


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two pairs, as the current one."""
    for index, name in enumerate(("a_blur", "a_sharp", "b_blur", "b_sharp")):
        save_png(tmp_path / "pairs" / f"{name}.png", texture(40, 48, seed=index))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_model_is_scored_and_the_report_tells_the_protocol(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = Folders(save_photos(work / "photos", 2))
    run = start_run(work / "run", tiny_config(), photos)
    save_checkpoint(run.state, run.folder)
    export_weights(run.folder, work / "tiny.safetensors")
    asked = "evaluate pairs --models tiny.safetensors --device cpu -o new/report.json"
    assert main(asked.split()) == DONE
    line = capsys.readouterr().out
    assert line.startswith("tiny.safetensors: (psnr_before ")
    report = json.loads((work / "new" / "report.json").read_text(encoding="utf-8"))
    assert "uint8 sRGB" in report["protocol"]
    scores = report["tiny.safetensors"]
    assert scores["means"]["pairs"] == 2.0
    assert [pair["name"] for pair in scores["pairs"]] == ["a", "b"]
    # An untrained generator gives photos back.
    for pair in scores["pairs"]:
        assert pair["psnr_after"] == pytest.approx(pair["psnr_before"], abs=0.05)


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line on the error output."""
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("deblur: ")
    return lines[0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("evaluate nowhere", "there is no such folder"),
        ("evaluate .", "no pairs"),
        # Told before the work: a model of that name is not even looked for.
        ("evaluate pairs --models nobody -o pairs/a_blur.png/r.json", "cannot write into"),
    ],
)
def test_what_cannot_be_scored_is_one_line(
    work: Path, capsys: pytest.CaptureFixture[str], arguments: str, words: str
) -> None:
    assert main(arguments.split()) == NOTHING_DONE
    assert words in told(capsys)
