"""``deblur restore``: photos and folders of photos, gone on with where they were left."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import msgspec

from engine.batch import (
    BatchJob,
    BatchJournal,
    OnExists,
    Shard,
    make_folder,
    preflight,
    queue_items,
    read_journal,
    run_batch,
)
from engine.benchmark import Size, measure_speed
from engine.cli import BatchReport, Commands, find_inputs
from engine.errors import Cancelled, DiskFullError, JournalError, UsageError
from engine.naming import FIELDS, NameTemplate
from engine.photo import PhotoFormat
from engine.photo_io import MetadataStrip
from engine.power import keep_awake, lower_priority
from engine.presets import STANDARD, Preset, find_preset
from engine.progress import CancelToken, interruptible
from engine.restorer import Restorer
from engine.weights import find_model


def add_commands(commands: Commands) -> None:
    """Declare restore."""
    _add_restore(commands.add_parser("restore", help="sharpen photos and folders of photos"))


def _add_restore(parser: argparse.ArgumentParser) -> None:
    """Declare restore; what is left out comes from the preset, so nothing else has a default."""
    add = parser.add_argument
    add("inputs", nargs="*", type=Path, metavar="INPUT", help="a photo, or a folder of photos")
    add("-o", "--output", type=Path, metavar="DIR", help="folder for the results")
    add("--preset", default=STANDARD.name, metavar="NAME", help="see: deblur batch presets")
    add("--model", metavar="NAME|FILE", help="see: deblur models list")
    add("--device", metavar="auto|cpu|cuda[:N]")
    add("--strength", type=int, metavar="0..100", help="0 leaves a photo as it is")
    add("--recursive", action="store_true", help="look into folders of folders")
    written = [choice.value for choice in PhotoFormat if choice.is_written]
    add("--format", choices=["same", *written], help="of the results")
    add("--quality", type=int, metavar="1..100", help="of JPEG, WebP and AVIF")
    add(
        "--allow-loss",
        action="store_true",
        default=None,
        help="leave out what the format cannot hold, such as 16 bits or transparency",
    )
    names = parser.add_mutually_exclusive_group()
    names.add_argument(
        "--suffix", metavar="TEXT", help="put behind the names of the results (--suffix=-sharp)"
    )
    fields = ", ".join(f"{{{field}}}" for field in FIELDS)
    names.add_argument("--name", metavar="TEMPLATE", help=f"of the results: {fields}")
    add(
        "--on-exists",
        choices=_values(OnExists),
        help="replace goes for unchanged results of earlier batches; all else keeps its name",
    )
    add("--strip-metadata", choices=_values(MetadataStrip))
    add("--tile", metavar="auto|PIXELS", type=_tile, help="smaller needs less memory")
    add("--precision", choices=["auto", "fp32", "bf16", "fp16"])
    add(
        "--resume",
        type=Path,
        metavar="JOURNAL",
        help="note what is done there, and leave out what is; without INPUT, go on with all of it",
    )
    add("--shard", type=_shard, metavar="I/N", help="only part I of N, by the photos' content")
    add("--low-priority", action="store_true", help="let other programs go first")
    add("--dry-run", action="store_true", help="tell what would be done, and do nothing")
    add("--json", action="store_true", help="print one JSON object a line, the last a summary")
    parser.set_defaults(run=_restore)


def _values(choices: type[StrEnum]) -> list[str]:
    """Return what can be typed; argparse would show the members of an enum as Python does."""
    return [choice.value for choice in choices]


def _tile(text: str) -> int | None:
    if text != "auto" and not text.isdecimal():
        raise argparse.ArgumentTypeError(f"expected auto or a number of pixels, got {text!r}")
    return None if text == "auto" else int(text)


def _shard(text: str) -> Shard:
    try:
        return Shard.parse(text)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


# --- restore ---


def _restore(arguments: argparse.Namespace) -> int:
    """Restore what was asked for; a wrong option is told before any photo is touched."""
    plan = _plan_of(arguments)
    with ExitStack() as stack:
        journal = None
        if arguments.resume and not arguments.dry_run:
            journal = stack.enter_context(BatchJournal.open(arguments.resume))
        report = stack.enter_context(BatchReport(as_json=arguments.json))
        cancel = stack.enter_context(interruptible())
        job = _job(arguments, plan, journal, report)
        if job and arguments.dry_run:
            look_ahead(job, report)
        elif job:
            stack.enter_context(keep_awake())
            report.begin(len(job.items))
            _run(job, journal, report, cancel)
        return report.finish()


def _plan_of(arguments: argparse.Namespace) -> BatchJob | None:
    """Check all that was typed; None where a journal is gone on with as it stands."""
    if arguments.low_priority:
        lower_priority()
    if not arguments.inputs:
        _check_journal_alone(arguments)
        return None
    if arguments.output is None:
        raise UsageError("name the folder for the results: -o DIR")
    preset = _preset(arguments)
    settings = preset.settings(device=arguments.device or "auto", tile=arguments.tile)
    plan = BatchJob(
        (), arguments.output, settings, preset.saving(), preset.template(), preset.on_exists
    )
    find_model(settings.model)
    if not arguments.dry_run:
        make_folder(plan.folder)
    return plan


_GOES_WITH_PHOTOS = (
    *("output", "model", "strength", "format", "quality", "allow_loss", "suffix", "name"),
    *("on_exists", "strip_metadata", "tile", "precision", "shard"),
)


def _check_journal_alone(arguments: argparse.Namespace) -> None:
    if arguments.resume is None or not arguments.resume.exists():
        raise UsageError("name photos or folders, or a journal that is there: --resume JOURNAL")
    for option in _GOES_WITH_PHOTOS:
        if getattr(arguments, option) is not None:
            flag = option.replace("_", "-")
            raise UsageError(f"--{flag} goes with INPUT; a journal alone goes on as it was begun")


def _preset(arguments: argparse.Namespace) -> Preset:
    """Return the preset with everything that was typed in its place."""
    suffix = arguments.suffix
    typed = {
        "model": arguments.model,
        "strength": arguments.strength,
        "quality": arguments.quality,
        "allow_loss": arguments.allow_loss,
        "naming": arguments.name if suffix is None else NameTemplate.with_suffix(suffix).text,
        "on_exists": arguments.on_exists and OnExists(arguments.on_exists),
        "strip": arguments.strip_metadata and MetadataStrip(arguments.strip_metadata),
        "precision": arguments.precision,
    }
    if arguments.format is not None:
        chosen = None if arguments.format == "same" else PhotoFormat(arguments.format)
        typed["format"] = chosen
    given = {name: value for name, value in typed.items() if value is not None or name == "format"}
    return msgspec.structs.replace(find_preset(arguments.preset), **given)


def _job(
    arguments: argparse.Namespace,
    plan: BatchJob | None,
    journal: BatchJournal | None,
    report: BatchReport,
) -> BatchJob | None:
    """Find the photos; None when there are none."""
    before = _job_before(arguments.resume, journal)
    if plan is None:
        if before is None:
            raise UsageError(f"{arguments.resume} says of no photos; name them with -o DIR")
        settings = replace(before.settings, device=arguments.device or before.settings.device)
        return replace(before, settings=settings)
    items = queue_items(find_inputs(arguments, report))
    if arguments.shard:
        items = arguments.shard.of(items)
    begun_on = before.begun_on if before else plan.begun_on
    return replace(plan, items=items, begun_on=begun_on) if items else None


def _job_before(path: Path | None, journal: BatchJournal | None) -> BatchJob | None:
    """Return what the journal was begun with; a dry run only reads it."""
    if journal is not None:
        return journal.state.job
    return read_journal(path).job if path is not None and path.exists() else None


def _run(
    job: BatchJob, journal: BatchJournal | None, report: BatchReport, cancel: CancelToken
) -> None:
    """Restore; also what is interrupted ends with its summary."""
    try:
        run_batch(job, Restorer.open(job.settings), journal, report.on_event, cancel)
    except Cancelled:
        report.finish()
        raise
    except (DiskFullError, JournalError) as error:
        report.stop(error)


def look_ahead(job: BatchJob, report: BatchReport) -> None:
    """Tell what would become of every photo, and how long all would take."""
    ahead = preflight(job, on_item=report.on_outlook)
    if ahead.folder_error:
        report.stop(ahead.folder_error)
        return
    speed = next(measure_speed(job.settings, [job.settings.model], [Size(1024, 768)]))
    report.on_preflight(ahead, ahead.seconds(speed.megapixels_per_s))
