"""The last page of the wizard: both models on photos that neither learned from, and a decision."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.finetune_result import ComparedPhoto, ResultLook
from app.models.layers import Layers
from app.views import finetune_words as words
from app.views.canvas_panes import Mode
from app.views.finetune_canvas import BlindView
from app.views.finetune_notes import NoteLine
from app.views.finetune_segments import segment
from app.views.finetune_step import StepPage, StepWords
from app.views.icons import icon
from app.views.labels import hint

_RIGHT: Final = 392
_LEAST_LIST: Final = 110
_PHOTO, _BASE, _NEW, _GAIN = range(4)
_RIGHT_ALIGNED: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DecidePage(StepPage):
    """A comparison in which nobody knows which side is which, until it is revealed.

    Signals:
        photo_wanted: A ``ComparedPhoto`` is to be looked at.
        longer_wanted: The training is to go on.
        discard_wanted: The new model is not to be kept.
        export_wanted: It is to be written into a file.
    """

    photo_wanted = Signal(object)
    longer_wanted = Signal()
    discard_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._own_words(), parent)
        self._look: ResultLook | None = None
        self._is_new_left: tuple[bool, ...] = ()
        self._is_revealed = False
        self._is_comparing = False
        self._make()
        self._arrange()
        self._connect()
        self.show_result(None, ())

    # --- what is shown ----------------------------------------------------------------

    def show_result(self, look: ResultLook | None, is_new_left: tuple[bool, ...]) -> None:
        """Show a comparison.

        Args:
            look: What was measured; None while that goes on.
            is_new_left: For each photo, whether the new model stands left: drawn by chance.
        """
        self._look, self._is_new_left = look, is_new_left
        self._is_revealed = False
        self.verdict.show_note(*words.result_verdict(look))
        self.summary.setText(words.result_summary(look) if look else "")
        self._fill_table(look.photos if look else ())
        for widget in (self.table, self.reveal_button, *self.modes.buttons()):
            widget.setEnabled(look is not None)
        for button in (self.longer_button, self.export_button, self.discard_button):
            button.setEnabled(look is not None)
        self._show_names()
        if look is not None and look.photos:
            self.table.selectRow(0)
        self.changed.emit()

    def show_layers(self, photo: ComparedPhoto, base: Layers, new: Layers) -> None:
        """Show the pictures of a photo that was asked for.

        Args:
            photo: Which one.
            base: What the model that was begun with makes of it, as ``original``.
            new: What the new model makes of it, as ``original``.
        """
        if photo != self.photo:
            return
        left, right = (new, base) if self._is_new_left_now else (base, new)
        self.view.show_layers(Layers(left.original, right.original))
        self._show_names()

    @property
    def result(self) -> ResultLook | None:
        """What was compared."""
        return self._look

    @property
    def photo(self) -> ComparedPhoto | None:
        """The photo that is looked at."""
        row = self.table.currentRow()
        photos = self._look.photos if self._look else ()
        return photos[row] if 0 <= row < len(photos) else None

    @property
    def is_revealed(self) -> bool:
        """It was told which side is which."""
        return self._is_revealed

    @property
    def way_on(self) -> str:
        """Why nothing can be decided, in words; empty where it can."""
        return "" if self._look else self.tr("Both models are being compared.")

    def take_focus(self) -> None:
        """Begin at the list of photos."""
        self.table.setFocus()

    # --- making it --------------------------------------------------------------------

    def _own_words(self) -> StepWords:
        return StepWords(
            self.tr("Compare and decide"),
            self.tr("Photos that neither model has learned from. Which side do you like better?"),
            self.tr(
                "The two sides change places by chance from photo to photo, so that nobody judges"
                " by hope; “Reveal” tells which is which. PSNR says in decibels how near a result"
                " comes to the sharp photo: 0.3 dB are just visible, 1 dB is plain. The new model"
                " can become the default only if it is not worse there. A model that is kept as an"
                " extra stands in the list of models and changes nothing by itself."
            ),
        )

    def _make(self) -> None:
        self.view = BlindView(self)
        self.modes = QButtonGroup(self)
        self.side_by_side = segment(self.tr("Side by side"), "left", self)
        self.split = segment(self.tr("Split"), "right", self)
        for button in (self.side_by_side, self.split):
            self.modes.addButton(button)
        self.side_by_side.setChecked(True)
        self.view.set_mode(Mode.SIDE_BY_SIDE)
        self.reveal_button = QPushButton(self.tr("Reveal"), self)
        self.reveal_button.setToolTip(self.tr("Tell which side is the new model"))
        self.verdict = NoteLine("checking", "accent", "", self)
        self.summary = hint()
        self.table = QTableWidget(0, 4, self)
        self.table.setObjectName("batchTable")
        self.table.setMinimumHeight(_LEAST_LIST)  # and as tall as there is room
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.setAccessibleName(self.tr("Compared photos"))
        titles = [self.tr("Photo"), self.tr("Before"), self.tr("New"), self.tr("Gain, dB")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(_PHOTO, QHeaderView.ResizeMode.Stretch)
        for column in (_BASE, _NEW, _GAIN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.longer_button = QPushButton(self.tr("Train longer"), self)
        self.longer_button.setIcon(icon("resume"))
        self.export_button = QPushButton(self.tr("Export…"), self)
        self.export_button.setIcon(icon("save as"))
        self.discard_button = QPushButton(self.tr("Discard…"), self)
        self.discard_button.setIcon(icon("clear"))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.side_by_side)
        top.addWidget(self.split)
        top.addStretch()
        top.addWidget(self.reveal_button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self.view, 1)
        self.side_panel = QFrame(self)
        self.side_panel.setObjectName("card")
        self.side_panel.setFixedWidth(_RIGHT)
        right = QVBoxLayout(self.side_panel)
        right.setContentsMargins(14, 12, 14, 12)
        right.setSpacing(8)
        right.addWidget(self.verdict)
        right.addWidget(self.summary)
        right.addWidget(self.table, 1)
        deeds = QGridLayout()
        deeds.setSpacing(6)
        deeds.addWidget(self.longer_button, 0, 0, 1, 2)
        deeds.addWidget(self.export_button, 1, 0)
        deeds.addWidget(self.discard_button, 1, 1)
        right.addLayout(deeds)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addWidget(self.side_panel)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self.side_by_side.clicked.connect(lambda *_: self.view.set_mode(Mode.SIDE_BY_SIDE))
        self.split.clicked.connect(lambda *_: self.view.set_mode(Mode.SPLIT))
        self.reveal_button.clicked.connect(self._on_reveal)
        self.table.itemSelectionChanged.connect(self._on_selected)
        self.longer_button.clicked.connect(lambda *_: self.longer_wanted.emit())
        self.export_button.clicked.connect(lambda *_: self.export_wanted.emit())
        self.discard_button.clicked.connect(lambda *_: self.discard_wanted.emit())

    # --- showing it -------------------------------------------------------------------

    def _fill_table(self, photos: tuple[ComparedPhoto, ...]) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(photos))
        for row, photo in enumerate(photos):
            figures = (photo.base_figures.psnr, photo.new_figures.psnr)
            texts = (photo.name, *map(words.figure, figures), words.signed(photo.gain))
            for column, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                cell.setToolTip(words.compared_tip(photo))
                if column != _PHOTO:
                    cell.setTextAlignment(_RIGHT_ALIGNED)
                if not photo.has_pictures:
                    cell.setFlags(Qt.ItemFlag.ItemIsEnabled)  # to be read only
                self.table.setItem(row, column, cell)
        self.table.blockSignals(False)

    @property
    def _is_new_left_now(self) -> bool:
        row = self.table.currentRow()
        return self._is_new_left[row] if 0 <= row < len(self._is_new_left) else False

    def _show_names(self) -> None:
        if not self._is_revealed or self._look is None:
            self.view.show_names(self.tr("Left"), self.tr("Right"))
            return
        old = self.tr("{name} (before)").format(name=self._look.base_name)
        new = self.tr("{name} (new)").format(name=self._look.name)
        self.view.show_names(*((new, old) if self._is_new_left_now else (old, new)))

    @Slot()
    def _on_reveal(self) -> None:
        self._is_revealed = not self._is_revealed
        self.reveal_button.setText(
            self.tr("Hide again") if self._is_revealed else self.tr("Reveal")
        )
        self._show_names()

    @Slot()
    def _on_selected(self) -> None:
        photo = self.photo
        if photo is not None and photo.has_pictures:
            self.photo_wanted.emit(photo)
