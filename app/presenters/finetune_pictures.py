"""Loads the pictures that the training and the comparison show, in the thread pool."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.models.finetune_result import ComparedPhoto
from app.models.layers import Layers
from app.views.finetune_decide import DecidePage
from app.views.finetune_training import TrainingPage
from app.workers import batch_pictures
from app.workers.background import Background


class FinetunePictures(QObject):
    """Brings pictures of checks to the training page, and both sides of a photo to the last one."""

    def __init__(
        self,
        background: Background,
        training: TrainingPage,
        decide: DecidePage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._training = training
        self._decide = decide
        self._loading: set[Path] = set()
        training.pictures_wanted.connect(self._on_pictures_wanted)
        decide.photo_wanted.connect(self._on_photo_wanted)

    # --- the training -----------------------------------------------------------------

    @Slot(object)
    def _on_pictures_wanted(self, paths: Sequence[Path]) -> None:
        missing = tuple(path for path in paths if path not in self._loading)
        if missing:
            self._loading.update(missing)
            done = partial(self._on_loaded, missing)
            load = partial(load_images, missing)
            self._background.run(load, on_done=done, on_failed=lambda _: done({}))

    def _on_loaded(self, asked: Sequence[Path], images: dict[Path, QImage]) -> None:
        self._loading.difference_update(asked)
        self._training.show_images(images)

    # --- the comparison ---------------------------------------------------------------

    @Slot(object)
    def _on_photo_wanted(self, photo: ComparedPhoto) -> None:
        if photo.base is not None and photo.new is not None:
            self._background.run(
                partial(_load_sides, photo.base, photo.new),
                on_done=partial(self._on_sides_loaded, photo),
                on_failed=lambda _: None,  # the table still has its figures
                is_urgent=True,
            )

    def _on_sides_loaded(self, photo: ComparedPhoto, sides: tuple[Layers, Layers]) -> None:
        self._decide.show_layers(photo, *sides)


def load_images(paths: Sequence[Path]) -> dict[Path, QImage]:
    """Return the pictures that can be read; one that is just being written comes with the next."""
    images = {path: QImage(str(path)) for path in paths}
    return {path: image for path, image in images.items() if not image.isNull()}


def _load_sides(base: Path, new: Path) -> tuple[Layers, Layers]:
    return batch_pictures.layers_of(base, None), batch_pictures.layers_of(new, None)
