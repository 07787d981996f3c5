"""What stays of a run: a log that any program reads, a plot, and TensorBoard's files."""

import json
import math
from pathlib import Path
from typing import Any

import cv2
import pytest

from tests.training.tiny import save_png, texture, tiny_state
from training.events import Evaluated, Event, Finished, Noticed, Started, Stepped
from training.record import LOG, PLOT, Recorder, environment, plain, plot_log

SCORES = {"capped_before": 24.0, "capped_after": 25.5}


def stepped(step: int, **losses: float) -> Stepped:
    return Stepped(step, "fidelity", 0.5, 1.5, losses, 1e-3, 10.0, 0.1)


def record(folder: Path, *events: Event) -> None:
    with Recorder(folder) as recorder:
        for event in events:
            recorder.on_event(event)


def lines_of(folder: Path) -> list[dict[str, Any]]:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    text = (folder / LOG).read_text(encoding="utf-8")
    return [json.loads(line, parse_constant=refuse) for line in text.splitlines()]


def test_every_event_is_a_line_of_json_even_where_losses_are_not_finite(tmp_path: Path) -> None:
    samples = save_png(tmp_path / "samples" / "1.png", texture(8, 8))
    events: list[Event] = [
        Started(0, environment(tiny_state())),
        stepped(1, loss=math.nan, fidelity=math.inf),
        Noticed(1, "σ is not finite"),
        stepped(2, loss=0.5, fidelity=0.25),
        Evaluated(2, 3.0, SCORES, best=True, samples=samples),
        Finished(2, 3.0, cancelled=False, scores=SCORES),
    ]
    record(tmp_path, *events)
    lines = lines_of(tmp_path)
    names = ["started", "stepped", "noticed", "stepped", "evaluated", "finished"]
    assert [line["event"] for line in lines] == names
    assert lines[0]["environment"].keys() >= {"python", "torch", "device", "processes", "sources"}
    assert lines[1]["losses"] == {"loss": None, "fidelity": None}
    assert lines[2]["words"] == "σ is not finite"
    assert lines[3] == plain(events[3])
    assert lines[4]["samples"] == str(samples)
    plot = cv2.imread(str(tmp_path / PLOT))
    assert plot is not None
    assert plot.std() > 0


def test_the_log_goes_on_behind_a_line_that_a_killed_process_left(tmp_path: Path) -> None:
    record(tmp_path, stepped(1, loss=0.5))
    with (tmp_path / LOG).open("ab") as log:
        log.write('{"event":"noticed","words":"σ'.encode()[:-1])  # torn inside a letter
    record(tmp_path, stepped(1, loss=0.25), Evaluated(1, 3.0, SCORES))
    lines = (tmp_path / LOG).read_text(encoding="utf-8", errors="replace").splitlines()
    assert [json.loads(lines[i])["event"] for i in (0, 2, 3)] == ["stepped", "stepped", "evaluated"]
    assert (tmp_path / PLOT).exists()


def test_steps_that_were_taken_again_are_drawn_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    axes = pytest.importorskip("matplotlib.axes")
    drawn: dict[int, Any] = {}
    plot = axes.Axes.plot

    def remember(self: Any, *points: Any, **style: Any) -> Any:
        drawn.setdefault(id(self), points[:2])
        return plot(self, *points, **style)

    monkeypatch.setattr(axes.Axes, "plot", remember)
    steps = [(1, 4.0), (2, 3.0), (3, math.nan), (2, 2.5), (3, 2.0)]
    record(tmp_path, *(stepped(step, loss=loss) for step, loss in steps))
    plot_log(tmp_path / LOG, tmp_path / PLOT)
    assert list(drawn.values())[-1] == ([1, 2, 3], [4.0, 2.5, 2.0])


def test_tensorboard_gets_scalars_and_pictures_where_it_is_installed(tmp_path: Path) -> None:
    reader = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    samples = save_png(tmp_path / "samples" / "1.png", texture(8, 8))
    record(tmp_path, stepped(3, loss=0.5), Evaluated(3, 3.0, SCORES, samples=samples))
    board = reader.EventAccumulator(str(tmp_path / "tensorboard")).Reload()
    scalars = set(board.Tags()["scalars"])
    assert scalars >= {"loss/loss", "learning rate", "crops a second", "held out/capped_after"}
    (scalar,) = board.Scalars("held out/capped_after")
    assert (scalar.step, scalar.value) == (3, 25.5)
    (picture,) = board.Images("samples")
    assert (picture.width, picture.height) == (8, 8)
