"""Files written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path``, flush it to disk, then give it its name.

    Raises:
        OSError: The folder cannot be written, or the disk is full; ``path`` is as it was.
    """
    # tempfile would make a file that only its owner may read.
    temporary = path.parent / f".{path.name[:40]}-{secrets.token_hex(8)}.part"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
