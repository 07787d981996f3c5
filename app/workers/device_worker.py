"""One thread of the engine process: it owns one device's models and works through its queues."""

from __future__ import annotations

import copy
import logging
import threading
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from app.workers import messages
from app.workers.job_gate import JobGate
from app.workers.model_shelf import ModelShelf, RestorerLike
from engine.errors import Cancelled, DeblurError, OutOfMemoryError
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)

Send = Callable[[messages.Event], None]

TRIM_AFTER_S = 10.0


class Rank(IntEnum):
    """Who goes first, even before the next tile of what runs."""

    REGION = 0
    PHOTO = 1
    BATCH = 2


@dataclass(frozen=True, slots=True)
class Task:
    """One job for a device.

    Attributes:
        job: Its number.
        settings: Say which model it needs.
        gate: Passed through between the parts of the work.
        rank: Jobs of a lower rank run at the borders between its parts.
        run: Does the work with the model, tells of it, and returns its last event.
    """

    job: int
    settings: RestoreSettings
    gate: JobGate
    rank: Rank
    run: Callable[[RestorerLike, Send], messages.Final]


class DeviceWorker(threading.Thread):
    """Opens its first model at once, and others when a task asks for them."""

    def __init__(self, restorer: str, settings: RestoreSettings, send: Send) -> None:
        super().__init__(name=f"device {settings.device}", daemon=True)
        self._settings = settings
        self._send = send
        self._shelf = ModelShelf(restorer, self._on_opened)
        self._changed = threading.Condition()
        self._queues: dict[Rank, deque[Task]] = {rank: deque() for rank in Rank}
        self._running: list[Task] = []  # those that others went before, and last the one at work
        self._is_finishing = False

    def submit(self, task: Task) -> None:
        """Put ``task`` at the end of its queue."""
        with self._changed:
            self._queues[task.rank].append(task)
            if self._running and task.rank < self._running[-1].rank:
                self._running[-1].gate.knock()
            self._changed.notify()

    def finish(self) -> None:
        """End the thread after the work that is queued."""
        with self._changed:
            self._is_finishing = True
            self._changed.notify()

    def run_before(self, rank: Rank) -> None:
        """Do all that goes before ``rank``; nothing in other threads, which share a job's gate."""
        if threading.current_thread() is self:
            while (task := self._next(rank)) is not None:
                self._work_on(task)

    def run(self) -> None:
        """Work through the queues; the top that catches everything and logs it."""
        try:
            self._shelf.get(self._settings)
        except Exception as error:
            logger.exception("the model could not be loaded")
            self._send(messages.NotReady(_as_ours(error), traceback.format_exc()))
        while self._wait():
            task = self._next()
            if task is not None:
                self._work_on(task)

    def _wait(self) -> bool:
        """Wait for a task; tell whether there is one. Who has none for a while needs less memory."""
        with self._changed:
            if not self._changed.wait_for(self._is_called, TRIM_AFTER_S):
                self._shelf.trim()
            self._changed.wait_for(self._is_called)
            return any(self._queues.values())

    def _is_called(self) -> bool:
        return any(self._queues.values()) or self._is_finishing

    def _next(self, rank: Rank | None = None) -> Task | None:
        """Take the next task, of those before ``rank``; from now on it is the one at work."""
        with self._changed:
            for each, tasks in self._queues.items():
                if tasks and (rank is None or each < rank):
                    self._running.append(tasks.popleft())
                    return self._running[-1]
            return None

    def _work_on(self, task: Task) -> None:
        """Do a task; nothing that is raised may leave with a traceback that holds pixels."""
        try:
            task.gate.raise_if_cancelled()
            self._send(messages.Started(task.job))
            last = task.run(self._shelf.get(task.settings), self._send)
        except Exception as error:  # noqa: BLE001 - a top, and _failure logs it
            last = _failure(task.job, error)
        with self._changed:
            self._running.pop()
        self._send(last)

    def _on_opened(self, restorer: RestorerLike, settings: RestoreSettings) -> None:
        self._send(
            messages.Ready(
                restorer.device_label,
                restorer.model_name,
                settings,
                restorer.rules,
                restorer.bytes_per_pixel,
            )
        )


def _failure(job: int, error: Exception) -> messages.Failed | messages.Stopped:
    if isinstance(error, Cancelled):
        return messages.Stopped(job)
    logger.error("a job failed", exc_info=error)
    return messages.Failed(job, _as_ours(error), "".join(traceback.format_exception(error)))


def _as_ours(error: Exception) -> DeblurError:
    """Return a copy, which has left the traceback behind, or words for what nobody expected."""
    if isinstance(error, DeblurError):
        return copy.copy(error)
    if isinstance(error, MemoryError):
        return OutOfMemoryError("the computer")
    return DeblurError(f"{type(error).__name__} in the engine: {error}")
