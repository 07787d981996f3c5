"""AVIF: eight bits and more, turned pictures, and colours stated without a profile."""

import struct

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from engine.codecs.base import Raster
from engine.codecs.code_points import profile_of
from engine.codecs.registry import CODECS
from engine.metadata import orientation_of
from engine.photo import Metadata, PhotoFormat
from tests.engine.photo_samples import (
    MAKER_NOTE,
    XMP,
    decoded,
    encoded,
    exif_block,
    levels,
    smooth_image,
)

CODEC = CODECS[PhotoFormat.AVIF]


def _deep_file(
    channels: int, bits: int
) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.uint16]], bytes]:
    samples = (levels(9, 7, channels, depth=16) >> (16 - bits)).astype(np.uint16)
    pixels = "400" if channels < 3 else "444"
    planes = samples[..., 0] if channels == 1 else samples
    data = imagecodecs.avif_encode(planes, level=100, bitspersample=bits, pixelformat=pixels)
    return samples, bytes(data)


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_more_than_8_bits_are_all_read(channels: int, bits: int) -> None:
    samples, data = _deep_file(channels, bits)
    raster = decoded(data)
    assert raster.samples.dtype == np.uint16
    np.testing.assert_array_equal(np.rint(raster.samples / 65535 * (2**bits - 1)), samples)
    assert raster.notes == ()


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_what_is_written_is_near(channels: int) -> None:
    gradient = np.asarray(smooth_image())
    samples = gradient[..., [0, 1, 2, 0][:channels]]
    data = CODEC.encode(Raster(samples), 95)
    assert data == CODEC.encode(Raster(samples), 95)
    raster = decoded(data)
    assert raster.channels == channels
    assert np.abs(raster.samples.astype(int) - samples).max() <= 4


def test_maker_notes_stay_where_they_are() -> None:
    exif = exif_block(orientation=1)
    data = CODEC.encode(Raster(levels(4, 4, 3), Metadata(exif)), 80)
    written = decoded(data).metadata.exif or b""
    assert written.index(MAKER_NOTE) == exif.index(MAKER_NOTE)
    assert len(written) == len(exif)


def test_xmp_does_not_turn_a_picture() -> None:
    """AVIF states the turn itself; what else speaks of it is stale."""
    turned = XMP.replace(b'Orientation="1"', b'Orientation="6"')
    raster = decoded(encoded(smooth_image(), "AVIF", xmp=turned))
    assert orientation_of(None, raster.metadata.xmp) == 6
    assert raster.orientation == 1


def test_several_pictures_give_the_first_with_a_note() -> None:
    second = Image.new("RGB", (32, 24), "red")
    data = encoded(smooth_image(), "AVIF", save_all=True, append_images=[second], quality=95)
    raster = decoded(data)
    assert np.abs(raster.samples.astype(int) - np.asarray(smooth_image())).max() <= 8
    assert raster.notes == ("The file holds 2 pictures; the first one was opened.",)


@pytest.mark.parametrize(
    ("primaries", "transfer", "said"),
    [(1, 13, None), (12, 13, None), (9, 16, "HDR"), (9, 18, "HDR"), (22, 13, "not known")],
)
def test_colours_without_a_profile_get_one_or_a_note(
    primaries: int, transfer: int, said: str | None
) -> None:
    _, data = _deep_file(3, 10)
    at = data.index(b"colrnclx") + 8
    raster = decoded(data[:at] + struct.pack(">HH", primaries, transfer) + data[at + 4 :])
    assert raster.notes == () if said is None else said in raster.notes[0]
    assert raster.metadata.icc == profile_of(primaries, transfer)
