"""Measures a model on this computer: it deblurs an example, and the pace is learned from that."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.models.region import Region
from app.models.settings import Keeper
from app.models.stored_photo import StoredPhoto
from app.workers import photo_tasks
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from engine.progress import Progress
from engine.settings import RestoreSettings

_FIRST = (
    256  # side of the part that is deblurred first: it prepares kernels, and tells how slow it is
)
_SIZE = (1280, 832)
_PATIENCE_S = 40.0
"""The larger part is left out when it would take longer."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A part of the example, and what a model made of it."""

    before: StoredPhoto
    after: StoredPhoto


class ModelMeter(QObject):
    """Measures one model at a time, through the engine process that does everything else too.

    Signals:
        started: The name of the model.
        progressed: The name of the model, and a share in [0, 1] or None while it waits.
        measured: The name of the model, and a ``Sample``; ``Pace`` knows how quick it was.
        failed: The name of the model, and an error.
        ended: Whatever became of it.
    """

    started = Signal(str)
    progressed = Signal(str, object)
    measured = Signal(str, object)
    failed = Signal(str, object)
    ended = Signal()

    def __init__(
        self,
        engine: EngineClient,
        background: Background,
        keeper: Keeper,
        example: Path,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._background = background
        self._keeper = keeper
        self._example = example
        self._clock = clock
        self._model = ""
        self._photo: StoredPhoto | None = None
        self._job: int | None = None
        self._part: StoredPhoto | None = None
        self._began_s = 0.0
        engine.started.connect(self._on_started)
        engine.progressed.connect(self._on_progressed)
        engine.restored.connect(self._on_restored)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)

    @property
    def model(self) -> str:
        """The model that is measured, empty while none is."""
        return self._model

    def measure(self, model: str) -> None:
        """Measure a model; nothing happens while another one is."""
        if self._model:
            return
        self._model = model
        self.started.emit(model)
        if self._photo is not None:
            self._submit(_middle(self._photo, _FIRST, _FIRST))
            return
        self._background.run(
            partial(_load, self._example),
            on_done=self._on_loaded,
            on_failed=self._end_with,
        )

    @Slot()
    def stop(self) -> None:
        """Measure no longer; what is known stays."""
        if self._job is not None:
            self._engine.cancel(self._job)
        elif self._model:
            self._end()

    def _on_loaded(self, photo: StoredPhoto) -> None:
        self._photo = photo
        if self._model:
            self._submit(_middle(photo, _FIRST, _FIRST))

    def _submit(self, part: StoredPhoto) -> None:
        self._part = part
        now = self._keeper.now
        settings = RestoreSettings(model=self._model, device=now.device, precision=now.precision)
        self._job = self._engine.submit(part, settings)
        self._began_s = self._clock()
        self.progressed.emit(self._model, None)

    @Slot(int)
    def _on_started(self, job: int) -> None:
        if job == self._job:
            self._began_s = self._clock()

    @Slot(int, object)
    def _on_progressed(self, job: int, progress: Progress) -> None:
        if job == self._job:
            share = progress.done / progress.total if progress.total else None
            self.progressed.emit(self._model, share)

    @Slot(int, object)
    def _on_restored(self, job: int, result: StoredPhoto) -> None:
        if job != self._job or self._part is None or self._photo is None:
            return
        self._job = None
        part, took_s = self._part, self._clock() - self._began_s
        is_first = part.size == (_FIRST, _FIRST)
        width, height = _SIZE
        if is_first and took_s * width * height / _FIRST**2 < _PATIENCE_S:
            self._submit(_middle(self._photo, width, height))
            return
        model = self._model
        self._end()
        self.measured.emit(model, Sample(part, result))

    @Slot(int, object, str)
    def _on_failed(self, job: int, error: Exception, details: str) -> None:
        if job == self._job:
            self._end_with(error)

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        if job == self._job:
            self._end()

    def _end_with(self, error: Exception) -> None:
        model = self._model
        self._end()
        self.failed.emit(model, error)

    def _end(self) -> None:
        self._model, self._job, self._part = "", None, None
        self.ended.emit()


def _load(example: Path) -> StoredPhoto:
    return photo_tasks.decode(photo_tasks.read(example)).shown.photo


def _middle(photo: StoredPhoto, width: int, height: int) -> StoredPhoto:
    """Cut the middle of a photo out, smaller where the photo is."""
    whole_width, whole_height = photo.size
    width, height = min(width, whole_width), min(height, whole_height)
    region = Region((whole_width - width) // 2, (whole_height - height) // 2, width, height)
    return StoredPhoto(region.crop(photo.samples).copy(order="C"), format=photo.format)
