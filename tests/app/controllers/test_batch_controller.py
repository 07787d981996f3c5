from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.controllers.batch_controller import BatchController
from app.controllers.batch_state import State
from app.models.batch_plan import BatchPlan, Place
from app.models.batch_rows import BatchRow, Status
from app.models.batch_table import ROW_ROLE, BatchTable
from app.workers import batch_tasks
from app.workers.background import Background
from engine.batch import (
    BatchItem,
    BatchJournal,
    ItemKept,
    ItemSkipped,
    ItemStarted,
    Outlook,
    Preflight,
)
from engine.errors import DamagedPhotoError, DiskFullError
from tests.app.batch_fakes import FakeBatchEngine
from tests.app.fakes import write_photo

PLAN = BatchPlan()


class Bench:
    """A controller with everything around it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.folder = folder / "in"
        self.folder.mkdir()
        self.engine = FakeBatchEngine()
        self.background = Background()
        self.table = BatchTable()
        self.journals = folder / "journals"
        self.now_s = 0.0
        self.controller = BatchController(
            self.engine, self.background, self.table, self.journals, clock=lambda: self.now_s
        )
        self.sources: list[Path] = []

    def add(self, *names: str) -> None:
        paths = [write_photo(self.folder / name) for name in names]
        self.sources += paths
        with self.qtbot.waitSignal(self.table.changed):
            self.controller.add(paths, PLAN)

    def start(self, plan: BatchPlan = PLAN) -> None:
        asked = self.engine.job
        self.controller.start(plan)
        self.qtbot.waitUntil(lambda: self.engine.job > asked)

    def crash(self) -> None:
        """Have the engine die, and wait until the controller has done what follows."""
        asked, was = self.engine.job, self.controller.state
        self.engine.die()
        self.qtbot.waitUntil(lambda: self.engine.job > asked or self.controller.state is not was)

    @property
    def states(self) -> list[Status]:
        return [row.status for row in self.table.rows]

    @property
    def shown_states(self) -> list[Status]:
        """How photos stand for who looks at the table."""
        places = range(self.table.rowCount())
        return [self.table.index(place, 0).data(ROW_ROLE).status for place in places]

    @property
    def wanted(self) -> list[str]:
        return [path.name for path in self.engine.last.only]


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(tmp_path, qtbot)
    yield made
    made.background.close()
    made.controller.deleteLater()
    made.table.deleteLater()


def test_a_batch_from_its_start_to_its_end(bench: Bench) -> None:
    bench.add("a.png", "b.png")
    bench.start()
    assert bench.wanted == ["a.png", "b.png"]
    assert [item.number for item in bench.engine.last.batch.items] == [1, 2]
    a, b = bench.sources
    bench.engine.start(a, done=1, total=4)
    assert bench.table.rows[0].fraction == 0.25
    assert bench.states == [Status.RUNNING, Status.WAITING]
    bench.engine.finish(a, "Memory ran out, so smaller tiles were used.", seconds=2.5)
    bench.engine.start(b)
    bench.engine.finish(b)
    with bench.qtbot.waitSignals(
        [bench.controller.state_changed, bench.controller.finished], order="strict"
    ):
        bench.engine.end()
    assert bench.states == [Status.NOTED, Status.DONE]
    assert bench.table.rows[0].seconds == 2.5
    assert bench.controller.state is State.IDLE


def test_one_failure_is_told_and_can_be_tried_again(bench: Bench) -> None:
    bench.add("a.png", "b.png")
    bench.start()
    journal = bench.engine.last.journal
    a, b = bench.sources
    bench.engine.fail(a, DamagedPhotoError(a, "it is cut off"))
    bench.engine.finish(b)
    bench.engine.end()
    assert bench.states == [Status.FAILED, Status.DONE]
    assert "a.png is damaged" in bench.table.rows[0].note
    asked = bench.engine.job
    bench.controller.retry_failed(PLAN)
    bench.qtbot.waitUntil(lambda: bench.engine.job > asked)
    assert bench.wanted == ["a.png"]
    assert [item.path for item in bench.engine.last.batch.items] == [a, b]  # names must not clash
    assert bench.engine.last.journal == journal
    assert bench.table.rows[0].note == ""


def test_what_stands_in_the_way_is_told_before_anything_is_begun(bench: Bench) -> None:
    bench.add("a.png")
    broken = bench.folder / "broken.jpg"
    broken.write_bytes(b"no photo")
    with bench.qtbot.waitSignal(bench.table.changed):
        bench.controller.add([broken], PLAN)
    with bench.qtbot.waitSignal(bench.controller.blocked) as told:
        bench.controller.start(PLAN)
        assert bench.shown_states == [Status.CHECKING] * 2
    assert bench.shown_states == [Status.WAITING] * 2
    seen = told.args[0]
    assert isinstance(seen, Preflight)
    assert seen.count(Outlook.UNREADABLE) == 1
    assert bench.controller.state is State.BLOCKED
    bench.controller.step_back()
    assert (bench.controller.state, bench.engine.asked) == (State.IDLE, [])
    with bench.qtbot.waitSignal(bench.controller.blocked):
        bench.controller.start(PLAN)
    bench.controller.start_anyway()
    assert bench.wanted == ["a.png", "broken.jpg"]  # the engine notes why it fails


def test_pause_and_resume(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    bench.engine.start(bench.sources[0], done=2)
    bench.controller.pause()
    assert bench.controller.state is State.PAUSING
    bench.engine.paused.emit(bench.engine.job)
    assert (bench.controller.state, bench.states) == (State.PAUSED, [Status.PAUSED])
    worked_s = bench.controller.elapsed_s
    bench.now_s += 1000
    assert bench.controller.elapsed_s == worked_s
    bench.controller.resume()
    assert (bench.controller.state, bench.states) == (State.RUNNING, [Status.RUNNING])
    assert bench.engine.wishes == ["pause", "resume"]


def test_stop_after_the_photo_in_work_leaves_the_rest_waiting(bench: Bench) -> None:
    bench.add("a.png", "b.png")
    bench.start()
    bench.engine.start(bench.sources[0])
    bench.controller.stop_after()
    bench.engine.finish(bench.sources[0])
    bench.engine.end()
    assert (bench.controller.state, bench.states) == (State.IDLE, [Status.DONE, Status.WAITING])
    bench.start()
    assert bench.wanted == ["b.png"]
    assert len(bench.engine.last.batch.items) == 2


def test_cancel_lets_what_was_in_work_wait(bench: Bench) -> None:
    bench.add("a.png", "b.png")
    bench.start()
    bench.engine.start(bench.sources[0], done=3)
    bench.controller.cancel()
    bench.engine.cancelled.emit(bench.engine.job)
    assert (bench.controller.state, bench.states) == (State.IDLE, [Status.WAITING] * 2)
    assert bench.table.rows[0].fraction == 0.0


def test_photos_that_come_meanwhile_are_done_too(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    bench.add("b.png")
    assert bench.engine.wishes == []  # the first job may come to its end
    bench.engine.do_everything()
    assert bench.wanted == ["b.png"]
    assert [item.number for item in bench.engine.last.batch.items] == [1, 2]


def test_another_order_reaches_the_engine_after_the_photo_in_work(bench: Bench) -> None:
    bench.add("a.png", "b.png", "c.png")
    bench.start()
    a, b, c = bench.sources
    bench.engine.start(a)
    bench.table.move([c], 1)
    assert bench.engine.wishes == ["stop after"]
    bench.engine.finish(a)
    bench.engine.end()
    assert bench.wanted == ["c.png", "b.png"]
    bench.engine.start(c)
    bench.controller.remove([b, c])  # the one in work stays
    assert [row.source for row in bench.table.rows] == [a, c]
    bench.engine.finish(c)
    bench.engine.end()
    assert bench.controller.state is State.IDLE


def test_a_dead_engine_is_replaced_and_the_photo_in_work_tried_once_more_alone(
    bench: Bench,
) -> None:
    bench.add("a.png", "b.png", "c.png", "d.png")
    bench.start()
    a, b, c, _ = bench.sources
    bench.engine.start(a)
    bench.engine.finish(a)
    bench.engine.start(b, done=4)  # being saved
    bench.engine.start(c, done=1)
    bench.crash()
    assert bench.states == [Status.DONE, *[Status.WAITING] * 3]
    assert bench.wanted == ["d.png"]  # first what is above suspicion
    bench.engine.do_everything()
    assert bench.wanted == ["b.png"]
    bench.engine.do_everything()
    assert bench.wanted == ["c.png"]
    bench.engine.start(c)
    bench.crash()
    assert bench.states == [Status.DONE, Status.DONE, Status.FAILED, Status.DONE]
    assert "stopped unexpectedly" in bench.table.rows[2].note
    assert bench.controller.state is State.IDLE
    with BatchJournal.open(bench.engine.last.journal) as journal:
        assert journal.state.fates[str(c)].path == str(c)  # the next start does not begin it again


def test_an_engine_that_dies_before_it_begins_is_not_started_for_ever(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    bench.crash()
    with bench.qtbot.waitSignal(bench.controller.failed):
        bench.engine.die()
    assert (bench.controller.state, bench.states) == (State.IDLE, [Status.WAITING])
    assert bench.engine.job == 2


def test_an_engine_that_dies_while_paused_waits_for_the_user(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    bench.engine.start(bench.sources[0])
    bench.controller.pause()
    bench.engine.paused.emit(bench.engine.job)
    bench.engine.die()
    bench.qtbot.wait(50)
    assert (bench.engine.job, bench.controller.state) == (1, State.PAUSED)
    bench.controller.resume()
    assert bench.wanted == ["a.png"]


def test_what_stops_the_whole_batch_is_told(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    error = DiskFullError(bench.folder, 1)
    with bench.qtbot.waitSignal(bench.controller.failed) as told:
        bench.engine.failed.emit(bench.engine.job, error, "details")
    assert told.args == [error, "details"]
    assert bench.controller.state is State.IDLE


def test_other_settings_begin_another_journal(bench: Bench) -> None:
    bench.add("a.png", "b.png")
    bench.start()
    first = bench.engine.last.journal
    bench.engine.start(bench.sources[0])
    bench.engine.finish(bench.sources[0])
    bench.controller.cancel()
    bench.engine.cancelled.emit(bench.engine.job)
    weaker = replace(PLAN, preset=msgspec.structs.replace(PLAN.preset, strength=50))
    bench.start(weaker)
    assert bench.engine.last.journal != first
    assert [item.path.name for item in bench.engine.last.batch.items] == ["b.png"]


def test_a_plan_without_a_folder_is_refused_in_words(bench: Bench) -> None:
    bench.add("a.png")
    with bench.qtbot.waitSignal(bench.controller.failed) as told:
        bench.controller.start(replace(PLAN, place=Place.FOLDER))
    assert "choose a folder" in str(told.args[0])


def test_kept_and_skipped_photos_have_their_words(bench: Bench) -> None:
    bench.add("a.png", "b.png")
    bench.start()
    a, b = bench.sources
    bench.engine.batch_told.emit(1, ItemStarted(a))
    bench.engine.batch_told.emit(1, ItemKept(a, a.with_stem("a-2")))
    bench.engine.batch_told.emit(1, ItemSkipped(b, b.with_stem("b-2")))
    assert bench.states == [Status.DONE, Status.SKIPPED]
    assert bench.table.rows[1].note == "b-2.png is there already"
    bench.engine.batch_told.emit(99, ItemStarted(a))  # of a job that is over
    assert bench.states == [Status.DONE, Status.SKIPPED]


def test_what_is_no_photo_is_told_and_the_rest_is_added(bench: Bench) -> None:
    nothing = bench.folder / "empty"
    nothing.mkdir()
    photo = write_photo(bench.folder / "a.png")
    with bench.qtbot.waitSignals([bench.controller.unreadable, bench.table.changed]):
        bench.controller.add([nothing, photo, photo], PLAN)
    assert [row.source for row in bench.table.rows] == [photo]


def test_a_folder_is_looked_through_to_its_bottom_without_own_results(bench: Bench) -> None:
    (bench.folder / "sub").mkdir()
    write_photo(bench.folder / "sub" / "a.png")
    result = write_photo(bench.folder / "result.png")
    bench.table.append([BatchRow(Path("/x/b.png"), Path("b.png"), target=result)])
    with bench.qtbot.waitSignal(bench.table.changed):
        bench.controller.add([bench.folder], PLAN)
    assert [str(row.relative) for row in bench.table.rows] == ["b.png", "sub/a.png"]


def test_an_estimate_is_told_at_once_and_never_grows(bench: Bench) -> None:
    bench.controller._estimate = lambda size, settings: size[0] * size[1] / 100
    bench.add("a.png", "b.png")
    told: list[float | None] = []
    bench.controller.timed.connect(told.append)
    bench.start()
    bench.controller._tell_time()
    for step in range(5):
        bench.now_s += 60
        bench.engine.start(bench.sources[0], done=step, total=5)
    assert told[0] == pytest.approx(2 * 96 * 64 / 100)
    known = [each for each in told if each is not None]
    assert known == sorted(known, reverse=True)


def test_a_list_that_is_done_or_emptied_leaves_no_journal(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    journal = bench.engine.last.journal
    BatchJournal.open(journal).close()
    bench.controller.close()
    assert journal.exists()  # there is something to go on with
    bench.engine.do_everything()
    bench.controller.close()
    assert not journal.exists()


# --- many photos ---------------------------------------------------------------------------


class Told:
    """Counts what a table tells, and which rows it was about."""

    def __init__(self, table: BatchTable) -> None:
        self.tallies = self.changes = 0
        self.slices: list[int] = []
        table.tallied.connect(self._on_tallied)
        table.dataChanged.connect(self._on_changed)
        table.rowsInserted.connect(self._on_inserted)

    def _on_tallied(self, _: object) -> None:
        self.tallies += 1

    def _on_changed(self, *_: object) -> None:
        self.changes += 1

    def _on_inserted(self, _: object, first: int, last: int) -> None:
        self.slices.append(last - first + 1)


MANY = 2500


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> list[BatchRow]:
    """Rows of photos that nobody has to look for, nor at."""
    rows = [
        BatchRow(Path("/nowhere", name), Path(name), 10)
        for name in (f"{place:05}.jpg" for place in range(MANY))
    ]
    found = batch_tasks.FoundRows(tuple(rows), ())
    monkeypatch.setattr(batch_tasks, "find_rows", lambda *_: found)
    monkeypatch.setattr(batch_tasks, "preflight", lambda *_, **__: Preflight(()))
    return rows


def test_many_photos_are_added_slice_by_slice(bench: Bench, many: list[BatchRow]) -> None:
    told = Told(bench.table)
    bench.controller.add([bench.folder], PLAN)
    bench.qtbot.waitUntil(lambda: bench.table.rowCount() == MANY)
    assert told.slices == [1000, 1000, 500]
    assert [row.source for row in bench.table.rows] == [row.source for row in many]


def test_what_is_to_start_at_once_starts_after_the_last_slice(
    bench: Bench, many: list[BatchRow]
) -> None:
    bench.controller.add([bench.folder], PLAN, and_start=True)
    bench.qtbot.waitUntil(lambda: bench.engine.job == 1)
    assert len(bench.engine.last.only) == MANY


def test_starting_many_photos_touches_no_row_in_the_windows_thread(
    bench: Bench, many: list[BatchRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, in_window = threading.current_thread(), Counter[str]()
    real = BatchPlan.item

    def item(plan: BatchPlan, row: BatchRow, number: int) -> BatchItem:
        in_window[str(bench.controller.state)] += threading.current_thread() is window
        return real(plan, row, number)

    monkeypatch.setattr(BatchPlan, "item", item)
    bench.table.append(many)
    told = Told(bench.table)
    bench.start()
    assert in_window == {"checking": 0, "running": MANY}  # once, for the engine
    assert (told.changes, told.tallies) == (0, 0)
    assert all(now is before for now, before in zip(bench.table.rows, many, strict=True))


def test_many_failures_are_forgotten_at_once(bench: Bench, many: list[BatchRow]) -> None:
    bench.table.append(replace(row, status=Status.FAILED, note="No.") for row in many)
    told = Told(bench.table)
    bench.controller.retry_failed(PLAN)
    assert (told.changes, told.tallies) == (1, 1)
    assert bench.table.rows == many
    bench.qtbot.waitUntil(lambda: bench.engine.job == 1)


def test_a_pause_touches_only_what_is_in_work(bench: Bench, many: list[BatchRow]) -> None:
    bench.table.append(many)
    bench.start()
    bench.engine.start(many[7].source)
    bench.controller.pause()
    told = Told(bench.table)
    bench.engine.paused.emit(bench.engine.job)
    assert bench.table.rows[7].status is Status.PAUSED
    assert (told.changes, told.tallies) == (1, 1)
    assert [row for row in bench.table.rows if row not in many] == [bench.table.rows[7]]
