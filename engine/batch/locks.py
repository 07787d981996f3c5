"""A lock on an open file; it ends with the process that holds it, however that ends."""

from __future__ import annotations

import errno
import logging
import sys
from typing import BinaryIO

_LOG = logging.getLogger(__name__)

_FAR = 1 << 30  # Windows locks bytes against readers too, so a byte is locked that is never there
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


def try_lock(file: BinaryIO) -> bool:
    """Lock a file for this handle alone; False when another handle has it.

    A file system that knows no locks counts as free, with a warning.
    """
    try:
        _lock(file)
    except OSError as cause:
        if cause.errno in _TAKEN:
            return False
        _LOG.warning("%s cannot be locked (%s)", file.name, cause.strerror)
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
