"""Qt's view of a batch: one row a photo, in the order in which they are worked through."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)

from app.language import marked
from app.models.batch_rows import BatchRow, Status, Tally

ROWS_MIME: Final = "application/x-deblur-batch-rows"
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex
Namer = Callable[[int, BatchRow], str]
"""Tells, for a place in the queue and its photo, the name that the result will have."""


class Column(IntEnum):
    """The columns, from left to right."""

    THUMB = 0
    ORIGINAL = 1
    OUTPUT = 2
    SIZE = 3
    STATUS = 4
    PROGRESS = 5
    TIME = 6
    NOTE = 7


_TITLES: Final = marked(
    "BatchTable",
    {
        Column.ORIGINAL: "Original",
        Column.OUTPUT: "Result",
        Column.SIZE: "Size",
        Column.STATUS: "Status",
        Column.PROGRESS: "Progress",
        Column.TIME: "Time",
        Column.NOTE: "Note",
    },
)
_COLUMNS: Final = len(Column)
_RIGHT_ALIGNED: Final = frozenset({Column.SIZE, Column.TIME})
_STATUS_ORDER: Final = tuple(Status)


class BatchTable(QAbstractTableModel):
    """The queue. What stands higher is done first; to sort is to put the queue in that order.

    Signals:
        changed: The queue has other photos, or another order.
        tallied: The ``Tally``, after anything that it counts.
        repaint_wanted: Rows look other than before, and are the same.
    """

    changed = Signal()
    repaint_wanted = Signal()
    tallied = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[BatchRow] = []
        self._places: dict[Path, int] = {}
        self._is_checking = False
        self._namer: Namer = lambda _place, row: row.source.name
        self.tally = Tally()

    # --- what is in it ----------------------------------------------------------------

    @property
    def rows(self) -> Sequence[BatchRow]:
        """All rows, in order."""
        return self._rows

    def row_of(self, source: Path) -> BatchRow | None:
        """Return the row of a photo, None if it is not in the queue."""
        place = self._places.get(source)
        return None if place is None else self._rows[place]

    def place_of(self, source: Path) -> int | None:
        """Return where a photo stands, from 0 on; None if it is not in the queue."""
        return self._places.get(source)

    def append(self, rows: Iterable[BatchRow]) -> int:
        """Add photos at the end, those that are there already left out; return how many came."""
        fresh = {row.source: row for row in rows if row.source not in self._places}
        if not fresh:
            return 0
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._rows.extend(fresh.values())
        self._places |= {source: first + offset for offset, source in enumerate(fresh)}
        self.endInsertRows()
        for row in fresh.values():
            self.tally.add(row)
        self._tell_changed()
        return len(fresh)

    def remove(self, sources: Iterable[Path]) -> None:
        """Take photos out of the queue; their files stay."""
        unwanted = set(sources) & self._places.keys()
        if unwanted:
            self._reset([row for row in self._rows if row.source not in unwanted])

    def clear(self) -> None:
        """Empty the queue."""
        self._reset([])

    def update(self, source: Path, **changes: Any) -> None:
        """Change fields of the row of a photo; a photo that was removed meanwhile is no mistake."""
        place = self._places.get(source)
        if place is None:
            return
        old, new = self._rows[place], replace(self._rows[place], **changes)
        self._rows[place] = new
        self.tally.add(old, -1)
        self.tally.add(new)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
        self.tallied.emit(self.tally)

    def update_all(self, sources: Iterable[Path], change: Callable[[BatchRow], BatchRow]) -> None:
        """Change the rows of many photos; who listens is told once, not for every photo."""
        places = [place for place in map(self._places.get, sources) if place is not None]
        if not places:
            return
        for place in places:
            old, new = self._rows[place], change(self._rows[place])
            self._rows[place] = new
            self.tally.add(old, -1)
            self.tally.add(new)
        self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), _COLUMNS - 1))
        self.tallied.emit(self.tally)

    def show_checking(self, *, is_checking: bool) -> None:
        """Show rows that wait as being looked at, or as they are; the rows stay the same.

        Only who shows them is told: a filter would look at every row again.
        """
        if is_checking != self._is_checking:
            self._is_checking = is_checking
            self.repaint_wanted.emit()

    def set_namer(self, namer: Namer) -> None:
        """Show other names of results."""
        self._namer = namer
        self._tell_column(Column.OUTPUT, Column.OUTPUT)

    def show_thumbnail(self, source: Path) -> None:
        """Have the picture of a photo drawn anew."""
        place = self._places.get(source)
        if place is not None:
            index = self.index(place, Column.THUMB)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    # --- its order --------------------------------------------------------------------

    def move(self, sources: Iterable[Path], before: int) -> None:
        """Put photos, in the order they have, in front of the row ``before``."""
        moved = set(sources)
        head = [row for row in self._rows[:before] if row.source not in moved]
        tail = [row for row in self._rows[before:] if row.source not in moved]
        middle = [row for row in self._rows if row.source in moved]
        self._reorder([*head, *middle, *tail])

    def step(self, sources: Iterable[Path], by: int) -> None:
        """Move photos one place up (-1) or down (1); what stands at the end stays."""
        moved = set(sources)
        rows = list(self._rows)
        places = range(len(rows)) if by < 0 else range(len(rows) - 1, -1, -1)
        for place in places:
            other = place + by
            is_free = 0 <= other < len(rows) and rows[other].source not in moved
            if rows[place].source in moved and is_free:
                rows[place], rows[other] = rows[other], rows[place]
        self._reorder(rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the queue in the order of a column, once."""
        if column not in _KEYS:
            return
        key = _KEYS[Column(column)]
        is_reversed = order == Qt.SortOrder.DescendingOrder
        self._reorder(sorted(self._rows, key=key, reverse=is_reversed))

    def _reorder(self, rows: list[BatchRow]) -> None:
        """Take the same rows in another order; what is selected stays selected."""
        if rows == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        sources = [self._rows[index.row()].source for index in old]
        self._set(rows)
        new = [
            self.index(self._places[source], index.column())
            for source, index in zip(sources, old, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
        self._tell_changed()

    def _reset(self, rows: list[BatchRow]) -> None:
        self.beginResetModel()
        self._set(rows)
        self.tally = Tally.of(rows)
        self.endResetModel()
        self._tell_changed()

    def _set(self, rows: list[BatchRow]) -> None:
        self._rows = rows
        self._places = {row.source: place for place, row in enumerate(rows)}

    def _tell_changed(self) -> None:
        self.changed.emit()
        self.tallied.emit(self.tally)

    def _tell_column(self, first: int, last: int) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._rows) - 1, last))

    # --- Qt's questions ---------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many photos there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole and section != Column.THUMB:
            return self.tr(_TITLES[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role not in _ANSWERED or not index.isValid():
            return None  # soon: a table asks for many roles of many cells in every painting
        place, column = index.row(), index.column()
        if role == _ALIGNMENT_ROLE:
            return _RIGHT if column in _RIGHT_ALIGNED else _LEFT
        row = self._rows[place]
        if self._is_checking and row.status is Status.WAITING:
            row = replace(row, status=Status.CHECKING)
        if role == ROW_ROLE:
            return row
        if role == _TIP_ROLE:
            return self._tip(row, column)
        return self._text(place, row, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell: rows are taken and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _ROW_FLAGS

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows can be moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the type of rows on their way."""
        return [ROWS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return which rows are on their way."""
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(ROWS_MIME, json.dumps(rows).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move rows to where they were dropped; they are moved here, so Qt must remove none."""
        if data.hasFormat(ROWS_MIME):
            before = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
            rows = json.loads(data.data(ROWS_MIME).toStdString())
            self.move([self._rows[each].source for each in rows], before)
        return False

    def _text(self, place: int, row: BatchRow, column: int) -> str:
        match column:
            case Column.ORIGINAL:
                return str(row.relative)
            case Column.OUTPUT:
                return row.target.name if row.target else self._namer(place, row)
            case Column.SIZE:
                return data_size(row.size_bytes) if row.size_bytes else ""
            case Column.STATUS:
                return row.status.words
            case Column.PROGRESS:
                return f"{row.fraction:.0%}".replace("%", " %") if row.status.is_at_work else ""
            case Column.TIME:
                return duration(row.seconds)
            case Column.NOTE:
                return row.note
        return ""

    def _tip(self, row: BatchRow, column: int) -> str:
        if column == Column.OUTPUT and row.target:
            return str(row.target)
        return row.note if column == Column.NOTE else str(row.source)


class BatchFilter(QSortFilterProxyModel):
    """Shows the photos whose place, status or note holds some text."""

    def __init__(self, table: BatchTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._wanted = ""
        self._with_words: frozenset[Status] = frozenset()
        self.setSourceModel(table)

    @Slot(str)
    def show_only(self, text: str) -> None:
        """Show the photos that have ``text`` in their place, status or note; empty shows all."""
        wanted = text.strip().casefold()
        if wanted != self._wanted:
            self._wanted = wanted
            found = (status for status in Status if wanted in status.words.casefold())
            self._with_words = frozenset(found)
            self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Tell whether a photo is shown."""
        if not self._wanted:
            return True
        row = self._table.rows[source_row]
        if row.status in self._with_words or self._wanted in str(row.relative).casefold():
            return True
        return self._wanted in row.note.casefold()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the queue itself: what stands higher is done first, filtered or not."""
        self._table.sort(column, order)

    def row_at(self, index: Index) -> BatchRow:
        """Return the row of a valid index of this model."""
        row = index.data(ROW_ROLE)
        assert isinstance(row, BatchRow)  # noqa: S101 - for the type; BatchTable gives no other
        return row

    def place_of(self, source: Path) -> int:
        """Return where a photo stands among those that are shown, -1 if it is not."""
        place = self._table.place_of(source)
        return -1 if place is None else self.mapFromSource(self._table.index(place, 0)).row()


def data_size(size_bytes: int) -> str:
    """Return a number of bytes as "4.2 MB"."""
    decimals = 0 if size_bytes < 1e6 else 1
    return QLocale().formattedDataSize(
        size_bytes, decimals, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def duration(seconds: float | None) -> str:
    """Return "7 s" below a minute, then "2:05" and "1:02:05"; empty for None."""
    if seconds is None:
        return ""
    if seconds < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _by_name(row: BatchRow) -> tuple[Any, ...]:
    return (str(row.relative).casefold(),)


_KEYS: Final[MappingProxyType[Column, Callable[[BatchRow], tuple[Any, ...]]]] = MappingProxyType(
    {
        Column.ORIGINAL: _by_name,
        Column.OUTPUT: lambda row: (row.target is None, str(row.target or ""), *_by_name(row)),
        Column.SIZE: lambda row: (row.size_bytes, *_by_name(row)),
        Column.STATUS: lambda row: (_STATUS_ORDER.index(row.status), *_by_name(row)),
        Column.PROGRESS: lambda row: (row.status.is_over, row.fraction, *_by_name(row)),
        Column.TIME: lambda row: (row.seconds or 0.0, *_by_name(row)),
        Column.NOTE: lambda row: (row.note.casefold(), *_by_name(row)),
    }
)
_ALIGNMENT_ROLE: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_TIP_ROLE: Final = int(Qt.ItemDataRole.ToolTipRole)
_ANSWERED: Final = {int(Qt.ItemDataRole.DisplayRole), ROW_ROLE, _ALIGNMENT_ROLE, _TIP_ROLE}
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ROW_FLAGS: Final = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
