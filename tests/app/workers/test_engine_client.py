"""The client, its pipe, its shared memory and a real engine process around a fake restorer."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop
from pytestqt.qtbot import QtBot

from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from engine.errors import (
    DamagedWeightsError,
    DeblurError,
    EngineCrashedError,
    OutOfMemoryError,
)
from engine.photo import Metadata, Photo
from engine.settings import RestoreSettings
from tests.app import fake_restorer
from tests.app.fakes import pattern, photo

_SETTINGS = RestoreSettings()
_MEMORY = Path("/dev/shm")


@pytest.fixture(scope="module")
def client() -> Iterator[EngineClient]:
    """One process for the whole module, unless it crashes."""
    made = EngineClient(EngineOptions(restorer=fake_restorer.ADDRESS))
    waiting = QEventLoop()
    made.ready.connect(waiting.quit)
    made.start()
    waiting.exec()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def no_shared_memory_is_left() -> Iterator[None]:
    before = _blocks()
    yield
    assert _blocks() <= before


def _blocks() -> set[str]:
    return {path.name for path in _MEMORY.glob("psm_*")} if _MEMORY.is_dir() else set()


def _named(name: str) -> Photo:
    return photo(path=Path(f"{name}.png"))


def test_the_process_says_what_it_is_and_is_light(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.ADDRESS))
    with qtbot.waitSignal(client.ready) as ready:
        client.start()
    client.close()
    assert (ready.args[0].model_name, ready.args[0].device_label) == ("fake", "Fake device")


def test_a_photo_goes_there_and_comes_back(client: EngineClient, qtbot: QtBot) -> None:
    original = _named("good")
    with qtbot.waitSignals([client.progressed, client.restored], order="simple"):
        ended = []
        client.restored.connect(lambda job, result: ended.append((job, result)))
        job = client.submit(original, _SETTINGS)
    (told, restored), *others = ended
    assert (told, others) == (job, [])
    np.testing.assert_array_equal(restored.pixels, 1 - pattern())
    assert restored.path == original.path


def test_profile_and_transparency_go_along(client: EngineClient, qtbot: QtBot) -> None:
    alpha = np.full(pattern().shape[:2], 0.5, np.float32)
    alpha[3, 5] = alpha[7, 1] = 0
    original = replace(_named("tell"), alpha=alpha, metadata=Metadata(icc=b"a profile"))
    with qtbot.waitSignal(client.restored) as ended:
        client.submit(original, _SETTINGS)
    assert ended.args[1].notes == ("profile b'a profile', hidden [[3, 5], [7, 1]]",)
    assert ended.args[1].alpha is alpha


def test_the_last_progress_arrives_before_the_result(client: EngineClient, qtbot: QtBot) -> None:
    seen: list[float] = []
    client.progressed.connect(lambda job, progress: seen.append(progress.fraction))
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)
    assert seen[-1] == 1.0


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("memory", OutOfMemoryError, "the fake device"),
        ("bug", DeblurError, "a mistake of the fake"),
    ],
)
def test_a_failure_arrives_whole(
    client: EngineClient, qtbot: QtBot, name: str, kind: type[DeblurError], words: str
) -> None:
    with qtbot.waitSignal(client.failed) as failed:
        job = client.submit(_named(name), _SETTINGS)
    told, error, details = failed.args
    assert told == job
    assert type(error) is kind
    assert words in str(error)
    assert "Traceback" in details


def test_cancel_ends_the_photo_and_not_the_process(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.progressed):
        job = client.submit(_named("slow"), _SETTINGS)
    before = client.process_id
    with qtbot.waitSignal(client.cancelled, timeout=1000) as cancelled:
        client.cancel(job)
    assert cancelled.args == [job]
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)
    assert client.process_id == before


def test_photos_queue_up(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignals([client.restored] * 3):
        jobs = [client.submit(_named("good"), _SETTINGS) for _ in range(3)]
    assert jobs == sorted(set(jobs))


def test_cancel_of_a_photo_that_waits(client: EngineClient, qtbot: QtBot) -> None:
    running = client.submit(_named("slow"), _SETTINGS)
    waiting = client.submit(_named("good"), _SETTINGS)
    client.cancel(waiting)
    with qtbot.waitSignals([(client.cancelled, "cancelled")] * 2) as both:
        client.cancel(running)
    assert [each.args[0] for each in both.all_signals_and_args] == [running, waiting]


def test_a_crash_is_told_and_the_next_photo_works(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)
    before = client.process_id
    expected = [(client.lost, "lost"), (client.failed, "failed")]
    with qtbot.waitSignals(expected, order="strict") as told:
        job = client.submit(_named("crash"), _SETTINGS)
    told_job, error, _ = told.all_signals_and_args[1].args
    assert told_job == job
    assert isinstance(error, EngineCrashedError)
    assert error.exit_code == -signal.SIGKILL
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)
    assert client.process_id != before


def test_a_process_that_is_killed_while_idle_is_replaced(
    client: EngineClient, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)
    assert client.process_id is not None
    with qtbot.waitSignals([client.lost, client.ready], order="strict"):
        os.kill(client.process_id, signal.SIGKILL)


def test_damaged_weights_are_told_at_once_and_for_each_photo(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.BROKEN_ADDRESS))
    with qtbot.waitSignal(client.not_ready) as not_ready:
        client.start()
    with qtbot.waitSignal(client.failed) as failed:
        client.submit(_named("good"), _SETTINGS)
    client.close()
    assert isinstance(not_ready.args[0], DamagedWeightsError)
    assert isinstance(failed.args[1], DamagedWeightsError)


def test_a_process_that_dies_at_once_is_not_started_again_and_again(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.DYING_ADDRESS))
    with qtbot.waitSignal(client.lost) as lost:
        client.start()
    assert lost.args[0].exit_code == 3
    assert client.process_id is None
    with qtbot.waitSignal(client.failed) as failed:
        client.submit(_named("good"), _SETTINGS)
    client.close()
    assert isinstance(failed.args[1], EngineCrashedError)


def test_closing_stops_work_that_runs(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.ADDRESS))
    with qtbot.waitSignal(client.progressed):
        client.submit(_named("slow"), _SETTINGS)
    client.close()
    assert client.process_id is None


def test_closing_before_anything_began_is_nothing() -> None:
    EngineClient(EngineOptions()).close()


def test_no_room_for_a_photo_fails_that_photo(
    client: EngineClient, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.workers.shared_pixels._reserve", refuse)
    with qtbot.waitSignal(client.failed) as failed:
        client.submit(_named("good"), _SETTINGS)
    assert isinstance(failed.args[1], OutOfMemoryError)
