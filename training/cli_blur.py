"""``deblur blur``, and the part of ``deblur benchmark`` that measures how quickly blur is made."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from engine.batch import ItemFinished, ItemProgressed, make_folder
from engine.cli import DONE, BatchReport, Commands, find_inputs, print_line
from engine.errors import Cancelled, DeblurError, UsageError
from engine.photo_io import FoundPhoto
from engine.progress import CancelToken, Progress, interruptible


def add_blur(commands: Commands) -> None:
    """Declare blur, and give benchmark its ``--data``."""
    _add_blur(commands.add_parser("blur", help="make blurred versions of sharp photos"))
    _add_data_benchmark(commands.choices["benchmark"])


# --- blur ---


def _add_blur(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("inputs", nargs="+", type=Path, metavar="INPUT", help="a photo, or a folder of photos")
    add("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the pairs")
    add("--preset", default="realistic", metavar="NAME", help="paper, camera-shake or realistic")
    add("--seed", type=int, default=0, metavar="N", help="another number, another blur")
    add("--recursive", action="store_true", help="look into folders of folders")
    add("--json", action="store_true", help="print one JSON object a line, the last a summary")
    parser.set_defaults(run=_blur)


def _blur(arguments: argparse.Namespace) -> int:
    """Write NAME_blur.png, NAME_sharp.png and NAME.json for each photo."""
    from training.blur.config import find_preset

    find_preset(arguments.preset)  # a wrong name is told before any folder is made
    if arguments.seed < 0:
        raise UsageError(f"--seed must be 0 or more, got {arguments.seed}")
    make_folder(arguments.output)
    with BatchReport(arguments.json, title="Blurring") as report, interruptible() as cancel:
        photos = list(find_inputs(arguments, report))
        if photos:
            report.begin(len(photos))
            _blur_all(photos, arguments, report, cancel)
        return report.finish()


def _blur_all(
    photos: list[FoundPhoto],
    arguments: argparse.Namespace,
    report: BatchReport,
    cancel: CancelToken,
) -> None:
    """Blur one photo after the other; also what is interrupted ends with its summary."""
    from training.blur.write import write_pair

    for found in photos:
        report.on_event(ItemProgressed(found.path, Progress("blur", 0, 1)))
        try:
            cancel.raise_if_cancelled()
            target, notes = write_pair(
                found, arguments.output, preset=arguments.preset, seed=arguments.seed
            )
        except Cancelled:
            report.finish()
            raise
        except DeblurError as error:
            report.fail(found.path, error)
        else:
            report.on_event(ItemFinished(found.path, target, notes))


# --- benchmark ---


def _add_data_benchmark(parser: argparse.ArgumentParser) -> None:
    """Let ``deblur benchmark --data`` measure here, and everything else where it was."""
    parser.add_argument("--data", action="store_true", help="measure how quickly pairs are made")
    measure_models = parser.get_default("run")
    parser.set_defaults(
        run=lambda arguments: _benchmark(arguments) if arguments.data else measure_models(arguments)
    )


def _benchmark(arguments: argparse.Namespace) -> int:
    import msgspec

    from training.blur.benchmark import measure_all

    for speed in measure_all():
        if arguments.json:
            print_line(json.dumps(msgspec.to_builtins(speed)))
        else:
            print_line(
                f"{speed.preset:13} {speed.how:7} on {speed.device:5} with {speed.threads} threads:"
                f" {speed.crops_per_s:8.1f} crops of {speed.crop} px a second"
            )
    return DONE
