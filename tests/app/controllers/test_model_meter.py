"""Measuring a model: a small part first, a larger one where that does not take for ever."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.model_meter import ModelMeter, Sample
from app.models.settings import Keeper
from app.store import MemoryStore
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from engine.errors import PhotoNotFoundError
from tests.app.fake_engine import FakeEngine
from tests.app.fakes import write_photo


class Lab:
    """A meter, an engine that does what a test says, and a clock that stands still."""

    def __init__(self, example: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.engine, self.background = FakeEngine(), Background()
        self.now_s = 0.0
        keeper = Keeper(MemoryStore())
        self.meter = ModelMeter(
            cast("EngineClient", self.engine),
            self.background,
            keeper,
            example,
            clock=lambda: self.now_s,
        )

    def begin(self, model: str = "aunt") -> int:
        """Measure, wait for the first job, and return it."""
        self.meter.measure(model)
        self.qtbot.waitUntil(lambda: bool(self.engine.asked))
        return self.engine.last

    def finish(self, job: int, seconds: float) -> None:
        self.engine.started.emit(job)
        self.now_s += seconds
        self.engine.finish(job)


@pytest.fixture
def lab(tmp_path: Path, qtbot: QtBot) -> Iterator[Lab]:
    lab = Lab(write_photo(tmp_path / "example.png", 600, 400), qtbot)
    yield lab
    lab.background.close()


def test_a_quick_model_is_measured_on_a_large_part(lab: Lab, qtbot: QtBot) -> None:
    first = lab.begin()
    asked = lab.engine.asked[first]
    assert (asked.photo.size, asked.settings.model) == ((256, 256), "aunt")
    lab.finish(first, 0.5)
    second = lab.engine.last
    assert lab.engine.asked[second].photo.size == (600, 400)
    with qtbot.waitSignal(lab.meter.ended), qtbot.waitSignal(lab.meter.measured) as told:
        lab.finish(second, 2.0)
    assert told.args is not None
    model, sample = told.args
    assert (model, lab.meter.model) == ("aunt", "")
    assert isinstance(sample, Sample)
    assert sample.before.size == sample.after.size == (600, 400)


def test_a_slow_model_is_not_measured_twice(lab: Lab, qtbot: QtBot) -> None:
    first = lab.begin()
    with qtbot.waitSignal(lab.meter.measured):
        lab.finish(first, 9.0)
    assert lab.engine.last == first


def test_progress_is_passed_on(lab: Lab, qtbot: QtBot) -> None:
    job = lab.begin()
    with qtbot.waitSignal(lab.meter.progressed) as told:
        lab.engine.progress(job, 3)
    assert told.args == ["aunt", 0.3]
    with qtbot.assertNotEmitted(lab.meter.progressed):
        lab.engine.progress(job + 1, 3)


def test_one_is_measured_at_a_time(lab: Lab) -> None:
    job = lab.begin()
    lab.meter.measure("other")
    assert lab.meter.model == "aunt"
    lab.finish(job, 100.0)
    lab.meter.measure("other")
    assert lab.engine.asked[lab.engine.last].settings.model == "other"


def test_it_can_be_stopped(lab: Lab, qtbot: QtBot) -> None:
    job = lab.begin()
    lab.meter.stop()
    assert lab.engine.requests == [("cancel", job)]
    with qtbot.waitSignal(lab.meter.ended), qtbot.assertNotEmitted(lab.meter.failed):
        lab.engine.cancelled.emit(job)
    assert lab.meter.model == ""


def test_it_can_be_stopped_before_the_example_is_there(lab: Lab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lab.meter.ended):
        lab.meter.measure("aunt")
        lab.meter.stop()
    lab.background.close()
    assert not lab.engine.asked


def test_a_failure_is_told(lab: Lab, qtbot: QtBot) -> None:
    job = lab.begin()
    with qtbot.waitSignal(lab.meter.failed) as told:
        lab.engine.fail(job)
    assert told.args is not None
    assert told.args[0] == "aunt"
    assert lab.meter.model == ""


def test_a_lost_example_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    lab = Lab(tmp_path / "away.png", qtbot)
    with qtbot.waitSignal(lab.meter.failed) as told:
        lab.meter.measure("aunt")
    assert told.args is not None
    assert isinstance(told.args[1], PhotoNotFoundError)
    lab.background.close()
