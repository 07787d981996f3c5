"""``python -m training.verdict PHOTOS``: fit the verdict's constants, and count how it does.

Sharp photos are split by name: the constants are fitted to photos made of one half, confidences are
set on a sixth, and the tables are counted on the last third.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import msgspec

from engine.atomic import write_atomically
from engine.photo import PhotoFormat
from engine.photo_io import load_photo
from engine.verdict import Constants, Verdict, judge
from training.data.pairs import find_pairs
from training.data.photos import PhotoPool
from training.verdict.fitting import fit_constants
from training.verdict.labelled import BETWEEN, LEAST_SIDE, RECIPES, make_samples
from training.verdict.tables import calibration_table, confusion_table, verdicts_on

_SEED = 2018


def main(arguments: Sequence[str]) -> int:
    """Fit, write the constants, and print the tables."""
    options = _parser().parse_args(arguments)
    cv2.setNumThreads(1)
    rest, tested = _split(PhotoPool.read(options.photos, least_side=LEAST_SIDE), 3)
    fitted, calibrated = _split(rest, 4)
    each = options.each
    found = fit_constants(
        make_samples(fitted, RECIPES, each=each, seed=_SEED),
        make_samples(calibrated, RECIPES, each=each // 2, seed=_SEED + 1),
        about="Made by python -m training.verdict; docs/verdict.md tells what it means.",
    )
    if options.output:
        write_atomically(options.output, msgspec.json.format(msgspec.json.encode(found)) + b"\n")
    _print_synthetic(found, tested, each // 2)
    for folder in options.pairs:
        _print_table(f"Pairs in {folder.name}", _on_pairs(found, folder))
    for folder in options.blurred:
        _print_table(f"Photos in {folder.name}", {"blurred": _on_photos(found, folder)})
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training.verdict", description=__doc__)
    add = parser.add_argument
    add("photos", type=Path, metavar="PHOTOS", help="a folder of sharp photos")
    add("-o", "--output", type=Path, metavar="FILE", help="write the constants here")
    add("--each", type=int, default=400, metavar="N", help="photos made of each kind (400)")
    add("--pairs", type=Path, nargs="*", default=[], metavar="DIR", help="real pairs to count too")
    add("--blurred", type=Path, nargs="*", default=[], metavar="DIR", help="real blurred photos")
    return parser


def _split(pool: PhotoPool, parts: int) -> tuple[PhotoPool, PhotoPool]:
    """Split off one of ``parts`` equal parts."""
    return pool.split(max(1, len(pool.photos) // parts))


def _print_synthetic(found: Constants, pool: PhotoPool, each: int) -> None:
    verdicts = verdicts_on(found, make_samples(pool, RECIPES, each=each, seed=_SEED + 2))
    between = verdicts_on(found, make_samples(pool, BETWEEN, each=each, seed=_SEED + 3))
    as_they_are = {"sharp, as they are": [judge(photo, by=found) for photo in pool.photos]}
    _print_table("Made photos", verdicts | between | as_they_are)
    sys.stdout.write(calibration_table(verdicts) + "\n\n")


def _print_table(title: str, verdicts: dict[str, list[Verdict]]) -> None:
    sys.stdout.write(f"{title}\n\n{confusion_table(verdicts)}\n\n")


def _on_pairs(found: Constants, folder: Path) -> dict[str, list[Verdict]]:
    pairs = find_pairs(folder)
    return {
        "blurred": [_on_photo(found, pair.blurred) for pair in pairs],
        "sharp": [_on_photo(found, pair.sharp) for pair in pairs],
    }


def _on_photos(found: Constants, folder: Path) -> list[Verdict]:
    paths = sorted(path for path in folder.iterdir() if PhotoFormat.from_suffix(path.suffix))
    return [_on_photo(found, path) for path in paths]


def _on_photo(found: Constants, path: Path) -> Verdict:
    return judge(load_photo(path).pixels, by=found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
