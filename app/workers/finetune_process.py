"""Has processes of their own look at photos, train and compare, and tells what they say.

A training goes on when the window is closed, so the processes know nothing of it: they write what
happens into the folder of the fine-tuning, and whoever is interested reads it there.
"""

from __future__ import annotations

import logging
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Slot

from app.__main__ import FINETUNE
from app.models.finetune_draft import Amount, Draft, Goal, Step
from app.models.finetune_plan import Caution
from app.models.finetune_reports import Looked, Planned, Report, Trained, Troubled
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import Phase, TrainingLook
from app.models.finetune_trouble import Mishap, Trouble
from app.workers.finetune_story import Story
from app.workers.finetune_tail import LineTail, last_lines
from app.workers.finetune_trainer import Action, Trainer
from engine.errors import DeblurError
from training.finetune import protocol
from training.finetune.folder import Folder, new_folder, runs_folder, unfinished
from training.finetune.protocol import (
    MINUTES,
    Failed,
    Request,
    TrainingBegun,
    TrainingEnded,
    Wish,
)

logger = logging.getLogger(__name__)

_POLL_MS: Final = 200
_OLD_S: Final = 86_400.0
_OUR_NAME: Final = re.compile(r"\d{4}-\d\d-\d\d-\d{6}(-\d+)?")  # as new_folder names them
_TRAINS: Final = (Action.RUN, Action.RESUME, Action.LONGER)
_DECIDES: Final = (Action.CHECK, Action.SAMPLES, Action.PLAN, Action.RUN)
"""Before these, what was decided is written down; later it stays as it is."""


MakeCommand = Callable[[Sequence[str]], list[str]]


def own_command(arguments: Sequence[str]) -> list[str]:
    """Return how this program starts its own trainer."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FINETUNE, *arguments]
    return [sys.executable, "-m", "training.finetune", *arguments]


class ProcessTrainer(Trainer):
    """Starts one process at a time, and reads what it writes."""

    def __init__(
        self,
        runs: Path | None = None,
        parent: QObject | None = None,
        *,
        command: MakeCommand = own_command,
        on_battery: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make the trainer; nothing is started yet.

        Args:
            runs: Where fine-tunings lie; None for the usual folder.
            parent: The owner.
            command: Tells how a process is started.
            on_battery: Tells whether the computer runs on its battery.
        """
        super().__init__(parent)
        self._usual = self._runs = runs or runs_folder()
        self._command = command
        self._on_battery = on_battery
        self._folder: Folder | None = None
        self._story = Story("", "")
        self._tail: LineTail | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._action: Action | None = None
        self._last_words: list[Report] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.poll)

    @property
    def action(self) -> Action | None:
        """What is being worked out; None while nothing is."""
        return self._action

    @property
    def folder(self) -> Folder | None:
        """The fine-tuning that is worked on."""
        return self._folder

    @property
    def best_weights(self) -> Path | None:
        """The weights of the best model of the run; None before there are any."""
        if self._folder is None or not self._folder.has_best:
            return None
        return self._folder.best_weights

    def use_folder(self, folder: Path | None) -> None:
        """Keep fine-tunings that begin from now on in a folder; None for the usual one."""
        self._runs = folder or self._usual

    # --- beginning --------------------------------------------------------------------

    def start(self, action: Action, draft: Draft, *, target: Path | None = None) -> None:
        """Begin something, see ``Trainer``."""
        self.stop_work()
        folder = self._folder or new_folder(self._runs)
        self._folder = folder
        try:
            if action in _DECIDES:
                folder.write("request", _request_of(draft))
        except DeblurError as error:
            self._fail(str(error), place=str(folder.path))
            return
        self._story = self._story_for(action, draft)
        if self._tail is None:
            self._tail = LineTail(folder.events)
            self._tail.skip()
        folder.forget_wish()
        options = ["--target", str(target)] if target is not None else []
        if action is Action.LONGER:
            options += ["--minutes", f"{_minutes(draft):g}"]
        self._spawn(action, [_VERBS[action], str(folder.path), *options])

    def _story_for(self, action: Action, draft: Draft) -> Story:
        story = self._story.renamed(draft.name, draft.base)
        match action:
            case Action.CHECK:
                story.begin_check()
            case Action.SAMPLES:
                story.begin_samples()
            case Action.COMPARE:
                story.begin_comparison()
        return story

    def _spawn(self, action: Action, arguments: Sequence[str]) -> None:
        assert self._folder is not None  # noqa: S101 - made by start
        self._action, self._last_words = action, []
        try:
            self._folder.path.mkdir(parents=True, exist_ok=True)
            with self._log.open("ab") as log:
                self._process = subprocess.Popen(
                    self._command(arguments),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=log,
                    **_DETACHED,
                )
        except OSError as error:
            self._action = None
            self._fail(f"{error.strerror}: {self._command(arguments)[0]}")
            return
        self._timer.start()

    @property
    def _log(self) -> Path:
        assert self._folder is not None  # noqa: S101 - made by start
        return self._folder.path / "log.txt"

    # --- wishes -----------------------------------------------------------------------

    def stop_work(self) -> None:
        """Give up what is worked out, unless it is a training."""
        if self._process is not None and self._action not in _TRAINS:
            self._process.kill()  # what it has written is whole, and nobody reads the rest
            self._process.wait()
            self._end()

    def pause(self) -> None:
        """Let the training write everything down and end, to be resumed."""
        self._wish(Wish.PAUSE)

    def stop_and_keep(self) -> None:
        """Let the training end with its best model."""
        self._wish(Wish.STOP)

    def _wish(self, wish: Wish) -> None:
        if self._folder is not None and self._action in _TRAINS:
            try:
                self._folder.wish(wish)
            except OSError as error:
                self._fail(str(error.strerror), place=str(self._folder.path))

    def discard(self) -> None:
        """End the training, and throw everything away."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        elif self._folder is not None and self._action in _TRAINS:
            self._wish(Wish.PAUSE)  # it was started by another window; it ends by itself
        self._end()
        if self._folder is not None:
            self._folder.discard()
        self._forget()

    def _forget(self) -> None:
        self._folder, self._tail, self._story = None, None, Story("", "")

    # --- what was not ended -----------------------------------------------------------

    def find_unfinished(self) -> list[UnfinishedRun]:
        """Return what can be gone on with, the latest first; for a thread of the pool."""
        current = self._folder.path if self._folder is not None else None
        parents = {self._runs, self._usual}
        for parent in parents:
            _sweep(parent, current)
        return [_run_of(each) for each in unfinished(*parents) if each.path != current]

    def open(self, run: UnfinishedRun) -> Draft:
        """Work on a run of an earlier start from now on; return what was decided then."""
        self.stop_work()
        self._folder = Folder(run.folder)
        request = self._folder.request()
        self._story = Story(request.name, request.base)
        self._story.take_all(self._folder.told())
        self._tail = LineTail(self._folder.events)
        self._tail.skip()
        return _draft_of(request)

    def look(self) -> TrainingLook:
        """Return how the training of the run stands."""
        look = self._story.training
        if look.phase in (Phase.STARTING, Phase.RUNNING):
            return replace(look, phase=Phase.PAUSED)  # nobody is at work
        return look

    def follow(self) -> None:
        """Tell what a process that is at work already says."""
        self._action, self._last_words = Action.RUN, []
        self._timer.start()

    def discard_run(self, run: UnfinishedRun) -> None:
        """Throw a run of an earlier start away; for a thread of the pool."""
        Folder(run.folder).discard()

    def close(self) -> None:
        """Tell nothing more, and end what is worked out; a training goes on."""
        self._timer.stop()
        self.stop_work()
        if self._process is not None:
            self._process.returncode = 0  # it goes on without us, and that is as it should be
            self._process = None
        elif self._folder is not None and self._action is None and not self._folder.is_unfinished:
            self._folder.discard()  # nothing was learned in it

    # --- what is told -----------------------------------------------------------------

    @Slot()
    def poll(self) -> None:
        """Read what came, and notice an end."""
        exit_code = self._exit_code()  # first: what is written before the end is read after it
        for line in self._tail.read() if self._tail is not None else ():
            event = protocol.event_of(line)
            report = self._story.take(event) if event is not None else None
            if report is not None:
                self._tell(report)
        if (looked := self._story.take_looking()) is not None:
            self._tell(looked)
        if exit_code is not None and self._action is not None:
            self._on_ended(exit_code)

    def _exit_code(self) -> int | None:
        """Return how the process ended; None while it is at work."""
        if self._process is not None:
            return self._process.poll()
        is_followed = self._action is not None and self._folder is not None
        return 0 if is_followed and not self._folder.is_alive else None  # type: ignore[union-attr]

    def _tell(self, report: Report) -> None:
        """Pass a report on; the last one only when its process has let go of the folder."""
        if isinstance(report, Planned) and self._on_battery():
            plan = report.plan
            report = Planned(replace(plan, cautions=(*plan.cautions, Caution.BATTERY)))
        if isinstance(report, Troubled):
            report = Troubled(replace(report.trouble, details=last_lines(self._log)))
        if _is_last(report):
            self._last_words.append(report)
        else:
            self.told.emit(report)

    def _on_ended(self, exit_code: int) -> None:
        action, words = self._action, self._last_words
        known_code = exit_code if self._process is not None else None
        self._end()
        if not words and action is Action.SAMPLES and exit_code == 0:
            words = [self._story.sampled()]
        if not words:
            self._on_died(action, known_code)
        for report in words:
            self.told.emit(report)

    def _on_died(self, action: Action | None, exit_code: int | None) -> None:
        logger.error("%s ended with exit code %s", action, exit_code)
        trouble = Trouble(
            Mishap.DIED,
            details=last_lines(self._log),
            can_go_on=True,
            exit_code=exit_code,
        )
        self.told.emit(Troubled(trouble))

    def _fail(self, words: str, place: str = "") -> None:
        trouble = Trouble(Mishap.OTHER, words=words, place=place, can_go_on=True)
        self.told.emit(Troubled(trouble))

    def _end(self) -> None:
        self._timer.stop()
        self._process, self._action, self._last_words = None, None, []


def _sweep(parent: Path, current: Path | None) -> None:
    """Remove what a window that crashed left behind before anything was learned.

    The parent may be any folder of the user's: what is removed has our name and our request in it.
    """
    for path in parent.glob("*/"):
        folder = Folder(path)
        is_ours = _OUR_NAME.fullmatch(path.name) and folder.read("request", Request) is not None
        is_old = time.time() - path.stat().st_mtime > _OLD_S
        is_idle = path != current and not (folder.is_unfinished or folder.is_alive)
        if is_ours and is_old and is_idle:
            folder.discard()


def _is_last(report: Report) -> bool:
    """Tell whether nothing follows it from the same process."""
    match report:
        case Looked(_, is_done):
            return is_done
        case Trained(look):
            return look.phase in (Phase.PAUSED, Phase.ENDED)
        case _:
            return True


def _minutes(draft: Draft) -> float:
    return MINUTES[protocol.Amount(draft.amount.value)]


def _request_of(draft: Draft) -> Request:
    return Request(
        name=draft.name,
        folders=tuple(map(str, draft.folders)),
        goal=protocol.Goal(draft.goal.value),
        base=draft.base,
        anyway=tuple(sorted(draft.anyway)),
        blur=draft.blur,
        seed=1 + draft.roll,
        minutes=_minutes(draft),
    )


def _draft_of(request: Request) -> Draft:
    nearest = min(MINUTES, key=lambda amount: abs(MINUTES[amount] - request.minutes))
    return Draft(
        goal=Goal(request.goal.value),
        base=request.base,
        name=request.name,
        folders=tuple(map(Path, request.folders)),
        anyway=frozenset(request.anyway),
        blur=request.blur,
        roll=request.seed - 1,
        amount=Amount(nearest.value),
    )


def _run_of(folder: Folder) -> UnfinishedRun:
    """Look into a folder: how far it is, and whether somebody works there."""
    request, story = folder.request(), Story("", "")
    events, is_alive = folder.told(), folder.is_alive
    story.take_all(events)
    ends = [event for event in events if isinstance(event, TrainingBegun | TrainingEnded | Failed)]
    written = folder.events.stat().st_mtime if events else None
    return UnfinishedRun(
        folder=folder.path,
        name=request.name,
        step=Step.DECIDE if folder.is_trained else Step.TRAINING,
        checks=max(0, len(story.training.checks) - 1),
        share=story.training.share,
        stopped=datetime.fromtimestamp(written, tz=UTC).astimezone() if written else None,
        is_alive=is_alive,
        was_lost=bool(ends) and isinstance(ends[-1], TrainingBegun) and not is_alive,
    )


_VERBS: Final = {
    Action.CHECK: "check",
    Action.SAMPLES: "samples",
    Action.PLAN: "plan",
    Action.RUN: "run",
    Action.RESUME: "resume",
    Action.LONGER: "resume",
    Action.COMPARE: "compare",
    Action.ACCEPT: "accept",
    Action.EXPORT: "export",
}
_DETACHED_PROCESS, _NEW_GROUP = 0x00000008, 0x00000200  # of the Windows API
_DETACHED: Final[dict[str, Any]] = (
    {"creationflags": _DETACHED_PROCESS | _NEW_GROUP}
    if sys.platform == "win32"
    else {"start_new_session": True}
)
