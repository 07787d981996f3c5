"""One engine process, seen from the window: a thread that sends, and a thread that listens.

A link lives as long as its process. The client starts another when this one is lost.
"""

from __future__ import annotations

import logging
import multiprocessing
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np

from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from app.workers import messages
from app.workers.batch_messages import BatchEnded, BatchTold
from app.workers.engine_process import EngineOptions, run_engine
from app.workers.shared_pixels import OwnedPixels
from engine.errors import OutOfMemoryError
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)

_CLOSE_TIMEOUT_S = 4.0

# What is sent around a region: more than generators look at, and cut on every grid that they have.
_AROUND, _GRID = 320, 64


@dataclass(frozen=True, slots=True)
class Work:
    """A photo to restore, or a region of it."""

    job: int
    photo: StoredPhoto
    settings: RestoreSettings
    region: Region | None = None

    @property
    def sent(self) -> Region:
        """The part of the photo that the engine has to see."""
        if self.region is None:
            return Region(0, 0, *self.photo.size)
        grown = self.region.grown(_AROUND, self.photo.size)
        left, top = grown.left // _GRID * _GRID, grown.top // _GRID * _GRID
        return Region(left, top, grown.right - left, grown.bottom - top)

    @property
    def part(self) -> StoredPhoto:
        """The part of the photo whose result is wanted, as it is before."""
        if self.region is None:
            return self.photo
        alpha = self.photo.alpha
        return replace(
            self.photo,
            samples=self.region.crop(self.photo.samples),
            alpha=None if alpha is None else self.region.crop(alpha),
        )


@dataclass(frozen=True, slots=True)
class Finished:
    """The result of ``job``, out of shared memory again."""

    job: int
    photo: StoredPhoto
    timing: messages.Timing | None


@dataclass(frozen=True, slots=True)
class Lost:
    """The process has ended, whether asked to or not."""

    exit_code: int | None


Report = (
    messages.Ready
    | messages.NotReady
    | messages.Started
    | messages.Progressed
    | messages.Rested
    | messages.Failed
    | messages.Stopped
    | BatchTold
    | BatchEnded
    | Finished
    | Lost
)


class EngineLink:
    """Starts an engine process; ``report`` is called from the listening thread."""

    def __init__(self, options: EngineOptions, report: Callable[[Report], None]) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, self._far_end = context.Pipe()
        self._process = context.Process(
            target=run_engine, args=(self._far_end, options), name="deblur-engine", daemon=True
        )
        self._report = report
        self._outbox: queue.SimpleQueue[Work | messages.Request | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._in_flight: dict[int, tuple[Work, OwnedPixels]] = {}
        self._dropped: set[int] = set()
        self._is_lost = False
        self._is_started = threading.Event()
        self._listener = threading.Thread(target=self._listen, name="engine listener", daemon=True)
        self._sender = threading.Thread(target=self._send_all, name="engine sender", daemon=True)
        self._listener.start()
        self._sender.start()

    def send(self, request: Work | messages.Request) -> None:
        """Send ``request`` after those before it; returns at once."""
        self._outbox.put(request)

    def drop(self, job: int) -> None:
        """Take no result of ``job`` any more, should one still come."""
        self._dropped.add(job)

    def kill(self) -> None:
        """End the process by force; returns at once, and ``close`` waits for what is left."""
        self._is_started.wait()
        self._process.kill()

    def retire(self) -> None:
        """Have the process end by itself; returns at once, and ``close`` waits for what is left."""
        self._outbox.put(messages.Shutdown())

    def close(self) -> None:
        """Have the process end, wait for it, and for both threads."""
        self._outbox.put(messages.Shutdown())
        self._outbox.put(None)
        self._listener.join(_CLOSE_TIMEOUT_S)
        if self._listener.is_alive():
            self._process.kill()
        self._listener.join()
        self._sender.join()
        self._process.close()
        self._connection.close()

    @property
    def process_id(self) -> int | None:
        """The number of the process, for tests and logs."""
        return self._process.pid

    def _listen(self) -> None:
        exit_code = self._live()
        self._abandon()
        self._report(Lost(exit_code))

    def _live(self) -> int | None:
        """Start the process, pass on what it says until it ends, and return its exit code."""
        try:
            self._process.start()
        except OSError:
            logger.exception("the engine process could not be started")
            return None
        finally:
            self._far_end.close()  # so that the end of the process closes the pipe
            self._is_started.set()
        with suppress(EOFError, OSError):
            while True:
                self._handle(self._connection.recv())
        self._process.join()
        return self._process.exitcode

    def _handle(self, event: messages.Event) -> None:
        if isinstance(event, messages.Restored):
            self._report(self._take(event))
            return
        if isinstance(event, messages.Failed | messages.Stopped) and event.job in self._in_flight:
            self._in_flight.pop(event.job)[1].release()
        self._report(event)

    def _take(self, event: messages.Restored) -> Report:
        work, block = self._in_flight.pop(event.job)
        if event.job in self._dropped:
            block.release()
            return messages.Stopped(event.job)
        try:
            part = work.part
            result = part.with_samples(block.take(part.height, part.width))
        except MemoryError:
            block.release()
            return messages.Failed(event.job, OutOfMemoryError("the computer"), "")
        return Finished(event.job, replace(result, notes=event.notes), event.timing)

    def _abandon(self) -> None:
        with self._lock:
            self._is_lost = True
            for _work, block in self._in_flight.values():
                block.release()
            self._in_flight.clear()

    def _send_all(self) -> None:
        self._is_started.wait()
        while (request := self._outbox.get()) is not None:
            if isinstance(request, Work):
                self._send_work(request)
            else:
                self._send(request)

    def _send_work(self, work: Work) -> None:
        try:
            block = OwnedPixels(work.sent.crop(work.photo.samples))
        except OutOfMemoryError as error:
            self._report(messages.Failed(work.job, error, ""))
            return
        with self._lock:
            if self._is_lost:
                block.release()
                return
            self._in_flight[work.job] = (work, block)
        self._send(_request(work, block))

    def _send(self, request: messages.Request) -> None:
        with suppress(OSError):  # the process is gone: the listener notices
            self._connection.send(request)


def _request(work: Work, block: OwnedPixels) -> messages.Restore:
    photo, sent, region = work.photo, work.sent, work.region
    if region is not None:
        region = replace(region, left=region.left - sent.left, top=region.top - sent.top)
    return messages.Restore(
        job=work.job,
        block=block.block,
        settings=work.settings,
        region=region,
        bit_depth=photo.bit_depth,
        is_gray=photo.is_gray,
        format=photo.format,
        path=photo.path,
        icc=photo.icc,
        hidden=_hidden(photo, sent),
    )


def _hidden(photo: StoredPhoto, sent: Region) -> bytes | None:
    """Return a bit for every pixel, set where it is fully transparent; None for opaque photos."""
    return None if photo.alpha is None else np.packbits(sent.crop(photo.alpha) == 0).tobytes()
