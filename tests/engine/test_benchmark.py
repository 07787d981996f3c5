"""The benchmark measures what it says, and the plan's estimate is near what is measured."""

import json

import pytest

from app.command_line import main
from engine import benchmark, restorer
from engine.benchmark import MemoryUse, Size, Speed, measure_memory, measure_speed
from engine.cli import DONE
from engine.cli_benchmark import _size
from engine.errors import OutOfMemoryError
from engine.settings import RestoreSettings
from engine.weights import ModelEntry
from tests.engine.fakes import FakeBackend


def test_speed_is_told_for_every_model_and_size(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = FakeBackend()
    monkeypatch.setattr(restorer, "open_backend", lambda *_: backend)
    sizes = [Size(300, 200), Size(40, 30)]
    rows = list(measure_speed(RestoreSettings(), ["default", "default"], sizes))
    assert [row.size for row in rows] == sizes * 2
    assert rows[0].ratio == 1
    for row in rows:
        assert row.megapixels_per_s == pytest.approx(row.size.megapixels / row.seconds)
        assert row.ratio == pytest.approx(row.megapixels_per_s / rows[0].megapixels_per_s)
        assert row.tiles == 1


def test_the_plans_estimate_is_near_what_is_measured(compact_model: ModelEntry) -> None:
    settings = RestoreSettings(device="cpu", precision="fp32")
    (use,) = measure_memory(settings, [str(compact_model.path)], [Size(3000, 2000)])
    assert abs(use.deviation) <= 0.25
    # 6 megapixels of three float32 colours, before and after.
    assert 2 * 72e6 < use.restoring <= use.whole_way < 6 * 72e6


def test_a_process_that_is_ended_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "_use", _end)
    with pytest.raises(OutOfMemoryError, match="the process for 20x10 ran out of memory"):
        list(measure_memory(RestoreSettings(), ["default"], [Size(20, 10)]))


def _end(*_: object) -> MemoryUse:
    import os

    os._exit(9)


@pytest.mark.parametrize(
    ("text", "size"),
    [("12", Size(4000, 3000)), ("0.3", Size(632, 474)), ("640x480", Size(640, 480))],
)
def test_sizes_are_megapixels_or_sides(text: str, size: Size) -> None:
    assert _size(text) == size


@pytest.mark.parametrize("text", ["", "big", "0", "0x5", "-3", "4x", "1e9"])
def test_what_is_no_size_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["benchmark", f"--sizes={text}"])
    assert "--sizes" in capsys.readouterr().err


def test_the_command_prints_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(restorer, "open_backend", lambda *_: FakeBackend())
    assert main(["benchmark", "--sizes", "64x64", "0.01"]) == DONE
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["model", "size", "tiles", "seconds", "MP/s", "ratio", "on"]
    assert [row.split()[1] for row in rows] == ["64x64", "116x87"]
    assert main(["benchmark", "--sizes", "64x64", "--json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert set(told) == set(Speed.__dataclass_fields__)


def test_the_command_prints_memory(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use = MemoryUse("default", "CPU", Size(400, 300), 5 * 2**30, 4 * 2**30, 6 * 2**30)
    monkeypatch.setattr("engine.cli_benchmark.measure_memory", lambda *_: [use])
    assert main(["benchmark", "--memory"]) == DONE
    row = capsys.readouterr().out.splitlines()[1].split()
    assert row == ["default", "400x300", "5.00", "4.00", "+25%", "6.00", "CPU"]
