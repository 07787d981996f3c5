"""Formats x depth x alpha x metadata x orientation: from a file to a photo, to a file, and back."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from engine.codecs.directory import EXIF, GPS, read_block
from engine.codecs.registry import CODECS
from engine.metadata import whole_exif
from engine.photo import Levels, Metadata, Photo, PhotoFormat, quantize
from engine.photo_io import SaveOptions, format_for, load_photo, save_photo
from tests.engine.photo_samples import (
    FULL_METADATA,
    ICC,
    IPTC,
    MAKER_NOTE,
    THUMBNAIL,
    WRITTEN,
    XMP,
    exif_block,
    gray_profile,
    levels,
    smooth_image,
    stored_file,
)

BEST = SaveOptions(quality=100)
LOSSY = (PhotoFormat.JPEG, PhotoFormat.AVIF)
KINDS = [
    (photo_format, depth, channels)
    for photo_format in WRITTEN
    for depth in CODECS[photo_format].holds.depths
    for channels in CODECS[photo_format].holds.channels
] + [(PhotoFormat.HEIC, depth, channels) for depth in (8, 16) for channels in (1, 3, 4)]
TABLE = [
    (*kind, orientation, with_metadata)
    for kind in KINDS
    for orientation, with_metadata in ((1, False), *((turn, True) for turn in range(1, 9)))
    if not with_metadata
    or kind[0] not in (PhotoFormat.BMP, PhotoFormat.HEIC)
    # BMP has no metadata. The encoder of HEIC takes its time, and turns all kinds alike.
    or (kind[0] is PhotoFormat.HEIC and (kind[1:] == (8, 3) or orientation == 6))
]


def _samples(photo_format: PhotoFormat, depth: int, channels: int) -> Levels:
    """Return noise, or a soft gradient for formats that keep no noise."""
    if photo_format in LOSSY:
        return np.asarray(smooth_image())[..., [0, 1, 2, 0][:channels]]
    noise = levels(5, 8, channels, depth=depth)
    return noise & np.uint16(0xFFC0) if noise.dtype == np.uint16 else noise


def _metadata(channels: int, orientation: int) -> Metadata:
    exif = exif_block(orientation=orientation, with_thumbnail=True)
    xmp = XMP.replace(b'Orientation="1"', b'Orientation="%d"' % orientation)
    icc = gray_profile(gamma=2.2) if channels < 3 else ICC
    return Metadata(exif, icc, xmp, (300.0, 300.0), IPTC)


def _turned(samples: Levels, orientation: int) -> Levels:
    """Turn samples as Pillow does."""
    height, width, channels = samples.shape
    places = Image.fromarray(np.arange(height * width, dtype=np.int32).reshape(height, width))
    places.getexif()[274] = orientation
    turned: Levels = samples.reshape(-1, channels)[np.asarray(ImageOps.exif_transpose(places))]
    return turned


def _levels_of(photo: Photo, channels: int, depth: int) -> Levels:
    colours = photo.pixels[..., : 1 if channels < 3 else 3]
    planes = colours if photo.alpha is None else np.dstack([colours, photo.alpha])
    return quantize(planes, depth)


def _check_metadata(photo: Photo, wanted: Metadata) -> None:
    metadata = photo.metadata
    assert (metadata.icc, metadata.xmp, metadata.iptc) == (wanted.icc, XMP, IPTC)
    assert metadata.dpi == pytest.approx((300, 300), abs=0.01)
    exif = read_block(metadata.exif or b"")
    if photo.format is not PhotoFormat.AVIF or exif.numbers(274):  # it states the turn elsewhere
        assert exif.numbers(274) == (1,)
    assert exif.following == 0
    assert exif.nested[EXIF].tags[37500].value == MAKER_NOTE
    latitude = np.frombuffer(exif.nested[GPS].tags[2].value, "<u4").reshape(3, 2)
    np.testing.assert_allclose(latitude[:, 0] / latitude[:, 1], (48, 51, 29.52))


@pytest.mark.parametrize(
    ("photo_format", "depth", "channels", "orientation", "with_metadata"), TABLE
)
def test_a_photo_survives_its_round_trip(
    tmp_path: Path,
    photo_format: PhotoFormat,
    depth: int,
    channels: int,
    orientation: int,
    with_metadata: bool,
) -> None:
    samples = _samples(photo_format, depth, channels)
    stated = _metadata(channels, orientation) if with_metadata else Metadata()
    if photo_format is PhotoFormat.HEIC:  # the writer of the samples knows no other place
        stated = replace(stated, exif=whole_exif(stated))
    source = tmp_path / f"photo{photo_format.suffix}"
    source.write_bytes(stored_file(photo_format, samples, stated))
    photo = load_photo(source)
    written = format_for(photo)
    assert written is photo_format.saved_as
    target = tmp_path / f"saved{written.suffix}"
    save_photo(photo, target, BEST)
    saved = load_photo(target)
    tolerance = {PhotoFormat.JPEG: 4, PhotoFormat.AVIF: 6, PhotoFormat.HEIC: depth == 16 and 64}
    for each in (photo, saved):
        back = _levels_of(each, channels, depth).astype(int)
        allowed = tolerance.get(photo_format, 0)
        np.testing.assert_allclose(back, _turned(samples, orientation), atol=allowed)
        assert each.is_gray == (channels < 3)
        assert each.notes == ()
        if with_metadata:
            _check_metadata(each, stated)
    if photo_format not in LOSSY:
        np.testing.assert_array_equal(saved.pixels, photo.pixels)
    assert photo.bit_depth == depth
    assert saved.bit_depth == (16 if photo_format is PhotoFormat.HEIC else depth)
    assert THUMBNAIL not in target.read_bytes()


@pytest.mark.parametrize("photo_format", [*LOSSY, PhotoFormat.HEIC])
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(height=st.integers(1, 70), width=st.integers(1, 70))
def test_every_size_survives(
    tmp_path: Path, photo_format: PhotoFormat, height: int, width: int
) -> None:
    path, target = tmp_path / "photo", tmp_path / "saved"
    path.write_bytes(stored_file(photo_format, levels(height, width, 3), Metadata()))
    photo = load_photo(path)
    save_photo(photo, target, replace=True)
    assert (photo.height, photo.width) == (height, width)
    assert load_photo(target).pixels.shape == (height, width, 3)


@pytest.mark.parametrize("photo_format", WRITTEN)
@pytest.mark.parametrize("channels", [2, 4])
def test_transparency_that_shows_nothing_hinders_no_format(
    tmp_path: Path, photo_format: PhotoFormat, channels: int
) -> None:
    samples = levels(5, 8, channels)
    samples[..., -1] = 255
    (tmp_path / "photo.png").write_bytes(stored_file(PhotoFormat.PNG, samples, Metadata()))
    target, options = tmp_path / "saved", SaveOptions(photo_format, 100, allow_loss=True)
    save_photo(load_photo(tmp_path / "photo.png"), target, options)
    assert load_photo(target).pixels.shape == (5, 8, 3)


@pytest.mark.parametrize("photo_format", [PhotoFormat.JPEG, PhotoFormat.WEBP, PhotoFormat.AVIF])
def test_a_deep_photo_is_rounded_where_that_was_chosen(
    tmp_path: Path, photo_format: PhotoFormat
) -> None:
    ramp = np.asarray(smooth_image()).astype(np.uint16) * 257
    (tmp_path / "a.png").write_bytes(stored_file(PhotoFormat.PNG, ramp, FULL_METADATA))
    target = tmp_path / f"b{photo_format.suffix}"
    save_photo(load_photo(tmp_path / "a.png"), target, SaveOptions(photo_format, allow_loss=True))
    saved = load_photo(target)
    assert saved.bit_depth == 8
    np.testing.assert_allclose(quantize(saved.pixels, 8), ramp // 257, atol=8)
    assert saved.metadata.icc == ICC
