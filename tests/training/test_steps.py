"""The state of a run, one step of it, and the average of its weights."""

import copy
import math
import threading

import msgspec
import pytest
import torch
from torch import Tensor, nn

from engine.errors import ConfigError
from tests.training.tiny import BLUR, pool_of, texture, tiny_state
from training.config import OptimizerConfig
from training.data.synthetic import Minibatch, SyntheticPairs
from training.steps import (
    RunState,
    generator_step,
    learning_rate_at,
    update_average,
)


def minibatch() -> Minibatch:
    return SyntheticPairs(pool_of(texture(64, 64)), BLUR, crop=32, seed=0).minibatch(0, 2)


def weights_of(module: nn.Module) -> list[Tensor]:
    return [parameter.detach().clone() for parameter in module.parameters()]


def equal(first: list[Tensor], second: list[Tensor]) -> bool:
    return all(torch.equal(a, b) for a, b in zip(first, second, strict=True))


# --- the first state ---------------------------------------------------------------------


def test_the_seed_decides_the_first_weights() -> None:
    first, again, other = (tiny_state(seed=seed) for seed in (1, 1, 2))
    assert equal(weights_of(first.generator), weights_of(again.generator))
    assert not equal(weights_of(first.generator), weights_of(other.generator))


def test_the_average_starts_at_the_weights_and_is_not_trained() -> None:
    state = tiny_state()
    assert equal(weights_of(state.average), weights_of(state.generator))
    assert not any(parameter.requires_grad for parameter in state.average.parameters())
    assert not state.average.training


@pytest.mark.parametrize(
    ("section", "values", "told"),
    [
        ("generator", {"architecture": "nonsense"}, "unknown architecture 'nonsense'"),
        ("generator", {"options": {"widths": [8], "blocks": [1]}}, "at least 2"),
        ("generator", {"options": {"heads": 3}}, "heads|options"),
        ("data", {"crop": 34}, "data.crop must be a multiple of 4"),
    ],
)
def test_a_generator_that_cannot_be_trained_is_a_wrong_configuration(
    section: str, values: dict[str, object], told: str
) -> None:
    usual = msgspec.to_builtins(tiny_state().config)[section]
    if "options" in values or "architecture" in values:
        usual = {}
    with pytest.raises(ConfigError, match=told):
        tiny_state(**{section: {**usual, **values}})


def test_progress_counts_steps_or_minutes() -> None:
    by_steps = tiny_state(steps=10)
    assert by_steps.progress == 0.0
    by_steps.step, by_steps.elapsed_s = 4, 1e9
    assert by_steps.progress == 0.4
    by_steps.step = 11
    assert by_steps.progress == 1.0
    by_clock = tiny_state(steps=None, minutes=2.0)
    by_clock.step, by_clock.elapsed_s = 10**9, 30.0
    assert by_clock.progress == 0.25


# --- the learning rate -------------------------------------------------------------------


def test_the_learning_rate_warms_up_and_falls_to_zero() -> None:
    config = OptimizerConfig(learning_rate=0.5, warmup_steps=4)
    warm = [learning_rate_at(config, step=step, progress=0.0) for step in range(6)]
    assert warm == pytest.approx([0.125, 0.25, 0.375, 0.5, 0.5, 0.5])
    later = [learning_rate_at(config, step=100, progress=p) for p in (0.25, 0.5, 2 / 3, 1.0)]
    assert later == pytest.approx([0.25 * (1 + math.sqrt(0.5)), 0.25, 0.125, 0.0])


def test_no_warm_up_starts_at_once() -> None:
    config = OptimizerConfig(learning_rate=0.5, warmup_steps=0)
    assert learning_rate_at(config, step=0, progress=0.0) == 0.5


# --- one step ----------------------------------------------------------------------------


def test_a_step_moves_weights_and_average_and_reports_what_it_did() -> None:
    state = tiny_state(steps=100, optimizer={"learning_rate": 0.01, "warmup_steps": 2})
    before = weights_of(state.generator)
    report = generator_step(state, minibatch())
    assert state.step == 1
    assert report.learning_rate == pytest.approx(0.005)
    assert state.optimizer.param_groups[0]["lr"] == report.learning_rate
    assert math.isfinite(report.loss)
    assert not equal(before, weights_of(state.generator))
    share = 2 / 11  # (1 + step) / (10 + step)
    for old, weight, average in zip(
        before, weights_of(state.generator), weights_of(state.average), strict=True
    ):
        torch.testing.assert_close(average, share * old + (1 - share) * weight)


def test_bf16_steps_keep_weights_in_float32() -> None:
    state = tiny_state(precision="bf16")
    report = generator_step(state, minibatch())
    assert math.isfinite(report.loss)
    assert {parameter.dtype for parameter in state.generator.parameters()} == {torch.float32}


def test_a_gradient_that_is_not_finite_changes_no_weights() -> None:
    state = tiny_state()
    generator_step(state, minibatch())
    weights, average = weights_of(state.generator), weights_of(state.average)
    moments = copy.deepcopy(state.optimizer.state_dict()["state"])
    broken = minibatch()
    broken.blurred[0, 0, 3, 3] = math.nan
    report = generator_step(state, broken)
    assert math.isnan(report.loss)
    assert state.step == 2  # the minibatch is behind us
    assert equal(weights_of(state.generator), weights)
    for index, kept in state.optimizer.state_dict()["state"].items():
        assert all(torch.equal(kept[name], moments[index][name]) for name in kept)
    for old, weight, now in zip(average, weights, weights_of(state.average), strict=True):
        torch.testing.assert_close(now, old + (weight - old) * (1 - 3 / 12))
    assert math.isfinite(generator_step(state, minibatch()).loss)
    assert not equal(weights_of(state.generator), weights)


def gradient_norm(state: RunState) -> float:
    gradients = [p.grad for p in state.generator.parameters() if p.grad is not None]
    return float(torch.cat([gradient.flatten() for gradient in gradients]).norm())


def test_long_gradients_are_clipped() -> None:
    free, clipped = (tiny_state(optimizer={"clip": clip}) for clip in (1e6, 1e-3))
    for state in (free, clipped):
        generator_step(state, minibatch())
    assert gradient_norm(free) > 0.01
    assert gradient_norm(clipped) == pytest.approx(1e-3, rel=1e-3)


def test_gradients_of_earlier_steps_are_forgotten() -> None:
    state = tiny_state(optimizer={"learning_rate": 0.0, "clip": 1e6})
    norms = []
    for _ in range(2):
        generator_step(state, minibatch())
        norms.append(gradient_norm(state))
    assert norms[0] == norms[1]


@pytest.mark.parametrize("workers", [2, 3, 8])
def test_workers_share_a_minibatch_and_change_nothing_else(workers: int) -> None:
    alone, shared = (tiny_state(workers=count) for count in (1, workers))
    three = SyntheticPairs(pool_of(texture(64, 64)), BLUR, crop=32, seed=0).minibatch(0, 3)
    reports = [generator_step(state, three) for state in (alone, shared)]
    assert reports[0].loss == pytest.approx(reports[1].loss, rel=1e-5)
    for one, other in zip(alone.generator.parameters(), shared.generator.parameters(), strict=True):
        assert one.grad is not None
        assert other.grad is not None
        torch.testing.assert_close(one.grad, other.grad, rtol=1e-3, atol=1e-6)
    assert not [t.name for t in threading.enumerate() if t.name.startswith("gradient")]


@pytest.mark.parametrize("name", ["adamw", "muon"])
def test_every_optimiser_learns(name: str) -> None:
    settings = {"name": name, "learning_rate": 3e-3, "warmup_steps": 2}
    state = tiny_state(steps=40, optimizer=settings)
    sharp = minibatch().sharp
    easy = Minibatch(blurred=0.6 * sharp + 0.1, sharp=sharp)  # only brightness and contrast
    losses = [generator_step(state, easy).loss for _ in range(40)]
    assert losses[-1] < 0.6 * losses[0]
    assert max(losses[-5:]) < min(losses[:5])


# --- the average -------------------------------------------------------------------------


def with_constant_weights(state: RunState, weight: float, average: float) -> RunState:
    for module, value in ((state.generator, weight), (state.average, average)):
        for parameter in module.parameters():
            parameter.data.fill_(value)
    return state


@pytest.mark.parametrize(
    ("step", "decay", "kept"),
    [(1, 0.999, 2 / 11), (5, 0.999, 6 / 15), (90, 0.9, 0.9), (10**6, 0.999, 0.999)],
)
def test_the_average_follows_faster_at_first(step: int, decay: float, kept: float) -> None:
    state = with_constant_weights(tiny_state(ema_decay=decay), weight=3.0, average=1.0)
    state.step = step
    update_average(state)
    for average in weights_of(state.average):
        torch.testing.assert_close(average, torch.full_like(average, kept + 3.0 * (1 - kept)))
    for weight in weights_of(state.generator):
        assert torch.equal(weight, torch.full_like(weight, 3.0))
