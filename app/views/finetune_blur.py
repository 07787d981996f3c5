"""The third page of the wizard: does the blur that is made look like the user's own?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from app.models.finetune_draft import USUAL_BLUR
from app.models.finetune_samples import SamplePair
from app.views.actions import ActionMaker, follow_key
from app.views.finetune_pictures import PairPicture
from app.views.finetune_step import StepPage, StepWords
from app.views.icons import icon
from app.views.level_slider import Levels, LevelSlider
from app.views.spinner import CornerSpinner

SAMPLES = 12
_COLUMNS = 4


class BlurPage(StepPage):
    """Twelve pairs, and how strong the blur is.

    Signals:
        blur_chosen: 0 (mild) to 100 (strong), when the hand rests.
        roll_wanted: Other samples are wanted.
    """

    blur_chosen = Signal(int)
    roll_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._own_words(), parent)
        self._is_drawing = False
        self._count = 0
        tip = self.tr("How far the camera moves while the shutter is open")
        self.slider = LevelSlider(self.tr("Blur"), Levels(0, 100, USUAL_BLUR), tip, self)
        self.roll = ActionMaker(self, [])(
            self.tr("Other samples"),
            "retry",
            "R",
            self.tr("Draw other samples of the same strength"),
        )
        self.addAction(self.roll)
        self.roll_button = QPushButton(self)
        self.roll_button.setIcon(icon("retry"))
        follow_key(self.roll, self._show_key)
        name = self.tr("Sample {number}: sharp, and blurred beside it")
        self.samples = [
            PairPicture(name.format(number=place + 1), self) for place in range(SAMPLES)
        ]
        self._arrange()
        self.spinner = CornerSpinner(self._grid)
        self.slider.settled.connect(lambda: self.blur_chosen.emit(self.slider.slider.value()))
        self.roll_button.clicked.connect(lambda *_: self.roll_wanted.emit())
        self.roll.triggered.connect(self.roll_button.click)

    # --- what is shown ----------------------------------------------------------------

    def show_blur(self, blur: int) -> None:
        """Stand at a strength without saying that the user chose it."""
        self.slider.show_level(blur)

    def show_samples(self, pairs: Sequence[SamplePair]) -> None:
        """Show what was drawn."""
        self._count = len(pairs)
        self.show_drawing(is_drawing=False)
        for place, sample in enumerate(self.samples):
            if place < len(pairs):
                pair = pairs[place]
                sample.show_pair((pair.sharp, pair.blurred), pair.words)
            else:
                sample.show_pair(None)
        self.changed.emit()

    def _show_key(self, key: str) -> None:
        text = self.roll.text()
        self.roll_button.setText(f"{text} ({key})" if key else text)
        self.roll_button.setToolTip(self.roll.toolTip())

    def show_drawing(self, *, is_drawing: bool) -> None:
        """Show that samples are on their way; what was there stays until then."""
        self._is_drawing = is_drawing
        self.roll_button.setEnabled(not is_drawing)
        if is_drawing:
            self.spinner.begin(self.tr("Making samples…"))
        else:
            self.spinner.end()
        self.changed.emit()

    @property
    def way_on(self) -> str:
        """Why there is no way on, in words; empty where there is one."""
        return "" if self._count else self.tr("The samples are still being made.")

    def take_focus(self) -> None:
        """Begin at the slider."""
        self.slider.slider.setFocus()

    # --- making it --------------------------------------------------------------------

    def _own_words(self) -> StepWords:
        return StepWords(
            self.tr("Does this look like your blur?"),
            self.tr("Left a part of a photo of yours, right the blur that Deblur makes of it."),
            self.tr(
                "The new model practises on blur like this. If yours is milder or stronger, move"
                " the slider until the samples look like the photos that you want to rescue. They"
                " need not match one by one: a mixture is right, since no two shakes are alike."
                " Blur that is much stronger than yours makes the model see blur where there is"
                " none; much milder, and it does not dare enough."
            ),
        )

    def _arrange(self) -> None:
        ends = QHBoxLayout()
        for text in (self.tr("Mild"), self.tr("Strong")):
            label = QLabel(text, self)
            label.setObjectName("hint")
            ends.addWidget(label)
            if ends.count() == 1:
                ends.addStretch()
        left = QGridLayout()
        left.setVerticalSpacing(0)
        left.addWidget(self.slider, 0, 0)
        left.addLayout(ends, 1, 0)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(left, 1)
        top.addWidget(self.roll_button)
        self._grid = QWidget(self)
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for place, sample in enumerate(self.samples):
            grid.addWidget(sample, place // _COLUMNS, place % _COLUMNS)
        self.body.addLayout(top)
        self.body.addWidget(self._grid, 1)
