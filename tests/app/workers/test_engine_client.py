"""The client, its pipe, its shared memory and a real engine process around a fake restorer."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop
from pytestqt.qtbot import QtBot

from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from engine.errors import (
    DamagedWeightsError,
    DeblurError,
    EngineCrashedError,
    OutOfMemoryError,
    UnknownModelError,
)
from engine.photo import Levels, Metadata
from engine.settings import RestoreSettings
from tests.app import fake_restorer
from tests.app.fakes import photo

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


def _named(name: str, width: int = 96, height: int = 64) -> StoredPhoto:
    return StoredPhoto.of(photo(width, height, path=Path(f"{name}.png")))


def _negative(stored: StoredPhoto) -> Levels:
    """Return the negative of an 8-bit photo in 16 bits."""
    return 65535 - 257 * stored.samples.astype(np.uint16)


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
    np.testing.assert_array_equal(restored.samples, _negative(original))
    assert restored.path == original.path


def test_profile_and_transparency_go_along(client: EngineClient, qtbot: QtBot) -> None:
    alpha = np.full((64, 96), 128, np.uint8)
    alpha[3, 5] = alpha[7, 1] = 0
    original = replace(_named("tell"), alpha=alpha, metadata=Metadata(icc=b"a profile"))
    with qtbot.waitSignal(client.restored) as ended:
        client.submit(original, _SETTINGS)
    (note,) = ended.args[1].notes
    assert note == "fake: 96 x 64, profile b'a profile', hidden [[3, 5], [7, 1]]"
    np.testing.assert_array_equal(ended.args[1].alpha, 257 * alpha.astype(np.uint16))


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
    with qtbot.waitSignal(client.cancelled) as cancelled:
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


# --- regions ---------------------------------------------------------------------------------


def test_of_a_region_only_that_comes_back(client: EngineClient, qtbot: QtBot) -> None:
    original = _named("tell", 1500, 1300)
    region = Region(700, 601, 120, 90)
    with qtbot.waitSignal(client.restored) as ended:
        client.submit_region(original, region, _SETTINGS)
    restored = ended.args[1]
    np.testing.assert_array_equal(restored.samples, region.crop(_negative(original)))
    margin, factor = fake_restorer.RULES.margin, fake_restorer.RULES.factor
    (note,) = restored.notes
    width, height = (int(number) for number in re.findall(r"(\d+) x (\d+)", note)[0])
    assert 120 + 2 * margin <= width < 120 + 2 * margin + 2 * factor
    assert 90 + 2 * margin <= height < 90 + 2 * margin + 2 * factor


@pytest.mark.parametrize(("left", "top"), [(0, 0), (1340, 1170), (5, 900)])
def test_a_region_at_the_border_of_a_photo(
    client: EngineClient, qtbot: QtBot, left: int, top: int
) -> None:
    original = _named("good", 1500, 1300)
    alpha = np.full((1300, 1500), 9, np.uint8)
    alpha[top : top + 50] = 0
    region = Region(left, top, 160, 130)
    with qtbot.waitSignal(client.restored) as ended:
        client.submit_region(replace(original, alpha=alpha), region, _SETTINGS)
    np.testing.assert_array_equal(ended.args[1].samples, region.crop(_negative(original)))
    np.testing.assert_array_equal(ended.args[1].alpha, 257 * region.crop(alpha).astype(np.uint16))


def test_a_region_goes_before_the_next_tile_of_a_photo(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.progressed):
        whole = client.submit(_named("slow"), _SETTINGS)
    waiting = client.submit(_named("good"), _SETTINGS)
    with qtbot.waitSignal(client.restored) as ended:
        preview = client.submit_region(_named("good"), Region(8, 8, 20, 20), _SETTINGS)
    assert ended.args[0] == preview
    with qtbot.waitSignal(client.progressed) as on:
        pass
    assert on.args[0] == whole
    with qtbot.waitSignal(client.restored) as ended:
        client.cancel(whole)
    assert ended.args[0] == waiting


def test_of_several_regions_the_latest_wins(client: EngineClient, qtbot: QtBot) -> None:
    slow, good = _named("slow"), _named("good")
    given_up: list[int] = []
    client.cancelled.connect(given_up.append)
    region = Region(0, 0, 50, 50)
    jobs = [client.submit_region(slow, region, _SETTINGS) for _ in range(3)]
    with qtbot.waitSignal(client.restored) as ended:
        last = client.submit_region(good, region, _SETTINGS)
    assert ended.args[0] == last
    assert given_up == jobs


def test_regions_of_different_lanes_are_all_restored(client: EngineClient, qtbot: QtBot) -> None:
    region = Region(0, 0, 50, 50)
    with qtbot.waitSignals([(client.restored, "restored")] * 3) as ended:
        for model in ("one", "two", "three"):
            settings = RestoreSettings(model=model)
            client.submit_region(_named("tell"), region, settings, lane=model)
    notes = [each.args[1].notes[0] for each in ended.all_signals_and_args]
    assert [note.partition(":")[0] for note in notes] == ["one", "two", "three"]


def test_a_model_that_is_not_there_fails_its_job_alone(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.failed) as failed:
        client.submit(_named("good"), RestoreSettings(model="missing"))
    assert isinstance(failed.args[1], UnknownModelError)
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)


def test_what_a_photo_took_is_told(client: EngineClient, qtbot: QtBot) -> None:
    expected = [(client.timed, "timed"), (client.restored, "restored")]
    with qtbot.waitSignals(expected, order="strict") as told:
        client.submit(_named("good"), _SETTINGS)
    timing = told.all_signals_and_args[0].args[0]
    assert timing.settings == _SETTINGS
    assert timing.megapixels == 96 * 64 / 1e6
    assert timing.rules == fake_restorer.RULES
    assert 0 < timing.seconds < 60


# --- pause -----------------------------------------------------------------------------------


def test_a_job_rests_and_goes_on(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.progressed):
        job = client.submit(_named("slow"), _SETTINGS)
    with qtbot.waitSignal(client.paused) as paused:
        client.pause(job)
    assert paused.args == [job]
    with qtbot.assertNotEmitted(client.progressed, wait=200):
        pass
    with qtbot.waitSignals([client.resumed, client.progressed], order="strict"):
        client.resume(job)
    with qtbot.waitSignal(client.cancelled):
        client.cancel(job)


def test_a_region_is_restored_while_a_photo_rests(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.progressed):
        job = client.submit(_named("slow"), _SETTINGS)
    with qtbot.waitSignal(client.paused):
        client.pause(job)
    with qtbot.assertNotEmitted(client.resumed), qtbot.waitSignal(client.restored):
        client.submit_region(_named("good"), Region(0, 0, 50, 50), _SETTINGS)
    with qtbot.waitSignal(client.cancelled):
        client.cancel(job)


def test_pausing_what_has_ended_is_nothing(client: EngineClient, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.restored):
        job = client.submit(_named("good"), _SETTINGS)
    client.pause(job)
    with qtbot.waitSignal(client.restored):
        client.submit(_named("good"), _SETTINGS)


# --- an engine that does not listen ----------------------------------------------------------


def test_cancel_is_told_within_a_second_whatever_the_engine_does(
    client: EngineClient, qtbot: QtBot
) -> None:
    """And the next job gets another process, since this one does not let go."""
    stuck = client.submit(_named("stuck"), _SETTINGS)
    qtbot.waitUntil(lambda: client._jobs.waiting == [])
    before = client.process_id
    with qtbot.waitSignal(client.cancelled) as cancelled:
        client.cancel(stuck)
    assert cancelled.args == [stuck]
    with (
        qtbot.assertNotEmitted(client.failed),
        qtbot.assertNotEmitted(client.lost),
        qtbot.waitSignal(client.restored, timeout=20_000) as restored,
    ):
        job = client.submit(_named("good"), _SETTINGS)
    assert restored.args[0] == job
    assert client.process_id != before


def test_a_result_that_comes_after_all_is_dropped(client: EngineClient, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []
    client.cancelled.connect(lambda job: told.append(("cancelled", job)))
    client.restored.connect(lambda job, _: told.append(("restored", job)))
    late = client.submit(_named("late"), _SETTINGS)
    with qtbot.waitSignal(client.cancelled):
        client.cancel(late)
    with qtbot.waitSignal(client.restored):
        job = client.submit(_named("good"), _SETTINGS)
    assert told == [("cancelled", late), ("restored", job)]


# --- the end ---------------------------------------------------------------------------------


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


# --- other options ----------------------------------------------------------------------


def test_other_options_replace_a_process_that_has_nothing_to_do(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.ADDRESS))
    with qtbot.waitSignal(client.ready):
        client.start()
    first = client.process_id
    with qtbot.waitSignal(client.ready):
        client.use(EngineOptions(restorer=fake_restorer.ADDRESS, is_gentle=True))
    second = client.process_id
    assert second not in (None, first)
    if hasattr(os, "getpriority"):
        assert second is not None
        mine = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, second) >= max(mine, 10)
    with qtbot.waitSignal(client.restored) as restored:
        client.submit(_named("plain"), _SETTINGS)
    assert np.array_equal(restored.args[1].samples, _negative(_named("plain")))
    client.close()


def test_other_options_wait_for_what_is_at_work(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.ADDRESS))
    with qtbot.waitSignal(client.started):
        job = client.submit(_named("slow"), _SETTINGS)
    first = client.process_id
    client.use(EngineOptions(restorer=fake_restorer.ADDRESS, threads=1))
    assert client.process_id == first
    with qtbot.waitSignals([client.cancelled, client.ready], order="strict"):
        client.cancel(job)
    assert client.process_id not in (None, first)
    client.close()


def test_other_options_do_not_start_a_process(qtbot: QtBot) -> None:
    client = EngineClient(EngineOptions(restorer=fake_restorer.DYING_ADDRESS))
    client.use(EngineOptions(restorer=fake_restorer.ADDRESS))
    assert client.process_id is None
    with qtbot.waitSignal(client.ready):
        client.start()
    client.close()
