"""Batches in a real engine process, with a restorer that needs no weights."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.controllers.batch_controller import BatchController
from app.controllers.batch_state import State
from app.models.batch_plan import BatchPlan
from app.models.batch_rows import Status
from app.models.batch_table import BatchTable
from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from engine.batch import BatchJournal
from engine.settings import RestoreSettings
from tests.app import batch_restorer
from tests.app.batch_restorer import hold, release
from tests.app.fakes import photo, write_photo

PLAN = replace(BatchPlan(), is_gentle=False)


class Bench:
    """A controller with a real engine process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "in"
        self.folder.mkdir(exist_ok=True)
        self.journals = folder / "journals"
        self.background = Background()
        self.engine = EngineClient(EngineOptions(restorer=batch_restorer.ADDRESS))
        self.table = BatchTable()
        self.controller = BatchController(self.engine, self.background, self.table, self.journals)

    def close(self) -> None:
        self.engine.close()
        self.background.close()
        for each in (self.controller, self.table, self.engine):
            each.deleteLater()

    def add(self, qtbot: QtBot, *paths: Path) -> None:
        with qtbot.waitSignal(self.table.changed):
            self.controller.add(list(paths), PLAN)

    @property
    def results(self) -> list[Path]:
        return sorted((self.folder / "Deblurred").glob("*"))

    @property
    def states(self) -> list[Status]:
        return [row.status for row in self.table.rows]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


def _photos(folder: Path, count: int) -> list[Path]:
    return [write_photo(folder / f"{place:02}.png", 24 + place, 16) for place in range(count)]


def _is_negative(result: Path, source: Path) -> bool:
    seen, expected = (np.asarray(cv2.imread(str(path))) for path in (result, source))
    return np.array_equal(seen, 255 - expected)


def test_a_batch_runs_pauses_and_ends(bench: Bench, qtbot: QtBot) -> None:
    sources = _photos(bench.folder, 4)
    hold(sources[2])
    bench.add(qtbot, bench.folder)
    bench.controller.start(PLAN)
    qtbot.waitUntil(lambda: bench.table.tally.done >= 1, timeout=20_000)
    bench.controller.pause()
    qtbot.waitUntil(lambda: bench.controller.state is State.PAUSED)
    results = bench.results
    qtbot.wait(200)
    assert bench.results == results
    assert bench.table.tally.left > 0
    release(sources[2])
    with qtbot.waitSignal(bench.controller.finished, timeout=20_000):
        bench.controller.resume()
    assert bench.states == [Status.DONE] * 4
    assert [result.name for result in bench.results] == [source.name for source in sources]
    assert all(map(_is_negative, bench.results, sources))


def test_a_preview_goes_before_the_rest_of_a_batch(bench: Bench, qtbot: QtBot) -> None:
    sources = _photos(bench.folder, 6)
    hold(sources[2])
    bench.add(qtbot, bench.folder)
    bench.controller.start(PLAN)
    qtbot.waitUntil(lambda: bench.table.tally.done >= 1, timeout=20_000)
    stored = StoredPhoto.of(photo())
    with qtbot.waitSignal(bench.engine.restored, timeout=20_000):
        bench.engine.submit_region(stored, Region(0, 0, 32, 32), RestoreSettings())
    assert bench.table.tally.left > 0
    release(sources[2])
    with qtbot.waitSignal(bench.controller.finished, timeout=20_000):
        bench.controller.pause()
        bench.controller.resume()


def test_stopping_after_one_photo_saves_it_and_cancelling_leaves_no_part(
    bench: Bench, qtbot: QtBot
) -> None:
    sources = _photos(bench.folder, 5)
    hold(sources[0])
    bench.add(qtbot, bench.folder)
    bench.controller.start(PLAN)
    qtbot.waitUntil(lambda: Status.RUNNING in bench.states, timeout=20_000)
    bench.controller.stop_after()
    hold(sources[4])
    release(sources[0])
    qtbot.waitUntil(lambda: bench.controller.state is State.IDLE, timeout=20_000)
    assert 1 <= bench.table.tally.done < 5
    assert len(bench.results) == bench.table.tally.done
    bench.controller.start(PLAN)
    qtbot.waitUntil(lambda: Status.RUNNING in bench.states, timeout=20_000)
    bench.controller.cancel()
    qtbot.waitUntil(lambda: bench.controller.state is State.IDLE, timeout=20_000)
    assert bench.table.tally.done < 5
    release(sources[4])
    with qtbot.waitSignal(bench.controller.finished, timeout=20_000):
        bench.controller.start(PLAN)
    assert len(bench.results) == 5


def test_a_photo_that_kills_the_engine_is_tried_twice_and_no_other_suffers(
    bench: Bench, qtbot: QtBot
) -> None:
    sources = [*_photos(bench.folder, 3), write_photo(bench.folder / "01-crash.png")]
    bench.add(qtbot, bench.folder)
    lost: list[object] = []
    bench.engine.lost.connect(lost.append)
    with qtbot.waitSignal(bench.controller.finished, timeout=30_000):
        bench.controller.start(PLAN)
    assert {row.source.name: row.status for row in bench.table.rows} == {
        source.name: Status.FAILED if "crash" in source.name else Status.DONE for source in sources
    }
    assert len(lost) == 2
    assert len(bench.results) == 3


def test_killing_the_engine_at_any_moment_loses_and_doubles_nothing(
    bench: Bench, qtbot: QtBot
) -> None:
    """Each photo ends with one result; only those in work at two kills are asked for again."""
    sources = _photos(bench.folder, 12)
    content = {source: source.read_bytes() for source in sources}
    rng = random.Random(7)
    bench.add(qtbot, bench.folder)
    bench.controller.start(PLAN)
    for _ in range(4):
        done = bench.table.tally.done
        qtbot.waitUntil(partial(_has_moved, bench, done), timeout=30_000)
        time.sleep(rng.uniform(0.0, 0.08))
        _kill(bench.engine, qtbot)
    qtbot.waitUntil(lambda: bench.controller.state is State.IDLE, timeout=30_000)
    if bench.table.tally.failed:
        with qtbot.waitSignal(bench.controller.finished, timeout=30_000):
            bench.controller.retry_failed(PLAN)
    assert bench.states == [Status.DONE] * 12
    assert [result.name for result in bench.results] == [source.name for source in sources]
    assert all(map(_is_negative, bench.results, sources))
    assert {source: source.read_bytes() for source in sources} == content
    assert list(bench.folder.rglob("*.part")) == []


def _has_moved(bench: Bench, done: int) -> bool:
    return bench.table.tally.done > done or bench.controller.state is State.IDLE


def _kill(engine: EngineClient, qtbot: QtBot) -> None:
    number = engine.process_id
    if number is not None:
        with qtbot.waitSignal(engine.lost, timeout=10_000):
            os.kill(number, signal.SIGKILL)


def test_the_next_start_goes_on_where_this_one_was_left(tmp_path: Path, qtbot: QtBot) -> None:
    first = Bench(tmp_path)
    sources = _photos(first.folder, 8)
    hold(sources[5])
    first.add(qtbot, first.folder)
    first.controller.start(PLAN)
    qtbot.waitUntil(lambda: first.table.tally.done >= 3, timeout=20_000)
    first.close()  # as the window does when it is closed, whatever the engine is at
    release(sources[5])
    done = {path: path.stat().st_mtime_ns for path in first.results}
    second = Bench(tmp_path)
    try:
        with qtbot.waitSignal(second.controller.interrupted, timeout=5000) as offered:
            second.controller.look_for_interrupted()
        batch = offered.args[0]
        assert (batch.counts.total, batch.counts.done) == (8, len(done))
        with qtbot.waitSignal(second.controller.finished, timeout=20_000):
            second.controller.go_on(batch, BatchPlan())
        assert second.states == [Status.DONE] * 8
        assert [result.name for result in second.results] == [source.name for source in sources]
        assert {path: path.stat().st_mtime_ns for path in second.results if path in done} == done
        assert all(map(_is_negative, second.results, sources))
        assert BatchJournal.unfinished(second.journals) == []
    finally:
        second.close()
