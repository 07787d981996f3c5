"""What the user decided about a photo, and every step of it, to go back and forth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.models.mask import Mask
from app.models.region import Region
from engine.errors import UsageError
from engine.settings import RestoreSettings

__all__ = ["Blend", "Edit", "History", "Recipe", "Region"]

FULL_STRENGTH = 100
_LONGEST = 500
_UNPAINTED = Mask()


@dataclass(frozen=True, slots=True)
class Blend:
    """How a result is mixed with its photo; both 0 to 100.

    Attributes:
        strength: How much of the result enters; 0 is the photo bit for bit.
        grain: How much of the fine texture comes back that the generator took away.
    """

    strength: int = FULL_STRENGTH
    grain: int = 0

    def __post_init__(self) -> None:
        """Refuse values that make no sense."""
        for name, value in (("strength", self.strength), ("grain", self.grain)):
            if not 0 <= value <= 100:
                raise UsageError(f"{name} must be 0 to 100, got {value}")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a result is made with; two equal recipes make the same result of a photo.

    Attributes:
        model: Name of an installed model.
        flips: Average the results of the photo flipped and turned.
        tile: Longest side of what the generator sees at once; None plans it from free memory.
    """

    model: str = "default"
    flips: bool = False
    tile: int | None = None

    def __post_init__(self) -> None:
        """Refuse a tile that the engine would refuse."""
        RestoreSettings(tile=self.tile)


@dataclass(frozen=True, slots=True)
class Edit:
    """Everything that the user decided about one photo.

    Attributes:
        model: Name of an installed model.
        strength: How much of the result enters, 0 to 100.
        grain: How much fine texture comes back, 0 to 100.
        region: Where the preview looks; None before one was chosen.
        mask: Where the result counts.
        flips: As in ``Recipe``.
        tile: As in ``Recipe``.
    """

    model: str = "default"
    strength: int = FULL_STRENGTH
    grain: int = 0
    region: Region | None = None
    mask: Mask = _UNPAINTED
    flips: bool = False
    tile: int | None = None

    def __post_init__(self) -> None:
        """Check every value once, by the parts that it consists of."""
        _ = self.blend, self.recipe

    @property
    def blend(self) -> Blend:
        """How a result is mixed with the photo."""
        return Blend(self.strength, self.grain)

    @property
    def recipe(self) -> Recipe:
        """What a result is made with."""
        return Recipe(self.model, self.flips, self.tile)


_UNTOUCHED = Edit()


@dataclass(frozen=True, slots=True)
class History:
    """The edits of a photo, one entry a gesture.

    Everything between two ``settled`` that names the same gesture, as a drag of a slider does,
    becomes one entry; a change without a gesture is an entry of its own.

    Attributes:
        present: The edit that holds.
        past: Earlier ones, the latest last.
        future: Those that were undone, the next one first.
        gesture: What is going on, as "strength"; None between gestures.
    """

    present: Edit = _UNTOUCHED
    past: tuple[Edit, ...] = ()
    future: tuple[Edit, ...] = ()
    gesture: str | None = None

    @property
    def can_undo(self) -> bool:
        """There is something to go back to."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """There is something to come forward to again."""
        return bool(self.future)

    def changed(self, edit: Edit, *, gesture: str | None = None) -> History:
        """Return the history after ``edit``; what was undone is forgotten.

        Args:
            edit: The new edit; an equal one changes nothing.
            gesture: Joins with the entry before when that came of the same gesture.
        """
        if edit == self.present:
            return self
        if gesture is not None and gesture == self.gesture:
            return replace(self, present=edit)
        past = (*self.settled().past, self.present)[-_LONGEST:]
        return History(edit, past, gesture=gesture)

    def settled(self) -> History:
        """Return the history after the end of a gesture; one that led back to its start is none."""
        if self.gesture is None:
            return self
        past = self.past[:-1] if self.past and self.past[-1] == self.present else self.past
        return replace(self, past=past, gesture=None)

    def undone(self) -> History:
        """Return the history one entry earlier, itself where there is none."""
        done = self.settled()
        if not done.past:
            return done
        return History(done.past[-1], done.past[:-1], (done.present, *done.future))

    def redone(self) -> History:
        """Return the history one entry later, itself where there is none."""
        done = self.settled()
        if not done.future:
            return done
        return History(done.future[0], (*done.past, done.present), done.future[1:])

    def amended(self, change: Callable[[Edit], Edit]) -> History:
        """Return the history with every edit changed and no new entry: what we did, not the user.

        Args:
            change: As one that gives a region to an edit without one.
        """
        return replace(
            self,
            present=change(self.present),
            past=tuple(change(edit) for edit in self.past),
            future=tuple(change(edit) for edit in self.future),
        )
