"""A folder of sharp photos, in memory or read as they are drawn, and random crops of them."""

from __future__ import annotations

import logging
import math
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, overload

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import DatasetError, PhotoError
from engine.photo_io import is_photo_path
from training.data.quality import Levels
from training.data.reading import read_levels

_LOG = logging.getLogger(__name__)

TRIES: Final = 4
"""How often to look for a crop with detail."""

MEMORY_BYTES: Final = 6 * 2**30
"""Photos that need more than this together are read as they are drawn."""

_DETAIL = 6.0  # mean absolute difference of neighbours, in levels, that makes a crop worth its time
_UNREADABLE_TRIES = 50


@dataclass(frozen=True, slots=True)
class PhotoPool:
    """Sharp photos, each (H, W, 3) uint8 RGB.

    Attributes:
        folder: Where they come from.
        photos: In memory (3 bytes a pixel), or ``PhotoFiles``.
        names: Of the photos, relative to the folder.
        sizes: (height, width) of each; those of ``photos`` by default.
    """

    folder: Path
    photos: Sequence[Levels]
    names: Sequence[str]
    sizes: Sequence[tuple[int, int]] = ()
    _reach: NDArray[np.float64] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the drawing: large photos are drawn more often."""
        sizes = self.sizes or [(photo.shape[0], photo.shape[1]) for photo in self.photos]
        reach = np.cumsum([math.sqrt(height * width) for height, width in sizes])
        object.__setattr__(self, "sizes", sizes)
        object.__setattr__(self, "_reach", reach / reach[-1:])

    @classmethod
    def read(
        cls,
        folder: Path,
        *,
        least_side: int,
        leave_out: Collection[str] = (),
        memory_bytes: int = MEMORY_BYTES,
    ) -> PhotoPool:
        """Read every photo of a folder whose sides are at least ``least_side`` pixels.

        Args:
            folder: Photos at any depth.
            least_side: Smaller photos are left out.
            leave_out: Names of photos not to use.
            memory_bytes: Photos that need more than this together are read as they are drawn.

        Raises:
            DatasetError: There is no such folder, or no usable photo in it.
        """
        if not folder.is_dir():
            raise DatasetError(folder, "there is no such folder")
        paths = sorted(p for p in folder.rglob("*") if is_photo_path(p))
        paths = [p for p in paths if p.relative_to(folder).as_posix() not in leave_out]
        with ThreadPoolExecutor(2) as threads:
            sizes = list(threads.map(_size, paths))
            if 3 * sum(height * width for height, width in sizes) > memory_bytes:
                pool = cls._of_files(folder, paths, sizes, least_side)
            else:
                pool = cls._of_photos(folder, paths, list(threads.map(_read, paths)), least_side)
        if not pool.photos:
            raise DatasetError(
                folder,
                f"none of its {len(paths)} files is a photo of at least {least_side} px a side",
            )
        if len(pool.photos) < len(paths):
            _LOG.info("%s: %d of %d photos used", folder, len(pool.photos), len(paths))
        return pool

    @classmethod
    def _of_photos(
        cls, folder: Path, paths: Sequence[Path], read: Sequence[Levels], least_side: int
    ) -> PhotoPool:
        usable = [i for i, photo in enumerate(read) if _is_large(photo.shape[:2], least_side)]
        names = [str(paths[i].relative_to(folder)) for i in usable]
        return cls(folder, [read[i] for i in usable], names)

    @classmethod
    def _of_files(
        cls,
        folder: Path,
        paths: Sequence[Path],
        sizes: Sequence[tuple[int, int]],
        least_side: int,
    ) -> PhotoPool:
        usable = [i for i, size in enumerate(sizes) if _is_large(size, least_side)]
        names = [str(paths[i].relative_to(folder)) for i in usable]
        files = PhotoFiles([paths[i] for i in usable])
        return cls(folder, files, names, [sizes[i] for i in usable])

    def split(self, held_out: int) -> tuple[PhotoPool, PhotoPool]:
        """Return (training, held-out): every n-th photo by name is held out."""
        if not 0 < held_out < len(self.photos):
            reason = f"cannot hold out {held_out} of {len(self.photos)} photos; add photos"
            raise DatasetError(self.folder, reason)
        chosen = {i * len(self.photos) // held_out for i in range(held_out)}
        indices = range(len(self.photos))
        return self._subset([i for i in indices if i not in chosen]), self._subset(sorted(chosen))

    def _subset(self, indices: Sequence[int]) -> PhotoPool:
        files = self.photos if isinstance(self.photos, PhotoFiles) else None
        return PhotoPool(
            self.folder,
            files.subset(indices) if files else [self.photos[i] for i in indices],
            [self.names[i] for i in indices],
            [self.sizes[i] for i in indices],
        )

    def draw_crop(self, rng: np.random.Generator, size: int) -> NDArray[np.float32]:
        """Draw a crop (size, size, 3) float32 in [0, 1], flipped and turned at random."""
        crop = self._detailed(rng, size)
        if rng.random() < 0.5:
            crop = crop[:, ::-1]
        crop = np.rot90(crop, int(rng.integers(4)))
        return np.ascontiguousarray(crop).astype(np.float32) / np.float32(255.0)

    def _detailed(self, rng: np.random.Generator, size: int) -> Levels:
        """Look a few times for a crop with detail; the last try is taken as it is."""
        for _ in range(TRIES):
            crop = self._anywhere(rng, size)
            if has_detail(crop):
                break
        return crop

    def _anywhere(self, rng: np.random.Generator, size: int) -> Levels:
        """Crop a photo, large photos more often, half of the time shrunk where it can be."""
        photo = self._draw_photo(rng)
        least = size / min(photo.shape[:2])
        scale = max(least, float(rng.choice([1.0, rng.uniform(0.5, 1.0)])))
        window = min(round(size / scale), *photo.shape[:2])
        top = int(rng.integers(photo.shape[0] - window + 1))
        left = int(rng.integers(photo.shape[1] - window + 1))
        crop = photo[top : top + window, left : left + window]
        if window == size:
            return crop
        return cv2.resize(crop, (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8)

    def _draw_photo(self, rng: np.random.Generator) -> Levels:
        """Draw a photo; files that cannot be read are passed over."""
        for _ in range(_UNREADABLE_TRIES):
            photo = self.photos[int(self._reach.searchsorted(rng.random(), side="right"))]
            if photo.size:
                return photo
        raise DatasetError(self.folder, "its photos cannot be read any more")


class PhotoFiles(Sequence[Levels]):
    """Photos that are read whenever they are asked for; an empty one cannot be read."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths

    def __len__(self) -> int:
        return len(self._paths)

    @overload
    def __getitem__(self, index: int) -> Levels: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Levels]: ...

    def __getitem__(self, index: int | slice) -> Levels | Sequence[Levels]:
        if isinstance(index, slice):
            return PhotoFiles(self._paths[index])
        return _read(self._paths[index])

    def subset(self, indices: Sequence[int]) -> PhotoFiles:
        """Return some of the photos, unread."""
        return PhotoFiles([self._paths[i] for i in indices])


def _is_large(size: Sequence[int], least_side: int) -> bool:
    return min(size) >= max(1, least_side)


def _size(path: Path) -> tuple[int, int]:
    """Read (height, width) from the header, from the photo where Pillow knows no such header."""
    try:
        with Image.open(path) as image:
            return image.height, image.width
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        height, width = _read(path).shape[:2]
        return height, width


def _read(path: Path) -> Levels:
    """Read a photo as the engine reads it; an empty one where that cannot be done."""
    try:
        return read_levels(path)
    except PhotoError as error:
        _LOG.warning("left out: %s", error)
        return np.empty((0, 0, 3), np.uint8)


def has_detail(crop: Levels) -> bool:
    """Whether a crop (H, W, 3) shows enough to learn from."""
    green = crop[::2, ::2, 1].astype(np.float32)
    steps = np.abs(np.diff(green, axis=0)).mean() + np.abs(np.diff(green, axis=1)).mean()
    return bool(steps >= _DETAIL)
