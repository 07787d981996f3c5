"""Reads what another process appends to a file, line by line, as it comes."""

from __future__ import annotations

from pathlib import Path


class LineTail:
    """Remembers how far it has read; a line that is not whole yet waits for the rest of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offset = 0

    def read(self) -> list[str]:
        """Return the whole lines that came since the last time; none where there is no file yet."""
        try:
            with self._path.open("rb") as file:
                file.seek(self._offset)
                data = file.read()
        except OSError:
            return []
        end = data.rfind(b"\n") + 1
        self._offset += end
        return data[:end].decode("utf-8", errors="replace").splitlines()

    def skip(self) -> None:
        """Leave out what is there already."""
        self.read()


def last_lines(path: Path, count: int = 12) -> str:
    """Return the end of a log; empty where there is none."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(lines[-count:])
