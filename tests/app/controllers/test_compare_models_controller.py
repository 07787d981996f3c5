"""The region under several models, and one of them is taken."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.compare_models_controller import MOST, CompareModelsController
from app.models.session import Preview
from tests.app.desk import Desk


@pytest.fixture
def comparing(desk: Desk) -> CompareModelsController:
    desk.open()
    desk.choose(8, 8)
    return CompareModelsController(
        desk.engine,  # type: ignore[arg-type]  # it has what is used of the real one
        desk.background,
        desk.workspace,
        desk.editor,
        desk.keeper,
    )


def test_each_model_restores_the_region(
    desk: Desk, comparing: CompareModelsController, qtbot: QtBot
) -> None:
    compared: list[str] = []
    comparing.compared.connect(lambda model, _: compared.append(model))
    comparing.compare(desk.session, ["a", "b", "c"])
    assert [asked.settings.model for asked in desk.engine.asked.values()] == ["a", "b", "c"]
    assert {asked.region for asked in desk.engine.asked.values()} == {desk.session.edit.region}
    assert len({asked.lane for asked in desk.engine.asked.values()}) == 3
    with qtbot.waitSignal(comparing.ended):
        for job in (2, 1, 3):
            desk.engine.finish(job)
    assert sorted(compared) == ["a", "b", "c"]
    assert not comparing.is_running


def test_more_than_four_are_too_many(desk: Desk, comparing: CompareModelsController) -> None:
    comparing.compare(desk.session, list("abcdef"))
    assert len(desk.engine.asked) == MOST


def test_a_model_that_fails_is_told_and_the_others_go_on(
    desk: Desk, comparing: CompareModelsController, qtbot: QtBot
) -> None:
    comparing.compare(desk.session, ["a", "b"])
    with qtbot.waitSignal(comparing.failed) as failed:
        desk.engine.fail(1)
    assert failed.args[0] == "a"
    assert comparing.is_running
    with qtbot.waitSignals([comparing.compared, comparing.ended], order="strict"):
        desk.engine.finish(2)


def test_the_model_that_is_chosen_has_its_preview_at_once(
    desk: Desk, comparing: CompareModelsController, qtbot: QtBot
) -> None:
    comparing.compare(desk.session, ["default", "b"])
    with qtbot.waitSignal(comparing.ended):
        desk.engine.finish(1)
        desk.engine.finish(2)
    comparing.choose("b")
    assert desk.session.edit.model == "b"
    assert desk.session.patch is not None
    assert desk.session.patch.region == desk.session.edit.region


def test_the_preview_that_is_there_serves_for_its_model(
    desk: Desk, comparing: CompareModelsController, qtbot: QtBot
) -> None:
    comparing.compare(desk.session, ["default"])
    with qtbot.waitSignal(comparing.compared) as compared:
        desk.engine.finish(1)
    preview: Preview = compared.args[1]
    desk.workspace.add_preview(desk.session.key, preview)
    with qtbot.waitSignals([comparing.compared, comparing.ended], order="strict"):
        comparing.compare(desk.session, ["default"])
    assert len(desk.engine.asked) == 1


def test_leaving_stops_what_runs(desk: Desk, comparing: CompareModelsController) -> None:
    comparing.compare(desk.session, ["a", "b"])
    comparing.cancel()
    assert desk.engine.requests == [("cancel", 1), ("cancel", 2)]
    assert not comparing.is_running
    desk.engine.cancelled.emit(1)
    comparing.choose("a")
    assert desk.session.edit.model == "a"
    assert desk.session.patch is None


def test_without_a_region_there_is_nothing_to_compare(
    desk: Desk, comparing: CompareModelsController, qtbot: QtBot
) -> None:
    desk.open("other")
    with qtbot.waitSignal(comparing.ended):
        comparing.compare(desk.session, ["a"])
    assert desk.engine.asked == {}
