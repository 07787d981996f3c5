"""Has photos restored, one at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.time_left import TimeLeft
from app.models.job_status import JobStatus
from app.models.session import Session
from app.workers import photo_tasks
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from engine.photo import Photo
from engine.progress import Progress
from engine.settings import RestoreSettings


class RestoreController(QObject):
    """Runs one restoration at a time; what was there before stays until the result is whole.

    Signals:
        started: A photo was sent to the engine.
        progressed: ``JobStatus``.
        restored: The finished ``ShownPhoto``, at full strength.
        failed: The error, and details.
        cancelled: The user's wish was fulfilled.
        ended: Nothing runs any more; follows each of the three above.
    """

    started = Signal()
    progressed = Signal(object)
    restored = Signal(object)
    failed = Signal(object, str)
    cancelled = Signal()
    ended = Signal()

    def __init__(
        self,
        engine: EngineClient,
        background: Background,
        settings: RestoreSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._background = background
        self._settings = settings
        self._job: int | None = None
        self._is_stopping = False
        self._time_left = TimeLeft()
        engine.progressed.connect(self._on_progressed)
        engine.restored.connect(self._on_restored)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)

    @property
    def is_running(self) -> bool:
        """A photo is being restored."""
        return self._job is not None

    def restore(self, session: Session) -> None:
        """Send the photo of ``session`` to the engine, unless one is there already."""
        if self._job is None:
            self._time_left = TimeLeft()
            self._job = self._engine.submit(session.original.photo, self._settings)
            self.started.emit()
            self.progressed.emit(JobStatus("Preparing"))

    @Slot()
    def cancel(self) -> None:
        """Ask the engine to stop."""
        if self._job is not None:
            self._is_stopping = True
            self._engine.cancel(self._job)
            self.progressed.emit(JobStatus("Stopping"))

    def abandon(self) -> None:
        """Stop, and forget whatever still comes of it."""
        if self._job is not None:
            self._engine.cancel(self._job)
            self._end()

    @Slot(int, object)
    def _on_progressed(self, job: int, progress: Progress) -> None:
        if job == self._job and not self._is_stopping:
            left_s = self._time_left.after(progress)
            fraction = progress.fraction if progress.done else None  # 0 % would look stuck
            self.progressed.emit(JobStatus(progress.stage.capitalize(), fraction, left_s))

    @Slot(int, object)
    def _on_restored(self, job: int, photo: Photo) -> None:
        if job == self._job:
            self.progressed.emit(JobStatus("Finishing"))
            self._background.run(
                partial(photo_tasks.shown, photo),
                on_done=partial(self._on_shown, job),
                on_failed=partial(self._on_failed, job),
            )

    def _on_shown(self, job: int, restored: object) -> None:
        if job == self._job:
            self.restored.emit(restored)
            self._end()

    @Slot(int, object, str)
    def _on_failed(self, job: int, error: Exception, details: str = "") -> None:
        if job == self._job:
            self.failed.emit(error, details)
            self._end()

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        if job == self._job:
            self.cancelled.emit()
            self._end()

    def _end(self) -> None:
        self._job = None
        self._is_stopping = False
        self.ended.emit()
