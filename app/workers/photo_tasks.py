"""What the thread pool does with photos: find, load, take from the clipboard, mix and save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColorSpace, QImage

from app.models.mask_plane import weights_in
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.session import Session, ShownPhoto
from app.models.source_stamp import SourceStamp, has_changed
from app.models.spill import SpilledPhoto, SpillFolder
from app.models.stored_photo import StoredPhoto
from engine.blending import blend_pixels, grain_halo
from engine.errors import DeblurError, SourceChangedError, UnsupportedPhotoError
from engine.photo import Metadata, PhotoFormat, dequantize, quantize
from engine.photo_io import (
    SaveOptions,
    decode_raster,
    depth_for,
    find_photos,
    format_for,
    read_photo,
    save_photo,
)
from engine.thumbnails import Thumbnail, glimpse, load_thumbnail

_GLIMPSE_SIDE = 1024
_STRIP_ROWS = 256


@dataclass(frozen=True, slots=True)
class Found:
    """The photos that files and folders stand for, each once, and what was wrong with some."""

    paths: tuple[Path, ...]
    errors: tuple[DeblurError, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ReadFile:
    """A photo's file in memory.

    Attributes:
        path: The file.
        data: Its content.
        stamp: What it was like when it was read.
        stand_in: Pictures for the screen until it is decoded; None where there are none as quick.
    """

    path: Path
    data: bytes
    stamp: SourceStamp | None
    stand_in: Pyramid | None


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A photo that can be looked at, and what its file was like when it was read."""

    shown: ShownPhoto
    stamp: SourceStamp | None

    def without_path(self) -> Loaded:
        """Return it as a photo that came from no file."""
        photo = replace(self.shown.photo, path=None)
        return Loaded(replace(self.shown, photo=photo), None)


# --- opening -----------------------------------------------------------------------------


def find(inputs: Sequence[Path]) -> Found:
    """Look for photos; a folder that gives none is noted, and the search goes on."""
    paths: dict[Path, None] = {}
    errors: list[DeblurError] = []
    for each in inputs:
        try:
            paths |= {found.path.absolute(): None for found in find_photos([each])}
        except DeblurError as error:
            errors.append(error)
    return Found(tuple(paths), tuple(errors))


def read(path: Path) -> ReadFile:
    """Read a photo's file and make a picture that stands in while it is decoded."""
    stamp = SourceStamp.of(path)  # before it is read: whoever writes meanwhile is noticed later
    data = read_photo(path)
    quick = glimpse(path, data, _GLIMPSE_SIDE)
    return ReadFile(path, data, stamp, None if quick is None else _stand_in(quick))


def decode(file: ReadFile) -> Loaded:
    """Decode a photo and make its pictures for the screen."""
    raster, kind = decode_raster(file.path, file.data)
    return Loaded(ShownPhoto.of(StoredPhoto.of_raster(raster, file.path, kind)), file.stamp)


def bring_back(folder: SpillFolder, spilled: SpilledPhoto) -> ShownPhoto:
    """Fetch a photo that had made room, and make its pictures anew."""
    return ShownPhoto.of(folder.take(spilled))


def take(image: QImage) -> Loaded:
    """Make a photo of an image from the clipboard."""
    if image.isNull():
        raise UnsupportedPhotoError(Path("the clipboard"), "it holds no image")
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    samples = np.frombuffer(rgba.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    photo = StoredPhoto(
        samples=samples[..., :3].copy(order="C"),
        alpha=samples[..., 3].copy(order="C") if image.hasAlphaChannel() else None,
        format=PhotoFormat.PNG,
    )
    return Loaded(ShownPhoto.of(photo), None)


def _stand_in(quick: Thumbnail) -> Pyramid:
    small = StoredPhoto(quick.samples, metadata=Metadata(icc=quick.icc))
    return Pyramid.of(small, size=quick.size)


# --- saving ------------------------------------------------------------------------------


def save(
    session: Session,
    target: Path,
    options: SaveOptions,
    *,
    replace: bool,
    is_change_known: bool = False,
) -> Path:
    """Write the result as it is seen to ``target``.

    Args:
        session: The photo with the result of the recipe that is chosen.
        target: The file.
        options: How to save it.
        replace: Whether a file of that name may be replaced.
        is_change_known: The user knows that the photo's file has changed since it was opened.

    Raises:
        SourceChangedError: It has, and the user does not know yet.
        PhotoWriteError: It cannot be written.
    """
    if not is_change_known:
        check_source(session)
    depth = depth_for(session.stored, format_for(session.stored, options.format))
    save_photo(mixed(session, depth), target, options, replace=replace)
    return target


def check_source(session: Session) -> None:
    """Make sure that a photo's file is the one that was opened, or gone.

    Raises:
        SourceChangedError: It is another one.
    """
    path = session.stored.path
    if path is not None and has_changed(path, session.stamp):
        raise SourceChangedError(path)


def mixed(session: Session, depth: int) -> StoredPhoto:
    """Return the photo as it is seen: original and result, by strength, grain and mask.

    It is computed in strips, so that no photo of float32 is in memory.

    Args:
        session: The photo; without a result it is the original.
        depth: Bits per sample to round to, 8 or 16.
    """
    original = session.stored
    if session.restored is None:
        return original
    width, height = original.size
    shape = (height, width, 3)
    samples = np.empty(shape, np.uint8) if depth == 8 else np.empty(shape, np.uint16)
    for top in range(0, height, _STRIP_ROWS):
        strip = Region(0, top, width, min(_STRIP_ROWS, height - top))
        strip.crop(samples)[...] = quantize(_mixed_strip(session, strip), depth)
    return original.with_samples(samples)


def _mixed_strip(
    session: Session, strip: Region
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    restored = session.restored
    if restored is None:
        raise ValueError("there is no result to mix in")
    original, edit = session.stored, session.edit
    part = strip.grown(grain_halo(), original.size)
    weights = weights_in(edit.mask, part)
    if original.alpha is not None:  # what cannot be seen stays as it is, bit for bit
        seen = (part.crop(original.alpha) > 0).astype(np.float32)
        weights = seen if weights is None else weights * seen
    whole = blend_pixels(
        dequantize(part.crop(original.samples)),
        dequantize(part.crop(restored.photo.samples)),
        edit.strength,
        grain=edit.grain,
        mask=weights,
    )
    above = strip.top - part.top
    return whole[above : above + strip.height]


# --- thumbnails --------------------------------------------------------------------------


def thumbnail(path: Path, size: QSize) -> QImage:
    """Return a small upright picture of the photo at ``path`` that covers ``size``.

    Raises:
        PhotoError: There is none.
    """
    return picture(load_thumbnail(path, 2 * max(size.width(), size.height())), size)


def thumbnail_of(shown: ShownPhoto, size: QSize) -> QImage:
    """Return such a picture of a photo that is open."""
    level = shown.pyramid.level_for(2 * max(size.width(), size.height()) / max(shown.photo.size))
    samples = level.colours(Region(0, 0, *level.size))
    return picture(Thumbnail(samples, shown.photo.size, shown.photo.icc), size)


def picture(small: Thumbnail, size: QSize) -> QImage:
    """Return a thumbnail in the colours of the screen, as small as it can be to cover ``size``."""
    height, width = small.samples.shape[:2]
    image = QImage(small.samples.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    cover = QSize(width, height).scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    scaled = image.scaled(
        cover.expandedTo(QSize(1, 1)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    scaled = scaled.copy()  # the samples live no longer than this call
    profile = QColorSpace.fromIccProfile(small.icc) if small.icc else QColorSpace()
    if profile.isValid():
        scaled.setColorSpace(profile)
        scaled.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return scaled
