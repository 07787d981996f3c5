"""The state of a run, one step of it, and the average of its weights."""

import copy
import math
import threading
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

import msgspec
import pytest
import torch
from torch import Tensor, nn

from engine.errors import ConfigError
from tests.training.tiny import (
    ADVERSARIAL,
    FIDELITY,
    tiny_config,
    tiny_minibatch,
    tiny_minibatches,
    tiny_state,
)
from training.critic import gradient_penalty, wasserstein_loss
from training.data.minibatch import Minibatch
from training.losses import fidelity_loss
from training.state import CriticState, RunState
from training.steps import StepReport, train_step, update_average


def step(state: RunState, minibatch: Minibatch | None = None) -> StepReport:
    """Take one step on one minibatch, again and again if it is asked for more."""
    return train_step(state, repeat(tiny_minibatch() if minibatch is None else minibatch))


def weights_of(module: nn.Module) -> list[Tensor]:
    return [parameter.detach().clone() for parameter in module.parameters()]


def equal(first: list[Tensor], second: list[Tensor]) -> bool:
    return all(torch.equal(a, b) for a, b in zip(first, second, strict=True))


def gradient_of(module: nn.Module) -> Tensor:
    gradients = [p.grad.flatten() for p in module.parameters() if p.grad is not None]
    return torch.cat(gradients).clone()


def critic_of(state: RunState) -> CriticState:
    assert state.critic is not None
    return state.critic


# --- the first state ---------------------------------------------------------------------


def test_the_seed_decides_the_first_weights() -> None:
    first, again, other = (tiny_state(seed=seed, stages=[ADVERSARIAL]) for seed in (1, 1, 2))
    for module in ("generator", "critic"):
        weights = [
            weights_of(state.generator if module == "generator" else critic_of(state).module)
            for state in (first, again, other)
        ]
        assert equal(weights[0], weights[1])
        assert not equal(weights[0], weights[2])


def test_the_average_starts_at_the_weights_and_is_not_trained() -> None:
    state = tiny_state()
    assert equal(weights_of(state.average), weights_of(state.generator))
    assert not any(parameter.requires_grad for parameter in state.average.parameters())
    assert not state.average.training
    assert state.critic is None


@pytest.mark.parametrize(
    ("section", "values", "told"),
    [
        ("generator", {"architecture": "nonsense"}, "unknown architecture 'nonsense'"),
        ("generator", {"options": {"widths": [8], "blocks": [1]}}, "at least 2"),
        ("generator", {"options": {"heads": 3}}, "heads|options"),
        ("generator", {"frozen": ["entry", "wings"]}, "'wings'; its parts are .*entry.*exit"),
        ("data", {"crop": 34}, "data.crop must be a multiple of 4"),
    ],
)
def test_a_generator_that_cannot_be_trained_is_a_wrong_configuration(
    section: str, values: dict[str, object], told: str
) -> None:
    usual = msgspec.to_builtins(tiny_config())[section]
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


def test_two_runs_of_one_process_may_differ_in_precision() -> None:
    for precision, dtype in (("fp32", torch.float32), ("bf16", torch.bfloat16)):
        state = tiny_state(precision=precision)
        with state.team.autocast():
            assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype == dtype


# --- one step of fidelity ----------------------------------------------------------------


def test_a_step_moves_weights_and_average_and_reports_what_it_did() -> None:
    state = tiny_state(steps=100, stages=[{**FIDELITY, "learning_rate": 0.01, "warm_up": 0.1}])
    step(state)
    before, minibatch = weights_of(state.generator), tiny_minibatch()
    expected = fidelity_loss(state.generator(minibatch.blurred), minibatch.sharp, FIDELITY_LOSS)
    report = step(state, minibatch)
    assert (state.step, state.drawn) == (2, 2)
    # One hundredth of the run is a tenth of the warm-up; the cosine has hardly begun.
    assert report.learning_rate == pytest.approx(0.001, rel=1e-3)
    assert state.optimizer.param_groups[0]["lr"] == report.learning_rate
    assert report.losses == pytest.approx({"loss": expected.item(), "fidelity": expected.item()})
    assert not equal(before, weights_of(state.generator))


FIDELITY_LOSS = tiny_config().fidelity


def test_bf16_steps_keep_weights_in_float32() -> None:
    state = tiny_state(precision="bf16", stages=[ADVERSARIAL])
    report = step(state)
    assert report.is_finite
    for module in (state.generator, critic_of(state).module):
        assert {parameter.dtype for parameter in module.parameters()} == {torch.float32}


def test_a_gradient_that_is_not_finite_changes_no_weights() -> None:
    state = tiny_state()
    step(state)
    weights = weights_of(state.generator)
    moments = copy.deepcopy(state.optimizer.state_dict()["state"])
    broken = tiny_minibatch()
    broken.blurred[0, 0, 3, 3] = math.nan
    report = step(state, broken)
    assert math.isnan(report.losses["loss"])
    assert not report.is_finite
    assert equal(weights_of(state.generator), weights)
    for index, kept in state.optimizer.state_dict()["state"].items():
        assert all(torch.equal(kept[name], moments[index][name]) for name in kept)
    assert step(state).is_finite
    assert not equal(weights_of(state.generator), weights)


def test_long_gradients_are_clipped() -> None:
    norms = {}
    for clip in (0.0, 1e6, 1e-3):  # 0 leaves them alone
        state = tiny_state(optimizer={"clip": clip})
        step(state)
        norms[clip] = gradient_of(state.generator).norm().item()
    assert norms[0.0] == norms[1e6] > 0.01
    assert norms[1e-3] == pytest.approx(1e-3, rel=1e-3)


def test_gradients_of_earlier_steps_are_forgotten() -> None:
    state = tiny_state(steps=10**9, stages=[{**FIDELITY, "learning_rate": 1e-30}])
    norms = []
    for _ in range(2):
        step(state)
        norms.append(gradient_of(state.generator).norm())
    assert norms[0] == norms[1]


def test_frozen_parameters_stay_as_they_are() -> None:
    options = {"widths": [8, 12], "blocks": [1, 1]}
    generator = {"options": options, "frozen": ["entry", "encoders.0"]}
    state = tiny_state(generator=generator, stages=[ADVERSARIAL])
    before = {name: p.detach().clone() for name, p in state.generator.named_parameters()}
    for _ in range(3):
        step(state)
    changed = {n for n, p in state.generator.named_parameters() if not torch.equal(p, before[n])}
    frozen = {name for name in before if name.startswith(("entry", "encoders.0"))}
    assert len(frozen) > 2
    assert changed == before.keys() - frozen


@pytest.mark.parametrize("name", ["adamw", "muon"])
def test_every_optimiser_learns(name: str) -> None:
    state = tiny_state(steps=40, optimizer={"name": name})
    sharp = tiny_minibatch().sharp
    easy = Minibatch(0.6 * sharp + 0.1, sharp, torch.zeros(2))  # only brightness and contrast
    losses = [step(state, easy).losses["loss"] for _ in range(40)]
    assert losses[-1] < 0.6 * losses[0]
    assert max(losses[-5:]) < min(losses[:5])


# --- parts of a minibatch ----------------------------------------------------------------


@pytest.mark.parametrize(("workers", "splits"), [(2, 1), (3, 1), (8, 1), (1, 2), (1, 3), (2, 2)])
def test_parts_of_a_minibatch_accumulate_to_the_same_gradient(workers: int, splits: int) -> None:
    whole, parted = (tiny_state(workers=count, stages=[ADVERSARIAL]) for count in (1, workers))
    parted.splits = splits
    reports = [step(state, tiny_minibatch(size=3)) for state in (whole, parted)]
    assert reports[0].losses == pytest.approx(reports[1].losses, rel=1e-4, abs=1e-6)
    for one, other in (
        (whole.generator, parted.generator),
        (critic_of(whole).module, critic_of(parted).module),
    ):
        torch.testing.assert_close(gradient_of(one), gradient_of(other), rtol=1e-3, atol=1e-5)
    assert not [t.name for t in threading.enumerate() if t.name.startswith("gradient")]


# --- the critic --------------------------------------------------------------------------


def test_with_the_adversarial_loss_alone_the_generator_goes_where_the_scores_rise() -> None:
    stage = {**ADVERSARIAL, "perception": 1.0, "adversarial_weight": 2.0, "critic_steps": 1}
    state = tiny_state(stages=[stage], optimizer={"clip": 0.0})
    before, minibatch = weights_of(state.generator), tiny_minibatch()
    report = step(state, minibatch)
    assert not equal(before, weights_of(state.generator))
    assert "fidelity" not in report.losses
    assert report.losses["loss"] == pytest.approx(2.0 * report.losses["adversarial"])

    # The critic as it is now is the one that the generator met; its own weights were different.
    found = gradient_of(state.generator)
    with torch.no_grad():
        for parameter, old in zip(state.generator.parameters(), before, strict=True):
            parameter.copy_(old)
    critic = critic_of(state).module
    scores = critic(state.generator(minibatch.blurred)).mean()
    assert report.losses["adversarial"] == pytest.approx(-scores.item(), rel=1e-5)
    expected = torch.autograd.grad(-2.0 * scores, list(state.generator.parameters()))
    torch.testing.assert_close(found, torch.cat([g.flatten() for g in expected]))
    assert found.norm() > 1e-6


def test_the_loss_of_a_stage_is_balanced_by_its_perception() -> None:
    stage = {**ADVERSARIAL, "perception": 0.25, "adversarial_weight": 3.0}
    losses = step(tiny_state(stages=[stage])).losses
    expected = 0.75 * losses["fidelity"] + 0.25 * 3.0 * losses["adversarial"]
    assert losses["loss"] == pytest.approx(expected)


def test_a_critic_step_goes_down_wgan_gp_with_the_generator_left_alone() -> None:
    state = tiny_state(stages=[{**ADVERSARIAL, "critic_steps": 1}], critic=TINY_CRITIC)
    critic, minibatch = critic_of(state), tiny_minibatch(size=3)
    with torch.no_grad():
        restored = state.generator(minibatch.blurred)
    wasserstein = wasserstein_loss(critic.module, minibatch.sharp, restored)
    penalty = gradient_penalty(critic.module, minibatch.sharp, restored, minibatch.fractions)
    parameters = list(critic.module.parameters())
    expected = torch.autograd.grad(wasserstein + 7.0 * penalty, parameters)
    report = step(state, minibatch)
    torch.testing.assert_close(
        gradient_of(critic.module), torch.cat([gradient.flatten() for gradient in expected])
    )
    assert report.losses["wasserstein"] == pytest.approx(-wasserstein.item(), rel=1e-5)
    assert report.losses["penalty"] == pytest.approx(penalty.item(), rel=1e-5)
    total = wasserstein.item() + 7.0 * penalty.item()
    assert report.losses["critic_loss"] == pytest.approx(total, rel=1e-5)
    assert critic.optimizer.param_groups[0]["lr"] == 0.002
    assert critic.optimizer.param_groups[0]["betas"] == (0.3, 0.8)


TINY_CRITIC = {
    "width": 4,
    "layers": 2,
    "penalty": 7.0,
    "learning_rate": 0.002,
    "betas": [0.3, 0.8],
}


def test_every_update_has_a_minibatch_of_its_own_and_the_critic_warms_up_once() -> None:
    stages = [FIDELITY, {**ADVERSARIAL, "critic_steps": 2, "critic_warm_up_steps": 3}]
    state = tiny_state(steps=4, stages=stages)
    seen: list[int] = []

    def minibatches() -> Iterator[Minibatch]:
        for number, minibatch in enumerate(tiny_minibatches()):
            seen.append(number)
            yield minibatch

    endless, drawn, critics = minibatches(), [], []
    for _ in range(4):
        train_step(state, endless)
        drawn.append(state.drawn)
        updates = critic_of(state).optimizer.state_dict()["state"]
        critics.append(int(updates[0]["step"]) if updates else 0)
    assert drawn == [1, 2, 2 + 3 + 2 + 1, 8 + 2 + 1]
    assert critics == [0, 0, 5, 7]
    assert seen == list(range(11))
    assert state.warmed_up == {1}


def test_a_critic_loss_that_is_not_finite_is_not_hidden_by_the_next() -> None:
    broken = tiny_minibatch()
    broken.sharp[0] = math.inf
    state = tiny_state(stages=[{**ADVERSARIAL, "critic_steps": 3}])
    critic = weights_of(critic_of(state).module)
    report = train_step(state, chain([broken], repeat(tiny_minibatch())))
    assert not math.isfinite(report.losses["critic_loss"])
    assert not report.is_finite
    assert equal(critic, weights_of(critic_of(state).module))


# --- the average -------------------------------------------------------------------------


def with_constant_weights(state: RunState, weight: float, average: float) -> RunState:
    for module, value in ((state.generator, weight), (state.average, average)):
        for parameter in module.parameters():
            parameter.data.fill_(value)
    return state


@pytest.mark.parametrize(
    ("at", "decay", "kept"),
    [
        (1, 0.999, 2 / 11),
        (5, 0.999, 6 / 15),
        (90, 0.9, 0.9),
        (10**6, 0.999, 0.999),
        (7, 0.0, 0.0),
    ],
)
def test_the_average_follows_faster_at_first(at: int, decay: float, kept: float) -> None:
    state = with_constant_weights(tiny_state(ema_decay=decay), weight=3.0, average=1.0)
    state.step = at
    update_average(state)
    for average in weights_of(state.average):
        torch.testing.assert_close(average, torch.full_like(average, kept + 3.0 * (1 - kept)))
    for weight in weights_of(state.generator):
        assert torch.equal(weight, torch.full_like(weight, 3.0))


def test_the_average_follows_every_step() -> None:
    state, kept = tiny_state(), {1: 2 / 11, 2: 3 / 12}
    for number in (1, 2):
        before: list[Any] = weights_of(state.average)
        step(state)
        for old, weight, now in zip(
            before, weights_of(state.generator), weights_of(state.average), strict=True
        ):
            torch.testing.assert_close(now, kept[number] * old + (1 - kept[number]) * weight)
