"""Settings as a file, to take them to another computer: what is good in it is taken, the rest named.

A file is JSON: the version of the table that wrote it, and a value for each key. What an earlier
version wrote goes through the same steps as a store that it left behind.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.models.settings import VERSION, Settings, bring_up_to_date, rows
from app.store import MemoryStore
from engine.atomic import write_atomically
from engine.errors import UsageError

SUFFIX: Final = ".json"
_VERSION: Final = "deblur settings"
_VALUES: Final = "values"
_MOST_BYTES: Final = 1_000_000

# What belongs to this computer, or tells what its user looked at, stays here.
_PRIVATE: Final = frozenset(
    {
        *("has_wide_rail", "has_seen_tour", "open_folder", "recent_photos"),
        *("finetune_folder", "model"),
    }
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file of settings said.

    Attributes:
        changes: Fields of ``Settings``, and their values.
        refused: The keys of values that make no sense here, or that nobody knows.
    """

    changes: Mapping[str, Any]
    refused: tuple[str, ...]


def write_settings(settings: Settings, target: Path) -> None:
    """Write what can be taken elsewhere.

    Raises:
        OSError: It cannot be written.
    """
    values = {
        row.key: row.rule.write(getattr(settings, row.name))
        for row in rows()
        if row.name not in _PRIVATE
    }
    whole = {_VERSION: VERSION, _VALUES: values}
    write_atomically(target, json.dumps(whole, indent=2, ensure_ascii=False).encode() + b"\n")


def read_settings(source: Path) -> Brought:
    """Read a file of settings.

    Raises:
        OSError: It cannot be read.
        UsageError: It is no file of settings.
    """
    version, values = _parts(_parsed(source))
    store = MemoryStore()
    for key, value in values.items():
        store.setValue(key, value)
    bring_up_to_date(store, version)
    return _taken(store, values)


def _taken(store: MemoryStore, values: Mapping[str, Any]) -> Brought:
    known: set[str] = set()
    changes: dict[str, Any] = {}
    refused: list[str] = []
    for row in rows():
        known.add(row.key)
        raw = store.value(row.key)
        if raw is None or row.name in _PRIVATE:
            continue
        try:
            value = row.rule.read(raw)
        except (ValueError, TypeError, KeyError, OverflowError):
            refused.append(row.key)
            continue
        if row.rule.accepts(value):
            changes[row.name] = value
        else:
            refused.append(row.key)
    refused += [key for key in values if key not in known and store.value(key) is not None]
    return Brought(changes, tuple(refused))


def _parsed(source: Path) -> object:
    try:
        with source.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise UsageError(f"{source} is too large for settings")
        return json.loads(data)
    except (ValueError, RecursionError) as cause:
        raise UsageError(f"{source} is not JSON: {cause}") from cause


def _parts(whole: object) -> tuple[int, dict[str, Any]]:
    """Return version and values of a file."""
    if isinstance(whole, dict):
        version, values = whole.get(_VERSION), whole.get(_VALUES)
        if isinstance(version, int) and version >= 0 and isinstance(values, dict):
            return version, {key: value for key, value in values.items() if value is not None}
    raise UsageError(f'it has no "{_VERSION}" with a version and no "{_VALUES}"')
