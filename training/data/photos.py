"""A folder of sharp photos in memory, and random crops where there is detail."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import DatasetError

_LOG = logging.getLogger(__name__)
_TRIES = 4
_DETAIL = 6.0  # mean absolute difference of neighbours, in levels, that makes a crop worth its time

Levels: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class PhotoPool:
    """Sharp photos, each (H, W, 3) uint8 RGB, held in memory (3 bytes a pixel)."""

    folder: Path
    photos: Sequence[Levels]
    names: Sequence[str]

    @classmethod
    def read(cls, folder: Path, *, least_side: int) -> PhotoPool:
        """Read every photo of a folder whose sides are at least ``least_side`` pixels.

        Raises:
            DatasetError: There is no such folder, or no usable photo in it.
        """
        if not folder.is_dir():
            raise DatasetError(folder, "there is no such folder")
        paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() in _SUFFIXES)
        with ThreadPoolExecutor(2) as threads:
            read = [
                (path, photo) for path, photo in zip(paths, threads.map(_read, paths), strict=True)
            ]
        usable = [(p, x) for p, x in read if x is not None and min(x.shape[:2]) >= least_side]
        if not usable:
            raise DatasetError(
                folder,
                f"none of its {len(paths)} files is a photo of at least {least_side} px a side",
            )
        if len(usable) < len(paths):
            _LOG.info("%s: %d of %d photos used", folder, len(usable), len(paths))
        names = [str(path.relative_to(folder)) for path, _ in usable]
        return cls(folder, [photo for _, photo in usable], names)

    def split(self, held_out: int) -> tuple[PhotoPool, PhotoPool]:
        """Return (training, held-out): every n-th photo by name is held out."""
        if not 0 < held_out < len(self.photos):
            reason = f"cannot hold out {held_out} of {len(self.photos)} photos; add photos"
            raise DatasetError(self.folder, reason)
        chosen = {i * len(self.photos) // held_out for i in range(held_out)}
        indices = range(len(self.photos))
        return self._subset([i for i in indices if i not in chosen]), self._subset(sorted(chosen))

    def _subset(self, indices: Sequence[int]) -> PhotoPool:
        photos, names = [self.photos[i] for i in indices], [self.names[i] for i in indices]
        return PhotoPool(self.folder, photos, names)

    def draw_crop(self, rng: np.random.Generator, size: int) -> NDArray[np.float32]:
        """Draw a crop (size, size, 3) float32 in [0, 1], flipped and turned at random."""
        crop = self._detailed(rng, size)
        if rng.random() < 0.5:
            crop = crop[:, ::-1]
        crop = np.rot90(crop, int(rng.integers(4)))
        return np.ascontiguousarray(crop).astype(np.float32) / np.float32(255.0)

    def _detailed(self, rng: np.random.Generator, size: int) -> Levels:
        """Look a few times for a crop with detail; the last try is taken as it is."""
        for _ in range(_TRIES):
            crop = self._anywhere(rng, size)
            if _detail(crop) >= _DETAIL:
                break
        return crop

    def _anywhere(self, rng: np.random.Generator, size: int) -> Levels:
        """Crop a photo, large photos more often, half of the time shrunk where it can be."""
        weights = np.sqrt([float(p.shape[0] * p.shape[1]) for p in self.photos])
        photo = self.photos[int(rng.choice(len(self.photos), p=weights / weights.sum()))]
        least = size / min(photo.shape[:2])
        scale = max(least, float(rng.choice([1.0, rng.uniform(0.5, 1.0)])))
        window = min(round(size / scale), *photo.shape[:2])
        top = int(rng.integers(photo.shape[0] - window + 1))
        left = int(rng.integers(photo.shape[1] - window + 1))
        crop = photo[top : top + window, left : left + window]
        if window == size:
            return crop
        return cv2.resize(crop, (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8)


_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"})


def _read(path: Path) -> Levels | None:
    try:
        decoded = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR)
    except (OSError, cv2.error):  # not to be opened, a folder, or empty
        decoded = None
    if decoded is None:
        _LOG.warning("%s: cannot be read, left out", path)
        return None
    return np.ascontiguousarray(decoded[:, :, ::-1]).astype(np.uint8, copy=False)


def _detail(crop: Levels) -> float:
    green = crop[::2, ::2, 1].astype(np.float32)
    return float(np.abs(np.diff(green, axis=0)).mean() + np.abs(np.diff(green, axis=1)).mean())
