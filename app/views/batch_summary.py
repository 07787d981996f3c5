"""How the batch stands, in one line and a bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.controllers.batch_state import State
from app.models.batch_rows import Tally
from app.views import words

_FINE = 1000


class BatchSummary(QFrame):
    """Says how many photos are done, failed and skipped, and how long the rest takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tally = Tally()
        self._state = State.IDLE
        self._seconds: float | None = None
        self._best = (0.0, 0)
        self.setObjectName("batchSummary")
        self._counts = QLabel(self)
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._left = QLabel(self)
        self._left.setObjectName("hint")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _FINE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the batch"))
        line = QHBoxLayout()
        line.addWidget(self._counts)
        line.addStretch()
        line.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._bar)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._counts.text()} {self._left.text()}".strip()

    @property
    def fraction(self) -> float:
        """How far the bar stands, in [0, 1]."""
        return self._bar.value() / _FINE

    def show_tally(self, tally: Tally) -> None:
        """Show how many photos are where."""
        self._tally = tally
        self._counts.setText(self._count_words())
        self._bar.setValue(int(self._fraction() * _FINE))

    def show_state(self, state: State) -> None:
        """Show what the batch is doing."""
        self._state = state
        self._show_left()

    def show_time(self, seconds: float | None) -> None:
        """Show how long it takes; None while that is unknown."""
        self._seconds = seconds
        self._show_left()

    def _count_words(self) -> str:
        tally = self._tally
        if not tally.total:
            return self.tr("No photos yet")
        over = tally.total - tally.left
        parts = [self.tr("{done} of {total}").format(done=over, total=tally.total)]
        parts += [self.tr("%n failed", "", tally.failed)] if tally.failed else []
        parts += [self.tr("%n skipped", "", tally.skipped)] if tally.skipped else []
        return " · ".join(parts)

    def _show_left(self) -> None:
        by_state = {
            State.IDLE: "",
            State.CHECKING: self.tr("Looking ahead…"),
            State.BLOCKED: "",
            State.RUNNING: words.time_left(self._seconds) or self.tr("Estimating the time…"),
            State.PAUSING: self.tr("Pausing…"),
            State.PAUSED: self._paused_words(),
            State.STOPPING: self.tr("Stopping…"),
        }
        self._left.setText(by_state[self._state])

    def _paused_words(self) -> str:
        paused = self.tr("Paused – safe to close")
        left = words.time_left(self._seconds)
        return f"{paused} · {left}" if left else paused

    def _fraction(self) -> float:
        """Return the share that is over, by size; it goes back only when photos are added."""
        tally = self._tally
        whole = tally.done_bytes + tally.left_bytes
        share = tally.done_bytes / whole if whole else 0.0
        best, total = self._best
        share = max(share, best) if tally.total == total and tally.left else share
        self._best = (share, tally.total)
        return share
