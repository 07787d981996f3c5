"""The Deblur button, which becomes the progress of what it started."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.models.job_status import JobStatus
from app.views import words
from app.views.buttons import action_button

_FINE = 1000


class JobPanel(QWidget):
    """Shows either the button or how far the work is."""

    def __init__(
        self, deblur_action: QAction, cancel_action: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = action_button(deblur_action, is_primary=True)
        self.cancel_button = action_button(cancel_action)
        self._stage = QLabel(self)
        self._left = QLabel(self)
        self._left.setObjectName("hint")
        self._hint = QLabel(self)
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._idle_page())
        self._pages.addWidget(self._running_page())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_hint(self, hint: str) -> None:
        """Say below the button what comes next."""
        self._hint.setText(hint)

    def show_running(self, *, is_running: bool) -> None:
        """Show the progress, or the button."""
        self._pages.setCurrentIndex(1 if is_running else 0)

    def show_status(self, status: JobStatus) -> None:
        """Show how far the work is."""
        if status.fraction is None:
            self._bar.setRange(0, 0)
            self._stage.setText(f"{status.stage}…")
        else:
            self._bar.setRange(0, _FINE)
            self._bar.setValue(round(status.fraction * _FINE))
            self._stage.setText(f"{status.stage} · {status.fraction:.0%}".replace("%", " %"))
        self._left.setText(words.time_left(status.seconds_left))

    @property
    def text(self) -> str:
        """What the progress says."""
        return f"{self._stage.text()} {self._left.text()}".strip()

    def _idle_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self._hint)
        column.addStretch()
        return page

    def _running_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._stage)
        line.addStretch()
        line.addWidget(self._left)
        column.addLayout(line)
        column.addWidget(self._bar)
        column.addWidget(self.cancel_button)
        return page
