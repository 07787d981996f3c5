"""The test part of GoPro (Nah et al., CVPR 2017), in its two subsets.

``blur`` was averaged over encoded frames and is the paper's linear subset, on which its table 1
is measured; ``blur_gamma`` was averaged in linear light and is the gamma subset.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Final

from engine.errors import DatasetError
from training.data.check import lacking_partners
from training.data.layouts import GOPRO_GAMMA, LAYOUTS, FoundPairs, Layout, find_layout
from training.data.report import Finding, Kind
from training.evaluate.cases import CaseFiles, FoundCases

_LINEAR = next(layout for layout in LAYOUTS if layout.name == "gopro")
SUBSETS: Final = MappingProxyType({"linear": _LINEAR, "gamma": GOPRO_GAMMA})
"""The subsets by the paper's names for them."""

SEQUENCES: Final = MappingProxyType(
    {
        "GOPR0384_11_00": 100,
        "GOPR0384_11_05": 100,
        "GOPR0385_11_01": 100,
        "GOPR0396_11_00": 100,
        "GOPR0410_11_00": 134,
        "GOPR0854_11_00": 100,
        "GOPR0862_11_00": 77,
        "GOPR0868_11_00": 100,
        "GOPR0869_11_00": 100,
        "GOPR0871_11_00": 100,
        "GOPR0881_11_01": 100,
    }
)
"""Pairs of each sequence of the published test part: 1,111 in all."""

PAIRS: Final = sum(SEQUENCES.values())


def find_gopro(folder: Path) -> FoundCases:
    """Find the test pairs of both subsets; what the published set has and this has not is said.

    Raises:
        DatasetError: No such tree, or no test part in it.
    """
    cases: list[CaseFiles] = []
    findings: list[Finding] = []
    has_tree = False
    for subset, layout in SUBSETS.items():
        found = _found(folder, layout)
        if found is None:
            detail = (
                f"no folders named {'blur_gamma' if subset == 'gamma' else 'blur'} beside sharp"
            )
            findings.append(Finding(Kind.COUNT, f"the {subset} subset", detail, must_mend=False))
            continue
        has_tree = True
        chosen = list(_test_cases(found, subset))
        cases += chosen
        findings += _lacking(found)
        findings += _counts(chosen, subset)
    if not cases:
        no_tree = "no pairs in SEQUENCE/blur and SEQUENCE/sharp, as GoPro has them"
        no_part = "there is no test part; the protocol takes that alone"
        raise DatasetError(folder, no_part if has_tree else no_tree)
    return FoundCases(folder, "gopro", tuple(cases), tuple(findings))


def _found(folder: Path, layout: Layout) -> FoundPairs | None:
    try:
        return find_layout(folder, (layout,))
    except DatasetError:
        if not folder.is_dir():
            raise
        return None


def _test_cases(found: FoundPairs, subset: str) -> Iterator[CaseFiles]:
    """Take the test part, or all pairs where no folder names a part."""
    are_named = any(pair.part for pair in found.pairs)
    for pair in found.pairs:
        if pair.part == "test" or not are_named:
            name = f"{subset}/{pair.name}"
            yield CaseFiles(name, pair.blurred, (pair.sharp,), pair.sequence, subset)


def _lacking(found: FoundPairs) -> Iterator[Finding]:
    """Name what lacks its other side, outside the training part."""
    for finding in lacking_partners(found):
        if "train" not in Path(finding.name).parts:
            yield finding


def _counts(cases: list[CaseFiles], subset: str) -> Iterator[Finding]:
    here = Counter(case.group for case in cases)
    if here == Counter(SEQUENCES):
        return
    detail = f"{len(cases):,} of {PAIRS:,} pairs, {len(here)} of {len(SEQUENCES)} sequences"
    yield Finding(Kind.COUNT, f"the {subset} subset", detail, must_mend=False)
    for name, count in sorted(here.items()):
        if name not in SEQUENCES:
            detail = f"{count} pairs of a sequence that the published test part does not have"
            yield Finding(Kind.COUNT, f"{subset}/{name}", detail, must_mend=False)
        elif count != SEQUENCES[name]:
            detail = f"{count} of {SEQUENCES[name]} pairs"
            yield Finding(Kind.COUNT, f"{subset}/{name}", detail, must_mend=False)
