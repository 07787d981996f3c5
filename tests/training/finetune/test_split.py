"""Scenes stay on one side."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.finetune.items import Item
from training.finetune.split import TooFewError, held_out_count, scenes_of, split


def item(index: int, *, scene: str = "", taken_s: float | None = None, bits: str = "") -> Item:
    return Item(paths=(f"/photos/{index:04}.jpg",), scene=scene, taken_s=taken_s, bits=bits)


@given(st.integers(20, 400))
def test_about_a_tenth_and_at_least_eight_are_held_out(count: int) -> None:
    chosen = split([item(i) for i in range(count)], seed=1)
    assert len(chosen.held_out) == held_out_count(count) >= 8
    assert len(chosen.learned) + len(chosen.held_out) == count
    assert not set(chosen.learned) & set(chosen.held_out)


@given(st.lists(st.integers(0, 40), min_size=60, max_size=120))
def test_a_burst_is_never_on_both_sides(sessions: list[int]) -> None:
    items = [item(i, taken_s=10_000.0 * session) for i, session in enumerate(sessions)]
    chosen = split(items, seed=2)
    session_of = {each.paths: session for each, session in zip(items, sessions, strict=True)}
    if len(set(sessions)) > 1:
        learned = {session_of[paths] for paths in chosen.learned}
        held_out = {session_of[paths] for paths in chosen.held_out}
        assert not learned & held_out


def test_what_looks_nearly_the_same_is_one_scene() -> None:
    alike = [item(0, bits="00000000000000ff"), item(1, bits="00000000000000f0")]
    other = item(2, bits="ffffffff00000000")
    names = scenes_of([*alike, other])
    assert names[0] == names[1] != names[2]


def test_photos_of_one_moment_in_two_folders_are_two_scenes() -> None:
    here = item(0, taken_s=5.0)
    there = Item(paths=(str(Path("/elsewhere/0.jpg")),), taken_s=5.0)
    assert len(set(scenes_of([here, there]))) == 2


def test_named_sequences_are_believed() -> None:
    items = [item(i, scene=f"S{i // 10}", bits="00") for i in range(40)]
    assert len(set(scenes_of(items))) == 4


def test_where_all_is_one_scene_its_end_is_held_out() -> None:
    items = [item(i, scene="only") for i in range(30)]
    chosen = split(items, seed=1)
    assert [paths[0] for paths in chosen.held_out] == [each.paths[0] for each in items[-8:]]


def test_too_few_are_refused_with_their_number() -> None:
    with pytest.raises(TooFewError, match="19 photos can be used and 20 are needed"):
        split([item(i) for i in range(19)], seed=1)
