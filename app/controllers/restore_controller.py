"""Has whole photos restored, one at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.job_settings import settings_for
from app.controllers.pace import Pace
from app.controllers.time_left import TimeLeft
from app.controllers.workspace import Workspace
from app.models.edit import Recipe
from app.models.job_status import JobStatus
from app.models.session import Session, ShownPhoto
from app.models.settings import Keeper
from app.models.stored_photo import StoredPhoto
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from engine.progress import Progress


class RestoreController(QObject):
    """Runs one restoration at a time; what was there before stays until the result is whole.

    Signals:
        started: A photo was sent to the engine.
        progressed: ``JobStatus``.
        paused: It rests.
        resumed: It goes on.
        restored: The ``Session``, which has the result by now.
        failed: The error, and details.
        cancelled: The user's wish was fulfilled.
        ended: Nothing runs any more; follows each of the three above.
    """

    started = Signal()
    progressed = Signal(object)
    paused = Signal()
    resumed = Signal()
    restored = Signal(object)
    failed = Signal(object, str)
    cancelled = Signal()
    ended = Signal()

    def __init__(
        self,
        engine: EngineClient,
        background: Background,
        workspace: Workspace,
        keeper: Keeper,
        pace: Pace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._background = background
        self._workspace = workspace
        self._keeper = keeper
        self._pace = pace
        self._job: int | None = None
        self._key = 0
        self._recipe = Recipe()
        self._is_stopping = False
        self._is_paused = False
        self._time_left = TimeLeft()
        self._status = JobStatus("")
        engine.progressed.connect(self._on_progressed)
        engine.paused.connect(self._on_paused)
        engine.resumed.connect(self._on_resumed)
        engine.restored.connect(self._on_restored)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)

    @property
    def is_running(self) -> bool:
        """A photo is being restored, or rests half-way."""
        return self._job is not None

    @property
    def is_paused(self) -> bool:
        """A photo rests half-way."""
        return self._is_paused

    @property
    def running_key(self) -> int | None:
        """The key of the photo that is being restored."""
        return self._key if self._job is not None else None

    def estimate(self, session: Session) -> float | None:
        """Return how many seconds the whole photo takes on this computer, None if nobody knows."""
        settings = settings_for(session.edit.recipe, self._keeper.now)
        return self._pace.estimate(session.stored.size, settings)

    def restore(self, session: Session) -> None:
        """Send the photo of ``session`` to the engine, unless one is there already."""
        if self._job is not None:
            return
        self._key, self._recipe = session.key, session.edit.recipe
        self._time_left = TimeLeft(self.estimate(session))
        settings = settings_for(self._recipe, self._keeper.now)
        self._job = self._engine.submit(session.stored, settings)
        self.started.emit()
        self._tell(JobStatus(self.tr("Preparing")))

    # --- what the user asks meanwhile ---------------------------------------------------

    @Slot()
    def toggle_pause(self) -> None:
        """Let the work rest, or go on."""
        if self._job is None or self._is_stopping:
            return
        (self._engine.resume if self._is_paused else self._engine.pause)(self._job)

    @Slot()
    def cancel(self) -> None:
        """Ask the engine to stop."""
        if self._job is not None and not self._is_stopping:
            self._is_stopping = True
            self._tell(JobStatus(self.tr("Stopping")))
            self._engine.cancel(self._job)

    def abandon(self) -> None:
        """Stop, and forget whatever still comes of it."""
        if self._job is not None:
            self._engine.cancel(self._job)
            self._end()

    # --- what the engine says -----------------------------------------------------------

    @Slot(int, object)
    def _on_progressed(self, job: int, progress: Progress) -> None:
        if job != self._job or self._is_stopping:
            return
        self._tell(
            JobStatus(
                self.tr("Deblurring"),
                progress.fraction if progress.done else None,  # 0 % would look stuck
                self._time_left.after(progress),
                (progress.done, progress.total),
            )
        )

    @Slot(int)
    def _on_paused(self, job: int) -> None:
        if job == self._job and not self._is_stopping:
            self._time_left.pause()
            self._set_paused(is_paused=True)
            self.paused.emit()

    @Slot(int)
    def _on_resumed(self, job: int) -> None:
        if job == self._job and self._is_paused:
            self._time_left.resume()
            self._set_paused(is_paused=False)
            self.resumed.emit()

    def _set_paused(self, *, is_paused: bool) -> None:
        self._is_paused = is_paused
        if not self._is_stopping:
            status = self._status
            self._tell(
                JobStatus(
                    self.tr("Deblurring"),
                    status.fraction,
                    status.seconds_left,
                    status.parts,
                    is_paused=is_paused,
                )
            )

    @Slot(int, object)
    def _on_restored(self, job: int, photo: StoredPhoto) -> None:
        if job == self._job:
            self._tell(JobStatus(self.tr("Finishing")))
            self._background.run(
                partial(ShownPhoto.of, photo),
                on_done=partial(self._on_shown, job),
                on_failed=partial(self._on_failed, job),
            )

    def _on_shown(self, job: int, shown: ShownPhoto) -> None:
        if job != self._job:
            return
        if self._is_stopping:  # it was cancelled after the last tile
            self._on_cancelled(job)
            return
        self._workspace.add_result(self._key, self._recipe, shown)
        session = self._workspace.session_of(self._key)
        if session is not None:
            self.restored.emit(session)
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

    def _tell(self, status: JobStatus) -> None:
        self._status = status
        self.progressed.emit(status)

    def _end(self) -> None:
        self._job = None
        self._is_stopping = self._is_paused = False
        self.ended.emit()
