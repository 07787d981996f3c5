"""Report a problem: shows the very text that is copied or saved. Nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.report import Report, with_story
from app.views.buttons import PRIMARY
from app.views.icons import icon
from app.views.labels import hint

_STORY_LINES = 3


class ReportSheet(QDialog):
    """Shows a report, with or without names, under what the user writes about it.

    Signals:
        save_requested: The text is to be written to a file.
    """

    save_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report a problem"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report: Report | None = None
        self.story = self._made_story()
        self.shown = self._made_text()
        self.careful = QCheckBox(self.tr("Leave out folders, names of photos, and my name"), self)
        self.careful.setChecked(True)
        self.note = hint()
        self.copy_button = self._button(self.tr("Copy"), "copy")
        self.save_button = self._button(self.tr("Save to a file…"), "save as")
        self.close_button = QPushButton(self.tr("Close"), self)
        self._connect()
        self._arrange()
        self.resize(720, 560)
        self._show()
        self.story.setFocus()

    @property
    def text(self) -> str:
        """What is shown, to the letter: that and nothing else is copied and saved."""
        return self.shown.toPlainText()

    def show_report(self, report: Report) -> None:
        """Show what was gathered."""
        self._report = report
        self._show()

    def show_saved(self, path: Path) -> None:
        """Say that it is in a file."""
        self.note.setText(self.tr("Saved as {name}.").format(name=path.name))

    def show_problem(self, problem: str) -> None:
        """Say why it could not be gathered or saved."""
        self.note.setText(problem)

    # --- making it ----------------------------------------------------------------------

    def _made_story(self) -> QPlainTextEdit:
        story = QPlainTextEdit(self)
        story.setAccessibleName(self.tr("What happened"))
        story.setPlaceholderText(
            self.tr("What did you do, what did you expect, and what happened? (if you like)")
        )
        story.setTabChangesFocus(True)
        story.setFixedHeight(story.fontMetrics().lineSpacing() * _STORY_LINES + 24)
        return story

    def _made_text(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self)
        shown.setObjectName("reportText")
        shown.setAccessibleName(self.tr("What is copied"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return shown

    def _button(self, text: str, symbol: str) -> QPushButton:
        button = QPushButton(text, self)
        is_copy = symbol == "copy"
        button.setObjectName(PRIMARY if is_copy else "")
        button.setIcon(icon(symbol, "on_accent" if is_copy else "text"))
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.story.textChanged.connect(self._show)
        self.careful.toggled.connect(self._show)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self.text))
        self.close_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        self.close_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        for button in (self.copy_button, self.save_button, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(
            hint(
                self.tr(
                    "This is everything that a report contains. Nothing is sent: copy it, or save "
                    "it, and give it to those who help you."
                )
            )
        )
        column.addWidget(_heading(self.tr("What happened")))
        column.addWidget(self.story)
        column.addWidget(_heading(self.tr("What is copied")))
        column.addWidget(self.shown, 1)
        column.addWidget(self.careful)
        column.addLayout(row)

    # --- what happens -------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        report, is_careful = self._report, self.careful.isChecked()
        for button in (self.copy_button, self.save_button):
            button.setEnabled(report is not None)
        self.note.clear()
        if report is None:
            self.shown.setPlainText(self.tr("Gathering…"))
            return
        told = report.careful if is_careful else report.full
        place = self.shown.verticalScrollBar().value()
        self.shown.setPlainText(with_story(told, self.story.toPlainText()))
        self.shown.verticalScrollBar().setValue(place)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.note.setText(self.tr("Copied."))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label
