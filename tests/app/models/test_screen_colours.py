"""What is on the screen is the colour that the profile means."""

from __future__ import annotations

import numpy as np
import pytest

from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.screen_colours import ScreenColours
from app.models.stored_photo import StoredPhoto
from engine.photo import Metadata
from tests.engine.colour_samples import SPACES, delta_e_2000, gray_profile, sampled

_ROUNDING = 1.0  # Delta E 2000 of what 8 bits before and after may round away


@pytest.mark.parametrize("name", ["display-p3", "adobe-rgb", "prophoto", "rec2020"])
def test_wide_gamuts_keep_their_look(name: str) -> None:
    colours = ScreenColours.of(SPACES[name].icc)
    assert colours is not None
    calm = np.random.default_rng(0).integers(110, 150, (8, 8, 3), dtype=np.uint8)  # inside of sRGB
    seen = colours.translated(calm)
    assert np.abs(seen.astype(int) - calm).max() > 1
    wanted, found = SPACES[name].lab(calm / 255), SPACES["srgb"].lab(seen / 255)
    assert delta_e_2000(wanted, found).max() < _ROUNDING


@pytest.mark.parametrize(
    "icc", [None, b"", b"no profile at all", SPACES["srgb"].icc, SPACES["display-p3"].icc[:300]]
)
def test_nothing_is_translated_without_need_or_without_a_usable_profile(icc: bytes | None) -> None:
    assert ScreenColours.of(icc) is None


def test_gray_photos_have_profiles_of_their_own() -> None:
    colours = ScreenColours.of(gray_profile(sampled(256)))  # linear light
    assert colours is not None
    seen = colours.translated(np.full((2, 2, 3), 55, np.uint8))
    assert set(seen.ravel()) == {128}  # 0.5 of sRGB is 0.214 of the light


def test_a_photo_brings_its_profile_to_its_pyramid() -> None:
    samples = np.full((4, 4, 3), (200, 60, 60), np.uint8)
    stored = StoredPhoto(samples, metadata=Metadata(icc=SPACES["display-p3"].icc))
    pyramid = Pyramid.of(stored)
    assert pyramid.colours is not None
    np.testing.assert_array_equal(pyramid.seen(1.0, Region(0, 0, 4, 4)), samples)  # its own
    red, green, _ = pyramid.colours.translated(samples)[0, 0]
    assert red > 200
    assert green < 60
