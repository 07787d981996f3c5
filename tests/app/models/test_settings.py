"""What the user chose lasts, whatever became of the file in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.models.settings import RECENT_LIMIT, VERSION, Keeper, Settings, Theme, rows
from app.store import MemoryStore
from engine.errors import UsageError

_CHANGED = Settings(
    theme=Theme.LIGHT,
    language="uk",
    has_wide_rail=False,
    has_seen_tour=True,
    confirms_leaving=False,
    open_folder=Path("/photos/Zażółć 照片"),
    keeps_recent=False,
    recent_photos=(Path("/photos/a, b.jpg"),),
    previews_on_open=False,
    region_side=512,
    model="mine",
    device="cuda:1",
    threads=3,
    is_gentle=True,
    keeps_awake=False,
    precision="fp32",
    tile=512,
    save_format="png",
    save_quality=80,
    keeps_metadata=False,
    strips_location=True,
    finetune_folder=Path("/models/наново"),
    log_level="debug",
    keys=(("batch.start", ""), ("photo.open", "Ctrl+Ü")),
)


def test_at_first_everything_is_as_the_table_says() -> None:
    assert Keeper(MemoryStore()).now == Settings()
    assert len({row.key for row in rows()}) == len(rows())


def test_a_file_of_settings_gives_everything_back(tmp_path: Path) -> None:
    """Files know text only: nothing may depend on the type that was written."""
    path = str(tmp_path / "settings.ini")
    for row in rows():
        assert getattr(_CHANGED, row.name) != row.default, f"{row.name} is not tested"
    first = QSettings(path, QSettings.Format.IniFormat)
    Keeper(first).keep(_CHANGED)
    first.sync()
    assert Keeper(QSettings(path, QSettings.Format.IniFormat)).now == _CHANGED


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("look/theme", "pink"),
        ("look/theme", 3),
        ("look/language", "tlh"),
        ("look/wide_rail", "perhaps"),
        ("preview/region_side", "many"),
        ("preview/region_side", 9),
        ("saving/quality", "101"),
        ("saving/format", "heic"),
        ("photos/recent", "no list"),
        ("photos/recent", "[1, 2]"),
        ("engine/model", ""),
        ("engine/device", "toaster"),
        ("engine/tile", 63),
        ("engine/threads", -1),
        ("engine/precision", "int4"),
        ("log/level", "loud"),
        ("keys/changed", "[]"),
        ("keys/changed", '{"photo.open": "no key"}'),
        ("keys/changed", '{"photo.open": "Ctrl+K, Ctrl+C"}'),
    ],
)
def test_what_makes_no_sense_is_as_at_first(key: str, raw: Any) -> None:
    store = MemoryStore()
    store.setValue(key, raw)
    assert Keeper(store).now == Settings()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("region_side", 9),
        ("region_side", True),
        ("save_quality", 0),
        ("save_format", "heic"),
        ("language", "tlh"),
        ("has_wide_rail", 1),
        ("model", "two\nlines"),
        ("open_folder", "text"),
        ("device", "cuda:one"),
        ("tile", 9000),
        ("keys", (("a", "A"), ("a", "B"))),
        ("keys", (("a", "A", "B"),)),
        ("recent_photos", (Path("a"),) * (RECENT_LIMIT + 1)),
        ("recent_photos", ("a",)),
    ],
)
def test_what_makes_no_sense_cannot_be_chosen(field: str, value: Any) -> None:
    with pytest.raises(UsageError, match=next(row.key for row in rows() if row.name == field)):
        Settings(**{field: value})


def test_only_what_changes_is_kept_and_told(qtbot: QtBot) -> None:
    store = MemoryStore()
    keeper = Keeper(store)
    before = set(store._values)
    with qtbot.waitSignal(keeper.changed) as told:
        keeper.keep(replace(keeper.now, theme=Theme.LIGHT))
    assert told.args == [keeper.now]
    assert set(store._values) - before == {"look/theme"}
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.keep(replace(keeper.now, theme=Theme.LIGHT))


def test_the_latest_photo_comes_first_and_once() -> None:
    settings = Settings()
    for number in [*range(RECENT_LIMIT + 2), 5]:
        settings = settings.with_recent(Path(f"{number}.jpg"))
    names = [path.stem for path in settings.recent_photos]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]


def test_nothing_is_remembered_where_nobody_wants_it() -> None:
    settings = Settings(keeps_recent=False).with_recent(Path("a.jpg"))
    assert settings.recent_photos == ()


def test_some_can_be_as_at_first() -> None:
    settings = _CHANGED.with_default("theme", "tile")
    assert settings == replace(_CHANGED, theme=Theme.SYSTEM, tile=0)


def test_what_an_earlier_version_kept_moves_along() -> None:
    store = MemoryStore()
    store.setValue("open/folder", "/photos")
    assert Keeper(store).now.open_folder == Path("/photos")
    assert store.value("settings/version") == VERSION


def test_it_moves_only_once() -> None:
    store = MemoryStore()
    store.setValue("open/folder", "/old")
    keeper = Keeper(store)
    keeper.keep(replace(keeper.now, open_folder=Path("/new")))
    assert Keeper(store).now.open_folder == Path("/new")


def test_a_later_version_is_left_alone() -> None:
    store = MemoryStore()
    store.setValue("settings/version", str(VERSION + 1))
    store.setValue("look/theme", "light")
    assert Keeper(store).now == Settings(theme=Theme.LIGHT)
    assert store.value("settings/version") == str(VERSION + 1)
