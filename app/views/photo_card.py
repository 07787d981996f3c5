"""What is known about the open photo, and what its blur looks like."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.photo_facts import PhotoFacts
from app.views import words
from app.views.buttons import LINK
from app.views.icons import Symbol
from app.views.labels import plain


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """What is said about the blur of a photo.

    Attributes:
        symbol: The meaning of an icon.
        title: A few words, as "Camera shake, likely".
        why: What that was told from, and what to expect; may be empty.
    """

    symbol: str
    title: str
    why: str = ""


class PhotoCard(QFrame):
    """Name, size, kind and shot of a photo; below them the verdict, with its reason on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name, self._size = plain("cardTitle"), plain("cardText")
        self._kind, self._shot = plain("cardText"), plain("cardText")
        self._symbol = Symbol("info", "accent", parent=self)
        self._verdict = plain("verdict")
        self._why = plain("cardText")
        self._why.hide()
        self.why_button = self._make_why_button()
        self._chip = self._make_chip()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(3)
        for widget in (self._name, self._size, self._kind, self._shot, self._chip, self._why):
            column.addWidget(widget)
        self.show_verdict(None)

    def show_name(self, name: str) -> None:
        """Say what a photo is called of which nothing else is known yet."""
        for label in (self._name, self._size, self._kind, self._shot):
            label.clear()
        self._name.setText(name)
        self.show_verdict(None)

    def show_photo(self, name: str, facts: PhotoFacts, *, tip: str = "") -> None:
        """Describe another photo."""
        self._name.setText(name)
        self._size.setText(words.size_of(facts))
        self._kind.setText(words.kind_of(facts))
        shot = words.shot_words(facts.shot)
        self._shot.setText(shot)
        self._shot.setVisible(bool(shot))
        self.setToolTip(tip or name)

    def show_verdict(self, verdict: VerdictWords | None) -> None:
        """Say what the blur looks like; None while nobody knows."""
        self._chip.setVisible(verdict is not None)
        self.why_button.setChecked(False)
        if verdict is not None:
            self._symbol.show_meaning(verdict.symbol, "accent")
            self._verdict.setText(verdict.title)
            self._why.setText(verdict.why)
            self.why_button.setVisible(bool(verdict.why))

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines about the photo that are there."""
        lines = (self._name, self._size, self._kind, self._shot)
        return tuple(line.text() for line in lines if line.text())

    @property
    def verdict(self) -> str:
        """What is said about its blur, empty while nobody knows."""
        return "" if self._chip.isHidden() else self._verdict.text()

    @property
    def why(self) -> str:
        """The reason that is shown, empty while it is folded away."""
        return "" if self._why.isHidden() else self._why.text()

    def _make_why_button(self) -> QPushButton:
        button = QPushButton(self.tr("Why?"), self)
        button.setObjectName(LINK)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Why this verdict"))
        button.toggled.connect(self._why.setVisible)
        return button

    def _make_chip(self) -> QWidget:
        chip = QWidget(self)
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 5, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._symbol, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._verdict, 1)
        row.addWidget(self.why_button, alignment=Qt.AlignmentFlag.AlignTop)
        return chip
