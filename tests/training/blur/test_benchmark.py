"""Measuring how quickly blur is made."""

import time

import pytest
import torch

from training.blur import benchmark
from training.blur.config import PRESETS, BlurConfig

SMALL = BlurConfig(length_median=3.0, length_limit=4.0)


def test_every_preset_is_measured_in_every_way() -> None:
    measured = list(benchmark.measure_all(crop=16, seconds=0.0))
    hows = {"numpy cpu", "torch cpu"} | ({"torch cuda"} if torch.cuda.is_available() else set())
    found = {(speed.preset, f"{speed.how} {speed.device}") for speed in measured}
    assert found == {(preset, how) for preset in PRESETS for how in hows}
    assert all(speed.crops_per_s > 0 and speed.crop == 16 for speed in measured)


def test_the_rate_is_crops_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 1.0, 2.0, 3.0, 4.5])
    monkeypatch.setattr(time, "perf_counter", lambda: next(now))
    made: list[int] = []
    rate = benchmark._rate(
        SMALL, lambda parameters: made.append(len(parameters)), minibatch=6, seconds=4.0
    )
    assert made == [6] * 4  # one to warm up, then at 1, 2 and 3 seconds
    assert rate == pytest.approx(18 / 4.5)
