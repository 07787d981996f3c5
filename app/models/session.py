"""What is open: one photo, perhaps its result, and what the user did with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app.models.pyramid import Pyramid
from engine.photo import Photo, Pixels, quantize
from engine.restorer import blend

FULL_STRENGTH = 100
PASTED_NAME = "Pasted image"

Levels = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ShownPhoto:
    """A photo and its pictures for the screen."""

    photo: Photo
    pyramid: Pyramid

    @property
    def name(self) -> str:
        """The name of its file, or words for a photo that has none."""
        return self.photo.path.name if self.photo.path else PASTED_NAME


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """One photo that is looked at; replaced as a whole at every change.

    Attributes:
        original: The photo as it was opened.
        restored: Its result at full strength, None before there is one.
        strength: How much of the result is wanted, 0 to 100.
        saved_to: The file that holds the result as it is now, None after any change.
        last_target: The file that was saved last, whatever changed since.
    """

    original: ShownPhoto
    restored: ShownPhoto | None = None
    strength: int = FULL_STRENGTH
    saved_to: Path | None = None
    last_target: Path | None = None

    @property
    def name(self) -> str:
        """What to call the photo."""
        return self.original.name

    @property
    def is_modified(self) -> bool:
        """There is a result that is in no file."""
        return self.restored is not None and self.saved_to is None

    def with_restored(self, restored: ShownPhoto) -> Session:
        """Return this session with a new result."""
        return replace(self, restored=restored, saved_to=None)

    def with_strength(self, strength: int) -> Session:
        """Return this session with another strength."""
        if strength == self.strength:
            return self
        return replace(self, strength=strength, saved_to=None)

    def with_saved(self, target: Path) -> Session:
        """Return this session after its result was written to ``target``."""
        return replace(self, saved_to=target, last_target=target)

    def levels_at(self, column: int, row: int) -> tuple[Levels, Levels | None]:
        """Return red, green and blue of one pixel, 0 to 255, before and after."""
        before = self.original.photo.pixels[row : row + 1, column : column + 1]
        if self.restored is None:
            return _levels(before), None
        after = self.restored.photo.pixels[row : row + 1, column : column + 1]
        return _levels(before), _levels(blend(before, after, self.strength))


def _levels(pixel: Pixels) -> Levels:
    return tuple(int(level) for level in quantize(pixel, 8)[0, 0])
