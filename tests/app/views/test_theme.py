"""Light and dark come at once, to everything, icons too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.models.settings import Theme
from app.views import icons
from app.views.icons import Symbol, icon
from app.views.palettes import DARK, LIGHT
from app.views.theme import apply_theme, color


@pytest.fixture(autouse=True)
def dark_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, Theme.DARK)


def _inks(image: QImage) -> set[str]:
    """Return the colours of what is drawn opaquely."""
    spots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {spot.name() for spot in spots if spot.alpha() == 255}


def _drawn(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    return _inks(shown.pixmap(QSize(32, 32), mode).toImage())


def test_colours_and_what_is_open_change(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.ensurePolished()
    for theme, colors in ((Theme.LIGHT, LIGHT), (Theme.DARK, DARK)):
        apply_theme(qapp, theme)
        assert color("accent") == QColor(colors["accent"])
        assert label.palette().text().color() == QColor(colors["text"])
        assert label.palette().window().color() == QColor(colors["window"])


def test_an_icon_that_was_handed_out_follows(qapp: QApplication) -> None:
    apply_theme(qapp, Theme.DARK)
    shown = icon("save", "accent")
    assert _drawn(shown) == {DARK["accent"]}
    apply_theme(qapp, Theme.LIGHT)
    assert _drawn(shown) == _drawn(QIcon(shown)) == {LIGHT["accent"]}
    assert _drawn(shown, QIcon.Mode.Disabled) == {LIGHT["disabled"]}


def test_a_symbol_follows_and_can_become_another(qapp: QApplication, qtbot: QtBot) -> None:
    symbol = Symbol("good", "good", 32)
    qtbot.addWidget(symbol)
    apply_theme(qapp, Theme.LIGHT)
    assert LIGHT["good"] in _inks(symbol.grab().toImage())
    symbol.show_meaning("error", "bad")
    assert LIGHT["bad"] in _inks(symbol.grab().toImage())


def test_there_is_a_drawing_for_every_meaning(qapp: QApplication) -> None:
    for meaning in icons._NAMES:
        assert _drawn(icon(meaning)), meaning


def test_a_system_without_an_opinion_gets_the_dark_one(qapp: QApplication) -> None:
    """The offscreen platform is such a system."""
    apply_theme(qapp, Theme.LIGHT)
    apply_theme(qapp, Theme.SYSTEM)
    assert color("window") == QColor(DARK["window"])


def test_nothing_is_left_open_in_the_sheet(qapp: QApplication) -> None:
    apply_theme(qapp, Theme.LIGHT)
    assert "$" not in qapp.styleSheet()
    assert LIGHT["panel"] in qapp.styleSheet()
    assert "icons/light/check.svg" in qapp.styleSheet()


def test_cyrillic_has_letters(qapp: QApplication, qtbot: QtBot) -> None:
    """Two different words look different: no row of boxes stands for unknown letters."""
    pictures = []
    for words in ("Фото", "Шлях"):
        label = QLabel(words)
        qtbot.addWidget(label)
        label.resize(80, 24)
        pictures.append(label.grab().toImage())
    assert pictures[0] != pictures[1]
