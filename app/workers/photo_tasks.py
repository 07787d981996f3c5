"""What the thread pool does with photos: find, load, take from the clipboard, blend and save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from app.models.pyramid import Pyramid
from app.models.session import Session, ShownPhoto
from engine.errors import DeblurError, UnsupportedPhotoError
from engine.photo import Photo, PhotoFormat, dequantize
from engine.photo_io import SaveOptions, find_photos, load_photo, save_photo
from engine.restorer import blend


@dataclass(frozen=True, slots=True)
class Found:
    """The photos that files and folders stand for, each once, and what was wrong with some."""

    paths: tuple[Path, ...]
    errors: tuple[DeblurError, ...]


def find(inputs: Sequence[Path]) -> Found:
    """Look for photos; a folder that gives none is noted, and the search goes on."""
    paths: dict[Path, None] = {}
    errors: list[DeblurError] = []
    for each in inputs:
        try:
            paths |= {found.path: None for found in find_photos([each])}
        except DeblurError as error:
            errors.append(error)
    return Found(tuple(paths), tuple(errors))


def load(path: Path) -> ShownPhoto:
    """Load a photo and make its pictures for the screen."""
    return shown(load_photo(path))


def shown(photo: Photo) -> ShownPhoto:
    """Make the pictures of ``photo`` for the screen."""
    return ShownPhoto(photo, Pyramid.of(photo))


def take(image: QImage) -> ShownPhoto:
    """Make a photo of an image from the clipboard."""
    if image.isNull():
        raise UnsupportedPhotoError(Path("the clipboard"), "it holds no image")
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    samples = np.frombuffer(rgba.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    values = dequantize(samples)
    alpha = np.ascontiguousarray(values[..., 3]) if image.hasAlphaChannel() else None
    pixels = np.ascontiguousarray(values[..., :3])
    return shown(Photo(pixels=pixels, alpha=alpha, format=PhotoFormat.PNG))


def save(session: Session, target: Path, *, replace: bool, allow_loss: bool = False) -> Path:
    """Write the result as it is seen to ``target``, in the format of its suffix."""
    original = session.original.photo
    restored = (session.restored or session.original).photo
    pixels = blend(original.pixels, restored.pixels, session.strength)
    options = SaveOptions(format=PhotoFormat.from_suffix(target.suffix), allow_loss=allow_loss)
    save_photo(original.with_pixels(pixels), target, options, replace=replace)
    return target


def thumbnail(path: Path, size: QSize) -> QImage:
    """Return a small upright picture of the photo at ``path``; a null image when there is none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid():
        reader.setScaledSize(full.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()
