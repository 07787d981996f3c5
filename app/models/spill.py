"""Photos that have to make room in memory wait in files of a cache folder."""

from __future__ import annotations

import logging
import secrets
import shutil
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path
from PySide6.QtCore import QLockFile

from app.models.stored_photo import StoredPhoto
from engine.errors import CacheError
from engine.photo import Levels

_LOG = logging.getLogger(__name__)
_LOCK = "in-use.lock"


@dataclass(frozen=True, slots=True)
class _Kept:
    """One array in a file, with what it must be when it is read."""

    path: Path
    shape: tuple[int, ...]
    kind: str
    checksum: int


@dataclass(frozen=True, slots=True, eq=False)
class SpilledPhoto:
    """A photo whose samples lie in files; the rest of it is here."""

    outline: StoredPhoto
    samples: _Kept
    alpha: _Kept | None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Its files."""
        return (self.samples.path, self.alpha.path) if self.alpha else (self.samples.path,)


def usual_folder() -> Path:
    """Return the folder that this system keeps an application's cache in."""
    return user_cache_path("deblur", appauthor=False) / "results"


class SpillFolder:
    """A folder of this process in the cache; it goes with ``close``, or at the next start.

    Methods may be called in any thread.
    """

    def __init__(self, root: Path | None = None) -> None:
        """Begin in ``root``; nothing is written before it has to be."""
        self._root = root or usual_folder()
        self._folder = self._root / secrets.token_hex(8)
        self._lock: QLockFile | None = None

    def put(self, photo: StoredPhoto) -> SpilledPhoto:
        """Write the samples of ``photo``; the caller lets go of it only when this has returned.

        Raises:
            CacheError: There is no room, or the folder cannot be written; nothing is left there.
        """
        try:
            self._begin()
            samples = self._write(photo.samples)
            alpha = None if photo.alpha is None else self._write(photo.alpha)
        except OSError as cause:
            raise CacheError(self._folder, cause.strerror or str(cause)) from cause
        return SpilledPhoto(photo.outline(), samples, alpha)

    def take(self, spilled: SpilledPhoto) -> StoredPhoto:
        """Read a photo back, bit for bit; its files stay until they are dropped.

        Raises:
            CacheError: Somebody removed or changed them.
        """
        alpha = None if spilled.alpha is None else _read(spilled.alpha)
        return replace(spilled.outline, samples=_read(spilled.samples), alpha=alpha)

    def drop(self, spilled: SpilledPhoto) -> None:
        """Remove the files of a photo that is in memory again, or not wanted any more."""
        for path in spilled.paths:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove the folder with all that is left in it."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
            shutil.rmtree(self._folder, ignore_errors=True)

    def clear_leftovers(self) -> None:
        """Remove what processes left that did not come to their end."""
        with suppress(OSError):
            for folder in self._root.iterdir():
                if folder != self._folder and folder.is_dir():
                    _remove_if_left(folder)

    def _begin(self) -> None:
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = QLockFile(str(self._folder / _LOCK))
            lock.setStaleLockTime(0)  # only the death of its process makes it stale
            if not lock.tryLock(0):
                raise OSError("the folder cannot be locked")
            self._lock = lock

    def _write(self, values: Levels) -> _Kept:
        path = self._folder / f"{secrets.token_hex(8)}.samples"
        plain = np.ascontiguousarray(values)
        try:
            with path.open("xb") as file:
                file.write(plain.data.cast("B"))
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return _Kept(path, plain.shape, plain.dtype.name, zlib.crc32(plain.data.cast("B")))


def _read(kept: _Kept) -> Levels:
    try:
        values = np.fromfile(kept.path, np.dtype(kept.kind)).reshape(kept.shape)
    except (OSError, ValueError) as cause:
        raise CacheError(kept.path.parent, "a file in it is gone or cut off") from cause
    if zlib.crc32(values.data.cast("B")) != kept.checksum:
        raise CacheError(kept.path.parent, "a file in it was changed")
    return values


def _remove_if_left(folder: Path) -> None:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        lock.unlock()
        shutil.rmtree(folder, ignore_errors=True)
        _LOG.info("removed what an earlier run left in %s", folder)
