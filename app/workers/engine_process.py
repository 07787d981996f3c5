"""The engine process: takes requests from a pipe and gives them to one thread a device."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from app import fault_log, logs
from app.workers import messages
from app.workers.batch_messages import BatchEnded, RunBatch, StopAfter
from app.workers.batch_task import BatchTask
from app.workers.device_worker import DeviceWorker, Rank, Task
from app.workers.job_gate import JobGate
from app.workers.restore_task import RestoreTask
from engine.devices import limit_threads
from engine.power import lower_priority
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)

DEFAULT_RESTORER = "engine.restorer:Restorer.open"
_FINISH_TIMEOUT_S = 2.0
_NICENESS = 3  # a third of the processor's time still, where others want all of it
_BELOW_NORMAL = 0x4000  # of the Windows API


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How an engine process starts.

    Attributes:
        settings: The model and device that are loaded at once.
        restorer: Address of the function that makes a restorer; tests put a fake there.
        log_folder: Where the process keeps its log; None for no log file.
        log_level: From which weight on events are logged.
        threads: How many cores it computes with; 0 is all of them.
        is_gentle: All other programs go first, and not the window alone.
    """

    settings: RestoreSettings = field(default_factory=RestoreSettings)
    restorer: str = DEFAULT_RESTORER
    log_folder: Path | None = None
    log_level: str = "info"
    threads: int = 0
    is_gentle: bool = False


def run_engine(connection: Connection, options: EngineOptions) -> None:
    """Be the engine process until the window says so or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before anything imports OpenMP
    if options.threads:
        limit_threads(options.threads)
    if options.is_gentle:
        lower_priority()
    else:
        _let_the_window_go_first()
    logs.configure("engine", options.log_folder, options.log_level)
    service = EngineService(connection, options)
    with fault_log.watched("engine", options.log_folder):
        service.serve()
        has_ended = service.finish()
    if not has_ended:
        os._exit(0)  # a thread is deep in native code; the window keeps nothing of this process


def _let_the_window_go_first() -> None:
    if sys.platform == "win32":
        kernel32 = ctypes.CDLL("kernel32")
        kernel32.GetCurrentProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel32.GetCurrentProcess())
        kernel32.SetPriorityClass(process, _BELOW_NORMAL)
    else:
        with suppress(OSError):  # some sandboxes forbid it
            os.nice(_NICENESS)


class EngineService:
    """Answers requests; everything it says about a job ends with one final event."""

    def __init__(self, connection: Connection, options: EngineOptions) -> None:
        self._connection = connection
        self._options = options
        self._send_lock = threading.Lock()
        self._gates: dict[int, JobGate] = {}
        self._batches: dict[int, BatchTask] = {}
        self._workers: dict[str, DeviceWorker] = {}

    def serve(self) -> None:
        """Work until Shutdown, or until the window's end of the pipe is closed."""
        self._worker(self._options.settings)
        while True:
            try:
                request: messages.Request = self._connection.recv()
            except (EOFError, OSError):
                return
            if isinstance(request, messages.Shutdown):
                return
            self._answer(request)

    def finish(self) -> bool:
        """Cancel everything and wait a little; tell whether every thread has ended."""
        for gate in list(self._gates.values()):
            gate.cancel()
        for worker in self._workers.values():
            worker.finish()
        for worker in self._workers.values():
            worker.join(_FINISH_TIMEOUT_S)
        return not any(worker.is_alive() for worker in self._workers.values())

    def _answer(self, request: messages.Request) -> None:
        match request:
            case messages.Restore():
                self._restore(request)
            case RunBatch():
                self._run_batch(request)
            case StopAfter(job) if batch := self._batches.get(job):
                batch.stop.set()
            case messages.Cancel(job) if gate := self._gates.get(job):
                gate.cancel()
            case messages.Pause(job) if gate := self._gates.get(job):
                gate.pause()
            case messages.Resume(job) if gate := self._gates.get(job):
                gate.resume()
            case _:
                logger.debug("too late: %s", request)  # what it is about has ended

    def _restore(self, request: messages.Restore) -> None:
        rank = Rank.PHOTO if request.region is None else Rank.REGION
        worker = self._worker(request.settings)
        gate = self._gate(request.job, worker, rank)
        run = RestoreTask(request, gate).run
        worker.submit(Task(request.job, request.settings, gate, rank, run))

    def _run_batch(self, request: RunBatch) -> None:
        settings = request.batch.settings
        worker = self._worker(settings)
        gate = self._gate(request.job, worker, Rank.BATCH)
        batch = self._batches[request.job] = BatchTask(request, gate)
        worker.submit(Task(request.job, settings, gate, Rank.BATCH, batch.run))

    def _gate(self, job: int, worker: DeviceWorker, rank: Rank) -> JobGate:
        go_first = partial(worker.run_before, rank)
        gate = JobGate(go_first=go_first, on_rest=partial(self._tell_rest, job))
        self._gates[job] = gate
        return gate

    def _tell_rest(self, job: int, is_paused: bool) -> None:
        self._send(messages.Rested(job, is_paused))

    def _worker(self, settings: RestoreSettings) -> DeviceWorker:
        """Return the thread of the device, started at its first use."""
        worker = self._workers.get(settings.device)
        if worker is None:
            worker = DeviceWorker(self._options.restorer, settings, self._send)
            self._workers[settings.device] = worker
            worker.start()
        return worker

    def _send(self, event: messages.Event) -> None:
        if isinstance(event, messages.Restored | messages.Failed | messages.Stopped | BatchEnded):
            self._gates.pop(event.job, None)
            self._batches.pop(event.job, None)
        with self._send_lock, suppress(OSError):  # the window is gone: the next recv says so
            self._connection.send(event)
