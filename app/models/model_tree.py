"""Qt's view of the installed models: sections by where they came from, and a row a model in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from app.language import marked, translate
from app.models.batch_table import data_size
from app.models.model_rows import ModelRow, in_sections
from engine.weights import Provenance

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    KIND = 1
    SIZE = 2
    ADDED = 3
    STATUS = 4


_TITLES: Final = marked(
    "ModelTree",
    {
        Column.NAME: "Name",
        Column.KIND: "Type",
        Column.SIZE: "Size",
        Column.ADDED: "Added",
        Column.STATUS: "Status",
    },
)
_SECTIONS: Final = marked(
    "ModelTree",
    {
        Provenance.BUNDLED: "Bundled",
        Provenance.MINE: "Mine",
        Provenance.IMPORTED: "Imported",
    },
)
_LONG_AGO: Final = dt.datetime.fromtimestamp(0).astimezone()
_KEYS: Final[MappingProxyType[Column, Callable[[ModelRow], Any]]] = MappingProxyType(
    {
        Column.NAME: lambda row: row.name.casefold(),
        Column.KIND: lambda row: row.kind,
        Column.SIZE: lambda row: row.size_bytes,
        Column.ADDED: lambda row: row.added or _LONG_AGO,
        Column.STATUS: lambda row: row.status,
    }
)
_SECTION: Final = 0  # the number of sections; that of a row is its section's place and 1


class ModelTree(QAbstractItemModel):
    """The models whose name, type, status or card holds some text, sorted within their section.

    Signals:
        rename_wanted: The name of a model, and the one that was typed.
    """

    rename_wanted = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ModelRow, ...] = ()
        self._sections: tuple[tuple[Provenance, tuple[ModelRow, ...]], ...] = ()
        self._wanted = ""
        self._column, self._order = Column.NAME, Qt.SortOrder.AscendingOrder

    # --- what is in it ----------------------------------------------------------------

    @property
    def rows(self) -> Sequence[ModelRow]:
        """All models, also those that are not shown."""
        return self._all

    def row_of(self, name: str) -> ModelRow | None:
        """Return the model of a name; of two, the one that is used."""
        return next((row for row in self._all if row.name == name), None)

    def show_rows(self, rows: Sequence[ModelRow]) -> None:
        """Have these models from now on."""
        if tuple(rows) != self._all:
            self._all = tuple(rows)
            self._arrange()

    @Slot(str)
    def show_only(self, text: str) -> None:
        """Show the models with ``text``; empty shows all."""
        self._wanted = text.strip().casefold()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort within the sections; without a column, by name."""
        self._column, self._order = Column(max(column, 0)), order
        self._arrange()

    def index_of(self, row: ModelRow) -> QModelIndex:
        """Return where a model stands; an index that is not valid when it is not shown."""
        for place, (_, rows) in enumerate(self._sections):
            for line, each in enumerate(rows):
                if each.path == row.path:
                    return self.createIndex(line, Column.NAME, place + 1)
        return QModelIndex()

    def row_at(self, index: Index) -> ModelRow | None:
        """Return the model of an index, None for a section."""
        if not index.isValid() or index.internalId() == _SECTION:
            return None
        return self._sections[index.internalId() - 1][1][index.row()]

    def _arrange(self) -> None:
        is_backwards = self._order is Qt.SortOrder.DescendingOrder
        found = [row for row in self._all if self._is_wanted(row)]
        found.sort(key=_KEYS[Column.NAME])
        found.sort(key=_KEYS[self._column], reverse=is_backwards)
        self.beginResetModel()
        self._sections = in_sections(found)
        self.endResetModel()

    def _is_wanted(self, row: ModelRow) -> bool:
        texts = [row.name, row.kind, row.status]
        if row.card is not None:
            texts += [row.card.description, row.card.licence, row.card.base]
        return any(self._wanted in text.casefold() for text in texts)

    # --- what Qt asks -----------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - as Qt has it
        """Return the index of a section, or of a model in one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _SECTION)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the section of a model."""
        if not index.isValid() or index.internalId() == _SECTION:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _SECTION)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Count the sections, or the models of one."""
        if not parent.isValid():
            return len(self._sections)
        is_section = parent.internalId() == _SECTION and parent.column() == 0
        return len(self._sections[parent.row()][1]) if is_section else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Count the columns."""
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let models be chosen, and names of the user's own be edited; sections are passed over."""
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        may_edit = row.is_own and row.card is not None and index.column() == Column.NAME
        return flags | Qt.ItemFlag.ItemIsEditable if may_edit else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("ModelTree", _TITLES[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or the ``ModelRow`` of ``ROW_ROLE``."""
        if not index.isValid():
            return None
        row, column = self.row_at(index), Column(index.column())
        if row is None:
            is_title = role == Qt.ItemDataRole.DisplayRole and column is Column.NAME
            return self._title(index.row()) if is_title else None
        return self._cell(row, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; it is shown once the file has it."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        wanted = str(value).strip()
        if wanted and wanted != row.name:
            self.rename_wanted.emit(row.name, wanted)
        return False

    def _title(self, place: int) -> str:
        return translate("ModelTree", _SECTIONS[self._sections[place][0]])

    def _cell(self, row: ModelRow, column: Column, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(row, column)
            case Qt.ItemDataRole.EditRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return row.fault or _shown(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.SIZE:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _ if role == ROW_ROLE:
                return row
        return None


def _shown(row: ModelRow, column: Column) -> str:
    match column:
        case Column.NAME:
            return row.name
        case Column.KIND:
            return row.kind
        case Column.SIZE:
            return data_size(row.size_bytes) if row.stamp else ""
        case Column.ADDED:
            return day(row.added.date()) if row.added else ""
        case Column.STATUS:
            return row.status


def day(date: dt.date) -> str:
    """Return a day as "22 Nov 2026", with the month in the language of the window."""
    return QLocale().toString(QDate(date.year, date.month, date.day), "d MMM yyyy")
