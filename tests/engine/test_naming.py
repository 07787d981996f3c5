"""Templates of names: always one file name, and told what is wrong before a batch begins."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.errors import UsageError
from engine.naming import FIELDS, NameFacts, NameTemplate, examples

FACTS = NameFacts("IMG 7", "default", 60, dt.date(2026, 11, 22), 12, ".JPG")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{name}.{ext}", "IMG 7.JPG"),
        ("{name}", "IMG 7.JPG"),
        ("{counter}", "12.JPG"),
        ("{counter:03}-{name}", "012-IMG 7.JPG"),
        ("{date} {name} {model}-{strength}", "2026-11-22 IMG 7 default-60.JPG"),
        ("{name} was {ext}", "IMG 7 was JPG.JPG"),
        ("{{{name}}}", "{IMG 7}.JPG"),
    ],
)
def test_a_template_is_filled_in(text: str, name: str) -> None:
    assert NameTemplate(text).render(FACTS) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{name}/{counter}", "part of a file name"),
        ("..\\{name}", "part of a file name"),
        ("{name}?", "part of a file name"),
        ("{name}\n", "part of a file name"),
        ("{nam}", "asks for {nam}; use {name}"),
        ("{}", "asks for {}"),
        ("{0}", "asks for {0}"),
        ("{name.upper}", "asks for"),
        ("{name[0]}", "asks for"),
        ("{name!r}", "asks for"),
        ("{name", "stray brace"),
        ("name}", "stray brace"),
        ("{name:03}", "only {counter:03} takes a width"),
        ("{counter:99}", "only {counter:03} takes a width"),
        ("{counter:0{name}}", "only {counter:03} takes a width"),
        ("sharp.{ext}", "calls all results the same"),
        ("{model}", "calls all results the same"),
        ("", "calls all results the same"),
    ],
)
def test_what_gives_no_name_is_refused_with_what_does(text: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        NameTemplate(text)
    assert words in str(caught.value)


@given(parts=st.lists(st.sampled_from([*FIELDS, *"{}:03!.-/\\\n x", "{name}", "{counter:03}"])))
def test_a_template_gives_one_file_name_or_is_refused(parts: list[str]) -> None:
    try:
        name = NameTemplate("".join(parts)).render(FACTS)
    except UsageError:
        return
    assert name.endswith(".JPG")
    assert not set(name) & set("/\\\n")


@given(suffix=st.text(st.characters(exclude_characters='/\\<>:"|?*', codec="utf-8")))
def test_a_suffix_stands_as_it_is(suffix: str) -> None:
    assume(suffix.isprintable())
    assert NameTemplate.with_suffix(suffix).render(FACTS) == f"IMG 7{suffix}.JPG"


@pytest.mark.parametrize("suffix", ["/../x", "a\\b", "a\0", "\n"])
def test_a_suffix_cannot_lead_elsewhere(suffix: str) -> None:
    with pytest.raises(UsageError, match="suffix must be part of a file name"):
        NameTemplate.with_suffix(suffix)


def test_the_name_of_a_model_cannot_lead_elsewhere() -> None:
    odd = NameFacts("a", "../x:y", 1, FACTS.date, 1, ".png")
    assert NameTemplate("{name}-{model}").render(odd) == "a-..-x-y.png"


def test_examples_count_on() -> None:
    template = NameTemplate("{counter:03} {name}")
    assert examples(template, FACTS, ("a", "b", "c")) == ("012 a.JPG", "013 b.JPG", "014 c.JPG")
