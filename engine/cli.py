"""What all commands of ``deblur`` share, and ``deblur doctor``.

Each command stores a function that takes the parsed arguments and returns the exit status.
``app.command_line`` puts the commands of the engine and of training together.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Self, TextIO

import msgspec
from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from engine.batch import (
    BatchEvent,
    ItemFailed,
    ItemFinished,
    ItemKept,
    ItemOutlook,
    ItemProgressed,
    ItemSkipped,
    Preflight,
)
from engine.doctor import examine
from engine.errors import (
    DeblurError,
    one_line,
)
from engine.photo_io import FoundPhoto, find_photos

DONE, SOME_FAILED, WRONG_USE, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 3, 130

Commands = Any  # argparse keeps the type of its sub-parsers to itself


def add_commands(commands: Commands) -> None:
    """Declare doctor."""
    doctor = commands.add_parser("doctor", help="what this machine has, and whether it works")
    doctor.add_argument("--json", action="store_true", help="print JSON")
    doctor.set_defaults(run=_doctor)


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
    counts: Counter[str] = field(default_factory=lambda: Counter(done=0, skipped=0, failed=0))
    stopped: bool = False
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
            completed = self.counts.total() + event.progress.fraction
            self._bar.update(self._task, completed=completed)
        elif isinstance(event, ItemFinished):
            self._say("done", event.source, event.target, notes=event.notes)
        elif isinstance(event, ItemKept):
            self._say("kept", event.source, event.target, notes=event.notes)
        elif isinstance(event, ItemSkipped):
            self._say("skipped", event.source, event.target)
        elif isinstance(event, ItemFailed):
            self.fail(event.source, event.error)

    def fail(self, source: Path, error: DeblurError) -> None:
        """Tell, on one line, why a photo or an input could not be done."""
        self.counts["failed"] += 1
        if self.as_json:
            self._print_json(event="failed", source=str(source), error=str(error))
        else:
            print_error(error)

    def stop(self, error: DeblurError) -> None:
        """Tell, on one line, why the batch ends before its end."""
        self.stopped = True
        if self.as_json:
            self._print_json(event="stopped", error=str(error))
        else:
            print_error(error)

    def on_outlook(self, item: ItemOutlook) -> None:
        """Tell what would become of one photo."""
        if item.error:
            self.fail(item.item.path, item.error)
        else:
            self._say(f"would-be-{item.outlook}", item.item.path, item.target or Path())

    def on_preflight(self, ahead: Preflight, seconds: float) -> None:
        """Tell what all photos would take."""
        if self.as_json:
            self._print_json(
                event="preflight",
                megapixels=round(ahead.megapixels, 3),
                bytes_needed=ahead.bytes_needed,
                bytes_free=ahead.bytes_free,
                seconds=round(seconds, 1),
            )
            return
        free = "?" if ahead.bytes_free is None else f"{ahead.bytes_free / 1e9:.1f}"
        print_line(
            f"{ahead.megapixels:.1f} megapixels, about {timedelta(seconds=round(seconds))};"
            f" {ahead.bytes_needed / 1e9:.2f} GB needed, {free} GB free"
        )

    def finish(self) -> int:
        """Tell the sum of it all and return the exit status."""
        if self.as_json:
            self._print_json(event="summary", **self.counts)
        if not self.counts["failed"] and not self.stopped:
            return DONE
        return SOME_FAILED if self.counts.total() > self.counts["failed"] else NOTHING_DONE

    def _say(self, what: str, source: Path, target: Path, *, notes: tuple[str, ...] = ()) -> None:
        self.counts[what] += 1
        if self.as_json:
            self._print_json(event=what, source=str(source), target=str(target), notes=notes)
            return
        print_line(one_line(f"{source} {_ARROWS.get(what, what)} {target}"))
        for note in notes:
            print_line(one_line(f"  note: {note}"))

    def _print_json(self, **fields: object) -> None:
        print_line(json.dumps(fields, ensure_ascii=False))


_ARROWS = {
    "done": "->",
    "kept": "is done already:",
    "skipped": "is there already:",
    "would-be-new": "would become",
    "would-be-renamed": "would become, as its name is taken,",
    "would-be-replaces": "would replace",
    "would-be-skipped": "would be left out:",
}


def print_line(text: str) -> None:
    """Print to the standard output, where a windowed build has one."""
    if sys.stdout is not None:
        _print(sys.stdout, text)


def print_error(error: object) -> None:
    """Print one line to the error output."""
    if sys.stderr is not None:
        _print(sys.stderr, f"deblur: {error}")


def _print(stream: TextIO, text: str) -> None:
    """Print what the stream can show; the name of a file may be no text at all."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    stream.flush()


# --- doctor ---


def _doctor(arguments: argparse.Namespace) -> int:
    findings = examine()
    for finding in findings:
        if arguments.json:
            print_line(json.dumps(msgspec.to_builtins(finding)))
        else:
            print_line(f"{'ok' if finding.works else 'NO':3} {finding.what:22} {finding.detail}")
    return DONE if all(finding.works for finding in findings if finding.required) else NOTHING_DONE
