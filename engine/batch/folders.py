"""Folders for results, and names in them that nobody has."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from engine.errors import OutputFolderError


def make_folder(folder: Path) -> None:
    """Make a folder for results, with its parents, and make sure that it can be written.

    Raises:
        OutputFolderError: It cannot be made, is a file, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise OutputFolderError(folder, cause.strerror or str(cause)) from cause
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputFolderError(folder, "no permission to write")


def free_name(path: Path, is_taken: Callable[[Path], bool] = os.path.lexists) -> Path:
    """Return ``path``, or the first of NAME-2, NAME-3, ... that is not taken."""
    candidate, number = path, 2
    while is_taken(candidate):
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate
