"""The loop: events in order, cancel and resume, and the same weights whatever came between."""

import errno
import math
import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import safetensors
import torch
from torch import Tensor

from engine.errors import CheckpointError, DivergedError, OutOfMemoryError
from engine.photo import Pixels
from engine.progress import CancelToken
from tests.training.tiny import (
    ADVERSARIAL,
    CPU,
    DROPOUT,
    FIDELITY,
    TexturePairs,
    held_out_images,
    resumed,
    tiny_run,
)
from training import checkpoint, loop
from training.checkpoint import BEST, load_checkpoint
from training.evaluate.scores import restore_whole, score
from training.events import (
    Checkpointed,
    Evaluated,
    Event,
    Finished,
    Noticed,
    Planned,
    Stepped,
)
from training.loop import Run, fit
from training.losses import fidelity_loss
from training.state import RunState
from training.steps import train_step

TWO_STAGES = [FIDELITY, {**ADVERSARIAL, "critic_warm_up_steps": 2}]


def kinds(events: list[Event]) -> list[str]:
    """Name the events; what the watch notices depends on how busy the machine is."""
    return [type(event).__name__ for event in events if not isinstance(event, Noticed)]


def steps_of(events: list[Event]) -> list[int]:
    return [event.step for event in events if isinstance(event, Stepped)]


def words_of(events: list[Event]) -> list[str]:
    words = [event.words for event in events if isinstance(event, Noticed)]
    return [text for text in words if "waiting for crops" not in text]


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
    optimizers = {"generator": state.optimizer}
    modules = {"weights": state.generator, "average": state.average}
    if state.critic is not None:
        optimizers["critic"], modules["critic"] = state.critic.optimizer, state.critic.module
    memory = {
        f"{m} {k}": v for m, module in modules.items() for k, v in module.state_dict().items()
    }
    for name, optimizer in optimizers.items():
        for index, kept in optimizer.state_dict()["state"].items():
            memory |= {f"{name} {k} {index}": torch.as_tensor(v) for k, v in kept.items()}
    return memory


def assert_same_bits(first: RunState, second: RunState) -> None:
    assert (first.step, first.drawn, first.warmed_up) == (
        second.step,
        second.drawn,
        second.warmed_up,
    )
    one, other = memory_of(first), memory_of(second)
    assert one.keys() == other.keys()
    assert [name for name in one if not torch.equal(one[name], other[name])] == []


def training_threads() -> list[str]:
    names = [thread.name for thread in threading.enumerate()]
    return [name for name in names if name.startswith(("blur", "gradient"))]


# --- a whole run -------------------------------------------------------------------------


def test_a_run_is_judged_first_reports_steps_and_ends_with_its_scores(tmp_path: Path) -> None:
    run = tiny_run(tmp_path, report_steps=2)
    events = list(fit(run))
    assert kinds(events) == [
        *("Checkpointed", "Evaluated"),
        *("Stepped", "Stepped", "Stepped", "Planned"),
        *("Checkpointed", "Evaluated", "Finished"),
    ]
    steps = [event for event in events if isinstance(event, Stepped)]
    assert [event.step for event in steps] == [2, 4, 6]
    assert [event.progress for event in steps] == [2 / 6, 4 / 6, 1.0]
    assert {event.stage for event in steps} == {"fidelity"}
    for event in steps:
        assert math.isfinite(event.losses["loss"])
        assert event.crops_per_s > 0
        assert 0 <= event.waited <= 1
    assert all(earlier.elapsed_s < later.elapsed_s for earlier, later in pairwise(steps))
    assert Checkpointed(6, run.checkpoint) in events
    *_, evaluated = (event for event in events if isinstance(event, Evaluated))
    assert events[-1] == Finished(6, run.state.elapsed_s, cancelled=False, scores=evaluated.scores)
    assert load_checkpoint(run.folder).step == 6
    assert not training_threads()


def test_a_report_tells_the_mean_losses_of_its_steps(tmp_path: Path) -> None:
    def losses(every: int) -> list[float]:
        events = fit(tiny_run(tmp_path, report_steps=every))
        return [event.losses["loss"] for event in events if isinstance(event, Stepped)]

    single = losses(1)
    assert losses(3) == pytest.approx([np.mean(single[:3]), np.mean(single[3:])])


def test_scores_are_those_of_the_average_and_the_best_weights_are_kept(tmp_path: Path) -> None:
    run = tiny_run(tmp_path)
    before, after = (event for event in fit(run) if isinstance(event, Evaluated))
    assert (before.step, after.step, before.best) == (0, 6, True)
    assert before.scores["psnr_after"] == pytest.approx(before.scores["psnr_before"], abs=0.01)
    restore = restore_whole(run.state.average, CPU, bf16=False)
    assert after.scores == score(held_out_images(), restore).means
    assert after.best == (after.scores["capped_after"] > before.scores["capped_after"])
    for event in (before, after):
        assert event.samples == tmp_path / "samples" / f"{event.step:08}.png"
        assert event.samples.exists()
    assert run.state.best_db == max(event.scores["capped_after"] for event in (before, after))
    assert (tmp_path / BEST).exists()


def test_worse_scores_do_not_replace_the_best(tmp_path: Path) -> None:
    run = tiny_run(tmp_path, stages=[{**FIDELITY, "learning_rate": 3.0}], ema_decay=0.0)
    before, after = (event for event in fit(run) if isinstance(event, Evaluated))
    assert after.scores["psnr_after"] < before.scores["psnr_after"]
    assert not after.best
    with safetensors.safe_open(tmp_path / BEST, "pt") as file:
        assert file.metadata() == {"step": "0"}


def test_the_plan_tells_what_the_first_steps_promise(tmp_path: Path) -> None:
    cancel, plans = CancelToken(), []
    run = tiny_run(tmp_path, steps=1000, report_steps=100)
    for event in fit(run, cancel):
        if isinstance(event, Planned):
            plans.append(event)
            cancel.cancel()
    (plan,) = plans
    assert plan.step == 20
    assert plan.step_s > 0
    assert plan.left_s == pytest.approx(980 * plan.step_s)
    assert plan.epoch_s == pytest.approx(run.source.epoch / 2 * plan.step_s)
    first = tmp_path / checkpoint.BEFORE
    assert plan.disk == 3 * first.stat().st_size
    assert plan.memory > 2**20


def test_a_run_can_be_repeated_exactly_with_any_number_of_threads(tmp_path: Path) -> None:
    data = {"crop": 32, "minibatch": 2, "held_out": 1, "held_out_pairs": 2}
    first, again, other = (
        tiny_run(tmp_path, seed=seed, data={**data, "threads": threads})
        for seed, threads in ((3, 1), (3, 3), (4, 1))
    )
    for run in (first, again, other):
        list(fit(run))
    assert_same_bits(first.state, again.state)
    entry = "weights entry.weight"
    assert not torch.equal(memory_of(first.state)[entry], memory_of(other.state)[entry])


def test_both_stages_run_and_the_critic_warms_up_once(tmp_path: Path) -> None:
    run = tiny_run(tmp_path, stages=TWO_STAGES)
    steps = [event for event in fit(run) if isinstance(event, Stepped)]
    assert [event.stage for event in steps] == ["fidelity"] * 3 + ["adversarial"] * 3
    assert ["adversarial" in event.losses for event in steps] == [False] * 3 + [True] * 3
    assert run.state.drawn == 6 + 3 * 2 + 2  # generator, critic, warm-up


# --- stopping and going on ---------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"optimizer": {"name": "adamw"}, "workers": 2},
        {"optimizer": {"name": "muon"}, "workers": 2, "stages": TWO_STAGES},
        {"generator": DROPOUT, "stages": TWO_STAGES, "optimizer": {"clip": 0.0}},
    ],
    ids=["adamw", "muon, two stages", "dropout, two stages"],
)
@pytest.mark.parametrize("stop", [2, 4])
def test_cancel_and_resume_end_in_the_same_bits(
    tmp_path: Path, changes: dict[str, Any], stop: int
) -> None:
    whole = tiny_run(tmp_path / "whole", **changes)
    list(fit(whole))
    parts = tiny_run(tmp_path / "parts", **changes)
    events = cancel_at(parts, stop)
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.step, last.cancelled) == (stop, True)
    assert not training_threads()
    torch.rand(1000)  # what another program drew
    rest = resumed(parts)
    assert rest.state.elapsed_s == parts.state.elapsed_s
    assert steps_of(list(fit(rest))) == list(range(stop + 1, 7))
    assert_same_bits(whole.state, rest.state)


def test_a_closed_run_goes_on_from_its_last_checkpoint(tmp_path: Path) -> None:
    whole = tiny_run(tmp_path / "whole")
    list(fit(whole))
    closed = tiny_run(tmp_path / "closed", checkpoint_minutes=1e-9)
    events = iter(fit(closed))
    for event in events:
        if event == Checkpointed(2, closed.checkpoint):
            break
    next(events)  # a step that no checkpoint holds
    assert training_threads()
    events.close()  # type: ignore[attr-defined]
    assert not training_threads()
    rest = resumed(closed)
    assert rest.state.step == 2
    list(fit(rest))
    assert_same_bits(whole.state, rest.state)


def test_cancel_before_the_first_step_still_leaves_a_checkpoint(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    run = tiny_run(tmp_path)
    events = list(fit(run, cancel))
    assert kinds(events) == ["Checkpointed", "Evaluated"] * 2 + ["Finished"]
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.step, last.elapsed_s, last.cancelled) == (0, 0.0, True)
    assert resumed(run).state.step == 0


def test_a_finished_run_is_finished_when_resumed_and_goes_on_when_made_longer(
    tmp_path: Path,
) -> None:
    run = tiny_run(tmp_path)
    list(fit(run))
    assert kinds(list(fit(resumed(run)))) == ["Checkpointed", "Evaluated", "Finished"]
    assert steps_of(list(fit(resumed(run, steps=8)))) == [7, 8]


# --- what goes wrong ---------------------------------------------------------------------


class Broken(TexturePairs):
    """Holds a number that is not finite in pair ``at``, as often as ``times``."""

    at, times = 8, 1

    def pair(self, index: int) -> tuple[Pixels, Pixels]:
        blurred, sharp = super().pair(index)
        if index == self.at and self.times > 0:
            type(self).times -= 1
            sharp = np.full_like(sharp, np.nan)
        return blurred, sharp


def broken_run(folder: Path, times: int, **changes: Any) -> Run:
    """A run whose fifth minibatch is broken ``times`` times."""

    class Pairs(Broken):
        pass

    Pairs.times = times
    return replace(tiny_run(folder, **changes), source=Pairs(3))


@pytest.mark.parametrize("stages", [[FIDELITY], [ADVERSARIAL]], ids=["generator", "critic"])
def test_a_loss_that_is_not_finite_goes_back_once_with_half_the_rate(
    tmp_path: Path, stages: list[dict[str, Any]]
) -> None:
    def rates(events: list[Event]) -> list[float]:
        return [event.learning_rate for event in events if isinstance(event, Stepped)]

    usual = rates(list(fit(tiny_run(tmp_path / "whole", stages=stages))))
    run = broken_run(tmp_path / "broken", 1, stages=stages)
    events = list(fit(run))
    name, at = ("loss", 5) if stages == [FIDELITY] else ("critic_loss", 2)
    assert words_of(events) == [
        f"{name} is not finite at step {at}: back to step 0, learning rates times 0.5"
    ]
    assert steps_of(events) == [*range(1, at), *range(1, 7)]
    assert rates(events)[: at - 1] == usual[: at - 1]
    assert rates(events)[at - 1 :] == pytest.approx([0.5 * rate for rate in usual])
    assert load_checkpoint(run.folder).rate_scale == 0.5
    assert not training_threads()


def test_a_second_loss_that_is_not_finite_ends_the_run_and_names_step_and_loss(
    tmp_path: Path,
) -> None:
    run = broken_run(tmp_path, 2, checkpoint_minutes=1e-9)
    events: list[Event] = []
    with pytest.raises(DivergedError, match=r"step 5 \(loss is not finite\)") as caught:
        events.extend(fit(run))
    assert (caught.value.step, caught.value.what) == (5, "loss")
    assert "back to step 4" in words_of(events)[0]
    state = load_checkpoint(tmp_path)
    assert state.step == 4
    assert all(torch.isfinite(tensor).all() for tensor in memory_of(state).values())
    assert not training_threads()


def out_of_memory_above(most: int) -> Callable[..., Any]:
    """Make a loss that has no room for more than ``most`` crops."""

    def loss(restored: Tensor, *others: Any) -> Tensor:
        if len(restored) > most:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried too much")
        return fidelity_loss(restored, *others)

    return loss


def test_out_of_memory_splits_the_minibatch_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = {"crop": 32, "minibatch": 6, "held_out": 1, "held_out_pairs": 2}
    monkeypatch.setattr("training.steps.fidelity_loss", out_of_memory_above(2))
    run = tiny_run(tmp_path, data=data)
    events = list(fit(run))
    assert words_of(events) == [
        "out of memory: the minibatch now goes through in 2 parts",
        "out of memory: the minibatch now goes through in 4 parts",
    ]
    assert steps_of(events) == [1, 2, 3, 4, 5, 6]
    assert resumed(run).state.splits == 4


def test_single_crops_that_do_not_fit_the_memory_end_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.steps.fidelity_loss", out_of_memory_above(0))
    with pytest.raises(OutOfMemoryError):
        list(fit(tiny_run(tmp_path)))
    assert not training_threads()


def test_a_failing_step_arrives_and_ends_the_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a mistake of ours")

    monkeypatch.setattr(loop, "train_step", fail)
    with pytest.raises(ValueError, match="of ours") as caught:
        list(fit(tiny_run(tmp_path)))
    assert not training_threads()
    assert caught.tb is not None  # it holds the loop's frame, which alone would hold the threads


def test_a_full_disk_ends_the_run_with_the_earlier_checkpoint_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tiny_run(tmp_path, checkpoint_minutes=1e-9)
    events = fit(run)
    while next(events) != Checkpointed(3, run.checkpoint):
        pass

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(checkpoint, "write_atomically", full)
        with pytest.raises(CheckpointError, match="No space left"):
            list(events)
    assert run.state.step == 4
    assert load_checkpoint(tmp_path).step == 3
    assert not training_threads()


# --- by the clock ------------------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every step take ten seconds."""

    def step(*arguments: Any) -> Any:
        machine.now += 10.0
        return train_step(*arguments)

    machine = SimpleNamespace(now=0.0)
    monkeypatch.setattr(loop, "train_step", step)
    monkeypatch.setattr(loop, "time", SimpleNamespace(perf_counter=lambda: machine.now))


@pytest.mark.usefixtures("clock")
def test_a_run_by_the_clock_ends_evaluates_and_saves_by_it(tmp_path: Path) -> None:
    run = tiny_run(
        tmp_path,
        steps=None,
        minutes=1.0,
        report_steps=5,
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
        *(("Checkpointed", 0), ("Evaluated", 0)),
        *(("Checkpointed", 2), ("Evaluated", 3), ("Checkpointed", 4)),
        *(("Evaluated", 6), ("Checkpointed", 6)),
        *(("Checkpointed", 6), ("Evaluated", 6)),
    ]
    (stepped,) = [event for event in events if isinstance(event, Stepped)]
    assert stepped.elapsed_s == 50.0
    assert stepped.crops_per_s == pytest.approx(5 * 2 / 50.0)
    assert stepped.learning_rate == pytest.approx(
        3e-3 * 0.5 * (1.0 + math.cos(math.pi * 40.0 / 60.0))
    )
    last = events[-1]
    assert isinstance(last, Finished)
    assert (last.step, last.elapsed_s, last.cancelled) == (6, 60.0, False)


@pytest.mark.usefixtures("clock")
def test_the_time_of_all_parts_counts(tmp_path: Path) -> None:
    run = tiny_run(tmp_path, steps=None, minutes=1.0)
    cancel_at(run, 2)
    rest = resumed(run)
    assert rest.state.elapsed_s == 20.0
    last = list(fit(rest))[-1]
    assert isinstance(last, Finished)
    assert (last.step, last.elapsed_s, last.cancelled) == (6, 60.0, False)


# --- what it is for ----------------------------------------------------------------------


def test_training_makes_blurred_photos_sharper(tmp_path: Path) -> None:
    run = tiny_run(
        tmp_path,
        steps=60,
        report_steps=100,
        ema_decay=0.9,
        data={"crop": 32, "minibatch": 4, "held_out": 1, "held_out_pairs": 2},
    )
    *_, evaluated = (event for event in fit(run) if isinstance(event, Evaluated))
    assert evaluated.best
    assert evaluated.scores["psnr_after"] > evaluated.scores["psnr_before"] + 1.0
    assert evaluated.scores["ssim_after"] > evaluated.scores["ssim_before"] + 0.02


def test_weights_that_got_worse_than_those_it_began_with_are_told(tmp_path: Path) -> None:
    run = tiny_run(tmp_path, stages=[{**FIDELITY, "learning_rate": 3.0}], ema_decay=0.0)
    words = words_of(list(fit(run)))
    assert run.state.base_db is not None
    assert f"{run.state.base_db:.2f} against" in words[-1]
    assert "--best" in words[-1]
