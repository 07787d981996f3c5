"""Small pictures of the photos of a batch: only those that are looked at, and not too many."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from app.workers import photo_tasks
from app.workers.background import Background

KEPT: Final = 500
_WAITING: Final = 48  # about two screens of rows; what was scrolled past is forgotten
_AT_ONCE: Final = 2


class BatchThumbnails(QObject):
    """Loads pictures in the pool, those asked for last first.

    Signals:
        arrived: The path of a photo whose picture is there now.
    """

    arrived = Signal(object)

    def __init__(self, background: Background, size: QSize, parent: QObject | None = None) -> None:
        """Make the store; ``size`` is that of the pictures in device pixels."""
        super().__init__(parent)
        self._background = background
        self._size = size
        self._images: OrderedDict[Path, QImage] = OrderedDict()
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._loading: set[Path] = set()

    def image(self, source: Path) -> QImage | None:
        """Return the picture of a photo, null if it has none; None where it is only on its way."""
        if source in self._images:
            self._images.move_to_end(source)
            return self._images[source]
        if source not in self._loading:
            self._wanted[source] = None
            self._wanted.move_to_end(source)
            if len(self._wanted) > _WAITING:
                self._wanted.popitem(last=False)
            self._load_next()
        return None

    def _load_next(self) -> None:
        while self._wanted and len(self._loading) < _AT_ONCE:
            source, _ = self._wanted.popitem()
            self._loading.add(source)
            self._background.run(
                partial(photo_tasks.thumbnail, source, self._size),
                on_done=partial(self._on_loaded, source),
                on_failed=partial(self._on_failed, source),
            )

    def _on_loaded(self, source: Path, image: QImage) -> None:
        self._loading.discard(source)
        self._images[source] = image
        if len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.arrived.emit(source)
        self._load_next()

    def _on_failed(self, source: Path, _: Exception) -> None:
        self._on_loaded(source, QImage())
