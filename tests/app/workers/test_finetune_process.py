"""Real processes that a test has written the words of: what they say arrives, however they end."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.models.finetune_draft import Amount, Draft, Goal, Step
from app.models.finetune_plan import Caution
from app.models.finetune_reports import (
    Compared,
    Looked,
    Planned,
    Report,
    Sampled,
    Trained,
    Troubled,
)
from app.models.finetune_training import Phase, Trend
from app.models.finetune_trouble import Mishap
from app.workers.finetune_process import ProcessTrainer
from app.workers.finetune_trainer import Action
from tests.app import scripted_trainer
from training.finetune.folder import Folder
from training.finetune.protocol import MINUTES, Request
from training.finetune.protocol import Amount as ToldAmount

_FIGURES = {"psnr": 26.0, "ssim": 0.8, "sharpness": 0.4, "grid": 0.1, "cast": 0.5}


def _begun(step: int = 0, elapsed_s: float = 0.0) -> dict[str, Any]:
    return {
        "event": "training_begun",
        "step": step,
        "elapsed_s": elapsed_s,
        "minutes": 1.0,
        "device": "cpu",
        "before": ["b.png"],
    }


def _checked(elapsed_s: float, score: float, *, best: bool) -> dict[str, Any]:
    return {
        "event": "check_made",
        "step": round(elapsed_s),
        "elapsed_s": elapsed_s,
        "score": score,
        "blurred": 24.0,
        "best": best,
        "trend": "no_better",
        "stale": 1,
        "patience": 8,
        "pictures": [f"{elapsed_s}.png"],
    }


def _ended(ending: str) -> dict[str, Any]:
    return {"event": "training_ended", "ending": ending, "step": 30, "elapsed_s": 30.0}


_TRAINING = [_begun(), _checked(0.0, 25.0, best=True), _checked(20.0, 25.5, best=True)]


class Bench:
    """A trainer whose processes follow a script."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.home, self.qtbot = home, qtbot
        self.script = home / "script.json"
        self.reports: list[Report] = []
        self.trainer = self.another()
        self.draft = Draft(name="Mine", folders=(home,))

    def another(self) -> ProcessTrainer:
        """Start the window anew."""
        play = [sys.executable, scripted_trainer.__file__, str(self.script)]
        trainer = ProcessTrainer(
            self.home / "runs", command=lambda given: [*play, *given], on_battery=lambda: True
        )
        trainer.told.connect(self.reports.append)
        self.trainer = trainer
        return trainer

    def write(self, **plays: dict[str, Any]) -> None:
        self.script.write_text(json.dumps(plays))

    def run(self, action: Action, until: Callable[[Report], bool], **options: Path) -> Report:
        self.trainer.start(action, self.draft, **options)
        return self.wait(until)

    def wait(self, until: Callable[[Report], bool]) -> Report:
        found: list[Report] = []

        def is_there() -> bool:
            found[:] = [report for report in self.reports if until(report)]
            return bool(found)

        self.qtbot.waitUntil(is_there, timeout=10_000)
        return found[-1]

    @property
    def folder(self) -> Folder:
        assert self.trainer.folder is not None
        return self.trainer.folder

    @property
    def asked(self) -> list[str]:
        return (self.folder.path / "asked.txt").read_text().splitlines()


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(tmp_path, qtbot)
    yield made
    made.trainer.discard()
    made.trainer.close()


def _has(phase: Phase) -> Callable[[Report], bool]:
    return lambda report: isinstance(report, Trained) and report.look.phase is phase


def _is_trouble(report: Report) -> bool:
    return isinstance(report, Troubled)


# --- photos, samples, plan ---------------------------------------------------------------------


def test_a_check(bench: Bench) -> None:
    looked = [
        {"event": "photo_looked", "path": f"{n}.jpg", "reason": reason, "done": n, "total": 3}
        for n, reason in ((1, "soft"), (2, "usable"), (3, "usable"))
    ]
    groups = [
        {"reason": "usable", "paths": ["2.jpg", "3.jpg"], "is_used": True},
        {"reason": "soft", "paths": ["1.jpg"], "may_be_used": True},
    ]
    done = {"event": "check_done", "groups": groups, "usable": 2, "held_out": 1}
    bench.write(check={"says": [*looked, done]})
    report = bench.run(Action.CHECK, lambda each: isinstance(each, Looked) and each.is_done)
    assert isinstance(report, Looked)
    assert report.look.usable == 2
    assert report.look.files_of("soft") == (Path("1.jpg"),)
    assert (report.look.checked, report.look.total, report.look.held_out) == (3, 3, 1)
    assert bench.asked == ["check"]


def test_what_was_decided_is_in_the_folder(bench: Bench) -> None:
    bench.write(samples={"says": []})
    bench.draft = Draft(
        goal=Goal.PAIRS,
        base="other",
        name="Mine",
        folders=(bench.home,),
        anyway=frozenset({"soft"}),
        blur=70,
        amount=Amount.THOROUGH,
    )
    bench.run(Action.SAMPLES, lambda each: isinstance(each, Sampled))
    request = bench.folder.request()
    assert request == Request(
        name="Mine",
        folders=(str(bench.home),),
        goal=request.goal,
        base="other",
        anyway=("soft",),
        blur=70,
        minutes=MINUTES[ToldAmount.THOROUGH],
    )
    assert request.goal.value == "pairs"


def test_samples_come_all_at_once(bench: Bench) -> None:
    made = [
        {"event": "sample_made", "sharp": f"s{n}", "blurred": f"b{n}", "length": 12.6}
        for n in range(3)
    ]
    bench.write(samples={"says": made})
    for _ in range(2):  # drawn anew they take the place of the earlier ones
        bench.reports.clear()
        report = bench.run(Action.SAMPLES, lambda each: isinstance(each, Sampled))
        assert isinstance(report, Sampled)
        assert [each.words for each in report.samples] == ["13 px"] * 3


def test_a_plan_with_what_the_window_knows_itself(bench: Bench) -> None:
    plan = {
        "event": "plan_made",
        "seconds": {"quick": 700.0, "balanced": 3000.0, "thorough": 11000.0},
        "steps": {"quick": 100, "balanced": 400, "thorough": 1600},
        "step_s": 0.5,
        "check_s": 3.0,
        "device": "CPU, 2 threads",
        "precision": "fp32",
        "minibatch": 4,
        "crop": 128,
        "learned": 50,
        "held_out": 10,
        "disk_bytes": 2_000_000,
        "free_bytes": 1_000_000,
        "memory_bytes": 0,
        "notes": ["smaller crops"],
    }
    bench.write(plan={"says": [plan]})
    report = bench.run(Action.PLAN, lambda each: isinstance(each, Planned))
    assert isinstance(report, Planned)
    assert report.plan.seconds[Amount.QUICK] == 700.0
    assert report.plan.cautions == (Caution.DISK, Caution.PROCESSOR, Caution.BATTERY)
    assert not report.plan.has_room
    assert report.plan.memory_bytes is None


def test_another_wish_ends_what_is_worked_out(bench: Bench) -> None:
    bench.write(check={"then": {}}, samples={"says": []})
    bench.trainer.start(Action.CHECK, bench.draft)
    first = bench.folder.path
    bench.run(Action.SAMPLES, lambda each: isinstance(each, Sampled))
    assert bench.folder.path == first
    assert not any(map(_is_trouble, bench.reports))


# --- training ----------------------------------------------------------------------------------


def test_a_training_from_its_beginning_to_its_end(bench: Bench) -> None:
    steps = {
        "event": "steps_taken",
        "step": 9,
        "elapsed_s": 10.0,
        "left_s": 50.0,
        "loss": -3.0,
        "learning_rate": 1e-4,
        "memory_bytes": 900_000_000,
    }
    bench.write(run={"says": [*_TRAINING, steps, _ended("settled")]})
    report = bench.run(Action.RUN, _has(Phase.ENDED))
    assert isinstance(report, Trained)
    look = report.look
    assert look.base_score == 25.0
    assert look.base == (Path("0.0.png"),)
    assert (look.best, look.trend, look.stale, look.patience) == (1, Trend.NO_BETTER, 1, 8)
    ((x, error),) = look.learned
    assert (x, error) == pytest.approx((10.0, math.exp(-3.0)))
    assert (look.end, look.left_s, look.blurred_score) == (60.0, 50.0, 24.0)
    assert bench.trainer.action is None


@pytest.mark.parametrize(("wish", "phase"), [("pause", Phase.PAUSED), ("stop", Phase.ENDED)])
def test_wishes(bench: Bench, wish: str, phase: Phase) -> None:
    then = {"pause": [_ended("paused")], "stop": [_ended("stopped")]}
    bench.write(run={"says": _TRAINING, "then": then})
    bench.run(Action.RUN, _has(Phase.RUNNING))
    assert bench.trainer.action is Action.RUN
    {"pause": bench.trainer.pause, "stop": bench.trainer.stop_and_keep}[wish]()
    bench.wait(_has(phase))
    bench.qtbot.waitUntil(lambda: bench.trainer.action is None)


def test_going_on_forgets_what_was_lost(bench: Bench) -> None:
    bench.write(
        run={"says": [*_TRAINING, _checked(40.0, 25.9, best=True)], "exit": 1},
        resume={"says": [_begun(20, 20.0), _ended("paused")]},
    )
    bench.run(Action.RUN, _is_trouble)
    report = bench.run(Action.RESUME, _has(Phase.PAUSED))
    assert isinstance(report, Trained)
    assert [check.x for check in report.look.checks] == [0.0, 20.0]
    assert report.look.best == 1


def test_training_longer_asks_for_more(bench: Bench) -> None:
    bench.write(
        run={"says": [*_TRAINING, _ended("finished")]},
        resume={"says": [_begun(30, 30.0), _ended("finished")]},
    )
    bench.run(Action.RUN, _has(Phase.ENDED))
    bench.reports.clear()
    bench.run(Action.LONGER, _has(Phase.ENDED))
    assert bench.asked == ["run", f"resume --minutes {MINUTES[ToldAmount.QUICK]:g}"]
    assert bench.folder.request().minutes == MINUTES[ToldAmount.QUICK]


def test_a_process_that_dies_is_told_with_its_last_words(bench: Bench) -> None:
    bench.write(run={"says": _TRAINING, "exit": 3, "grumbles": "Killed by a test"})
    report = bench.run(Action.RUN, _is_trouble)
    assert isinstance(report, Troubled)
    assert report.trouble.mishap is Mishap.DIED
    assert report.trouble.exit_code == 3
    assert report.trouble.can_go_on
    assert "Killed by a test" in report.trouble.details


def test_a_training_that_ends_without_a_word_has_died(bench: Bench) -> None:
    bench.write(run={"says": _TRAINING})
    report = bench.run(Action.RUN, _is_trouble)
    assert isinstance(report, Troubled)
    assert report.trouble.mishap is Mishap.DIED


def test_a_failure_is_told_once(bench: Bench) -> None:
    failed = {"event": "failed", "mishap": "disk_full", "words": "no room", "place": "/x"}
    bench.write(run={"says": [*_TRAINING, failed], "exit": 1})
    report = bench.run(Action.RUN, _is_trouble)
    assert isinstance(report, Troubled)
    assert (report.trouble.mishap, report.trouble.place) == (Mishap.DISK_FULL, "/x")
    bench.qtbot.waitUntil(lambda: bench.trainer.action is None)
    assert sum(map(_is_trouble, bench.reports)) == 1


def test_a_program_that_is_not_there(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.trainer, "_command", lambda _: ["/nowhere/python"])
    bench.trainer.start(Action.CHECK, bench.draft)
    (report,) = bench.reports
    assert isinstance(report, Troubled)
    assert "/nowhere/python" in report.trouble.words


# --- the comparison ----------------------------------------------------------------------------


def test_a_comparison(bench: Bench) -> None:
    new = {**_FIGURES, "psnr": 26.5}
    photo = {
        "event": "photo_compared",
        "name": "1.jpg",
        "sharp": "s",
        "blurred": "x",
        "base": "b",
        "new": "n",
        "base_figures": _FIGURES,
        "new_figures": new,
    }
    compared = {
        "event": "compared",
        "base": _FIGURES,
        "new": new,
        "gain": 0.5,
        "general_gain": -0.01,
        "share": 1.0,
        "wins": 1,
        "photos": 1,
        "may_be_default": True,
    }
    bench.write(compare={"says": [photo, compared]})
    report = bench.run(Action.COMPARE, lambda each: isinstance(each, Compared))
    assert isinstance(report, Compared)
    assert (report.result.name, report.result.base_name) == ("Mine", "default")
    assert report.result.gain == pytest.approx(0.5)
    assert report.result.wins == 1
    assert report.result.photos[0].gain == pytest.approx(0.5)


# --- another start -----------------------------------------------------------------------------


def _checkpoint(folder: Folder) -> None:
    folder.run.mkdir(parents=True, exist_ok=True)
    (folder.run / "checkpoint.pt").touch()


def test_a_killed_training_is_found_by_the_next_start(bench: Bench) -> None:
    bench.write(run={"says": _TRAINING, "exit": 9}, resume={"says": [_begun(20, 20.0)]})
    bench.run(Action.RUN, _is_trouble)
    _checkpoint(bench.folder)
    assert bench.trainer.find_unfinished() == []  # it is worked on here
    trainer = bench.another()
    (run,) = trainer.find_unfinished()
    assert (run.name, run.step, run.checks) == ("Mine", Step.TRAINING, 1)
    assert run.was_lost
    assert not run.is_alive
    draft = trainer.open(run)
    assert draft.name == "Mine"
    assert draft.folders == bench.draft.folders
    look = trainer.look()
    assert look.phase is Phase.PAUSED
    assert look.best == 1


def test_a_training_goes_on_when_the_window_is_closed(bench: Bench) -> None:
    then = {"stop": [_ended("stopped")]}
    bench.write(run={"says": _TRAINING, "then": then})
    bench.run(Action.RUN, _has(Phase.RUNNING))
    _checkpoint(bench.folder)
    bench.trainer.close()
    trainer = bench.another()
    (run,) = trainer.find_unfinished()
    with Folder(run.folder).lock():
        trainer.open(run)
        bench.reports.clear()
        trainer.follow()
        trainer.stop_and_keep()
        events = Folder(run.folder).events
        bench.qtbot.waitUntil(lambda: b"training_ended" in events.read_bytes())
        assert trainer.action is Action.RUN  # until its process has let go of the folder
    bench.wait(_has(Phase.ENDED))
    bench.qtbot.waitUntil(lambda: trainer.action is None)
    assert not any(map(_is_trouble, bench.reports))


def test_a_start_without_a_training_leaves_nothing(bench: Bench) -> None:
    bench.write(samples={"says": []})
    bench.run(Action.SAMPLES, lambda each: isinstance(each, Sampled))
    path = bench.folder.path
    assert path.exists()
    bench.trainer.close()
    assert not path.exists()


def test_what_a_crash_left_is_swept_after_a_day_and_nothing_else(bench: Bench) -> None:
    runs = bench.home / "runs"
    names = ("2026-01-02-030405", "2026-01-02-030406", "2026-01-02-030407", "Holidays")
    old, fresh, kept, other = (runs / name for name in names)
    for path in (old, fresh, kept, other):
        Folder(path).write("request", Request(name=path.name, folders=()))
    strange = runs / "2020-01-02-030405"  # named like ours, but without a request
    strange.mkdir()
    _checkpoint(Folder(kept))
    for path in (old, kept, other, strange):
        os.utime(path, (0, 0))
    assert [run.name for run in bench.trainer.find_unfinished()] == [kept.name]
    assert not old.exists()
    assert all(path.exists() for path in (fresh, kept, other, strange))


def test_discarding_leaves_nothing(bench: Bench) -> None:
    bench.write(run={"says": _TRAINING, "then": {}})
    bench.run(Action.RUN, _has(Phase.RUNNING))
    path = bench.folder.path
    bench.trainer.discard()
    assert not path.exists()
    assert bench.trainer.action is None
