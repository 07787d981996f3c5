"""Headers: the size that the decoded photo then has, told from a few kilobytes."""

import io
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from engine.errors import (
    DamagedPhotoError,
    EmptyPhotoError,
    PhotoError,
    PhotoNotFoundError,
    PhotoTooLargeError,
    PhotoUnreadableError,
    UnsupportedPhotoError,
)
from engine.header import header_in, read_header
from engine.photo import Photo, PhotoFormat
from engine.photo_io import format_for, load_photo, save_photo
from tests.engine.batch.test_faults import bomb
from tests.engine.photo_samples import heic_file, levels, raw_file

WRITTEN = [
    (PhotoFormat.JPEG, 8),
    (PhotoFormat.PNG, 8),
    (PhotoFormat.PNG, 16),
    (PhotoFormat.TIFF, 8),
    (PhotoFormat.TIFF, 16),
    (PhotoFormat.WEBP, 8),
    (PhotoFormat.BMP, 8),
    (PhotoFormat.AVIF, 8),
]


def check(path: Path) -> None:
    """Compare a header, read in both ways, with the photo."""
    header, photo = read_header(path), load_photo(path)
    assert header == header_in(path, path.read_bytes())
    assert (header.width, header.height) == (photo.width, photo.height)
    assert (header.format, header.bit_depth) == (photo.format, photo.bit_depth)
    assert header.saved_as is format_for(photo)
    assert header.pixels == photo.width * photo.height


@pytest.mark.parametrize(("photo_format", "depth"), WRITTEN)
def test_a_header_tells_what_the_photo_is(
    photo_format: PhotoFormat, depth: int, tmp_path: Path
) -> None:
    pixels = np.random.default_rng(0).random((30, 50, 3), np.float32)
    path = tmp_path / f"a{photo_format.suffix}"
    save_photo(Photo(pixels, format=photo_format, bit_depth=depth), path)
    check(path)


def test_what_is_only_read(tmp_path: Path) -> None:
    files = {
        "a.heic": heic_file(levels(24, 16, 3)),
        "b.dng": raw_file(levels(24, 32, 1, depth=16)[..., 0]),
        "c.avif": imagecodecs.avif_encode(levels(24, 16, 3, depth=16) >> 6, bitspersample=10),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        check(tmp_path / name)


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_turned_photo_has_its_upright_size(ending: str, orientation: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    Image.new("RGB", (40, 24)).save(tmp_path / f"a.{ending}", exif=exif)
    check(tmp_path / f"a.{ending}")


def jpeg() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 24)).save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyPhotoError),
        (b"a letter", UnsupportedPhotoError),
        (jpeg()[:150], DamagedPhotoError),
    ],
)
def test_what_is_no_photo_is_told(content: bytes, error: type[PhotoError], tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    with pytest.raises(error):
        read_header(path)


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "circle.png").symlink_to("circle.png")
    for path, error in [
        (tmp_path / "away.png", PhotoNotFoundError),
        (tmp_path / "a\0.png", PhotoNotFoundError),
        (tmp_path, PhotoUnreadableError),
    ]:
        with pytest.raises(error):
            read_header(path)
    with pytest.raises(PhotoError):
        read_header(tmp_path / "circle.png")


def test_a_bomb_is_told(tmp_path: Path) -> None:
    bomb(tmp_path / "a.png")
    with pytest.raises(PhotoTooLargeError):
        read_header(tmp_path / "a.png")
