"""The window's one way to the engine process."""

from __future__ import annotations

import logging
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.workers import messages
from app.workers.engine_link import EngineLink, Finished, Lost, Report, Work
from app.workers.engine_process import EngineOptions
from engine.errors import EngineCrashedError
from engine.photo import Photo
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)


class EngineClient(QObject):
    """Keeps an engine process alive and turns what it says into signals in the window's thread.

    Every submitted job ends with exactly one of ``restored``, ``failed`` and ``cancelled``.

    Signals:
        ready: ``messages.Ready``: the model is loaded.
        not_ready: ``DeblurError`` and details: the model could not be loaded.
        lost: ``EngineCrashedError``: the process died, with or without a photo.
        progressed: Job and ``Progress``.
        restored: Job and the finished ``Photo``.
        failed: Job, ``DeblurError`` and details.
        cancelled: Job.
    """

    ready = Signal(object)
    not_ready = Signal(object, str)
    lost = Signal(object)
    progressed = Signal(int, object)
    restored = Signal(int, object)
    failed = Signal(int, object, str)
    cancelled = Signal(int)

    _reported = Signal(int, object)

    def __init__(self, options: EngineOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._link: EngineLink | None = None
        self._numbers = count(1)
        self._jobs: set[int] = set()
        self._generation = 0
        self._was_ready = False
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    @property
    def process_id(self) -> int | None:
        """The number of the engine process, None while there is none."""
        return self._link.process_id if self._link else None

    def start(self) -> None:
        """Start the process, if it does not run; ``ready`` or ``not_ready`` follows."""
        if self._link is None:
            self._generation += 1
            self._was_ready = False
            report = partial(self._reported.emit, self._generation)
            self._link = EngineLink(self._options, report)

    def submit(self, photo: Photo, settings: RestoreSettings) -> int:
        """Have ``photo`` restored and return the job's number."""
        self.start()
        job = next(self._numbers)
        self._jobs.add(job)
        self._send(Work(job, photo, settings))
        return job

    def cancel(self, job: int) -> None:
        """Ask for the end of ``job``; one of the three last signals still follows."""
        self._send(messages.Cancel(job))

    def close(self) -> None:
        """Cancel everything, end the process and wait for it; no signal follows."""
        link, self._link = self._link, None
        self._generation += 1
        self._jobs.clear()
        if link is not None:
            link.close()

    def _send(self, request: Work | messages.Request) -> None:
        if self._link is not None:
            self._link.send(request)

    @Slot(int, object)
    def _on_reported(self, generation: int, report: Report) -> None:
        if generation != self._generation:
            return  # a process that was closed meanwhile
        match report:
            case messages.Ready():
                self._was_ready = True
                self.ready.emit(report)
            case messages.NotReady(error, details):
                self.not_ready.emit(error, details)
            case messages.Progressed(job, progress):
                self.progressed.emit(job, progress)
            case Lost(exit_code):
                self._replace_process(EngineCrashedError(exit_code))
            case _:
                self._finish(report)

    def _finish(self, report: Finished | messages.Failed | messages.Stopped) -> None:
        self._jobs.discard(report.job)
        match report:
            case Finished(job, photo):
                self.restored.emit(job, photo)
            case messages.Failed(job, error, details):
                self.failed.emit(job, error, details)
            case messages.Stopped(job):
                self.cancelled.emit(job)

    def _replace_process(self, error: EngineCrashedError) -> None:
        """Say what became of the work, and have a new process ready for the next.

        A process that died before it was ready is not started again by itself: it would die over
        and over. The next photo tries again.
        """
        logger.error("%s", error)
        jobs, was_ready = sorted(self._jobs), self._was_ready
        self.close()
        if was_ready:
            self.start()
        self.lost.emit(error)
        for job in jobs:
            self.failed.emit(job, error, "")
