"""One photo, or one pair, as the check found it."""

from __future__ import annotations

import msgspec

from training.finetune.protocol import USABLE


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One photo, or the blurred and the sharp side of a pair, and what was found.

    Attributes:
        paths: Of the file, or of both.
        reason: ``usable``, or why not.
        detail: The figures behind it.
        scene: A sequence that it belongs to; empty for none.
        bits: Its perceptual hash, 16 hexadecimal digits; empty where it was not read.
        taken_s: By the camera's clock; None where the file tells no time.
    """

    paths: tuple[str, ...]
    reason: str = USABLE
    detail: str = ""
    scene: str = ""
    bits: str = ""
    taken_s: float | None = None
