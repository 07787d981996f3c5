"""The Deblur button, which becomes the progress of what it started."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.models.job_status import JobStatus
from app.views import words
from app.views.actions import Actions
from app.views.buttons import PRIMARY, action_button, set_primary
from app.views.icons import icon
from app.views.labels import hint

_FINE = 1000
_BUTTON_HEIGHT = 52


class JobPanel(QWidget):
    """Shows either the button, with the time it will take, or how far the work is."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = action_button(actions.deblur)
        self.pause_button = action_button(actions.pause)
        self.cancel_button = action_button(actions.cancel)
        self._pause_words = actions.pause.text()
        self._stage = QLabel(self)
        self._parts, self._left = hint(), QLabel(self)
        self._left.setObjectName("hint")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._running = self._running_page()
        column = _column(self)
        self.button.setMinimumHeight(_BUTTON_HEIGHT)
        self.button.setProperty("size", "big")
        column.addWidget(self.button)
        column.addWidget(self._running)
        self.show_estimate(None)
        self.show_primary(is_primary=True)
        self.show_running(is_running=False)

    def show_estimate(self, seconds: float | None, *, is_again: bool = False) -> None:
        """Say on the button how long the whole photo takes on this computer."""
        again, first = self.tr("Deblur whole photo again"), self.tr("Deblur whole photo")
        text = again if is_again else first
        if seconds is not None:
            told = self.tr("about {time} on this computer")
            text += "\n" + told.format(time=words.duration(seconds))
        self.button.setText(text)
        self.button.setAccessibleName(text.replace("\n", ", "))

    def show_primary(self, *, is_primary: bool) -> None:
        """Make the button the one that stands out, or one among others."""
        if (self.button.objectName() == PRIMARY) != is_primary:
            set_primary(self.button, is_primary=is_primary)
            self.button.setIcon(QIcon())  # its two lines need the width

    def show_running(self, *, is_running: bool) -> None:
        """Show the progress, or the button."""
        self.button.setHidden(is_running)
        self._running.setVisible(is_running)

    def show_status(self, status: JobStatus) -> None:
        """Show how far the work is."""
        self._show_bar(status.fraction, is_paused=status.is_paused)
        self._stage.setText(self._stage_words(status))
        self._left.setText(words.time_left(status.seconds_left))
        self._parts.setText(self._parts_words(status))
        self._show_pause(is_paused=status.is_paused)

    @property
    def text(self) -> str:
        """What the progress says."""
        said = (self._stage.text(), self._left.text(), self._parts.text())
        return " ".join(part for part in said if part)

    def _show_bar(self, fraction: float | None, *, is_paused: bool) -> None:
        if fraction is None and not is_paused:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _FINE)
            self._bar.setValue(round((fraction or 0) * _FINE))

    def _stage_words(self, status: JobStatus) -> str:
        if status.is_paused:
            return self.tr("Paused")
        if status.fraction is None:
            return f"{status.stage}…"
        return f"{status.stage} · {round(status.fraction * 100)} %"

    def _parts_words(self, status: JobStatus) -> str:
        if status.parts is None:
            return ""
        done, total = status.parts
        return self.tr("{done} of {total} parts").format(done=done, total=total)

    def _show_pause(self, *, is_paused: bool) -> None:
        self.pause_button.setText(self.tr("Go on") if is_paused else self._pause_words)
        self.pause_button.setIcon(icon("resume" if is_paused else "pause"))

    def _running_page(self) -> QWidget:
        page = QWidget(self)
        column = _column(page)
        line = QHBoxLayout()
        line.addWidget(self._stage)
        line.addStretch()
        line.addWidget(self._left)
        column.addLayout(line)
        column.addWidget(self._bar)
        column.addWidget(self._parts)
        buttons = QHBoxLayout()
        buttons.addWidget(self.pause_button, 1)
        buttons.addWidget(self.cancel_button, 1)
        column.addLayout(buttons)
        return page


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return column
