"""The engine process: takes requests from a pipe and gives them to one thread a device."""

from __future__ import annotations

import logging
import os
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from app import logs
from app.workers import messages
from app.workers.device_worker import DeviceWorker
from engine.progress import CancelToken
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)

DEFAULT_RESTORER = "engine.restorer:Restorer.open"
_FINISH_TIMEOUT_S = 2.0


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How an engine process starts.

    Attributes:
        settings: The model and device that are loaded at once.
        restorer: Address of the function that makes a restorer; tests put a fake there.
        log_folder: Where the process keeps its log; None for no log file.
    """

    settings: RestoreSettings = field(default_factory=RestoreSettings)
    restorer: str = DEFAULT_RESTORER
    log_folder: Path | None = None


def run_engine(connection: Connection, options: EngineOptions) -> None:
    """Be the engine process until the window says so or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before anything imports OpenMP
    logs.configure("engine", options.log_folder)
    service = EngineService(connection, options)
    service.serve()
    if not service.finish():
        os._exit(0)  # a thread is deep in native code; the window keeps nothing of this process


class EngineService:
    """Answers requests; everything it says about a job ends with one final event."""

    def __init__(self, connection: Connection, options: EngineOptions) -> None:
        self._connection = connection
        self._options = options
        self._send_lock = threading.Lock()
        self._cancels: dict[int, CancelToken] = {}
        self._workers: dict[str, DeviceWorker] = {}

    def serve(self) -> None:
        """Work until Shutdown, or until the window's end of the pipe is closed."""
        self._worker(self._options.settings)
        while True:
            try:
                request: messages.Request = self._connection.recv()
            except (EOFError, OSError):
                return
            match request:
                case messages.Restore():
                    self._restore(request)
                case messages.Cancel(job):
                    self._cancel(job)
                case messages.Shutdown():
                    return

    def finish(self) -> bool:
        """Cancel everything and wait a little; tell whether every thread has ended."""
        for job in list(self._cancels):
            self._cancel(job)
        for worker in self._workers.values():
            worker.finish()
        for worker in self._workers.values():
            worker.join(_FINISH_TIMEOUT_S)
        return not any(worker.is_alive() for worker in self._workers.values())

    def _restore(self, request: messages.Restore) -> None:
        cancel = self._cancels[request.job] = CancelToken()
        self._worker(request.settings).submit(request, cancel)

    def _cancel(self, job: int) -> None:
        if job in self._cancels:
            self._cancels[job].cancel()

    def _worker(self, settings: RestoreSettings) -> DeviceWorker:
        """Return the thread of the device, started at its first use."""
        worker = self._workers.get(settings.device)
        if worker is None:
            worker = DeviceWorker(self._options.restorer, settings, self._send)
            self._workers[settings.device] = worker
            worker.start()
        return worker

    def _send(self, event: messages.Event) -> None:
        if isinstance(event, messages.Restored | messages.Failed | messages.Stopped):
            self._cancels.pop(event.job, None)
        with self._send_lock, suppress(OSError):  # the window is gone: the next recv says so
            self._connection.send(event)
