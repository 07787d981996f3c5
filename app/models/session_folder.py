"""Where a running window notes its open photos, and what windows left that were killed."""

from __future__ import annotations

import logging
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from platformdirs import user_state_path
from PySide6.QtCore import QLockFile

from app.models.saved_session import SavedPhoto, SavedSession, decoded, encoded
from app.models.stored_photo import StoredPhoto
from engine.atomic import write_atomically
from engine.photo import PhotoFormat
from engine.photo_io import SaveOptions, save_photo

_LOG = logging.getLogger(__name__)
_FILE, _LOCK = "session.json", "in-use.lock"


@dataclass(frozen=True, slots=True, eq=False)
class LeftSession:
    """What a window left that did not come to its end; it is ours as long as this object lives.

    Attributes:
        saved: The photos that are still there.
        vanished: Files that are not.
        folder: Where it lies.
        lock: Keeps other windows from offering it too.
    """

    saved: SavedSession
    vanished: tuple[Path, ...]
    folder: Path
    lock: QLockFile


def usual_root() -> Path:
    """Return the folder that this system keeps an application's state in."""
    return user_state_path("deblur", appauthor=False) / "sessions"


class SessionFolder:
    """A folder for each running window: the session file and photos that came from no file.

    Methods may be called in any thread, one at a time.
    """

    def __init__(self, root: Path | None = None) -> None:
        """Take a name in ``root``; nothing is written before there is something to note."""
        self._root = root or usual_root()
        self._folder = self._root / secrets.token_hex(8)
        self._lock: QLockFile | None = None

    def write(self, saved: SavedSession) -> None:
        """Note the open photos, whole or not at all.

        Raises:
            OSError: The folder cannot be written; what was there before is still there.
        """
        if saved.photos or self._lock is not None:
            self._begin()
            write_atomically(self._folder / _FILE, encoded(saved))

    def back_up(self, photo: StoredPhoto) -> Path:
        """Write a photo that came from no file, and return where it is.

        Raises:
            OSError: The folder cannot be made.
            PhotoError: It cannot be written.
        """
        self._begin()
        path = self._folder / f"{secrets.token_hex(8)}.png"
        save_photo(photo, path, SaveOptions(format=PhotoFormat.PNG))
        return path

    def adopt(self, left: LeftSession) -> SavedSession:
        """Take over what another window left; its folder goes.

        Raises:
            OSError: The folder cannot be written; what was left is still there.
        """
        self._begin()
        photos = [self._adopted(photo) for photo in left.saved.photos]
        taken = replace(left.saved, photos=tuple(photos))
        self.write(taken)
        drop(left)
        return taken

    def close(self) -> None:
        """Remove the folder: the window has come to its end."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
            shutil.rmtree(self._folder, ignore_errors=True)

    def look(self) -> tuple[LeftSession, ...]:
        """Find what killed windows left, the latest first; what is of no use is removed."""
        try:
            folders = [folder for folder in self._root.iterdir() if folder != self._folder]
        except OSError:
            return ()
        found = (_left_in(folder) for folder in _latest_first(folders))
        return tuple(left for left in found if left is not None)

    def _begin(self) -> None:
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = _lock_in(self._folder)
            if lock is None:
                raise OSError("the folder cannot be locked")
            self._lock = lock

    def _adopted(self, photo: SavedPhoto) -> SavedPhoto:
        if photo.backup is None:
            return photo
        mine = self._folder / photo.backup.name
        shutil.copyfile(photo.backup, mine)
        return replace(photo, backup=mine)


def drop(left: LeftSession) -> None:
    """Remove what a killed window left."""
    left.lock.unlock()
    shutil.rmtree(left.folder, ignore_errors=True)


def _latest_first(folders: Sequence[Path]) -> Iterator[Path]:
    """Order by when the session was noted last; a folder without one comes last."""

    def noted(folder: Path) -> float:
        with suppress(OSError):
            return (folder / _FILE).stat().st_mtime
        return 0.0

    yield from sorted(folders, key=noted, reverse=True)


def _left_in(folder: Path) -> LeftSession | None:
    lock = _lock_in(folder) if folder.is_dir() else None
    if lock is None:
        return None  # its window lives, or it is no folder of ours
    saved = None
    with suppress(OSError):
        saved = decoded((folder / _FILE).read_bytes())
    present = tuple(photo for photo in saved.photos if _is_there(photo)) if saved else ()
    if saved is None or not saved.photos:
        lock.unlock()
        _LOG.info("nothing to open again in %s", folder)
        shutil.rmtree(folder, ignore_errors=True)
        return None
    gone = tuple(photo.path for photo in saved.photos if photo.path and photo not in present)
    shown = saved.photos[saved.current] if 0 <= saved.current < len(saved.photos) else None
    current = present.index(shown) if shown in present else 0
    return LeftSession(SavedSession(present, current), gone, folder, lock)


def _is_there(photo: SavedPhoto) -> bool:
    path = photo.path or photo.backup
    return path is not None and path.is_file()


def _lock_in(folder: Path) -> QLockFile | None:
    """Lock a folder, None when a living process has it; the lock of a dead one is taken over."""
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # only the death of its process makes it stale
    return lock if lock.tryLock(0) else None
