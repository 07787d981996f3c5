"""The sheet that brings a model along: it is tried, then it gets its name and its licence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.messages import Words
from app.views.buttons import PRIMARY
from app.views.icons import Symbol
from app.views.labels import hint, plain
from app.views.model_words import breakable, parameters
from app.views.tab_order import order_tabs
from engine.importing import UNKNOWN
from engine.importing.install import Said, StagedModel

_WIDTH = 460
_LICENCES = ("Apache-2.0", "MIT", "BSD-3-Clause", "CC0-1.0", "CC-BY-4.0", "CC-BY-NC-4.0")

NameFault = Callable[[str], tuple[str, bool]]
"""Tells what is wrong with a name, empty for nothing, and whether replacing would mend it."""


class ImportModelSheet(QDialog):
    """One file on its way to become a model; closing it lets go of the file.

    Signals:
        install_wanted: What the user ``Said``, and whether it replaces a model of that name.
    """

    install_wanted = Signal(object, bool)

    def __init__(self, source: Path, name_fault: NameFault, parent: QWidget | None = None) -> None:
        """Begin with the file being looked at.

        Args:
            source: The file.
            name_fault: Tells whether a name can be used.
            parent: The window.
        """
        super().__init__(parent)
        self.source = source
        self._name_fault = name_fault
        self._staged: StagedModel | None = None
        self.setWindowTitle(self.tr("Import a model"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._fitting = QTimer(self)  # when what is shown has its place
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        self._make_form()
        self.import_button = QPushButton(self.tr("Import"), self)
        self.import_button.setObjectName(PRIMARY)
        self.import_button.setDefault(True)
        self.import_button.clicked.connect(self._on_import_wanted)
        self.close_button = QPushButton(self)
        self.close_button.clicked.connect(self.reject)
        self._refusal = _Refusal(self)
        self._trying = self._trying_page()
        self._form = self._form_page()
        self._pages = (self._trying, self._form, self._refusal)
        self._arrange()
        self.show_trying()

    # --- what is shown ----------------------------------------------------------------

    @property
    def is_asking(self) -> bool:
        """The file passed, and waits for its name."""
        return not self._form.isHidden()

    @property
    def fault(self) -> str:
        """What is wrong with the name, empty where nothing is."""
        return self._fault.text()

    @property
    def told(self) -> str:
        """What is said of the file: what it is, or why it was refused."""
        return self._is.text() if self._refusal.isHidden() else self._refusal.told

    def show_trying(self) -> None:
        """Say that the file is looked at."""
        self._show(self._trying, has_import=False, close=self.tr("Cancel"))

    def show_staged(self, staged: StagedModel) -> None:
        """Say what the file is, and ask for what it cannot say itself."""
        self._staged = staged
        card = staged.card
        told = self.tr(
            "A generator of the kind {kind} with {count}. It restored the self-test's photo "
            "({nearness} dB to it)."
        )
        self._is.setText(
            told.format(
                kind=card.architecture,
                count=parameters(card.parameters),
                nearness=f"{staged.psnr:.0f}",
            )
        )
        if not self.name.text():
            self.name.setText(staged.name)
            known = "" if card.licence == UNKNOWN else card.licence
            self.licence.setCurrentText(known)
            self.origin.setText(card.origin.get("from", ""))
        self._show(self._form, has_import=True, close=self.tr("Cancel"))
        self._check_name()
        self.name.setFocus()
        self.name.selectAll()

    def show_refusal(self, words: Words) -> None:
        """Say why the file cannot become a model."""
        self._refusal.show_words(words)
        self._show(self._refusal, has_import=False, close=self.tr("Close"))
        self.close_button.setFocus()

    def _show(self, page: QWidget, *, has_import: bool, close: str) -> None:
        for each in self._pages:
            each.setVisible(each is page)
        self.import_button.setVisible(has_import)
        self.close_button.setText(close)
        self._fitting.start()

    def _fit(self) -> None:
        """Be as high as what is shown, and no higher."""
        self.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))

    # --- making it --------------------------------------------------------------------

    def _make_form(self) -> None:
        self._is = plain("sheetText")
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(64)
        self.name.textChanged.connect(self._check_name)
        self._fault = plain("verdict")
        self._fault_line = _with_symbol("warning", "warning", self._fault, self)
        self.replaces = QCheckBox(self.tr("Replace the model of this name"), self)
        self.replaces.toggled.connect(self._check_name)
        self.licence = QComboBox(self)
        self.licence.setEditable(True)
        self.licence.setAccessibleName(self.tr("Licence"))
        self.licence.addItems(_LICENCES)
        self.licence.setCurrentText("")
        edit = self.licence.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("not stated"))
            edit.setAccessibleName(self.tr("Licence"))
        self.origin = QLineEdit(self)
        self.origin.setAccessibleName(self.tr("Where you got it"))
        self.origin.setPlaceholderText(self.tr("a web page, or whoever gave it to you"))
        self.origin.setMaxLength(500)

    def _trying_page(self) -> QWidget:
        page = QWidget(self)
        bar = QProgressBar(page)
        bar.setRange(0, 0)
        bar.setAccessibleName(self.tr("Looking at the file"))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        told = self.tr(
            "It is read without running anything in it, and tried on a small photo. That takes some "
            "seconds, for large networks a minute."
        )
        column.addWidget(plain("sheetText", told))
        column.addWidget(bar)
        column.addStretch()
        return page

    def _form_page(self) -> QWidget:
        page = QWidget(self)
        form = QGridLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name),
            ("", self._fault_line),
            ("", self.replaces),
            (self.tr("Licence"), self.licence),
            (self.tr("Source"), self.origin),
        )
        for place, (title, field) in enumerate(rows):
            if title:
                form.addWidget(QLabel(title, page), place, 0)
            form.addWidget(field, place, 1)
        note = self.tr(
            "Licence and source go on the card. Ask whoever published the weights before "
            "you pass them on."
        )
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_with_symbol("good", "good", self._is, self))
        column.addLayout(form)
        column.addWidget(hint(note))
        return page

    def _arrange(self) -> None:
        title = plain("sheetTitle", self.source.name)
        place = hint(breakable(self.source.parent))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.import_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (title, place, *self._pages):
            column.addWidget(widget)
        column.addLayout(buttons)
        order_tabs(self._form)
        QWidget.setTabOrder(self.origin, self.close_button)
        QWidget.setTabOrder(self.close_button, self.import_button)

    # --- what the user does -----------------------------------------------------------

    @Slot()
    def _check_name(self) -> None:
        """Say what is wrong with the name while it is typed."""
        fault, can_replace = self._name_fault(self.name.text().strip())
        self.replaces.setVisible(can_replace)
        is_solved = can_replace and self.replaces.isChecked()
        self._fault.setText("" if is_solved else fault)
        self._fault_line.setVisible(bool(fault) and not is_solved)
        self.import_button.setEnabled(not fault or is_solved)
        self._fitting.start()

    @Slot()
    def _on_import_wanted(self) -> None:
        if self._staged is None or not self.import_button.isEnabled():
            return
        said = Said(
            self.name.text().strip(),
            self.licence.currentText().strip(),
            self.origin.text().strip(),
        )
        is_replacing = self.replaces.isVisible() and self.replaces.isChecked()
        self.import_button.setEnabled(False)
        self.install_wanted.emit(said, is_replacing)


class _Refusal(QWidget):
    """What is wrong with a file, and what to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._text = plain("verdict"), plain("sheetText")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_with_symbol("error", "bad", self._title, self))
        column.addWidget(self._text)
        column.addStretch()

    @property
    def told(self) -> str:
        return f"{self._title.text()} {self._text.text()}"

    def show_words(self, words: Words) -> None:
        self._title.setText(words.title)
        self._text.setText(" ".join(part for part in (words.text, words.advice) if part))


def _with_symbol(meaning: str, ink: str, label: QLabel, parent: QWidget) -> QWidget:
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Symbol(meaning, ink, parent=line), alignment=Qt.AlignmentFlag.AlignTop)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return line
