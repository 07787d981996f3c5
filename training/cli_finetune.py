"""``deblur finetune``: teach a model one's own photos, in one go; the window does the same in steps."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine.cli import (
    DONE,
    INTERRUPTED,
    NOTHING_DONE,
    SOME_FAILED,
    Commands,
    print_error,
    print_line,
)
from engine.errors import UsageError
from engine.progress import CancelToken, interruptible

if TYPE_CHECKING:
    from training.finetune.folder import Folder
    from training.finetune.protocol import AnyEvent, Compared, PlanMade, TrainingEnded


def add_finetune(commands: Commands) -> None:
    """Declare finetune."""
    parser = commands.add_parser("finetune", help="teach a model your own camera and subjects")
    add = parser.add_argument
    add("photos", nargs="*", type=Path, metavar="PHOTOS", help="folders of photos, or of pairs")
    add("--name", help="of the new model")
    add("--base", default="default", metavar="MODEL", help="the model to begin with")
    add("--goal", choices=("photos", "pairs", "gopro"), default="photos",
        help="sharp photos, of which blur is made, or pairs of both")  # fmt: skip
    add("--minutes", type=float, metavar="N", help="of training; 9 if left out")
    add("--epochs", type=float, metavar="N", help="train until each photo was shown so often")
    add("--blur", type=int, default=50, metavar="0..100", help="how strong the made blur is")
    add("--seed", type=int, default=1, metavar="N")
    add("--anyway", action="append", default=[], metavar="REASON",
        help="use photos that are soft, noisy, duplicate or misaligned")  # fmt: skip
    add("--folder", type=Path, metavar="DIR", help="where everything about it is kept")
    add("--resume", type=Path, metavar="DIR", help="go on with one that was interrupted")
    add("--keep-worse", action="store_true", help="install the model even if it is no better")
    add("--json", action="store_true", help="print events as JSON, a line each")
    parser.set_defaults(run=_finetune)


def _finetune(arguments: argparse.Namespace) -> int:
    from training.finetune.folder import Folder

    resumed = arguments.resume
    folder = Folder(resumed.absolute()) if resumed else _begun(arguments)
    return _Session(folder, arguments).run()


def _begun(arguments: argparse.Namespace) -> Folder:
    """Write down what is asked for."""
    from engine.weights import check_new_name, find_model
    from training.finetune.folder import Folder, new_folder
    from training.finetune.protocol import MINUTES, Amount, Goal, Request

    if not arguments.photos or not arguments.name:
        raise UsageError("expected: deblur finetune PHOTOS... --name NAME, or --resume DIR")
    if arguments.minutes and arguments.epochs:
        raise UsageError("--minutes and --epochs exclude each other")
    if not 0 <= arguments.blur <= 100:
        raise UsageError(f"--blur goes from 0 to 100, got {arguments.blur}")
    check_new_name(arguments.name, replace=False)
    find_model(arguments.base)
    folder = Folder(arguments.folder.absolute()) if arguments.folder else new_folder()
    if folder.has_checkpoint:
        raise UsageError(f"{folder.path} holds a fine-tuning already; go on with --resume")
    request = Request(
        name=arguments.name,
        folders=tuple(str(path.absolute()) for path in arguments.photos),
        goal=Goal(arguments.goal),
        base=arguments.base,
        anyway=tuple(arguments.anyway),
        blur=arguments.blur,
        seed=arguments.seed,
        minutes=arguments.minutes or MINUTES[Amount.QUICK],
    )
    folder.write("request", request)
    return folder


class _Session:
    """One call of the command: action after action, told as it goes."""

    def __init__(self, folder: Folder, arguments: argparse.Namespace) -> None:
        from training.finetune.worker import Teller

        self._folder, self._arguments = folder, arguments
        self._teller = Teller(folder, is_printing=arguments.json)
        self._cancel: CancelToken | None = None
        self._plan: PlanMade | None = None
        self._ended: TrainingEnded | None = None
        self._compared: Compared | None = None

    def run(self) -> int:
        """Do everything; returns the exit status."""
        from training.finetune.protocol import Ending

        more = (self._arguments.minutes or 0.0) if self._arguments.resume else 0.0
        with interruptible() as self._cancel:
            if not self._arguments.resume and not self._prepared():
                return NOTHING_DONE
            if not self._did("run", minutes=more):
                return SOME_FAILED if self._folder.has_best else NOTHING_DONE
            if self._ended and self._ended.ending is Ending.PAUSED:
                print_error(f"paused; go on with: deblur finetune --resume {self._folder.path}")
                return INTERRUPTED
            if not self._did("compare"):
                return NOTHING_DONE
        return self._installed()

    def _prepared(self) -> bool:
        """Look at the photos and plan; epochs become minutes."""
        if not (self._did("check") and self._did("plan")):
            return False
        if self._arguments.epochs and (plan := self._plan):
            steps = self._arguments.epochs * plan.learned / plan.minibatch
            minutes = max(0.1, steps * plan.step_s / 60.0)
            request = msgspec.structs.replace(self._folder.request(), minutes=minutes)
            self._folder.write("request", request)
        return True

    def _installed(self) -> int:
        compared = self._compared
        if compared and not (compared.may_be_default or self._arguments.keep_worse):
            print_error(
                f"the new model was not installed: {compared.reason}; train longer with --resume"
                f" {self._folder.path} --minutes N, or take it with --keep-worse"
            )
            return SOME_FAILED
        return DONE if self._did("accept") else SOME_FAILED

    def _did(self, action: str, *, minutes: float = 0.0) -> bool:
        from training.finetune.worker import act

        return act(action, self._folder, minutes=minutes, tell=self._tell) == 0

    def _tell(self, event: AnyEvent) -> None:
        from training.finetune import protocol

        self._teller(event)
        match event:
            case protocol.PlanMade():
                self._plan = event
            case protocol.TrainingEnded():
                self._ended = event
            case protocol.Compared():
                self._compared = event
        if not self._arguments.json and (words := told(event)):
            print_line(words)
        if self._cancel is not None and self._cancel.is_cancelled:
            self._folder.wish(protocol.Wish.PAUSE)


def told(event: AnyEvent) -> str:
    """Return an event in words; empty for what is of no interest on a terminal."""
    from training.finetune import protocol

    match event:
        case protocol.CheckDone():
            rest = (f"{len(g.paths)} {g.reason}" for g in event.groups if not g.is_used)
            left_out = ", ".join(rest)
            return f"{event.usable} photos can be used" + (
                f"; left out: {left_out}" * bool(left_out)
            )
        case protocol.PlanMade():
            return (
                f"{event.learned} to learn from, {event.held_out} held out; {event.step_s:.2f} s a"
                f" step in {event.precision} on {event.device}"
            )
        case protocol.CheckMade():
            mark = ", the best so far" if event.best else ""
            return (
                f"{event.elapsed_s / 60:.1f} min: {event.score:.2f} dB on held-out photos"
                f" ({event.blurred:.2f} blurred){mark}"
            )
        case protocol.Said():
            return event.words
        case protocol.TrainingEnded():
            return f"training {event.ending} after {event.step} steps"
        case protocol.Compared():
            return (
                f"{event.gain:+.2f} dB on held-out photos, better on {event.wins} of"
                f" {event.photos} parts; {event.general_gain:+.2f} dB on other blur"
            )
        case protocol.Accepted():
            return f"installed as {event.name}: deblur restore PHOTO -o DIR --model {event.name}"
        case protocol.Failed():
            print_error(event.words)
    return ""
