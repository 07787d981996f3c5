"""Keys of commands: what the user chose goes first, and one key does one thing at a time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.models.key_table import WINDOW, Command, holder, meet, settled

_COMMANDS = (
    Command("window.settings", ("Ctrl+,",)),
    Command("photo.open", ("Ctrl+O",)),
    Command("photo.zoom", ("+", "=")),
    Command("batch.add", ("Ctrl+O", "Ins")),
)


def test_pages_meet_themselves_and_the_window() -> None:
    assert meet("photo", "photo")
    assert meet("photo", WINDOW)
    assert meet(WINDOW, "batch")
    assert not meet("photo", "batch")


def test_without_changes_keys_are_the_usual_ones() -> None:
    assert settled(_COMMANDS, {}) == {each.name: each.usual for each in _COMMANDS}


def test_a_chosen_key_takes_the_place_of_all_usual_ones() -> None:
    keys = settled(_COMMANDS, {"photo.zoom": "Z", "batch.add": ""})
    assert keys["photo.zoom"] == ("Z",)
    assert keys["batch.add"] == ()


def test_usual_keys_rest_where_a_chosen_one_meets_them() -> None:
    """A later version may bring a usual key that somebody has chosen for something else."""
    keys = settled(_COMMANDS, {"window.settings": "=", "photo.zoom": "Ctrl+O"})
    assert keys["photo.open"] == ()
    assert keys["batch.add"] == ("Ctrl+O", "Ins")
    assert settled(_COMMANDS, {"window.settings": "="})["photo.zoom"] == ("+",)


def test_of_two_equal_choices_the_first_counts() -> None:
    keys = settled(_COMMANDS, {"photo.open": "X", "photo.zoom": "X", "batch.add": "X"})
    assert keys["photo.open"] == ("X",)
    assert keys["photo.zoom"] == ("+", "=")
    assert keys["batch.add"] == ("X",)


def test_who_is_in_the_way_is_one_that_can_be_used_at_the_same_time() -> None:
    keys = settled(_COMMANDS, {})
    assert holder(_COMMANDS, keys, "photo.zoom", "Ctrl+O") == "photo.open"
    assert holder(_COMMANDS, keys, "photo.open", "Ctrl+O") is None
    assert holder(_COMMANDS, keys, "photo.open", "Ins") is None
    assert holder(_COMMANDS, keys, "batch.add", "Ctrl+,") == "window.settings"
    assert holder(_COMMANDS, keys, "window.settings", "Ins") == "batch.add"


_NAMES = [each.name for each in _COMMANDS] + ["gone.command"]


@given(st.dictionaries(st.sampled_from(_NAMES), st.sampled_from(["", "+", "=", "Ctrl+O", "Ins"])))
def test_whatever_was_changed_no_key_does_two_things(changed: dict[str, str]) -> None:
    keys = settled(_COMMANDS, changed)
    assert set(keys) == {each.name for each in _COMMANDS}
    for each in _COMMANDS:
        for key in keys[each.name]:
            assert holder(_COMMANDS, keys, each.name, key) is None
