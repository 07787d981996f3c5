"""Numbers as people say them."""

from __future__ import annotations

import pytest

from app.models.photo_facts import PhotoFacts
from app.views import words
from engine.photo import PhotoFormat
from engine.shot import Shot


def facts(width: int, height: int, profile: str = "") -> PhotoFacts:
    size = (width, height)
    return PhotoFacts(size, PhotoFormat.TIFF, 16, True, True, profile, Shot())


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ""),
        (0.2, "almost done"),
        (7.4, "about 7 s left"),
        (42, "about 40 s left"),
        (58, "about 1 min left"),
        (95, "about 1 min 40 s left"),
        (754, "about 12 min left"),
        (3590, "about 59 min left"),
        (5400, "about 1 h 30 min left"),
    ],
)
def test_time_left(seconds: float | None, said: str) -> None:
    assert words.time_left(seconds) == said


def test_sizes_and_kinds() -> None:
    assert words.size_of(facts(6000, 2)) == "6000 × 2 px"
    assert words.size_of(facts(1000, 700)) == "1000 × 700 px · 0.7 MP"
    assert words.size_of(facts(6000, 4000)) == "6000 × 4000 px · 24 MP"
    assert words.kind_of(facts(1, 1, "P3")) == "TIFF · 16 bit · P3 · gray · transparency"


def test_shots() -> None:
    assert words.shot_words(Shot()) == ""
    told = Shot("Canon EOS R6", 1 / 15, 2.8, 3200)
    assert words.shot_words(told) == "Canon EOS R6 · 1/15 s · f/2.8 · ISO 3200"
    assert [words.shutter(each) for each in (1 / 250, 0.5, 1.3, 30)] == [
        "1/250 s",
        "0.5 s",
        "1.3 s",
        "30 s",
    ]


@pytest.mark.parametrize(("scale", "said"), [(1.0, "100 %"), (0.333, "33 %"), (0.052, "5.2 %")])
def test_percent(scale: float, said: str) -> None:
    assert words.percent(scale) == said


@pytest.mark.parametrize(
    ("size", "said"), [(1, "1 MB"), (350_000_000, "350 MB"), (1.24e9, "1.2 GB")]
)
def test_memory(size: int, said: str) -> None:
    assert words.memory(size) == said
