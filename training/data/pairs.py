"""Folders of real pairs: ``NAME_blur.EXT`` + ``NAME_sharp.EXT``, ``blur/`` + ``sharp/``, GoPro."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.errors import DatasetError
from engine.photo_io import is_photo_path


@dataclass(frozen=True, slots=True)
class PairPaths:
    """One pair of files; ``name`` is unique in its folder."""

    name: str
    blurred: Path
    sharp: Path


def find_pairs(folder: Path) -> list[PairPaths]:
    """Find the pairs of a folder in any of the three layouts, by name.

    Raises:
        DatasetError: No folder, no pairs, or a blurred photo without its sharp side.
    """
    if not folder.is_dir():
        raise DatasetError(folder, "there is no such folder")
    pairs = _beside_each_other(folder) or _in_two_folders(folder)
    if not pairs:
        raise DatasetError(
            folder, "no pairs; expected NAME_blur.EXT and NAME_sharp.EXT, or folders blur and sharp"
        )
    return sorted(pairs, key=lambda pair: pair.name)


def _beside_each_other(folder: Path) -> list[PairPaths]:
    blurred = [p for p in folder.iterdir() if p.stem.endswith("_blur") and is_photo_path(p)]
    return [_with_sharp(folder, path) for path in blurred]


def _with_sharp(folder: Path, blurred: Path) -> PairPaths:
    name = blurred.stem.removesuffix("_blur")
    for path in folder.iterdir():
        if path.stem == f"{name}_sharp" and is_photo_path(path):
            return PairPaths(name, blurred, path)
    raise DatasetError(folder, f"{blurred.name} has no sharp side ({name}_sharp)")


def _in_two_folders(folder: Path) -> list[PairPaths]:
    """Pair equal names in every ``blur/`` and ``sharp/`` below ``folder`` (GoPro: one a scene)."""
    pairs = []
    for blur_folder in sorted(p for p in folder.rglob("blur") if p.is_dir()):
        for blurred in filter(is_photo_path, blur_folder.iterdir()):
            sharp = blur_folder.parent / "sharp" / blurred.name
            if not sharp.is_file():
                raise DatasetError(folder, f"{blurred} has no sharp side ({sharp})")
            name = blurred.relative_to(folder).with_suffix("").as_posix().replace("/", "_")
            pairs.append(PairPaths(name, blurred, sharp))
    return pairs
