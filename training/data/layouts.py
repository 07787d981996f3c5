"""How published and plain folders of pairs are laid out: one registry, one kind of answer.

A layout looks at names alone. It recognises a folder by finding blurred photos where it expects
them; the first layout of ``LAYOUTS`` that finds some has the folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from engine.errors import DatasetError
from engine.photo_io import is_photo_path

PARTS: Final = MappingProxyType(
    {"train": "train", "training": "train", "val": "validation", "validation": "validation"}
    | {"test": "test", "testing": "test"}
)
"""Names of folders that say which part of a set they hold."""


@dataclass(frozen=True, slots=True)
class PairPaths:
    """One pair of files.

    Attributes:
        name: Unique in its folder.
        blurred: The blurred side.
        sharp: The sharp side.
        sequence: Pairs of one sequence show one scene and must not be parted by a split; a pair
            that belongs to none is a sequence of its own (its name).
        part: "train", "validation" or "test" where the folder says so, otherwise "".
    """

    name: str
    blurred: Path
    sharp: Path
    sequence: str = ""
    part: str = ""

    @property
    def sequence_or_name(self) -> str:
        """What a split keeps together."""
        return self.sequence or self.name

    @property
    def record(self) -> Path:
        """Where the parameters of a synthetic pair lie; the file need not be there."""
        if self.blurred.stem.endswith("_blur"):
            return self.blurred.with_name(self.blurred.stem.removesuffix("_blur") + ".json")
        return self.blurred.parent.parent / "parameters" / f"{self.blurred.stem}.json"


@dataclass(frozen=True, slots=True)
class FoundPairs:
    """What a layout found in a folder.

    Attributes:
        folder: The folder that was searched.
        layout: The name of the layout.
        pairs: Complete pairs in the order of their names.
        no_sharp: Blurred photos without their sharp side.
        no_blurred: Sharp photos without their blurred side.
        published: How many pairs each part of the published set has; empty for plain folders.
    """

    folder: Path
    layout: str
    pairs: tuple[PairPaths, ...]
    no_sharp: tuple[Path, ...] = ()
    no_blurred: tuple[Path, ...] = ()
    published: Mapping[str, int] = field(default_factory=dict)

    def complete(self) -> tuple[PairPaths, ...]:
        """Return the pairs of a folder that lacks no sharp side.

        Raises:
            DatasetError: A blurred photo has no sharp side.
        """
        if self.no_sharp:
            missing = self.no_sharp[0].relative_to(self.folder)
            more = f", and {len(self.no_sharp) - 1} more" if len(self.no_sharp) > 1 else ""
            raise DatasetError(self.folder, f"{missing} has no sharp side{more}")
        return self.pairs


@dataclass(slots=True)
class _Sides:
    """Gathers pairs while a layout goes through a folder."""

    folder: Path
    pairs: list[PairPaths] = field(default_factory=list)
    no_sharp: list[Path] = field(default_factory=list)
    no_blurred: list[Path] = field(default_factory=list)

    def match(
        self,
        blurred: Mapping[str, Path],
        sharp: Mapping[str, Path],
        *,
        sequence: str = "",
        part: str = "",
    ) -> Self:
        """Pair the photos that have the same key."""
        for key, path in blurred.items():
            if key in sharp:
                name = _name_of(path, self.folder)
                self.pairs.append(PairPaths(name, path, sharp[key], sequence, part))
            else:
                self.no_sharp.append(path)
        self.no_blurred += [path for key, path in sharp.items() if key not in blurred]
        return self


def _name_of(path: Path, folder: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix().replace("/", "_")


def _photos(folder: Path, *, key: Callable[[Path], str] | None = None) -> dict[str, Path]:
    """Return the photos of one folder by key, their stem by default, in the order of names."""
    if not folder.is_dir():
        return {}
    paths = sorted(p for p in folder.iterdir() if is_photo_path(p) and not p.name.startswith("."))
    return {key(path) if key else path.stem: path for path in paths}


def _folders_in(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []


def _folders_called(name: str, folder: Path) -> Iterator[Path]:
    """Find the folders of a name below ``folder``, ``folder`` itself not among them, sorted."""
    for inner, names, _ in os.walk(folder, onerror=_refuse):
        names[:] = sorted(n for n in names if not n.startswith("."))
        if name in names:
            yield Path(inner) / name


def _refuse(error: OSError) -> None:
    """Tell of a folder that cannot be listed, which ``os.walk`` would leave out."""
    raise error


def _part_of(path: Path, folder: Path) -> str:
    """Tell the part by the folders between, or by the folder itself."""
    between = (folder.name, *path.relative_to(folder).parts)
    return next((PARTS[name] for name in reversed(between) if name in PARTS), "")


def _sequence_of(place: Path, folder: Path) -> str:
    """Name a sequence by its folders, without the one that tells the part."""
    parts = place.relative_to(folder).parts
    return "/".join(name for name in parts if name not in PARTS)


# --- side folders: GoPro and what resembles it --------------------------------------------


def _in_side_folders(
    folder: Path,
    blurred: str,
    sharp: str,
    *,
    key: Callable[[Path], str] | None = None,
    alone: bool = False,
) -> _Sides:
    """Pair the photos of every ``blurred`` folder with those of ``sharp`` beside it.

    Args:
        folder: Where to look, at any depth.
        blurred: Name of the folder of blurred photos.
        sharp: Name of the folder of sharp ones.
        key: What the two sides of a pair have in common; their stem by default.
        alone: Whether ``blurred`` folders tell the layout although none has ``sharp`` beside it.
    """
    sides = _Sides(folder)
    with_blurred, with_sharp = (
        {found.parent for found in _folders_called(name, folder)} for name in (blurred, sharp)
    )
    if with_blurred & with_sharp or (alone and with_blurred):
        for place in sorted(with_blurred | with_sharp):
            sides.match(
                _photos(place / blurred, key=key),
                _photos(place / sharp, key=key),
                sequence=_sequence_of(place, folder),
                part=_part_of(place, folder),
            )
    return sides


def _number(path: Path) -> str:
    """Return the last number of a name: 7 of both blur_7.png and gt_7.png."""
    numbers = re.findall(r"\d+", path.stem)
    return str(int(numbers[-1])) if numbers else path.stem


def _gopro(folder: Path) -> _Sides:
    return _in_side_folders(folder, "blur", "sharp", alone=True)


def _gopro_gamma(folder: Path) -> _Sides:
    return _in_side_folders(folder, "blur_gamma", "sharp")


def _input_target(folder: Path) -> _Sides:
    return _in_side_folders(folder, "input", "target")


def _realblur(folder: Path) -> _Sides:
    """Read ``SCENE/blur/blur_N.png`` + ``SCENE/gt/gt_N.png``; lists beside them tell the parts."""
    return _with_listed_parts(_in_side_folders(folder, "blur", "gt", key=_number))


def _rsblur(folder: Path) -> _Sides:
    """Read ``SCENE/N/real_blur/real_blur.png`` + ``SCENE/N/gt/gt_sharp.png``."""
    sides = _in_side_folders(folder, "real_blur", "gt", key=lambda _: "")
    sides.pairs = [replace(p, sequence=str(Path(p.sequence).parent)) for p in sides.pairs]
    return _with_listed_parts(sides)


def _with_listed_parts(sides: _Sides) -> _Sides:
    """Take the parts from the published lists, if they lie in the folder or beside it.

    A line of a list names the sharp and the blurred file, from the folder above the set on.
    """
    parts: dict[str, str] = {}
    for path in (*sides.folder.parent.glob("*.txt"), *sides.folder.glob("*.txt")):
        named = re.search(r"_(train|val|test)(?:_list)?$", path.stem)
        if named:
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                parts |= dict.fromkeys(line.split()[1:2], PARTS[named[1]])
    if parts:
        above = sides.folder.parent
        sides.pairs = [
            replace(pair, part=_listed(pair.blurred, above, parts) or pair.part)
            for pair in sides.pairs
        ]
    return sides


def _listed(path: Path, above: Path, parts: Mapping[str, str]) -> str:
    """Look a file up by its path from the folder above the set, or from within the set."""
    whole = path.relative_to(above)
    return parts.get(whole.as_posix(), "") or parts.get(Path(*whole.parts[1:]).as_posix(), "")


# --- others -------------------------------------------------------------------------------


def _reds(folder: Path) -> _Sides:
    """Read ``train/train_blur/SEQUENCE/N.png`` + ``train/train_sharp/SEQUENCE/N.png``."""
    sides = _Sides(folder)
    for part in ("train", "val", "test"):
        names = (f"{part}_blur", f"{part}_sharp")
        for place in sorted({p.parent for name in names for p in _folders_called(name, folder)}):
            blurred, sharp = (place / name for name in names)
            for name in sorted({p.name for side in (blurred, sharp) for p in _folders_in(side)}):
                sides.match(
                    _photos(blurred / name),
                    _photos(sharp / name),
                    sequence=f"{part}/{name}",  # each part counts from 000
                    part=PARTS[part],
                )
    return sides


def _hide(folder: Path) -> _Sides:
    """Read ``train/*.png`` and ``test/*/*.png``, whose sharp sides lie in ``GT/``."""
    sides = _Sides(folder)
    sharp = _photos(folder / "GT")
    places = (("train", folder / "train"), ("test", folder / "test"))
    blurred = {
        (part, key): path
        for part, place in places
        if sharp and place.is_dir()
        for inner in (place, *_folders_in(place))
        for key, path in _photos(inner).items()
    }
    for (part, key), path in blurred.items():
        if key in sharp:
            video = key.partition("from")[2] or key  # 12fromGOPR0950.png
            sides.match({key: path}, {key: sharp[key]}, sequence=video, part=part)
        else:
            sides.no_sharp.append(path)
    if blurred:
        used = {key for _, key in blurred}
        sides.no_blurred += [path for key, path in sharp.items() if key not in used]
    return sides


def _beside(folder: Path) -> _Sides:
    """Read ``NAME_blur.EXT`` + ``NAME_sharp.EXT``; ``SCENE.0001_blur.EXT`` is frame 1 of SCENE."""
    photos = _photos(folder, key=lambda path: path.name).values()
    blurred, sharp = (
        {p.stem.removesuffix(end): p for p in photos if p.stem.endswith(end)}
        for end in ("_blur", "_sharp")
    )
    sides = _Sides(folder)
    if blurred:
        sides.match(blurred, sharp)
    sides.pairs = [_framed(pair) for pair in sides.pairs]
    return sides


def _framed(pair: PairPaths) -> PairPaths:
    name = pair.name.removesuffix("_blur")
    sequence, dot, number = name.rpartition(".")
    return replace(pair, name=name, sequence=sequence if dot and number.isdecimal() else "")


# --- the registry -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to lay out pairs; ``published`` are the sizes of the set that is known for it."""

    name: str
    find: Callable[[Path], _Sides]
    published: Mapping[str, int] = field(default_factory=dict)


_GOPRO_SIZES: Final = MappingProxyType({"train": 2103, "test": 1111})

LAYOUTS: Final = (
    Layout("rsblur", _rsblur, MappingProxyType({"train": 8878, "validation": 1120, "test": 3360})),
    Layout("realblur", _realblur, MappingProxyType({"train": 3758, "test": 980})),
    Layout("reds", _reds, MappingProxyType({"train": 24000, "validation": 3000})),
    Layout("hide", _hide, MappingProxyType({"train": 6397, "test": 2025})),
    Layout("gopro", _gopro, _GOPRO_SIZES),
    Layout("input-target", _input_target),
    Layout("beside", _beside),
)
"""Every layout, the more specific ones first."""

GOPRO_GAMMA: Final = Layout("gopro", _gopro_gamma, _GOPRO_SIZES)
"""GoPro with the blurred side that was averaged in linear light."""


def holds_pairs(folder: Path) -> bool:
    """Whether any layout finds blurred photos in a folder."""
    try:
        find_layout(folder)
    except DatasetError:
        return False
    return True


def find_layout(folder: Path, layouts: Iterable[Layout] = LAYOUTS) -> FoundPairs:
    """Find the pairs of a folder, and what lacks its partner.

    Raises:
        DatasetError: No folder, a folder that cannot be listed, or no pairs in any layout.
    """
    if not folder.is_dir():
        raise DatasetError(folder, "there is no such folder")
    for layout in layouts:
        try:
            sides = layout.find(folder)
        except OSError as cause:
            raise DatasetError(folder, f"it cannot be listed: {cause}") from cause
        if sides.pairs or sides.no_sharp:
            return _told(layout, sides)
    raise DatasetError(
        folder, "no pairs; expected NAME_blur.EXT and NAME_sharp.EXT, or folders blur and sharp"
    )


def _told(layout: Layout, sides: _Sides) -> FoundPairs:
    """Name the layout; a tree of blur and sharp that is not GoPro's own is called "folders"."""
    is_own = layout.name != "gopro" or any(
        re.match(r"GOPR\d", pair.sequence) for pair in sides.pairs
    )
    return FoundPairs(
        folder=sides.folder,
        layout=layout.name if is_own else "folders",
        pairs=tuple(sorted(sides.pairs, key=lambda pair: pair.name)),
        no_sharp=tuple(sides.no_sharp),
        no_blurred=tuple(sides.no_blurred),
        published=layout.published if is_own else {},
    )
