"""The tool reads every word and loses no translation."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools import translations
from tools.translations import Message, Translation, read_ts, to_ts

_SOURCE = """
class Page(QWidget):
    def f(self, n):
        self.tr("Plain")
        self.tr("One " "line")
        self.tr("%n photo(s)", "", n)
        self.tr("Open", "a verb")
        translate("Words", "%n tile(s)", n=n)
        self.tr(self.title)

    class Inner(QObject):
        def g(self):
            self.tr("Inside")

def h():
    translate("Words", "Outside")

TABLE = marked("Table", {Key: Words("first", "second"), "third": 3})
"""


def _read(source: str) -> translations._Reader:
    reader = translations._Reader("app/x.py")
    reader.visit(ast.parse(source))
    return reader


def test_all_ways_of_saying_something_are_read() -> None:
    reader = _read(_SOURCE)
    said = [(each.context, each.source, each.comment, each.is_plural) for each in reader.messages]
    assert said == [
        ("Page", "Plain", "", False),
        ("Page", "One line", "", False),
        ("Page", "%n photo(s)", "", True),
        ("Page", "Open", "a verb", False),
        ("Words", "%n tile(s)", "", True),
        ("Inner", "Inside", "", False),
        ("Words", "Outside", "", False),
        ("Table", "third", "", False),
        ("Table", "first", "", False),
        ("Table", "second", "", False),
    ]
    assert reader.mistakes == []


@pytest.mark.parametrize(
    "source",
    [
        'class A:\n    def f(self):\n        self.tr(f"Opening {name}")',
        'class A:\n    def f(self):\n        self.tr("%n photos")',
        'class A:\n    def f(self):\n        self.tr("photos", "", n)',
        'window.tr("outside of a class")',
        'translate(CONTEXT, "words")',
        'translate("Words", "a" + b)',
        'marked("Words", {1: f"{name} is here"})',
    ],
)
def test_what_cannot_be_read_is_told(source: str) -> None:
    (mistake,) = _read(source).mistakes
    assert mistake.startswith("app/x.py:")


def _message(source: str, context: str = "Page", *, is_plural: bool = False) -> Message:
    return Message(context, source, "", is_plural, "app/x.py")


def _round(tmp_path: Path, text: str) -> dict[translations.Key, Translation]:
    path = tmp_path / "x.ts"
    path.write_text(text, encoding="utf-8")
    return read_ts(path)


def test_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    messages = [_message("<a> & “b”\n  c"), _message("%n photo(s)", is_plural=True)]
    done = {
        messages[0].key: Translation(("<ä> & „b“\n  c",), is_finished=True),
        messages[1].key: Translation(("%n Foto", ""), is_finished=False),
    }
    text = to_ts("de", messages, done)
    assert _round(tmp_path, text) == done
    assert to_ts("de", messages, done) == text


def test_new_words_are_unfinished_and_old_ones_go(tmp_path: Path) -> None:
    done = {("Page", "Old", ""): Translation(("Alt",), is_finished=True)}
    text = to_ts("uk", [_message("New"), _message("%n new", is_plural=True)], done)
    assert _round(tmp_path, text) == {
        ("Page", "New", ""): Translation(("",), is_finished=False),
        ("Page", "%n new", ""): Translation(("", "", ""), is_finished=False),
    }


def test_words_that_moved_bring_their_translation_to_be_looked_at(tmp_path: Path) -> None:
    done = {("Page", "Save", ""): Translation(("Speichern",), is_finished=True)}
    text = to_ts("de", [_message("Save", "Panel")], done)
    moved = {("Panel", "Save", ""): Translation(("Speichern",), is_finished=False)}
    assert _round(tmp_path, text) == moved


def test_words_that_became_plural_are_translated_anew(tmp_path: Path) -> None:
    done = {("Page", "%n photo(s)", ""): Translation(("Fotos",), is_finished=True)}
    text = to_ts("de", [_message("%n photo(s)", is_plural=True)], done)
    forms = {("Page", "%n photo(s)", ""): Translation(("", ""), is_finished=False)}
    assert _round(tmp_path, text) == forms


def test_english_is_there_for_its_plurals(tmp_path: Path) -> None:
    messages = [_message("Plain"), _message("%n photo(s)", is_plural=True)]
    assert list(_round(tmp_path, to_ts("en", messages, {}))) == [("Page", "%n photo(s)", "")]


def test_the_command_makes_both_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = translations.Found((_message("%n photo(s)", is_plural=True),), ("app/x.py:1: odd",))
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "read_sources", lambda: found)
    assert translations.main() == 1
    assert "deblur_uk.ts: 1 texts, 1 unfinished" in capsys.readouterr().out
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == [f"deblur_{code}.{kind}" for code in ("de", "en", "uk") for kind in ("qm", "ts")]
