"""Log files: one for the window, one for the engine process, small and rotated."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_SIZE = 1_000_000


def default_folder() -> Path:
    """Return the folder that this system keeps an application's logs in."""
    return Path(platformdirs.user_log_dir("Deblur", appauthor=False))


def set_level(level: str) -> None:
    """Log what is at least this important, from now on: a key of ``LOG_LEVELS`` of the settings."""
    logging.getLogger().setLevel(level.upper())


def configure(name: str, folder: Path | None, level: str = "info") -> None:
    """Send what is logged from now on to ``folder``/``name``.log.

    Without a folder, or where it cannot be written, nothing is kept: a log is never a reason not
    to work.
    """
    root = logging.getLogger()
    set_level(level)
    try:
        root.addHandler(_handler(name, folder))
    except OSError:
        root.addHandler(logging.NullHandler())


def _handler(name: str, folder: Path | None) -> logging.Handler:
    if folder is None:
        return logging.NullHandler()
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / f"{name}.log", maxBytes=_SIZE, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler
