"""Brings the translations up to date with the words in ``app``: ``python tools/translations.py``.

Reads every word that goes through ``self.tr``, ``translate`` and ``marked``, writes them into the
``.ts`` files beside what is translated already, and makes the ``.qm`` files that the window reads.
What is new is marked as unfinished there, for Qt Linguist or any editor. Qt's own ``lupdate`` is not
used: it reads no plurals and no tables outside of ``tr`` (docs/adr/0019-look-and-language.md).
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "resources" / "translations"

# How many plural forms Qt has for a language. English is here for its plurals alone.
FORMS: Final = MappingProxyType({"en": 2, "de": 2, "uk": 3})

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Message:
    """Words that somebody has to translate.

    Attributes:
        context: The class, or the module outside of classes, that says them.
        source: The English words.
        comment: What tells two meanings of them apart, mostly empty.
        is_plural: They have a number in them, ``%n``.
        file: Where they stand.
    """

    context: str
    source: str
    comment: str
    is_plural: bool
    file: str

    @property
    def key(self) -> Key:
        """What a translation is found by."""
        return self.context, self.source, self.comment


@dataclass(frozen=True, slots=True)
class Translation:
    """What stands in a ``.ts`` file for one message: one form, or one for each plural."""

    forms: tuple[str, ...]
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Everything in the sources.

    Attributes:
        messages: In order, each key once.
        mistakes: Calls that cannot be read, as "file:line: what".
    """

    messages: tuple[Message, ...]
    mistakes: tuple[str, ...]


# --- reading the sources ----------------------------------------------------------------


def read_sources(folder: Path = ROOT / "app") -> Found:
    """Return the words of all modules below ``folder``."""
    messages: dict[Key, Message] = {}
    mistakes: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        reader = _Reader(path.relative_to(ROOT).as_posix())
        reader.visit(ast.parse(path.read_text(encoding="utf-8")))
        mistakes += reader.mistakes
        for message in reader.messages:
            messages.setdefault(message.key, message)
    ordered = sorted(messages.values(), key=lambda each: each.context)
    return Found(tuple(ordered), tuple(mistakes))


class _Reader(ast.NodeVisitor):
    """Walks over one module."""

    def __init__(self, file: str) -> None:
        self.messages: list[Message] = []
        self.mistakes: list[str] = []
        self._file = file
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember whose words follow."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the words of a call that translates."""
        name = called(node)
        if name == "tr" and isinstance(node.func, ast.Attribute):
            context = self._classes[-1] if self._classes else ""
            self._take(node, context, node.args, has_n=self._has(node, "n"))
        elif name == "translate" and isinstance(node.func, ast.Name):
            self._take(node, _text(node.args[0]), node.args[1:], has_n=self._has(node, "n"))
        elif name == "marked":
            self._take_table(node)
        self.generic_visit(node)

    def _take(
        self, node: ast.Call, context: str | None, args: Sequence[ast.expr], *, has_n: bool
    ) -> None:
        if self._is_reading_table(args):
            return
        source = _text(args[0]) if args else None
        comment = (_text(args[1]) if len(args) > 1 else "") or ""
        is_plural = has_n or len(args) > 2
        if not context or source is None:
            self._complain(node, "words and context must be plain literals, tr() inside a class")
        elif is_plural != ("%n" in source):
            self._complain(node, "%n and a number belong together")
        else:
            self._add(context, source, comment, is_plural=is_plural)

    def _is_reading_table(self, args: Sequence[ast.expr]) -> bool:
        """Tell whether the words come out of a table that ``marked`` them: a plain value."""
        return bool(args) and isinstance(args[0], ast.Name | ast.Attribute | ast.Subscript)

    def _take_table(self, node: ast.Call) -> None:
        context = _text(node.args[0])
        if context is None:
            self._complain(node, "the context of a table must be a plain literal")
            return
        for each in ast.walk(node.args[1]):
            if isinstance(each, ast.JoinedStr):
                self._complain(each, "no f-strings among words for translation")
            source = _text(each)
            if source:
                self._add(context, source, "", is_plural=False)

    def _add(self, context: str, source: str, comment: str, *, is_plural: bool) -> None:
        self.messages.append(Message(context, source, comment, is_plural, self._file))

    def _has(self, node: ast.Call, name: str) -> bool:
        return any(each.arg == name for each in node.keywords)

    def _complain(self, node: ast.expr, what: str) -> None:
        self.mistakes.append(f"{self._file}:{node.lineno}: {what}")


def called(node: ast.Call) -> str:
    """Return the last name of what is called: ``setText`` of ``self.label.setText("…")``."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _text(node: ast.AST) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text and isinstance(node, ast.Constant) else None


# --- .ts files --------------------------------------------------------------------------


def path_of(language: str, suffix: str = ".ts") -> Path:
    """Return the file of a language."""
    return FOLDER / f"deblur_{language}{suffix}"


def wanted(language: str, messages: Sequence[Message]) -> tuple[Message, ...]:
    """Return what has to be translated into ``language``."""
    return tuple(each for each in messages if each.is_plural or language != "en")


def read_ts(path: Path) -> dict[Key, Translation]:
    """Return what is translated; nothing if there is no such file yet."""
    if not path.exists():
        return {}
    tree = ET.parse(path)  # noqa: S314 - our own file
    return dict(
        _read_message(context.findtext("name", ""), message)
        for context in tree.iter("context")
        for message in context.iter("message")
    )


def _read_message(context: str, message: ET.Element) -> tuple[Key, Translation]:
    key = context, message.findtext("source", ""), message.findtext("comment", "")
    node = message.find("translation")
    if node is None:
        return key, Translation(("",), is_finished=False)
    plurals = [form.text or "" for form in node.iter("numerusform")]
    return key, Translation(tuple(plurals) or (node.text or "",), node.get("type") is None)


def to_ts(language: str, messages: Sequence[Message], done: Mapping[Key, Translation]) -> str:
    """Return the text of a ``.ts`` file with ``messages``, and the translations of ``done``."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    suggestion = _suggestions(done)
    for message in wanted(language, messages):
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        forms = FORMS[language] if message.is_plural else 1
        known = done.get(message.key) or suggestion(message, forms)
        if len(known.forms) != forms:
            known = Translation(("",) * forms, is_finished=False)
        _write_message(contexts[message.context], message, known)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _suggestions(done: Mapping[Key, Translation]) -> Callable[[Message, int], Translation]:
    """Return what suggests, for new words, how the same were translated elsewhere."""
    elsewhere = {key[1]: each.forms for key, each in done.items() if each.is_finished}

    def suggest(message: Message, forms: int) -> Translation:
        return Translation(elsewhere.get(message.source, ("",) * forms), is_finished=False)

    return suggest


def _write_message(parent: ET.Element, message: Message, known: Translation) -> None:
    node = ET.SubElement(parent, "message", {"numerus": "yes"} if message.is_plural else {})
    ET.SubElement(node, "location", filename=f"../../{message.file}")
    ET.SubElement(node, "source").text = message.source
    if message.comment:
        ET.SubElement(node, "comment").text = message.comment
    finished = {} if known.is_finished else {"type": "unfinished"}
    translation = ET.SubElement(node, "translation", finished)
    if not message.is_plural:
        translation.text = known.forms[0]
        return
    for form in known.forms:
        ET.SubElement(translation, "numerusform").text = form


# --- the command ------------------------------------------------------------------------


def update(language: str, messages: Sequence[Message]) -> int:
    """Bring both files of ``language`` up to date; returns how much is unfinished."""
    path = path_of(language)
    text = to_ts(language, messages, read_ts(path))
    path.write_text(text, encoding="utf-8", newline="\n")
    _release(path)
    return sum(not each.is_finished for each in read_ts(path).values())


def _release(path: Path) -> None:
    """Make the ``.qm`` file with the tool that comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", "-nounfinished", str(path)]
    subprocess.run(command, check=True)


def _lines(found: Found) -> Iterator[str]:
    yield from found.mistakes
    for language in FORMS:
        unfinished = update(language, found.messages)
        total = len(wanted(language, found.messages))
        yield f"{path_of(language).name}: {total} texts, {unfinished} unfinished"


def main() -> int:
    """Bring all languages up to date; returns 1 when a call cannot be read."""
    FOLDER.mkdir(exist_ok=True)
    found = read_sources()
    for line in _lines(found):
        print(line)
    return 1 if found.mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
