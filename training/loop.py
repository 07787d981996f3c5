"""The training loop: one ``fit`` for every recipe; it yields events and owns no screen.

The data stream is a function of the seed and the step, so a resumed run sees what the
uninterrupted one would have seen.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from engine.progress import CancelToken
from training.checkpoint import CHECKPOINT, save_checkpoint
from training.data.photos import PhotoPool
from training.data.synthetic import SyntheticPairs, minibatches
from training.evaluate import restore_whole, score, synthetic_images
from training.steps import RunState, StepReport, generator_step

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stepped:
    """Reported every ``report_steps`` steps; the loss is the mean since the last report."""

    step: int
    progress: float
    elapsed_s: float
    loss: float
    learning_rate: float
    crops_per_s: float


@dataclass(frozen=True, slots=True)
class Evaluated:
    """Scores of the averaged weights on held-out synthetic pairs."""

    step: int
    elapsed_s: float
    scores: dict[str, float]


@dataclass(frozen=True, slots=True)
class Checkpointed:
    """A checkpoint was written."""

    step: int
    path: Path


@dataclass(frozen=True, slots=True)
class Finished:
    """The run is over: it reached its end, or it was cancelled and can be resumed."""

    step: int
    elapsed_s: float
    cancelled: bool


Event = Stepped | Evaluated | Checkpointed | Finished


@dataclass(frozen=True, slots=True)
class Run:
    """A run's folder, its state and the photos it learns from."""

    folder: Path
    state: RunState
    photos: PhotoPool

    @property
    def checkpoint(self) -> Path:
        """Where the run's last checkpoint lies."""
        return self.folder / CHECKPOINT


def fit(run: Run, cancel: CancelToken | None = None) -> Iterator[Event]:
    """Train to the end of the run, or until ``cancel``; every event is yielded as it happens.

    Whatever happens, the last state that was written stays whole.
    """
    cancel = cancel or CancelToken()
    state, config = run.state, run.state.config
    training, held_out = run.photos.split(config.data.held_out)
    stream = minibatches(
        SyntheticPairs(training, config.blur, config.data.crop, config.seed),
        start=state.step,
        count=config.data.minibatch,
        threads=config.data.threads,
    )
    checking = SyntheticPairs(held_out, config.blur, config.data.crop, config.seed + 1)
    evaluations = _Alarm(60.0 * config.evaluate_minutes, state.elapsed_s)
    checkpoints = _Alarm(60.0 * config.checkpoint_minutes, state.elapsed_s)
    meter = _Meter(config.report_steps, config.data.minibatch)
    with closing(stream):
        while state.progress < 1.0 and not cancel.is_cancelled:
            started = time.perf_counter()
            _, minibatch = next(stream)
            report = generator_step(state, minibatch.to(state.device))
            state.elapsed_s += time.perf_counter() - started
            stepped = meter.add(state, report)
            if stepped is not None:
                yield stepped
            if evaluations.due(state.elapsed_s):
                yield evaluate_average(state, checking)
            if checkpoints.due(state.elapsed_s):
                yield _checkpoint(run)
    yield _checkpoint(run)
    yield evaluate_average(state, checking)
    yield Finished(state.step, state.elapsed_s, cancelled=state.progress < 1.0)


def evaluate_average(state: RunState, pairs: SyntheticPairs) -> Evaluated:
    """Score the averaged weights on the run's held-out pairs."""
    restore = restore_whole(state.average, state.device, bf16=state.config.precision == "bf16")
    scores = score(synthetic_images(pairs, state.config.data.held_out_pairs), restore)
    return Evaluated(state.step, state.elapsed_s, scores.means)


def _checkpoint(run: Run) -> Checkpointed:
    save_checkpoint(run.state, run.checkpoint)
    return Checkpointed(run.state.step, run.checkpoint)


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
        self._losses: list[float] = []
        self._since = time.perf_counter()

    def add(self, state: RunState, report: StepReport) -> Stepped | None:
        self._losses.append(report.loss)
        if len(self._losses) < self._every:
            return None
        crops = len(self._losses) * self._minibatch
        now = time.perf_counter()
        stepped = Stepped(
            step=state.step,
            progress=state.progress,
            elapsed_s=state.elapsed_s,
            loss=sum(self._losses) / len(self._losses),
            learning_rate=report.learning_rate,
            crops_per_s=crops / (now - self._since),
        )
        self._losses, self._since = [], now
        return stepped
