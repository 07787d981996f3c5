"""The table of a batch: rows are selected, sorted, dragged to another place, and opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from app.controllers.batch_thumbnails import BatchThumbnails
from app.models.batch_rows import BatchRow
from app.models.batch_table import ROWS_MIME, BatchFilter, Column
from app.views.batch_delegates import (
    ROW_HEIGHT,
    THUMBNAIL,
    PictureDelegate,
    ProgressDelegate,
    StatusDelegate,
)

_UNSORTED = -1
_WIDTHS = {
    Column.THUMB: THUMBNAIL.width() + 16,
    Column.ORIGINAL: 118,
    Column.OUTPUT: 118,
    Column.SIZE: 72,
    Column.STATUS: 152,
    Column.PROGRESS: 92,
    Column.TIME: 56,
}


class BatchView(QTableView):
    """Shows a ``BatchFilter``.

    Signals:
        compare_wanted: The ``BatchRow`` that was double-clicked.
        open_wanted: The path of the photo on which Enter was pressed.
        selected: Some other rows are selected.
    """

    compare_wanted = Signal(object)
    open_wanted = Signal(object)
    selected = Signal()

    def __init__(
        self, model: BatchFilter, thumbnails: BatchThumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filter = model
        self._menu_actions: list[QAction] = []
        self.setObjectName("batchTable")
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.setModel(model)
        self.setItemDelegateForColumn(Column.THUMB, PictureDelegate(thumbnails, self))
        self.setItemDelegateForColumn(Column.STATUS, StatusDelegate(self))
        self.setItemDelegateForColumn(Column.PROGRESS, ProgressDelegate(self))
        self._set_looks()
        self._set_headers()
        self._set_dragging()
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        model.modelReset.connect(self.selected)

    @property
    def selected_sources(self) -> list[Path]:
        """The photos of the selected rows, in the order of the table."""
        indexes = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return [self._filter.row_at(index).source for index in indexes]

    def offer(self, actions: list[QAction]) -> None:
        """Show these actions in the menu of the right mouse button."""
        self._menu_actions = actions

    def forget_sorting(self) -> None:
        """Show no arrow in the titles: the queue is in an order of its own again."""
        self.horizontalHeader().setSortIndicator(_UNSORTED, Qt.SortOrder.AscendingOrder)

    def keep_in_sight(self) -> None:
        """Scroll to the first selected row."""
        rows = self.selectionModel().selectedRows()
        if rows:
            self.scrollTo(min(rows, key=QModelIndex.row))

    # --- making it --------------------------------------------------------------------

    def _set_looks(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table, as screen reader users expect
        self.setCornerButtonEnabled(False)

    def _set_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns.setStretchLastSection(True)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setAccessibleName(self.tr("Columns"))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        columns.setSectionResizeMode(Column.THUMB, QHeaderView.ResizeMode.Fixed)
        # Its own selection, which stays empty: otherwise every painting asks of every row whether
        # it is selected, to draw neighbouring titles alike.
        columns.setSelectionModel(QItemSelectionModel(self._filter, columns))
        columns.setSortIndicator(_UNSORTED, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        columns.sortIndicatorChanged.connect(lambda *_: self.keep_in_sight())

    def _set_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    # --- what the user does -----------------------------------------------------------

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.compare_wanted.emit(self._filter.row_at(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, compare with Space."""
        row = self._current
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit(row.source)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.compare_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected rows."""
        menu = QMenu(self)
        menu.addActions(self._menu_actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @property
    def _current(self) -> BatchRow | None:
        index = self.selectionModel().currentIndex()
        return self._filter.row_at(index) if index.isValid() else None

    def select_only(self, row: int) -> None:
        """Select one row and make it the current one."""
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.selectionModel().setCurrentIndex(self._filter.index(row, Column.ORIGINAL), flags)

    # --- dragging ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome rows; files are for the page around the table."""
        if event.mimeData().hasFormat(ROWS_MIME):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where rows would go."""
        if event.mimeData().hasFormat(ROWS_MIME):
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move rows."""
        if event.mimeData().hasFormat(ROWS_MIME):
            super().dropEvent(event)
            self.forget_sorting()
        else:
            event.ignore()
