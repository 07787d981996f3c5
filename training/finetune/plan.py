"""A dry run: what training takes on this computer, and in which precision it goes best."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final

import msgspec

from engine.devices import usable_cores
from engine.weights import find_model
from training import events
from training.evaluate.scores import restore_whole, score
from training.finetune.check import Looked
from training.finetune.folder import Folder, Recipe
from training.finetune.material import Material, gather
from training.finetune.protocol import MINUTES, PlanMade, Request, Said
from training.finetune.recipe import CHECKS, blur_of, config_of, pairs_for
from training.finetune.split import AllSmallError, split
from training.finetune.train import Tell, begun_with
from training.loop import Run, fit
from training.record import environment
from training.state import RunState
from training.threads import settle_threads

STEPS: Final = 12
_BESIDE: Final = 64 << 20  # bytes of pictures and events


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a few steps came to."""

    step_s: float
    memory: int
    disk: int
    device: str


def plan(folder: Folder, looked: Looked, tell: Tell) -> PlanMade:
    """Hold photos out, measure a few steps in each precision, and write down what is quickest.

    Raises:
        TooFewError: There are not enough photos.
        AllSmallError: None is large enough.
        DatasetError: They are not there any more.
        OutOfMemoryError: Not even single crops fit the memory.
    """
    request = folder.request()
    usable = looked.usable(request.anyway)
    if looked.items and all(item.reason == "small" for item in looked.items):
        raise AllSmallError(len(looked.items))
    chosen = split(usable, seed=request.seed)
    folder.write("split", chosen)
    recipe = Recipe()
    material = gather(
        chosen,
        request.goal,
        blur_of(request),
        crop=recipe.crop,
        pairs=pairs_for(len(chosen.held_out)),
        seed=request.seed,
        threads=2,
    )
    notes: list[str] = []
    measured = [
        (each, _dry_run(request, each, material, notes.append)) for each in _candidates(recipe)
    ]
    recipe, best = min(measured, key=lambda each: each[1].step_s)
    folder.write("recipe", recipe)
    check_s = _check_s(request, recipe, material)
    made = _told(folder, recipe, best, check_s)
    for words in notes:
        tell(Said(words=words))
    return msgspec.structs.replace(
        made,
        learned=len(chosen.learned),
        held_out=len(chosen.held_out),
        notes=tuple(notes),
    )


def _candidates(recipe: Recipe) -> Iterator[Recipe]:
    """Offer each precision with all threads, and with half of them.

    Two threads of one core share what multiplies matrices: then half of them are as quick by
    themselves, and do not wait for each other when the computer has other work.
    """
    half = max(1, usable_cores() // 2)
    for precision in ("fp32", "bf16"):
        yield msgspec.structs.replace(recipe, precision=precision)
        if half < usable_cores():
            yield msgspec.structs.replace(recipe, precision=precision, threads=half)


def _dry_run(
    request: Request, recipe: Recipe, material: Material, note: Callable[[str], None]
) -> _Measured:
    """Take a few steps in a folder that is thrown away."""
    base = find_model(request.base)
    config = config_of(request, recipe, base, pairs=1).with_changes(
        {"minutes": None, "steps": STEPS, "report_steps": 1}
    )
    place = Path(tempfile.mkdtemp(prefix="deblur-dry-run-"))
    try:
        state = begun_with(RunState.create(config), base)
        settle_threads(state, recipe.threads)
        run = Run(place, state, material.source, lambda: material.held_out[:1])
        measured, ends = None, [0.0]
        for event in fit(run):
            if isinstance(event, events.Noticed) and "out of memory" in event.words:
                note(event.words)
            if isinstance(event, events.Stepped):
                ends.append(event.elapsed_s)
            if isinstance(event, events.Planned):
                measured = _Measured(
                    median(later - earlier for earlier, later in pairwise(ends)),
                    event.memory,
                    event.disk,
                    environment(state)["device"],
                )
                break
        assert measured is not None  # noqa: S101 - fit plans after so many steps
        return measured
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _check_s(request: Request, recipe: Recipe, material: Material) -> float:
    """Measure how long a check takes."""
    base = find_model(request.base)
    config = config_of(request, recipe, base, pairs=1)
    state = begun_with(RunState.create(config), base)
    restore = restore_whole(state.average, state.device, bf16=False)
    few = material.held_out[:4]
    started = time.perf_counter()
    score(few, restore)
    return (time.perf_counter() - started) / len(few) * 2.0 * len(material.held_out)


def _told(folder: Folder, recipe: Recipe, measured: _Measured, check_s: float) -> PlanMade:
    checks = CHECKS + 2
    return PlanMade(
        seconds={str(a): 60.0 * m + checks * check_s for a, m in MINUTES.items()},
        steps={str(a): max(1, round(60.0 * m / measured.step_s)) for a, m in MINUTES.items()},
        step_s=measured.step_s,
        check_s=check_s,
        device=measured.device,
        precision=recipe.precision,
        minibatch=recipe.minibatch,
        crop=recipe.crop,
        learned=0,
        held_out=0,
        disk_bytes=measured.disk + _BESIDE,
        free_bytes=_free(folder.path),
        memory_bytes=measured.memory,
    )


def _free(path: Path) -> int | None:
    try:
        return shutil.disk_usage(path).free
    except OSError:
        return None
