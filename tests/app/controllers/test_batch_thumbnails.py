from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.controllers import batch_thumbnails
from app.controllers.batch_thumbnails import BatchThumbnails
from app.workers.background import Background
from tests.app.fakes import write_photo


@pytest.fixture
def thumbnails(qtbot: QtBot) -> Iterator[BatchThumbnails]:
    background = Background()
    made = BatchThumbnails(background, QSize(32, 32))
    yield made
    background.close()
    made.deleteLater()


def test_a_picture_comes_once_it_is_asked_for(
    thumbnails: BatchThumbnails, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_photo(tmp_path / "a.png", 96, 64)
    with qtbot.waitSignal(thumbnails.arrived) as told:
        assert thumbnails.image(path) is None
    assert told.args == [path]
    image = thumbnails.image(path)
    assert image is not None
    assert (image.width(), image.height()) in ((47, 32), (48, 32))  # Qt rounds either way


def test_what_is_no_picture_is_not_tried_again(
    thumbnails: BatchThumbnails, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"text")
    with qtbot.waitSignal(thumbnails.arrived):
        thumbnails.image(path)
    image = thumbnails.image(path)
    assert image is not None
    assert image.isNull()


def test_what_was_scrolled_past_is_forgotten_and_the_last_comes_first(
    thumbnails: BatchThumbnails, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_thumbnails, "_WAITING", 3)
    monkeypatch.setattr(batch_thumbnails, "KEPT", 4)
    paths = [write_photo(tmp_path / f"{place}.png", 16, 16) for place in range(8)]
    came: list[Path] = []
    thumbnails.arrived.connect(came.append)
    for path in paths:
        thumbnails.image(path)
    qtbot.waitUntil(lambda: len(came) == 5)
    assert set(came) == {*paths[:2], *paths[5:]}  # the first two were begun at once
    assert came.index(paths[7]) < came.index(paths[5])
    assert len(thumbnails._images) == 4
