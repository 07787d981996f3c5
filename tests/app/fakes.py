"""Stand-ins for the user, and photos made on the spot."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from engine.photo import Photo, PhotoFormat, Pixels, dequantize
from engine.photo_io import SaveOptions, save_photo


@dataclass
class FakeDialogs:
    """Answers as it was told, and remembers what it was asked."""

    photos: list[Path] = field(default_factory=list)
    target: Path | None = None
    answer: bool = True
    asked: list[str] = field(default_factory=list)
    suggested: Path | None = None
    shown: Path | None = None

    def choose_photos(self, folder: Path | None) -> list[Path]:
        return self.photos

    def choose_target(self, suggested: Path) -> Path | None:
        self.suggested = suggested
        return self.target or suggested

    def may_replace(self, target: Path) -> bool:
        return self._answer("replace")

    def may_lose(self, target: Path, what: str) -> bool:
        return self._answer(f"lose {what}")

    def may_save_outdated(self, name: str) -> bool:
        return self._answer("outdated")

    def may_discard(self, name: str) -> bool:
        return self._answer("discard")

    def may_stop(self, name: str) -> bool:
        return self._answer("stop")

    def show_in_folder(self, path: Path) -> None:
        self.shown = path

    def _answer(self, question: str) -> bool:
        self.asked.append(question)
        return self.answer


def pattern(width: int = 96, height: int = 64) -> Pixels:
    """Return pixels on exact 8-bit levels, different everywhere."""
    rows, columns = np.mgrid[0:height, 0:width]
    samples = np.stack([columns * 2 % 256, rows * 3 % 256, (rows + columns) % 256], axis=2)
    return dequantize(samples.astype(np.uint8))


def photo(width: int = 96, height: int = 64, path: Path | None = None) -> Photo:
    """Return a photo with the pattern."""
    return Photo(pattern(width, height), path=path)


def write_photo(path: Path, width: int = 96, height: int = 64) -> Path:
    """Write the pattern to ``path`` in the format of its suffix."""
    kind = PhotoFormat.from_suffix(path.suffix)
    save_photo(photo(width, height), path, SaveOptions(format=kind))
    return path
