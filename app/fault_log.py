"""Where a process that dies hard, deep in native code, still notes the lines it died in.

Each process has a file of its own, which goes with it when it ends as it should. What is left of
others tells how they died; a lock tells that they are dead.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from engine.batch.locks import try_lock

_LOG = logging.getLogger(__name__)
_MOST = 50_000  # characters of one; they are a few hundred lines at worst


class FaultLog:
    """The file of this process."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path = path
        self._file = file
        try_lock(file)
        faulthandler.enable(file, all_threads=True)

    def close(self) -> None:
        """Say that this process ends as it should."""
        faulthandler.disable()
        self._file.close()
        with suppress(OSError):
            self._path.unlink()


def watch(name: str, folder: Path | None) -> FaultLog | None:
    """Have a fault of this process noted; None where it cannot be, which is no reason not to work.

    Args:
        name: Which kind of process it is.
        folder: Where logs are kept; None for nowhere.
    """
    if folder is None:
        return None
    path = folder / f"{name}-{os.getpid()}.fault"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FaultLog(path, path.open("wb"))
    except OSError as error:
        _LOG.info("faults cannot be noted: %s", error)
        return None


@contextmanager
def watched(name: str, folder: Path | None) -> Iterator[None]:
    """Have faults noted for a while."""
    log = watch(name, folder)
    try:
        yield
    finally:
        if log is not None:
            log.close()


def take_left(folder: Path) -> str:
    """Return how the window died last time, empty where it did not, and forget all that is old."""
    told = read_left("window", folder)
    for name in ("window", "engine"):
        forget_left(name, folder)
    return told


def read_left(name: str, folder: Path) -> str:
    """Return what processes of this kind noted that have died, the latest last; empty for nothing."""
    return "\n".join(text for path in _left(name, folder) if (text := _text(path)))


def forget_left(name: str, folder: Path) -> None:
    """Remove what dead processes left."""
    for path in _left(name, folder):
        with suppress(OSError):
            path.unlink()


def _left(name: str, folder: Path) -> list[Path]:
    """Return the files of this kind whose processes are dead, the latest last."""
    found = []
    for path in folder.glob(f"{name}-*.fault"):
        with suppress(OSError), path.open("rb+") as file:
            if try_lock(file):
                found.append((path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(found)]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-_MOST:].strip()
    except OSError:
        return ""
