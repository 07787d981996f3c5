"""Says that the computer is about to sleep, and lets it stay awake."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.controllers.batch_sleep import SleepCountdown
from app.views.icons import Symbol
from app.views.labels import hint


class SleepDialog(QDialog):
    """Shows a ``SleepCountdown`` while it runs; to close it is to stay awake."""

    def __init__(self, countdown: SleepCountdown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("When done"))
        self._countdown = countdown
        self._title = QLabel(self)
        self._title.setObjectName("sheetTitle")
        self._title.setWordWrap(True)
        self.stay_button = QPushButton(self.tr("Stay awake"), self)
        self.stay_button.setDefault(True)
        self.sleep_button = QPushButton(self.tr("Sleep now"), self)
        self.sleep_button.setAutoDefault(False)
        self.stay_button.clicked.connect(countdown.stop)
        self.sleep_button.clicked.connect(countdown.hurry)
        self.rejected.connect(countdown.stop)
        countdown.ticked.connect(self._on_ticked)
        countdown.over.connect(self.hide)
        countdown.stopped.connect(self.hide)
        self._arrange()

    @property
    def text(self) -> str:
        """What it says."""
        return self._title.text()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(Symbol("sleep", "accent"), alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.sleep_button)
        buttons.addWidget(self.stay_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(hint(self.tr('The batch is done. This was chosen under "When done".')))
        column.addLayout(buttons)
        self.setMinimumWidth(400)

    def _on_ticked(self, seconds: int) -> None:
        text = self.tr("The computer goes to sleep in %n second(s)", "", seconds)
        self._title.setText(text)
        self.setAccessibleDescription(text)
        if not self.isVisible():
            self.show()
            self.raise_()
            self.activateWindow()
            self.stay_button.setFocus()
