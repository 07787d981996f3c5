"""The paper's streets (Kupyn et al. 2018, section 6): whole sharp photos, blurred by a preset."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from engine.errors import PhotoError
from engine.photo_io import find_photos
from training.blur.write import ENDINGS, write_pair
from training.data.report import Finding, Kind


def blur_streets(photos: Path, folder: Path, *, preset: str, seed: int) -> Iterator[Finding]:
    """Blur the photos of a folder into pairs; yields those that cannot be read.

    Pairs of the same names that an earlier run left there are replaced.

    Raises:
        UsageError: There is no such preset.
        NoPhotosError: There are no photos.
        OutputFolderError: The folder of the pairs cannot be made.
    """
    for found in find_photos([photos]):
        stem = (folder / found.relative).with_suffix("")
        for ending in ENDINGS:
            stem.with_name(stem.name + ending).unlink(missing_ok=True)
        try:
            write_pair(found, folder, preset=preset, seed=seed)
        except PhotoError as error:
            yield Finding(Kind.UNREADABLE, found.relative.as_posix(), str(error))
