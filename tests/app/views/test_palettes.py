"""Everything that is said in colour can be read: WCAG 2.2, level AA, in both themes."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from app.views.palettes import DARK, LIGHT
from resources import resource_path

_TEXT, _SHAPE = 4.5, 3.0  # success criteria 1.4.3 and 1.4.11

# What stands on what: words, then icons, boxes and focus rings.
_GROUNDS = ("window", "panel", "raised")
_WORDS = {
    "text": (*_GROUNDS, "hover", "border", "canvas"),
    "muted": (*_GROUNDS, "hover"),
    "accent": _GROUNDS,
    "accent_hover": _GROUNDS,
    "on_accent": ("accent", "accent_hover"),
    "good": _GROUNDS,
    "warning": _GROUNDS,
    "bad": _GROUNDS,
}
_SHAPES = {
    "outline": (*_GROUNDS, "hover"),
    "accent": (*_GROUNDS, "hover", "canvas", "border"),
    "muted": _GROUNDS,
}
# Parts that carry no meaning alone, or are exempt: what cannot be used need not stand out.
_QUIET = {"disabled", "shade"}

THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])


def _luminance(color: str) -> float:
    levels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in levels]
    return sum(share * x for share, x in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _weak(
    theme: Mapping[str, str], pairs: Mapping[str, tuple[str, ...]], least: float
) -> list[str]:
    return [
        f"{ink} on {ground}: {contrast(theme[ink], theme[ground]):.2f}"
        for ink, grounds in pairs.items()
        for ground in grounds
        if contrast(theme[ink], theme[ground]) < least
    ]


def test_the_measure_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@THEMES
def test_words_can_be_read(theme: Mapping[str, str]) -> None:
    assert _weak(theme, _WORDS, _TEXT) == []


@THEMES
def test_shapes_can_be_seen(theme: Mapping[str, str]) -> None:
    assert _weak(theme, _SHAPES, _SHAPE) == []


@THEMES
@pytest.mark.parametrize("photo", ["#000000", "#ffffff"])
def test_words_on_any_photo_can_be_read(theme: Mapping[str, str], photo: str) -> None:
    opacity = int(theme["shade"][1:3], 16) / 255
    mixed = [
        round(opacity * int(theme["shade"][at + 2 : at + 4], 16) + (1 - opacity) * level)
        for at, level in zip((1, 3, 5), bytes.fromhex(photo[1:]), strict=True)
    ]
    assert contrast(theme["text"], "#" + bytes(mixed).hex()) >= _TEXT


def test_no_colour_escapes_the_measure() -> None:
    measured = {*_WORDS, *_SHAPES, *_QUIET}.union(*_WORDS.values(), *_SHAPES.values())
    assert measured == set(DARK) == set(LIGHT)


def _rules() -> list[tuple[str, Mapping[str, str]]]:
    sheet = resource_path("styles", "deblur.qss").read_text(encoding="utf-8")
    found = re.findall(r"([^{}]+)\{([^}]*)\}", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    return [
        (selector.strip(), dict(re.findall(r"([a-z-]+):\s*([^;]+);", body)))
        for selector, body in found
    ]


@THEMES
def test_what_the_sheet_puts_together_can_be_read(theme: Mapping[str, str]) -> None:
    pairs = 0
    for selector, rule in _rules():
        ink, ground = rule.get("color", "")[1:], rule.get("background", "")[1:]
        if ink in theme and ground in theme and ink != "disabled":
            pairs += 1
            assert contrast(theme[ink], theme[ground]) >= _TEXT, selector
    assert pairs > 5


@THEMES
def test_grays_have_no_tint(theme: Mapping[str, str]) -> None:
    """What surrounds a photo must not colour how it is seen."""
    grays = ("canvas", "window", "panel", "raised", "hover", "border", "text", "muted")
    for name in grays:
        assert len({theme[name][at : at + 2] for at in (1, 3, 5)}) == 1, name


def test_the_sheet_keeps_to_a_grid_of_4() -> None:
    """Padding is a multiple of 4 px, less the 1 or 2 px of a border that comes on top."""
    for selector, rule in _rules():
        for size in map(int, re.findall(r"(\d+)px", rule.get("padding", ""))):
            assert size % 4 != 1, f"{selector}: {size} px"


@THEMES
def test_small_drawings_have_the_colours_of_the_theme(theme: Mapping[str, str]) -> None:
    folder = resource_path("icons", "dark" if theme is DARK else "light")
    inks = {"check": "on_accent", "dot": "on_accent", "partial": "on_accent"}
    used = set(re.findall(r"\$drawings/([a-z]+)\.svg", "".join(str(r) for r in _rules())))
    assert {path.stem for path in folder.glob("*.svg")} == used
    for name in used:
        assert theme[inks.get(name, "muted")] in (folder / f"{name}.svg").read_text("utf-8")
