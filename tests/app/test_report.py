"""A report tells everything that helps, and nothing private."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.models.settings import Settings
from app.report import Source, with_story, write_report
from tests.app.test_redaction import NASTY

_LINE = "2026-12-01 02:03:04,567 INFO engine.batch.run: "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder


@pytest.fixture
def secret_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody's home, with a name that must not get out."""
    home = tmp_path / "müller secretname"
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("LOGNAME", "secretname")
    return home


def test_it_says_what_it_is_where_it_runs_and_what_broke(folder: Path) -> None:
    (folder / "window.log").write_text(f"{_LINE}all is well\n", encoding="utf-8")
    (folder / "engine.log").write_text(f"{_LINE}the engine too\n", encoding="utf-8")
    source = Source(
        Settings(save_quality=71), {"Screen": "800 x 600"}, "a crash", "a fault", (), folder
    )
    report = write_report(source)
    for told in (report.careful, report.full):
        for part in (
            *("Deblur: 0.", "Python: 3.", "Qt: 6.", "torch: 2.", "OpenVINO: ", "System: "),
            *("threads", "Screen: 800 x 600", "engine/model: default", "saving/quality: 71"),
            *("## Crash\n\na crash", "a fault", "all is well", "the engine too"),
        ):
            assert part in told
        assert "photos/folder" not in told
        assert "preview/region_side" not in told  # as it is at first


def test_where_nothing_broke_nothing_is_said_of_it(folder: Path) -> None:
    report = write_report(Source(Settings(), log_folder=folder))
    assert "Crash" not in report.careful
    assert "last time" not in report.careful
    assert write_report(Source(Settings())).careful.startswith("## Versions")


def test_only_the_last_lines_of_a_log(folder: Path) -> None:
    lines = "".join(f"{_LINE}number {each} {'x' * 60}\n" for each in range(9000))
    (folder / "window.log").write_text(lines, encoding="utf-8")
    told = write_report(Source(Settings(), log_folder=folder)).full
    assert "number 8999" in told
    assert "number 8800" in told
    assert "number 8799" not in told


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("name", NASTY)
def test_no_part_of_it_names_a_photo_or_the_user(
    folder: Path, secret_home: Path, name: str, is_known: bool
) -> None:
    path = secret_home / "Pictures" / "secret trip" / name
    shown = str(path).replace("\n", " ") if not is_known else str(path)
    shown = shown.encode("utf-8", "replace").decode()
    (folder / "window.log").write_text(f"{_LINE}cannot restore {shown}\n", encoding="utf-8")
    crash = f"Traceback (most recent call last):\nFileNotFoundError: no such file: {str(path)!r}"
    settings = replace(Settings(), open_folder=path.parent, recent_photos=(path,))
    photos = (path, Path(shown)) if is_known else ()
    report = write_report(Source(settings, {}, crash, crash, photos, folder))
    assert "secret" in report.full
    assert "secret" not in report.careful
    assert "müller" not in report.careful
    assert "photos/folder: (set)" in report.careful
    assert "photos/recent: (set)" in report.careful
    assert "FileNotFoundError" in report.careful


def test_what_the_user_writes_stands_first() -> None:
    assert with_story("## Versions\n", "  It stopped.\n") == (
        "## What happened\n\nIt stopped.\n\n## Versions\n"
    )
    assert with_story("## Versions\n", " \n") == "## Versions\n"
