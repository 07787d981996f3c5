"""Looks at the user's photos, or pairs: which can be learned from, and why the others cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from engine.errors import DatasetError, NoPhotosError, PhotoError
from engine.photo_io import find_photos
from engine.progress import CancelToken
from training.data.check import examine_pair, lacking_partners
from training.data.layouts import PairPaths, find_layout
from training.data.quality import find_duplicates, gray_of, perceptual_hash
from training.data.reading import in_order
from training.data.report import Kind
from training.data.sources import LEAST_SIDE, measure_photo
from training.finetune.items import Item
from training.finetune.protocol import (
    USABLE,
    AnyEvent,
    CheckDone,
    Goal,
    Group,
    PhotoLooked,
    Request,
)
from training.finetune.split import held_out_count

Tell = Callable[[AnyEvent], None]

REASONS: Final = {
    Kind.UNREADABLE: "unreadable",
    Kind.NO_PARTNER: "no_partner",
    Kind.SIZES: "sizes",
    Kind.SAME_FILE: "same",
    Kind.IDENTICAL: "same",
    Kind.SWAPPED: "swapped",
    Kind.MISALIGNED: "misaligned",
    Kind.SMALL: "small",
    Kind.RECORD: "unreadable",
    Kind.FLAT: "flat",
    Kind.SOFT: "soft",
    Kind.NOISY: "noisy",
    Kind.DUPLICATE: "duplicate",
}
"""The words of the protocol for what a check can find."""

MAY_BE_USED: Final = frozenset({"soft", "noisy", "duplicate", "misaligned"})
"""Reasons that the user may overrule: such photos can be learned from, though not well."""


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was looked at, and of which folders it is all."""

    goal: Goal
    folders: tuple[str, ...]
    items: tuple[Item, ...]

    def is_of(self, request: Request) -> bool:
        """Whether it is what ``request`` is about."""
        return (self.goal, self.folders) == (request.goal, request.folders)

    def usable(self, anyway: Iterable[str]) -> list[Item]:
        """Return what can be learned from; ``anyway`` are the reasons that are overruled."""
        fine = {USABLE, *(MAY_BE_USED & set(anyway))}
        return [item for item in self.items if item.reason in fine]


LEAST_PAIR_SIDE: Final = 128
"""Sides of a pair of which crops can be made."""


@dataclass(frozen=True, slots=True)
class _Work:
    """One thing to look at."""

    place: Path
    look: Callable[[], Item]


def look(
    request: Request, tell: Tell, *, threads: int = 1, cancel: CancelToken | None = None
) -> Looked:
    """Look at every photo of the request's folders, telling each; a summary comes last.

    Raises:
        DatasetError: A folder is not there, or holds nothing of the kind.
        Cancelled: Somebody asked to stop.
    """
    works = [work for name in request.folders for work in _works(Path(name), request.goal)]
    items: list[Item] = []
    for item in in_order(lambda work: work.look(), works, threads=threads, cancel=cancel):
        items.append(item)
        tell(
            PhotoLooked(
                path=item.paths[0],
                reason=item.reason,
                detail=item.detail,
                done=len(items),
                total=len(works),
            )
        )
    looked = Looked(
        goal=request.goal, folders=request.folders, items=tuple(_without_duplicates(items))
    )
    tell(summary(looked, request.anyway))
    return looked


def summary(looked: Looked, anyway: Sequence[str]) -> CheckDone:
    """Put together what was found, by reason."""
    by_reason: dict[str, list[str]] = {USABLE: []}
    for item in looked.items:
        by_reason.setdefault(item.reason, []).append(item.paths[0])
    groups = [
        Group(
            reason=reason,
            paths=tuple(paths),
            may_be_used=reason in MAY_BE_USED,
            is_used=reason == USABLE or (reason in anyway and reason in MAY_BE_USED),
        )
        for reason, paths in by_reason.items()
    ]
    usable = len(looked.usable(anyway))
    return CheckDone(groups=tuple(groups), usable=usable, held_out=held_out_count(usable))


def _works(folder: Path, goal: Goal) -> list[_Work]:
    if not folder.is_dir():
        raise DatasetError(folder, "there is no such folder; plug it in again, or take it out")
    return _photo_works(folder) if goal is Goal.PHOTOS else _pair_works(folder)


# --- photos ---


def _photo_works(folder: Path) -> list[_Work]:
    try:
        found = find_photos([folder], recursive=True)
    except (NoPhotosError, PhotoError) as cause:
        raise DatasetError(folder, f"no photos in it: {cause}") from cause
    return [_Work(each.path, partial(_look_at_photo, each.path)) for each in found]


def _look_at_photo(path: Path) -> Item:
    photo = measure_photo(path, str(path), {})
    found = photo.problem(LEAST_SIDE)
    return Item(
        paths=(str(path),),
        reason=REASONS[found.kind] if found else USABLE,
        detail=found.detail if found else "",
        bits=photo.bits,
        taken_s=photo.taken_s,
    )


def _without_duplicates(items: Sequence[Item]) -> list[Item]:
    """Mark usable photos that are like an earlier one."""
    places = [i for i, item in enumerate(items) if item.reason == USABLE and len(item.paths) == 1]
    found = find_duplicates([int(items[i].bits, 16) for i in places])
    marked = list(items)
    for index, first in found.items():
        place, other = places[index], Path(items[places[first]].paths[0])
        marked[place] = msgspec.structs.replace(
            items[place], reason=REASONS[Kind.DUPLICATE], detail=f"of {other.name}"
        )
    return marked


# --- pairs ---


def _pair_works(folder: Path) -> list[_Work]:
    found = find_layout(folder)
    pairs = [
        _Work(pair.blurred, partial(_look_at_pair, pair))
        for pair in found.pairs
        if pair.part in ("", "train")
    ]
    lonely = [
        Item(
            paths=(str(folder / finding.name),),
            reason=REASONS[finding.kind],
            detail=finding.detail,
        )
        for finding in lacking_partners(found)
    ]
    return [*pairs, *(_Work(Path(item.paths[0]), partial(_same, item)) for item in lonely)]


def _same(item: Item) -> Item:
    return item


def _look_at_pair(pair: PairPaths) -> Item:
    examined = examine_pair(pair)
    wrong = [finding for finding in examined.member.findings if finding.must_mend]
    reason, detail, bits = USABLE, "", ""
    if wrong:
        reason, detail = REASONS.get(wrong[0].kind, "unreadable"), wrong[0].detail
    if examined.sharp is not None:
        bits = f"{perceptual_hash(gray_of(examined.sharp)):016x}"
        if reason == USABLE and min(examined.sharp.shape[:2]) < LEAST_PAIR_SIDE:
            height, width = examined.sharp.shape[:2]
            reason = REASONS[Kind.SMALL]
            detail = f"{width}x{height} px; sides of {LEAST_PAIR_SIDE} are needed"
    return Item(
        paths=(str(pair.blurred), str(pair.sharp)),
        reason=reason,
        detail=detail,
        scene=pair.sequence,
        bits=bits,
    )
