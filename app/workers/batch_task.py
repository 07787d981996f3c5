"""A batch in a device worker's thread of the engine process: from a request to its last event."""

from __future__ import annotations

import copy
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import cast

from app.workers.batch_messages import BatchEnded, BatchTold, RunBatch
from app.workers.progress_thinner import ProgressThinner
from engine.batch import (
    BatchEvent,
    BatchJournal,
    ItemFailed,
    ItemProgressed,
    run_batch,
)
from engine.power import lower_priority
from engine.progress import CancelToken, Progress
from engine.restorer import Restorer

_LOG = logging.getLogger(__name__)


@dataclass
class BatchTask:
    """One batch at work.

    Attributes:
        request: What is asked for.
        gate: Cancels and pauses it.
        stop: When set, the photo that is being restored is the last.
    """

    request: RunBatch
    gate: CancelToken
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self, restorer: object, send: Callable[[BatchTold | BatchEnded], None]) -> BatchEnded:
        """Work, tell what happens through ``send``, and return the last event.

        Raises:
            Cancelled: Somebody asked for it.
            DeblurError: The batch as a whole cannot go on.
        """
        request = self.request
        teller = _Teller(request.job, send)
        if request.is_gentle:
            lower_priority()
        with BatchJournal.open(request.journal) as journal:
            run_batch(
                request.batch,
                cast("Restorer", restorer),
                journal,
                teller.tell,
                self.gate,
                stop=self.stop,
                only=request.only,
            )
        return BatchEnded(request.job)


class _Teller:
    """Sends events, progress not more often than eyes follow."""

    def __init__(self, job: int, send: Callable[[BatchTold | BatchEnded], None]) -> None:
        self._job = job
        self._send = send
        self._thinner = ProgressThinner(self._send_progress)
        self._current: ItemProgressed | None = None

    def tell(self, event: BatchEvent) -> None:
        """Send an event, without what a pipe cannot carry."""
        if isinstance(event, ItemProgressed):
            self._current = event
            self._thinner(event.progress)
            return
        if isinstance(event, ItemFailed):
            _LOG.info("a photo of a batch failed", exc_info=event.error)
            event = replace(event, error=copy.copy(event.error))
        self._send(BatchTold(self._job, event))

    def _send_progress(self, progress: Progress) -> None:
        if self._current is not None:
            self._send(BatchTold(self._job, replace(self._current, progress=progress)))
