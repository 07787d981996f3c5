"""What is logged, from which weight on, and where."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs
from app.models.settings import LOG_LEVELS

_LOG = logging.getLogger("tests.app.test_logs")


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    for each in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(each)
        each.close()


def test_what_weighs_less_than_the_level_is_left_out(tmp_path: Path) -> None:
    logs.configure("window", tmp_path, "warning")
    _LOG.info("of no weight")
    _LOG.warning("heavy")
    logs.set_level("debug")
    _LOG.debug("light")
    text = (tmp_path / "window.log").read_text(encoding="utf-8")
    assert "of no weight" not in text
    assert "WARNING tests.app.test_logs: heavy" in text
    assert "DEBUG tests.app.test_logs: light" in text


@pytest.mark.parametrize("level", LOG_LEVELS)
def test_every_level_of_the_settings_is_one(level: str) -> None:
    logs.set_level(level)
    assert logging.getLevelName(logging.getLogger().level).lower() == level


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    logs.configure("window", tmp_path / "file" / "logs")
    _LOG.error("nobody hears")
