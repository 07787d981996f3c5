"""The time between the end of a batch and the sleep of the computer, in which it can be stopped."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SECONDS: Final = 60
_TICK_MS: Final = 1000


class SleepCountdown(QObject):
    """Counts down to the moment at which the computer is put to sleep.

    Signals:
        ticked: How many seconds are left; at the start too.
        over: It is time. Nothing more follows.
        stopped: It was stopped; the computer stays awake.
    """

    ticked = Signal(int)
    over = Signal()
    stopped = Signal()

    def __init__(
        self, *, seconds: int = SECONDS, tick_ms: int = _TICK_MS, parent: QObject | None = None
    ) -> None:
        """Make one at rest; tests count less, and faster."""
        super().__init__(parent)
        self._seconds = seconds
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self._on_tick)

    @property
    def is_running(self) -> bool:
        """Whether the computer is about to sleep."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin to count, anew if it did already."""
        self._left = self._seconds
        self._timer.start()
        self.ticked.emit(self._left)

    @Slot()
    def stop(self) -> None:
        """Let the computer stay awake."""
        if self.is_running:
            self._timer.stop()
            self.stopped.emit()

    @Slot()
    def hurry(self) -> None:
        """Wait no longer."""
        if self.is_running:
            self._timer.stop()
            self.over.emit()

    @Slot()
    def _on_tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.hurry()
        else:
            self.ticked.emit(self._left)
