"""The protocols of the field: which cases a folder has, and what of a result is compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from engine.errors import DatasetError, UsageError
from training.data.check import lacking_partners
from training.data.layouts import find_layout
from training.data.quality import Levels
from training.evaluate.cases import CaseFiles, FoundCases
from training.evaluate.gopro import find_gopro
from training.evaluate.kohler import best_match, find_kohler, looks_like_kohler
from training.evaluate.levin import ShiftSearch

Align: TypeAlias = Callable[[Levels, Sequence[Levels]], tuple[Levels, Levels]]
"""From an image and its references to the two images of one size that metrics compare."""

NAMES: Final = ("auto", "gopro", "kohler", "levin", "pairs")
BORDER, SEARCH = 15, 2
"""Of ``levin``: half of its widest kernel, and one pixel more than its sides lie apart."""

METRICS: Final = (
    "PSNR and SSIM on 8-bit sRGB, data range 255; SSIM per channel with an 11x11 Gaussian window, "
    "sigma 1.5, over pixels whose window lies inside"
)

_LEVIN_NAME = re.compile(r".*im\d+_(ker|kernel)\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a set is scored; ``about`` says it in words, for reports."""

    name: str
    about: str
    find: Callable[[Path], FoundCases]
    align: Align


def find_pairs_of(folder: Path) -> FoundCases:
    """Find the pairs of a folder in any layout, and what lacks its other side.

    Raises:
        DatasetError: No folder, or no pairs in it.
    """
    found = find_layout(folder)
    cases = (CaseFiles(p.name, p.blurred, (p.sharp,), p.sequence) for p in found.pairs)
    return FoundCases(folder, found.layout, tuple(cases), tuple(lacking_partners(found)))


def first_reference(image: Levels, references: Sequence[Levels]) -> tuple[Levels, Levels]:
    """Compare all pixels where they are."""
    return image, references[0]


def choose_protocol(
    name: str, folder: Path, *, border: int | None = None, search: int | None = None
) -> Protocol:
    """Return a protocol, with ``auto`` the one that a folder's names ask for.

    Args:
        name: One of ``NAMES``.
        folder: Of the pairs.
        border: Of ``levin``, in pixels.
        search: Likewise.

    Raises:
        DatasetError: There is no such folder.
        UsageError: Border or search go with another protocol.
    """
    if not folder.is_dir():
        raise DatasetError(folder, "there is no such folder")
    name = _recognised(folder) if name == "auto" else name
    if name == "levin":
        return _levin(BORDER if border is None else border, SEARCH if search is None else search)
    if border is not None or search is not None:
        raise UsageError(f"--border and --search belong to the protocol levin, not to {name}")
    return {"gopro": _GOPRO, "kohler": _KOHLER, "pairs": _PAIRS}[name]


def _recognised(folder: Path) -> str:
    if looks_like_kohler(folder):
        return "kohler"
    found = find_layout(folder)
    if found.pairs and all(_LEVIN_NAME.fullmatch(pair.name) for pair in found.pairs):
        return "levin"
    return "gopro" if found.layout == "gopro" else "pairs"


def _levin(border: int, search: int) -> Protocol:
    about = (
        f"the sharp side at the whole-pixel shift, up to {search} px each way, that gives the "
        f"highest PSNR; {border} px of border and the room of the search left out"
    )
    return Protocol("levin", about, find_pairs_of, ShiftSearch(border, search))


_PAIRS = Protocol("pairs", "all pixels, where they are", find_pairs_of, first_reference)
_GOPRO = Protocol(
    "gopro",
    "the test part, all pixels at full size; linear (blur) and gamma (blur_gamma) apart; means "
    "over all photos and for each sequence",
    find_gopro,
    first_reference,
)
_KOHLER = Protocol(
    "kohler",
    "the best match over all sharp photos along the path, after the best scaling of brightness "
    "and the best whole-pixel shift",
    find_kohler,
    best_match,
)
