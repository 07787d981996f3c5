"""Pairs on the disk: a sharp photo is blurred and written beside its blurred version."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from engine.atomic import write_atomically
from engine.batch import make_folder
from engine.errors import PhotoWriteError
from engine.photo import Photo, PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions, load_photo, save_photo
from training.blur.config import find_preset
from training.blur.draw import draw_blur
from training.blur.parameters import BlurRecord
from training.blur.synthesize import synthesize

ENDINGS: Final = ("_blur.png", "_sharp.png", ".json")
"""What is written for a photo, behind its name."""


def write_pair(
    found: FoundPhoto, folder: Path, *, preset: str, seed: int
) -> tuple[Path, tuple[str, ...]]:
    """Write NAME_sharp.png, NAME.json and NAME_blur.png, with 8 bits and no transparency.

    The parameters depend on the seed and the photo's name, not on its neighbours.

    Args:
        found: The sharp photo.
        folder: The photo keeps its place below where it was found.
        preset: Name of the distribution that the blur is drawn from.
        seed: Not negative; another one gives another blur.

    Returns:
        Where the blurred side is, and the notes on the photo.

    Raises:
        UsageError: There is no such preset.
        PhotoError: The photo cannot be read, or the pair cannot be written.
    """
    config = find_preset(preset)
    photo = load_photo(found.path)
    name = found.relative.as_posix()
    rng = np.random.default_rng((seed, zlib.crc32(name.encode())))
    parameters = draw_blur(config.for_photo(photo.height, photo.width), rng)
    blurred, sharp = synthesize(photo.pixels, parameters)
    record = BlurRecord(source=name, preset=preset, seed=seed, parameters=parameters)
    make_folder((folder / found.relative).parent)
    stem = _free_stem(folder / found.relative)
    _save(photo.with_pixels(sharp), stem.with_name(f"{stem.name}_sharp.png"))
    _write(stem.with_name(f"{stem.name}.json"), record.to_json())
    target = stem.with_name(f"{stem.name}_blur.png")  # the last: where it is, all is
    _save(photo.with_pixels(blurred), target)
    return target, photo.notes


def _free_stem(path: Path) -> Path:
    """Return ``path`` without its suffix, numbered if anything of that name is there already."""
    stem = candidate = path.with_suffix("")
    number = 2
    while any(candidate.with_name(f"{candidate.name}{ending}").exists() for ending in ENDINGS):
        candidate = stem.with_name(f"{stem.name}-{number}")
        number += 1
    return candidate


def _save(photo: Photo, path: Path) -> None:
    eight_bits = replace(photo, bit_depth=8, alpha=None)
    save_photo(eight_bits, path, SaveOptions(format=PhotoFormat.PNG))


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as cause:
        raise PhotoWriteError(path, cause.strerror or str(cause)) from cause
