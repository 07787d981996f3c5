"""What is left in formats that hold less."""

import numpy as np
import pytest

from engine.codecs.base import Holds, Raster
from engine.codecs.fitting import fitted
from engine.codecs.registry import CODECS
from engine.photo import Metadata, PhotoFormat
from tests.engine.photo_samples import FULL_METADATA, ICC, WRITTEN, gray_profile, levels


@pytest.mark.parametrize("photo_format", WRITTEN)
@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_what_is_left_fits_every_format(
    photo_format: PhotoFormat, depth: int, channels: int
) -> None:
    holds = CODECS[photo_format].holds
    raster = Raster(levels(5, 4, channels, depth=depth), FULL_METADATA)
    left = fitted(raster, holds)
    assert holds.missing(left) is None
    assert left.metadata.icc == ICC
    if holds.missing(raster) is None:
        assert left.samples is raster.samples
        assert left.metadata == raster.metadata


@pytest.mark.parametrize("channels", [1, 2])
def test_a_gray_profile_is_converted(channels: int) -> None:
    """Gamma 1.0 looks darker as numbers than sRGB does."""
    samples = np.full((2, 2, channels), 128, np.uint8)
    left = fitted(Raster(samples, Metadata(icc=gray_profile(gamma=1.0))), Holds(9, (8,), (3, 4)))
    assert left.metadata.icc is None
    assert left.samples[..., 0] == pytest.approx(188, abs=1)
    assert channels == 1 or (left.samples[..., 1] == 128).all()


def test_a_senseless_gray_profile_is_left_out() -> None:
    raster = Raster(levels(2, 2, 1), Metadata(icc=bytes(16) + b"GRAY"))
    left = fitted(raster, Holds(9, (8,), (3, 4)))
    np.testing.assert_array_equal(left.samples, raster.samples)
    assert left.metadata.icc is None


def test_blocks_that_are_too_long_are_left_out_alone() -> None:
    metadata = Metadata(exif=b"1234", xmp=b"12", iptc=b"12345")
    left = fitted(Raster(levels(2, 2, 3), metadata), Holds(9, (8,), max_block=4)).metadata
    assert left == Metadata(exif=b"1234", xmp=b"12")
