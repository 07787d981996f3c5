"""The second page of the wizard: folders, and what a look at their photos finds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.controllers.batch_thumbnails import BatchThumbnails
from app.models.finetune_draft import Goal
from app.models.finetune_look import DataLook, Group, Light
from app.views import finetune_words as words
from app.views.buttons import set_primary
from app.views.finetune_step import StepPage, StepWords
from app.views.icons import Symbol, icon
from app.views.labels import hint, plain
from app.views.thumbnails import framed_icon

THUMBNAIL: Final = QSize(56, 42)
_MOST_FILES: Final = 300
_LEAST_LIST: Final = 110
_FOUND, _COUNT, _ANYWAY = range(3)
_SIGNS: Final = {
    Light.CHECKING: ("checking", "accent"),
    Light.GOOD: ("good", "good"),
    Light.FEW: ("warning", "warning"),
    Light.STOP: ("error", "bad"),
}
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class PhotosPage(StepPage):
    """A place to drop folders, a table of what was found, and the files of a row of it.

    Signals:
        add_wanted: A folder is to be chosen.
        removed: A folder of the list is not wanted any more.
        anyway_chosen: A reason of the data check, and whether it is overruled.
        stop_wanted: The look at the photos is to end.
        look_wanted: The photos are to be looked at once more.
    """

    add_wanted = Signal()
    removed = Signal(object)
    anyway_chosen = Signal(str, bool)
    look_wanted = Signal()

    def __init__(self, thumbnails: BatchThumbnails, parent: QWidget | None = None) -> None:
        super().__init__(self._own_words(), parent)
        self._thumbnails = thumbnails
        self._look: DataLook | None = None
        self._is_checking = False
        self._make_empty()
        self._make_found()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._found)
        self.body.addWidget(self._stack, 1)
        self._connect()

    # --- what is shown ----------------------------------------------------------------

    def show_goal(self, goal: Goal) -> None:
        """Say what belongs into the folder."""
        title, promise = words.drop_words(goal)
        self._drop_title.setText(title)
        self._promise.setText(promise)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """List the folders; without any there is only the place to drop one."""
        self.folders.clear()
        for folder in folders:
            item = QListWidgetItem(icon("folder", "muted"), str(folder), self.folders)
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(str(folder))
        self._stack.setCurrentWidget(self._found if folders else self._empty)
        self.remove_button.setEnabled(bool(folders))
        self.changed.emit()

    def show_look(self, look: DataLook | None, *, is_checking: bool) -> None:
        """Show how far the look at the photos is, and what it found; None for nothing yet."""
        self._look, self._is_checking = look, is_checking
        light = Light.CHECKING if is_checking or look is None else look.light
        self._sign.show_meaning(*_SIGNS[light])
        self.verdict.setText(words.look_verdict(look, is_checking=is_checking))
        self._split.setText(words.look_split(look) if look and not is_checking else "")
        self._progress.setVisible(is_checking)
        self._progress.setRange(0, look.total if look else 0)
        self._progress.setValue(look.checked if look else 0)
        self._show_groups(look.groups if look else ())
        self.again_button.setVisible(not is_checking and look is None)
        self.changed.emit()

    @property
    def way_on(self) -> str:
        """Why there is no way on, in words; empty where there is one."""
        if not self.folders.count():
            return self.tr("Add a folder first.")
        if self._is_checking:
            return self.tr("The photos are still being looked at.")
        if self._look is None:
            return self.tr("The photos were not looked at yet.")
        return words.look_advice(self._look) if self._look.light is Light.STOP else ""

    def take_focus(self) -> None:
        """Begin where a folder is added, or at what was found."""
        (self.table if self.folders.count() else self.drop_button).setFocus()

    def mark_drop(self, *, is_over: bool) -> None:
        """Show that what is dragged can be dropped."""
        for widget in (self._zone, self._found):
            widget.setProperty("dropping", is_over)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    # --- making it --------------------------------------------------------------------

    def _own_words(self) -> StepWords:
        return StepWords(
            self.tr("Choose your photos"),
            self.tr("They are only read. A few are kept aside to measure the new model by."),
            self.tr(
                "Deblur looks at every photo and leaves out what would teach it something wrong:"
                " photos that are blurry themselves, too small, damaged, or there twice. About one"
                " photo in ten is kept aside and never practised on, with all others of its scene,"
                " so that the comparison at the end is honest. The more different scenes there"
                " are, the better: 200 photos of one holiday teach more than 200 of one wall."
            ),
        )

    def _make_empty(self) -> None:
        self._empty = QWidget(self)
        self._zone = QFrame(self._empty)
        self._zone.setObjectName("dropZone")
        self._drop_title, self._promise = QLabel(self), QLabel(self)
        self._drop_title.setObjectName("dropTitle")
        self._promise.setObjectName("hint")
        self._promise.setWordWrap(True)
        for label in (self._drop_title, self._promise):
            label.setAlignment(_MIDDLE)
        self.drop_button = QPushButton(self.tr("Add folder…"), self)
        self.drop_button.setProperty("symbol", "add folder")
        set_primary(self.drop_button, is_primary=True)
        column = QVBoxLayout(self._zone)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(Symbol("photos", "muted", 48), alignment=_MIDDLE)
        column.addWidget(self._drop_title)
        column.addWidget(self._promise)
        column.addWidget(self.drop_button, alignment=_MIDDLE)
        column.addStretch(3)
        outer = QVBoxLayout(self._empty)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._zone)

    def _make_found(self) -> None:
        self._found = QFrame(self)
        self._found.setObjectName("foundZone")
        self.folders = QListWidget(self)
        self.folders.setAccessibleName(self.tr("Folders"))
        self.folders.setMaximumHeight(64)
        self.folders.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add_button = QPushButton(self.tr("Add folder…"), self)
        self.remove_button = QPushButton(self.tr("Remove"), self)
        self.again_button = QPushButton(self.tr("Look again"), self)
        self._sign = Symbol("checking", "accent", 22, self)
        self.verdict = plain("verdict")
        self._split = hint()
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Photos that were looked at"))
        self._make_table()
        self._make_files()
        self._arrange_found()

    def _make_table(self) -> None:
        self.table = QTableWidget(0, 3, self)
        self.table.setObjectName("batchTable")
        self.table.setAccessibleName(self.tr("What was found"))
        titles = [self.tr("What was found"), self.tr("Photos"), self.tr("Use anyway")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(_FOUND, QHeaderView.ResizeMode.Stretch)
        for column in (_COUNT, _ANYWAY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _make_files(self) -> None:
        self._files_title = plain("heading")
        self.files = QListWidget(self)
        self.files.setAccessibleName(self.tr("Photos of the row"))
        self.files.setIconSize(THUMBNAIL)
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.files.setUniformItemSizes(True)

    def _arrange_found(self) -> None:
        deeds = QVBoxLayout()
        deeds.setSpacing(6)
        deeds.addWidget(self.add_button)
        deeds.addWidget(self.remove_button)
        deeds.addStretch()
        top = QHBoxLayout()
        top.addWidget(self.folders, 1)
        top.addLayout(deeds)
        line = QHBoxLayout()
        line.addWidget(self._sign)
        line.addWidget(self.verdict, 1)
        line.addWidget(self.again_button)
        right = QVBoxLayout()
        right.addWidget(self._files_title)
        right.addWidget(self.files, 1)
        for each in (self.table, self.files):  # as tall as there is room, but not less than this
            each.setMinimumHeight(_LEAST_LIST)
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.table, 3)
        lists.addLayout(right, 2)
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(line)
        column.addWidget(self._progress)
        column.addWidget(self._split)
        column.addLayout(lists, 1)

    def _connect(self) -> None:
        self.drop_button.clicked.connect(lambda *_: self.add_wanted.emit())
        self.add_button.clicked.connect(lambda *_: self.add_wanted.emit())
        self.again_button.clicked.connect(lambda *_: self.look_wanted.emit())
        self.remove_button.clicked.connect(self._on_remove)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.folders)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        self.table.itemSelectionChanged.connect(self._show_files)
        self.table.itemChanged.connect(self._on_item_changed)
        self._thumbnails.arrived.connect(self._on_thumbnail)

    # --- the table --------------------------------------------------------------------

    def _show_groups(self, groups: Sequence[Group]) -> None:
        chosen = self._chosen.reason if self._chosen else ""
        self.table.blockSignals(True)
        self.table.setRowCount(len(groups))
        for row, group in enumerate(groups):
            self._fill_row(row, group)
        self.table.blockSignals(False)
        reasons = [group.reason for group in groups]
        if groups:
            self.table.selectRow(reasons.index(chosen) if chosen in reasons else 0)
        self._show_files()

    def _fill_row(self, row: int, group: Group) -> None:
        symbol, ink = ("good", "good") if group.is_used else ("skipped", "warning")
        found = QTableWidgetItem(icon(symbol, ink), words.reason_title(group.reason))
        found.setToolTip(words.reason_text(group.reason))
        found.setData(Qt.ItemDataRole.UserRole, group)
        count = QTableWidgetItem(str(len(group.files)))
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        anyway = QTableWidgetItem()
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if group.may_be_used:
            anyway.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if group.is_anyway else Qt.CheckState.Unchecked
            anyway.setCheckState(state)
            said = self.tr("Use anyway: {reason}")
            spoken = said.format(reason=words.reason_title(group.reason))
            anyway.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        else:
            anyway.setFlags(flags)
        for column, item in enumerate((found, count, anyway)):
            self.table.setItem(row, column, item)

    @property
    def _chosen(self) -> Group | None:
        item = self.table.item(self.table.currentRow(), _FOUND)
        group = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return group if isinstance(group, Group) else None

    @Slot(QTableWidgetItem)
    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() != _ANYWAY:
            return
        found = self.table.item(item.row(), _FOUND)
        if found is not None:
            group = found.data(Qt.ItemDataRole.UserRole)
            is_on = item.checkState() == Qt.CheckState.Checked
            self.anyway_chosen.emit(group.reason, is_on)

    # --- the files of a row -----------------------------------------------------------

    @Slot()
    def _show_files(self) -> None:
        group = self._chosen
        paths = group.files[:_MOST_FILES] if group else ()
        self._files_title.setText(words.reason_text(group.reason) if group else "")
        shown = [self.files.item(row).data(Qt.ItemDataRole.UserRole) for row in self._rows]
        if shown == list(paths):
            return
        self.files.clear()
        for path in paths:
            item = QListWidgetItem(path.name, self.files)
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(str(path))
            item.setSizeHint(QSize(0, THUMBNAIL.height() + 8))
            self._show_thumbnail(item, path)
        if group and len(group.files) > _MOST_FILES:
            self.files.addItem(self.tr("and %n more", "", len(group.files) - _MOST_FILES))

    @property
    def _rows(self) -> range:
        return range(self.files.count())

    def _show_thumbnail(self, item: QListWidgetItem, path: Path) -> None:
        image = self._thumbnails.image(path)
        if image is not None and not image.isNull():
            item.setIcon(framed_icon(image, THUMBNAIL, self.devicePixelRatioF()))

    @Slot(object)
    def _on_thumbnail(self, path: Path) -> None:
        for row in self._rows:
            item = self.files.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == path:
                self._show_thumbnail(item, path)

    @Slot()
    def _on_remove(self) -> None:
        item = self.folders.item(max(0, self.folders.currentRow()))
        if item is not None:
            self.removed.emit(item.data(Qt.ItemDataRole.UserRole))
