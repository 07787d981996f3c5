"""Pictures of a photo and its result for the canvas, made in the thread pool."""

from __future__ import annotations

from pathlib import Path

from app.models.layers import Layers
from app.models.pyramid import Pyramid
from app.models.stored_photo import StoredPhoto
from engine.errors import DeblurError
from engine.photo_io import load_photo


def layers_of(source: Path, target: Path | None) -> Layers:
    """Load a photo and its result; a result that is gone, or has another size, is left out.

    Raises:
        PhotoError: The photo itself cannot be read.
    """
    original = _pyramid(source)
    try:
        result = _pyramid(target) if target is not None else None
    except DeblurError:
        result = None
    has_same_size = result is not None and result.size == original.size
    return Layers(original, result if has_same_size else None)


def _pyramid(path: Path) -> Pyramid:
    return Pyramid.of(StoredPhoto.of(load_photo(path)))
