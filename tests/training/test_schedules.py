"""Learning rates over a stage, beside the formulas they come from."""

import math

import pytest

from training.schedules import Schedule, rate_factor


@pytest.mark.parametrize("epoch", [0, 1, 75, 149, 150, 151, 200, 299, 300])
def test_150_epochs_are_constant_and_150_fall_linearly(epoch: int) -> None:
    expected = 1.0 if epoch < 150 else 1.0 - (epoch - 150) / 150
    assert rate_factor("constant_then_linear", epoch / 300) == pytest.approx(expected)


@pytest.mark.parametrize("progress", [0.0, 0.25, 0.5, 2 / 3, 1.0])
def test_cosine_and_constant(progress: float) -> None:
    expected = math.cos(math.pi * progress / 2) ** 2  # the half-angle form of the same curve
    assert rate_factor("cosine", progress) == pytest.approx(expected)
    assert rate_factor("constant", progress) == 1.0


@pytest.mark.parametrize("schedule", ["cosine", "constant", "constant_then_linear"])
def test_the_rate_rises_linearly_in_the_warm_up(schedule: Schedule) -> None:
    for progress in (0.0, 0.02, 0.05, 0.1, 0.3, 1.0):
        without = rate_factor(schedule, progress)
        share = min(1.0, progress / 0.1)
        assert rate_factor(schedule, progress, warm_up=0.1) == pytest.approx(share * without)
