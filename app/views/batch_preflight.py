"""What stands in the way of a batch, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.messages import describe
from app.models.batch_table import data_size
from app.views import words
from app.views.buttons import set_primary
from app.views.icons import icon
from app.views.labels import hint
from engine.batch import Outlook, Preflight

_LEFT_OUT = (Outlook.UNREADABLE, Outlook.SKIPPED)
_MOST_LINES: Final = 200


class PreflightSheet(QWidget):
    """Lists the problems, and lets the user go on without those photos, or go back.

    Signals:
        confirmed: The batch is to start all the same.
        dismissed: It is not.
    """

    confirmed = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("sheetTitle")
        self._facts = hint()
        self.problems = QListWidget(self)
        self.problems.setAccessibleName(self.tr("Problems"))
        self.problems.setIconSize(QSize(20, 20))
        self.problems.setWordWrap(True)
        self.problems.setSpacing(3)
        self.problems.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.start_button = QPushButton(self.tr("Start anyway"), self)
        self.start_button.setProperty("symbol", "start")
        set_primary(self.start_button, is_primary=True)
        self.back_button = QPushButton(self.tr("Back to the list"), self)
        self.start_button.clicked.connect(lambda *_: self.confirmed.emit())
        self.back_button.clicked.connect(lambda *_: self.dismissed.emit())
        self._arrange()

    def show_preflight(self, preflight: Preflight, seconds: float | None) -> None:
        """Show what a look ahead found; ``seconds`` is how long the rest takes, None if unknown."""
        left_out = sum(preflight.count(outlook) for outlook in _LEFT_OUT)
        going = len(preflight.items) - left_out
        can_go = going > 0 and not self._is_blocked(preflight)
        self._title.setText(self._title_words(preflight, left_out))
        self._facts.setText(self._fact_words(preflight, going, seconds))
        self.problems.clear()
        for symbol, ink, text in self._shown_lines(preflight, left_out):
            item = QListWidgetItem(icon(symbol, ink), text, self.problems)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.start_button.setVisible(can_go)
        self.start_button.setText(
            self.tr("Start anyway (%n will be skipped)", "", left_out)
            if left_out
            else self.tr("Start anyway")
        )
        (self.start_button if can_go else self.back_button).setFocus()

    @property
    def texts(self) -> list[str]:
        """The problems in words."""
        return [self.problems.item(row).text() for row in range(self.problems.count())]

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self.problems, 1)
        column.addLayout(buttons)

    @staticmethod
    def _is_blocked(preflight: Preflight) -> bool:
        """Tell whether no result at all could be written."""
        return preflight.folder_error is not None

    def _title_words(self, preflight: Preflight, left_out: int) -> str:
        if self._is_blocked(preflight):
            return self.tr("Results cannot be saved there")
        if left_out == len(preflight.items):
            return self.tr("None of these photos can be deblurred")
        return self.tr("Before you start")

    def _fact_words(self, preflight: Preflight, going: int, seconds: float | None) -> str:
        parts = [self.tr("{going} of {all} photos would be deblurred")]
        parts += [self.tr("about {time}")] if seconds else []
        parts += [self.tr("about {size} on the disk")]
        size = data_size(preflight.bytes_needed)
        time = words.duration(seconds or 0.0)
        told = ", ".join(parts) + "."
        return told.format(going=going, all=len(preflight.items), time=time, size=size)

    def _shown_lines(self, preflight: Preflight, left_out: int) -> Iterator[tuple[str, str, str]]:
        """Tell what concerns all, then photo by photo as many as anybody reads."""
        if preflight.folder_error is not None:
            said = describe(preflight.folder_error)
            yield "error", "bad", f"{said.title}. {said.text} {said.advice}"
        if not preflight.has_room:
            yield "error", "bad", self._room_words(preflight)
        if renamed := preflight.count(Outlook.RENAMED):
            text = self.tr("%n result(s) get another name, since theirs is taken", "", renamed)
            yield "info", "accent", text
        yield from islice(self._photo_lines(preflight), _MOST_LINES)
        if left_out > _MOST_LINES:
            more = left_out - _MOST_LINES
            yield "info", "accent", self.tr("… and %n more photo(s)", "", more)

    def _photo_lines(self, preflight: Preflight) -> Iterator[tuple[str, str, str]]:
        """Tell one after the other of the photos that would be left out."""
        for item in preflight.items:
            if item.error is not None:
                said = describe(item.error)
                yield "error", "bad", f"{item.item.relative}: {said.text} {said.advice}"
        for item in preflight.items:
            if item.outlook is Outlook.SKIPPED and item.target is not None:
                text = self.tr("{photo}: {result} is there already")
                filled = text.format(photo=item.item.relative, result=item.target.name)
                yield "skipped", "muted", filled

    def _room_words(self, preflight: Preflight) -> str:
        text = self.tr("The disk is too full: about {needed} are needed, and {free} are free.")
        return text.format(
            needed=data_size(preflight.bytes_needed),
            free=data_size(preflight.bytes_free or 0),
        )
