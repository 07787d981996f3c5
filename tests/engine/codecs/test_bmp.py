"""BMP: short headers and long ones, and the profile that Pillow leaves out."""

import cv2
import numpy as np
import pytest

from engine.codecs.base import Raster
from engine.codecs.registry import CODECS
from engine.photo import Metadata, PhotoFormat
from tests.engine.photo_samples import ICC, decoded, encoded, levels, smooth_image

CODEC = CODECS[PhotoFormat.BMP]


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("icc", [None, ICC])
@pytest.mark.parametrize("width", [7, 8])
def test_other_programs_read_our_bmp(channels: int, icc: bytes | None, width: int) -> None:
    samples = levels(5, width, channels)
    data = CODEC.encode(Raster(samples, Metadata(icc=icc)), 95)
    read = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    assert read is not None
    rgb = {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[channels]
    np.testing.assert_array_equal(np.atleast_3d(read)[..., rgb], samples)
    assert decoded(data).metadata.icc == icc
    assert int.from_bytes(data[14:18], "little") == (124 if icc or channels == 4 else 40)


@pytest.mark.parametrize(("mode", "channels"), [("1", 1), ("L", 1), ("P", 3), ("RGB", 3)])
def test_bmps_of_other_programs_are_read(mode: str, channels: int) -> None:
    image = smooth_image(mode=mode)
    data = encoded(image, "BMP", dpi=(300, 300))
    raster = decoded(data)
    shown = image.convert("L" if channels == 1 else "RGB")
    np.testing.assert_array_equal(raster.samples, np.asarray(shown).reshape(24, 32, channels))
    assert raster.metadata.dpi == pytest.approx((300, 300), abs=0.02)
    assert not raster.has_alpha
