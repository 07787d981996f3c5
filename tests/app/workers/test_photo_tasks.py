"""What the pool does with photos."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.models.edit import Edit, History
from app.models.mask import Brush, Mask, Stroke
from app.models.mask_plane import weights_in
from app.models.region import Region
from app.models.session import Result, Session, ShownPhoto
from app.models.stored_photo import RESULT_DEPTH, StoredPhoto
from app.workers import photo_tasks
from engine.blending import blend_pixels
from engine.errors import (
    NoPhotosError,
    PhotoError,
    PhotoNotFoundError,
    SourceChangedError,
    UnsupportedPhotoError,
)
from engine.photo import Photo, dequantize, quantize
from engine.photo_io import SaveOptions, load_photo, save_photo
from resources import resource_path
from tests.app.fakes import write_photo


def _load(path: Path) -> photo_tasks.Loaded:
    return photo_tasks.decode(photo_tasks.read(path))


def _session(path: Path, edit: Edit | None = None) -> Session:
    """Return a photo with its negative as the result."""
    loaded = _load(path)
    photo = loaded.shown.photo.to_photo()
    negative = StoredPhoto.of(photo.with_pixels(1 - photo.pixels), depth=RESULT_DEPTH)
    edit = edit or Edit()
    session = Session(1, loaded.shown, loaded.stamp, History(edit))
    return session.with_result(Result(edit.recipe, ShownPhoto.of(negative)))


# --- opening -----------------------------------------------------------------------------


def test_finding_goes_on_after_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folder = tmp_path / "full"
    folder.mkdir()
    inside = write_photo(folder / "b.png")
    found = photo_tasks.find([tmp_path / "empty", folder, inside])
    assert found.paths == (inside,)
    assert [type(error) for error in found.errors] == [NoPhotosError]


def test_a_jpeg_has_a_stand_in_of_the_same_size(tmp_path: Path) -> None:
    file = photo_tasks.read(write_photo(tmp_path / "a.jpg", 2600, 1300))
    assert file.stand_in is not None
    assert file.stand_in.size == (2600, 1300)
    assert file.stand_in.is_stand_in
    assert photo_tasks.decode(file).shown.photo.size == (2600, 1300)
    assert photo_tasks.read(write_photo(tmp_path / "a.png")).stand_in is None


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PhotoNotFoundError):
        photo_tasks.read(tmp_path / "missing.jpg")


def test_a_pasted_image_keeps_its_pixels_and_its_transparency() -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 128))
    photo = photo_tasks.take(image).shown.photo
    assert photo.samples.reshape(-1, 3).tolist() == [[10, 20, 30]] * 6
    assert photo.alpha is not None
    assert set(photo.alpha.ravel()) == {128}
    assert photo.path is None


def test_no_image_is_said() -> None:
    with pytest.raises(UnsupportedPhotoError):
        photo_tasks.take(QImage())


# --- saving ------------------------------------------------------------------------------


def test_what_is_saved_is_the_mix_of_strength_grain_and_mask(tmp_path: Path) -> None:
    """More rows than a strip: the strips have to fit together."""
    mask = Mask(steps=(Stroke.of(Brush(150, 80), [(40, 100), (60, 500)]),))
    session = _session(
        write_photo(tmp_path / "photo.png", 96, 600), Edit(strength=70, grain=60, mask=mask)
    )
    target = photo_tasks.save(session, tmp_path / "result.png", SaveOptions(), replace=False)
    original = session.stored.to_photo().pixels
    weights = weights_in(mask, Region(0, 0, 96, 600))
    wanted = blend_pixels(original, 1 - original, 70, grain=60, mask=weights)
    saved = quantize(load_photo(target).pixels, 8).astype(float)
    assert np.abs(saved - wanted * 255).max() <= 0.501  # rounded, and the result to 16 bits before


@pytest.mark.parametrize("name", ["photo.png", "photo.tif"])
def test_strength_0_saves_the_photo_itself(tmp_path: Path, name: str) -> None:
    session = _session(write_photo(tmp_path / name), Edit(strength=0, grain=50))
    target = photo_tasks.save(session, tmp_path / f"new-{name}", SaveOptions(), replace=False)
    np.testing.assert_array_equal(load_photo(target).pixels, session.stored.to_photo().pixels)


def test_hidden_pixels_are_saved_as_they_were(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    levels = rng.integers(0, 256, (40, 30, 4), np.uint8)
    levels[10:20, :, 3] = 0
    photo = Photo(dequantize(levels[..., :3]), dequantize(levels[..., 3].copy()))
    save_photo(photo, tmp_path / "a.png")
    session = _session(tmp_path / "a.png", Edit(grain=100))
    target = photo_tasks.save(session, tmp_path / "b.png", SaveOptions(), replace=False)
    saved = quantize(load_photo(target).pixels, 8)
    np.testing.assert_array_equal(saved[10:20], levels[10:20, :, :3])
    assert not np.array_equal(saved[20:], levels[20:, :, :3])


def test_a_photo_that_changed_meanwhile_is_told_before_anything_is_written(
    tmp_path: Path,
) -> None:
    path, target = write_photo(tmp_path / "photo.png"), tmp_path / "result.png"
    session = _session(path)
    os.utime(path, ns=(1, 1))
    with pytest.raises(SourceChangedError):
        photo_tasks.save(session, target, SaveOptions(), replace=False)
    assert not target.exists()
    photo_tasks.save(session, target, SaveOptions(), replace=False, is_change_known=True)
    assert target.exists()


def test_a_photo_that_is_gone_can_still_be_saved(tmp_path: Path) -> None:
    session = _session(write_photo(tmp_path / "photo.png"))
    (tmp_path / "photo.png").unlink()
    photo_tasks.save(session, tmp_path / "result.png", SaveOptions(), replace=False)


def test_without_a_result_the_photo_is_what_is_seen(tmp_path: Path) -> None:
    session = replace(_session(write_photo(tmp_path / "photo.png")), results=())
    assert photo_tasks.mixed(session, 8) is session.stored


# --- thumbnails --------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["jpg", "png", "heic", "dng", "tif"])
def test_a_thumbnail_covers_its_size(tmp_path: Path, suffix: str) -> None:
    path = resource_path("samples") / f"tiny.{suffix}"
    if not path.exists():
        path = write_photo(tmp_path / f"a.{suffix}", 400, 200)
    size = photo_tasks.thumbnail(path, QSize(50, 50)).size()
    assert min(size.width(), size.height()) == 50


def test_an_open_photo_has_a_thumbnail_too(tmp_path: Path) -> None:
    shown = _load(write_photo(tmp_path / "a.png", 400, 200)).shown
    image = photo_tasks.thumbnail_of(shown, QSize(50, 50))
    assert image.size() == QSize(100, 50)
    assert image.pixelColor(99, 0).red() > image.pixelColor(0, 0).red()


def test_no_thumbnail_of_no_photo(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no photo")
    with pytest.raises(PhotoError):
        photo_tasks.thumbnail(tmp_path / "text.jpg", QSize(50, 50))
