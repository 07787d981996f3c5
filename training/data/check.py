"""Checks of data sets: every pair is read and measured, and what is wrong has a name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from engine.errors import DatasetError, PhotoError
from engine.photo import Photo
from engine.photo_io import load_photo
from engine.progress import CancelToken
from training.blur.parameters import BlurRecord
from training.data.layouts import FoundPairs, PairPaths
from training.data.quality import SWAPPED, Levels, Shift, detail_ratio, find_shift, gray_of
from training.data.reading import OnProgress, in_order, levels_of
from training.data.report import Finding, Kind, Member, Report, summarise

LEAST_SIDE: Final = 32
"""Sides shorter than this are of no use as crops."""

PAIRS_FOR_OFFSET: Final = 12
"""Pairs from which on their shifts say something about the whole set."""


@dataclass(frozen=True, slots=True)
class ExaminedPair:
    """A pair that was looked at, with its levels (H, W, 3) uint8 if both sides could be read.

    ``depths`` are the bits per channel of the blurred and the sharp file.
    """

    paths: PairPaths
    member: Member
    blurred: Levels | None = None
    sharp: Levels | None = None
    depths: tuple[int, int] = (8, 8)


def check_pairs(
    found: FoundPairs,
    *,
    threads: int = 1,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> Report:
    """Read and measure every pair of a folder.

    Raises:
        Cancelled: Somebody asked to stop.
    """
    members = []
    looked_at = in_order(_examine_and_forget, found.pairs, threads=threads, cancel=cancel)
    for member in looked_at:
        members.append(member)
        if on_progress:
            on_progress(len(members), len(found.pairs))
    return report_on(found, members)


def _examine_and_forget(paths: PairPaths) -> Member:
    return examine_pair(paths).member


def report_on(found: FoundPairs, members: Iterable[Member]) -> Report:
    """Put together what was found in each pair and in the folder as a whole."""
    members = list(members)
    findings = [*lacking_partners(found), *_counts(found), *leaks(members), *_offset(members)]
    findings += [finding for member in members for finding in member.findings]
    return Report(found.folder, found.layout, tuple(summarise(members)), tuple(findings))


# --- the folder ---------------------------------------------------------------------------


def lacking_partners(found: FoundPairs) -> Iterator[Finding]:
    """Name the photos that have no other side."""
    for side, paths in (("sharp", found.no_sharp), ("blurred", found.no_blurred)):
        for path in paths:
            name = str(path.relative_to(found.folder))
            yield Finding(Kind.NO_PARTNER, name, f"there is no {side} side")


def _counts(found: FoundPairs) -> Iterator[Finding]:
    """Compare with the published counts, part by part, or as a whole where no part is known."""
    if not found.published:
        return
    present = {pair.part for pair in found.pairs}
    wanted = found.published if present != {""} else {"": sum(found.published.values())}
    for part, count in wanted.items():
        here = sum(pair.part == part for pair in found.pairs)
        if part in present and here != count:
            yield Finding(Kind.COUNT, part or found.layout, f"{here:,} of {count:,} pairs")
        elif part not in present:
            detail = f"0 of {count:,} pairs: this part is not here"
            yield Finding(Kind.COUNT, part, detail, must_mend=False)


def leaks(members: Iterable[Member]) -> Iterator[Finding]:
    """Find sequences that lie in more than one part: a network would be tested on what it saw."""
    parts: dict[str, set[str]] = {}
    for member in members:
        parts.setdefault(member.sequence, set()).add(member.part)
    for sequence, names in parts.items():
        if len(names) > 1:
            yield Finding(Kind.LEAK, sequence, " and ".join(sorted(names)))


def _offset(members: Iterable[Member]) -> Iterator[Finding]:
    """Find an offset of the whole set, which strong blur hides in a single pair.

    The paths of blur point everywhere; a camera that was not calibrated shifts all pairs alike.
    """
    shifts = np.array([member.shift for member in members if member.shift is not None])
    if len(shifts) < PAIRS_FOR_OFFSET:
        return
    right, down = np.median(shifts, axis=0)
    spread = 1.5 * np.median(np.abs(shifts - (right, down))) / math.sqrt(len(shifts))
    if math.hypot(right, down) > max(1.5, 4.0 * spread):
        detail = f"by {right:+.1f} px across and {down:+.1f} px down, on median"
        yield Finding(Kind.MISALIGNED, "the whole set", detail)


# --- one pair -----------------------------------------------------------------------------


def examine_pair(paths: PairPaths) -> ExaminedPair:
    """Read both sides of a pair and compare them."""
    findings: list[Finding] = []
    photos = [_load(path, paths.name, findings) for path in (paths.blurred, paths.sharp)]
    blurred, sharp = photos
    if blurred is None or sharp is None:
        return ExaminedPair(paths, _member(paths, None, findings))
    depths = (blurred.bit_depth, sharp.bit_depth)
    if max(depths) > 8:
        findings.append(Finding(Kind.DEEP, paths.name, f"{max(depths)} bits", must_mend=False))
    levels = levels_of(blurred), levels_of(sharp)
    shift = _compare(paths, *levels, findings)
    member = _member(paths, (sharp.width, sharp.height), findings)
    if shift is not None:
        member = replace(member, shift=(shift.right, shift.down))
    return ExaminedPair(paths, member, *levels, depths)


def _load(path: Path, name: str, findings: list[Finding]) -> Photo | None:
    try:
        return load_photo(path)
    except PhotoError as error:
        findings.append(Finding(Kind.UNREADABLE, name, str(error)))
        return None


def _member(paths: PairPaths, size: tuple[int, int] | None, findings: list[Finding]) -> Member:
    return Member(paths.name, paths.part, paths.sequence_or_name, size, tuple(findings))


def _compare(
    paths: PairPaths, blurred: Levels, sharp: Levels, findings: list[Finding]
) -> Shift | None:
    """Add what is wrong with a pair to ``findings``; return its shift where that says anything.

    The record of a synthetic pair says whether it was blurred at all; and its sides are aligned by
    construction, whatever a lopsided path looks like.
    """
    if _is_same_file(paths):
        findings.append(Finding(Kind.SAME_FILE, paths.name, str(paths.sharp)))
        return None
    record = None
    try:
        record = read_record(paths.record)
    except DatasetError as error:
        findings.append(Finding(Kind.RECORD, paths.name, str(error)))
    flaw = _flaw(paths.name, blurred, sharp)
    if flaw is not None:
        if flaw.kind is not Kind.IDENTICAL or not _is_unblurred(record):
            findings.append(flaw)
        return None
    first, second = gray_of(blurred), gray_of(sharp)
    ratio = detail_ratio(first, second)
    if ratio > SWAPPED:
        detail = f"the blurred side has {ratio:.2f} times the detail"
        findings.append(Finding(Kind.SWAPPED, paths.name, detail))
    if record is not None:
        return None
    shift = find_shift(first, second)
    if shift.is_misaligned:
        detail = f"by {shift.right:+.1f} px across and {shift.down:+.1f} px down"
        findings.append(Finding(Kind.MISALIGNED, paths.name, detail))
    return shift


def _is_same_file(paths: PairPaths) -> bool:
    try:
        return paths.blurred.samefile(paths.sharp)
    except OSError:
        return False  # it was there a moment ago; reading it tells


def _flaw(name: str, blurred: Levels, sharp: Levels) -> Finding | None:
    """Say what keeps the two sides from being compared at all, (H, W, 3) uint8 each."""
    sizes = [f"{side.shape[1]}x{side.shape[0]}" for side in (blurred, sharp)]
    if blurred.shape != sharp.shape:
        return Finding(Kind.SIZES, name, f"blurred {sizes[0]} px, sharp {sizes[1]} px")
    if min(sharp.shape[:2]) < LEAST_SIDE:
        return Finding(Kind.SMALL, name, f"{sizes[1]} px; at least {LEAST_SIDE} are needed")
    if np.array_equal(blurred, sharp):
        return Finding(Kind.IDENTICAL, name, "every pixel is the same")
    return None


# --- records ------------------------------------------------------------------------------


def read_record(path: Path) -> BlurRecord | None:
    """Read the parameters beside a synthetic pair; None where there are none, or of another kind.

    Raises:
        DatasetError: The file is there and cannot be read.
    """
    if not path.is_file():
        return None
    try:
        plain = msgspec.json.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as cause:
        raise DatasetError(path, f"the record cannot be read: {cause}") from cause
    is_blur = isinstance(plain, Mapping) and str(plain.get("format", "")).startswith("deblur-blur/")
    return BlurRecord.read(path) if is_blur else None


def _is_unblurred(record: BlurRecord | None) -> bool:
    """Whether nothing was drawn that blurs: such a pair may be equal on both sides."""
    if record is None:
        return False
    drawn = record.parameters
    return drawn.motion is None and not drawn.objects and drawn.aperture is None
