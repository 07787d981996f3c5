"""Sets of pairs on disk: whole files only, in a folder that knows how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import cv2
import msgspec

from engine.atomic import write_atomically
from engine.batch import make_folder
from engine.errors import DatasetError, OutputFolderError
from training.data.layouts import PairPaths
from training.data.quality import Levels

SETTINGS: Final = "set.json"


@contextmanager
def writing_into(folder: Path) -> Iterator[None]:
    """Turn a full disk, or a folder that cannot be written, into one clear error."""
    try:
        yield
    except OSError as cause:
        reason = (
            f"{cause.strerror or cause} (what is there already is whole; the same command goes on)"
        )
        raise OutputFolderError(folder, reason) from cause


def claim_folder(folder: Path, settings: msgspec.Struct) -> None:
    """Make a folder for a set, or go on with one that was begun with the same settings.

    Raises:
        OutputFolderError: It cannot be made or written.
        DatasetError: It holds a set with other settings; each difference is named.
    """
    make_folder(folder)
    path = folder / SETTINGS
    wanted = msgspec.to_builtins(settings)
    if path.exists():
        try:
            found = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        except (OSError, msgspec.MsgspecError) as cause:
            raise DatasetError(folder, f"{SETTINGS} cannot be read: {cause}") from cause
        # Through JSON, so that tuples and lists compare alike.
        _compare(folder, found, msgspec.json.decode(msgspec.json.encode(wanted)))
        return
    with writing_into(folder):
        write_atomically(path, msgspec.json.format(msgspec.json.encode(wanted), indent=1))


def _compare(folder: Path, found: dict[str, Any], wanted: dict[str, Any]) -> None:
    names = [name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name)]
    if names:
        raise DatasetError(
            folder,
            f"it holds a set that was made with another {' and '.join(sorted(names))};"
            " use the same options, or another folder",
        )


def is_written(paths: PairPaths) -> bool:
    """Whether a pair is there with its record; the blurred side is written last."""
    return all(path.is_file() for path in (paths.blurred, paths.sharp, paths.record))


def write_pair(paths: PairPaths, blurred: Levels, sharp: Levels, record: bytes) -> None:
    """Write a pair as PNG with its record, the blurred side last: where it is, all is.

    Raises:
        OSError: The disk is full or cannot be written; nothing of this pair is left.
    """
    files = ((paths.sharp, png_of(sharp)), (paths.record, record), (paths.blurred, png_of(blurred)))
    for path, _ in files:
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        for path, data in files:
            write_atomically(path, data)
    except OSError:
        for path, _ in files:
            path.unlink(missing_ok=True)
        raise


def png_of(levels: Levels) -> bytes:
    """Encode (H, W, 3) uint8 RGB as PNG."""
    _, data = cv2.imencode(".png", cv2.cvtColor(levels, cv2.COLOR_RGB2BGR))
    return bytes(data)
