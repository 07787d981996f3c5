"""What is drawn follows the distribution: shares, ranges, lengths."""

import math

import numpy as np
import pytest

from training.blur.config import PRESETS, BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters, Motion, MovingObject, Perspective
from training.blur.trajectory import HandParameters, ShakeParameters

COUNT = 3000


@pytest.fixture(scope="module")
def drawn() -> list[BlurParameters]:
    rng = np.random.default_rng(0)
    return [draw_blur(BlurConfig(), rng) for _ in range(COUNT)]


def share(conditions: list[bool]) -> float:
    return float(np.mean(conditions))


def near(expected: float, count: int) -> object:
    """A share of ``count`` draws, to four standard deviations."""
    return pytest.approx(expected, abs=4 * math.sqrt(expected * (1 - expected) / count))


def cameras(drawn: list[BlurParameters]) -> list[Motion]:
    return [p.motion for p in drawn if p.motion is not None]


def objects(drawn: list[BlurParameters]) -> list[MovingObject]:
    return [one for p in drawn for one in p.objects]


def perspectives(drawn: list[BlurParameters]) -> list[Perspective]:
    return [camera.perspective for camera in cameras(drawn) if camera.perspective]


def test_shares_of_motion_are_those_of_the_configuration(drawn: list[BlurParameters]) -> None:
    config = BlurConfig()
    blurred = [p for p in drawn if p.motion or p.objects]
    assert 1 - len(blurred) / COUNT == near(config.unblurred_share, COUNT)
    with_objects = [p for p in blurred if p.objects]
    assert len(with_objects) / len(blurred) == near(config.object_share, len(blurred))
    two = share([len(p.objects) == 2 for p in with_objects])
    assert two == near(config.second_object_share, len(with_objects))
    still = share([p.motion is None for p in with_objects])
    assert still == near(config.still_camera_share, len(with_objects))
    moving = cameras(drawn)
    perspective = share([camera.perspective is not None for camera in moving])
    assert perspective == near(config.perspective_share, len(moving))
    shakes = share([isinstance(camera.path, ShakeParameters) for camera in moving])
    assert shakes == near(config.algorithm1_share, len(moving))


def test_shares_of_objects_are_those_of_the_configuration(drawn: list[BlurParameters]) -> None:
    config, found = BlurConfig(), objects(drawn)
    ramps = [one for one in found if one.region.radius is None]
    assert len(ramps) / len(found) == near(config.ramp_share, len(found))
    assert not any(one.is_cut_out for one in ramps)
    blobs = [one for one in found if one.region.radius is not None]
    assert share([one.is_cut_out for one in blobs]) == near(config.cut_out_share, len(blobs))
    behind_moving = [one for p in drawn if p.motion for one in p.objects]
    followed = share([one.motion is None for one in behind_moving])
    assert followed == near(config.still_share, len(behind_moving))
    before_still = [one for p in drawn if p.motion is None for one in p.objects]
    assert all(one.motion is not None for one in before_still)


def test_relatives_of_the_camera_have_nearly_its_heading(drawn: list[BlurParameters]) -> None:
    turns = [
        abs(
            (one.motion.path.heading_rad - p.motion.path.heading_rad + math.pi) % math.tau - math.pi
        )
        for p in drawn
        if p.motion
        for one in p.objects
        if one.motion
    ]
    # 0.6 of 0.85 are relatives, within 0.9 rad; of the others 0.9 / pi are by chance.
    assert share([turn < 0.9 for turn in turns]) == near(0.706 + 0.294 * 0.29, len(turns))


def test_shares_of_light_are_those_of_the_configuration(drawn: list[BlurParameters]) -> None:
    config = BlurConfig()
    assert share([p.soft_sigma > 0 for p in drawn]) == near(config.soft_share, COUNT)
    assert share([p.tone.gamma == 1.0 for p in drawn]) == near(config.encoded_share, COUNT)
    assert share([p.gain != 1.0 for p in drawn]) == near(config.gain_share, COUNT)
    assert share([p.highlight > 0 for p in drawn]) == near(config.highlight_share, COUNT)
    assert share([p.noise is not None for p in drawn]) == near(config.noise_share, COUNT)
    assert share([p.jpeg_quality is not None for p in drawn]) == near(config.jpeg_share, COUNT)
    apertures = [p.aperture for p in drawn if p.aperture]
    assert len(apertures) / COUNT == near(config.defocus_share, COUNT)
    polygons = share([a.blades > 0 for a in apertures])
    assert polygons == near(config.polygon_share, len(apertures))
    assert {a.blades for a in apertures} == {0, 5, 6, 7, 8}


def test_values_are_uniform_in_the_ranges_of_the_configuration(
    drawn: list[BlurParameters],
) -> None:
    config = BlurConfig()
    noises = [p.noise for p in drawn if p.noise]
    curved = [p.tone for p in drawn if p.tone.gamma != 1.0]

    def check(values: list[float], bounds: tuple[float, float]) -> None:
        spread = (np.array(values) - bounds[0]) / (bounds[1] - bounds[0])
        assert 0.0 <= spread.min() < 0.03
        assert 0.97 < spread.max() <= 1.0
        assert spread.mean() == pytest.approx(0.5, abs=4 * 0.289 / math.sqrt(len(values)))

    def logarithms(low: float, high: float) -> tuple[float, float]:
        return math.log(low), math.log(high)

    check([tone.gamma for tone in curved], config.gamma)
    check([tone.contrast for tone in curved], config.contrast)
    check([p.gain for p in drawn if p.gain != 1.0], config.gain)
    check([p.highlight for p in drawn if p.highlight], config.highlight)
    check([p.soft_sigma for p in drawn if p.soft_sigma], config.soft_sigma)
    check([float(p.jpeg_quality) for p in drawn if p.jpeg_quality], config.jpeg_quality)
    check([math.log(noise.shot) for noise in noises], logarithms(*config.shot_noise))
    check([noise.white_balance[0] for noise in noises], config.white_balance_red)
    check([noise.white_balance[1] for noise in noises], config.white_balance_blue)
    check([math.log(one.focal) for one in perspectives(drawn)], logarithms(*config.focal))
    check([one.slide for one in perspectives(drawn)], config.slide)


def test_lengths_are_log_normal_up_to_their_limit(drawn: list[BlurParameters]) -> None:
    config = BlurConfig()
    lengths = np.array([camera.path.length for camera in cameras(drawn)])
    assert np.median(lengths) == pytest.approx(config.length_median, rel=0.08)
    assert lengths.max() == config.length_limit
    below = np.quantile(lengths, 0.1587)  # one deviation below the median
    assert math.log(config.length_median / below) == pytest.approx(config.length_sigma, abs=0.08)
    assert all(
        one.motion.path.length <= config.length_limit for one in objects(drawn) if one.motion
    )


def test_read_noise_grows_with_shot_noise(drawn: list[BlurParameters]) -> None:
    noises = [p.noise for p in drawn if p.noise]
    shot, read = np.log([[n.shot, n.read] for n in noises]).T
    slope, offset = np.polyfit(shot, 2 * read, 1)
    assert slope == pytest.approx(2.18, abs=0.05)
    assert offset == pytest.approx(1.20, abs=0.5)
    assert (2 * read - slope * shot - offset).std() == pytest.approx(0.26, rel=0.1)


def test_roll_and_approach_are_in_proportion_to_the_other_motion(
    drawn: list[BlurParameters],
) -> None:
    config = BlurConfig()
    moving = [camera for camera in cameras(drawn) if camera.perspective]
    angles = np.array([m.path.length / m.perspective.focal for m in moving if m.perspective])
    rolls, approaches = np.array(
        [[m.perspective.roll_rad[0], m.perspective.approach[0]] for m in moving if m.perspective]
    ).T
    assert (rolls / angles).std() == pytest.approx(config.roll_sigma, rel=0.1)
    assert (approaches / angles).std() == pytest.approx(config.approach_sigma, rel=0.1)


def test_paper_draws_algorithm_1_with_its_defaults_and_nothing_else() -> None:
    rng = np.random.default_rng(0)
    for _ in range(200):
        drawn = draw_blur(PRESETS["paper"], rng)
        assert drawn.motion is not None
        path = drawn.motion.path
        assert isinstance(path, ShakeParameters)
        assert (path.length, path.samples, path.impulse) == (60.0, 2000, 0.001)
        assert drawn == BlurParameters(motion=Motion(path=path))


def test_camera_shake_draws_homographies_of_still_scenes() -> None:
    rng = np.random.default_rng(0)
    for _ in range(200):
        drawn = draw_blur(PRESETS["camera-shake"], rng)
        assert drawn.motion is not None
        assert drawn.motion.perspective is not None
        assert not drawn.objects
        assert drawn.aperture is None
        assert drawn.tone.gamma > 1.0


def test_drawing_depends_on_the_generator_alone() -> None:
    first, again, other = (
        draw_blur(BlurConfig(), np.random.default_rng(seed)) for seed in (1, 1, 2)
    )
    assert first == again != other


def test_hand_motion_has_the_configured_bends() -> None:
    config = BlurConfig(
        algorithm1_share=0.0, unblurred_share=0.0, still_camera_share=0.0, pace_sigma=(0, 0, 0)
    )
    rng = np.random.default_rng(0)
    paths = [draw_blur(config, rng).motion for _ in range(800)]
    hands = [m.path for m in paths if m and isinstance(m.path, HandParameters)]
    deviations = np.std([hand.bends_rad for hand in hands], axis=0)
    np.testing.assert_allclose(deviations, config.bend_sigma_rad, rtol=0.12)
    assert all(hand.paces == (0.0, 0.0, 0.0) for hand in hands)
