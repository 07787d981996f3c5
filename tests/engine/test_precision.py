"""The precision of ``auto``: the fastest that is exact enough, tried once and then kept."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.backends import precision
from engine.backends.precision import Choice, Trial, open_fastest, probe
from engine.pixels import Window
from tests.engine.fakes import FakeBackend, identity


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "deblur" / "precision"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Time that passes only when a fake generator says so."""
    now = [0.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now[0])
    return now


@dataclass
class Device:
    """Opens fake backends that take ``seconds`` and add ``error`` to every value."""

    clock: list[float]
    seconds: dict[str, float]
    error: dict[str, float] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)

    def open_in(self, name: str) -> FakeBackend:
        self.opened.append(name)
        return FakeBackend(self._generator(name), label=name)

    def _generator(self, name: str) -> Callable[[Window], Window]:
        def generate(window: Window) -> Window:
            self.clock[0] += self.seconds[name]
            return identity(window) * np.float32(1 - self.error.get(name, 0.0))

        return generate

    def choose(self, *, model: str = "m", device: str = "d") -> str:
        candidates = [name for name in self.seconds if name != "fp32"]
        return open_fastest(self.open_in, candidates, model=model, device=device).label


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(
    ("seconds", "error", "chosen"),
    [
        ({"fp32": 1.0, "bf16": 0.5}, {}, "bf16"),
        ({"fp32": 1.0, "bf16": 0.9}, {}, "fp32"),  # not worth it
        ({"fp32": 1.0, "bf16": 6.0}, {}, "fp32"),
        ({"fp32": 1.0, "fp16": 0.4, "bf16": 0.5}, {}, "fp16"),
        ({"fp32": 1.0, "fp16": 0.4, "bf16": 0.5}, {"fp16": 0.02}, "bf16"),
        ({"fp32": 1.0, "fp16": 0.4}, {"fp16": float("nan")}, "fp32"),
        ({"fp32": 1.0}, {}, "fp32"),
    ],
)
def test_the_fastest_that_is_exact_enough_is_taken(
    clock: list[float], seconds: dict[str, float], error: dict[str, float], chosen: str
) -> None:
    device = Device(clock, seconds, error)
    assert device.choose() == chosen
    assert device.choose() == chosen


def test_what_was_chosen_is_kept_for_model_and_device(cache: Path, clock: list[float]) -> None:
    device = Device(clock, {"fp32": 1.0, "bf16": 0.5})
    device.choose()
    assert device.opened == ["fp32", "bf16", "bf16"]
    kept = msgspec.json.decode(next(cache.iterdir()).read_bytes(), type=Choice)
    assert kept == Choice("bf16", (Trial("fp32", 120.0, 1.0), Trial("bf16", 120.0, 0.5)))
    device.seconds["bf16"] = 2.0
    assert device.choose() == "bf16"
    assert device.choose(model="other") == "fp32"
    assert device.choose(device="other") == "fp32"


def test_a_damaged_choice_is_made_anew(cache: Path, clock: list[float]) -> None:
    device = Device(clock, {"fp32": 1.0, "bf16": 0.5})
    device.choose()
    next(cache.iterdir()).write_bytes(b'{"precision":')
    assert device.choose() == "bf16"
    assert device.opened.count("fp32") == 2


def test_without_a_place_to_keep_it_a_choice_is_made_each_time(
    tmp_path: Path,
    clock: list[float],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(precision, "cache_folder", lambda: tmp_path / "file")
    assert Device(clock, {"fp32": 1.0, "bf16": 0.5}).choose() == "bf16"
    assert "cannot be kept" in caplog.text


def test_the_probe_is_always_the_same_and_has_much_in_it() -> None:
    image = probe(256)
    assert image.dtype == np.float32
    assert (image.shape, image.tobytes()) == ((256, 256, 3), probe(256).tobytes())
    assert image.min() >= 0
    assert image.max() <= 1
    steps = np.abs(np.diff(image, axis=1)).max(axis=2)
    assert (steps > 0.1).mean() > 0.001  # hard edges
    assert (steps < 0.02).mean() > 0.5  # flat areas
