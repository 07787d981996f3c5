"""The line above the wizard: which step it is of how many, and what the others are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.views.icons import Symbol

_SIGN = 16


class StepHeader(QFrame):
    """Shows the names of all steps; a sign beside each says whether it is done."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepHeader")
        self._titles = tuple(titles)
        self._labels = [QLabel(title, self) for title in titles]
        self._signs = [Symbol(_sign(place), "muted", _SIGN, self) for place in range(len(titles))]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        for place, (sign, label) in enumerate(zip(self._signs, self._labels, strict=True)):
            if place:
                row.addStretch(1)
                row.addWidget(Symbol("next", "disabled", _SIGN, self))
                row.addStretch(1)
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(sign)
            row.addWidget(label)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Mark the step that is seen; those before it are done."""
        for place, (sign, label) in enumerate(zip(self._signs, self._labels, strict=True)):
            is_done, is_current = place < current, place == current
            label.setProperty("step", "current" if is_current else "done" if is_done else "ahead")
            label.style().unpolish(label)
            label.style().polish(label)
            ink = "accent" if is_current else "good" if is_done else "muted"
            sign.show_meaning("good" if is_done else _sign(place), ink)
        said = self.tr("Step {number} of {count}: {title}")
        self.setAccessibleName(
            said.format(number=current + 1, count=len(self._titles), title=self._titles[current])
        )


def _sign(place: int) -> str:
    return f"step {place + 1}"
