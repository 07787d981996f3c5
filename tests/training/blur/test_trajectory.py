"""Camera paths: Algorithm 1 line by line, and smooth hand motion."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from training.blur.trajectory import (
    HandParameters,
    ShakeParameters,
    Trajectory,
    hand_trajectory,
    shake_trajectory,
    trajectory_of,
    turned,
)

SEEDS = st.integers(0, 2**32)
SHAKES = st.builds(
    ShakeParameters,
    length=st.floats(0.5, 100.0),
    samples=st.integers(2, 300),
    impulse=st.floats(0.0, 0.3),
    inertia=st.floats(0.0, 0.7),
    big_shake=st.floats(0.0, 1.0),
    gaussian=st.floats(0.0, 0.7),
    heading_rad=st.floats(0.0, 2.0 * math.pi),
    seed=SEEDS,
)
HANDS = st.builds(
    HandParameters,
    length=st.floats(0.5, 100.0),
    heading_rad=st.floats(0.0, 2.0 * math.pi),
    bends_rad=st.tuples(*[st.floats(-2.0, 2.0)] * 3),
    paces=st.tuples(*[st.floats(-1.0, 1.0)] * 3),
)


def steps_of(path: Trajectory) -> Trajectory:
    return np.asarray(np.diff(path), np.complex128)


def turns_of(path: Trajectory, parameters: ShakeParameters) -> NDArray[np.float64]:
    """Return the turn before each step in radians; the first is from the heading."""
    heading = complex(math.cos(parameters.heading_rad), math.sin(parameters.heading_rad))
    steps = np.concatenate([[heading], steps_of(path)])
    return np.asarray(np.angle(steps[1:] / steps[:-1]), np.float64)


def shakes(parameters: ShakeParameters, count: int) -> list[Trajectory]:
    return [shake_trajectory(replace(parameters, seed=seed)) for seed in range(count)]


# --- Algorithm 1 -------------------------------------------------------------------------


@given(SHAKES)
def test_every_step_of_a_shake_has_its_share_of_the_length(parameters: ShakeParameters) -> None:
    path = shake_trajectory(parameters)
    pace = parameters.length / (parameters.samples - 1)
    assert path.shape == (parameters.samples,)
    np.testing.assert_allclose(np.abs(steps_of(path)), pace, rtol=1e-9)
    assert path[parameters.samples // 2] == 0


def test_a_shake_without_disturbance_is_a_straight_line_along_its_heading() -> None:
    right_and_down = ShakeParameters(
        length=8.0,
        samples=9,
        heading_rad=math.pi / 4,
        impulse=0.0,
        inertia=0.0,
        big_shake=0.0,
        gaussian=0.0,
    )
    path = shake_trajectory(right_and_down)
    np.testing.assert_allclose(path, np.arange(-4, 5) * np.exp(0.25j * math.pi), atol=1e-12)


def test_the_share_of_impulsive_turns_is_pb_ps() -> None:
    calm = ShakeParameters(impulse=0.5, big_shake=0.2, inertia=0.0, gaussian=0.0)
    turns = np.concatenate([turns_of(path, calm) for path in shakes(calm, 20)])
    expected = 20 * 0.2 * 0.5 * 1999  # deviation 60
    assert np.count_nonzero(np.abs(turns) > math.pi / 2) == pytest.approx(expected, abs=240)


def test_an_impulsive_turn_adds_twice_the_velocity_turned_by_pi_and_up_to_half_a_radian() -> None:
    calm = ShakeParameters(impulse=0.5, big_shake=0.2, inertia=0.0, gaussian=0.0)
    turns = np.concatenate([turns_of(path, calm) for path in shakes(calm, 20)])
    impulsive = np.sort(np.mod(turns[np.abs(turns) > 1e-6], 2 * math.pi))
    uniform = (np.arange(len(impulsive)) + 0.5) / len(impulsive) - 0.5
    expected = np.sort(np.mod(np.angle(1 + 2 * np.exp(1j * (math.pi + uniform))), 2 * math.pi))
    np.testing.assert_allclose(impulsive, expected, atol=0.08)


def test_gaussian_turns_have_the_deviation_ps_pg() -> None:
    trembling = ShakeParameters(impulse=0.05, big_shake=0.0, inertia=0.0, gaussian=0.6)
    turns = np.concatenate([turns_of(path, trembling) for path in shakes(trembling, 10)])
    assert turns.std() == pytest.approx(0.05 * 0.6, rel=0.03)
    assert abs(turns.mean()) < 1e-3


def test_inertia_pulls_back_to_the_start_in_proportion_to_the_distance() -> None:
    pulled = ShakeParameters(impulse=0.05, big_shake=0.0, inertia=0.7, gaussian=0.3)
    measured, expected = [], []
    for path in shakes(pulled, 5):
        steps, position = steps_of(path), path - path[0]
        directions = steps / np.abs(steps)
        pull = directions[:-1] - 0.05 * 0.7 * position[1:-1]
        expected.append(np.angle(pull / directions[:-1]))
        measured.append(np.angle(directions[1:] / directions[:-1]))
    x, y = np.concatenate(expected), np.concatenate(measured)
    gentle = np.abs(x) < 1.0  # beyond, noise may turn the step to the other side
    assert np.polyfit(x[gentle], y[gentle], 1)[0] == pytest.approx(1.0, abs=0.02)
    assert (x[gentle]).std() > 0.02  # there was something to compare


def test_more_inertia_makes_a_shake_smaller() -> None:
    def extent(inertia: float) -> float:
        parameters = ShakeParameters(inertia=inertia, big_shake=0.1, gaussian=0.35)
        return float(np.mean([np.abs(p - p[0]).max() for p in shakes(parameters, 15)]))

    loose, medium, tight = extent(0.0), extent(0.2), extent(0.7)
    assert loose > 50.0
    assert loose > medium > tight


def test_a_shake_is_repeated_by_its_seed_alone() -> None:
    first, again, other = (
        shake_trajectory(ShakeParameters(impulse=0.1, seed=seed)) for seed in (5, 5, 6)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_shake_parameters_have_the_ranges_of_the_paper() -> None:
    rng = np.random.default_rng(0)
    drawn = [ShakeParameters.draw(rng) for _ in range(2000)]
    limits = {"inertia": 0.7, "big_shake": 0.2, "gaussian": 0.7, "heading_rad": 2 * math.pi}
    for name, limit in limits.items():
        values = np.array([getattr(parameters, name) for parameters in drawn]) / limit
        assert 0.0 <= values.min() < 0.02
        assert 0.98 < values.max() <= 1.0
        assert values.mean() == pytest.approx(0.5, abs=0.03)
    assert {(p.length, p.samples, p.impulse) for p in drawn} == {(60.0, 2000, 0.001)}
    assert len({p.seed for p in drawn}) == 2000
    assert ShakeParameters.draw(rng, length=7.0).length == 7.0


def test_paths_of_the_paper_have_their_length_and_their_share_of_impulsive_shakes() -> None:
    rng = np.random.default_rng(0)
    drawn = [ShakeParameters.draw(rng) for _ in range(400)]
    paths = [shake_trajectory(parameters) for parameters in drawn]
    lengths = [np.abs(steps_of(path)).sum() for path in paths]
    np.testing.assert_allclose(lengths, 60.0, rtol=1e-9)
    sharp_turns = [
        np.any(np.abs(turns_of(path, p)) > 0.3) for path, p in zip(paths, drawn, strict=True)
    ]
    # At a rate pb ps over 1999 steps, pb uniform up to 0.2: 1 - (1 - exp(-0.4)) / 0.4.
    assert np.mean(sharp_turns) == pytest.approx(0.176, abs=0.076)  # four deviations
    # Without a turn the ends are Lmax apart; inertia and shakes bring them closer.
    spans = np.array([abs(path[-1] - path[0]) for path in paths])
    assert spans.max() <= 60.0
    assert np.mean(spans < 30.0) > 0.3
    assert np.mean(spans > 50.0) > 0.1


# --- hand motion -------------------------------------------------------------------------


@given(HANDS, st.integers(2, 200))
def test_a_hand_path_has_its_length_and_its_middle_at_0(
    parameters: HandParameters, samples: int
) -> None:
    path = hand_trajectory(parameters, samples=samples)
    assert path.shape == (samples,)
    assert np.abs(steps_of(path)).sum() == pytest.approx(parameters.length, rel=1e-9)
    assert path[samples // 2] == 0


@given(HANDS)
def test_a_hand_path_has_no_kinks(parameters: HandParameters) -> None:
    steps = steps_of(hand_trajectory(parameters))
    turn, once, twice = map(abs, parameters.bends_rad)
    steepest = (turn + 2 * math.pi * once + 4 * math.pi * twice) / 128
    assert np.abs(np.angle(steps[1:] / steps[:-1])).max() <= steepest + 1e-9
    slow, wave, ripple = map(abs, parameters.paces)
    hurry = (math.pi * slow + 2 * math.pi * wave + 4 * math.pi * ripple) / 128
    speeds = np.log(np.abs(steps))
    assert np.abs(np.diff(speeds)).max() <= hurry + 1e-9


def test_a_hand_path_without_bends_is_straight_and_even() -> None:
    path = hand_trajectory(HandParameters(length=8.0, heading_rad=math.pi / 2), samples=9)
    np.testing.assert_allclose(path, 1j * np.arange(-4, 5), atol=1e-12)


def test_bends_turn_the_heading_and_paces_change_the_speed() -> None:
    bent = steps_of(
        hand_trajectory(HandParameters(length=10.0, heading_rad=0.0, bends_rad=(1.0, 0.0, 0.0)))
    )
    assert np.angle(bent[-1] / bent[0]) == pytest.approx(127 / 128)
    slowing = np.abs(
        steps_of(
            hand_trajectory(HandParameters(length=10.0, heading_rad=0.0, paces=(0.5, 0.0, 0.0)))
        )
    )
    assert np.all(np.diff(slowing) < 0)
    assert slowing[0] / slowing[-1] == pytest.approx(math.e, rel=1e-3)


def test_drawn_hands_differ_and_keep_their_length() -> None:
    rng = np.random.default_rng(0)
    drawn = [HandParameters.draw(rng, length=9.0) for _ in range(500)]
    headings = np.array([parameters.heading_rad for parameters in drawn])
    assert abs(np.exp(1j * headings).mean()) < 0.1  # no direction is preferred
    deviations = np.std([parameters.bends_rad for parameters in drawn], axis=0)
    np.testing.assert_allclose(deviations, (0.7, 0.35, 0.2), rtol=0.15)
    assert {parameters.length for parameters in drawn} == {9.0}


def test_bend_and_pace_can_be_chosen() -> None:
    rng = np.random.default_rng(0)
    straight = HandParameters.draw(
        rng, length=9.0, bend_sigma_rad=(0.0, 0.0, 0.0), pace_sigma=(0.0, 0.0, 0.0)
    )
    assert straight.bends_rad == straight.paces == (0.0, 0.0, 0.0)


@given(HANDS, st.floats(-3.0, 3.0), st.floats(0.5, 1.5))
def test_a_turned_hand_path_is_turned_and_scaled_about_0(
    parameters: HandParameters, angle_rad: float, scale: float
) -> None:
    relative = turned(parameters, angle_rad=angle_rad, scale=scale)
    expected = trajectory_of(parameters) * scale * np.exp(1j * angle_rad)
    np.testing.assert_allclose(trajectory_of(relative), expected, atol=1e-9)


def test_a_turned_shake_keeps_its_turns() -> None:
    shake = ShakeParameters(inertia=0.0, big_shake=1.0, gaussian=0.0, seed=3)
    relative = turned(shake, angle_rad=1.0, scale=0.5)
    np.testing.assert_allclose(
        trajectory_of(relative), trajectory_of(shake) * 0.5 * np.exp(1j), atol=1e-9
    )
