"""Small pictures of every kind of photo, upright."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import thumbnails
from engine.codecs.camera_raw import RawPreview
from engine.errors import PhotoError
from engine.photo import PhotoFormat, quantize
from engine.photo_io import load_photo
from engine.thumbnails import glimpse, load_thumbnail
from resources import resource_path
from tests.app.fakes import write_photo

SAMPLES = sorted(resource_path("samples").glob("tiny.*"))


def _turned_jpeg(path: Path) -> Path:
    """Write a photo that lies on its side: red at the top when it is turned upright."""
    colours = np.zeros((600, 400, 3), np.uint8)
    colours[:300, :, 0] = 255
    exif = Image.Exif()
    exif[274] = 6
    Image.fromarray(np.rot90(colours)).save(path, exif=exif)
    return path


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.suffix)
def test_every_format_has_one(sample: Path) -> None:
    photo = load_photo(sample)
    small = load_thumbnail(sample, 16)
    assert small.size == (photo.width, photo.height)
    assert small.samples.dtype == np.uint8
    assert max(small.samples.shape[:2]) <= 16
    mean = quantize(photo.pixels.mean(axis=(0, 1)), 8)
    # RAW: what the camera developed is brighter than what we do.
    tolerance = 80 if photo.format is PhotoFormat.RAW else 12
    assert np.abs(small.samples.mean(axis=(0, 1)) - mean).max() < tolerance


def test_a_jpeg_is_glimpsed_upright_with_the_size_of_the_photo(tmp_path: Path) -> None:
    path = _turned_jpeg(tmp_path / "turned.jpg")
    small = glimpse(path, path.read_bytes(), 64)
    assert small is not None
    assert small.size == (400, 600)
    height, width = small.samples.shape[:2]
    assert (height, width) == (64, 43)
    assert small.samples[8, 20, 0] > 200
    assert small.samples[56, 20, 0] < 50


def test_other_formats_and_damage_give_no_glimpse(tmp_path: Path) -> None:
    path = write_photo(tmp_path / "a.png")
    assert glimpse(path, path.read_bytes(), 64) is None
    jpeg = write_photo(tmp_path / "b.jpg").read_bytes()
    assert glimpse(path, jpeg[: len(jpeg) // 2], 64) is None
    assert glimpse(path, b"no photo", 64) is None


def test_no_thumbnail_of_no_photo(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no photo")
    with pytest.raises(PhotoError):
        load_thumbnail(tmp_path / "text.jpg", 64)


def test_transparency_lies_over_gray(tmp_path: Path) -> None:
    Image.new("RGBA", (30, 20), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    assert load_thumbnail(tmp_path / "clear.png", 64).samples[3, 3].tolist() == [128, 128, 128]


@pytest.mark.parametrize(("is_turned_left", "corner"), [(True, (2, 2)), (False, (-3, -3))])
def test_a_raw_file_shows_the_jpeg_of_its_camera_turned_as_the_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_turned_left: bool, corner: tuple[int, int]
) -> None:
    """The JPEG lies on its side and does not say so; its upper right corner is red."""
    colours = np.zeros((40, 60, 3), np.uint8)
    colours[:20, 40:, 0] = 255
    Image.fromarray(colours).save(tmp_path / "preview.jpg", quality=95)
    preview = RawPreview((tmp_path / "preview.jpg").read_bytes(), (4000, 6000), is_turned_left)
    monkeypatch.setattr(thumbnails, "preview_of", lambda _: preview)
    raw = resource_path("samples") / "tiny.dng"
    small = glimpse(raw, raw.read_bytes(), 64)
    assert small is not None
    assert small.size == (4000, 6000)
    assert small.samples.shape == (60, 40, 3)
    assert small.samples[corner][0] > 200
