"""What a check found in a data set: a table of its parts, and findings by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What can be wrong; the text is what people read."""

    UNREADABLE = "cannot be read"
    NO_PARTNER = "lacks its other side"
    SIZES = "sides differ in size"
    DEPTHS = "sides differ in bit depth"
    SAME_FILE = "the same file on both sides"
    IDENTICAL = "sides are identical"
    SWAPPED = "blurred and sharp look swapped"
    MISALIGNED = "sides are misaligned"
    SMALL = "too small"
    COUNT = "not as many as were published"
    LEAK = "a sequence lies in two parts"
    RECORD = "parameters cannot be read"
    DAMAGED = "damaged"
    FLAT = "no detail"
    SOFT = "soft"
    NOISY = "noisy"
    DUPLICATE = "a duplicate"
    FAILED = "a method failed"
    DEEP = "more than 8 bits, of which 8 are used"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one pair, photo or part; what must not be mended is a note."""

    kind: Kind
    name: str
    detail: str = ""
    must_mend: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a set; ``sizes`` counts its pairs or photos by width and height."""

    name: str
    sequences: int
    count: int
    usable: int
    sizes: Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        folder: The set.
        layout: How it is laid out; "packed" and "photos" are layouts, too.
        parts: In the order of their names.
        findings: In the order in which they were made.
    """

    folder: Path
    layout: str
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]

    @property
    def must_mend(self) -> bool:
        """Whether anything must be mended."""
        return any(finding.must_mend for finding in self.findings)

    @property
    def usable(self) -> int:
        """How many pairs or photos can be used."""
        return sum(part.usable for part in self.parts)

    def by_kind(self) -> dict[Kind, list[Finding]]:
        """Return the findings by kind, what must be mended first."""
        ordered = sorted(self.findings, key=lambda finding: not finding.must_mend)
        groups: dict[Kind, list[Finding]] = {}
        for finding in ordered:
            groups.setdefault(finding.kind, []).append(finding)
        return groups


@dataclass(frozen=True, slots=True)
class Member:
    """A pair or a photo that was looked at.

    Attributes:
        name: Unique in the set.
        part: Of the set; "" where it has none.
        sequence: The one that it belongs to, or its own name.
        size: (width, height); None if it cannot be read.
        findings: What is wrong with it.
        shift: How far a pair's sides seem to lie apart, right and down, where that was measured.
    """

    name: str
    part: str
    sequence: str
    size: tuple[int, int] | None
    findings: tuple[Finding, ...] = ()
    shift: tuple[float, float] | None = None

    @property
    def is_usable(self) -> bool:
        """Whether it can be trained on."""
        return self.size is not None and not any(f.must_mend for f in self.findings)


def summarise(members: Iterable[Member], left_out: frozenset[str] = frozenset()) -> list[Part]:
    """Count members by part; those whose name is in ``left_out`` are not usable."""
    parts: dict[str, list[Member]] = {}
    for member in members:
        parts.setdefault(member.part, []).append(member)
    return [_part(name, parts[name], left_out) for name in sorted(parts)]


def _part(name: str, members: list[Member], left_out: frozenset[str]) -> Part:
    usable = sum(member.is_usable and member.name not in left_out for member in members)
    sizes = Counter(member.size for member in members if member.size is not None)
    return Part(name, len({m.sequence for m in members}), len(members), usable, sizes)
