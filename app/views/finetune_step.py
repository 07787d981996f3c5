"""What all pages of the wizard have: a title, a sentence, and what it all means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.finetune_notes import NoteLine
from app.views.fold import Fold
from app.views.labels import hint, plain

MARGIN = 20


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a page says about itself: its title, one sentence, and what it means at length."""

    title: str
    lead: str
    meaning: str


class StepPage(QWidget):
    """One page of the wizard; subclasses fill ``body``.

    Signals:
        changed: Whether there is a way on may have changed.
    """

    changed = Signal()

    def __init__(self, words: StepWords, parent: QWidget | None = None) -> None:
        """Make the page; its content takes what room there is, and scrolls where that is little."""
        super().__init__(parent)
        self.setAccessibleName(words.title)
        self.title = plain("sheetTitle", words.title)
        self.lead = hint(words.lead)
        self.meaning = Fold(self.tr("What does this mean?"), plain("sheetText", words.meaning))
        self.locked = NoteLine("info", "accent", self._locked_words(), self)
        self.locked.hide()
        self.content = QWidget(self)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        inner = self._inner()
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, 14, MARGIN, 12)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addWidget(self.locked)
        column.addWidget(self.content, 1)
        column.addWidget(self.meaning)
        self.meaning.folded.connect(self._on_folded)

    @property
    def way_on(self) -> str:
        """Why there is no way on, in words; empty where there is one."""
        return ""

    def lock(self, *, is_locked: bool) -> None:
        """Let what was decided be looked at only, or be changed again."""
        self.content.setEnabled(not is_locked)
        self.locked.setVisible(is_locked)

    def _locked_words(self) -> str:
        return self.tr(
            "The training has begun. What was chosen can be looked at here; to change it, discard"
            " the training first."
        )

    @Slot(bool)
    def _on_folded(self, is_folded: bool) -> None:
        """Bring into sight what was unfolded, as soon as it has its place."""
        if not is_folded:
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.meaning))

    def take_focus(self) -> None:
        """Take the keyboard to where work begins."""

    def _inner(self) -> QWidget:
        inner = QWidget(self)
        inner.setObjectName("stepPage")
        area = self._area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return inner
