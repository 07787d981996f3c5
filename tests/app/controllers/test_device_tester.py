"""Devices are tried beside the window, and how they did lasts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.device_tester import DeviceTester
from app.models.settings import Keeper
from app.store import MemoryStore
from app.workers.apart import Apart
from app.workers.background import Background
from engine.doctor import DeviceTrial
from engine.errors import DeviceUnavailableError


def _works(device: str, threads: int) -> DeviceTrial:
    return DeviceTrial(f"{device}, {threads} threads", 0.25)


def _fails(device: str, threads: int) -> DeviceTrial:
    raise DeviceUnavailableError(device, "no NVIDIA driver was found")


def _hangs(device: str, threads: int) -> DeviceTrial:
    import time

    time.sleep(600)
    raise AssertionError


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def keeper() -> Keeper:
    return Keeper(MemoryStore())


def _tester(
    background: Background, keeper: Keeper, store: MemoryStore, function: object
) -> DeviceTester:
    return DeviceTester(
        background,
        keeper,
        store,
        call=lambda device, threads: Apart(function, device, threads),  # type: ignore[arg-type]
    )


def test_a_device_that_works(background: Background, keeper: Keeper, qtbot: QtBot) -> None:
    store = MemoryStore()
    keeper.keep(replace(keeper.now, threads=3))
    tester = _tester(background, keeper, store, _works)
    assert tester.last("cpu") is None
    with qtbot.waitSignals([tester.started, tester.tried, tester.ended], order="strict"):
        tester.test("cpu")
    again = DeviceTester(background, keeper, store)
    for each in (tester, again):
        last = each.last("cpu")
        assert last is not None
        assert (last.works, last.label, last.seconds) == (True, "cpu, 3 threads", 0.25)
    assert tester.last("cuda:0") is None


def test_one_that_does_not(background: Background, keeper: Keeper, qtbot: QtBot) -> None:
    tester = _tester(background, keeper, MemoryStore(), _fails)
    with qtbot.waitSignal(tester.ended):
        tester.test("cuda:0")
    last = tester.last("cuda:0")
    assert last is not None
    assert not last.works
    assert "NVIDIA" in last.reason


def test_closing_ends_one_that_hangs(background: Background, keeper: Keeper, qtbot: QtBot) -> None:
    tester = _tester(background, keeper, MemoryStore(), _hangs)
    tester.test("cpu")
    tester.test("cuda:0")
    with qtbot.waitSignal(tester.ended) as ended, qtbot.assertNotEmitted(tester.tried):
        tester.close()
    assert ended.args == ["cpu"]
    assert tester.last("cpu") is None
    assert not tester.is_running


def test_what_was_remembered_wrongly_is_forgotten(background: Background, keeper: Keeper) -> None:
    store = MemoryStore()
    store.setValue("devices/cpu", "yesterday")
    assert DeviceTester(background, keeper, store).last("cpu") is None


def test_the_real_thing_on_the_processor(
    background: Background, keeper: Keeper, qtbot: QtBot
) -> None:
    """The default model restores a small picture with one thread, in a process of its own."""
    keeper.keep(replace(keeper.now, threads=1))
    tester = DeviceTester(background, keeper, MemoryStore())
    with qtbot.waitSignal(tester.ended, timeout=60_000):
        tester.test("cpu")
    last = tester.last("cpu")
    assert last is not None
    assert last.works, last.reason
    assert "1 thread" in last.label
    assert last.side == 256
