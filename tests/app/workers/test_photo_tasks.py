"""What the pool does with photos."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.models.session import Session
from app.workers import photo_tasks
from engine.errors import NoPhotosError, UnsupportedPhotoError
from engine.photo import quantize
from engine.photo_io import load_photo
from tests.app.fakes import pattern, write_photo


def test_finding_goes_on_after_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folder = tmp_path / "full"
    folder.mkdir()
    inside = write_photo(folder / "b.png")
    found = photo_tasks.find([tmp_path / "empty", folder, inside])
    assert found.paths == (inside,)
    assert [type(error) for error in found.errors] == [NoPhotosError]


def test_a_pasted_image_keeps_its_pixels_and_its_transparency() -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 128))
    photo = photo_tasks.take(image).photo
    assert quantize(photo.pixels, 8).reshape(-1, 3).tolist() == [[10, 20, 30]] * 6
    assert photo.alpha is not None
    assert set(quantize(photo.alpha, 8).ravel()) == {128}
    assert photo.path is None


def test_no_image_is_said() -> None:
    with pytest.raises(UnsupportedPhotoError):
        photo_tasks.take(QImage())


def test_saving_blends_the_whole_photo(tmp_path: Path) -> None:
    original = photo_tasks.load(write_photo(tmp_path / "photo.png"))
    negative = photo_tasks.shown(original.photo.with_pixels(1 - original.photo.pixels))
    session = Session(original).with_restored(negative).with_strength(25)
    target = photo_tasks.save(session, tmp_path / "result.tif", replace=False)
    wanted = 255 * (pattern() * 0.75 + (1 - pattern()) * 0.25)
    np.testing.assert_allclose(quantize(load_photo(target).pixels, 8), wanted, atol=0.501)


def test_strength_0_saves_the_photo_itself(tmp_path: Path) -> None:
    original = photo_tasks.load(write_photo(tmp_path / "photo.png"))
    negative = photo_tasks.shown(original.photo.with_pixels(1 - original.photo.pixels))
    session = Session(original).with_restored(negative).with_strength(0)
    target = photo_tasks.save(session, tmp_path / "result.png", replace=False)
    np.testing.assert_array_equal(load_photo(target).pixels, original.photo.pixels)


def test_a_thumbnail_covers_its_size(tmp_path: Path) -> None:
    path = write_photo(tmp_path / "photo.png", 400, 200)
    assert photo_tasks.thumbnail(path, QSize(50, 50)).size() == QSize(100, 50)


def test_no_thumbnail_of_no_photo(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no photo")
    assert photo_tasks.thumbnail(tmp_path / "text.jpg", QSize(50, 50)).isNull()
