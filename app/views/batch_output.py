"""Where the results of a batch go and what they are called, with examples that live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.language import marked
from app.messages import describe
from app.models.batch_plan import PLAIN_NAME, TELLING_NAME, BatchPlan, Place, own_format
from app.views.choice_box import ChoiceBox
from app.views.icons import Symbol, icon
from app.views.labels import hint, plain
from engine.batch import BatchItem
from engine.errors import UsageError

SHOWN_EXAMPLES = 3
_STAND_INS = ("IMG_0412.jpg", "IMG_0413.jpg", "evening.png")

# What may stand in a name, and what it means.
_CHIPS = marked(
    "BatchOutput",
    (
        ("{name}", "The name of the photo"),
        ("{model}", "The name of the model"),
        ("{strength}", "The strength, 0 to 100"),
        ("{date}", "The day on which the batch was started"),
        ("{counter:03}", "001, 002, 003 … in the order of the list"),
        ("{ext}", "The ending, as jpg"),
    ),
)


@dataclass(frozen=True, slots=True)
class NameExample:
    """What one photo's result would be called; ``target`` below its folder."""

    source: str
    target: str


class BatchOutput(QWidget):
    """Edits the place and the names of a ``BatchPlan``.

    Signals:
        plan_changed: The new ``BatchPlan``, by the user.
        folder_wanted: A folder is to be chosen.
    """

    plan_changed = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = BatchPlan()
        self._items: Sequence[BatchItem] = ()
        self.place = ChoiceBox(self.tr("Where results go"), self)
        self.place.offer(
            [
                (self.tr("Folder beside the originals"), Place.SUBFOLDER),
                (self.tr("Next to the originals"), Place.BESIDE),
                (self.tr("One chosen folder"), Place.FOLDER),
            ]
        )
        self.subfolder = QLineEdit(self)
        self.subfolder.setAccessibleName(self.tr("Name of the folder"))
        self.folder = QPushButton(icon("folder"), self.tr("Choose a folder…"), self)
        self.template = QLineEdit(self)
        self.template.setAccessibleName(self.tr("Names of results"))
        self.template.setMaxLength(200)
        for edit in (self.subfolder, self.template):
            edit.setAcceptDrops(False)  # what is dropped is photos, wherever on the page
        self._examples = plain("hint")
        self._examples.setAccessibleName(self.tr("Examples"))
        self._mistake = hint()
        self._mistake_row = self._make_mistake_row()
        self._arrange()
        self._connect()

    # --- what is shown ----------------------------------------------------------------

    def show_plan(self, plan: BatchPlan) -> None:
        """Stand at ``plan`` without saying that the user chose it."""
        self._plan = plan
        self.place.stand_at(plan.place)
        self.subfolder.setVisible(plan.place is Place.SUBFOLDER)
        self.folder.setVisible(plan.place is Place.FOLDER)
        text = plan.folder.name or str(plan.folder) if plan.folder else self.tr("Choose a folder…")
        self.folder.setText(text)
        self.folder.setAccessibleName(self.tr("Folder for results: {name}").format(name=text))
        self.folder.setToolTip(str(plan.folder or ""))
        for edit, words in ((self.subfolder, plan.subfolder), (self.template, plan.preset.naming)):
            if edit.text() != words:  # otherwise the cursor would jump while one types
                with QSignalBlocker(edit):
                    edit.setText(words)
        self._show_examples()

    def show_items(self, items: Sequence[BatchItem]) -> None:
        """Take the examples from these photos; without any they are made up."""
        self._items = tuple(items[:SHOWN_EXAMPLES])
        self._show_examples()

    @property
    def examples(self) -> tuple[NameExample, ...]:
        """What is shown as examples; none while the names cannot be used."""
        try:
            return examples_of(self._plan, self._items or _made_up())
        except UsageError:
            return ()

    @property
    def mistake(self) -> str:
        """What is wrong with the names or the folder, empty when nothing is."""
        try:
            self._plan.job(())
        except UsageError as error:
            return describe(error).text
        return ""

    def _show_examples(self) -> None:
        mistake = self.mistake
        self._mistake.setText(mistake)
        self._mistake_row.setVisible(bool(mistake))
        lines = (f"{example.source} → {example.target}" for example in self.examples)
        self._examples.setText("\n".join(lines))
        self._examples.setVisible(not mistake)

    # --- arranging --------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.place)
        column.addWidget(self.subfolder)
        column.addWidget(self.folder)
        names = QLabel(self.tr("Names"), self)
        names.setBuddy(self.template)
        column.addWidget(names)
        column.addWidget(self.template)
        column.addLayout(self._chips())
        column.addWidget(self._examples)
        column.addWidget(self._mistake_row)

    def _chips(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for some in (_CHIPS[:3], _CHIPS[3:]):
            row = QHBoxLayout()
            row.setSpacing(4)
            for field, meaning in some:
                row.addWidget(self._chip(field, meaning))
            row.addStretch()
            rows.addLayout(row)
        return rows

    def _chip(self, field: str, meaning: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("chip")
        chip.setText(field)
        chip.setToolTip(self.tr(meaning))
        chip.setAccessibleName(self.tr("Put in: {what}").format(what=self.tr(meaning)))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(partial(self._put_in, field))
        return chip

    def _make_mistake_row(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Symbol("error", "bad"), alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._mistake, 1)
        return row

    # --- what the user does -----------------------------------------------------------

    def _connect(self) -> None:
        self.place.chosen.connect(self._on_place_chosen)
        self.folder.clicked.connect(lambda *_: self.folder_wanted.emit())
        self.subfolder.textEdited.connect(self._on_subfolder_edited)
        self.template.textEdited.connect(self._on_template_edited)

    @Slot(object)
    def _on_place_chosen(self, place: Place) -> None:
        """Give results names of their own where they lie beside the originals."""
        plan = replace(self._plan, place=place)
        naming = plan.preset.naming
        if place is Place.BESIDE and naming == PLAIN_NAME:
            plan = _named(plan, TELLING_NAME)
        elif place is not Place.BESIDE and naming == TELLING_NAME:
            plan = _named(plan, PLAIN_NAME)
        self._tell(plan)
        if place is Place.FOLDER and plan.folder is None:
            self.folder_wanted.emit()

    @Slot(str)
    def _on_subfolder_edited(self, text: str) -> None:
        self._tell(replace(self._plan, subfolder=text))

    @Slot(str)
    def _on_template_edited(self, text: str) -> None:
        self._tell(_named(self._plan, text))

    def _put_in(self, field: str) -> None:
        self.template.insert(field)
        self._on_template_edited(self.template.text())

    def _tell(self, plan: BatchPlan) -> None:
        self.show_plan(plan)
        self.plan_changed.emit(plan)


def examples_of(plan: BatchPlan, items: Sequence[BatchItem]) -> tuple[NameExample, ...]:
    """Say what the results of ``items`` would be called if nobody had those names.

    Raises:
        UsageError: The names or the folder cannot be used.
    """
    job = plan.job(items)
    found = []
    for item in job.items:
        target = job.target(item, own_format(item.path))
        base = item.path.parent if job.beside_originals else job.folder.parent
        found.append(NameExample(item.path.name, str(target.relative_to(base))))
    return tuple(found)


def _named(plan: BatchPlan, naming: str) -> BatchPlan:
    return replace(plan, preset=msgspec.structs.replace(plan.preset, naming=naming))


def _made_up() -> tuple[BatchItem, ...]:
    return tuple(
        BatchItem(Path(name), Path(name), number) for number, name in enumerate(_STAND_INS, start=1)
    )
