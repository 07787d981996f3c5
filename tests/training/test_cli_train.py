"""``deblur train``: in this process, and once in a child process that is killed."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from app.command_line import main
from engine.weights import read_tensors
from tests.training.tiny import (
    ADVERSARIAL_TOML,
    TINY_TOML,
    save_photos,
    save_png,
    save_vgg19,
    texture,
)
from training import cli_train, loop, perceptual, record
from training.checkpoint import BEFORE, CHECKPOINT, load_checkpoint
from training.config import TrainConfig
from training.events import Noticed
from training.steps import train_step

ROOT = Path(__file__).parents[2]
DONE, WRONG_USE, NOTHING_DONE, INTERRUPTED = 0, 2, 3, 130

pytestmark = pytest.mark.usefixtures("own_settings")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with photos and a configuration, as the current one."""
    save_photos(tmp_path / "photos", 3)
    (tmp_path / "tiny.toml").write_text(TINY_TOML, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def work(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same without plots, which take longer than the runs."""
    monkeypatch.setattr(record, "plot_log", lambda log, target: None)
    return place


def train(*more: str) -> int:
    """Start a run in this process."""
    usual = ["--config", "tiny.toml", "--data", "photos", "-o", "run", "--threads", "1"]
    return main(["train", *usual, *more])


def resume(*more: str) -> int:
    return main(["train", "resume", "run", "--threads", "1", *more])


def parsed(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def logged(run: Path) -> list[dict[str, Any]]:
    return parsed((run / "log.jsonl").read_text(encoding="utf-8"))


def steps_of(lines: list[dict[str, Any]]) -> list[int]:
    return [line["step"] for line in lines if line["event"] == "stepped"]


# --- runs --------------------------------------------------------------------------------


def test_a_run_is_a_folder_that_tells_all_about_it(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "tiny.toml").write_text(TINY_TOML + ADVERSARIAL_TOML, encoding="utf-8")
    assert train("--json") == DONE
    printed = parsed(capsys.readouterr().out)
    run = place / "run"
    first, *rest = logged(run)
    assert rest == printed
    assert (first["event"], first["step"]) == ("started", 0)
    assert steps_of(printed) == [1, 2, 3, 4, 5, 6]
    assert printed[-1]["event"] == "finished"
    assert printed[-1]["cancelled"] is False
    assert printed[-1]["scores"]["psnr_after"] > 0
    files = {str(path.relative_to(run)) for path in run.rglob("*") if path.is_file()}
    boards = {name for name in files if name.startswith("tensorboard")}
    assert files - boards == {
        *("config.json", "origin.json", "log.jsonl", "curves.png"),
        *(CHECKPOINT, BEFORE, "best.safetensors"),
        *(str(Path("samples", f"{step:08}.png")) for step in (0, 6)),
    }


def test_people_get_a_line_an_event(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train("--steps", "2") == DONE
    lines = capsys.readouterr().out.splitlines()
    lines = [line for line in lines if not line.startswith("step ")]  # what it noticed
    assert [line.split(":")[0] for line in lines] == [
        *("checkpointed", "evaluated", "stepped", "stepped", "planned"),
        *("checkpointed", "evaluated", "finished"),
    ]
    assert lines[2].startswith("stepped: step 1, stage fidelity, progress 0.5, ")
    assert "psnr_after" in lines[-1]
    assert cli_train.told(Noticed(7, "something is odd")) == "step 7: something is odd"


def test_a_run_goes_on_where_it_was_and_logs_on(work: Path) -> None:
    assert train("--steps", "3") == DONE
    assert resume("--steps", "5") == DONE
    lines = logged(work / "run")
    assert steps_of(lines) == [1, 2, 3, 4, 5]
    assert [line["step"] for line in lines if line["event"] == "started"] == [0, 3]
    assert load_checkpoint(work / "run").step == 5


def test_a_run_can_go_on_with_another_configuration(work: Path) -> None:
    assert train("--steps", "2") == DONE
    later = TINY_TOML.replace("length_limit = 8.0", "length_limit = 6.0")
    (work / "later.toml").write_text(later.replace("steps = 6", "steps = 3"), encoding="utf-8")
    assert resume("--config", "later.toml") == DONE
    state = load_checkpoint(work / "run")
    assert state.step == 3
    assert state.config.blur.length_limit == 6.0


def test_a_changed_config_json_is_refused_until_it_is_accepted(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--steps", "1") == DONE
    path = work / "run" / "config.json"
    config = TrainConfig.from_file(path)
    path.write_bytes(config.with_changes({"ema_decay": 0.5}).to_json())
    assert resume() == WRONG_USE
    assert "ema_decay: 0.999 -> 0.5" in told(capsys)
    assert resume("--accept-changes", "--steps", "2") == DONE
    state = load_checkpoint(work / "run")
    assert (state.step, state.config.ema_decay) == (2, 0.5)


def test_ctrl_c_stops_a_run_that_can_go_on(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return train_step(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(loop, "train_step", interrupted)
        assert train() == INTERRUPTED
    last = logged(work / "run")[-1]
    assert (last["event"], last["step"], last["cancelled"]) == ("finished", 1, True)
    assert resume("--steps", "2") == DONE


def test_a_dry_run_tells_the_plan_and_leaves_nothing(
    work: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (work / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(work / "temporary"))
    before = sorted(work.rglob("*"))
    asked = "train --config tiny.toml --data photos --threads 1 --dry-run --json --steps"
    for steps, at in (("500", 20), ("5", 5)):
        assert main([*asked.split(), steps]) == DONE
        plan = parsed(capsys.readouterr().out)[-1]
        assert (plan["event"], plan["step"]) == ("planned", at)
        assert plan.keys() >= {"step_s", "epoch_s", "left_s", "memory", "disk"}
    assert sorted(work.rglob("*")) == before


# --- without VGG-19 ----------------------------------------------------------------------


def test_a_run_that_needs_vgg19_offers_to_go_on_without(
    work: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.hub, "get_dir", lambda: str(work / "cache"))
    stage = ADVERSARIAL_TOML.replace("perceptual_weight = 0.0", "perceptual_weight = 1.0")
    (work / "tiny.toml").write_text(TINY_TOML + stage, encoding="utf-8")
    assert train() == NOTHING_DONE
    message = told(capsys)
    assert "vgg19-dcbb9e9d.pth for the perceptual loss: there is no such file" in message
    assert "--download-vgg19" in message
    assert "--without-perceptual" in message
    assert not (work / "run").exists()
    assert train("--without-perceptual", "--steps", "1") == DONE
    assert not load_checkpoint(work / "run").config.is_perceptual

    source = save_vgg19(work / "vgg19.pth")
    monkeypatch.setattr(perceptual, "_ADDRESS", source.as_uri())
    monkeypatch.setattr(perceptual, "_SHA256_START", "")
    shutil.rmtree(work / "run")
    assert train("--download-vgg19", "--steps", "2") == DONE
    first, second = (line for line in logged(work / "run") if line["event"] == "stepped")
    assert "perceptual" not in first["losses"]
    assert second["losses"]["perceptual"] > 0


# --- wrong use ---------------------------------------------------------------------------


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line on the error output."""
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("deblur: ")
    return lines[0]


def test_a_run_is_not_overwritten(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (work / "run").mkdir()
    for name in (CHECKPOINT, BEFORE):
        (work / "run" / name).write_bytes(b"a run")
        assert train("--steps", "2") == NOTHING_DONE
        assert "it holds a run already" in told(capsys)
        assert (work / "run" / name).read_bytes() == b"a run"
        (work / "run" / name).unlink()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TINY_TOML + "\nwings = 2", "unknown field `wings`; known are name, share"),
        ("minutes = 1\n" + TINY_TOML, "set one of steps, epochs and minutes"),
        ("steps = ", "tiny.toml"),
        (TINY_TOML.replace("crop = 32", "crop = 33"), "data.crop must be a multiple of 4"),
        (TINY_TOML.replace("[8, 12]", "[8]"), "cannot train this generator"),
        (TINY_TOML.replace("minibatch = 2", "minibatch = 0"), "data.minibatch = 0: expected"),
        (None, "cannot use the configuration tiny.toml"),
    ],
)
def test_a_wrong_configuration_is_one_line_and_status_2(
    work: Path, capsys: pytest.CaptureFixture[str], text: str | None, words: str
) -> None:
    if text is None:
        (work / "tiny.toml").unlink()
    else:
        (work / "tiny.toml").write_text(text, encoding="utf-8")
    assert train() == WRONG_USE
    assert words in told(capsys)
    assert not (work / "run").exists()


NEW = "train --config tiny.toml --data photos -o run"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ("train", WRONG_USE, "a new run needs --config FILE"),
        ("train --config tiny.toml --data photos", WRONG_USE, "-o RUN"),
        ("train --config tiny.toml -o run", WRONG_USE, "--data DIR"),
        ("train dance run", WRONG_USE, "expected: deblur train"),
        ("train export run", WRONG_USE, "expected: deblur train"),
        ("train export run new.bin", WRONG_USE, "ends in .safetensors"),
        ("train blend a b c.safetensors", WRONG_USE, "--share 0..1"),
        ("train blend a b c.safetensors --share 1.5", WRONG_USE, "--share 0..1"),
        ("train blend a b c.safetensors --share 0.5", NOTHING_DONE, "a"),
        (f"{NEW} --steps 3 --minutes 2", WRONG_USE, "exclude each other"),
        (f"{NEW} --steps -1", WRONG_USE, "steps = -1: expected `int` >= 1"),
        ("train resume run --dry-run", WRONG_USE, "--dry-run"),
        ("train resume run", NOTHING_DONE, "there is no such file"),
        ("train export run new.safetensors", NOTHING_DONE, "there is no such file"),
        ("train --config tiny.toml --data nowhere -o run", NOTHING_DONE, "no such folder"),
        ("train --config tiny.toml --data photos -o tiny.toml/run", NOTHING_DONE, "cannot be made"),
    ],
)
def test_wrong_use_is_one_line(
    work: Path, capsys: pytest.CaptureFixture[str], arguments: str, status: int, words: str
) -> None:
    assert main(arguments.split()) == status
    assert words in told(capsys)
    assert not (work / "run").exists()


def test_a_checkpoint_that_cannot_be_read_is_one_line(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--steps", "1") == DONE
    for name in (CHECKPOINT, BEFORE):
        data = (work / "run" / name).read_bytes()
        (work / "run" / name).write_bytes(data[: len(data) // 2])
    capsys.readouterr()
    assert resume() == NOTHING_DONE
    assert "nor can the one before it be read" in told(capsys)


# --- what it is for ----------------------------------------------------------------------


def test_trained_weights_are_exported_and_blended(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (work / "card.toml").write_text('description = "a test"', encoding="utf-8")
    assert train("--steps", "2") == DONE
    capsys.readouterr()
    assert main(["train", "export", "run", "a.safetensors", "--card", "card.toml"]) == DONE
    assert main(["train", "export", "run", "b.safetensors", "--best"]) == DONE
    assert (
        main(["train", "blend", "a.safetensors", "b.safetensors", "c.safetensors", "--share", "1"])
        == DONE
    )
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("a.safetensors: compact, ")
    assert lines[2].startswith("c.safetensors: compact, 0 x a (")
    last, best = (read_tensors(work / f"{name}.safetensors") for name in "bc")
    assert all(np.array_equal(last[name], best[name]) for name in last)


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


def kill_after_a_step(child: subprocess.Popen[str]) -> None:
    """Kill the process at a random moment after its first step."""
    assert child.stdout is not None
    watchdog = threading.Timer(300, child.kill)
    watchdog.start()
    try:
        for line in child.stdout:
            if json.loads(line)["event"] == "stepped":
                break
        time.sleep(0.5 * random.random())  # any moment must do
        child.kill()
        child.communicate()
    finally:
        watchdog.cancel()


@pytest.mark.slow
def test_a_run_is_killed_and_resumed_and_its_weights_restore_a_photo(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage = 'schedule = "constant"\nperception = 0.1\nperceptual_weight = 0.0\ncritic_steps = 1\n'
    text = "checkpoint_minutes = 0.001\n" + TINY_TOML + stage
    (work / "tiny.toml").write_text(text, encoding="utf-8")
    files = ("--config", str(work / "tiny.toml"), "--data", str(work / "photos"))
    length = ("--steps", "1000000", "--threads", "1", "--json")
    kill_after_a_step(start("train", *files, "-o", str(work / "run"), *length))

    saved = load_checkpoint(work / "run").step
    assert resume("--steps", str(saved + 3)) == DONE
    assert train("--steps", str(saved + 3), "-o", "whole") == DONE
    killed, whole = (load_checkpoint(work / name) for name in ("run", "whole"))
    assert killed.step == whole.step == saved + 3
    for name in ("generator", "average"):
        one, other = (getattr(state, name).state_dict() for state in (killed, whole))
        assert [key for key in one if not torch.equal(one[key], other[key])] == [], saved
    model = str(work / "tiny.safetensors")
    assert main(["train", "export", "run", model]) == DONE
    blurred = save_png(work / "pairs" / "a_blur.png", texture(50, 70))
    asked = ["restore", str(blurred), "-o", "out", "--model", model, "--device", "cpu", "--json"]
    capsys.readouterr()
    assert main(asked) == DONE
    summary = parsed(capsys.readouterr().out)[-1]
    assert summary == {"event": "summary", "done": 1, "skipped": 0, "failed": 0}
    with Image.open(work / "out" / "a_blur.png") as restored:
        assert restored.size == (70, 50)
        change = np.abs(np.asarray(restored, np.int16) - texture(50, 70))
    assert 0 < change.max() < 128
