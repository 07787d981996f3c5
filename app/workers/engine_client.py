"""The window's one way to the engine process."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from app.workers import messages
from app.workers.batch_messages import BatchEnded, BatchTold, RunBatch, StopAfter
from app.workers.engine_link import EngineLink, Finished, Lost, Report, Work
from app.workers.engine_process import EngineOptions
from app.workers.job_ledger import JobLedger
from engine.batch import BatchJob
from engine.errors import EngineCrashedError
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)

PREVIEW = "preview"
_CHECK_MS = 100


class EngineClient(QObject):
    """Keeps an engine process alive and turns what it says into signals in the window's thread.

    Every submitted job ends with exactly one of ``restored``, ``batch_ended``, ``failed`` and
    ``cancelled``. ``cancelled`` comes within a second: when the engine is deep in something, the
    job is given up, what still comes of it is dropped, and an engine that does not let go of it is
    replaced before the next job.

    Signals:
        ready: ``messages.Ready``: a model is loaded.
        not_ready: ``DeblurError`` and details: the first model could not be loaded.
        lost: ``EngineCrashedError``: the process died, with or without a job.
        started: Job: it has the device from now on.
        progressed: Job and ``Progress``.
        paused: Job: it rests.
        resumed: Job: it goes on.
        restored: Job and the finished ``StoredPhoto``, of a region as large as the region.
        batch_told: Job and a ``BatchEvent``.
        batch_ended: Job.
        failed: Job, ``DeblurError`` and details.
        cancelled: Job.
        timed: ``messages.Timing`` of finished work.
    """

    ready = Signal(object)
    not_ready = Signal(object, str)
    lost = Signal(object)
    started = Signal(int)
    progressed = Signal(int, object)
    paused = Signal(int)
    resumed = Signal(int)
    restored = Signal(int, object)
    batch_told = Signal(int, object)
    batch_ended = Signal(int)
    failed = Signal(int, object, str)
    cancelled = Signal(int)
    timed = Signal(object)

    _reported = Signal(int, object)

    def __init__(
        self,
        options: EngineOptions,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._clock = clock
        self._link: EngineLink | None = None
        self._dying: list[EngineLink] = []
        self._numbers = count(1)
        self._jobs: JobLedger[Work | RunBatch] = JobLedger()
        self._generation = 0
        self._was_ready = False
        self._is_outdated = False
        self._check = QTimer(self)
        self._check.setInterval(_CHECK_MS)
        self._check.timeout.connect(self._on_check)
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
            self._is_outdated = False
            report = partial(self._reported.emit, self._generation)
            self._link = EngineLink(self._options, report)

    def use(self, options: EngineOptions) -> None:
        """Go by other options: a process that has nothing to do is replaced, a busy one afterwards."""
        self._options = options
        self._is_outdated = self._link is not None
        self._renew()

    # --- what the window asks ---------------------------------------------------------

    def submit(self, photo: StoredPhoto, settings: RestoreSettings) -> int:
        """Have ``photo`` restored and return the job's number."""
        job = next(self._numbers)
        self._begin(job, Work(job, photo, settings))
        return job

    def submit_region(
        self,
        photo: StoredPhoto,
        region: Region,
        settings: RestoreSettings,
        *,
        lane: Hashable = PREVIEW,
    ) -> int:
        """Have a region restored before all whole photos and return the job's number.

        Args:
            photo: The photo; only the region and what lies around it are sent.
            region: A part of the photo.
            settings: How to restore.
            lane: Earlier regions of the same lane are cancelled: only the latest matters.
        """
        job = next(self._numbers)
        self._begin(job, Work(job, photo, settings, region), lane)
        return job

    def submit_batch(
        self, batch: BatchJob, journal: Path, *, only: Iterable[Path], is_gentle: bool = False
    ) -> int:
        """Have photos of a batch restored and return the job's number; see ``RunBatch``."""
        job = next(self._numbers)
        self._begin(job, RunBatch(job, batch, journal, frozenset(only), is_gentle))
        return job

    def stop_after(self, job: int) -> None:
        """Make the photo that a batch is at its last one."""
        self._send(StopAfter(job))

    def pause(self, job: int) -> None:
        """Let ``job`` rest; ``paused`` follows."""
        self._send(messages.Pause(job))

    def resume(self, job: int) -> None:
        """Let ``job`` go on; ``resumed`` follows if it rested."""
        self._send(messages.Resume(job))

    def cancel(self, job: int) -> None:
        """End ``job``; one of its last signals follows within a second."""
        if self._jobs.cancel(job, self._clock()):
            self._send(messages.Cancel(job))
            self._check.start()

    def close(self) -> None:
        """Cancel everything, end the process and wait for it; no signal follows."""
        link, self._link = self._link, None
        self._generation += 1
        self._jobs.clear()
        self._check.stop()
        for each in (link, *self._dying):
            if each is not None:
                each.close()
        self._dying.clear()

    def _begin(self, job: int, request: Work | RunBatch, lane: Hashable | None = None) -> None:
        self.start()
        for other in self._jobs.add(job, request, lane):
            self.cancel(other)
        self._send(request)

    def _send(self, request: Work | messages.Request) -> None:
        if self._link is not None:
            self._link.send(request)

    # --- what the engine says ---------------------------------------------------------

    @Slot(int, object)
    def _on_reported(self, generation: int, report: Report) -> None:
        if generation != self._generation:
            return  # a process that was closed or replaced meanwhile
        match report:
            case messages.Ready():
                self._was_ready = True
                self.ready.emit(report)
            case messages.NotReady(error, details):
                self.not_ready.emit(error, details)
            case Lost(exit_code):
                self._on_lost(EngineCrashedError(exit_code))
            case messages.Started() | messages.Progressed() | messages.Rested() | BatchTold():
                self._tell(report)
            case _:
                self._finish(report)

    def _tell(
        self, report: messages.Started | messages.Progressed | messages.Rested | BatchTold
    ) -> None:
        """Pass on how far a job is, unless it was given up."""
        if not self._jobs.is_wanted(report.job):
            return
        match report:
            case messages.Started(job):
                self._jobs.start(job)
                self.started.emit(job)
            case messages.Progressed(job, progress):
                self.progressed.emit(job, progress)
            case messages.Rested(job, is_paused):
                (self.paused if is_paused else self.resumed).emit(job)
            case BatchTold(job, event):
                self.batch_told.emit(job, event)

    def _finish(self, report: Finished | BatchEnded | messages.Failed | messages.Stopped) -> None:
        if self._jobs.end(report.job):
            self._tell_end(report)
        self._renew()

    def _tell_end(self, report: Finished | BatchEnded | messages.Failed | messages.Stopped) -> None:
        match report:
            case Finished(job, photo, timing):
                if timing is not None:
                    self.timed.emit(timing)
                self.restored.emit(job, photo)
            case BatchEnded(job):
                self.batch_ended.emit(job)
            case messages.Failed(job, error, details):
                self.failed.emit(job, error, details)
            case messages.Stopped(job):
                self.cancelled.emit(job)

    @Slot()
    def _on_check(self) -> None:
        """Report what was cancelled and did not end, and replace an engine that is stuck."""
        now_s = self._clock()
        for job in self._jobs.overdue(now_s):
            if self._link is not None:
                self._link.drop(job)
            self.cancelled.emit(job)
        if self._jobs.is_stuck(now_s):
            self._replace_stuck()
        if not self._jobs.has_cancelled:
            self._check.stop()

    def _renew(self) -> None:
        """Replace a process whose options are no longer those of the user, unless it works."""
        if not self._is_outdated or not self._jobs.is_empty:
            return
        if self._link is not None:
            self._link.retire()
            self._dying.append(self._link)
            self._link = None
        self.start()

    def _replace_stuck(self) -> None:
        """Go on with another process, and give it what waited for this one."""
        logger.warning("the engine does not let go of what was cancelled; another one is started")
        if self._link is not None:
            self._link.kill()
            self._dying.append(self._link)
            self._link = None
        self._jobs.drop_given_up()
        self.start()
        for request in self._jobs.waiting:
            self._send(request)

    def _on_lost(self, error: EngineCrashedError) -> None:
        """Say what became of the work, and have a new process ready for the next.

        A process that died before it was ready is not started again by itself: it would die over
        and over. The next photo tries again.
        """
        logger.error("%s", error)
        jobs, was_ready = self._jobs.wanted, self._was_ready
        self.close()
        if was_ready:
            self.start()
        self.lost.emit(error)
        for job in jobs:
            self.failed.emit(job, error, "")
