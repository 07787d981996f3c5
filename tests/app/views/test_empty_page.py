"""The empty page offers what there is, and says what this computer can open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.views.empty_page import EmptyPage
from app.views.photo_row import THUMBNAIL
from engine.codecs.base import Reads
from engine.codecs.support import FormatSupport
from engine.photo import PhotoFormat

_EXAMPLES = (Path("/examples/red-panda.jpg"), Path("/examples/tower.jpg"))


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[EmptyPage]:
    opening, pasting = QAction("Open"), QAction("Paste")
    opening.setData("open")
    pasting.setData("paste")
    page = EmptyPage(opening, pasting, _EXAMPLES)
    page.resize(1100, 700)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.close()


def _support(kind: PhotoFormat, *, works: bool, extra: str | None = None) -> FormatSupport:
    return FormatSupport(kind, Reads((8,), alpha=False, library="a library"), (), extra, works, "")


def _words(page: EmptyPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_formats_are_those_that_work_here(page: EmptyPage) -> None:
    assert "JPEG" not in _words(page)
    page.show_formats(
        [
            _support(PhotoFormat.JPEG, works=True),
            _support(PhotoFormat.PNG, works=True),
            _support(PhotoFormat.HEIC, works=False),
            _support(PhotoFormat.RAW, works=False, extra="raw"),
        ]
    )
    words = _words(page)
    assert "JPEG and PNG photos can be opened here" in words
    assert "HEIC does not work on this computer" in words
    assert 'camera RAW, install one more package: pip install "deblur-app[raw]"' in words


def test_where_everything_works_nothing_is_missed(page: EmptyPage) -> None:
    page.show_formats([_support(PhotoFormat.JPEG, works=True)])
    assert "JPEG photos can be opened here" in _words(page)
    assert "package" not in _words(page)


def test_the_example_is_one_press_away(page: EmptyPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.example_chosen) as chosen:
        QTest.mouseClick(page.example_button, Qt.MouseButton.LeftButton)
    assert chosen.args == [_EXAMPLES[0]]
    with qtbot.waitSignal(page.example_chosen) as chosen:
        QTest.keyClick(page.example_buttons[1], Qt.Key.Key_Space)
    assert chosen.args == [_EXAMPLES[1]]
    assert [each.accessibleName() for each in page.example_buttons] == [
        "Example photo: Red panda",
        "Example photo: Tower",
    ]


def test_recent_photos_take_the_place_of_the_examples(page: EmptyPage, qtbot: QtBot) -> None:
    photos = [Path(f"/photos/{number}{'long' * 20}.jpg") for number in range(9)]
    asked: list[Path] = []
    page.thumbnail_wanted.connect(asked.append)
    page.show_recent(photos)
    assert page.recent.paths == asked == photos[:4]
    assert page.examples.isHidden()
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        QTest.mouseClick(page.recent.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [photos[1]]
    assert page.recent.buttons[1].toolTip() == str(photos[1])
    assert "…" in page.recent.buttons[1].text()
    page.show_recent([])
    assert page.recent.isHidden()
    assert not page.examples.isHidden()


def test_everything_fits_into_the_smallest_window(page: EmptyPage) -> None:
    """That is 960 x 600, less the rail, the toolbar and the status bar."""
    page.show_recent([Path(f"/photos/{number}.jpg") for number in range(9)])
    page.show_formats([_support(PhotoFormat.RAW, works=False, extra="raw")])
    size = page.minimumSizeHint()
    assert size.width() <= 960 - 152
    assert size.height() <= 600 - 44 - 32


def test_a_picture_comes_when_it_is_ready(page: EmptyPage) -> None:
    page.show_recent([Path("/photos/a.jpg")])
    before = page.recent.buttons[0].icon().cacheKey()
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    page.show_thumbnail(Path("/photos/a.jpg"), QImage())
    assert page.recent.buttons[0].icon().cacheKey() == before
    page.show_thumbnail(Path("/photos/a.jpg"), image)
    drawn = page.recent.buttons[0].icon().pixmap(THUMBNAIL).toImage()
    assert drawn.pixelColor(drawn.rect().center()) == Qt.GlobalColor.red
    page.show_thumbnail(Path("/photos/gone.jpg"), image)
