"""Names of results, made from a template such as ``{name}-{model}-{counter:03}``."""

from __future__ import annotations

import datetime as dt
import string
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from engine.errors import UsageError

FIELDS: Final = ("name", "model", "strength", "date", "counter", "ext")
"""What may stand in braces; ``counter`` takes a width: ``{counter:03}`` gives 001, 002, ..."""

_FORBIDDEN: Final = frozenset('/\\<>:"|?*')  # in file names, on one system or another
_ENDING: Final = ".{ext}"


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a template can tell of a result.

    Attributes:
        name: The photo's file name without its ending.
        model: The model's name.
        strength: 0 to 100.
        date: The day on which the batch was begun.
        counter: The photo's place in the queue, from 1 on.
        ending: Of the file, with its dot; it tells the format that is written.
    """

    name: str
    model: str
    strength: int
    date: dt.date
    counter: int
    ending: str


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A template that is known to give file names; ``.{ext}`` is added where it does not end so.

    ``{{`` and ``}}`` stand for braces.
    """

    text: str = "{name}.{ext}"

    def __post_init__(self) -> None:
        """Refuse a template that gives no file name, with what it may hold.

        Raises:
            UsageError: An unknown field, a stray brace, or what cannot stand in a file name.
        """
        _check(self.text)

    @classmethod
    def with_suffix(cls, suffix: str) -> Self:
        """Return the template that puts ``suffix`` between a photo's name and its ending.

        Raises:
            UsageError: It cannot stand in a file name.
        """
        if _is_bad(suffix):
            raise UsageError(f"suffix must be part of a file name, got {suffix!r}")
        return cls("{name}" + suffix.replace("{", "{{").replace("}", "}}") + _ENDING)

    def render(self, facts: NameFacts) -> str:
        """Return the name of a result: a file name, without any folder."""
        text = self.text if self.text.endswith(_ENDING) else self.text + _ENDING
        name = text.removesuffix(_ENDING).format_map(_values(facts))
        return name + facts.ending


def _values(facts: NameFacts) -> dict[str, Any]:
    return {
        "name": facts.name,
        "model": "".join("-" if _is_bad(sign) else sign for sign in facts.model),
        "strength": facts.strength,
        "date": facts.date.isoformat(),
        "counter": facts.counter,
        "ext": facts.ending.removeprefix("."),
    }


def _check(text: str) -> None:
    known = ", ".join(f"{{{field}}}" for field in FIELDS)
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as cause:
        raise UsageError(f"name {text!r} has a stray brace; use {known}") from cause
    for literal, field, width, conversion in parts:
        if _is_bad(literal):
            raise UsageError(f"name must be part of a file name, got {text!r}")
        if field is None:
            continue
        if field not in FIELDS or conversion:
            raise UsageError(f"name {text!r} asks for {{{field}}}; use {known}")
        if width and not (field == "counter" and _is_width(width)):
            raise UsageError(f"name {text!r}: only {{counter:03}} takes a width, of up to 9 digits")
    if not {"name", "counter"} & {field for _, field, _, _ in parts}:
        raise UsageError(f"name {text!r} calls all results the same; use {{name}} or {{counter}}")


def _is_width(text: str) -> bool:
    return len(text) == 2 and text[0] == "0" and text[1] in "123456789"


def _is_bad(text: str) -> bool:
    return any(sign in _FORBIDDEN or not sign.isprintable() for sign in text)


def examples(template: NameTemplate, facts: NameFacts, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the results of photos called ``names`` would be called, one after the other."""
    return tuple(
        template.render(replace(facts, name=name, counter=facts.counter + place))
        for place, name in enumerate(names)
    )
