"""Leads through a fine-tuning: what was decided, what is known, and what is being worked out."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.models.finetune_draft import Amount, Draft, Goal, Step
from app.models.finetune_look import DataLook
from app.models.finetune_plan import PlanLook
from app.models.finetune_reports import (
    Compared,
    Exported,
    Kept,
    Looked,
    Planned,
    Report,
    Sampled,
    SampleFiles,
    Trained,
    Troubled,
)
from app.models.finetune_result import ResultLook
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import Phase, TrainingLook
from app.models.finetune_trouble import Mishap, Trouble
from app.workers.background import Background
from app.workers.finetune_tasks import free_name, load_samples
from app.workers.finetune_trainer import Action, Trainer

logger = logging.getLogger(__name__)


class FinetuneController(QObject):
    """Knows what was decided, has the trainer work out what a step needs, and says what came.

    Signals:
        draft_changed: The new ``Draft``.
        step_changed: The ``Step`` that is to be seen.
        unfinished_found: Every ``UnfinishedRun``, the latest first.
        looked: A ``DataLook`` or None, and whether photos are still being looked at.
        drawing: Whether samples are on their way.
        drawn: Every ``SamplePair``.
        planned: A ``PlanLook`` or None, and whether a dry run goes on.
        trained: The new ``TrainingLook``.
        compared: A ``ResultLook`` or None, and for each photo whether the new model stands left.
        kept: The name of the new model, and whether it is to be the default.
        discarded: The name of what was thrown away.
        exported: The file that was written.
        troubled: A ``Trouble``.
        calmed: What was said about trouble is old news.
    """

    draft_changed = Signal(object)
    step_changed = Signal(object)
    unfinished_found = Signal(object)
    looked = Signal(object, bool)
    drawing = Signal(bool)
    drawn = Signal(object)
    planned = Signal(object, bool)
    trained = Signal(object)
    compared = Signal(object, object)
    kept = Signal(str, bool)
    discarded = Signal(str)
    exported = Signal(object)
    troubled = Signal(object)
    calmed = Signal()

    def __init__(
        self,
        trainer: Trainer,
        background: Background,
        *,
        rng: random.Random | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            trainer: Does the work, in processes of its own.
            background: Where pictures are loaded and folders are looked through.
            rng: Draws which side the new model stands on; None for chance itself.
            parent: The owner.
        """
        super().__init__(parent)
        self._trainer = trainer
        self._background = background
        self._rng = rng or random.SystemRandom()
        self._taken: frozenset[str] = frozenset()
        self._is_named = False
        self._wants_default = False
        self._begin_anew()
        trainer.told.connect(self._on_told)

    def _begin_anew(self) -> None:
        self._draft = Draft()
        self._step = Step.GOAL
        self._look: DataLook | None = None
        self._samples_of: object = None
        self._plan: PlanLook | None = None
        self._plan_of: object = None
        self._training: TrainingLook | None = None
        self._result: ResultLook | None = None
        self._last: Action | None = None

    # --- what is known ----------------------------------------------------------------

    @property
    def draft(self) -> Draft:
        """What was decided."""
        return self._draft

    @property
    def step(self) -> Step:
        """The page that is seen."""
        return self._step

    @property
    def training(self) -> TrainingLook | None:
        """How the training stands; None before it has begun."""
        return self._training

    @property
    def is_under_way(self) -> bool:
        """A training has begun, and nothing was decided about it yet."""
        return self._training is not None

    @property
    def is_training(self) -> bool:
        """A process trains at this moment."""
        return self._training is not None and self._training.phase.is_at_work

    @property
    def best_weights(self) -> Path | None:
        """The weights of the best model so far; None before there are any."""
        return self._trainer.best_weights if self.is_under_way else None

    # --- what is decided --------------------------------------------------------------

    def know_models(self, taken: frozenset[str]) -> None:
        """Know the names of installed models: the new one gets another."""
        self._taken = taken
        if not self._is_named and not self.is_under_way:
            self._change(name=free_name(taken))

    @Slot(object)
    def set_goal(self, goal: Goal) -> None:
        """Learn from something else."""
        if goal is not self._draft.goal:
            self._change(goal=goal, anyway=frozenset())
            self._look_anew()

    @Slot(object)
    def set_base(self, name: str) -> None:
        """Begin with another model."""
        self._change(base=name)

    @Slot(str)
    def set_name(self, name: str) -> None:
        """Call the new model something else."""
        if name != self._draft.name:
            self._is_named = True
            self._change(name=name)

    def add_folders(self, folders: Sequence[Path]) -> None:
        """Learn from the photos in these folders too, and show what is in them."""
        fresh = tuple(each for each in folders if each not in self._draft.folders)
        if fresh:
            self._change(folders=(*self._draft.folders, *fresh))
            self._go_to(Step.PHOTOS)
            self._look_anew()

    @Slot(object)
    def remove_folder(self, folder: Path) -> None:
        """Do not learn from the photos in a folder."""
        self._change(folders=tuple(each for each in self._draft.folders if each != folder))
        self._look_anew()

    @Slot(str, bool)
    def set_anyway(self, reason: str, is_on: bool) -> None:
        """Use photos although something was found, or leave them out after all."""
        anyway = self._draft.anyway | {reason} if is_on else self._draft.anyway - {reason}
        self._change(anyway=anyway)
        if self._look is not None:
            self._look = self._overruled(self._look)
            self.looked.emit(self._look, self._trainer.action is Action.CHECK)

    @Slot(int)
    def set_blur(self, blur: int) -> None:
        """Make the blur milder or stronger."""
        if blur != self._draft.blur:
            self._change(blur=blur)
            self._need_samples()

    @Slot()
    def roll(self) -> None:
        """Draw other samples."""
        self._change(roll=self._draft.roll + 1)
        self._need_samples()

    @Slot(object)
    def set_amount(self, amount: Amount) -> None:
        """Train longer, or not so long."""
        self._change(amount=amount)

    def _change(self, **changes: Any) -> None:
        self._draft = replace(self._draft, **changes)
        self.draft_changed.emit(self._draft)

    # --- from page to page ------------------------------------------------------------

    @Slot()
    def go_on(self) -> None:
        """Show the next page, and have worked out what it needs."""
        match self._step:
            case Step.PHOTOS if self._draft.goal is not Goal.PHOTOS:
                self._go_to(Step.PLAN)  # pairs have their blur
            case Step.PLAN if not self.is_under_way:
                self._train()
            case Step.DECIDE:
                return
            case _:
                self._go_to(Step(self._step + 1))

    @Slot()
    def go_back(self) -> None:
        """Show the page before; nothing is lost by that, and a training goes on."""
        if self._step is Step.PLAN and self._draft.goal is not Goal.PHOTOS:
            self._go_to(Step.PHOTOS)
        elif self._step is not Step.GOAL:
            self._go_to(Step(self._step - 1))

    def _go_to(self, step: Step) -> None:
        if step is not self._step:
            self._step = step
            self.step_changed.emit(step)
        if self.is_under_way:
            return
        if step is Step.BLUR:
            self._need_samples()
        elif step is Step.PLAN:
            self._need_plan()

    # --- photos, samples, plan --------------------------------------------------------

    @Slot()
    def look_again(self) -> None:
        """Look at the photos once more."""
        self._look_anew()

    def _look_anew(self) -> None:
        self.calmed.emit()
        self._look, self._samples_of, self._plan, self._plan_of = None, None, None, None
        if self._draft.folders:
            self._start(Action.CHECK)
        else:
            self._trainer.stop_work()
        self.looked.emit(None, bool(self._draft.folders))

    def _need_samples(self) -> None:
        wanted = (self._draft.folders, self._draft.anyway, self._draft.blur, self._draft.roll)
        if wanted != self._samples_of and self._look is not None:
            self._samples_of = wanted
            self.drawing.emit(True)
            self._start(Action.SAMPLES)

    @Slot()
    def measure_again(self) -> None:
        """Make the dry run once more."""
        self._plan_of = None
        self._need_plan()

    def _need_plan(self) -> None:
        draft = self._draft
        wanted = (draft.goal, draft.base, draft.folders, draft.anyway, draft.blur)
        if wanted == self._plan_of and self._plan is not None:
            return
        self._plan, self._plan_of = None, wanted
        self.planned.emit(None, True)
        self._start(Action.PLAN)

    # --- training ---------------------------------------------------------------------

    def _train(self) -> None:
        self._show_training(TrainingLook())
        self._go_to(Step.TRAINING)
        self._start(Action.RUN)

    @Slot()
    def pause_or_go_on(self) -> None:
        """Let the training rest, or go on where it was."""
        if self._training is None:
            return
        if self._training.phase is Phase.RUNNING:
            self._show_training(replace(self._training, phase=Phase.PAUSING))
            self._trainer.pause()
        else:
            self._go_on_training()

    def pause_for_leaving(self) -> None:
        """Have the training write down everything and end; another start goes on with it."""
        self._trainer.pause()

    def _go_on_training(self) -> None:
        if self._training is not None:
            self.calmed.emit()
            self._show_training(replace(self._training, phase=Phase.STARTING))
            self._start(Action.RESUME)

    @Slot()
    def stop_and_keep(self) -> None:
        """End the training with the best model so far."""
        if self._training is None:
            return
        self.calmed.emit()
        if self._trainer.action in (Action.RUN, Action.RESUME):
            self._show_training(replace(self._training, phase=Phase.STOPPING))
            self._trainer.stop_and_keep()
        else:
            self._end_training(self._training)

    @Slot()
    def train_longer(self) -> None:
        """Go on after the end."""
        if self._training is not None:
            self._result = None
            self.compared.emit(None, ())
            self._show_training(replace(self._training, phase=Phase.STARTING))
            self._go_to(Step.TRAINING)
            self._start(Action.LONGER)

    def _show_training(self, look: TrainingLook) -> None:
        self._training = look
        self.trained.emit(look)

    def _end_training(self, look: TrainingLook) -> None:
        """Compare at once: that is what everybody waits for."""
        self._show_training(replace(look, phase=Phase.ENDED))
        if self._step is Step.TRAINING:
            self._go_to(Step.DECIDE)
        self._start(Action.COMPARE)

    # --- the decision -----------------------------------------------------------------

    def accept(self, *, as_default: bool) -> None:
        """Install the new model."""
        if self._result is not None:
            self._wants_default = as_default and self._result.may_be_default
            self._start(Action.ACCEPT)

    def export(self, target: Path) -> None:
        """Write the new model into a file."""
        if self._result is not None:
            self._start(Action.EXPORT, target=target)

    def discard(self) -> None:
        """Throw away what was learned, and begin anew."""
        name = self._draft.name
        self._trainer.discard()
        self._leave()
        self.discarded.emit(name)

    def _leave(self) -> None:
        """Begin anew on the first page."""
        self.calmed.emit()
        self._begin_anew()
        self._is_named = False
        self._change(name=free_name(self._taken))
        self._show_anew()
        self.look_for_unfinished()

    def _show_anew(self) -> None:
        self.looked.emit(None, False)
        self.planned.emit(None, False)
        self.compared.emit(None, ())
        self.trained.emit(TrainingLook(phase=Phase.ENDED))
        self.step_changed.emit(self._step)

    # --- what was not ended -----------------------------------------------------------

    def look_for_unfinished(self) -> None:
        """Look for trainings that can be gone on with; one that is at work is looked at again."""
        self._background.run(
            self._trainer.find_unfinished,
            on_done=self._on_unfinished,
            on_failed=lambda error: logger.warning("cannot look for trainings: %s", error),
        )

    def _on_unfinished(self, runs: Sequence[UnfinishedRun]) -> None:
        alive = next((run for run in runs if run.is_alive), None)
        if alive is not None and not self.is_under_way:
            self.resume_run(alive)
            runs = [run for run in runs if run is not alive]
        self.unfinished_found.emit(tuple(runs))

    @Slot(object)
    def resume_run(self, run: UnfinishedRun) -> None:
        """Go on with a training of an earlier start."""
        self._draft, self._is_named = self._trainer.open(run), True
        self.draft_changed.emit(self._draft)
        self.unfinished_found.emit(())
        look = self._trainer.look()
        if run.is_alive:
            self._show_training(look)
            self._trainer.follow()
            self._go_to(Step.TRAINING)
        elif run.step is Step.DECIDE:
            self._show_training(look)
            self._step = Step.TRAINING
            self._end_training(look)
        else:
            self._show_training(look)
            self._go_to(Step.TRAINING)
            self._go_on_training()

    def discard_run(self, run: UnfinishedRun) -> None:
        """Throw away a training of an earlier start."""
        self._background.run(
            partial(self._trainer.discard_run, run),
            on_done=lambda _: self._on_run_discarded(run),
            on_failed=lambda error: self._tell(Trouble(Mishap.OTHER, str(error))),
        )

    def _on_run_discarded(self, run: UnfinishedRun) -> None:
        self.discarded.emit(run.name)
        self.look_for_unfinished()

    def close(self) -> None:
        """End what is worked out; a training goes on by itself."""
        self._trainer.close()

    # --- what the trainer says --------------------------------------------------------

    def _start(self, action: Action, **options: Path) -> None:
        self._last = action
        self._trainer.start(action, self._draft, **options)

    @Slot()
    def try_again(self) -> None:
        """Do once more what failed."""
        match self._last:
            case Action.CHECK | None:
                self._look_anew()
            case Action.SAMPLES:
                self._samples_of = None
                self._need_samples()
            case Action.PLAN:
                self.measure_again()
            case Action.RUN | Action.RESUME | Action.LONGER:
                self._go_on_training()
            case last:
                self._start(last)

    @Slot(object)
    def _on_told(self, report: Report) -> None:
        match report:
            case Looked(look, is_done):
                self._look = self._overruled(look)
                self.looked.emit(self._look, not is_done)
            case Sampled(samples):
                self._load(samples)
            case Planned(plan):
                self._plan = plan
                self.planned.emit(plan, False)
            case Trained(look):
                self._on_trained(look)
            case Compared(result):
                self._on_compared(result)
            case Kept(name):
                self._trainer.discard()  # what it was made of is not needed any more
                self._leave()
                self.kept.emit(name, self._wants_default)
            case Exported(target):
                self.exported.emit(target)
            case Troubled(trouble):
                self._on_troubled(trouble)

    def _overruled(self, look: DataLook) -> DataLook:
        """Return the look with what the user wants to use anyway."""
        groups = tuple(
            replace(group, is_anyway=group.may_be_used and group.reason in self._draft.anyway)
            for group in look.groups
        )
        return replace(look, groups=groups)

    def _load(self, samples: Sequence[SampleFiles]) -> None:
        self._background.run(
            partial(load_samples, samples),
            on_done=self.drawn.emit,
            on_failed=lambda error: self._tell(Trouble(Mishap.OTHER, str(error))),
        )

    def _on_trained(self, look: TrainingLook) -> None:
        was = self._training.phase if self._training else None
        if was in (Phase.PAUSING, Phase.STOPPING) and look.phase is Phase.RUNNING:
            look = replace(look, phase=was)  # what was asked for is on its way
        if look.phase is Phase.ENDED:
            self._end_training(look)
        else:
            self._show_training(look)

    def _on_compared(self, result: ResultLook) -> None:
        self._result = result
        sides = tuple(self._rng.random() < 0.5 for _ in result.photos)
        self.compared.emit(result, sides)

    def _on_troubled(self, trouble: Trouble) -> None:
        """Say what went wrong; what was on its way is not any more."""
        if self._last in (Action.RUN, Action.RESUME, Action.LONGER) and self._training:
            lost = Phase.LOST if trouble.mishap is Mishap.DIED else Phase.FAILED
            self._show_training(replace(self._training, phase=lost))
            can_go_on = trouble.mishap is not Mishap.DIVERGED
            has_best = self._training.best is not None
            trouble = replace(trouble, has_best=has_best, can_go_on=can_go_on)
        else:
            self._take_back()
            is_of_photos = trouble.mishap in (Mishap.TOO_FEW, Mishap.ALL_SMALL)
            trouble = replace(trouble, has_best=False, can_go_on=not is_of_photos)
        self._tell(trouble)

    def _take_back(self) -> None:
        """Nothing is on its way any more."""
        match self._last:
            case Action.CHECK:
                self.looked.emit(None, False)
            case Action.PLAN:
                self._plan_of = None
                self.planned.emit(None, False)
            case Action.SAMPLES:
                self._samples_of = None
                self.drawing.emit(False)

    def _tell(self, trouble: Trouble) -> None:
        self.troubled.emit(trouble)
