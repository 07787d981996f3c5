"""``deblur train`` and ``deblur evaluate``: in this process, and end to end in child processes."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import torch
from PIL import Image

from app.command_line import main
from tests.training.tiny import CPU, TINY_TOML, save_photos, save_png, texture
from training import runs
from training.checkpoint import load_checkpoint

ROOT = Path(__file__).parents[2]
DONE, WRONG_USE, NOTHING_DONE, INTERRUPTED = 0, 2, 3, 130


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with photos and a configuration, as the current one."""
    save_photos(tmp_path / "photos", 3)
    (tmp_path / "tiny.toml").write_text(TINY_TOML, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(runs, "training_device", lambda: CPU)
    threads = cv2.getNumThreads()
    yield tmp_path
    cv2.setNumThreads(threads)
    torch.set_flush_denormal(False)


def train(*more: str) -> int:
    """Start a run in this process."""
    usual = ["--config", "tiny.toml", "--data", "photos", "-o", "run", "--threads", "1"]
    return main(["train", *usual, *more])


def parsed(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


# --- train -------------------------------------------------------------------------------


def test_a_run_prints_its_events_and_logs_them(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--steps", "3", "--json") == DONE
    printed = parsed(capsys.readouterr().out)
    names = [line["event"] for line in printed]
    assert names == ["stepped"] * 3 + ["checkpointed", "evaluated", "finished"]
    assert printed[0].keys() >= {"step", "progress", "elapsed_s", "loss", "crops_per_s"}
    assert printed[-1]["step"] == 3
    assert printed[-1]["cancelled"] is False
    assert parsed((work / "run" / "log.jsonl").read_text(encoding="utf-8")) == printed


def test_people_get_a_line_an_event(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train() == DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines][-4:] == [
        "stepped",
        "checkpointed",
        "evaluated",
        "finished",
    ]
    assert lines[0].startswith("stepped: step 1, progress 0.1667, ")
    assert "psnr_after" in lines[-2]


def test_a_run_goes_on_where_it_was_and_logs_on(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--steps", "3") == DONE
    assert main(["train", "resume", "run", "--steps", "5", "--threads", "1"]) == DONE
    logged = parsed((work / "run" / "log.jsonl").read_text(encoding="utf-8"))
    assert [line["step"] for line in logged if line["event"] == "stepped"] == [1, 2, 3, 4, 5]
    assert load_checkpoint(work / "run" / "checkpoint.pt", CPU).step == 5


def test_a_run_can_go_on_with_another_configuration(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--steps", "2") == DONE
    later = TINY_TOML.replace("length_limit = 8.0", "length_limit = 6.0")
    (work / "later.toml").write_text(later.replace("steps = 6", "steps = 3"), encoding="utf-8")
    assert main(["train", "resume", "run", "--config", "later.toml", "--threads", "1"]) == DONE
    state = load_checkpoint(work / "run" / "checkpoint.pt", CPU)
    assert state.step == 3
    assert state.config.blur.length_limit == 6.0


def test_a_run_is_not_overwritten(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train("--steps", "1") == DONE
    before = (work / "run" / "checkpoint.pt").read_bytes()
    assert train("--steps", "2") == NOTHING_DONE
    assert "it holds a run already" in told(capsys)
    assert (work / "run" / "checkpoint.pt").read_bytes() == before


# --- wrong use ---------------------------------------------------------------------------


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line on the error output."""
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("deblur: ")
    return lines[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TINY_TOML + "\nwings = 2", "wings"),
        ("minutes = 1\n" + TINY_TOML, "set either steps or minutes"),
        ("steps = ", "tiny.toml"),
        (TINY_TOML.replace("crop = 32", "crop = 33"), "data.crop must be a multiple of 4"),
        (TINY_TOML.replace("[8, 12]", "[8]"), "cannot train this generator"),
        (TINY_TOML.replace("minibatch = 2", "minibatch = 0"), "minibatch"),
    ],
)
def test_a_wrong_configuration_is_one_line_and_status_2(
    work: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    (work / "tiny.toml").write_text(text, encoding="utf-8")
    assert train() == WRONG_USE
    assert words in told(capsys)
    assert not (work / "run").exists()


def test_a_configuration_that_cannot_be_read_is_one_line_and_status_2(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / "tiny.toml").unlink()
    assert train() == WRONG_USE
    assert "cannot use the configuration tiny.toml" in told(capsys)


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ("train", WRONG_USE, "a new run needs --config FILE"),
        ("train --config tiny.toml --data photos", WRONG_USE, "-o RUN"),
        ("train dance run", WRONG_USE, "expected: deblur train"),
        ("train export run", WRONG_USE, "expected: deblur train"),
        ("train resume run --steps 3 --minutes 2", WRONG_USE, "exclude each other"),
        ("train resume run", NOTHING_DONE, "there is no such file"),
        ("train export run new.safetensors", NOTHING_DONE, "there is no such file"),
        ("train --config tiny.toml --data nowhere -o run", NOTHING_DONE, "no such folder"),
        ("train --config tiny.toml --data . -o tiny.toml/run", NOTHING_DONE, "cannot be made"),
        ("train --config tiny.toml --data photos -o run --steps -1", WRONG_USE, "above 0"),
        ("evaluate nowhere", NOTHING_DONE, "there is no such folder"),
        ("evaluate photos", NOTHING_DONE, "no pairs; expected NAME_blur"),
    ],
)
def test_wrong_use_is_one_line(
    work: Path, capsys: pytest.CaptureFixture[str], arguments: str, status: int, words: str
) -> None:
    assert main(arguments.split()) == status
    assert words in told(capsys)


def test_a_run_cannot_be_resumed_to_a_length_that_makes_no_sense(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--steps", "1") == DONE
    assert main(["train", "resume", "run", "--steps", "-4"]) == WRONG_USE
    assert "above 0" in told(capsys)


def test_a_report_that_could_not_be_written_is_told_before_the_work(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_png(work / "pairs" / "a_blur.png", texture(24, 24))
    save_png(work / "pairs" / "a_sharp.png", texture(24, 24))
    report = str(work / "tiny.toml" / "report.json")
    assert main(["evaluate", "pairs", "--models", "nobody", "-o", report]) == NOTHING_DONE
    assert "cannot write into" in told(capsys)


# --- end to end --------------------------------------------------------------------------


def start(*arguments: str) -> subprocess.Popen[str]:
    """Start ``deblur`` in a child process, without any GPU."""
    return subprocess.Popen(
        [sys.executable, "-m", "app.command_line", *arguments],
        cwd=ROOT,
        env={**os.environ, "CUDA_VISIBLE_DEVICES": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(child: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for the end; returns (status, output, error output)."""
    with child:
        out, err = child.communicate(timeout=300)
    return child.returncode, out, err


def interrupt_after_a_step(child: subprocess.Popen[str]) -> None:
    """Press Ctrl-C as soon as a step is reported."""
    assert child.stdout is not None
    watchdog = threading.Timer(300, child.kill)
    watchdog.start()
    try:
        for line in child.stdout:
            if json.loads(line)["event"] == "stepped":
                child.send_signal(signal.SIGINT)
                break
    finally:
        watchdog.cancel()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one child")
def test_train_interrupt_resume_export_restore_evaluate(tmp_path: Path) -> None:
    photos, run = save_photos(tmp_path / "photos", 3), tmp_path / "run"
    model = tmp_path / "tiny.safetensors"
    (tmp_path / "tiny.toml").write_text(TINY_TOML, encoding="utf-8")

    begun = start(
        *("train", "--config", str(tmp_path / "tiny.toml"), "--data", str(photos)),
        *("-o", str(run), "--steps", "1000000", "--threads", "1", "--json"),
    )
    interrupt_after_a_step(begun)
    status, out, err = finish(begun)
    assert (status, err) == (INTERRUPTED, "")
    last = parsed(out)[-1]
    assert (last["event"], last["cancelled"]) == ("finished", True)
    assert last["step"] >= 1

    more = str(last["step"] + 3)
    status, out, err = finish(
        start("train", "resume", str(run), "--steps", more, "--threads", "1", "--json")
    )
    assert (status, err) == (DONE, "")
    stepped = [line["step"] for line in parsed(out) if line["event"] == "stepped"]
    assert stepped == [last["step"] + i for i in (1, 2, 3)]

    status, out, err = finish(start("train", "export", str(run), str(model)))
    assert (status, err) == (DONE, "")
    assert "compact" in out

    blurred = save_png(tmp_path / "pairs" / "a_blur.png", texture(50, 70))
    save_png(tmp_path / "pairs" / "a_sharp.png", texture(50, 70, seed=1))
    results = tmp_path / "out"
    status, out, err = finish(
        start(
            *("restore", str(blurred), "-o", str(results), "--model", str(model)),
            *("--device", "cpu", "--json"),
        )
    )
    assert (status, err) == (DONE, "")
    assert parsed(out)[-1] == {"event": "summary", "done": 1, "skipped": 0, "failed": 0}
    with Image.open(results / "a_blur.png") as restored:
        assert restored.size == (70, 50)
        change = np.abs(np.asarray(restored, np.int16) - texture(50, 70))
    assert 0 < change.max() < 128

    report = tmp_path / "report.json"
    status, out, err = finish(
        start(
            *("evaluate", str(tmp_path / "pairs"), "--models", str(model)),
            *("--device", "cpu", "-o", str(report)),
        )
    )
    assert (status, err) == (DONE, "")
    assert "psnr_before" in out
    assert "psnr_after" in out
    scores = json.loads(report.read_text(encoding="utf-8"))[str(model)]
    assert scores["means"]["pairs"] == 1.0
    assert [pair["name"] for pair in scores["pairs"]] == ["a"]
