"""Numbers as people say them."""

from __future__ import annotations

import pytest

from app.views import words
from tests.app.fakes import photo


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ""),
        (0.2, "almost done"),
        (7.4, "about 7 s left"),
        (42, "about 40 s left"),
        (62, "about 1 min left"),
        (95, "about 1 min 40 s left"),
    ],
)
def test_time_left(seconds: float | None, said: str) -> None:
    assert words.time_left(seconds) == said


def test_sizes() -> None:
    assert words.size_of(photo(6000, 2)) == "6000 × 2 px"
    assert words.size_of(photo(1000, 700)) == "1000 × 700 px · 0.7 MP"


@pytest.mark.parametrize(("scale", "said"), [(1.0, "100 %"), (0.333, "33 %"), (0.052, "5.2 %")])
def test_percent(scale: float, said: str) -> None:
    assert words.percent(scale) == said
