"""Photos that are not looked at make room, and nothing is lost on the way."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.controllers.shelf import usual_budget
from app.models.edit import Recipe
from engine.errors import CacheError
from tests.app.fakes import write_photo
from tests.app.studio import Studio, add_result, shown


@pytest.fixture
def tight(qapp: QApplication, tmp_path: Path) -> Iterator[Studio]:
    """There is room for nothing but what is looked at."""
    built = Studio(tmp_path, budget=0)
    yield built
    built.close()


def _files(root: Path) -> list[Path]:
    return list((root / "cache").rglob("*.samples"))


def _is_spilled(studio: Studio, key: int) -> bool:
    return not studio.workspace.is_here(key) and studio.workspace.spilled_of(key) is not None


def test_a_photo_with_a_result_waits_in_the_cache_and_comes_back(
    tight: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in "ab"]
    tight.open(qtbot, *paths)
    first = tight.session.key
    result = add_result(tight.workspace)
    second = tight.workspace.neighbor(1)
    assert second is not None
    tight.show(qtbot, second)
    tight.settle(qtbot, lambda: _is_spilled(tight, first))
    outline = tight.workspace.session_of(first)
    assert outline is not None
    assert outline.restored is None
    assert outline.is_modified
    tight.show(qtbot, first)
    tight.settle(qtbot, lambda: tight.session.restored is not None)
    assert tight.session.restored is not None
    np.testing.assert_array_equal(tight.session.restored.photo.samples, result.photo.samples)
    np.testing.assert_array_equal(tight.session.stored.samples, shown().photo.samples)


def test_a_photo_without_a_result_is_read_from_its_file_again(
    tight: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    tight.open(qtbot, *(write_photo(tmp_path / f"{name}.png") for name in "ab"))
    first, second = (photo.key for photo in tight.workspace.photos)
    tight.editor.set_strength(33)
    tight.show(qtbot, second)
    tight.settle(qtbot, lambda: not tight.workspace.is_here(first))
    assert tight.workspace.spilled_of(first) is None
    assert not (tmp_path / "cache").exists()
    tight.show(qtbot, first)
    assert tight.session.edit.strength == 33


def test_a_pasted_photo_waits_in_the_cache_too(tight: Studio, qtbot: QtBot) -> None:
    first, second = tight.workspace.add(None), tight.workspace.add(None)
    tight.workspace.put(first, shown())
    tight.workspace.put(second, shown(50, 40))
    tight.settle(qtbot, lambda: _is_spilled(tight, first))
    tight.show(qtbot, first)
    assert tight.session.stored.size == (96, 64)


def test_undoing_a_model_brings_its_result_back_from_the_cache(tight: Studio, qtbot: QtBot) -> None:
    tight.workspace.put(tight.workspace.add(None), shown())
    result = add_result(tight.workspace)
    tight.editor.set_model("other")

    def waits() -> bool:
        kept = tight.session.result_of(Recipe())
        return kept is not None and kept.spilled is not None

    tight.settle(qtbot, waits)
    tight.editor.undo()
    tight.settle(qtbot, lambda: tight.session.restored is not None)
    assert tight.session.restored is not None
    np.testing.assert_array_equal(tight.session.restored.photo.samples, result.photo.samples)


def test_with_enough_room_everything_stays(studio: Studio, qtbot: QtBot) -> None:
    first, second = studio.workspace.add(None), studio.workspace.add(None)
    studio.workspace.put(first, shown())
    add_result(studio.workspace)
    studio.workspace.put(second, shown())
    qtbot.wait(50)
    assert studio.workspace.is_here(first)


def test_without_a_cache_everything_stays_in_memory_and_that_is_told_once(
    tight: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "cache").write_text("a file stands in its place")
    told: list[Exception] = []
    tight.shelf.failed.connect(told.append)
    first, second = tight.workspace.add(None), tight.workspace.add(None)
    tight.workspace.put(first, shown())
    add_result(tight.workspace)
    tight.workspace.put(second, shown())
    tight.settle(qtbot, lambda: bool(told))
    tight.editor.set_strength(50)
    qtbot.wait(50)
    assert [type(error) for error in told] == [CacheError]
    tight.workspace.show(first)
    assert tight.session.restored is not None


def test_a_result_that_somebody_removed_is_told_and_can_be_made_again(
    tight: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    tight.workspace.put(tight.workspace.add(None), shown())
    add_result(tight.workspace)
    tight.editor.set_model("other")
    tight.settle(qtbot, lambda: bool(_files(tmp_path)))
    qtbot.wait(20)
    shutil.rmtree(tmp_path / "cache")
    with qtbot.waitSignal(tight.shelf.failed) as failed:
        tight.editor.undo()
    assert isinstance(failed.args[0], CacheError)
    assert tight.session.result is None
    add_result(tight.workspace)
    assert tight.session.restored is not None


def test_closing_a_photo_removes_its_files(tight: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    key = tight.workspace.add(None)
    tight.workspace.put(key, shown())
    add_result(tight.workspace)
    tight.editor.set_model("other")
    tight.settle(qtbot, lambda: any(each.spilled for each in tight.session.results))
    assert _files(tmp_path)
    tight.workspace.close(key)
    assert not _files(tmp_path)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(st.integers(0, 5), min_size=2, max_size=12), budget=st.sampled_from([0, 60_000])
)
def test_whatever_is_looked_at_every_result_is_there_bit_for_bit(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, steps: list[int], budget: int
) -> None:
    """Three photos and two models, looked at in any order while others make room."""
    studio = Studio(tmp_path_factory.mktemp("studio"), budget=budget)
    try:
        keys = [studio.workspace.add(None) for _ in range(3)]
        wanted = {}
        for place, key in enumerate(keys):
            studio.workspace.put(key, shown(40 + place, 30))
            for model in ("default", "other"):
                studio.editor.set_model(model)
                wanted[key, model] = add_result(studio.workspace).photo.samples
        for step in steps:
            key, model = keys[step // 2], ("default", "other")[step % 2]
            if studio.workspace.current != key:
                studio.show(qtbot, key)
            studio.editor.set_model(model)
            studio.settle(qtbot, lambda: studio.session.restored is not None)
            assert studio.session.restored is not None
            np.testing.assert_array_equal(studio.session.restored.photo.samples, wanted[key, model])
    finally:
        studio.close()


def test_the_usual_budget_is_a_part_of_the_memory() -> None:
    assert 512 << 20 <= usual_budget() <= 2 << 30
