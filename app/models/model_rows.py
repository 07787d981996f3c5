"""The installed models as the window keeps them: one frozen row a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from app.language import marked, translate
from engine.errors import DamagedWeightsError
from engine.weights import (
    ARCHITECTURE_NAMES,
    SUFFIX,
    Provenance,
    WeightsCard,
    model_files,
    read_card,
    read_preview,
    user_models_folder,
)
from resources import resource_path

DEFAULT_MODEL: Final = "default"
"""The bundled model that photos are deblurred with where nothing else was chosen."""

Stamp = tuple[int, int]
"""Size and time of writing of a file, by which a change of it is noticed."""


class Standing(StrEnum):
    """Whether a model can be used."""

    OK = "ok"
    UNCHECKED = "unchecked"
    MISSING = "missing"
    DAMAGED = "damaged"
    INCOMPATIBLE = "incompatible"

    @property
    def words(self) -> str:
        """What people call it."""
        return translate("ModelRows", _WORDS[self])

    @property
    def is_usable(self) -> bool:
        """Photos can be deblurred with it, as far as is known."""
        return self in (Standing.OK, Standing.UNCHECKED)


_WORDS: Final = marked(
    "ModelRows",
    {
        Standing.OK: "OK",
        Standing.UNCHECKED: "Needs check",
        Standing.MISSING: "Missing",
        Standing.DAMAGED: "Damaged",
        Standing.INCOMPATIBLE: "Incompatible",
    },
)


@dataclass(frozen=True, slots=True)
class Check:
    """What came of comparing a model's tensors with the SHA-256 of its card.

    Attributes:
        stamp: Of the file then; with another one the check says nothing any more.
        fault: What is wrong, in the engine's words; empty where nothing is.
    """

    stamp: Stamp
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model.

    Attributes:
        name: What it is installed under.
        provenance: Where it came from.
        path: Its weights file.
        standing: Whether it can be used.
        fault: What is wrong with it, in the engine's words; empty where nothing is.
        card: What the file says of itself; None where it cannot be read.
        stamp: Of the file; None where there is none.
        preview: The small JPEG that it carries; empty where it has none.
        is_active: Photos that are opened from now on are deblurred with it.
    """

    name: str
    provenance: Provenance
    path: Path
    standing: Standing
    fault: str = ""
    card: WeightsCard | None = None
    stamp: Stamp | None = None
    preview: bytes = b""
    is_active: bool = False

    @property
    def is_own(self) -> bool:
        """The user may rename and delete it."""
        return self.provenance is not Provenance.BUNDLED

    @property
    def size_bytes(self) -> int:
        """Of the file."""
        return self.stamp[0] if self.stamp else 0

    @property
    def added(self) -> datetime | None:
        """When the file came here, None for one that is not here."""
        return datetime.fromtimestamp(self.stamp[1] / 1e9).astimezone() if self.stamp else None

    @property
    def kind(self) -> str:
        """The architecture, as it is written."""
        return self.card.architecture if self.card else ""

    @property
    def status(self) -> str:
        """In words, whether it is active and whether it can be used."""
        if not self.is_active:
            return self.standing.words
        if self.standing is Standing.OK:
            return translate("ModelRows", "Active")
        both = translate("ModelRows", "Active – {trouble}")
        return both.format(trouble=self.standing.words)

    def with_check(self, check: Check | None) -> ModelRow:
        """Return the row after a check; one of an earlier file, or none, says nothing."""
        if self.standing in (Standing.MISSING, Standing.INCOMPATIBLE) or self.card is None:
            return self
        if check is None or check.stamp != self.stamp:
            return replace(self, standing=Standing.UNCHECKED, fault="")
        standing = Standing.DAMAGED if check.fault else Standing.OK
        return replace(self, standing=standing, fault=check.fault)


def look_at_models(checks: Mapping[str, Check], active: str) -> tuple[ModelRow, ...]:
    """Look at every installed model; reads files, so a thread of the pool should call it.

    Args:
        checks: What is known of files, by their paths.
        active: The name of the active model; where it is not installed, a row says so.
    """
    rows = [
        row_of(path, is_bundled=is_bundled).with_check(checks.get(str(path)))
        for path, is_bundled in model_files()
    ]
    # Where a bundled model and one of the user's have one name, the first is the one that is used.
    names = [row.name for row in rows]
    if active in names:
        rows[names.index(active)] = replace(rows[names.index(active)], is_active=True)
    elif not Path(active).suffix:
        rows.append(_missing(active, is_active=True))
    if DEFAULT_MODEL not in (*names, active):
        rows.append(_missing(DEFAULT_MODEL, is_active=False))
    return tuple(rows)


def row_of(path: Path, *, is_bundled: bool) -> ModelRow:
    """Return the row of one file, which nobody has checked yet."""
    own = Provenance.BUNDLED if is_bundled else Provenance.MINE
    stamp = stamp_of(path)
    if stamp is None:
        return ModelRow(path.stem, own, path, Standing.MISSING)
    try:
        card = read_card(path)
    except DamagedWeightsError as error:
        return ModelRow(path.stem, own, path, Standing.DAMAGED, error.reason, stamp=stamp)
    if not is_bundled and card.origin:
        own = Provenance.IMPORTED
    known = card.architecture in ARCHITECTURE_NAMES
    return ModelRow(
        name=path.stem,
        provenance=own,
        path=path,
        standing=Standing.UNCHECKED if known else Standing.INCOMPATIBLE,
        card=card,
        stamp=stamp,
        preview=read_preview(path),
    )


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file, None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def in_sections(rows: Sequence[ModelRow]) -> tuple[tuple[Provenance, tuple[ModelRow, ...]], ...]:
    """Return the rows of each provenance that has any, the bundled ones first."""
    sections = ((each, tuple(row for row in rows if row.provenance is each)) for each in Provenance)
    return tuple(section for section in sections if section[1])


def _missing(name: str, *, is_active: bool) -> ModelRow:
    """Return the row of a model that should be there."""
    is_bundled = name == DEFAULT_MODEL
    folder = resource_path("weights") if is_bundled else user_models_folder()
    return ModelRow(
        name=name,
        provenance=Provenance.BUNDLED if is_bundled else Provenance.MINE,
        path=folder / f"{name}{SUFFIX}",
        standing=Standing.MISSING,
        is_active=is_active,
    )
