"""Every word that people see goes through translation, and every translation is whole."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator

from app.language import LANGUAGES
from app.views import icons
from tools import translations
from tools.translations import FORMS, Message, Translation, called

_APP = translations.ROOT / "app"
_UPDATE = "run: python tools/translations.py, and translate what is new"

# --- every word -------------------------------------------------------------------------

# They speak to a terminal or a log, in English, as the command line does.
_TERMINAL = {
    *("__main__.py", "command_line.py", "crash_handler.py", "logs.py", "self_test.py"),
    "watchdog.py",
}
# Reports and what they say of packages are for whoever mends the fault: always in English.
_FOR_MAINTAINERS = {"components.py", "redaction.py", "report.py"}
_TRANSLATING = {"tr", "translate", "marked"}
# What they are given are names for programs: keys, files, styles, fonts, log lines.
_TECHNICAL = {
    *("QKeySequence", "QSettings", "setObjectName", "setProperty", "property", "TypeVar", "cast"),
    *("getLogger", "debug", "info", "warning", "error", "exception", "critical"),
    *("resource_path", "startswith", "endswith", "strftime", "sub", "fullmatch", "match"),
    *("Thread", "QThread", "setStyle", "icon", "Symbol", "color"),
    *("createSignal", "createMethodCall"),
}
_SHOWING = re.compile(
    r"set(Text|ToolTip|StatusTip|WhatsThis|WindowTitle|Title|AccessibleName|AccessibleDescription"
    r"|PlaceholderText|Suffix|Prefix|InformativeText|Label|TabText)|showMessage|drawText"
    r"|Q(Label|PushButton|CheckBox|RadioButton|Action|GroupBox|Menu|ToolBar)|add(Button|Tab|Menu)"
)
_MARKUP = re.compile(r"<(p|li|ul|tr|pre) style=.*>|<tr><td style=.*>", re.DOTALL)
_PAPER = re.compile(r"[A-Z]\..* \((19|20)\d\d\)")  # authors, title and year stay as printed
# Looks like words: two of them, or one that begins like a sentence.
_WORDS = re.compile(r"[^\W\d_]{2,}\S* [^\W\d_]|^[A-Z][a-z]+\b(?![.:/_])")
_KEYS = re.compile(r"((Ctrl|Shift|Alt|Meta)\+)+\S+|Esc|Ins|Del|Return|Enter|Space|Pg(Up|Down)")
# The same in every language: names, a folder on the disk, a command, values of settings.
_NAMES = {
    *("Deblur", "[*] – Deblur", "Deblurred", 'pip install "deblur-app[', "as input"),
    *("Qt", "Python", "Deblur ", "Apache-2.0", "from", "d MMM yyyy", "deblur settings"),
    *("help in a dialog", "last time"),
    *LANGUAGES.values(),
    # Keys, as Qt names them in sequences.
    *("Tab", "Backtab", "Left", "Right", "Up", "Down"),
    # The engine process, which knows no languages: app/reasons.py has the first one.
    *("the computer", " in the engine: "),
}


def _is_exempt(text: str) -> bool:
    is_name = text in _NAMES or text in icons._NAMES or _KEYS.fullmatch(text)
    if is_name or _MARKUP.match(text) or _PAPER.fullmatch(text):
        return True
    return not re.search(r"[^\W\d_]{2}", text)


class _Finder(ast.NodeVisitor):
    """Collects texts that look like words and are not translated."""

    def __init__(self, name: str) -> None:
        self.found: list[str] = []
        self._name = name
        self._showing = 0

    def visit_Call(self, node: ast.Call) -> None:
        name = called(node)
        if name in _TRANSLATING | _TECHNICAL:
            self.visit(node.func)
            return
        is_showing = bool(_SHOWING.fullmatch(name))
        self.visit(node.func)
        self._showing += is_showing
        for each in (*node.args, *node.keywords):
            self.visit(each)
        self._showing -= is_showing

    def visit_Raise(self, node: ast.Raise) -> None:
        """Errors have words of their own, in ``app/messages.py``."""

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring otherwise
            self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
        for each in node.body:
            if not (isinstance(each, ast.Assign) and bases & {"Enum", "StrEnum"}):
                self.visit(each)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not (isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"):
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """Annotations are no words."""

    def visit_Dict(self, node: ast.Dict) -> None:
        for value in node.values:
            self.visit(value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, str) or _is_exempt(node.value):
            return
        if self._showing or _WORDS.search(node.value):
            self.found.append(f"{self._name}:{node.lineno}: {node.value!r}")


def _loose(source: str, name: str = "x.py") -> list[str]:
    finder = _Finder(name)
    finder.visit(ast.parse(source))
    return finder.found


def _modules() -> Iterator[Path]:
    return (
        path for path in sorted(_APP.rglob("*.py")) if path.name not in _TERMINAL | _FOR_MAINTAINERS
    )


def test_every_word_is_translated() -> None:
    loose = [
        line
        for path in _modules()
        for line in _loose(path.read_text(encoding="utf-8"), path.relative_to(_APP).as_posix())
    ]
    assert loose == [], "wrap them in self.tr() or translate()"


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("word")',
        'QLabel("Word")',
        'button.setToolTip(f"{name} word")',
        'return "two words"',
        'x = {"a": "Sentence"}',
        'box.addButton("yes" if a else "no")',
        'self.say("About " + name)',
    ],
)
def test_a_word_that_is_not_is_found(source: str) -> None:
    body = source if not source.startswith("return") else f"def f():\n    {source}"
    assert len(_loose(body)) >= 1


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(self.tr("Two words"))',
        'label.setText(translate("Here", "Two words").format(name=name))',
        '"""Two words."""',
        'class Kind(StrEnum):\n    OTHER = "two words"',
        'raise UsageError("two words")',
        'label.setText(" · ".join(parts))',
        'icon("zoom in")',
        '_LOG.warning("two words")',
        'x = marked("Here", {1: Words("Two words", "b", "c")})',
    ],
)
def test_what_needs_no_translation_is_left_alone(source: str) -> None:
    assert _loose(source) == []


# --- every translation ------------------------------------------------------------------

_FOUND = translations.read_sources()
_LANGUAGES = pytest.mark.parametrize("language", FORMS)


def _done(language: str) -> dict[translations.Key, Translation]:
    return translations.read_ts(translations.path_of(language))


def _translated(language: str) -> list[tuple[Message, tuple[str, ...]]]:
    """Return all messages with their translations; whether any lacks one is tested by itself."""
    done = _done(language)
    messages = translations.wanted(language, _FOUND.messages)
    finished = {key: each.forms for key, each in done.items() if each.is_finished}
    return [(each, finished[each.key]) for each in messages if each.key in finished]


def test_all_words_can_be_read_from_the_sources() -> None:
    assert _FOUND.mistakes == ()
    assert set(FORMS) == set(LANGUAGES)


@_LANGUAGES
def test_files_are_up_to_date(language: str) -> None:
    text = translations.path_of(language).read_text(encoding="utf-8")
    assert text == translations.to_ts(language, _FOUND.messages, _done(language)), _UPDATE


@_LANGUAGES
def test_nothing_is_left_to_translate(language: str) -> None:
    unfinished = [
        key for key, each in _done(language).items() if not each.is_finished or not all(each.forms)
    ]
    assert unfinished == [], _UPDATE


@_LANGUAGES
def test_the_window_says_what_was_translated(language: str) -> None:
    """The ``.qm`` file, which is read, has all that the ``.ts`` file has, which is edited."""
    translator = QTranslator()
    translated = _translated(language)
    if translated:
        assert translator.load(str(translations.path_of(language, ".qm")))
    for message, forms in translated:
        numbers = _NUMBERS[language] if message.is_plural else (-1,)
        for form, number in zip(forms, numbers, strict=True):
            said = translator.translate(message.context, message.source, message.comment, number)
            assert said == form, _UPDATE


# One number for each plural form.
_NUMBERS = {"en": (1, 2), "de": (1, 2), "uk": (1, 2, 5)}


def _fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@_LANGUAGES
def test_what_is_filled_in_is_the_same(language: str) -> None:
    for message, forms in _translated(language):
        for form in forms:
            assert _fields(form) == _fields(message.source), form
            if message.is_plural and FORMS[language] > 2:
                assert "%n" in form, form  # one form stands for 1, 21, 31 …


@_LANGUAGES
def test_sentences_end_as_they_do_in_english(language: str) -> None:
    """An ellipsis, a colon or a full stop that is lost, or white space that comes along."""
    for message, forms in _translated(language):
        for form in forms:
            for sign in (".", ":", "…", " ", "\n", "!", "?"):
                assert form.endswith(sign) == message.source.endswith(sign), form
            assert form.startswith(" ") == message.source.startswith(" "), form
