"""Which files are results of earlier batches: a note of what was written, by content.

``replace`` replaces only these. A mark in the metadata was the other road: some formats and
stripped results hold none, it changes what the photo came with, and whoever edits a result takes
the mark along, so that hours of retouching would count as ours. A hash knows the file only as it
was written. When the note is lost, results count as somebody else's, and new ones get other names.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from platformdirs import user_state_path

from engine.atomic import write_atomically

_LOG = logging.getLogger(__name__)
_MOST_BYTES: Final = 16_000_000  # about 200,000 results; the older half goes when there are more
_DIGEST_LENGTH: Final = 64


@dataclass(frozen=True, slots=True)
class _Known:
    """What the note holds."""

    digests: set[str] = field(default_factory=set)
    sizes: set[int] = field(default_factory=set)

    def add(self, digest: str, size: int) -> None:
        self.digests.add(digest)
        self.sizes.add(size)


class WrittenResults:
    """The results that batches of this user have written on this computer.

    One line a result, its SHA-256 and its size; processes may add lines at the same time. Every
    method may be called in any thread.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Take the note at ``path``, that of the user if None; it is read when it is needed."""
        self._path = path or written_file()
        self._lock = threading.Lock()
        self._known: _Known | None = None

    def note(self, result: Path, digest: str) -> None:
        """Note a result that was written; where that fails it is not replaced later, no more."""
        with self._lock:
            try:
                size = result.stat().st_size
                self._add(f"{digest} {size}\n".encode("ascii"))
            except OSError as cause:
                _LOG.info("%s is not noted as a result: %s", result, cause)
                return
            if self._known is not None:
                self._known.add(digest, size)

    def has(self, path: Path, *, at_a_glance: bool = False) -> bool:
        """Whether a file is a result as it was written; a link is none.

        Args:
            path: The file.
            at_a_glance: Go by its size alone, which does not read it and may take another file of
                the same size for one.
        """
        with self._lock:
            known = self._known = self._known or self._read()
        try:
            if path.is_symlink() or path.stat().st_size not in known.sizes:
                return False
            return at_a_glance or digest_of(path) in known.digests
        except OSError:
            return False

    def _add(self, line: bytes) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab", buffering=0) as file:
            if file.tell() > _MOST_BYTES:
                file.close()
                self._forget_older_half()
                self._add(line)
                return
            file.write(line)

    def _forget_older_half(self) -> None:
        data = self._path.read_bytes()
        write_atomically(self._path, data[data.find(b"\n", len(data) // 2) + 1 :])

    def _read(self) -> _Known:
        """Read the note; a torn line says nothing."""
        known = _Known()
        try:
            lines = self._path.read_text(encoding="ascii", errors="replace").splitlines()
        except OSError:
            return known
        for line in lines:
            digest, _, size = line.partition(" ")
            if len(digest) == _DIGEST_LENGTH and size.isdecimal():
                known.add(digest, int(size))
        return known


def written_file() -> Path:
    """Return where the results of the user's batches are noted."""
    return user_state_path("deblur") / "results.txt"


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of a file, None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
