"""How the new model compares with the one it began with, as the last page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one side; None where there is nothing to measure by."""

    psnr: float | None = None
    ssim: float | None = None
    sharpness: float | None = None
    grid: float | None = None
    cast: float | None = None


@dataclass(frozen=True, slots=True)
class ComparedPhoto:
    """One photo that was never learned from, by both models.

    Attributes:
        name: Of its file.
        base: A picture of what the model that was begun with makes of it.
        new: The same of the new model; both are None where none was kept.
        base_figures: Measured of ``base``.
        new_figures: Measured of ``new``.
    """

    name: str
    base: Path | None
    new: Path | None
    base_figures: Figures
    new_figures: Figures

    @property
    def has_pictures(self) -> bool:
        """It can be looked at."""
        return self.base is not None and self.new is not None

    @property
    def gain(self) -> float | None:
        """By how many dB the new one is nearer to the sharp photo; None where there is none."""
        base, new = self.base_figures.psnr, self.new_figures.psnr
        return None if base is None or new is None else new - base


@dataclass(frozen=True, slots=True)
class ResultLook:
    """Everything about the comparison.

    Attributes:
        name: What the new model is called.
        base_name: The model that was begun with.
        photos: The compared photos.
        base: Means over them.
        new: Means over them.
        may_be_default: It is not worse on the held-out photos.
        general_gain: dB on blur of every kind; None where that was not measured.
    """

    name: str
    base_name: str
    photos: tuple[ComparedPhoto, ...]
    base: Figures
    new: Figures
    may_be_default: bool
    general_gain: float | None = None

    @property
    def gain(self) -> float:
        """By how many dB the new model is better, negative if it is worse."""
        return (self.new.psnr or 0.0) - (self.base.psnr or 0.0)

    @property
    def wins(self) -> int:
        """On how many photos the new model is nearer to the sharp one."""
        return sum(1 for photo in self.photos if (photo.gain or 0.0) > 0)
