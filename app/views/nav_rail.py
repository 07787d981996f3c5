"""The rail at the left: one button for each page of the window, and look and help below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.actions import ActionMaker
from app.views.icons import icon

_ICON = QSize(20, 20)
_WIDE, _NARROW = 152, 56


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page in the rail.

    Attributes:
        title: Its name, in the language of the window.
        symbol: The meaning of its icon.
        keys: What brings it, such as ``Ctrl+1``.
    """

    title: str
    symbol: str
    keys: str


class NavRail(QFrame):
    """Chooses the page; narrow it shows icons alone, with their names as tool tips.

    Signals:
        page_chosen: The place of a page in the list of entries, by the user.
        widened: Whether it is wide now, by the user.
        help_requested: Help is to be shown.
    """

    page_chosen = Signal(int)
    widened = Signal(bool)
    help_requested = Signal()

    def __init__(
        self,
        entries: Sequence[PageEntry],
        look: QMenu,
        parent: QWidget | None = None,
        *,
        foot: Sequence[PageEntry] = (),
    ) -> None:
        """Make the rail.

        Args:
            entries: The pages from top to bottom; the first one is shown at first.
            look: The menu of the button at the bottom.
            parent: The owner; keys work in the whole window that it is in.
            foot: Pages at the bottom; they count on from the others.
        """
        super().__init__(parent)
        self.setObjectName("navRail")
        self._titles: dict[QToolButton, str] = {}
        self._actions: list[QAction] = []
        self.commands: dict[str, QAction] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        both = (*entries, *foot)
        pages = [self._page_button(place, entry) for place, entry in enumerate(both)]
        self.help = self._button(self.tr("Help"), "help")
        self.look = self._look_button(look)
        self.fold = self._button(self.tr("Collapse"), "collapse")
        self._arrange(pages[: len(entries)], pages[len(entries) :])
        self._group.idClicked.connect(self.page_chosen)
        self.help.clicked.connect(self.help_requested)
        self.fold.clicked.connect(self._on_fold_clicked)
        self.show_page(0)
        self.show_wide(is_wide=True)

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons of the pages, from top to bottom."""
        return [each for each in self._group.buttons() if isinstance(each, QToolButton)]

    @property
    def is_wide(self) -> bool:
        """Words stand beside the icons."""
        return self.maximumWidth() == _WIDE

    def tell_help(self, action: QAction) -> None:
        """Name the key of help, whatever it becomes."""
        _tell_key(self.help, action)
        action.changed.connect(partial(_tell_key, self.help, action))

    def show_page(self, place: int) -> None:
        """Mark the page that is seen."""
        self._group.button(place).setChecked(True)

    def show_wide(self, *, is_wide: bool) -> None:
        """Show words beside the icons, or icons alone."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if is_wide
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self.setFixedWidth(_WIDE if is_wide else _NARROW)
        for button in self._titles:
            button.setToolButtonStyle(style)
        self._name(self.fold, self.tr("Collapse") if is_wide else self.tr("Expand"))
        self.fold.setIcon(icon("collapse" if is_wide else "expand", "muted"))

    def _arrange(self, pages: Sequence[QToolButton], foot: Sequence[QToolButton]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(4)
        for button in pages:
            column.addWidget(button)
        column.addStretch()
        for button in foot:
            column.addWidget(button)
        column.addWidget(self.help)
        column.addWidget(self.look)
        column.addWidget(self.fold)

    def _page_button(self, place: int, entry: PageEntry) -> QToolButton:
        button = self._button(entry.title, entry.symbol)
        button.setCheckable(True)
        self._group.addButton(button, place)
        action = ActionMaker(self, self._actions)(
            entry.title, entry.symbol, entry.keys, entry.title
        )
        _tell_key(button, action)
        action.changed.connect(partial(_tell_key, button, action))
        action.triggered.connect(button.click)
        self.addAction(action)
        self.commands[entry.symbol] = action
        return button

    def _look_button(self, look: QMenu) -> QToolButton:
        button = self._button(look.title(), "look")
        button.setMenu(look)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _button(self, title: str, symbol: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(symbol, "muted"))
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the page
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name(button, title)
        return button

    def _name(self, button: QToolButton, title: str) -> None:
        self._titles[button] = title
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(title)

    @Slot()
    def _on_fold_clicked(self) -> None:
        self.show_wide(is_wide=not self.is_wide)
        self.widened.emit(self.is_wide)


def _tell_key(button: QToolButton, action: QAction) -> None:
    if button.toolTip() != action.toolTip():
        button.setToolTip(action.toolTip())
