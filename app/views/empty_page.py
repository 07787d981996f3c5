"""What is there before a photo is: a place to drop one, the latest ones, and examples to try."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QAction, QImage
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

from app.reasons import in_words
from app.views.buttons import action_button
from app.views.icons import Symbol, icon
from app.views.photo_row import THUMBNAIL, PhotoRow
from engine.codecs.support import FormatSupport

__all__ = ["THUMBNAIL", "EmptyPage"]

_SYMBOL, _BUTTON = 48, 144
_MOST_RECENT: Final = 4
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class EmptyPage(QWidget):
    """The drop zone, with Open, Paste, the latest photos or the examples.

    Signals:
        example_chosen: The path of an example photo.
        recent_chosen: The path of a photo that was open before.
        thumbnail_wanted: The path of such a photo, whose picture is not there yet.
    """

    example_chosen = Signal(object)
    recent_chosen = Signal(object)
    thumbnail_wanted = Signal(object)

    def __init__(
        self,
        open_action: QAction,
        paste_action: QAction,
        examples: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._examples_are = tuple(examples)
        self.open_button = action_button(open_action, is_primary=True)
        self.example_button = self._example_button()
        self.examples = PhotoRow(
            self.tr("or try one of these"), self.tr("Example photo: {name}"), self
        )
        self.recent = PhotoRow(self.tr("Recent photos"), self.tr("Recent photo: {name}"), self)
        self._formats = _text("hint")
        self._missing = _text("hint")
        self._missing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._missing.hide()
        self._paste_button = action_button(paste_action)
        self._arrange()
        self.examples.chosen.connect(self.example_chosen)
        self.recent.chosen.connect(self.recent_chosen)
        self.show_recent(())

    @property
    def example_buttons(self) -> list[QToolButton]:
        """The examples, in order."""
        return self.examples.buttons

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the latest of ``paths``; the examples step back for them."""
        latest = [(path, path.name) for path in paths[:_MOST_RECENT]]
        self.recent.show_photos(latest)
        named = [] if latest else [(path, _name_of(path)) for path in self._examples_are]
        self.examples.show_photos(named)
        self._order_tabs()
        for path, _ in latest + named:
            self.thumbnail_wanted.emit(path)

    def show_formats(self, support: Sequence[FormatSupport]) -> None:
        """Say which formats this computer opens, and what would open more."""
        names = [in_words(each.format.label) for each in support if each.works]
        self._formats.setText(
            self.tr("{formats} photos can be opened here").format(
                formats=QLocale().createSeparatedList(names)
            )
        )
        lines = [self._missing_line(each) for each in support if not each.works]
        self._missing.setText("\n".join(lines))
        self._missing.setVisible(bool(lines))

    def show_thumbnail(self, path: Path, image: QImage) -> None:
        """Put a picture on the button of a photo."""
        self.examples.show_thumbnail(path, image)
        self.recent.show_thumbnail(path, image)

    def mark_drop(self, *, is_over: bool) -> None:
        """Show that what is dragged can be dropped."""
        self.setProperty("dropping", is_over)
        for widget in (self, *self.findChildren(QFrame)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _order_tabs(self) -> None:
        """Let Tab go downwards: widgets that come later would join it at the window's end."""
        above = (self.open_button, self._paste_button, self.example_button)
        for one, other in pairwise((*above, *self.recent.buttons, *self.examples.buttons)):
            self.setTabOrder(one, other)

    # --- words --------------------------------------------------------------------------

    def _missing_line(self, support: FormatSupport) -> str:
        name = in_words(support.format.label)
        if support.extra is None:
            return self.tr("{format} does not work on this computer").format(format=name)
        return self.tr("For {format}, install one more package: {command}").format(
            format=name, command=f'pip install "deblur-app[{support.extra}]"'
        )

    # --- arranging ----------------------------------------------------------------------

    def _arrange(self) -> None:
        zone = QFrame(self)
        zone.setObjectName("dropZone")
        column = QVBoxLayout(zone)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Symbol("photos", "muted", _SYMBOL), alignment=_MIDDLE)
        column.addWidget(_text("dropTitle", self.tr("Drop blurry photos here")))
        column.addWidget(_text("hint", self.tr("Photos never leave this computer")))
        column.addSpacing(8)
        column.addLayout(_row(self.open_button, self._paste_button, self.example_button))
        column.addStretch(1)
        column.addWidget(self.recent)
        column.addWidget(self.examples)
        column.addStretch(1)
        column.addWidget(self._formats)
        column.addWidget(self._missing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addWidget(zone)

    def _example_button(self) -> QPushButton:
        button = QPushButton(self.tr("Try the example photo"), self)
        button.setIcon(icon("example"))
        button.setToolTip(self.tr("Open a photo that comes with Deblur"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setVisible(bool(self._examples_are))
        button.clicked.connect(self._on_example_clicked)
        return button

    @Slot()
    def _on_example_clicked(self) -> None:
        self.example_chosen.emit(self._examples_are[0])


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setAlignment(_MIDDLE)
    for button in buttons:
        button.setMinimumWidth(_BUTTON)
        row.addWidget(button)
    return row


def _text(name: str, words: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setAlignment(_MIDDLE)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return label


def _name_of(path: Path) -> str:
    """Return a file's name as words: red-panda.jpg is "Red panda"."""
    return path.stem.replace("-", " ").replace("_", " ").capitalize()
