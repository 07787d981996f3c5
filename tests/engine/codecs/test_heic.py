"""HEIC as phones write it: turned by its own means, with 8 or 10 bits."""

import io
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from engine.codecs.base import Source
from engine.codecs.boxes import brands_of
from engine.codecs.heic import HeicCodec
from engine.codecs.registry import recognise
from engine.errors import DamagedPhotoError
from engine.photo import Metadata, PhotoFormat
from tests.engine.photo_samples import (
    FULL_METADATA,
    ICC,
    XMP,
    decoded,
    heic_file,
    levels,
    smooth_image,
)


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("width", [7, 16, 65])
def test_8_bits_are_read_exactly(channels: int, width: int) -> None:
    samples = levels(9, width, channels)
    raster = decoded(heic_file(samples, metadata=Metadata()))
    np.testing.assert_array_equal(raster.samples, samples)
    assert raster.notes == ()


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_10_bits_are_read_exactly(channels: int) -> None:
    samples = levels(9, 7, channels, depth=16)
    raster = decoded(heic_file(samples, metadata=Metadata()))
    assert raster.samples.dtype == np.uint16
    np.testing.assert_array_equal(np.rint(raster.samples / 65535 * 1023), samples >> 6)


def test_metadata_is_read() -> None:
    metadata = decoded(heic_file(levels(9, 7, 3))).metadata
    assert (metadata.icc, metadata.xmp, metadata.dpi) == (ICC, XMP, (300.0, 300.0))
    assert metadata.exif == FULL_METADATA.exif


def test_the_main_picture_is_opened_with_a_note() -> None:
    file = pillow_heif.from_pillow(Image.new("RGB", (64, 64), "red"))
    file.add_from_pillow(smooth_image(64, 64))
    target = io.BytesIO()
    file.save(target, quality=-1, chroma=444, matrix_coefficients=0, primary_index=1)
    raster = decoded(target.getvalue())
    np.testing.assert_array_equal(raster.samples, np.asarray(smooth_image(64, 64)))
    assert raster.notes == ("The file holds 2 pictures; the main one was opened.",)


@pytest.mark.parametrize("word", [b"hvc1", b"Exif", b"mime", b"application/rdf+xml"])
def test_item_names_that_are_no_text_are_damage_and_no_crash(word: bytes) -> None:
    """pi-heif 1.4 takes the whole process along."""
    data = heic_file(levels(9, 7, 3))
    at = data.index(b"infe")
    damaged = data[:at] + data[at:].replace(word, b"\xe4" + word[1:], 1)
    with pytest.raises(DamagedPhotoError):
        decoded(damaged)


def test_brands_tell_heic_from_avif() -> None:
    box = b"\0\0\0\x1cftypmif1\0\0\0\0mif1%smiaf"
    for brand, codec in ((b"heic", PhotoFormat.HEIC), (b"avif", PhotoFormat.AVIF)):
        source = Source(Path("photo"), box % brand)
        assert recognise(source).format is codec
    assert brands_of(b"no boxes at all") == ()
    assert not HeicCodec().recognises(Source(Path("a"), b"\0\0\0\x14ftypisom\0\0\0\0mp42"))
