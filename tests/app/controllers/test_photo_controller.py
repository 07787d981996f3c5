"""Opening photos, however they come."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.models.pyramid import Pyramid
from engine.errors import DamagedPhotoError, EmptyPhotoError, PhotoNotFoundError
from resources import resource_path
from tests.app.fakes import write_photo
from tests.app.studio import Studio, add_result, shown


def _keys(studio: Studio) -> list[int]:
    return [photo.key for photo in studio.workspace.photos]


def _names(studio: Studio) -> list[str]:
    return [photo.name for photo in studio.workspace.photos]


def test_a_stand_in_comes_before_the_photo(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_photo(tmp_path / "a.jpg", 1600, 1200)
    photos = studio.photos
    signals = [photos.loading, photos.glimpsed, studio.workspace.changed, photos.ended]
    glimpses: list[tuple[str, Pyramid]] = []
    photos.glimpsed.connect(lambda name, pyramid: glimpses.append((name, pyramid)))
    with qtbot.waitSignals(signals, order="strict"):
        photos.open_paths([path])
    ((name, pyramid),) = glimpses
    assert name == "a.jpg"
    assert pyramid.size == (1600, 1200)
    assert pyramid.is_stand_in
    assert not studio.session.pyramid.is_stand_in
    assert studio.session.stamp is not None


def test_heic_and_raw_open_too(studio: Studio, qtbot: QtBot) -> None:
    samples = [resource_path("samples") / f"tiny.{suffix}" for suffix in ("heic", "dng")]
    studio.open(qtbot, *samples)
    studio.show(qtbot, _keys(studio)[1])
    assert studio.session.stored.bit_depth == 16


def test_bad_files_are_told_and_the_others_go_on(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    good, last = (write_photo(tmp_path / f"{name}.jpg", 400, 300) for name in ("good", "last"))
    cut, empty = tmp_path / "cut.jpg", tmp_path / "empty.jpg"
    cut.write_bytes(good.read_bytes()[:900])
    empty.touch()
    told: list[Exception] = []
    studio.photos.failed.connect(told.append)
    studio.open(qtbot, cut, empty, tmp_path / "missing.jpg", good, last)
    assert [type(error) for error in told] == [
        DamagedPhotoError,
        EmptyPhotoError,
        PhotoNotFoundError,
    ]
    assert studio.session.name == "good.jpg"
    assert _names(studio) == ["good.jpg", "last.jpg"]


def test_a_bad_photo_leaves_the_one_that_is_looked_at(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    studio.open(qtbot, write_photo(tmp_path / "good.png"))
    with qtbot.waitSignal(studio.workspace.changed) as shown_again:
        studio.open(qtbot, tmp_path / "missing.png")
    assert shown_again.args[0].name == "good.png"
    assert _names(studio) == ["good.png"]


def test_the_same_photo_is_opened_once(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_photo(tmp_path / "a.png")
    other = write_photo(tmp_path / "b.png")
    studio.open(qtbot, path, other)
    add_result(studio.workspace)
    studio.show(qtbot, _keys(studio)[1])
    studio.open(qtbot, tmp_path / "x" / ".." / "a.png" if os.name == "nt" else path)
    assert _names(studio) == ["a.png", "b.png"]
    assert studio.session.restored is not None


def test_files_and_images_are_dropped_and_pasted(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_photo(tmp_path / "Zażółć 照片.png")))])
    with qtbot.waitSignal(studio.photos.ended):
        studio.photos.open_data(data)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QMimeData()
    data.setImageData(image)
    for _ in range(2):
        with qtbot.waitSignal(studio.photos.ended):
            studio.photos.open_data(data)
    assert _names(studio) == ["Zażółć 照片.png", "Pasted image", "Pasted image"]
    with qtbot.waitSignal(studio.photos.noticed):
        studio.photos.open_data(QMimeData())


def test_the_latest_wish_wins(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in "abc"]
    studio.open(qtbot, *paths)
    keys = _keys(studio)
    studio.photos.show(keys[1])
    studio.show(qtbot, keys[2])
    qtbot.wait(50)
    assert studio.workspace.current == keys[2]
    studio.photos.show(keys[1])
    studio.photos.show(keys[0])  # it is here already
    qtbot.wait(50)
    assert studio.workspace.current == keys[0]


def test_closing_shows_the_one_beside_it(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    studio.open(qtbot, *(write_photo(tmp_path / f"{name}.png") for name in "abc"))
    first, second, third = _keys(studio)
    with qtbot.waitSignal(studio.photos.ended):
        studio.photos.close(first)
    assert studio.workspace.current == second
    studio.photos.close(third)
    assert studio.workspace.current == second
    with qtbot.waitSignal(studio.workspace.emptied):
        studio.photos.close_current()
    studio.photos.close_current()
    assert studio.workspace.photos == ()


def test_closing_asks_first(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    studio.open(qtbot, write_photo(tmp_path / "a.png"))
    add_result(studio.workspace)
    studio.dialogs.answer = False
    studio.photos.close_current()
    assert studio.dialogs.asked == ["discard"]
    assert _names(studio) == ["a.png"]


def test_a_file_that_changed_is_noticed_when_its_result_is_looked_at_again(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = (write_photo(tmp_path / f"{name}.png") for name in "ab")
    studio.open(qtbot, first, second)
    keys = _keys(studio)
    studio.editor.set_strength(60)
    add_result(studio.workspace)
    studio.show(qtbot, keys[1])
    write_photo(tmp_path / "new.png", 50, 40).replace(first)
    with qtbot.waitSignal(studio.workspace.source_changed) as told:
        studio.photos.show(keys[0])
    assert told.args[0].key == keys[0]
    assert studio.session.restored is not None  # it is there until the user says otherwise
    with qtbot.waitSignal(studio.photos.ended):
        studio.photos.load_anew(keys[0])
    assert studio.session.stored.size == (50, 40)
    assert studio.session.results == ()
    assert studio.session.strength == 60


def test_a_photo_whose_place_in_the_cache_is_gone_is_read_from_its_file(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    studio.open(qtbot, *(write_photo(tmp_path / f"{name}.png") for name in "ab"))
    first, second = _keys(studio)
    studio.show(qtbot, second)
    session = studio.workspace.session_of(first)
    assert session is not None
    studio.workspace.shelve(first, studio.spill.put(session.stored))
    shutil.rmtree(tmp_path / "cache")
    with qtbot.waitSignal(studio.photos.failed):
        studio.show(qtbot, first)
    np.testing.assert_array_equal(studio.session.stored.samples, shown().photo.samples)


def test_recent_photos_are_those_that_could_be_opened(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in "ab"]
    for path in (*paths, tmp_path / "missing.png"):
        studio.open(qtbot, path)
    recent = [studio.recent.paths]
    paths[1].unlink()
    studio.photos.close_current()
    studio.open(qtbot, paths[1])
    assert [*recent, studio.recent.paths] == [(paths[1], paths[0]), (paths[0],)]


def test_a_file_that_changes_while_it_is_looked_at_is_told_once(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write_photo(tmp_path / "a.png")
    studio.open(qtbot, path)
    with qtbot.assertNotEmitted(studio.workspace.source_changed, wait=50):
        studio.photos.look_after_current()
    os.utime(path, ns=(5, 5))
    with qtbot.waitSignal(studio.workspace.source_changed):
        studio.photos.look_after_current()
    with qtbot.assertNotEmitted(studio.workspace.source_changed, wait=50):
        studio.photos.look_after_current()
    os.utime(path, ns=(6, 6))
    with qtbot.waitSignal(studio.workspace.source_changed):
        studio.photos.look_after_current()
