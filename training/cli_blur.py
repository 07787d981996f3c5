"""``deblur blur``, and the part of ``deblur benchmark`` that measures how quickly blur is made."""

from __future__ import annotations

import argparse
import json
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.atomic import write_atomically
from engine.batch import ItemFinished, ItemProgressed, make_folder
from engine.cli import DONE, BatchReport, Commands, find_inputs, print_line
from engine.errors import Cancelled, DeblurError, PhotoWriteError, UsageError
from engine.photo import Photo, PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions, load_photo, save_photo
from engine.progress import CancelToken, Progress, interruptible

if TYPE_CHECKING:
    from training.blur.config import BlurConfig


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

    config = find_preset(arguments.preset)
    if arguments.seed < 0:
        raise UsageError(f"--seed must be 0 or more, got {arguments.seed}")
    make_folder(arguments.output)
    with BatchReport(arguments.json, title="Blurring") as report, interruptible() as cancel:
        photos = list(find_inputs(arguments, report))
        if photos:
            report.begin(len(photos))
            _blur_all(photos, config, arguments, report, cancel)
        return report.finish()


def _blur_all(
    photos: list[FoundPhoto],
    config: BlurConfig,
    arguments: argparse.Namespace,
    report: BatchReport,
    cancel: CancelToken,
) -> None:
    """Blur one photo after the other; also what is interrupted ends with its summary."""
    for found in photos:
        report.on_event(ItemProgressed(found.path, Progress("blur", 0, 1)))
        try:
            cancel.raise_if_cancelled()
            target, notes = _blur_one(found, config, arguments)
        except Cancelled:
            report.finish()
            raise
        except DeblurError as error:
            report.fail(found.path, error)
        else:
            report.on_event(ItemFinished(found.path, target, notes))


def _blur_one(
    found: FoundPhoto, config: BlurConfig, arguments: argparse.Namespace
) -> tuple[Path, tuple[str, ...]]:
    """Blur a photo; its parameters depend on the seed and its name, not on its neighbours."""
    import numpy as np

    from training.blur.parameters import BlurRecord
    from training.blur.synthesize import draw_blur, synthesize

    photo = load_photo(found.path)
    name = found.relative.as_posix()
    rng = np.random.default_rng((arguments.seed, zlib.crc32(name.encode())))
    parameters = draw_blur(config.for_photo(photo.height, photo.width), rng)
    blurred, sharp = synthesize(photo.pixels, parameters)
    record = BlurRecord(
        source=name, preset=arguments.preset, seed=arguments.seed, parameters=parameters
    )
    make_folder((arguments.output / found.relative).parent)
    stem = _free_stem(arguments.output / found.relative)
    _save(photo.with_pixels(sharp), stem.with_name(f"{stem.name}_sharp.png"))
    _write(stem.with_name(f"{stem.name}.json"), record.to_json())
    target = stem.with_name(f"{stem.name}_blur.png")  # the last: where it is, all is
    _save(photo.with_pixels(blurred), target)
    return target, photo.notes


def _free_stem(path: Path) -> Path:
    """Return ``path`` without its suffix, numbered if anything of that name is there already."""
    stem = candidate = path.with_suffix("")
    number = 2
    while any(
        candidate.with_name(f"{candidate.name}{ending}").exists()
        for ending in ("_blur.png", "_sharp.png", ".json")
    ):
        candidate = stem.with_name(f"{stem.name}-{number}")
        number += 1
    return candidate


def _save(photo: Photo, path: Path) -> None:
    """Save as PNG with 8 bits, without transparency."""
    eight_bits = replace(photo, bit_depth=8, alpha=None)
    save_photo(eight_bits, path, SaveOptions(format=PhotoFormat.PNG))


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as cause:
        raise PhotoWriteError(path, cause.strerror or str(cause)) from cause


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
