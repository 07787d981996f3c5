"""The commands of ``deblur`` that the engine answers: restore and doctor.

``add_commands`` declares them; each stores a function that takes the parsed arguments and returns
the exit status. ``app.command_line`` puts them together with those of training.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

import msgspec
from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from engine.batch import (
    BatchEvent,
    BatchJob,
    ItemFailed,
    ItemFinished,
    ItemProgressed,
    ItemSkipped,
    OnExists,
    make_folder,
    run_batch,
)
from engine.doctor import examine
from engine.errors import Cancelled, DeblurError
from engine.photo import PhotoFormat
from engine.photo_io import FoundPhoto, MetadataStrip, SaveOptions, find_photos
from engine.progress import CancelToken, interruptible
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import find_model

DONE, SOME_FAILED, WRONG_USE, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 3, 130

Commands = Any  # argparse keeps the type of its sub-parsers to itself


def add_commands(commands: Commands) -> None:
    """Declare restore and doctor."""
    _add_restore(commands.add_parser("restore", help="sharpen photos and folders of photos"))
    doctor = commands.add_parser("doctor", help="what this machine has, and whether it works")
    doctor.add_argument("--json", action="store_true", help="print JSON")
    doctor.set_defaults(run=_doctor)


def _add_restore(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("inputs", nargs="+", type=Path, metavar="INPUT", help="a photo, or a folder of photos")
    add("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the results")
    add("--model", default="default", metavar="NAME|FILE", help="see: deblur models list")
    add("--device", default="auto", metavar="auto|cpu|cuda[:N]")
    add("--strength", type=int, default=100, metavar="0..100", help="0 leaves a photo as it is")
    add("--recursive", action="store_true", help="look into folders of folders")
    written = [choice.value for choice in PhotoFormat if choice.is_written]
    add("--format", default="same", choices=["same", *written], help="of the results")
    add("--quality", type=int, default=95, metavar="1..100", help="of JPEG, WebP and AVIF")
    add(
        "--allow-loss",
        action="store_true",
        help="leave out what the format cannot hold, such as 16 bits or transparency",
    )
    add(
        "--suffix",
        default="",
        metavar="TEXT",
        help="put behind the names of the results (--suffix=-sharp)",
    )
    add("--on-exists", default="rename", choices=_values(OnExists))
    add("--strip-metadata", default="none", choices=_values(MetadataStrip))
    add(
        "--tile",
        default="auto",
        metavar="auto|PIXELS",
        type=_tile,
        help="smaller needs less memory",
    )
    add("--precision", default="auto", choices=["auto", "fp32", "bf16", "fp16"])
    add("--json", action="store_true", help="print one JSON object a line, the last a summary")
    parser.set_defaults(run=_restore)


def _values(choices: type[StrEnum]) -> list[str]:
    """Return what can be typed; argparse would show the members of an enum as Python does."""
    return [choice.value for choice in choices]


def _tile(text: str) -> int | None:
    if text != "auto" and not text.isdecimal():
        raise argparse.ArgumentTypeError(f"expected auto or a number of pixels, got {text!r}")
    return None if text == "auto" else int(text)


# --- restore ---


def _restore(arguments: argparse.Namespace) -> int:
    """Restore what was asked for; a wrong option is told before any photo is touched."""
    settings = RestoreSettings(
        model=arguments.model,
        device=arguments.device,
        strength=arguments.strength,
        tile=arguments.tile,
        precision=arguments.precision,
    )
    chosen = None if arguments.format == "same" else PhotoFormat(arguments.format)
    strip = MetadataStrip(arguments.strip_metadata)
    saving = SaveOptions(chosen, arguments.quality, strip, allow_loss=arguments.allow_loss)
    on_exists = OnExists(arguments.on_exists)
    find_model(settings.model)
    make_folder(arguments.output)
    with BatchReport(as_json=arguments.json) as report, interruptible() as cancel:
        photos = tuple(find_inputs(arguments, report))
        if photos:
            job = BatchJob(photos, arguments.output, settings, saving, arguments.suffix, on_exists)
            report.begin(len(photos))
            _run(job, report, cancel)
        return report.finish()


def _run(job: BatchJob, report: BatchReport, cancel: CancelToken) -> None:
    """Restore; also what is interrupted ends with its summary."""
    try:
        run_batch(job, Restorer.open(job.settings), report.on_event, cancel)
    except Cancelled:
        report.finish()
        raise


def find_inputs(arguments: argparse.Namespace, report: BatchReport) -> Iterable[FoundPhoto]:
    """Expand one input after the other, so that a bad one does not hide the others."""
    found: dict[Path, FoundPhoto] = {}
    for path in arguments.inputs:
        try:
            for photo in find_photos([path], recursive=arguments.recursive):
                found.setdefault(photo.path.absolute(), photo)
        except DeblurError as error:
            report.fail(path, error)
    return found.values()


def make_bar() -> Bar:
    """A bar with the time that is left, on the terminal's error output; none without a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    bar = Bar(*columns, TimeRemainingColumn(), console=console, transient=True)
    bar.disable = not console.is_terminal
    return bar


@dataclass
class BatchReport:
    """Tells how a batch goes: lines, JSON lines, and a bar where somebody watches."""

    as_json: bool
    title: str = "Deblurring"
    done: int = 0
    skipped: int = 0
    failed: int = 0
    _bar: Bar = field(default_factory=make_bar)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def begin(self, photos: int) -> None:
        """Show the bar of ``photos`` photos."""
        self._task = self._bar.add_task(self.title, total=photos)

    def on_event(self, event: BatchEvent) -> None:
        """Tell what happened to one photo."""
        if isinstance(event, ItemProgressed):
            over = self.done + self.skipped + self.failed
            self._bar.update(self._task, completed=over + event.progress.fraction)
        elif isinstance(event, ItemFinished):
            self.done += 1
            self._say("done", event.source, event.target, notes=event.notes)
        elif isinstance(event, ItemSkipped):
            self.skipped += 1
            self._say("skipped", event.source, event.target)
        elif isinstance(event, ItemFailed):
            self.fail(event.source, event.error)

    def fail(self, source: Path, error: DeblurError) -> None:
        """Tell, on one line, why a photo or an input could not be done."""
        self.failed += 1
        if self.as_json:
            self._print_json(event="failed", source=str(source), error=str(error))
        else:
            print_error(error)

    def finish(self) -> int:
        """Tell the sum of it all and return the exit status."""
        if self.as_json:
            counts = {"done": self.done, "skipped": self.skipped, "failed": self.failed}
            self._print_json(event="summary", **counts)
        if not self.failed:
            return DONE
        return SOME_FAILED if self.done + self.skipped else NOTHING_DONE

    def _say(self, what: str, source: Path, target: Path, *, notes: tuple[str, ...] = ()) -> None:
        if self.as_json:
            self._print_json(event=what, source=str(source), target=str(target), notes=notes)
            return
        arrow = "->" if what == "done" else "is there already:"
        print_line(f"{source} {arrow} {target}")
        for note in notes:
            print_line(f"  note: {note}")

    def _print_json(self, **fields: object) -> None:
        print_line(json.dumps(fields, ensure_ascii=False))


def print_line(text: str) -> None:
    """Print to the standard output, where a windowed build has one."""
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()


def print_error(error: object) -> None:
    """Print one line to the error output."""
    if sys.stderr is not None:
        sys.stderr.write(f"deblur: {error}\n")
        sys.stderr.flush()


# --- doctor ---


def _doctor(arguments: argparse.Namespace) -> int:
    findings = examine()
    for finding in findings:
        if arguments.json:
            print_line(json.dumps(msgspec.to_builtins(finding)))
        else:
            print_line(f"{'ok' if finding.works else 'NO':3} {finding.what:22} {finding.detail}")
    return DONE if all(finding.works for finding in findings if finding.required) else NOTHING_DONE
