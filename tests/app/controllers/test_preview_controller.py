"""The preview follows photo, region and model; the latest wish wins, and the old patch stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.preview_controller import SETTLE_MS, PreviewController
from app.models.edit import Recipe
from app.models.region import Region
from app.models.session import ShownPhoto
from tests.app.desk import Desk
from tests.app.fake_engine import FakeEngine

_PATIENCE_MS = 10_000


@pytest.fixture
def previews(desk: Desk) -> PreviewController:
    engine: FakeEngine = desk.engine
    return PreviewController(
        engine,  # type: ignore[arg-type]  # it has what is used of the real one
        desk.background,
        desk.workspace,
        desk.editor,
        desk.keeper,
    )


def _wait_for_job(desk: Desk, qtbot: QtBot, number: int) -> int:
    qtbot.waitUntil(lambda: len(desk.engine.asked) >= number, timeout=_PATIENCE_MS)
    return desk.engine.last


def _open_and_preview(desk: Desk, previews: PreviewController, qtbot: QtBot) -> Region:
    desk.open()
    job = _wait_for_job(desk, qtbot, 1)
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(job)
    region = desk.session.edit.region
    assert region is not None
    return region


def test_it_begins_by_itself_where_there_is_detail(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(previews.started, timeout=_PATIENCE_MS):
        desk.open(width=900, height=700)
    asked = desk.engine.asked[1]
    region = desk.session.edit.region
    assert asked.region == region
    assert region is not None
    assert (region.width, region.height) == (384, 384)
    assert not desk.editor.can_undo
    assert previews.is_running
    with qtbot.waitSignal(previews.previewed):
        desk.engine.finish(1)
    patch = desk.session.patch
    assert patch is not None
    assert patch.region == region
    assert not previews.is_running


def test_it_waits_to_be_asked_where_the_user_wants_that(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    desk.keeper.keep(replace(desk.keeper.now, previews_on_open=False))
    desk.open()
    qtbot.wait(50)
    assert desk.engine.asked == {}
    previews.preview()
    _wait_for_job(desk, qtbot, 1)


def test_moving_the_region_restores_the_place_where_it_rests(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    _open_and_preview(desk, previews, qtbot)
    before = desk.session.patch
    for left in (1, 2, 3):
        last = desk.choose(left, 4)
    assert desk.session.patch is before
    assert _wait_for_job(desk, qtbot, 2) == 2
    assert desk.engine.asked[2].region == last
    assert desk.session.patch is before
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(2)
    assert desk.session.patch is not None
    assert desk.session.patch.region == last


def test_what_was_moved_away_from_is_given_up(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    _open_and_preview(desk, previews, qtbot)
    desk.choose(1, 1)
    old = _wait_for_job(desk, qtbot, 2)
    before = desk.session.patch
    last = desk.choose(9, 9)
    assert desk.engine.requests == [("cancel", old)]
    desk.engine.finish(old)  # it was done a moment too early
    new = _wait_for_job(desk, qtbot, 3)
    assert desk.session.patch is before
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(new)
    assert desk.session.patch is not None
    assert desk.session.patch.region == last


def test_another_model_is_previewed(desk: Desk, previews: PreviewController, qtbot: QtBot) -> None:
    _open_and_preview(desk, previews, qtbot)
    desk.editor.set_model("other")
    job = _wait_for_job(desk, qtbot, 2)
    assert desk.engine.asked[job].settings.model == "other"
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(job)
    assert desk.session.preview is not None
    assert desk.session.preview.recipe == Recipe("other")


def test_going_back_to_what_is_there_needs_no_engine(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    _open_and_preview(desk, previews, qtbot)
    desk.choose(1, 1)
    desk.editor.undo()
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 1
    assert desk.session.patch is not None


def test_strength_needs_no_engine(desk: Desk, previews: PreviewController, qtbot: QtBot) -> None:
    _open_and_preview(desk, previews, qtbot)
    desk.editor.set_strength(40)
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 1


def test_where_the_whole_result_is_there_nothing_is_previewed(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    key = desk.open()
    job = _wait_for_job(desk, qtbot, 1)
    desk.workspace.add_result(key, desk.session.edit.recipe, desk.session.original)
    assert desk.engine.requests == [("cancel", job)]
    assert not previews.is_running
    desk.choose(1, 1)
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 1


@pytest.mark.parametrize("change", [{"device": "cpu"}, {"precision": "fp32"}])
def test_another_device_makes_the_preview_again(
    desk: Desk, previews: PreviewController, qtbot: QtBot, change: dict[str, Any]
) -> None:
    _open_and_preview(desk, previews, qtbot)
    before = desk.session.patch
    desk.keeper.keep(replace(desk.keeper.now, save_quality=50))
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 1
    desk.keeper.keep(replace(desk.keeper.now, **change))
    job = _wait_for_job(desk, qtbot, 2)
    name, value = next(iter(change.items()))
    assert getattr(desk.engine.asked[job].settings, name) == value
    assert desk.session.patch is before
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(job)
    assert desk.session.patch is not before
    desk.editor.set_strength(40)
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 2


def test_another_device_is_tried_after_one_that_failed(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    desk.open()
    job = _wait_for_job(desk, qtbot, 1)
    with qtbot.waitSignal(previews.failed):
        desk.engine.fail(job)
    desk.keeper.keep(replace(desk.keeper.now, device="cpu"))
    assert _wait_for_job(desk, qtbot, 2) == 2


def test_another_device_gives_up_what_the_first_one_makes(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    desk.open()
    job = _wait_for_job(desk, qtbot, 1)
    desk.keeper.keep(replace(desk.keeper.now, device="cpu"))
    assert desk.engine.requests == [("cancel", job)]
    new = _wait_for_job(desk, qtbot, 2)
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(new)


def test_photos_that_are_not_seen_wait_for_another_device_until_they_are(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    _open_and_preview(desk, previews, qtbot)
    first = desk.session.key
    desk.open("other")
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(_wait_for_job(desk, qtbot, 2))
    desk.keeper.keep(replace(desk.keeper.now, device="cpu"))
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(_wait_for_job(desk, qtbot, 3))
    assert desk.engine.asked[3].photo is desk.session.stored
    desk.workspace.show(first)
    assert _wait_for_job(desk, qtbot, 4) == 4
    assert desk.engine.asked[4].photo is desk.session.stored


def test_a_failure_is_told_once_and_tried_again_when_asked(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    desk.open()
    job = _wait_for_job(desk, qtbot, 1)
    with qtbot.waitSignals([previews.failed, previews.ended], order="strict"):
        desk.engine.fail(job)
    desk.editor.set_strength(40)
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 1
    previews.preview()
    _wait_for_job(desk, qtbot, 2)


def test_the_photo_that_is_looked_at_is_previewed(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    one = desk.open("one")
    first = _wait_for_job(desk, qtbot, 1)
    other = desk.open("other")
    second = _wait_for_job(desk, qtbot, 2)
    assert ("cancel", first) in desk.engine.requests
    with qtbot.waitSignal(previews.ended):
        desk.engine.finish(second)
    assert desk.session.key == other
    assert desk.session.patch is not None
    desk.workspace.show(one)
    assert _wait_for_job(desk, qtbot, 3) == 3
    desk.workspace.close(one)
    desk.engine.finish(3)
    desk.workspace.show(other)
    qtbot.wait(2 * SETTLE_MS)
    assert len(desk.engine.asked) == 3
    assert not previews.is_running


def test_a_photo_that_became_another_one_is_previewed_anew(
    desk: Desk, previews: PreviewController, qtbot: QtBot
) -> None:
    key = desk.open()
    _wait_for_job(desk, qtbot, 1)
    fresh = ShownPhoto.of(replace(desk.session.stored))
    desk.workspace.put(key, fresh)
    job = _wait_for_job(desk, qtbot, 2)
    assert desk.engine.asked[job].photo is fresh.photo


def test_a_search_that_fails_takes_the_middle(
    desk: Desk, previews: PreviewController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(samples: object, side: int) -> Region:
        raise ZeroDivisionError

    monkeypatch.setattr("app.controllers.preview_controller.choose_region", fail)
    desk.open(width=900, height=700)
    _wait_for_job(desk, qtbot, 1)
    assert desk.session.edit.region == Region(258, 158, 384, 384)
