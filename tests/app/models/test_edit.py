"""Going back and forth through what the user decided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.edit import Blend, Edit, History, Recipe, Region
from engine.errors import UsageError

edits = st.builds(
    Edit,
    model=st.sampled_from(["default", "other"]),
    strength=st.integers(0, 100),
    grain=st.integers(0, 100),
    region=st.none() | st.builds(Region, st.just(0), st.just(0), st.just(9), st.just(9)),
)
steps = st.lists(
    st.tuples(st.just("change"), edits, st.sampled_from([None, "strength", "grain"]))
    | st.sampled_from([("undo",), ("redo",), ("settle",)]),
    max_size=30,
)


def _after(history: History, step: tuple[object, ...]) -> History:
    match step:
        case ("change", Edit() as edit, (None | str()) as gesture):
            return history.changed(edit, gesture=gesture)
        case ("undo",):
            return history.undone()
        case ("redo",):
            return history.redone()
        case _:
            return history.settled()


@given(steps=steps)
def test_undoing_everything_leads_to_the_beginning_and_redoing_back(
    steps: list[tuple[object, ...]],
) -> None:
    first = Edit(strength=42)
    history = History(first)
    for step in steps:
        history = _after(history, step)
    present, seen = history.settled().present, history
    while seen.can_undo and seen.settled().past:
        seen = seen.undone()
    assert seen.present == first
    for _ in range(len(history.settled().past)):
        seen = seen.redone()
    assert seen.present == present
    assert seen.future == history.future


@given(strengths=st.lists(st.integers(0, 99), min_size=1, max_size=20))
def test_a_gesture_is_one_entry(strengths: list[int]) -> None:
    history = History()
    for strength in strengths:
        history = history.changed(replace(history.present, strength=strength), gesture="strength")
    history = history.settled()
    assert len(history.past) == 1
    assert history.present.strength == strengths[-1]
    assert history.undone().present == Edit()


def test_a_gesture_that_leads_back_is_no_entry() -> None:
    history = History()
    for strength in (80, 50, 100):
        history = history.changed(replace(history.present, strength=strength), gesture="strength")
    assert not history.settled().can_undo


def test_two_gestures_and_a_change_are_three_entries() -> None:
    history = History()
    for strength in (80, 50):
        history = history.changed(replace(history.present, strength=strength), gesture="strength")
    for grain in (10, 20):
        history = history.changed(replace(history.present, grain=grain), gesture="grain")
    history = history.changed(replace(history.present, model="other"))
    marks = []
    while history.can_undo:
        marks.append((history.present.strength, history.present.grain, history.present.model))
        history = history.undone()
    assert marks == [(50, 20, "other"), (50, 20, "default"), (50, 0, "default")]


def test_the_same_gesture_after_undo_is_a_new_entry() -> None:
    history = History().changed(Edit(strength=50), gesture="strength").undone()
    history = history.changed(Edit(strength=30), gesture="strength")
    assert history.undone().present == Edit()
    assert not history.can_redo


def test_nothing_new_is_no_entry() -> None:
    history = History()
    assert history.changed(Edit()) is history
    assert history.undone() is history
    assert history.redone() is history


def test_what_we_do_is_no_entry_and_cannot_be_undone() -> None:
    region = Region(1, 2, 3, 4)
    history = History().changed(Edit(strength=10)).changed(Edit(strength=20)).undone()
    history = history.amended(lambda edit: replace(edit, region=region))
    for seen in (history, history.undone(), history.redone()):
        assert seen.present.region == region
    assert history.undone().present.strength == 100


def test_it_does_not_grow_without_end() -> None:
    history = History()
    for number in range(700):
        history = history.changed(replace(history.present, strength=number % 100))
    assert len(history.past) == 500


def test_recipes_are_what_makes_a_result_and_blends_what_mixes_it() -> None:
    edit = Edit(model="other", strength=30, grain=40, flips=True, tile=256)
    assert edit.recipe == Recipe("other", flips=True, tile=256)
    assert edit.blend == Blend(30, 40)
    assert replace(edit, strength=1).recipe == edit.recipe
    for bad in ({"strength": 101}, {"grain": -1}, {"tile": 3}):
        with pytest.raises(UsageError):
            replace(edit, **bad)  # type: ignore[arg-type]
