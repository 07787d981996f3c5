"""The real engine with the weights that ship: previews are what the whole photo will be."""

from __future__ import annotations

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
from engine.photo import Levels, Photo
from engine.photo_io import load_photo
from engine.settings import RestoreSettings
from resources import resource_path
from tests.app import patient_restorer

_TILES = RestoreSettings(tile=320)
_LEVEL = 257  # one step of 8 bits, in 16 bits
_PATIENCE_MS = 120_000


@pytest.fixture(scope="module")
def client() -> Iterator[EngineClient]:
    """One process for the whole module."""
    made = EngineClient(EngineOptions(restorer=patient_restorer.ADDRESS))
    waiting = QEventLoop()
    made.ready.connect(waiting.quit)
    made.not_ready.connect(waiting.quit)
    made.start()
    waiting.exec()
    yield made
    made.close()


@pytest.fixture(scope="module")
def panda() -> StoredPhoto:
    """A part of an example that is cut into several tiles."""
    whole = load_photo(resource_path("examples", "red-panda.jpg"))
    return StoredPhoto.of(Photo(np.ascontiguousarray(whole.pixels[150:510, 200:680])))


def _whole(client: EngineClient, photo: StoredPhoto, qtbot: QtBot) -> Levels:
    with qtbot.waitSignal(client.restored, timeout=_PATIENCE_MS) as done:
        client.submit(photo, _TILES)
    restored: StoredPhoto = done.args[1]
    return restored.samples


def _awaited(photo: StoredPhoto) -> StoredPhoto:
    """Name it as one that is held in a tile until somebody waits."""
    return replace(photo, path=Path("awaited.png"))


def test_a_preview_is_a_part_of_the_whole_and_leaves_it_bit_for_bit(
    client: EngineClient, panda: StoredPhoto, qtbot: QtBot
) -> None:
    """Though it comes in the middle of a tile of the whole photo, which is broken off for it."""
    expected = _whole(client, panda, qtbot)
    region = Region(131, 77, 96, 80)
    results: dict[int, StoredPhoto] = {}
    client.restored.connect(results.__setitem__)
    with qtbot.waitSignal(client.progressed, timeout=_PATIENCE_MS):
        whole = client.submit(_awaited(panda), _TILES)
    preview = client.submit_region(panda, region, _TILES)
    qtbot.waitUntil(lambda: len(results) == 2, timeout=_PATIENCE_MS)
    assert list(results) == [preview, whole]
    np.testing.assert_array_equal(results[whole].samples, expected)
    differences = results[preview].samples.astype(int) - region.crop(expected)
    assert np.abs(differences).max() <= _LEVEL


def test_a_tile_is_broken_off_when_its_photo_rests_or_is_cancelled(
    client: EngineClient, panda: StoredPhoto, qtbot: QtBot
) -> None:
    expected = _whole(client, panda, qtbot)
    with qtbot.waitSignal(client.progressed, timeout=_PATIENCE_MS):
        job = client.submit(_awaited(panda), _TILES)
    with qtbot.waitSignal(client.paused, timeout=_PATIENCE_MS):
        client.pause(job)
    with qtbot.waitSignal(client.restored, timeout=_PATIENCE_MS) as done:
        client.resume(job)
    np.testing.assert_array_equal(done.args[1].samples, expected)
    with qtbot.waitSignal(client.progressed, timeout=_PATIENCE_MS):
        job = client.submit(_awaited(panda), _TILES)
    before = client.process_id
    with qtbot.waitSignal(client.cancelled, timeout=_PATIENCE_MS):
        client.cancel(job)
    assert client.process_id == before


def test_it_computes_with_as_many_threads_as_were_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    settings = RestoreSettings(device="cpu", precision="fp32")
    options = EngineOptions(settings=settings, threads=1, log_folder=tmp_path, log_level="error")
    client = EngineClient(options)
    with qtbot.waitSignal(client.ready, timeout=_PATIENCE_MS) as ready:
        client.start()
    client.close()
    assert "1 thread" in ready.args[0].device_label
