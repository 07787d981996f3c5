"""Distributions of blur, and the presets."""

import math

import msgspec
import numpy as np
import pytest

from engine.errors import UsageError
from training.blur.config import DEFAULT_PRESET, PRESETS, RANGES, BlurConfig, find_preset
from training.blur.trajectory import HandParameters, hand_trajectory


def test_there_are_three_presets_and_realistic_is_the_default() -> None:
    assert list(PRESETS) == ["paper", "camera-shake", "realistic"]
    assert DEFAULT_PRESET == "realistic"
    assert find_preset("realistic") == BlurConfig()


def test_an_unknown_preset_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'sharp'; there are paper, camera-shake, realistic"):
        find_preset("sharp")


def test_every_pair_of_numbers_is_checked_to_go_upwards() -> None:
    pairs = {
        field.name
        for field in msgspec.structs.fields(BlurConfig)
        if isinstance(field.default, tuple) and len(field.default) == 2
    }
    assert pairs == set(RANGES)
    for name in RANGES:
        low, high = getattr(BlurConfig(), name)
        with pytest.raises(msgspec.ValidationError, match=f"{name} must go from low to high"):
            msgspec.convert({name: (high, low)}, BlurConfig)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_passes_its_own_checks_when_it_is_read(name: str) -> None:
    written = msgspec.json.encode(PRESETS[name])
    assert msgspec.json.decode(written, type=BlurConfig) == PRESETS[name]


def test_the_margin_holds_half_of_an_even_path_of_the_longest_length() -> None:
    config = BlurConfig(defocus_share=0.0)
    longest = HandParameters(length=config.length_limit, heading_rad=0.0)
    assert np.abs(hand_trajectory(longest).real).max() + 1 <= config.margin
    assert BlurConfig(length_limit=8.0).margin < config.margin
    wide_open = BlurConfig(defocus_radius=(1.0, 9.0))
    assert wide_open.margin >= BlurConfig(defocus_radius=(1.0, 2.0)).margin + 7


def test_a_whole_photo_is_seen_through_a_wide_to_normal_lens() -> None:
    fitted = BlurConfig(jpeg_share=0.123).for_photo(3000, 4000)
    assert fitted.focal == (2800.0, 8000.0)
    assert fitted.axis_sigma == 0.0
    assert fitted.jpeg_share == 0.123
    corner = math.hypot(1500, 2000)
    assert 2 * math.degrees(math.atan(corner / fitted.focal[0])) < 90
