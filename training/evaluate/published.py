"""Numbers that were measured elsewhere, as quoted, each with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).with_name("published.toml")


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """A number from a paper, or what somebody measured with the released weights.

    Attributes:
        set: Name of the protocol whose set it is of.
        method: The network, and which weights.
        psnr: In dB.
        ssim: As the source computes it, which is often not said.
        kind: "the paper" or "measured by others".
        source: Where it stands.
        note: What keeps it from being compared.
    """

    set: str
    method: str
    psnr: float | None = None
    ssim: float | None = None
    kind: str
    source: str
    note: str = ""


class _File(msgspec.Struct, frozen=True):
    quoted: list[Quoted]


def quoted_for(protocol: str) -> list[Quoted]:
    """Return the numbers that are of the set of a protocol; none for ``pairs``."""
    every = msgspec.toml.decode(FILE.read_bytes(), type=_File).quoted
    return [quoted for quoted in every if quoted.set == protocol]
