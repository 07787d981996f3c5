"""Models stay open as far as memory goes, and those used last stay longest."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.workers import model_shelf
from app.workers.model_shelf import ModelShelf, RestorerLike
from engine.errors import OutOfMemoryError, UnknownModelError
from engine.settings import RestoreSettings
from tests.app import fake_restorer
from tests.app.fake_restorer import FakeRestorer
from tests.app.model_samples import write_model

_SIZE = 100


class Shelf:
    """A shelf whose models take 100 bytes each, and what happened to it."""

    def __init__(self, budget: int) -> None:
        self.opened: list[str] = []
        self.shelf = ModelShelf(fake_restorer.ADDRESS, self._note, budget=budget, held=self._held)
        self._asked = 0

    def get(self, model: str) -> RestorerLike:
        return self.shelf.get(RestoreSettings(model=model))

    def _note(self, restorer: RestorerLike, settings: RestoreSettings) -> None:
        assert restorer.model_name == settings.model
        self.opened.append(settings.model)

    def _held(self) -> int:
        """Be asked before and after each opening."""
        self._asked += 1
        return self._asked // 2 * _SIZE


def test_a_model_is_opened_once() -> None:
    shelf = Shelf(1000)
    assert shelf.get("a") is shelf.get("a")
    assert shelf.opened == ["a"]


def test_precision_makes_another_model() -> None:
    shelf = Shelf(1000)
    one = shelf.shelf.get(RestoreSettings(model="a"))
    assert shelf.shelf.get(RestoreSettings(model="a", precision="fp32")) is not one
    assert shelf.shelf.get(RestoreSettings(model="a", strength=40, tile=64)) is one


def test_the_one_that_was_used_longest_ago_makes_room() -> None:
    shelf = Shelf(2 * _SIZE)
    for model in ("a", "b", "a", "c", "a", "b"):
        shelf.get(model)
    assert shelf.opened == ["a", "b", "c", "b"]


def test_one_model_is_kept_however_large() -> None:
    shelf = Shelf(_SIZE // 2)
    for model in ("a", "a", "b", "b"):
        shelf.get(model)
    assert shelf.opened == ["a", "b"]


def test_a_model_that_is_not_there_leaves_the_others() -> None:
    shelf = Shelf(1000)
    shelf.get("a")
    with pytest.raises(UnknownModelError):
        shelf.get("missing")
    shelf.get("a")
    assert shelf.opened == ["a"]


def test_without_room_beside_the_others_a_model_takes_their_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refusals = [OutOfMemoryError("Fake device")]

    def refuse_once(settings: RestoreSettings) -> FakeRestorer:
        if settings.model == "b" and refusals:
            raise refusals.pop()
        return FakeRestorer(settings)

    monkeypatch.setattr(model_shelf, "find_restorer", lambda _: refuse_once)
    shelf = Shelf(1000)
    for model in ("a", "b", "a"):
        shelf.get(model)
    assert shelf.opened == ["a", "b", "a"]


def test_where_there_is_no_room_at_all_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(settings: RestoreSettings) -> FakeRestorer:
        raise OutOfMemoryError("Fake device")

    monkeypatch.setattr(model_shelf, "find_restorer", lambda _: refuse)
    with pytest.raises(OutOfMemoryError):
        Shelf(1000).get("a")


def test_another_file_under_the_same_name_is_opened_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    shelf = Shelf(1000)
    write_model("a")
    one = shelf.get("a")
    assert shelf.get("a") is one
    write_model("a", description="another one by now")
    assert shelf.get("a") is not one
    assert shelf.opened == ["a", "a"]
