"""Timings beside the plain run: what is run, what is not and why, and what becomes of it."""

import json
from collections.abc import Sequence

import msgspec
import pytest

from engine.benchmark import Size
from engine.devices import Device, cpu_device
from engine.errors import OutOfMemoryError, UsageError
from training.evaluate import speed
from training.evaluate.speed import PLAIN, SpeedSection, Task, Times, Timing, measure_speeds

SMALL, MIDDLE, LARGE = Size(100, 100), Size(1000, 1000), Size(2000, 2000)
SECONDS = {PLAIN: 10.0, "default": 2.0}  # a megapixel


@pytest.fixture(autouse=True)
def arranged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, Size]]:
    """Processes whose times follow from the number of pixels; returns what was run."""
    ran: list[tuple[str, str, Size]] = []

    def arranged_process(task: Task, size: Size) -> Times:
        method = task.model or PLAIN
        ran.append((method, task.precision, size))
        if task.precision == "bf16" and size == MIDDLE:
            raise OutOfMemoryError("CPU")
        warm = SECONDS[method] * size.megapixels
        return Times(method, f"CPU, {task.precision}", warm + 1.0, warm)

    monkeypatch.setattr(speed, "in_a_process", arranged_process)
    monkeypatch.setattr(speed, "_further_precisions", lambda _: ["bf16"])
    return ran


def timings(sizes: Sequence[Size], limit_s: float = 1000.0) -> list[Timing]:
    """Time the plain run and one model."""
    return measure_speeds(["default"], [cpu_device()], sizes, limit_s=limit_s).timings


def test_each_generator_precision_and_size_is_timed() -> None:
    found = timings([SMALL, LARGE])
    assert [(t.method, t.precision, t.width) for t in found] == [
        *((PLAIN, "fp32", 100), (PLAIN, "fp32", 2000)),
        *(("default", "fp32", 100), ("default", "fp32", 2000)),
        *(("default", "bf16", 100), ("default", "bf16", 2000)),
    ]
    assert [t.ratio for t in found] == pytest.approx([1, 1, 5, 5, 5, 5])
    assert found[3].cold_s == pytest.approx(9.0)
    assert found[3].warm_s == pytest.approx(8.0)


def test_what_would_take_too_long_is_not_run_and_named(
    arranged: list[tuple[str, str, Size]],
) -> None:
    plain, model = timings([SMALL, LARGE], limit_s=20.0)[1:4:2]
    assert (PLAIN, "fp32", LARGE) not in arranged
    assert plain.warm_s is None
    assert plain.note == "not run: more than the limit of 20 s"
    assert model.warm_s == pytest.approx(8.0)
    assert model.ratio is None  # there is nothing to compare with at that size


def test_the_plain_run_is_left_out_where_it_does_not_fit(
    monkeypatch: pytest.MonkeyPatch, arranged: list[tuple[str, str, Size]]
) -> None:
    monkeypatch.setattr("engine.memory.free_memory", lambda: 2**30)
    found = timings([SMALL, LARGE])
    assert "needs about 4 GiB" in found[1].note
    assert (PLAIN, "fp32", LARGE) not in arranged
    assert ("default", "fp32", LARGE) in arranged  # it has tiles


def test_a_failure_is_told_and_ends_its_series() -> None:
    found = timings([SMALL, MIDDLE, LARGE])[6:]
    assert found[0].warm_s is not None
    assert all(t.note.startswith("not run: CPU ran out of memory") for t in found[1:])


def test_somebody_may_stop_it() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measure_speeds(["default"], [cpu_device()], [SMALL], pause=stop)


def test_the_table_is_drawn_from_the_json() -> None:
    section = SpeedSection(timings([SMALL, LARGE], limit_s=20.0), 20.0, 3.24)
    text = speed.to_markdown(json.loads(msgspec.json.encode(section)))
    assert "| default | CPU, fp32 | 100x100 (0.0 MP) | 1.02 | 0.02 | 0.50 | 5 |" in text
    assert "2000x2000 (4.0 MP) | not run: more than the limit of 20 s | – | – | – |" in text
    assert "3.2 processes were at work already" in text


@pytest.mark.parametrize("model", [None, "default"])
def test_real_generators_are_timed(model: str | None) -> None:
    times = speed.measure_here(Task(model, Device("cpu", "CPU, 2 threads"), "fp32"), Size(64, 48))
    assert times.cold_s > times.warm_s > 0
    assert times.method == (model or PLAIN)
    assert "fp32" in times.device


def test_a_limit_leaves_time() -> None:
    import argparse

    with pytest.raises(UsageError, match="above 0"):
        speed.check(argparse.Namespace(speed=True, speed_limit=0.0))
