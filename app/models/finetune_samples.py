"""A sample of the blur that is made, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True, eq=False)
class SamplePair:
    """A sharp crop, the blurred one made of it, and words about how."""

    sharp: QImage
    blurred: QImage
    words: str = ""
