"""Settings go to another computer as a file; what is wrong in one is named, and the rest taken."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.models.settings import VERSION, Settings, Theme, rows
from app.models.settings_file import read_settings, write_settings
from engine.errors import UsageError

_CHOSEN = Settings(
    theme=Theme.LIGHT,
    save_quality=80,
    tile=512,
    previews_on_open=False,
    keys=(("photo.open", "Ctrl+Ü"),),
)


def _write(path: Path, values: dict[str, Any], version: int = VERSION) -> Path:
    path.write_text(json.dumps({"deblur settings": version, "values": values}), encoding="utf-8")
    return path


def test_a_file_gives_everything_back(tmp_path: Path) -> None:
    write_settings(_CHOSEN, tmp_path / "s.json")
    brought = read_settings(tmp_path / "s.json")
    assert replace(Settings(), **brought.changes) == _CHOSEN
    assert brought.refused == ()


def test_what_somebody_looked_at_stays_here(tmp_path: Path) -> None:
    folder, photo = Path("/secret/folder"), Path("/secret/photo.jpg")
    private = replace(_CHOSEN, open_folder=folder, recent_photos=(photo,), model="mine")
    write_settings(private, tmp_path / "s.json")
    text = (tmp_path / "s.json").read_text(encoding="utf-8")
    assert "secret" not in text
    assert "mine" not in text
    assert "open_folder" not in read_settings(tmp_path / "s.json").changes
    there = _write(tmp_path / "t.json", {"photos/folder": "/theirs"})
    assert read_settings(there).changes == {}


def test_what_is_wrong_is_named_and_the_rest_taken(tmp_path: Path) -> None:
    values = {
        "saving/quality": 7000,
        "look/theme": ["light"],
        "engine/threads": float("inf"),
        "keys/changed": 3,
        "later/setting": True,
        "engine/tile": "512",
        "log/level": "error",
    }
    brought = read_settings(_write(tmp_path / "s.json", values))
    assert brought.changes == {"tile": 512, "log_level": "error"}
    assert set(brought.refused) == set(values) - {"engine/tile", "log/level"}


def test_what_an_earlier_version_wrote_is_moved_along(tmp_path: Path) -> None:
    """The steps are those of the store: this one moves a key that files never hold."""
    brought = read_settings(_write(tmp_path / "s.json", {"open/folder": "/photos"}, version=0))
    assert brought.changes == {}
    assert brought.refused == ("open/folder",)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"deblur settings": "1", "values": {}}', "\xff", "[" * 100_000]
)
def test_what_is_no_file_of_settings_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "s.json").write_text(text, encoding="latin-1")
    with pytest.raises(UsageError):
        read_settings(tmp_path / "s.json")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "s.json").open("wb") as file:
        file.truncate(1 << 32)
    with pytest.raises(UsageError, match="too large"):
        read_settings(tmp_path / "s.json")


def test_every_other_row_is_written(tmp_path: Path) -> None:
    write_settings(Settings(), tmp_path / "s.json")
    keys = set(json.loads((tmp_path / "s.json").read_text())["values"])
    assert {row.key for row in rows()} - keys == {
        "look/wide_rail",
        "look/seen_tour",
        "photos/folder",
        "photos/recent",
        "engine/model",
        "finetune/work_folder",
    }
