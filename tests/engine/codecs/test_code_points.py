"""Profiles that are made of code points."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.codecs.base import Raster
from engine.codecs.code_points import profile_of, with_code_points
from engine.codecs.registry import CODECS
from engine.photo import Metadata, PhotoFormat
from tests.engine.photo_samples import ICC, decoded, levels


def _in_srgb(icc: bytes, colour: tuple[int, int, int]) -> list[int]:
    """Return what a colour management system makes of a colour."""
    image = Image.new("RGB", (1, 1), colour)
    target = ImageCms.createProfile("sRGB")
    shown = ImageCms.profileToProfile(image, io.BytesIO(icc), target)
    assert shown is not None
    return [int(level) for level in np.asarray(shown)[0, 0]]


def test_display_p3_has_its_published_colourants() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(profile_of(12, 13) or b"")).profile
    published = {
        "red": (0.51512, 0.24120, -0.00105),
        "green": (0.29198, 0.69225, 0.04189),
        "blue": (0.15710, 0.06657, 0.78407),
    }
    for name, xyz in published.items():
        np.testing.assert_allclose(getattr(profile, f"{name}_colorant")[0], xyz, atol=2e-4)
    assert profile.profile_description == "Display P3, transfer 13"


@pytest.mark.parametrize("primaries", [9, 12])
@pytest.mark.parametrize("level", [0, 30, 128, 255])
def test_gray_stays_gray_and_as_bright(primaries: int, level: int) -> None:
    assert _in_srgb(profile_of(primaries, 13) or b"", (level,) * 3) == pytest.approx(
        [level] * 3, abs=1
    )


@pytest.mark.parametrize(("transfer", "shown"), [(8, 188), (4, 128), (1, 138)])
def test_tones_follow_the_transfer(transfer: int, shown: int) -> None:
    assert _in_srgb(profile_of(12, transfer) or b"", (128, 128, 128))[1] == pytest.approx(
        shown, abs=2
    )


def test_wide_colours_are_wider() -> None:
    red, _, blue = _in_srgb(profile_of(12, 13) or b"", (200, 100, 100))
    assert red > 203
    assert blue < 98


@pytest.mark.parametrize("pair", [(1, 13), (2, 2), (1, 1), (9, 16), (200, 13)])
def test_what_is_srgb_or_unknown_gets_none(pair: tuple[int, int]) -> None:
    assert profile_of(*pair) is None


def test_a_profile_in_the_file_counts_first() -> None:
    raster = Raster(levels(2, 2, 3), Metadata(icc=ICC))
    assert with_code_points(raster, (12, 13)) is raster
    assert with_code_points(raster, None) is raster


def test_the_code_points_of_a_png_become_a_profile() -> None:
    data = CODECS[PhotoFormat.PNG].encode(Raster(levels(4, 4, 3)), 95)
    chunk = b"cICP" + bytes([12, 13, 0, 1])
    stated = struct.pack(">I", 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    assert decoded(data[:33] + stated + data[33:]).metadata.icc == profile_of(12, 13)
