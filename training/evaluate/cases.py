"""Cases: what one blurred photo is compared with, read one at a time, and what cannot be scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from engine.errors import DatasetError, PhotoError
from engine.photo import Photo, Pixels, dequantize
from engine.photo_io import load_photo
from training.data.check import ExaminedPair, examine_pair
from training.data.layouts import PairPaths
from training.data.quality import Levels
from training.data.reading import levels_of
from training.data.report import Finding, Kind
from training.evaluate.true_blur import TrueBlur, find_true_blur

NOTES: Final = frozenset({Kind.MISALIGNED, Kind.RECORD, Kind.DEEP, Kind.COUNT})
"""What is said of a case that is scored all the same; whatever else is found leaves it out."""


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """Where a case lies.

    Attributes:
        name: Unique in its set.
        blurred: The photo that is to be restored.
        references: Its sharp side; several where any moment of the exposure counts.
        group: The sequence, or whatever else belongs together; its own name where nothing does.
        subset: Of the set, as "linear" and "gamma" of GoPro; "" where there is only one.
    """

    name: str
    blurred: Path
    references: tuple[Path, ...]
    group: str = ""
    subset: str = ""

    @property
    def group_or_name(self) -> str:
        """What is drawn together when intervals are computed."""
        return self.group or self.name

    @property
    def pair(self) -> PairPaths:
        """The case as a pair, with the first reference."""
        return PairPaths(self.name, self.blurred, self.references[0], self.group)


@dataclass(frozen=True, slots=True)
class FoundCases:
    """The cases of a folder, in order, and what was found to be wrong without reading them."""

    folder: Path
    layout: str
    cases: tuple[CaseFiles, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A case that was read.

    Attributes:
        name: Unique in its set.
        group: What it belongs to, or its name.
        subset: Of the set; "" where there is only one.
        levels: The blurred photo, (H, W, 3) uint8.
        references: Sharp photos of the same size, at least one.
        blur: What blurred it, where that is known and the same in the whole photo.
    """

    name: str
    group: str
    subset: str
    levels: Levels
    references: tuple[Levels, ...]
    blur: TrueBlur | None = None

    @property
    def blurred(self) -> Pixels:
        """The blurred photo as generators take it: float32 in [0, 1]."""
        return dequantize(self.levels)


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case, None if it cannot be scored, and what was found in it."""

    case: Case | None
    findings: tuple[Finding, ...]


def is_note(finding: Finding) -> bool:
    """Whether nothing must be mended for the sake of a score."""
    return finding.kind in NOTES or not finding.must_mend


def read_case(files: CaseFiles) -> ReadCase:
    """Read a case and check that it can be scored; nothing is raised for what cannot."""
    if len(files.references) > 1:
        return _read_several(files)
    examined = examine_pair(files.pair)
    findings = list(_findings(examined))
    if examined.blurred is None or examined.sharp is None:
        return ReadCase(None, tuple(findings))
    if np.array_equal(examined.blurred, examined.sharp) and not findings:
        detail = "its record says that nothing blurs it: there is nothing to gain"
        findings.append(Finding(Kind.IDENTICAL, files.name, detail, must_mend=False))
    if any(finding.kind not in NOTES for finding in findings):
        return ReadCase(None, tuple(findings))
    return ReadCase(_case(files, examined.blurred, (examined.sharp,)), tuple(findings))


def read_cases(found: FoundCases) -> Iterator[ReadCase]:
    """Read one case after the other."""
    return map(read_case, found.cases)


def _case(files: CaseFiles, blurred: Levels, references: tuple[Levels, ...]) -> Case:
    try:
        blur = find_true_blur(files.pair)
    except (DatasetError, PhotoError):
        blur = None  # a finding names the record
    return Case(files.name, files.group_or_name, files.subset, blurred, references, blur)


def _findings(examined: ExaminedPair) -> Iterator[Finding]:
    """Return what was found; of sides of different depth, one may be more than rounded."""
    depths, name = examined.depths, examined.paths.name
    differ = depths[0] != depths[1]
    if differ:
        detail = f"blurred {depths[0]} bits, sharp {depths[1]} bits; bring both to one depth"
        yield Finding(Kind.DEPTHS, name, detail)
    for finding in examined.member.findings:
        if not (differ and finding.kind is Kind.DEEP):
            yield finding


def _read_several(files: CaseFiles) -> ReadCase:
    """Read a blurred photo with all its references; unfit references are left out by name."""
    findings: list[Finding] = []
    blurred = _load(files.blurred, files.name, findings)
    if blurred is None:
        return ReadCase(None, tuple(findings))
    references = tuple(_references(files, blurred, findings))
    if not references:
        findings.append(Finding(Kind.NO_PARTNER, files.name, "none of its references can be used"))
        return ReadCase(None, tuple(findings))
    return ReadCase(_case(files, levels_of(blurred), references), tuple(findings))


def _references(files: CaseFiles, blurred: Photo, findings: list[Finding]) -> Iterator[Levels]:
    for path in files.references:
        reference = _load(path, f"{files.name}, {path.name}", findings)
        if reference is None:
            continue
        if reference.pixels.shape != blurred.pixels.shape:
            sizes = [f"{photo.width}x{photo.height}" for photo in (blurred, reference)]
            detail = f"blurred {sizes[0]} px, {path.name} {sizes[1]} px"
            findings.append(Finding(Kind.SIZES, files.name, detail))
        elif reference.bit_depth != blurred.bit_depth:
            detail = f"blurred {blurred.bit_depth} bits, {path.name} {reference.bit_depth} bits"
            findings.append(Finding(Kind.DEPTHS, files.name, detail))
        else:
            levels = levels_of(reference)
            if np.array_equal(levels, levels_of(blurred)):
                findings.append(Finding(Kind.IDENTICAL, files.name, f"{path.name} is the blurred"))
            else:
                yield levels


def _load(path: Path, name: str, findings: list[Finding]) -> Photo | None:
    try:
        return load_photo(path)
    except PhotoError as error:
        findings.append(Finding(Kind.UNREADABLE, name, str(error)))
        return None
