"""Inline messages above the photo: what happened, why, what to do. Never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.messages import Words
from app.views.icons import Symbol, icon

_MOST = 3


class Kind(StrEnum):
    """How serious it is; the names are those of the icons."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    GOOD = "good"


_INKS = {Kind.ERROR: "bad", Kind.WARNING: "warning", Kind.INFO: "accent", Kind.GOOD: "good"}


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button that helps: its words, and what it does."""

    text: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """What one banner says.

    Attributes:
        kind: How serious it is.
        words: Title, text and advice; text and advice may be empty.
        details: For the curious and for reports; may be long.
        remedies: Buttons; pressing one closes the banner.
        topic: A notice on the same topic takes its place; empty where the words decide.
        is_mystery: Nobody foresaw it: a report can be looked at.
    """

    kind: Kind
    words: Words
    details: str = ""
    remedies: tuple[Remedy, ...] = ()
    topic: str = ""
    is_mystery: bool = False

    @property
    def as_text(self) -> str:
        """Everything, to be copied."""
        words = self.words
        parts = (words.title, words.text, words.advice, self.details)
        return "\n".join(part for part in parts if part)


class Banner(QFrame):
    """One notice, until it is closed.

    Signals:
        report_requested: A report of a mystery is to be shown; with what the banner says.
    """

    report_requested = Signal(str)

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setObjectName("banner")
        self.setProperty("kind", notice.kind.value)
        self.setAccessibleName(notice.words.title)
        self._details = _label(notice.details, "details")
        self._details.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(self._symbol(), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._texts(), 1)
        row.addLayout(self._buttons())

    def _symbol(self) -> Symbol:
        return Symbol(self.notice.kind, _INKS[self.notice.kind], 22, self)

    def _texts(self) -> QVBoxLayout:
        words = self.notice.words
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(_label(words.title, "bannerTitle"))
        explanation = " ".join(part for part in (words.text, words.advice) if part)
        if explanation:
            column.addWidget(_label(explanation, "bannerText"))
        column.addWidget(self._details)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        for remedy in self.notice.remedies:
            row.addWidget(_button(remedy.text, partial(self._act, remedy)))
        if self.notice.details:
            row.addWidget(self._details_button())
            row.addWidget(_button(self.tr("Copy"), self._copy))
        if self.notice.is_mystery:
            row.addWidget(_button(self.tr("Report…"), self._report))
        close = QToolButton(self)
        close.setIcon(icon("close", "muted"))
        close.setAccessibleName(self.tr("Close message"))
        close.setToolTip(self.tr("Close message"))
        close.setAutoRaise(True)
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        return row

    def _details_button(self) -> QPushButton:
        button = _button(self.tr("Details"), None)
        button.setCheckable(True)
        button.toggled.connect(self._details.setVisible)
        return button

    def _act(self, remedy: Remedy) -> None:
        self.dismiss()
        remedy.act()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.notice.as_text)

    def _report(self) -> None:
        self.report_requested.emit(self.notice.as_text)

    def dismiss(self) -> None:
        """Go away."""
        self.hide()
        self.setParent(None)
        self.deleteLater()


class BannerArea(QWidget):
    """The latest few banners, newest on top.

    Signals:
        report_requested: See ``Banner``.
    """

    report_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def banners(self) -> list[Banner]:
        """What is shown, newest first."""
        widgets = (self._column.itemAt(place) for place in range(self._column.count()))
        found = (item.widget() for item in widgets if item is not None)
        return [widget for widget in found if isinstance(widget, Banner)]

    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` on top; the same words or topic do not stand there twice."""
        self.clear(notice.topic)
        for old in self.banners:
            if old.notice.words == notice.words:
                old.dismiss()
        banner = Banner(notice, self)
        banner.report_requested.connect(self.report_requested)
        self._column.insertWidget(0, banner)
        banner.show()
        for oldest in self.banners[_MOST:]:
            oldest.dismiss()
        QAccessible.updateAccessibility(QAccessibleEvent(banner, QAccessible.Event.Alert))

    def clear(self, topic: str | None = None) -> None:
        """Remove the banners on a topic; None removes all."""
        for banner in self.banners:
            if topic is None or (topic and banner.notice.topic == topic):
                banner.dismiss()


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(text: str, on_click: Callable[[], None] | None) -> QPushButton:
    button = QPushButton(text)
    if on_click is not None:
        button.clicked.connect(lambda *_: on_click())
    return button
