"""What the engine says about photos is said in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.language import ENGLISH, install_language
from app.messages import describe
from app.reasons import OTHERS, TOLD, in_words
from engine.errors import LossyTargetError, PhotoWriteError
from tools.translations import ROOT

_PATH = Path("/photos/a.jpg")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "de")
    yield
    install_language(qapp, ENGLISH)


@pytest.fixture(scope="module")
def engine_text() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "engine").rglob("*.py"))


@pytest.mark.parametrize("template", TOLD)
def test_the_engine_says_so(template: str, engine_text: str) -> None:
    for part in re.split(r"\{\w+\}", template):
        assert part.strip(" ,.") in engine_text


@pytest.mark.parametrize("template", [*TOLD, *OTHERS])
def test_in_english_it_stays_as_it_is(template: str) -> None:
    told = re.sub(r"\{\w+\}", "17", template)
    assert in_words(told) == told


@pytest.mark.usefixtures("german")
def test_it_is_translated_with_what_was_filled_in() -> None:
    assert in_words("16 bits per channel") == "16 Bit pro Kanal"
    assert in_words("The file is named .jpg, but it is a PNG file.").startswith("Die Datei heißt")
    assert in_words("something else {odd}") == "something else {odd}"


@pytest.mark.usefixtures("german")
def test_errors_say_it_too() -> None:
    assert "Transparenz" in describe(LossyTargetError(_PATH, "JPEG", "transparency")).text
    assert "No space" not in describe(PhotoWriteError(_PATH, "No space left on device")).text
