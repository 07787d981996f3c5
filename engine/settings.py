"""What a user asks of a restoration, checked once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from engine.errors import UsageError

Precision = Literal["auto", "fp32", "bf16", "fp16"]


@dataclass(frozen=True, slots=True)
class RestoreSettings:
    """How photos are restored.

    Attributes:
        model: Name of an installed model, or the path of a weights file.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        strength: 0 (the photo as it was, bit for bit) to 100 (the generator's result).
        tile: Longest side in pixels of what the generator sees at once; None plans it from the
            free memory.
        precision: Arithmetic of the generator.
        flips: Average the results of the photo turned and mirrored, eight in all: a little
            cleaner, eight times slower.
    """

    model: str = "default"
    device: str = "auto"
    strength: int = 100
    tile: int | None = None
    precision: Precision = "auto"
    flips: bool = False

    def __post_init__(self) -> None:
        """Refuse values that make no sense, with the ones that do."""
        if not re.fullmatch(r"auto|cpu|cuda(:\d+)?", self.device):
            raise UsageError(f"unknown device {self.device!r}; use auto, cpu, cuda or cuda:N")
        if not 0 <= self.strength <= 100:
            raise UsageError(f"strength must be 0 to 100, got {self.strength}")
        if self.tile is not None and self.tile < 64:
            raise UsageError(f"tile must be at least 64 pixels, got {self.tile}")
