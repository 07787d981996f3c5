"""The benchmark of batches: the figures follow from what was measured."""

import json
import time

import pytest

from app.command_line import main
from engine import restorer
from engine.batch.benchmark import measure_batch
from engine.benchmark import Size
from engine.pixels import Window, to_generator
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from tests.engine.fakes import FakeBackend


def slow(window: Window) -> Window:
    time.sleep(0.05)
    return window


@pytest.fixture(autouse=True)
def backend(monkeypatch: pytest.MonkeyPatch) -> FakeBackend:
    fake = FakeBackend(slow, TileRules(4, 16))
    monkeypatch.setattr(restorer, "open_backend", lambda *_: fake)
    return fake


def test_the_share_and_the_overhead_follow_from_the_seconds(backend: FakeBackend) -> None:
    (row,) = measure_batch(RestoreSettings(), ["default"], [Size(64, 48)], photos=5)
    assert len(backend.windows) == 5 + 3  # a first one, and one alone before and after
    assert (row.photos, row.size) == (5, Size(64, 48))
    assert 0.05 <= row.alone <= row.busy <= row.seconds
    assert row.busy_share == pytest.approx(row.busy / row.seconds)
    assert row.overhead == pytest.approx(row.seconds / 5 / row.alone - 1)


def test_only_the_generator_counts_as_busy(
    backend: FakeBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend.generator = lambda window: window
    monkeypatch.setattr(restorer, "to_generator", lambda pixels: slow(to_generator(pixels)))
    (row,) = measure_batch(RestoreSettings(), ["default"], [Size(64, 48)], photos=3)
    assert row.seconds >= 3 * 0.05
    assert row.busy_share < 0.5
    assert row.overhead > 1


def test_the_command_prints_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["benchmark", "--batch", "--photos", "2", "--sizes", "64x48"]
    assert main(asked) == 0
    head, row = capsys.readouterr().out.splitlines()
    assert head.split()[:4] == ["model", "size", "photos", "seconds"]
    assert row.split()[:3] == ["default", "64x48", "2"]
    assert main([*asked, "--json"]) == 0
    assert {"busy_share", "overhead"} <= json.loads(capsys.readouterr().out).keys()
