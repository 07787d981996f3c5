"""Formats are really tried, and what does not work is said."""

import sys
from collections.abc import Iterator

import pytest

from engine.codecs import support
from engine.codecs.support import FormatSupport, format_support
from engine.photo import PhotoFormat
from resources import resource_path


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """What one test found does not answer for the next."""
    format_support.cache_clear()
    yield
    format_support.cache_clear()


def _by_format() -> dict[PhotoFormat, FormatSupport]:
    return {each.format: each for each in format_support()}


def test_every_format_works_here() -> None:
    found = _by_format()
    assert list(found) == list(PhotoFormat)
    assert all(each.works for each in found.values())
    assert found[PhotoFormat.TIFF].written_depths == (8, 16)
    assert found[PhotoFormat.HEIC].detail == (
        "reads 8, 10 and 12 bits with transparency, not written; pi-heif"
    )
    assert found[PhotoFormat.JPEG].detail == "reads 8 bits, writes 8 bits; Pillow"
    assert [each.format for each in found.values() if each.extra] == [PhotoFormat.RAW]


def test_each_is_tried_once() -> None:
    assert format_support() is format_support()


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rawpy", None)
    raw = _by_format()[PhotoFormat.RAW]
    assert not raw.works
    assert raw.extra == "raw"
    assert "deblur-app[raw]" in raw.detail


def test_a_decoder_that_answers_nonsense_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(support, "_SAMPLES", {PhotoFormat.HEIC: "tiny.dng", PhotoFormat.RAW: "-"})
    found = _by_format()
    assert not found[PhotoFormat.HEIC].works
    assert not found[PhotoFormat.RAW].works
    assert "\n" not in found[PhotoFormat.HEIC].detail


def test_the_samples_are_tiny() -> None:
    assert all(path.stat().st_size < 4096 for path in resource_path("samples").iterdir())
