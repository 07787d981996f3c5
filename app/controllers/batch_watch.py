"""Looks for new photos in a folder, and tells of them when they are whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from app.workers import batch_tasks
from app.workers.background import Background
from app.workers.batch_tasks import FileState

SETTLE_S: Final = 3.0
_LOOK_EVERY_MS: Final = 1000


class WatchFolder(QObject):
    """Notices what comes into a folder from now on; what is in it already is left alone.

    A photo counts as whole when its size and its time have not changed for ``settle_s``: cameras
    and copies write for a while.

    Signals:
        arrived: Paths of new whole photos.
        lost: The folder is not there any more.
    """

    arrived = Signal(object)
    lost = Signal(object)

    def __init__(
        self,
        background: Background,
        is_own: Callable[[Path], bool],
        *,
        settle_s: float = SETTLE_S,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Make a watch that rests.

        Args:
            background: Where the folder is read.
            is_own: Tells results of ours, which may land in the same folder.
            settle_s: How long a photo has to rest.
            clock: For tests.
            parent: The owner.
        """
        super().__init__(parent)
        self._background = background
        self._is_own = is_own
        self._settle_s = settle_s
        self._clock = clock
        self._folder: Path | None = None
        self._known: set[Path] | None = None
        self._settling: dict[Path, tuple[FileState, float]] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._is_looking = False

    @property
    def folder(self) -> Path | None:
        """The folder that is watched, None while none is."""
        return self._folder

    @Slot(int)
    def set_settle(self, seconds: int) -> None:
        """Let new photos rest this long."""
        self._settle_s = float(seconds)

    def watch(self, folder: Path | None) -> None:
        """Watch ``folder`` from now on, or none."""
        if folder == self._folder:
            return
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._timer.stop()
        self._folder, self._known = folder, None
        self._settling.clear()
        if folder is not None:
            self._watcher.addPath(str(folder))
            self._look()

    @Slot()
    def _look(self) -> None:
        if self._folder is None or self._is_looking:
            self._timer.start()  # something changed while we looked: look once more
            return
        self._is_looking = True
        self._background.run(
            partial(batch_tasks.photos_in, self._folder),
            on_done=partial(self._on_seen, self._folder),
            on_failed=partial(self._on_unreadable, self._folder),
        )

    def _on_seen(self, folder: Path, seen: dict[Path, FileState]) -> None:
        self._is_looking = False
        if folder != self._folder:
            self._look()
            return
        if self._known is None:
            self._known = set(seen)
        self._settle({path: state for path, state in seen.items() if path not in self._known})

    def _settle(self, fresh: dict[Path, FileState]) -> None:
        now_s = self._clock()
        since = {
            path: self._settling[path][1]
            if path in self._settling and self._settling[path][0] == state
            else now_s
            for path, state in fresh.items()
        }
        whole = [path for path in fresh if now_s - since[path] >= self._settle_s]
        self._settling = {
            path: (state, since[path]) for path, state in fresh.items() if path not in whole
        }
        assert self._known is not None  # noqa: S101 - for the type; set before
        self._known.update(whole)
        self._timer.start() if self._settling else self._timer.stop()
        arrived = [path for path in whole if not self._is_own(path)]
        if arrived:
            self.arrived.emit(arrived)

    def _on_unreadable(self, folder: Path, _: Exception) -> None:
        self._is_looking = False
        if folder == self._folder:
            self.watch(None)
            self.lost.emit(folder)
