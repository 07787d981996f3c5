"""Makes of the trainer's events what the pages show: one line after the other, like a story."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from app.models.finetune_draft import Amount
from app.models.finetune_look import USABLE, DataLook, Group
from app.models.finetune_plan import Caution, PlanLook
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
from app.models.finetune_result import ComparedPhoto, Figures, ResultLook
from app.models.finetune_training import CheckLook, Phase, TrainingLook, Trend
from app.models.finetune_trouble import Mishap, Trouble
from training.finetune import protocol as told

_LARGEST: Final = 50.0  # beyond it lies nothing but a training that goes astray
_POINTS: Final = 2000
"""More points than this no screen could show."""


class Story:
    """Everything that was told about one fine-tuning, folded into what can be shown."""

    def __init__(self, name: str, base: str) -> None:
        """Begin; ``name`` and ``base`` are what the models are called."""
        self._name = name
        self._base = base
        self.look = DataLook()
        self.samples: tuple[SampleFiles, ...] = ()
        self.training = TrainingLook()
        self._photos: tuple[ComparedPhoto, ...] = ()
        self._found: dict[str, list[Path]] = {}
        self._is_looking = False

    def renamed(self, name: str, base: str) -> Story:
        """Return this story with other names of the models."""
        self._name, self._base = name, base
        return self

    def begin_check(self) -> None:
        """Photos are looked at anew."""
        self.look, self._found = DataLook(), {}

    def begin_samples(self) -> None:
        """Samples are drawn anew."""
        self.samples = ()

    def begin_comparison(self) -> None:
        """Both models are compared anew."""
        self._photos = ()

    def take_all(self, events: Iterable[told.AnyEvent]) -> None:
        """Know what was told before."""
        for event in events:
            self.take(event)

    def take(self, event: told.AnyEvent) -> Report | None:
        """Know one event more, and return what the pages should hear of it."""
        match event:
            case told.PhotoLooked():
                self._on_looked(event)
            case told.CheckDone():
                return self._on_check_done(event)
            case told.SampleMade():
                self._on_sample(event)
            case told.PlanMade():
                return Planned(plan_of(event))
            case told.PhotoCompared():
                self._photos = (*self._photos, _photo_of(event))
            case told.Compared():
                return Compared(self._result_of(event))
            case told.Accepted():
                return Kept(event.name)
            case told.Exported():
                return Exported(Path(event.path))
            case told.Failed():
                return Troubled(trouble_of(event))
            case _:
                return self._on_training(event)
        return None

    # --- photos and samples -----------------------------------------------------------

    def _on_looked(self, event: told.PhotoLooked) -> None:
        self._found.setdefault(event.reason, []).append(Path(event.path))
        self.look = replace(self.look, checked=event.done, total=event.total)
        self._is_looking = True

    def take_looking(self) -> Looked | None:
        """Return how far the look at the photos is, if there is news of it: not at every photo."""
        if not self._is_looking:
            return None
        self._is_looking = False
        ordered = sorted(self._found, key=lambda reason: (reason != USABLE, reason))
        groups = tuple(Group(reason, tuple(self._found[reason])) for reason in ordered)
        self.look = replace(self.look, groups=groups)
        return Looked(self.look, is_done=False)

    def _on_check_done(self, event: told.CheckDone) -> Looked:
        groups = tuple(
            Group(
                each.reason,
                tuple(map(Path, each.paths)),
                may_be_used=each.may_be_used,
                is_anyway=each.is_used and each.reason != USABLE,
            )
            for each in event.groups
        )
        self._is_looking, total = False, sum(len(group.files) for group in groups)
        self.look = DataLook(total, total, groups, event.held_out, event.least, event.enough)
        return Looked(self.look, is_done=True)

    def _on_sample(self, event: told.SampleMade) -> None:
        files = SampleFiles(Path(event.sharp), Path(event.blurred), f"{event.length:.0f} px")
        self.samples = (*self.samples, files)

    def sampled(self) -> Sampled:
        """Return all samples: the process that draws them has ended."""
        return Sampled(self.samples)

    # --- training ---------------------------------------------------------------------

    def _on_training(self, event: told.AnyEvent) -> Trained | None:
        match event:
            case told.TrainingBegun():
                self.training = self._begun(event)
            case told.StepsTaken():
                self.training = self._stepped(event)
            case told.CheckMade():
                self.training = self._checked(event)
            case told.Said():
                self.training = replace(self.training, note=event.words)
            case told.TrainingEnded():
                is_paused = event.ending is told.Ending.PAUSED
                phase = Phase.PAUSED if is_paused else Phase.ENDED
                self.training = replace(self.training, phase=phase, elapsed_s=event.elapsed_s)
            case _:
                return None
        return Trained(self.training)

    def _begun(self, event: told.TrainingBegun) -> TrainingLook:
        """Begin, or go on from the last checkpoint: what came after that was lost."""
        look, end = self.training, max(event.elapsed_s, 1e-6)
        checks = tuple(check for check in look.checks if check.x <= end)
        return replace(
            look,
            phase=Phase.RUNNING,
            done=event.elapsed_s,
            end=max(event.minutes * 60, event.elapsed_s),
            elapsed_s=event.elapsed_s,
            left_s=None,
            learned=tuple(point for point in look.learned if point[0] <= end),
            checks=checks,
            best=_best_of(checks),
            before=tuple(map(Path, event.before)),
            device=event.device,
            note="",
        )

    def _stepped(self, event: told.StepsTaken) -> TrainingLook:
        error = math.exp(min(event.loss, _LARGEST))  # it is learned by the logarithm of the error
        learned = (*self.training.learned, (event.elapsed_s, error))
        return replace(
            self.training,
            phase=Phase.RUNNING,
            done=event.elapsed_s,
            end=event.elapsed_s + event.left_s,
            elapsed_s=event.elapsed_s,
            left_s=event.left_s,
            memory_bytes=event.memory_bytes or None,
            learned=learned if len(learned) <= _POINTS else learned[::2],
        )

    def _checked(self, event: told.CheckMade) -> TrainingLook:
        look, pictures = self.training, tuple(map(Path, event.pictures))
        check = CheckLook(event.elapsed_s, event.score, pictures, is_best=event.best)
        is_first = not look.checks  # that of the model it began with
        checks = (*look.checks, check)
        return replace(
            look,
            phase=Phase.RUNNING,
            checks=checks,
            best=_best_of(checks),
            base_score=event.score if is_first else look.base_score,
            base=pictures if is_first else look.base,
            blurred_score=event.blurred,
            trend=Trend(event.trend.value.replace("_", " ")),
            stale=event.stale,
            patience=event.patience,
        )

    # --- the comparison ---------------------------------------------------------------

    def _result_of(self, event: told.Compared) -> ResultLook:
        return ResultLook(
            name=self._name,
            base_name=self._base,
            photos=self._photos,
            base=_figures_of(event.base),
            new=_figures_of(event.new),
            may_be_default=event.may_be_default,
            general_gain=event.general_gain,
        )


def _best_of(checks: tuple[CheckLook, ...]) -> int | None:
    places = [place for place, check in enumerate(checks) if check.is_best]
    return places[-1] if places else None


def plan_of(event: told.PlanMade) -> PlanLook:
    """Return what a dry run measured; what the window knows itself is added by others."""
    seconds = {Amount(name): value for name, value in event.seconds.items()}
    cautions = [Caution.PROCESSOR] if event.device.casefold().startswith("cpu") else []
    if event.free_bytes is not None and event.free_bytes <= event.disk_bytes:
        cautions.insert(0, Caution.DISK)
    return PlanLook(
        seconds=seconds,
        device=event.device,
        learned=event.learned,
        held_out=event.held_out,
        disk_bytes=event.disk_bytes,
        free_bytes=event.free_bytes,
        memory_bytes=event.memory_bytes or None,
        cautions=tuple(cautions),
        notes=event.notes,
        recipe=(
            ("crop", f"{event.crop} px"),
            ("minibatch", str(event.minibatch)),
            ("precision", event.precision),
            ("step", f"{event.step_s:.2f} s"),
            ("check", f"{event.check_s:.1f} s"),
        ),
        steps={Amount(name): count for name, count in event.steps.items()},
    )


def trouble_of(event: told.Failed) -> Trouble:
    """Return what went wrong as the page knows it."""
    return Trouble(
        Mishap(event.mishap.value.replace("_", " ")),
        words=event.words,
        place=event.place,
        has_best=event.has_best,
        can_go_on=event.can_go_on,
    )


def _photo_of(event: told.PhotoCompared) -> ComparedPhoto:
    return ComparedPhoto(
        event.name,
        Path(event.base) if event.base else None,
        Path(event.new) if event.new else None,
        _figures_of(event.base_figures),
        _figures_of(event.new_figures),
    )


def _figures_of(figures: told.Figures) -> Figures:
    return Figures(figures.psnr, figures.ssim, figures.sharpness, figures.grid, figures.cast)
