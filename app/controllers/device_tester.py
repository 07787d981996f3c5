"""Tries devices when the user asks, and remembers how they did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from app.messages import describe
from app.models.settings import Keeper
from app.store import Store
from app.workers import device_task
from app.workers.apart import Apart
from app.workers.background import Background
from engine.doctor import DeviceTrial
from engine.errors import Cancelled

_KEY = "devices/{name}"

Call = Callable[[str, int], Apart[DeviceTrial]]


class Tried(msgspec.Struct, frozen=True):
    """How a device did.

    Attributes:
        when: When that was.
        label: The device in words; empty where it does not work.
        seconds: What a small photo took.
        side: Its side in pixels.
        reason: Why it does not work; empty where it does.
    """

    when: datetime
    label: str = ""
    seconds: float = 0.0
    side: int = 0
    reason: str = ""

    @property
    def works(self) -> bool:
        """The device can be used."""
        return not self.reason


class DeviceTester(QObject):
    """Tries one device at a time.

    Signals:
        started: The device.
        tried: The device, and what came of it: ``Tried``.
        ended: The device; nothing is tried any more.
    """

    started = Signal(str)
    tried = Signal(str, object)
    ended = Signal(str)

    def __init__(
        self,
        background: Background,
        keeper: Keeper,
        store: Store,
        *,
        call: Call = device_task.trial,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._keeper = keeper
        self._store = store
        self._call = call
        self._running: Apart[DeviceTrial] | None = None

    @property
    def is_running(self) -> bool:
        """A device is being tried."""
        return self._running is not None

    def last(self, device: str) -> Tried | None:
        """Return how it did the last time, None before the first."""
        try:
            return msgspec.json.decode(str(self._store.value(_KEY.format(name=device))), type=Tried)
        except msgspec.DecodeError:
            return None

    def test(self, device: str) -> None:
        """Try a device; nothing happens while one is being tried."""
        if self._running is not None:
            return
        self._running = self._call(device, self._keeper.now.threads)
        self.started.emit(device)
        self._background.run(
            self._running.run,
            on_done=partial(self._on_done, device),
            on_failed=partial(self._on_failed, device),
        )

    def close(self) -> None:
        """Try no longer; what runs is ended by force."""
        if self._running is not None:
            self._running.cancel()

    def _on_done(self, device: str, trial: DeviceTrial) -> None:
        self._end(device, Tried(datetime.now(UTC), trial.label, trial.seconds, trial.side))

    def _on_failed(self, device: str, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end(device, None)
            return
        said = describe(error)
        self._end(device, Tried(datetime.now(UTC), reason=f"{said.title}. {said.text}"))

    def _end(self, device: str, tried: Tried | None) -> None:
        self._running = None
        if tried is not None:
            self._store.setValue(_KEY.format(name=device), msgspec.json.encode(tried).decode())
            self.tried.emit(device, tried)
        self.ended.emit(device)
