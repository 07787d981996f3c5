"""The strip of open photos."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.open_photo import OpenPhoto
from app.views.filmstrip import Filmstrip

PHOTOS = [OpenPhoto(key, Path(f"{key}.png"), f"{key}.png", is_modified=False) for key in (7, 8, 9)]


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[Filmstrip]:
    strip = Filmstrip()
    strip.show_photos(PHOTOS, 8)
    yield strip
    strip.close()
    strip.deleteLater()


def test_it_shows_the_photos_and_marks_the_one_that_is_looked_at(strip: Filmstrip) -> None:
    assert strip.photos == PHOTOS
    assert strip.currentRow() == 1
    assert strip.isVisible()
    strip.show_photos(PHOTOS[:1], 7)
    assert not strip.isVisible()


def test_a_photo_that_is_not_saved_is_marked_and_said(strip: Filmstrip) -> None:
    modified = OpenPhoto(8, Path("8.png"), "8.png", is_modified=True)
    strip.show_photos([PHOTOS[0], modified, PHOTOS[2]], 8)
    assert [strip.item(row).text() for row in range(3)] == ["7.png", "● 8.png", "9.png"]
    spoken = strip.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "8.png, not saved"


def test_each_picture_is_asked_for_once_and_kept(qtbot: QtBot, strip: Filmstrip) -> None:
    asked: list[int] = []
    strip.thumbnail_wanted.connect(lambda photo: asked.append(photo.key))
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    strip.show_thumbnail(8, picture)
    before = strip.item(1).icon().cacheKey()
    strip.show_photos(PHOTOS[1:], 8)
    assert strip.item(0).icon().cacheKey() == before
    strip.show_photos([*PHOTOS[1:], OpenPhoto(10, None, "Pasted image", is_modified=False)], 8)
    assert asked == [10]
    strip.show_thumbnail(99, picture)
    strip.show_thumbnail(9, QImage())


def test_a_click_and_the_keys_choose_and_close(qtbot: QtBot, strip: Filmstrip) -> None:
    place = strip.visualItemRect(strip.item(2)).center()
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [9]
    strip.setCurrentRow(0)
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args == [7]
    with qtbot.waitSignal(strip.close_requested) as closed:
        strip.close_action.trigger()
    assert closed.args == [7]
