"""A device's thread: regions first, then photos, then batches, and little memory while there is nothing to do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest

from app.workers import device_worker, messages
from app.workers.device_worker import DeviceWorker, Rank, Send, Task
from app.workers.job_gate import JobGate
from app.workers.model_shelf import RestorerLike
from engine.progress import Progress
from engine.settings import RestoreSettings
from tests.app import fake_restorer
from tests.app.fake_restorer import FakeRestorer

_PATIENCE_S = 10


class Bench:
    """A worker, and what it says and does."""

    def __init__(self) -> None:
        self.events: list[messages.Event] = []
        self.done: list[int] = []
        self.is_over = threading.Semaphore(0)
        self.worker = DeviceWorker(fake_restorer.ADDRESS, RestoreSettings(), self._note)

    def task(self, job: int, rank: Rank, *, parts: int = 0) -> Task:
        """Make a task of some parts, between which others may go first."""
        gate = JobGate(go_first=partial(self.worker.run_before, rank), on_rest=lambda _: None)

        def run(restorer: RestorerLike, send: Send) -> messages.Restored:
            for part in range(parts):
                gate.pass_through()
                send(messages.Progressed(job, Progress("part", part, parts)))
            self.done.append(job)
            return messages.Restored(job, (), None)

        return Task(job, RestoreSettings(), gate, rank, run)

    def wait_for(self, number: int) -> None:
        """Wait until so many more tasks have ended."""
        for _ in range(number):
            assert self.is_over.acquire(timeout=_PATIENCE_S)

    def _note(self, event: messages.Event) -> None:
        self.events.append(event)
        match event:
            case messages.Progressed(1, Progress(done=2)):  # in the middle of the first task
                for job in (2, 3):
                    self.worker.submit(self.task(job, Rank.REGION))
            case messages.Progressed(5, Progress(done=1)):  # and of a batch
                self.worker.submit(self.task(6, Rank.BATCH))
                self.worker.submit(self.task(1, Rank.PHOTO, parts=5))
            case messages.Restored():
                self.is_over.release()


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.worker.finish()
    bench.worker.join(_PATIENCE_S)
    assert not bench.worker.is_alive()


def test_a_region_goes_before_the_next_part_and_all_that_waits(bench: Bench) -> None:
    bench.worker.submit(bench.task(1, Rank.PHOTO, parts=5))
    bench.worker.submit(bench.task(4, Rank.PHOTO))
    bench.worker.start()
    bench.wait_for(4)
    assert bench.done == [2, 3, 1, 4]
    middle, after = (messages.Progressed(1, Progress("part", part, 5)) for part in (2, 3))
    order = [bench.events.index(each) for each in (middle, messages.Restored(3, (), None), after)]
    assert order == sorted(order)


def test_a_photo_goes_before_the_rest_of_a_batch_and_a_region_before_both(bench: Bench) -> None:
    bench.worker.submit(bench.task(5, Rank.BATCH, parts=4))
    bench.worker.start()
    bench.wait_for(5)
    assert bench.done == [2, 3, 1, 5, 6]


def test_who_comes_while_a_region_is_at_work_breaks_nothing_off(bench: Bench) -> None:
    region, photo = bench.task(2, Rank.REGION), bench.task(1, Rank.PHOTO)
    awaited: list[bool] = []

    def run(restorer: RestorerLike, send: Send) -> messages.Final:
        bench.worker.submit(photo)
        awaited.append(region.gate.is_awaited)
        return region.run(restorer, send)

    bench.worker.submit(replace(region, run=run))
    bench.worker.start()
    bench.wait_for(2)
    assert awaited == [False]
    assert bench.done[0] == 2


def test_other_threads_that_pass_the_gate_do_nothing_for_it(bench: Bench) -> None:
    bench.worker.submit(bench.task(2, Rank.REGION))
    bench.worker.run_before(Rank.BATCH)
    assert bench.done == []
    bench.worker.start()
    bench.wait_for(1)


def test_a_worker_without_work_gives_memory_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    trimmed = threading.Event()
    monkeypatch.setattr(device_worker, "TRIM_AFTER_S", 0.05)
    monkeypatch.setattr(FakeRestorer, "trim", lambda _: trimmed.set())
    bench.worker.start()
    assert trimmed.wait(_PATIENCE_S)
    bench.worker.submit(bench.task(9, Rank.PHOTO))
    bench.wait_for(1)
