"""Works through the queue of the batch page: start, pause, stop, go on, whatever happens."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.batch_fates import BatchFates
from app.controllers.batch_run import BatchRun
from app.controllers.batch_state import BatchEngine, Estimate, State
from app.models.batch_eta import BatchEta
from app.models.batch_plan import BatchPlan
from app.models.batch_rows import BatchRow, Status
from app.models.batch_table import BatchTable
from app.workers import batch_tasks
from app.workers.background import Background
from engine.batch import BatchEvent, UnfinishedBatch
from engine.errors import EngineCrashedError, UsageError
from engine.progress import CancelToken

logger = logging.getLogger(__name__)

_TICK_MS: Final = 1000
_SILENT_CRASHES: Final = 2
_SLICE: Final = 1000


class BatchController(QObject):
    """Has the waiting photos of a table restored, in the order in which they stand there.

    When the engine dies, another one goes on; the photos that were in work are tried once more,
    each alone, and only reported when that kills it again. When the queue is put in another order,
    the engine is given the new one after the photo it is at.

    Signals:
        state_changed: The new ``State``.
        blocked: There is something to decide before the start: the ``Preflight``, and how many
            seconds the photos would take, or None.
        finished: The last photo is done.
        failed: The batch as a whole cannot go on: the error, and details.
        unreadable: A ``DeblurError`` about what was to be added.
        interrupted: ``UnfinishedBatch``: there is one to go on with.
        plan_restored: The ``BatchPlan`` of a batch that goes on.
        timed: Seconds that are left, or None.
    """

    state_changed = Signal(object)
    blocked = Signal(object, object)
    finished = Signal()
    failed = Signal(object, str)
    unreadable = Signal(object)
    interrupted = Signal(object)
    plan_restored = Signal(object)
    timed = Signal(object)

    def __init__(
        self,
        engine: BatchEngine,
        background: Background,
        table: BatchTable,
        journals: Path,
        *,
        estimate: Estimate | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            engine: What restores.
            background: Where files are looked at.
            table: The queue.
            journals: The folder where batches are written down.
            estimate: Tells how many seconds a photo of a size takes, None where nobody knows; it
                is asked in another thread.
            clock: For tests.
            parent: The owner.
        """
        super().__init__(parent)
        self._engine = engine
        self._background = background
        self._table = table
        self._fates = BatchFates(table)
        self._journals = journals
        self._estimate = estimate
        self._clock = clock
        self._state = State.IDLE
        self._run: BatchRun | None = None
        self._job: int | None = None
        self._check = CancelToken()
        self._next_plan = BatchPlan()
        self._expected_s: float | None = None
        self._eta = BatchEta(clock)
        self._ticker = QTimer(self)
        self._ticker.setInterval(_TICK_MS)
        self._ticker.timeout.connect(self._tell_time)
        table.changed.connect(self._on_queue_changed)
        engine.batch_told.connect(self._on_told)
        engine.paused.connect(self._on_paused)
        engine.batch_ended.connect(self._on_ended)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)

    @property
    def state(self) -> State:
        """What the batch is doing."""
        return self._state

    @property
    def journal(self) -> Path | None:
        """Where the batch is written down; None before anything was started."""
        return self._run.journal if self._run else None

    @property
    def plan(self) -> BatchPlan | None:
        """The plan of the batch that was started last."""
        return self._run.plan if self._run else None

    @property
    def elapsed_s(self) -> float:
        """Seconds of work since the start, without pauses."""
        return self._eta.elapsed_s

    def number_of(self, row: BatchRow, place: int) -> int:
        """Return the number of a photo for its name; ``place`` is where it stands, from 0 on."""
        return self._run.numbers.of(row, place) if self._run else place + 1

    def is_own_result(self, path: Path) -> bool:
        """Tell whether a file is a result of this batch."""
        return any(row.target == path for row in self._table.rows)

    # --- the queue --------------------------------------------------------------------

    def add(self, inputs: Sequence[Path], plan: BatchPlan, *, and_start: bool = False) -> None:
        """Add photos and the photos in folders; what is no photo is told.

        Args:
            inputs: Files and folders.
            plan: Says how deep folders are looked through, and how they are worked on.
            and_start: Have them restored at once: nobody is there to press Start.
        """
        own = frozenset(row.target for row in self._table.rows if row.target)
        find = partial(batch_tasks.find_rows, tuple(inputs), plan, own)
        done = partial(self._on_found, plan if and_start else None)
        self._background.run(find, on_done=done, on_failed=self.unreadable.emit)

    def _on_found(self, plan: BatchPlan | None, found: batch_tasks.FoundRows) -> None:
        for error in found.errors:
            self.unreadable.emit(error)
        self._append(found.rows, partial(self._on_appended, plan))

    def _append(
        self, rows: Sequence[BatchRow], then: Callable[[int], None], added: int = 0
    ) -> None:
        """Add rows slice by slice, so that the window stays awake; ``then`` learns how many."""
        added += self._table.append(rows[:_SLICE])
        if len(rows) > _SLICE:
            QTimer.singleShot(0, self, partial(self._append, rows[_SLICE:], then, added))
        else:
            then(added)

    def _on_appended(self, plan: BatchPlan | None, added: int) -> None:
        if added and plan is not None and self._state is State.IDLE:
            self._next_plan = plan
            self._begin()

    def remove(self, sources: Iterable[Path]) -> None:
        """Take photos out of the queue, but for those in work."""
        rows = (self._table.row_of(source) for source in sources)
        self._table.remove(row.source for row in rows if row and not row.status.is_at_work)

    def clear_finished(self) -> None:
        """Take out what is done or skipped; what failed stays, to be tried again."""
        over = self._fates.standing(Status.DONE, Status.NOTED, Status.SKIPPED)
        self._table.remove(row.source for row in over)

    @Slot()
    def _on_queue_changed(self) -> None:
        if not self._table.rows and not self._state.is_underway:
            self._forget()
        elif self._job is not None and self._run and not self._run.still_fits(self._table.rows):
            self._engine.stop_after(self._job)

    def close(self) -> None:
        """Keep the journal of a batch that can be gone on with, and no other."""
        self._check.cancel()
        if not self._table.tally.left:
            self._forget()

    def _forget(self) -> None:
        """Begin anew with the next start."""
        if self._run is not None:
            batch_tasks.discard(self._run.journal)
            self._run = None

    # --- what the user asks -----------------------------------------------------------

    def start(self, plan: BatchPlan) -> None:
        """Look ahead, and begin where nothing stands in the way."""
        waiting = self._fates.standing(Status.WAITING)
        if self._state is not State.IDLE or not waiting:
            return
        try:
            plan.job(())
        except UsageError as error:
            self.failed.emit(error, "")
            return
        self._next_plan, self._check = plan, CancelToken()
        self._table.show_checking(is_checking=True)
        self._set_state(State.CHECKING)
        self._background.run(
            partial(batch_tasks.look_ahead, plan, waiting, self._estimate, self._check),
            on_done=partial(self._on_checked, self._check),
            on_failed=partial(self._on_check_failed, self._check),
        )

    def _on_checked(self, check: CancelToken, ahead: batch_tasks.Ahead) -> None:
        if check is not self._check or self._state is not State.CHECKING:
            return
        self._table.show_checking(is_checking=False)
        self._expected_s = ahead.seconds
        if ahead.seen.is_clear:
            self._begin()
        else:
            self._set_state(State.BLOCKED)
            self.blocked.emit(ahead.seen, ahead.seconds)

    def _on_check_failed(self, check: CancelToken, error: Exception) -> None:
        if check is self._check and self._state is State.CHECKING:
            self.step_back()
            self.failed.emit(error, "")

    def start_anyway(self) -> None:
        """Begin although some photos will be left out."""
        if self._state is State.BLOCKED:
            self._begin()

    def step_back(self) -> None:
        """Begin nothing."""
        self._check.cancel()
        if self._state in (State.CHECKING, State.BLOCKED):
            self._table.show_checking(is_checking=False)
            self._set_state(State.IDLE)

    def retry_failed(self, plan: BatchPlan) -> None:
        """Try once more what failed."""
        failed = [row.source for row in self._fates.standing(Status.FAILED)]
        self._fates.reset(failed)
        if self._run is not None:
            self._run.forgive(failed)
        self.start(plan)

    @Slot()
    def pause(self) -> None:
        """Rest at the next border of two tiles."""
        if self._state is State.RUNNING:
            self._set_state(State.PAUSING)
            if self._job is not None:
                self._engine.pause(self._job)

    @Slot()
    def resume(self) -> None:
        """Go on after a pause."""
        if self._state not in (State.PAUSING, State.PAUSED):
            return
        self._fates.mark(Status.PAUSED, Status.RUNNING)
        self._eta.resume()
        self._set_state(State.RUNNING)
        if self._job is None:
            self._submit()
        else:
            self._engine.resume(self._job)

    @Slot()
    def stop_after(self) -> None:
        """End with the photo that is in work."""
        if self._job is not None and self._state is not State.STOPPING:
            self.resume()
            self._set_state(State.STOPPING)
            self._engine.stop_after(self._job)

    @Slot()
    def cancel(self) -> None:
        """End now; what is in work waits for another start."""
        self.step_back()
        if self._job is not None:
            self._set_state(State.STOPPING)
            self._engine.cancel(self._job)
        elif self._state.is_underway:
            self._rest()

    # --- one job of the engine after the other ----------------------------------------

    def _begin(self) -> None:
        plan = self._next_plan
        if self._run is not None and not self._run.plan.makes_same_results(plan):
            self._forget()  # what is done is done, and what waits goes on in another journal
        if self._run is None:
            self._run = BatchRun.new(plan, self._journals)
            self._eta = BatchEta(self._clock)
        self._run.plan = plan
        self._eta.resume()
        if self._expected_s is not None:
            self._eta.expect(self._expected_s, self._table.tally.left_bytes)
        self._expected_s = None
        self._ticker.start()
        self._set_state(State.RUNNING)
        self._submit()

    def _submit(self) -> None:
        """Give the engine what waits, or end."""
        assert self._run is not None  # noqa: S101 - a run has begun
        wanted = self._run.next_of(self._table.rows)
        if not wanted:
            self._rest()
            self.finished.emit()
            return
        self._job = self._engine.submit_batch(
            self._run.job(self._table.rows),
            self._run.journal,
            only=wanted,
            is_gentle=self._run.plan.is_gentle,
        )

    @Slot(int)
    def _on_ended(self, job: int) -> None:
        if job != self._job or self._run is None:
            return
        self._job = None
        is_stuck = not self._run.took_in_a_fate
        if self._state is State.STOPPING or (is_stuck and self._run.was_asked_for_all):
            self._rest()
        elif self._state in (State.PAUSING, State.PAUSED):
            self._set_paused()
        else:
            self._submit()

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        if job == self._job:
            self._job = None
            self._rest()

    @Slot(int, object, str)
    def _on_failed(self, job: int, error: Exception, details: str) -> None:
        if job != self._job:
            return
        self._job = None
        if isinstance(error, EngineCrashedError) and self._state is not State.STOPPING:
            self._recover(error, details)
        else:
            self._rest()
            self.failed.emit(error, details)

    def _rest(self) -> None:
        """Let go of everything; what was in work waits again."""
        self._fates.reset(self._fates.at_work)
        self._eta.pause()
        self._ticker.stop()
        self._set_state(State.IDLE)

    # --- when the engine dies ---------------------------------------------------------

    def _recover(self, error: EngineCrashedError, details: str) -> None:
        """Go on with another engine process, which its client has started already."""
        assert self._run is not None  # noqa: S101 - it had a job
        suspects = self._fates.at_work
        if self._run.blame(suspects) >= _SILENT_CRASHES:  # it dies before it begins
            self._rest()
            self.failed.emit(error, details)
            return
        guilty = [source for source in suspects if self._run.is_guilty(source)]
        self._fates.reset(suspects)
        for source in guilty:
            self._fates.show_failure(source, error)
        self._background.run(
            partial(batch_tasks.note_crash, self._run.journal, guilty, error),
            on_done=self._on_crash_noted,
            on_failed=self._on_crash_unnoted,
        )

    def _on_crash_noted(self, _: object) -> None:
        if self._state is State.RUNNING:
            self._submit()
        elif self._state is State.PAUSING:
            self._set_paused()
        elif self._state is State.STOPPING:
            self._rest()

    def _on_crash_unnoted(self, error: Exception) -> None:
        self._rest()
        self.failed.emit(error, "")

    # --- what happens to photos -------------------------------------------------------

    @Slot(int, object)
    def _on_told(self, job: int, event: BatchEvent) -> None:
        if job != self._job or self._run is None:
            return
        self._run.note(event)
        self._fates.show(event)
        self._tell_time()

    @Slot(int)
    def _on_paused(self, job: int) -> None:
        if job == self._job and self._state is State.PAUSING:
            self._set_paused()

    def _set_paused(self) -> None:
        self._eta.pause()
        self._fates.mark(Status.RUNNING, Status.PAUSED)
        self._set_state(State.PAUSED)

    @Slot()
    def _tell_time(self) -> None:
        tally = self._table.tally
        self.timed.emit(self._eta.after(tally.done_bytes, tally.left_bytes))

    # --- batches of earlier starts ----------------------------------------------------

    def look_for_interrupted(self) -> None:
        """Look for a batch to go on with; ``interrupted`` follows if there is one."""
        self._background.run(
            partial(batch_tasks.unfinished, self._journals),
            on_done=lambda found: self.interrupted.emit(found) if found else None,
            on_failed=lambda error: logger.warning("no journal could be read: %s", error),
        )

    def go_on(self, batch: UnfinishedBatch, plan: BatchPlan) -> None:
        """Take an interrupted batch up again; results that are there are looked at, and kept."""
        self._background.run(
            partial(batch_tasks.rows_of, batch.journal),
            on_done=partial(self._on_rows_read, batch, plan),
            on_failed=lambda error: self.failed.emit(error, ""),
        )

    def _on_rows_read(
        self, batch: UnfinishedBatch, plan: BatchPlan, rows: tuple[BatchRow, ...]
    ) -> None:
        if self._state is not State.IDLE:
            return
        self._next_plan = BatchPlan.of_job(batch.job, plan)
        self._run = BatchRun.of(batch, self._next_plan)
        self._eta = BatchEta(self._clock)
        self.plan_restored.emit(self._next_plan)
        self._append(rows, self._on_rows_appended)

    def _on_rows_appended(self, _: int) -> None:
        if self._state is State.IDLE:
            self._begin()

    def discard(self, batch: UnfinishedBatch) -> None:
        """Forget an interrupted batch; its results stay."""
        self._background.run(
            partial(batch_tasks.discard, batch.journal),
            on_done=lambda _: None,
            on_failed=lambda error: self.failed.emit(error, ""),
        )

    def _set_state(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
