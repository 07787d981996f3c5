"""What the user chose once and for all: one frozen table, checked, and kept in a ``Store``.

Every field of ``Settings`` is one row of the table: its key in the store, its default, and the
rule that says which values make sense. A new setting is one new field. Whoever shows the table
walks over ``rows()``; whoever needs a value reads it from ``Keeper.now`` and listens to
``changed``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, get_args

from PySide6.QtCore import QObject, Signal

from app.language import LANGUAGES, SYSTEM
from app.models.setting_rules import (
    Choice,
    Flag,
    Folder,
    Keys,
    Name,
    Paths,
    Pattern,
    Rule,
    Whole,
)
from app.store import Store
from engine.errors import UsageError
from engine.photo import PhotoFormat
from engine.settings import Precision

AS_INPUT: Final = "as input"
RECENT_LIMIT: Final = 10
LOG_LEVELS: Final = ("debug", "info", "warning", "error")
PRECISIONS: Final[tuple[str, ...]] = get_args(Precision)
REGION_SIDES: Final = Whole(128, 1024)
QUALITIES: Final = Whole(1, 100)
_DEVICES: Final = r"auto|cpu|cuda(:\d{1,3})?"
_VERSION_KEY: Final = "settings/version"
_SAVED_FORMATS: Final = (AS_INPUT, *(str(kind) for kind in PhotoFormat if kind.is_written))


class Theme(StrEnum):
    """How light the window is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


# --- the table --------------------------------------------------------------------------


def _row(key: str, rule: Rule[Any]) -> Mapping[str, Any]:
    return {"key": key, "rule": rule}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that lasts from one start to the next, but for the places of windows.

    Attributes:
        theme: Light, dark, or as the system has it.
        language: A key of ``LANGUAGES``, or ``SYSTEM``.
        has_wide_rail: The rail of pages shows words beside its icons.
        has_seen_tour: The first-run sheet was seen or skipped.
        confirms_leaving: Results that are in no file yet are asked about before they go.
        open_folder: Where photos were opened last.
        keeps_recent: Photos that were open are remembered.
        recent_photos: Photos that were open, the latest first.
        previews_on_open: A photo that is opened is previewed by itself.
        region_side: Side of the previewed region in pixels of the photo.
        model: Name of the installed model that restores.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        threads: How many cores the engine computes with; 0 is all of them.
        is_gentle: Other programs go before the engine.
        keeps_awake: The computer does not fall asleep while a batch or a training runs.
        precision: Arithmetic of the generator.
        tile: Longest side of a piece in photos that are opened; 0 plans it from free memory.
        save_format: A written ``PhotoFormat``, or ``AS_INPUT``.
        save_quality: 1 to 100, for the formats that have it.
        keeps_metadata: Date, camera and the rest go into what is saved.
        strips_location: But not where it was taken.
        finetune_folder: Where fine-tunings that begin are kept; None for the usual place.
        log_level: From which weight on events are logged.
        keys: Commands whose key the user changed, with that key.
    """

    theme: Theme = field(default=Theme.SYSTEM, metadata=_row("look/theme", Choice(tuple(Theme))))
    language: str = field(
        default=SYSTEM, metadata=_row("look/language", Choice((SYSTEM, *LANGUAGES)))
    )
    has_wide_rail: bool = field(default=True, metadata=_row("look/wide_rail", Flag()))
    has_seen_tour: bool = field(default=False, metadata=_row("look/seen_tour", Flag()))
    confirms_leaving: bool = field(default=True, metadata=_row("photos/confirm_leaving", Flag()))
    open_folder: Path | None = field(default=None, metadata=_row("photos/folder", Folder()))
    keeps_recent: bool = field(default=True, metadata=_row("photos/keep_recent", Flag()))
    recent_photos: tuple[Path, ...] = field(
        default=(), metadata=_row("photos/recent", Paths(RECENT_LIMIT))
    )
    previews_on_open: bool = field(default=True, metadata=_row("preview/on_open", Flag()))
    region_side: int = field(default=384, metadata=_row("preview/region_side", REGION_SIDES))
    model: str = field(default="default", metadata=_row("engine/model", Name(400)))
    device: str = field(default="auto", metadata=_row("engine/device", Pattern(_DEVICES)))
    threads: int = field(default=0, metadata=_row("engine/threads", Whole(0, 512)))
    is_gentle: bool = field(default=False, metadata=_row("engine/low_priority", Flag()))
    keeps_awake: bool = field(default=True, metadata=_row("engine/keep_awake", Flag()))
    precision: Precision = field(
        default="auto", metadata=_row("engine/precision", Choice(PRECISIONS))
    )
    tile: int = field(default=0, metadata=_row("engine/tile", Whole(64, 8192, has_automatic=True)))
    save_format: str = field(
        default=AS_INPUT, metadata=_row("saving/format", Choice(_SAVED_FORMATS))
    )
    save_quality: int = field(default=95, metadata=_row("saving/quality", QUALITIES))
    keeps_metadata: bool = field(default=True, metadata=_row("saving/metadata", Flag()))
    strips_location: bool = field(default=False, metadata=_row("saving/strip_location", Flag()))
    finetune_folder: Path | None = field(
        default=None, metadata=_row("finetune/work_folder", Folder())
    )
    log_level: str = field(default="info", metadata=_row("log/level", Choice(LOG_LEVELS)))
    keys: tuple[tuple[str, str], ...] = field(default=(), metadata=_row("keys/changed", Keys()))

    def __post_init__(self) -> None:
        """Refuse what makes no sense.

        Raises:
            UsageError: A value breaks the rule of its row.
        """
        for row in rows():
            value = getattr(self, row.name)
            if not row.rule.accepts(value):
                raise UsageError(f"{row.key} cannot be {value!r}")

    def with_default(self, *names: str) -> Settings:
        """Return these settings with what these fields are at first."""
        return replace(self, **{row.name: row.default for row in rows() if row.name in names})

    def with_recent(self, path: Path) -> Settings:
        """Return these settings with ``path`` as the latest photo, if such are remembered."""
        if not self.keeps_recent:
            return self
        others = (each for each in self.recent_photos if each != path)
        return replace(self, recent_photos=(path, *others)[:RECENT_LIMIT])


@dataclass(frozen=True, slots=True)
class Row:
    """One setting.

    Attributes:
        name: Its field in ``Settings``.
        key: Where the store keeps it; the part before the slash is its section.
        default: What it is at first.
        rule: Which values make sense.
    """

    name: str
    key: str
    default: Any
    rule: Rule[Any]


def rows() -> tuple[Row, ...]:
    """Return the table, in order."""
    return tuple(
        Row(each.name, each.metadata["key"], each.default, each.metadata["rule"])
        for each in fields(Settings)
    )


# --- keeping it -------------------------------------------------------------------------


class Keeper(QObject):
    """Holds the settings of now, and keeps every change at once.

    Signals:
        changed: The new ``Settings``.
    """

    changed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        _bring_up_to_date(store)
        self._now = _read(store)

    @property
    def now(self) -> Settings:
        """The settings as they are."""
        return self._now

    def keep(self, settings: Settings) -> None:
        """Take ``settings`` from now on; ``dataclasses.replace(keeper.now, ...)`` makes them."""
        if settings == self._now:
            return
        before, self._now = self._now, settings
        for row in rows():
            value = getattr(settings, row.name)
            if value != getattr(before, row.name):
                self._store.setValue(row.key, row.rule.write(value))
        self.changed.emit(settings)


def _read(store: Store) -> Settings:
    """Return what is kept; what is missing or makes no sense any more is as at first."""
    return Settings(**{row.name: _value(store, row) for row in rows()})


def _value(store: Store, row: Row) -> Any:
    raw = store.value(row.key)
    if raw is None:
        return row.default
    try:
        value = row.rule.read(raw)
    except (ValueError, TypeError, KeyError, OverflowError):
        return row.default
    return value if row.rule.accepts(value) else row.default


def _bring_up_to_date(store: Store) -> None:
    """Move what an earlier version kept to where this one looks."""
    kept = str(store.value(_VERSION_KEY))
    version = int(kept) if kept.isdecimal() else 0
    bring_up_to_date(store, version)
    if version < VERSION:
        store.setValue(_VERSION_KEY, VERSION)


def bring_up_to_date(store: Store, version: int) -> None:
    """Take what ``version`` kept to what this one keeps: one step for each version."""
    for step in _STEPS[version:]:
        step(store)


def _move_folder(store: Store) -> None:
    """Before there was a table, the folder that photos were opened from stood by itself."""
    folder = store.value("open/folder")
    if folder is not None:
        store.setValue("photos/folder", folder)


_STEPS: Final = (_move_folder,)
VERSION: Final = len(_STEPS)
