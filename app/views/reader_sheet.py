"""A list of titles at the left, and what is said under the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

_SIZE = QSize(920, 580)
_WIDEST_LIST, _BESIDE_TITLE = 320, 40
_MARGIN = 20


@dataclass(frozen=True, slots=True)
class Chapter:
    """One entry.

    Attributes:
        key: What it is asked for by.
        title: What the list says.
        body: Makes what is read, as HTML; called when it is looked at.
    """

    key: str
    title: str
    body: Callable[[], str]


class ReaderSheet(QDialog):
    """Is read beside the window, which can be used meanwhile; Esc closes it.

    Signals:
        chapter_shown: The key of the chapter that is read now.
    """

    chapter_shown = Signal(str)

    def __init__(self, title: str, chapters: Sequence[Chapter], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chapters = {chapter.key: chapter for chapter in chapters}
        self.contents = self._made_list(chapters)
        self.reader = self._made_reader()
        self._row = QHBoxLayout()
        self.close_button = QPushButton(self.tr("Close"), self)
        self._arrange()
        self._connect()
        self.resize(_SIZE)
        self.contents.setCurrentRow(0)
        self.contents.setFocus()

    @property
    def chapter(self) -> str:
        """The key of the chapter that is read."""
        return str(self.contents.currentItem().data(Qt.ItemDataRole.UserRole))

    @property
    def text(self) -> str:
        """What is read, without its dress."""
        return self.reader.toPlainText()

    def show_chapter(self, key: str) -> None:
        """Show a chapter; one that there is not leaves everything as it is."""
        for row, other in enumerate(self._chapters):
            if other == key:
                self.contents.setCurrentRow(row)

    def add_button(self, text: str, on_click: Callable[[], None]) -> QPushButton:
        """Put a button into the bottom row, left of those that are there but for Close."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_: on_click())
        self._row.insertWidget(self._row.count() - 2, button)
        QWidget.setTabOrder(button, self.close_button)
        return button

    def _made_list(self, chapters: Sequence[Chapter]) -> QListWidget:
        contents = QListWidget(self)
        contents.setObjectName("contents")
        contents.setAccessibleName(self.tr("Contents"))
        contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for chapter in chapters:
            item = QListWidgetItem(chapter.title, contents)
            item.setData(Qt.ItemDataRole.UserRole, chapter.key)
            item.setToolTip(chapter.title)
        widest = contents.sizeHintForColumn(0) + _BESIDE_TITLE
        contents.setFixedWidth(min(widest, _WIDEST_LIST))
        return contents

    def _made_reader(self) -> QTextBrowser:
        reader = QTextBrowser(self)
        reader.setObjectName("reader")
        reader.setFrameShape(QFrame.Shape.NoFrame)
        reader.setOpenLinks(False)  # links lead to other chapters, never out of the program
        reader.document().setDocumentMargin(_MARGIN)
        return reader

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.contents)
        middle.addWidget(self.reader, 1)
        self._row.setContentsMargins(16, 12, 16, 12)
        self._row.setSpacing(8)
        self._row.addStretch()
        self._row.addWidget(self.close_button)
        self.close_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addLayout(self._row)

    def _connect(self) -> None:
        self.contents.currentItemChanged.connect(self._on_chosen)
        self.reader.anchorClicked.connect(self._on_link)
        self.close_button.clicked.connect(self.reject)

    @Slot()
    def _on_chosen(self) -> None:
        chapter = self._chapters[self.chapter]
        self.reader.setAccessibleName(chapter.title)
        self.reader.setHtml(chapter.body())
        self.chapter_shown.emit(chapter.key)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        self.show_chapter(link.toString())


# --- what is read -----------------------------------------------------------------------


def title(text: str) -> str:
    """Return the heading of a chapter."""
    return f'<p style="font-size: x-large; margin-bottom: 12px">{escape(text)}</p>'


def heading(text: str) -> str:
    """Return a heading inside a chapter."""
    return f'<p style="margin-top: 16px; margin-bottom: 4px"><b>{escape(text)}</b></p>'


def paragraph(text: str) -> str:
    """Return a paragraph of plain text."""
    return rich_paragraph(escape(text))


def rich_paragraph(html: str) -> str:
    """Return a paragraph of text that is HTML already."""
    return f'<p style="margin-bottom: 8px; line-height: 130%">{html}</p>'


def points(texts: Sequence[str]) -> str:
    """Return a list of plain texts."""
    return rich_points([escape(text) for text in texts])


def rich_points(htmls: Sequence[str]) -> str:
    """Return a list of texts that are HTML already."""
    inner = "".join(
        f'<li style="margin-bottom: 6px; line-height: 130%">{html}</li>' for html in htmls
    )
    return f'<ul style="margin-left: -20px">{inner}</ul>' if inner else ""


def link(key: str, text: str) -> str:
    """Return a line that leads to another chapter."""
    return f'<p><a href="{escape(key)}">{escape(text)}</a></p>'


def table(rows: Sequence[tuple[str, str]]) -> str:
    """Return two columns of plain text."""
    cells = "".join(
        f'<tr><td style="padding-right: 24px">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f"<table>{cells}</table>"


def verbatim(text: str) -> str:
    """Return text whose lines stay as they are, wrapped where they are too long."""
    return f'<pre style="white-space: pre-wrap; font-size: 9pt">{escape(text)}</pre>'
