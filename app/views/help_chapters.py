"""The texts of help as chapters to read, with the keys that commands have now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from string import Formatter

from app.help_texts import TEXTS, Topic
from app.language import translate
from app.views.reader_sheet import Chapter, rich_paragraph, rich_points, title


def help_chapters(topics: Sequence[Topic], keys: Mapping[str, str]) -> Sequence[Chapter]:
    """Return help.

    Args:
        topics: What it is about, in order.
        keys: The key of every command by its name, in words; empty where it has none.
    """
    return [
        Chapter(topic.value, translate("Help", TEXTS[topic].title), partial(_body, topic, keys))
        for topic in topics
    ]


def commands_in(text: str) -> list[str]:
    """Return the names of the commands whose keys ``text`` names."""
    return [name for _, name, _, _ in Formatter().parse(text) if name]


def _body(topic: Topic, keys: Mapping[str, str]) -> str:
    help_ = TEXTS[topic]
    parts = [title(translate("Help", help_.title))]
    parts += [rich_paragraph(_filled(text, keys)) for text in help_.paragraphs]
    parts.append(rich_points([_filled(text, keys) for text in help_.points]))
    return "".join(parts)


def _filled(text: str, keys: Mapping[str, str]) -> str:
    """Return ``text`` in the user's language as HTML, with keys that stand out."""
    missing = translate("Help", "(no key)")
    told = {name: f"<b>{escape(keys[name] or missing)}</b>" for name in commands_in(text)}
    return escape(translate("Help", text)).format(**told)
