"""Trains, to the end or until a wish; whatever happens, what was learned so far stays whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Final

import cv2
import msgspec
import numpy as np
import torch

from engine.atomic import write_atomically
from engine.errors import TrainingError
from engine.photo import Pixels, quantize
from engine.progress import CancelToken
from engine.weights import ModelEntry, WeightsCard, find_model, read_tensors, save_weights
from training import events
from training.checkpoint import read_checkpoint, restore_state
from training.evaluate.scores import Restore, restore_whole, score
from training.finetune.folder import Folder, Recipe, Split
from training.finetune.material import Material, gather
from training.finetune.protocol import (
    AnyEvent,
    CheckMade,
    Ending,
    Said,
    Saved,
    StepsTaken,
    TrainingBegun,
    TrainingEnded,
    Trend,
    Wish,
)
from training.finetune.recipe import PATIENCE, blur_of, config_of, pairs_for
from training.loop import Run, fit
from training.record import environment
from training.state import RunState
from training.threads import settle_threads

Tell = Callable[[AnyEvent], None]

PICTURES: Final = 4
_GENERAL_PAIRS: Final = 16
_NOTICEABLE_DB: Final = 0.02
_WORSE_DB: Final = 0.05


class WishToken(CancelToken):
    """Cancels a run as soon as anything is wished in its folder, or it has settled."""

    def __init__(self, folder: Folder) -> None:
        super().__init__()
        self._folder = folder
        self.wish: Wish | None = None

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody wishes something; asked at every step."""
        if self.wish is None:
            self.wish = self._folder.take_wish()
        return self.wish is not None or super().is_cancelled


def train(folder: Folder, tell: Tell, *, more_minutes: float = 0.0) -> None:
    """Train what was decided in ``folder``, or go on with it; every event is told as it happens.

    Raises:
        TrainingError: There is nothing to train, or it came to numbers that are not finite twice.
        DatasetError: The photos are not there any more.
        CheckpointError: The folder cannot be written.
        OutOfMemoryError: Not even single crops fit the memory.
    """
    folder.forget_wish()
    run, material = open_run(folder, more_minutes=more_minutes)
    settle_threads(run.state, (folder.read("recipe", Recipe) or Recipe()).threads)
    token = WishToken(folder)
    teller = _Teller(folder, run, material, tell)
    teller.begin()
    for event in fit(run, token):
        teller.on_event(event)
        if teller.has_settled:
            token.cancel()
    tell(
        TrainingEnded(
            ending=_ending(token, teller), step=run.state.step, elapsed_s=run.state.elapsed_s
        )
    )


def _ending(token: WishToken, teller: _Teller) -> Ending:
    if token.wish is not None:
        return Ending.PAUSED if token.wish is Wish.PAUSE else Ending.STOPPED
    return Ending.SETTLED if teller.has_settled else Ending.FINISHED


# --- opening ------------------------------------------------------------------------------


def open_run(folder: Folder, *, more_minutes: float = 0.0) -> tuple[Run, Material]:
    """Read what a training needs: a new one's first state, or where an earlier one was."""
    request, split = folder.request(), folder.read("split", Split)
    if split is None:
        raise TrainingError(f"{folder.path} has no plan yet; look at the photos first")
    recipe = folder.read("recipe", Recipe) or Recipe()
    base = find_model(request.base)
    pairs = pairs_for(len(split.held_out))
    config = config_of(request, recipe, base, pairs=pairs)
    if folder.has_checkpoint:
        saved = read_checkpoint(folder.run, torch.device("cpu"))
        if more_minutes:
            minutes = saved["elapsed_s"] / 60.0 + more_minutes
            config = config.with_changes({"minutes": minutes})
        state = restore_state(RunState.create(config), saved, folder.run)
    else:
        state = begun_with(RunState.create(config), base)
        folder.run.mkdir(parents=True, exist_ok=True)
    material = gather(
        split,
        request.goal,
        blur_of(request),
        crop=config.data.crop,
        pairs=pairs,
        seed=request.seed,
        threads=2,
    )
    return Run(folder.run, state, material.source, lambda: material.held_out), material


def begun_with(state: RunState, base: ModelEntry) -> RunState:
    """Put the base's weights into a fresh state.

    Raises:
        WeightsError: They cannot be read.
        TrainingError: They do not fit the generator that their card names.
    """
    tensors = {k: torch.from_numpy(t).float() for k, t in read_tensors(base.path).items()}
    try:
        for module in (state.generator, state.average):
            module.load_state_dict(tensors)
    except RuntimeError as cause:
        raise TrainingError(f"the weights of {base.name} are not what their card says") from cause
    return state


# --- telling ------------------------------------------------------------------------------


@dataclass(slots=True)
class _Teller:
    """Turns the loop's events into those of the protocol, with checks of its own and pictures."""

    folder: Folder
    run: Run
    material: Material
    tell: Tell
    has_settled: bool = False
    _scores: list[float] = field(default_factory=list)
    _memory: int = 0

    def begin(self) -> None:
        """Tell where the training stands, and show the photos as they are."""
        state = self.run.state
        self._recall()
        before = self._pictures("before", lambda pixels: pixels)
        self.tell(
            TrainingBegun(
                step=state.step,
                elapsed_s=state.elapsed_s,
                minutes=state.config.minutes or 0.0,
                device=environment(state)["device"],
                before=before,
            )
        )

    def _recall(self) -> None:
        """Take in the scores of the checks before a pause; what a crash undid does not count."""
        made = (e for e in self.folder.told() if isinstance(e, CheckMade))
        by_step = {e.step: e.score for e in made if e.step <= self.run.state.step}
        self._scores = [by_step[step] for step in sorted(by_step)] if self.run.state.step else []

    def on_event(self, event: events.Event) -> None:
        """Tell one event of the loop."""
        match event:
            case events.Planned():
                self._memory = event.memory
            case events.Stepped():
                self._on_steps(event)
            case events.Evaluated():
                self._on_check(event)
            case events.Checkpointed():
                self.tell(Saved(step=event.step, elapsed_s=self.run.state.elapsed_s))
            case events.Noticed():
                self.tell(Said(words=event.words))

    def _on_steps(self, event: events.Stepped) -> None:
        minutes = self.run.state.config.minutes or 0.0
        self.tell(
            StepsTaken(
                step=event.step,
                elapsed_s=event.elapsed_s,
                left_s=max(0.0, 60.0 * minutes - event.elapsed_s),
                loss=event.losses["loss"],
                learning_rate=event.learning_rate,
                memory_bytes=self._memory,
            )
        )

    def _on_check(self, event: events.Evaluated) -> None:
        restore = _restore(self.run.state)
        now = event.scores["capped_after"]
        self._scores.append(now)
        stale = stale_checks(self._scores)
        self.has_settled = self.has_settled or stale >= PATIENCE
        general = score(self.material.general[:_GENERAL_PAIRS], restore).means["capped_after"]
        if event.best:
            keep_best(self.folder, self.run.state)
        self.tell(
            CheckMade(
                step=event.step,
                elapsed_s=event.elapsed_s,
                score=now,
                blurred=event.scores["capped_before"],
                general=general,
                best=event.best,
                trend=trend_of(self._scores),
                stale=stale,
                patience=PATIENCE,
                pictures=self._pictures(f"check-{event.step:07}", restore),
            )
        )

    def _pictures(self, name: str, restore: Restore) -> tuple[str, ...]:
        """Write pictures of the first held-out photos."""
        shown = self.material.held_out[:PICTURES]
        return save_pictures(
            self.folder.pictures, name, (restore(blurred) for _, blurred, _ in shown)
        )


def save_pictures(folder: Path, name: str, images: Iterable[Pixels]) -> tuple[str, ...]:
    """Write ``NAME-0.png``, ``NAME-1.png``, ... and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for index, pixels in enumerate(images):
        path = folder / f"{name}-{index}.png"
        _, data = cv2.imencode(".png", np.ascontiguousarray(quantize(pixels, 8)[..., ::-1]))
        write_atomically(path, data.tobytes())
        written.append(str(path))
    return tuple(written)


def _restore(state: RunState) -> Restore:
    return restore_whole(state.average, state.device, bf16=False)


def stale_checks(scores: Sequence[float]) -> int:
    """Count the checks since the last one that was noticeably better than all before."""
    best, since = -np.inf, 0
    for value in scores:
        since = 0 if value >= best + _NOTICEABLE_DB else since + 1
        best = max(best, value)
    return since


def trend_of(scores: Sequence[float]) -> Trend:
    """Say what the checks tell; the first is that of the base."""
    if len(scores) < 2:
        return Trend.WARMING
    if len(scores) >= 4 and fmean(scores[-2:]) < max(scores) - _WORSE_DB:
        return Trend.WORSE
    if stale_checks(scores) >= 2:
        return Trend.NO_BETTER
    return Trend.BETTER if scores[-1] > scores[0] else Trend.WARMING


def keep_best(folder: Folder, state: RunState) -> None:
    """Write the averaged weights as a model that can be tried at once."""
    tensors = {k: t.float().cpu().numpy() for k, t in state.average.state_dict().items()}
    card = WeightsCard(
        name=folder.request().name,
        architecture=state.config.generator.architecture,
        options=msgspec.to_builtins(state.average.options),
        base=folder.request().base,
    )
    save_weights(folder.best_weights, tensors, card)
