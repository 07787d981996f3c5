"""The window speaks one language, chosen or the system's, and Qt's own words with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication

from app.language import (
    ENGLISH,
    LANGUAGES,
    SYSTEM,
    decimal,
    install_language,
    marked,
    translate,
)


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, ENGLISH)
    yield
    install_language(qapp, ENGLISH)


def _qt_says() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


@pytest.mark.parametrize(
    ("code", "ours", "theirs"),
    [("en", "Open…", "Cancel"), ("de", "Öffnen …", "Abbrechen"), ("uk", "Відкрити…", "Скасувати")],
)
def test_our_words_and_those_of_qt(qapp: QApplication, code: str, ours: str, theirs: str) -> None:
    assert install_language(qapp, code) == code
    assert translate("Actions", "Open…") == ours
    assert _qt_says() == theirs
    assert QLocale().name().startswith(code)


def test_there_is_a_file_for_every_language(caplog: pytest.LogCaptureFixture) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    for code in LANGUAGES:
        install_language(application, code)
    assert caplog.records == []


def test_a_language_takes_the_place_of_another(qapp: QApplication) -> None:
    install_language(qapp, "de")
    install_language(qapp, "uk")
    qapp.processEvents()
    assert install_language(qapp, ENGLISH) == ENGLISH
    assert _qt_says() == "Cancel"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de-AT", "en-US"], "de"),
        (["fr-FR", "uk-UA"], "uk"),
        (["uk_UA"], "uk"),
        (["fr", "ja"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_is_asked_for_its_list(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, wanted: list[str], code: str
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return wanted

    monkeypatch.setattr(QLocale, "system", System)
    monkeypatch.setattr(QLocale, "setDefault", lambda locale: None)
    assert install_language(qapp, SYSTEM) == code
    assert install_language(qapp, "a language of tomorrow") == code


def test_words_of_a_base_class_are_found_in_its_context(qapp: QApplication) -> None:
    class Actions(QObject):
        def words(self) -> str:
            return self.tr("Open…")

    class Child(Actions):
        pass

    install_language(qapp, "de")
    assert Child().words() == "Öffnen …"


def test_a_table_stays_as_it_is() -> None:
    table = {"a": ("one", "two")}
    assert marked("Anything", table) is table


def test_decimals_are_written_as_the_language_does(qapp: QApplication) -> None:
    assert decimal(0.94) == "0.9"
    install_language(qapp, "de")
    assert decimal(24.26) == "24,3"
