"""Presets: kept for the user, shared by the window and the command line."""

import pytest

from engine.batch import OnExists
from engine.errors import UsageError
from engine.photo import PhotoFormat
from engine.photo_io import MetadataStrip, SaveOptions
from engine.presets import (
    GENTLE,
    STANDARD,
    Preset,
    find_preset,
    list_presets,
    presets_file,
    remove_preset,
    save_preset,
)
from engine.settings import RestoreSettings

WEB = Preset(
    name="Für das Web",
    strength=80,
    format=PhotoFormat.WEBP,
    quality=80,
    strip=MetadataStrip.LOCATION,
    naming="{name}-web",
    on_exists=OnExists.REPLACE,
)


def test_two_are_always_there() -> None:
    assert list_presets() == (STANDARD, GENTLE)
    assert (find_preset("gentle").strength, find_preset("STANDARD").strength) == (60, 100)
    assert STANDARD.settings() == RestoreSettings()
    assert STANDARD.saving() == SaveOptions()
    assert STANDARD.template().text == "{name}.{ext}"


def test_a_preset_comes_back_as_it_was() -> None:
    save_preset(WEB)
    save_preset(Preset(name="Again"))
    assert [preset.name for preset in list_presets()][2:] == ["Again", "Für das Web"]
    assert find_preset("für das web") == WEB
    assert WEB.settings(device="cpu", tile=128) == RestoreSettings(
        strength=80, device="cpu", tile=128
    )


def test_the_same_name_is_replaced_and_removed() -> None:
    save_preset(WEB)
    save_preset(Preset(name="FÜR DAS WEB", strength=5))
    assert [preset.strength for preset in list_presets()][2:] == [5]
    remove_preset("für das web")
    assert list_presets() == (STANDARD, GENTLE)
    with pytest.raises(UsageError, match="unknown preset"):
        remove_preset("für das web")


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 61, "gentle"])
def test_a_name_that_cannot_be_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        save_preset(Preset(name=name))
    assert not presets_file().exists()


@pytest.mark.parametrize(
    "preset",
    [
        Preset(name="x", strength=101),
        Preset(name="x", quality=0),
        Preset(name="x", naming="{nobody}"),
        Preset(name="x", format=PhotoFormat.HEIC),
    ],
)
def test_nonsense_is_not_kept(preset: Preset) -> None:
    with pytest.raises(UsageError):
        save_preset(preset)
    assert not presets_file().exists()


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"unknown preset 'x'; the presets are: Standard, Gentle"):
        find_preset("x")


@pytest.mark.parametrize("content", ["{", '{"version": 2, "presets": []}', '{"presets": [{}]}'])
def test_a_damaged_file_is_told_and_left_alone(content: str) -> None:
    presets_file().parent.mkdir(parents=True, exist_ok=True)
    presets_file().write_text(content, encoding="utf-8")
    for use in (list_presets, lambda: find_preset("Web"), lambda: save_preset(WEB)):
        with pytest.raises(UsageError, match="cannot read the presets"):
            use()
    assert presets_file().read_text(encoding="utf-8") == content
