"""The list of models in sections: models are selected, sorted, renamed in place, and activated."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QIcon, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.models.model_rows import ModelRow, Standing
from app.models.model_tree import Column, ModelTree
from app.views.icons import icon
from app.views.theme import color

_ROW_HEIGHT: Final = 36
_ICON: Final = QSize(18, 18)
_WIDTHS: Final = MappingProxyType(
    {Column.KIND: 108, Column.SIZE: 80, Column.ADDED: 116, Column.STATUS: 148}
)

_LEAST_NAME: Final = 150
_GIVING_WAY: Final = (Column.ADDED, Column.KIND)

# Each standing has an icon of its own, so that its colour says nothing that its shape does not.
SYMBOLS: Final = MappingProxyType(
    {
        Standing.OK: ("good", "good"),
        Standing.UNCHECKED: ("checking", "muted"),
        Standing.MISSING: ("missing", "warning"),
        Standing.DAMAGED: ("error", "bad"),
        Standing.INCOMPATIBLE: ("skipped", "warning"),
    }
)
ACTIVE: Final = ("active", "accent")

Index = QModelIndex | QPersistentModelIndex


class ModelsView(QTreeView):
    """Shows a ``ModelTree``.

    Signals:
        selected: Some other models are selected.
    """

    selected = Signal()

    def __init__(self, tree: ModelTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._chosen: list[str] = []
        self._menu_actions: list[QAction] = []
        self.setObjectName("modelsTree")
        self.setAccessibleName(self.tr("Models"))
        self.setModel(tree)
        self.setItemDelegate(_Delegate(tree, self))
        self._set_looks()
        self._set_header()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        tree.modelReset.connect(self._on_reset)
        self.expandAll()

    @property
    def selected_rows(self) -> list[ModelRow]:
        """The selected models, in the order of the list."""
        indexes = self.selectionModel().selectedRows()
        order = sorted(indexes, key=lambda index: (index.parent().row(), index.row()))
        return [row for index in order if (row := self._tree.row_at(index)) is not None]

    def select(self, row: ModelRow) -> None:
        """Select one model alone, and bring it into sight."""
        index = self._tree.index_of(row)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def edit_name(self) -> None:
        """Let the user type another name for the selected model."""
        rows = self.selected_rows
        if len(rows) == 1:
            self.edit(self._tree.index_of(rows[0]))

    def offer(self, actions: list[QAction]) -> None:
        """Show these actions in the menu of the right mouse button."""
        self._menu_actions = actions

    # --- making it --------------------------------------------------------------------

    def _set_looks(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def _set_header(self) -> None:
        header = self.header()
        header.setAccessibleName(self.tr("Columns"))
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    # --- what happens -----------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave names their room: what the card says as well gives way."""
        super().resizeEvent(event)
        left = event.size().width() - _LEAST_NAME - sum(_WIDTHS.values())
        for column in _GIVING_WAY:
            self.setColumnHidden(column, left < 0)
            left += _WIDTHS[column] if left < 0 else 0

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, *_: QItemSelection) -> None:
        self._chosen = [row.name for row in self.selected_rows]
        self.selected.emit()

    @Slot()
    def _on_reset(self) -> None:
        """Select what was selected: the models are others, or in another order."""
        chosen = list(self._chosen)
        self.expandAll()
        selection, first = QItemSelection(), QModelIndex()
        for name in chosen:
            row = self._tree.row_of(name)
            index = self._tree.index_of(row) if row else QModelIndex()
            if index.isValid():
                selection.select(index, index.siblingAtColumn(len(Column) - 1))
                first = first if first.isValid() else index
        flags = QItemSelectionModel.SelectionFlag
        if first.isValid():
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self._chosen = [row.name for row in self.selected_rows]
        self.selected.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected models."""
        menu = QMenu(self)
        menu.addActions(self._menu_actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class _Delegate(QStyledItemDelegate):
    """Draws the icon of a standing before its words, and titles of sections."""

    def __init__(self, tree: ModelTree, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._icons: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(super().sizeHint(option, index).width(), _ROW_HEIGHT)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add the icon, or what makes a title."""
        super().initStyleOption(option, index)
        row = self._tree.row_at(index)
        if row is None:
            option.font.setBold(True)
        elif index.column() == Column.STATUS:
            symbol, ink = ACTIVE if _is_well_and_active(row) else SYMBOLS[row.standing]
            option.icon = self._icon(symbol, ink)
            option.decorationSize = _ICON
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        elif index.column() == Column.NAME and row.is_active:
            option.font.setBold(True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; a title goes over all columns, and is no disabled model."""
        if self._tree.row_at(index) is not None:
            super().paint(painter, option, index)
        elif index.column() == Column.NAME and isinstance(option.widget, QTreeView):
            self.initStyleOption(option, index)
            place = option.rect.adjusted(10, 0, 0, 0)
            place.setWidth(option.widget.viewport().width() - place.left())
            painter.save()
            painter.setFont(option.font)
            painter.setPen(color("muted"))
            aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, aligned, option.text)
            painter.restore()

    def _icon(self, symbol: str, ink: str) -> QIcon:
        """Return the icon, drawn once in the colour that it has in this theme."""
        key = (symbol, color(ink).name())
        if key not in self._icons:
            self._icons[key] = QIcon(icon(symbol, ink).pixmap(_ICON * 2))
        return self._icons[key]


def _is_well_and_active(row: ModelRow) -> bool:
    return row.is_active and row.standing is Standing.OK
