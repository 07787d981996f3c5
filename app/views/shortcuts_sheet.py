"""All keys on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.views.actions import KeyGroup, KeyLine


class ShortcutsSheet(QDialog):
    """Shows groups of keys in three columns; any Esc closes it."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for some in _thirds(groups):
            column = QVBoxLayout()
            column.setSpacing(18)
            for group in some:
                column.addLayout(_group_layout(group))
            column.addStretch()
            columns.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.setSpacing(20)
        outer.addLayout(columns)
        outer.addWidget(buttons)


def _thirds(groups: Sequence[KeyGroup]) -> list[list[KeyGroup]]:
    """Deal the groups out to the shortest of three columns, in order."""
    columns: list[list[KeyGroup]] = [[], [], []]
    for group in groups:
        min(columns, key=_height).append(group)
    return columns


def _height(groups: Sequence[KeyGroup]) -> int:
    return sum(2 + len(group.lines) for group in groups)


def _group_layout(group: KeyGroup) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(5)
    grid.setHorizontalSpacing(16)
    title = QLabel(group.title)
    title.setObjectName("heading")
    grid.addWidget(title, 0, 0, 1, 2)
    for row, line in enumerate(group.lines, start=1):
        grid.addWidget(QLabel(line.text), row, 0)
        grid.addWidget(_keys(line), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _keys(line: KeyLine) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for key in line.keys:
        cap = QLabel(key)
        cap.setObjectName("keyCap")
        row.addWidget(cap)
    return holder
