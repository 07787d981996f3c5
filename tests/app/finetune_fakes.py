"""Stand-ins for everything around a fine-tuning: its trainer and its questions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from app.models.finetune_draft import Amount, Draft
from app.models.finetune_look import USABLE, DataLook, Group
from app.models.finetune_plan import PlanLook
from app.models.finetune_reports import (
    Compared,
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
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import CheckLook, Phase, TrainingLook, Trend
from app.models.finetune_trouble import Mishap, Trouble
from app.views.finetune_dialogs import Leave
from app.workers.finetune_trainer import Action, Trainer
from tests.app.fakes import write_photo


@dataclass(frozen=True)
class Asked:
    """One thing that the trainer was asked for."""

    action: Action
    draft: Draft
    target: Path | None = None


class FakeTrainer(Trainer):
    """Does what a test tells it, and remembers what it was asked."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.asked: list[Asked] = []
        self.wishes: list[str] = []
        self.unfinished: list[UnfinishedRun] = []
        self.weights: Path | None = None
        self._action: Action | None = None
        self.training = TrainingLook()

    # --- what the controller asks ---

    @property
    def action(self) -> Action | None:
        return self._action

    @property
    def best_weights(self) -> Path | None:
        return self.weights

    def start(self, action: Action, draft: Draft, *, target: Path | None = None) -> None:
        self.asked.append(Asked(action, draft, target))
        self._action = action

    def stop_work(self) -> None:
        self.wishes.append("stop work")
        self._action = None

    def pause(self) -> None:
        self.wishes.append("pause")

    def stop_and_keep(self) -> None:
        self.wishes.append("stop and keep")

    def discard(self) -> None:
        self.wishes.append("discard")
        self._action = None

    def find_unfinished(self) -> list[UnfinishedRun]:
        return list(self.unfinished)

    def open(self, run: UnfinishedRun) -> Draft:
        self.wishes.append(f"open {run.name}")
        return Draft(name=run.name, folders=(self.folder,))

    def look(self) -> TrainingLook:
        return self.training

    def follow(self) -> None:
        self.wishes.append("follow")
        self._action = Action.RUN

    def discard_run(self, run: UnfinishedRun) -> None:
        self.wishes.append(f"discard {run.name}")
        self.unfinished.remove(run)

    def close(self) -> None:
        self.wishes.append("close")

    # --- what a test has it say ---

    @property
    def last(self) -> Asked:
        return self.asked[-1]

    def tell(self, report: Report, *, is_over: bool = True) -> None:
        if is_over:
            self._action = None
        self.told.emit(report)

    def find(self, usable: int = 60, *, is_done: bool = True, **others: int) -> None:
        """Have found photos: so many usable ones, and so many for other reasons."""
        groups = [Group(USABLE, self._files(USABLE, usable))]
        groups += [
            Group(reason, self._files(reason, count), may_be_used=reason == "soft")
            for reason, count in others.items()
        ]
        total = usable + sum(others.values())
        checked = total if is_done else total // 2
        look = DataLook(checked, total, tuple(groups), held_out=min(8, usable))
        self.tell(Looked(look, is_done), is_over=is_done)

    def _picture(self) -> Path:
        path = self.folder / "picture.png"
        return path if path.exists() else write_photo(path, 48, 32)

    def _files(self, reason: str, count: int) -> tuple[Path, ...]:
        return tuple(self.folder / f"{reason}-{number}.jpg" for number in range(count))

    def draw(self, count: int = 12) -> None:
        path = self._picture()
        self.tell(Sampled(tuple(SampleFiles(path, path, "13 px") for _ in range(count))))

    def plan(self, **changes: object) -> None:
        seconds = {Amount.QUICK: 720.0, Amount.BALANCED: 3300.0, Amount.THOROUGH: 15000.0}
        plan = PlanLook(seconds, "a processor", 52, 8, 350_000_000, 90_000_000_000)
        self.tell(Planned(replace(plan, **changes)))  # type: ignore[arg-type] # fields by name

    def train(self, checks: int = 3, phase: Phase = Phase.RUNNING, **changes: object) -> None:
        """Be so many checks far."""
        pictures = (self._picture(),)
        made = tuple(
            CheckLook(float(number + 1), 26.0 + number / 10, pictures) for number in range(checks)
        )
        look = TrainingLook(
            phase=phase,
            done=float(checks),
            end=10.0,
            elapsed_s=60.0,
            left_s=120.0,
            learned=tuple((number / 2, 0.05 / (number + 1)) for number in range(2 * checks)),
            checks=made,
            best=checks - 1 if checks else None,
            base_score=25.9,
            blurred_score=24.0,
            before=pictures,
            base=pictures,
            trend=Trend.BETTER if checks else Trend.WARMING,
        )
        look = replace(look, **changes)  # type: ignore[arg-type] # fields by name
        self.training = look
        self.tell(Trained(look), is_over=not phase.is_at_work)

    def compare(self, gain: float = 0.4, photos: int = 3) -> None:
        path = self._picture()
        base, new = Figures(26.0, 0.8, 0.4), Figures(26.0 + gain, 0.82, 0.45)
        compared = tuple(
            ComparedPhoto(f"{number}.jpg", path, path, base, new) for number in range(photos)
        )
        name = self.last.draft.name
        self.tell(Compared(ResultLook(name, "default", compared, base, new, gain >= 0)))

    def keep(self) -> None:
        self.tell(Kept(self.last.draft.name))

    def trouble(self, mishap: Mishap, **facts: object) -> None:
        made = replace(Trouble(mishap), **facts)  # type: ignore[arg-type] # fields by name
        self.tell(Troubled(made))


@dataclass
class FakeFinetuneQuestions:
    """Answers as it was told."""

    folder: Path | None = None
    target: Path | None = None
    answer: bool = True
    leaving: Leave = Leave.PAUSE
    asked: list[str] = field(default_factory=list)

    def choose_folder(self, folder: Path | None) -> Path | None:
        self.asked.append("folder")
        return self.folder

    def choose_export(self, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.target

    def may_discard(self, name: str) -> bool:
        self.asked.append(f"discard {name}")
        return self.answer

    def leave(self) -> Leave:
        self.asked.append("leave")
        return self.leaving
