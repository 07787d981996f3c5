"""The loop: events in order, cancel and resume, and the same weights whatever came between."""

import math
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.errors import DatasetError
from engine.progress import CancelToken
from tests.training.tiny import CPU, pool_of, texture, tiny_config
from training import loop
from training.checkpoint import load_checkpoint
from training.data.synthetic import SyntheticPairs
from training.evaluate import restore_whole, score, synthetic_images
from training.loop import Checkpointed, Evaluated, Event, Finished, Run, Stepped, fit
from training.steps import RunState

POOL = pool_of(*(texture(64, 80, seed=seed) for seed in range(4)))


def run_in(folder: Path, **changes: Any) -> Run:
    folder.mkdir(exist_ok=True)
    return Run(folder, RunState.create(tiny_config(**changes), CPU), POOL)


def resumed(run: Run, **changes: Any) -> Run:
    return Run(run.folder, load_checkpoint(run.checkpoint, CPU, **changes), POOL)


def kinds(events: list[Event]) -> list[str]:
    return [type(event).__name__ for event in events]


def cancel_at(run: Run, step: int) -> list[Event]:
    """Train, and cancel as soon as ``step`` is reported."""
    cancel, events = CancelToken(), []
    for event in fit(run, cancel):
        events.append(event)
        if isinstance(event, Stepped) and event.step == step:
            cancel.cancel()
    return events


def memory_of(state: RunState) -> dict[str, Tensor]:
    """Everything that training changes, by name."""
    memory = {f"weights {k}": v for k, v in state.generator.state_dict().items()}
    memory |= {f"average {k}": v for k, v in state.average.state_dict().items()}
    for index, kept in state.optimizer.state_dict()["state"].items():
        memory |= {f"{k} {index}": torch.as_tensor(v) for k, v in kept.items()}
    return memory


def assert_same_bits(first: RunState, second: RunState) -> None:
    assert first.step == second.step
    one, other = memory_of(first), memory_of(second)
    assert one.keys() == other.keys()
    assert [name for name in one if not torch.equal(one[name], other[name])] == []


def training_threads() -> list[str]:
    names = [thread.name for thread in threading.enumerate()]
    return [name for name in names if name.startswith(("blur", "gradient"))]


# --- a whole run -------------------------------------------------------------------------


def test_a_run_reports_steps_then_its_checkpoint_then_scores_then_its_end(tmp_path: Path) -> None:
    run = run_in(tmp_path, report_steps=2)
    events = list(fit(run))
    assert kinds(events) == ["Stepped"] * 3 + ["Checkpointed", "Evaluated", "Finished"]
    steps = [event for event in events if isinstance(event, Stepped)]
    assert [event.step for event in steps] == [2, 4, 6]
    assert [event.progress for event in steps] == [2 / 6, 4 / 6, 1.0]
    assert all(math.isfinite(event.loss) and event.crops_per_s > 0 for event in steps)
    assert all(earlier.elapsed_s < later.elapsed_s for earlier, later in pairwise(steps))
    assert events[-3] == Checkpointed(6, run.checkpoint)
    assert events[-1] == Finished(6, run.state.elapsed_s, cancelled=False)
    assert load_checkpoint(run.checkpoint, CPU).step == 6
    assert not training_threads()


def test_a_report_tells_the_mean_loss_of_its_steps(tmp_path: Path) -> None:
    def losses(every: int) -> list[float]:
        run = run_in(tmp_path, report_steps=every)
        return [event.loss for event in fit(run) if isinstance(event, Stepped)]

    single = losses(1)
    assert losses(3) == pytest.approx([np.mean(single[:3]), np.mean(single[3:])])


def test_scores_are_those_of_the_average_on_held_out_photos(tmp_path: Path) -> None:
    run = run_in(tmp_path)
    (evaluated,) = [event for event in fit(run) if isinstance(event, Evaluated)]
    config = run.state.config
    _, held_out = POOL.split(config.data.held_out)
    pairs = SyntheticPairs(held_out, config.blur, config.data.crop, config.seed + 1)
    restore = restore_whole(run.state.average, CPU, bf16=False)
    expected = score(synthetic_images(pairs, config.data.held_out_pairs), restore).means
    assert evaluated == Evaluated(6, run.state.elapsed_s, expected)


def test_held_out_photos_are_never_trained_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, ...]] = []

    class Spy(SyntheticPairs):
        def __init__(self, pool: Any, *others: Any) -> None:
            seen.append(tuple(pool.names))
            super().__init__(pool, *others)

    monkeypatch.setattr(loop, "SyntheticPairs", Spy)
    list(fit(run_in(tmp_path)))
    training, checking = seen
    assert len(training) == 3
    assert len(checking) == 1
    assert not set(training) & set(checking)


def test_a_run_can_be_repeated_exactly(tmp_path: Path) -> None:
    first, again, other = (run_in(tmp_path, seed=seed) for seed in (3, 3, 4))
    for run in (first, again, other):
        list(fit(run))
    assert_same_bits(first.state, again.state)
    assert not torch.equal(
        memory_of(first.state)["weights entry.weight"],
        memory_of(other.state)["weights entry.weight"],
    )


def test_threads_that_make_crops_change_nothing(tmp_path: Path) -> None:
    data = {"crop": 32, "minibatch": 2, "held_out": 1, "held_out_pairs": 2}
    runs = [run_in(tmp_path, data={**data, "threads": threads}) for threads in (1, 3)]
    for run in runs:
        list(fit(run))
    assert_same_bits(runs[0].state, runs[1].state)


def test_too_few_photos_are_told_before_anything_starts(tmp_path: Path) -> None:
    data = {"crop": 32, "held_out": 4}
    with pytest.raises(DatasetError, match="cannot hold out 4 of 4"):
        next(fit(run_in(tmp_path, data=data)))
    assert not training_threads()


# --- stopping and going on ---------------------------------------------------------------


@pytest.mark.parametrize("optimizer", ["adamw", "muon"])
def test_cancel_and_resume_end_in_the_same_bits(tmp_path: Path, optimizer: str) -> None:
    changes: dict[str, Any] = {
        "optimizer": {"name": optimizer, "warmup_steps": 2},
        "workers": 2,
    }
    whole = run_in(tmp_path / "whole", **changes)
    list(fit(whole))
    parts = run_in(tmp_path / "parts", **changes)
    events = cancel_at(parts, 3)
    assert kinds(events) == ["Stepped"] * 3 + ["Checkpointed", "Evaluated", "Finished"]
    assert events[-1] == Finished(3, parts.state.elapsed_s, cancelled=True)
    assert not training_threads()
    rest = resumed(parts)
    assert rest.state.elapsed_s == parts.state.elapsed_s
    assert [e.step for e in fit(rest) if isinstance(e, Stepped)] == [4, 5, 6]
    assert_same_bits(whole.state, rest.state)


def test_a_killed_run_goes_on_from_its_last_checkpoint(tmp_path: Path) -> None:
    whole = run_in(tmp_path / "whole")
    list(fit(whole))
    killed = run_in(tmp_path / "killed", checkpoint_minutes=0.0)
    events = iter(fit(killed))
    for event in events:
        if event == Checkpointed(2, killed.checkpoint):
            break
    next(events)  # a step that no checkpoint holds
    assert training_threads()
    events.close()  # type: ignore[attr-defined]
    assert not training_threads()
    rest = resumed(killed)
    assert rest.state.step == 2
    list(fit(rest))
    assert_same_bits(whole.state, rest.state)


def test_a_failing_step_arrives_and_ends_the_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError("no room for a step")

    monkeypatch.setattr(loop, "generator_step", fail)
    with pytest.raises(MemoryError, match="no room") as caught:
        list(fit(run_in(tmp_path)))
    assert not training_threads()
    assert caught.tb is not None  # it holds the loop's frame, which alone would hold the threads


def test_cancel_before_the_first_step_still_leaves_a_checkpoint(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    run = run_in(tmp_path)
    events = list(fit(run, cancel))
    assert kinds(events) == ["Checkpointed", "Evaluated", "Finished"]
    assert events[-1] == Finished(0, 0.0, cancelled=True)
    assert resumed(run).state.step == 0


def test_a_finished_run_is_finished_when_resumed_and_goes_on_when_made_longer(
    tmp_path: Path,
) -> None:
    run = run_in(tmp_path)
    list(fit(run))
    assert kinds(list(fit(resumed(run)))) == ["Checkpointed", "Evaluated", "Finished"]
    longer = resumed(run, steps=8)
    assert [event.step for event in fit(longer) if isinstance(event, Stepped)] == [7, 8]


# --- by the clock ------------------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every look at the clock ten seconds later than the last."""

    def tick() -> Iterator[float]:
        now = 0.0
        while True:
            now += 10.0
            yield now

    monkeypatch.setattr(loop, "time", SimpleNamespace(perf_counter=tick().__next__))


@pytest.mark.usefixtures("clock")
def test_a_run_by_the_clock_ends_evaluates_and_saves_by_it(tmp_path: Path) -> None:
    run = run_in(
        tmp_path,
        steps=None,
        minutes=1.0,
        report_steps=100,
        evaluate_minutes=0.5,
        checkpoint_minutes=1 / 3,
    )
    events = list(fit(run))
    timed = [
        (type(event).__name__, event.step)
        for event in events
        if isinstance(event, Evaluated | Checkpointed)
    ]
    assert timed == [
        ("Checkpointed", 2),
        ("Evaluated", 3),
        ("Checkpointed", 4),
        ("Evaluated", 6),
        ("Checkpointed", 6),
        ("Checkpointed", 6),
        ("Evaluated", 6),
    ]
    assert events[-1] == Finished(6, 60.0, cancelled=False)


@pytest.mark.usefixtures("clock")
def test_the_time_of_all_parts_counts(tmp_path: Path) -> None:
    run = run_in(tmp_path, steps=None, minutes=1.0)
    cancel_at(run, 2)
    rest = resumed(run)
    assert rest.state.elapsed_s == 20.0
    assert list(fit(rest))[-1] == Finished(6, 60.0, cancelled=False)


# --- what it is for ----------------------------------------------------------------------


def test_training_makes_blurred_photos_sharper(tmp_path: Path) -> None:
    run = run_in(
        tmp_path,
        steps=100,
        report_steps=100,
        ema_decay=0.9,
        blur={
            "unblurred_share": 0.0,
            "length_median": 5.0,
            "length_sigma": 0.1,
            "length_limit": 8.0,
            "noise_mean": 0.0,
        },
        data={"crop": 32, "minibatch": 4, "held_out": 1, "held_out_pairs": 8},
        optimizer={"learning_rate": 3e-3, "warmup_steps": 5},
    )
    (evaluated,) = [event for event in fit(run) if isinstance(event, Evaluated)]
    assert evaluated.scores["psnr_after"] > evaluated.scores["psnr_before"] + 0.4
    assert evaluated.scores["ssim_after"] > evaluated.scores["ssim_before"] + 0.02
