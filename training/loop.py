"""The training loop: one ``fit`` for every recipe; it yields events and owns no screen.

The data stream is a function of the seed and of how much was drawn, so a resumed run sees what
the uninterrupted one would have seen.
"""

from __future__ import annotations

import logging
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

import torch

from engine.errors import DivergedError, OutOfMemoryError
from engine.memory import is_out_of_memory
from engine.photo import Pixels
from engine.progress import CancelToken
from training.checkpoint import (
    CHECKPOINT,
    read_checkpoint,
    restore_state,
    save_best,
    save_checkpoint,
)
from training.data.minibatch import Minibatch, PairSource, minibatches
from training.evaluate.scores import Scores, restore_whole, score
from training.events import (
    Checkpointed,
    Evaluated,
    Event,
    Finished,
    Noticed,
    Planned,
    Stepped,
)
from training.perceptual import PerceptualLoss
from training.samples import save_samples
from training.state import RunState
from training.steps import StepReport, train_step
from training.watch import Watch

_LOG = logging.getLogger(__name__)
_PLAN_STEPS = 20
_LOWERED = 0.5

HeldOut = Callable[[], Iterable[tuple[str, Pixels, Pixels]]]


@dataclass(frozen=True, slots=True)
class Run:
    """A run's folder, its state, the pairs it learns from and those it is judged on.

    ``held_out`` makes the same (name, blurred, sharp) anew each time it is called.
    """

    folder: Path
    state: RunState
    source: PairSource
    held_out: HeldOut
    perceptual: PerceptualLoss | None = None

    @property
    def checkpoint(self) -> Path:
        """Where the run's last checkpoint lies."""
        return self.folder / CHECKPOINT


def fit(run: Run, cancel: CancelToken | None = None) -> Iterator[Event]:
    """Train to the end of the run, or until ``cancel``; every event is yielded as it happens.

    Whatever happens, the last state that was written stays whole.

    Raises:
        DivergedError: Losses were not finite, again after going back with a lower rate.
        OutOfMemoryError: Not even single crops fit the memory.
    """
    cancel = cancel or CancelToken()
    watch, state, config = Watch(), run.state, run.state.config
    evaluations = _Alarm(60.0 * config.evaluate_minutes, state.elapsed_s)
    checkpoints = _Alarm(60.0 * config.checkpoint_minutes, state.elapsed_s)
    meter = _Meter(config.report_steps, config.data.minibatch)
    plan_at = min(state.step + _PLAN_STEPS, config.steps or sys.maxsize)
    if state.step == 0:
        yield _checkpoint(run)
        yield from _watched(watch, _evaluate(run))
    stream = _Stream(run)
    with closing(stream):
        while state.progress < 1.0 and not _told_to_stop(run, cancel):
            report, noticed = _step(run, stream)
            if noticed is not None:
                yield noticed
            if report is None:
                stream.restart()
                continue
            stepped = meter.add(state, report, stream.take_waited_s())
            if stepped is not None:
                yield from _watched(watch, stepped)
            if state.step == plan_at:
                yield _plan(run, meter)
            if run.state.team.agree(value=evaluations.due(state.elapsed_s)):
                yield from _watched(watch, _evaluate(run))
            if run.state.team.agree(value=checkpoints.due(state.elapsed_s)):
                yield _checkpoint(run)
    yield _checkpoint(run)
    evaluated = _evaluate(run)
    yield from _watched(watch, evaluated)
    if (worse := _compare_with_base(state, evaluated)) is not None:
        yield worse
    cancelled = state.progress < 1.0
    yield Finished(state.step, state.elapsed_s, cancelled=cancelled, scores=evaluated.scores)


def _told_to_stop(run: Run, cancel: CancelToken) -> bool:
    return run.state.team.agree(value=cancel.is_cancelled)


def _watched(watch: Watch, event: Stepped | Evaluated) -> Iterator[Event]:
    """Yield an event, and behind it what the watch finds in it."""
    yield event
    noticed = watch.on_step(event) if isinstance(event, Stepped) else watch.on_evaluation(event)
    if noticed is not None:
        yield noticed


# --- one step, and what can go wrong with it ---


def _step(run: Run, stream: _Stream) -> tuple[StepReport | None, Noticed | None]:
    """Take one step; no report when it came to nothing, with the reason."""
    state, started = run.state, time.perf_counter()
    try:
        report = train_step(state, stream, run.perceptual)
    except (RuntimeError, MemoryError) as cause:
        if not is_out_of_memory(cause):
            raise
        return None, _split_more(state)
    state.elapsed_s += state.team.mean(time.perf_counter() - started)
    if report.is_finite:
        return report, None
    return None, _go_back(run, report)


def _split_more(state: RunState) -> Noticed:
    """Cut the minibatch into twice as many parts, which accumulate to the same gradient."""
    most = state.config.data.minibatch // (state.team.size * state.config.workers)
    if state.splits >= most or state.team.size > 1:
        raise OutOfMemoryError(str(state.device))
    state.splits = min(most, 2 * state.splits)
    if state.device.type == "cuda":
        torch.cuda.empty_cache()
    return Noticed(
        state.step, f"out of memory: the minibatch now goes through in {state.splits} parts"
    )


def _go_back(run: Run, report: StepReport) -> Noticed:
    """Return to the last checkpoint with a lower learning rate; the second time, give up."""
    state = run.state
    what = next(name for name, loss in report.losses.items() if not math.isfinite(loss))
    if state.rate_scale < 1.0:
        raise DivergedError(state.step, what)
    at, elapsed_s = state.step, state.elapsed_s
    state.team.wait()
    restore_state(state, read_checkpoint(run.folder, state.device), run.folder)
    state.rate_scale, state.elapsed_s = _LOWERED, elapsed_s
    return Noticed(
        at,
        f"{what} is not finite at step {at}: back to step {state.step},"
        f" learning rates times {_LOWERED}",
    )


class _Stream:
    """The run's minibatches from where it stands; measures how long they are waited for."""

    def __init__(self, run: Run) -> None:
        self._run, self._waited_s = run, 0.0
        self._minibatches = self._open()

    def _open(self) -> Iterator[Minibatch]:
        state, data = self._run.state, self._run.state.config.data
        return minibatches(
            self._run.source,
            start=state.drawn,
            count=data.minibatch,
            share=state.team.share_of(data.minibatch),
            threads=data.threads,
            device=state.device,
        )

    def __iter__(self) -> Iterator[Minibatch]:
        return self

    def __next__(self) -> Minibatch:
        started = time.perf_counter()
        minibatch = next(self._minibatches)
        self._waited_s += time.perf_counter() - started
        return minibatch

    def take_waited_s(self) -> float:
        """Return the seconds waited since the last call."""
        waited_s, self._waited_s = self._waited_s, 0.0
        return waited_s

    def restart(self) -> None:
        """Begin again where the state now stands."""
        self.close()
        self._minibatches = self._open()

    def close(self) -> None:
        """Let the threads go."""
        self._minibatches.close()  # type: ignore[attr-defined]


# --- looking at it ---


def evaluate_average(run: Run) -> Scores:
    """Score the averaged weights on the run's held-out pairs."""
    state = run.state
    restore = restore_whole(state.average, state.device, bf16=state.config.precision == "bf16")
    return score(run.held_out(), restore)


def _evaluate(run: Run) -> Evaluated:
    """Evaluate; what is best so far is kept, and a picture of some pairs is made."""
    state = run.state
    scores = evaluate_average(run).means
    evaluated = Evaluated(state.step, state.elapsed_s, scores)
    best = state.best_db is None or scores["capped_after"] > state.best_db
    if best:
        state.best_db = scores["capped_after"]
    if state.step == 0:
        state.base_db = scores["capped_after"]
    if not state.team.leads:
        return replace(evaluated, best=best)
    if best:
        save_best(state, run.folder)
    return replace(evaluated, best=best, samples=save_samples(run.folder, state, run.held_out()))


def _compare_with_base(state: RunState, evaluated: Evaluated) -> Noticed | None:
    """Say so when the weights that the run began with did better: nobody should take the new."""
    now_db, base_db = evaluated.scores["capped_after"], state.base_db
    if base_db is None or now_db >= base_db:
        return None
    words = (
        f"the weights that the run began with do better on held-out pairs, {base_db:.2f} against"
        f" {now_db:.2f} dB: keep them, or export with --best"
    )
    return Noticed(state.step, words)


def _checkpoint(run: Run) -> Checkpointed:
    if run.state.team.leads:
        save_checkpoint(run.state, run.folder)
    run.state.team.wait()
    return Checkpointed(run.state.step, run.checkpoint)


def _plan(run: Run, meter: _Meter) -> Planned:
    """Say what the first steps promise for the rest."""
    state, config, step_s = run.state, run.state.config, meter.step_s
    if config.steps is not None:
        left_s = (config.steps - state.step) * step_s
    else:
        left_s = 60.0 * (config.minutes or 0.0) - state.elapsed_s
    return Planned(
        step=state.step,
        step_s=step_s,
        epoch_s=run.source.epoch / config.data.minibatch * step_s,
        left_s=left_s,
        memory=_peak_memory(state.device),
        disk=3 * run.checkpoint.stat().st_size if run.checkpoint.exists() else 0,
    )


def _peak_memory(device: torch.device) -> int:
    """Return the most bytes that were in use: on the GPU, or of this process."""
    if device.type == "cuda":
        return int(torch.cuda.max_memory_allocated(device))
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak) * (1 if sys.platform == "darwin" else 1024)


class _Alarm:
    """Says when ``interval_s`` seconds of training have passed since it last said so."""

    def __init__(self, interval_s: float, now_s: float) -> None:
        self._interval_s, self._next_s = interval_s, now_s + interval_s

    def due(self, now_s: float) -> bool:
        if now_s < self._next_s:
            return False
        self._next_s = now_s + self._interval_s
        return True


class _Meter:
    """Gathers steps into one report in ``every``."""

    def __init__(self, every: int, minibatch: int) -> None:
        self._every, self._minibatch = every, minibatch
        self._losses: list[dict[str, float]] = []
        self._waited_s = 0.0
        self._since = self._first = time.perf_counter()
        self._steps = 0

    @property
    def step_s(self) -> float:
        """Seconds a step took on average, from the second one on where there are more."""
        return (time.perf_counter() - self._first) / max(1, self._steps - 1)

    def add(self, state: RunState, report: StepReport, waited_s: float) -> Stepped | None:
        self._steps += 1
        if self._steps == 1:  # it is slower than all others
            self._first = time.perf_counter()
        self._losses.append(report.losses)
        self._waited_s += waited_s
        if len(self._losses) < self._every:
            return None
        now = time.perf_counter()
        passed_s, crops = now - self._since, len(self._losses) * self._minibatch
        stepped = Stepped(
            step=state.step,
            stage=report.stage,
            progress=state.progress,
            elapsed_s=state.elapsed_s,
            losses={
                name: fmean(x[name] for x in self._losses if name in x) for name in report.losses
            },
            learning_rate=report.learning_rate,
            crops_per_s=crops / passed_s,
            waited=min(1.0, self._waited_s / passed_s),
        )
        self._losses, self._since, self._waited_s = [], now, 0.0
        return stepped
