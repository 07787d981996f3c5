"""A whole photo: progress, rest, cancel, and a result that is whole or not there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.pace import Pace
from app.controllers.restore_controller import RestoreController
from app.models.job_status import JobStatus
from app.models.session import Session
from app.store import MemoryStore
from app.workers.messages import Timing
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from tests.app.desk import Desk


class Scene:
    """The controller, and all that it says."""

    def __init__(self, desk: Desk) -> None:
        self.pace = Pace(MemoryStore())
        self.restoring = RestoreController(
            desk.engine,  # type: ignore[arg-type]  # it has what is used of the real one
            desk.background,
            desk.workspace,
            desk.keeper,
            self.pace,
        )
        self.said: list[str] = []
        self.statuses: list[JobStatus] = []
        self.restoring.progressed.connect(self.statuses.append)
        for name in ("started", "paused", "resumed", "restored", "failed", "cancelled", "ended"):
            signal = getattr(self.restoring, name)
            signal.connect(lambda *_, name=name: self.said.append(name))

    @property
    def stages(self) -> list[str]:
        return [status.stage for status in self.statuses]


@pytest.fixture
def scene(desk: Desk) -> Scene:
    return Scene(desk)


def test_a_result_is_there_when_it_is_told(desk: Desk, scene: Scene, qtbot: QtBot) -> None:
    key = desk.open()
    results: list[Session] = []
    scene.restoring.restored.connect(results.append)
    scene.restoring.restore(desk.session)
    assert scene.restoring.running_key == key
    desk.engine.progress(1, 0)
    desk.engine.progress(1, 4)
    with qtbot.waitSignal(scene.restoring.ended):
        desk.engine.finish(1)
    assert scene.said == ["started", "restored", "ended"]
    assert scene.stages == ["Preparing", "Deblurring", "Deblurring", "Finishing"]
    assert scene.statuses[2].fraction == 0.4
    assert scene.statuses[2].parts == (4, 10)
    assert results == [desk.session]
    assert desk.session.restored is not None
    assert scene.restoring.running_key is None


def test_model_flips_and_tile_are_asked_for(desk: Desk, scene: Scene) -> None:
    desk.open()
    desk.editor.set_model("other")
    desk.editor.set_flips(True)
    desk.editor.set_tile(512)
    desk.editor.set_strength(30)
    scene.restoring.restore(desk.session)
    expected = RestoreSettings(model="other", flips=True, tile=512, strength=100)
    assert desk.engine.asked[1].settings == expected


def test_a_photo_that_is_no_longer_looked_at_gets_its_result(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    key = desk.open("one")
    scene.restoring.restore(desk.session)
    desk.open("other")
    with qtbot.waitSignal(scene.restoring.ended):
        desk.engine.finish(1)
    session = desk.workspace.session_of(key)
    assert session is not None
    assert session.restored is not None
    assert desk.session.restored is None


def test_one_at_a_time(desk: Desk, scene: Scene) -> None:
    desk.open()
    scene.restoring.restore(desk.session)
    scene.restoring.restore(desk.session)
    assert len(desk.engine.asked) == 1


def test_pause_and_go_on(desk: Desk, scene: Scene) -> None:
    desk.open()
    scene.restoring.toggle_pause()
    scene.restoring.restore(desk.session)
    desk.engine.progress(1, 4)
    scene.restoring.toggle_pause()
    rests = [scene.restoring.is_paused]
    desk.engine.paused.emit(1)
    rests.append(scene.restoring.is_paused)
    assert scene.statuses[-1] == JobStatus("Deblurring", 0.4, None, (4, 10), is_paused=True)
    scene.restoring.toggle_pause()
    desk.engine.resumed.emit(1)
    rests.append(scene.restoring.is_paused)
    assert rests == [False, True, False]
    assert not scene.statuses[-1].is_paused
    assert desk.engine.requests == [("pause", 1), ("resume", 1)]
    assert scene.said == ["started", "paused", "resumed"]


def test_cancel_is_said_at_once_and_ends_when_the_engine_says_so(desk: Desk, scene: Scene) -> None:
    desk.open()
    scene.restoring.restore(desk.session)
    scene.restoring.cancel()
    scene.restoring.cancel()
    scene.restoring.toggle_pause()
    desk.engine.progress(1, 5)
    desk.engine.paused.emit(1)
    assert scene.stages == ["Preparing", "Stopping"]
    assert desk.engine.requests == [("cancel", 1)]
    desk.engine.cancelled.emit(1)
    assert scene.said == ["started", "cancelled", "ended"]
    assert not scene.restoring.is_running
    assert desk.session.restored is None


def test_a_paused_photo_can_be_cancelled(desk: Desk, scene: Scene) -> None:
    desk.open()
    scene.restoring.restore(desk.session)
    desk.engine.paused.emit(1)
    scene.restoring.cancel()
    desk.engine.resumed.emit(1)
    desk.engine.cancelled.emit(1)
    assert scene.said == ["started", "paused", "resumed", "cancelled", "ended"]
    assert not scene.restoring.is_paused


def test_a_cancel_after_the_last_tile_still_leaves_no_result(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    desk.open()
    scene.restoring.restore(desk.session)
    desk.engine.finish(1)
    with qtbot.waitSignal(scene.restoring.cancelled):
        scene.restoring.cancel()
    assert desk.session.restored is None


def test_a_failure_leaves_the_earlier_result(desk: Desk, scene: Scene) -> None:
    key = desk.open()
    desk.workspace.add_result(key, desk.session.edit.recipe, desk.session.original)
    before = desk.session.restored
    scene.restoring.restore(desk.session)
    desk.engine.fail(1)
    assert scene.said == ["started", "failed", "ended"]
    assert desk.session.restored is before


def test_what_was_abandoned_is_not_heard_of_again(desk: Desk, scene: Scene) -> None:
    desk.open()
    scene.restoring.restore(desk.session)
    scene.restoring.abandon()
    desk.engine.cancelled.emit(1)
    assert scene.said == ["started", "ended"]


def test_other_jobs_are_of_no_interest(desk: Desk, scene: Scene) -> None:
    desk.open()
    scene.restoring.restore(desk.session)
    statuses = len(scene.statuses)
    desk.engine.progress(7, 5)
    desk.engine.fail(7)
    desk.engine.cancelled.emit(7)
    desk.engine.paused.emit(7)
    assert (scene.said, len(scene.statuses)) == (["started"], statuses)


def test_the_time_is_told_as_soon_as_the_model_ran_once(desk: Desk, scene: Scene) -> None:
    desk.open(width=1000, height=1000)
    assert scene.restoring.estimate(desk.session) is None
    scene.pace.learn(Timing(RestoreSettings(), 30, 1, TileRules(8, 0)))
    assert scene.restoring.estimate(desk.session) == pytest.approx(30)
    scene.restoring.restore(desk.session)
    desk.engine.progress(1, 0)
    assert scene.statuses[-1].seconds_left == pytest.approx(30, rel=0.01)
    assert scene.statuses[-1].fraction is None
