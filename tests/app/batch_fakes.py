"""Stand-ins for everything around a batch: its engine, its questions, and the desktop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.batch import (
    BatchJob,
    ItemFailed,
    ItemFinished,
    ItemProgressed,
    ItemStarted,
)
from engine.errors import DeblurError, EngineCrashedError
from engine.progress import Progress


@dataclass(frozen=True)
class Asked:
    """One batch that the engine was given."""

    batch: BatchJob
    journal: Path
    only: list[Path]
    is_gentle: bool


class FakeBatchEngine(QObject):
    """Does what a test tells it, and remembers what it was asked."""

    batch_told = Signal(int, object)
    batch_ended = Signal(int)
    paused = Signal(int)
    failed = Signal(int, object, str)
    cancelled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Asked] = []
        self.wishes: list[str] = []

    # --- what the controller asks ---

    def submit_batch(
        self, batch: BatchJob, journal: Path, *, only: Iterable[Path], is_gentle: bool = False
    ) -> int:
        self.asked.append(Asked(batch, journal, list(only), is_gentle))
        return self.job

    def stop_after(self, job: int) -> None:
        self.wishes.append("stop after")

    def pause(self, job: int) -> None:
        self.wishes.append("pause")

    def resume(self, job: int) -> None:
        self.wishes.append("resume")

    def cancel(self, job: int) -> None:
        self.wishes.append("cancel")

    # --- what a test has it say ---

    @property
    def job(self) -> int:
        return len(self.asked)

    @property
    def last(self) -> Asked:
        return self.asked[-1]

    def start(self, source: Path, done: int = 0, total: int = 4) -> None:
        self.batch_told.emit(self.job, ItemStarted(source))
        self.batch_told.emit(self.job, ItemProgressed(source, Progress("Deblurring", done, total)))

    def finish(self, source: Path, *notes: str, seconds: float = 1.0) -> None:
        target = source.parent / "Deblurred" / source.name
        self.batch_told.emit(self.job, ItemFinished(source, target, notes, seconds))

    def fail(self, source: Path, error: DeblurError) -> None:
        self.batch_told.emit(self.job, ItemFailed(source, error))

    def end(self) -> None:
        self.batch_ended.emit(self.job)

    def die(self) -> None:
        self.failed.emit(self.job, EngineCrashedError(-9), "")

    def do_everything(self) -> None:
        """Finish every photo that was asked for, and end."""
        for source in self.last.only:
            self.start(source)
            self.finish(source)
        self.end()


@dataclass
class FakeQuestions:
    """Answers as it was told."""

    folder: Path | None = None
    report: Path | None = None
    preset: str | None = None
    answer: bool = True
    asked: list[str] = field(default_factory=list)

    def choose_folder(self, title: str, folder: Path | None) -> Path | None:
        self.asked.append(title)
        return self.folder

    def choose_report(self, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.report

    def name_preset(self, suggested: str) -> str | None:
        return self.preset

    def may_pause_and_quit(self) -> bool:
        self.asked.append("pause and quit")
        return self.answer


@dataclass
class FakeDesktop:
    """Remembers what was shown."""

    progress: list[tuple[float | None, int]] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    is_awake: bool = False
    can_sleep: bool = True
    sleeps: int = 0
    is_obeyed: bool = True

    def fall_asleep(self) -> bool:
        self.sleeps += 1
        return self.is_obeyed

    @property
    def is_progress_hidden(self) -> bool:
        return self.progress[-1] == (None, 0)

    def show_progress(self, fraction: float | None, left: int) -> None:
        self.progress.append((fraction, left))

    def notify(self, title: str, text: str) -> None:
        self.told.append((title, text))

    def keep_awake(self, *, is_wanted: bool) -> None:
        self.is_awake = is_wanted
