"""The fifth page of the wizard: how the training goes, in pictures, words and a curve."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.models.finetune_training import Phase, Side, TrainingLook, Trend
from app.views import finetune_words as words
from app.views.finetune_curve import Curve, CurveData
from app.views.finetune_notes import NoteLine
from app.views.finetune_pictures import Picture
from app.views.finetune_segments import segment
from app.views.finetune_step import StepPage, StepWords
from app.views.icons import icon
from app.views.labels import hint

SHOWN: Final = 4
_FINE: Final = 1000
_RIGHT: Final = 340
_SIGNS: Final = {
    Trend.WARMING: ("waiting", "muted"),
    Trend.BETTER: ("good", "good"),
    Trend.NO_BETTER: ("info", "accent"),
    Trend.WORSE: ("warning", "warning"),
}


class TrainingPage(StepPage):
    """Held-out photos at the left, how it goes at the right.

    Signals:
        pictures_wanted: Paths of pictures that are to be shown.
        pause_wanted: The training is to rest, or to go on.
        stop_wanted: It is to end, and the best model is to be kept.
        discard_wanted: It is to end, and nothing is to be kept.
        try_wanted: The model of now is to be tried on the photo that is open.
    """

    pictures_wanted = Signal(object)
    pause_wanted = Signal()
    stop_wanted = Signal()
    discard_wanted = Signal()
    try_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._own_words(), parent)
        self.lead.hide()  # room for pictures; the words of the trend stand for it
        self._look = TrainingLook()
        self._images: dict[Path, QImage] = {}
        self._make_left()
        self._make_right()
        self._make_buttons()
        self._arrange()
        self._connect()
        self.show_training(self._look)

    # --- what is shown ----------------------------------------------------------------

    def show_training(self, look: TrainingLook) -> None:
        """Show how it goes; the scrubber follows the latest check unless the user holds it back."""
        was_last = self.scrubber.value() == self.scrubber.maximum()
        self._look = look
        self.scrubber.blockSignals(True)
        self.scrubber.setMaximum(max(0, len(look.checks) - 1))
        if was_last:
            self.scrubber.setValue(self.scrubber.maximum())
        self.scrubber.blockSignals(False)
        self._show_words()
        self._show_curve()
        self._show_buttons()
        self._show_pictures()
        self.changed.emit()

    def show_images(self, images: Mapping[Path, QImage]) -> None:
        """Take pictures that were asked for."""
        self._images |= images
        self._show_pictures(is_asking=False)

    def show_try(self, *, is_possible: bool, why_not: str) -> None:
        """Offer to try the model of now, or say why that cannot be."""
        self._can_try = is_possible
        self._why_no_try = why_not
        self._show_buttons()

    @property
    def way_on(self) -> str:
        """Why there is no way on, in words; empty where there is one."""
        if self._look.phase is Phase.ENDED:
            return ""
        return self.tr("The comparison follows when the training has ended.")

    @property
    def side(self) -> Side:
        """Which version of the photos is looked at."""
        return next(side for side, button in self.sides.items() if button.isChecked())

    def take_focus(self) -> None:
        """Begin at the version that is looked at."""
        self.sides[self.side].setFocus()

    # --- making it --------------------------------------------------------------------

    def _own_words(self) -> StepWords:
        return StepWords(
            self.tr("Deblur is practising"),
            "",
            self.tr(
                "The photos at the left are some of those that were kept aside: the model never"
                " practises on them, so they show what it can do with photos it does not know."
                " After every check they are deblurred anew. The blue line is how near they come"
                " to the sharp photos, higher is better; the dashed one is the error while"
                " practising, lower is better. When the blue line falls while the dashed one goes"
                " on falling, the model learns your photos by heart, which helps nobody: then the"
                " best model so far is the one that counts, and it is kept in any case."
            ),
        )

    def _make_left(self) -> None:
        self.sides = {
            Side.BEFORE: segment(self.tr("Before"), "left", self),
            Side.BASE: segment(self.tr("Base model"), "", self),
            Side.NOW: segment(self.tr("Now"), "", self),
            Side.BEST: segment(self.tr("Best"), "right", self),
        }
        self._side_group = QButtonGroup(self)
        for button in self.sides.values():
            self._side_group.addButton(button)
        self.sides[Side.NOW].setChecked(True)
        self.scrubber = QSlider(Qt.Orientation.Horizontal, self)
        self.scrubber.setAccessibleName(self.tr("Check that is looked at"))
        self.scrubber.setRange(0, 0)
        self._scrubbed = hint()
        name = self.tr("Held-out photo {number}")
        self.pictures = [Picture(name.format(number=place + 1), self) for place in range(SHOWN)]

    def _make_right(self) -> None:
        self.trend = NoteLine("waiting", "muted", "", self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, _FINE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the training"))
        self.times = hint()
        self.facts = hint()
        self.curve = Curve(self)
        self.log_box = QCheckBox(self.tr("Error on a logarithmic scale"), self)
        self.note = hint()

    def _make_buttons(self) -> None:
        self._can_try, self._why_no_try = False, ""
        self.pause_button = QPushButton(self.tr("Pause"), self)
        self.pause_button.setIcon(icon("pause"))
        self.stop_button = QPushButton(self.tr("Stop and keep best"), self)
        self.stop_button.setIcon(icon("good"))
        self.discard_button = QPushButton(self.tr("Discard…"), self)
        self.discard_button.setIcon(icon("clear"))
        self.try_button = QPushButton(self.tr("Try on my photo"), self)
        self.try_button.setIcon(icon("deblur"))

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(0)
        for button in self.sides.values():
            sides.addWidget(button)
        sides.addStretch()
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, picture in enumerate(self.pictures):
            grid.addWidget(picture, place // 2, place % 2)
        scrub = QHBoxLayout()
        scrub.setSpacing(10)
        scrub.addWidget(self.scrubber, 3)
        scrub.addWidget(self._scrubbed, 2)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(sides)
        left.addLayout(grid, 1)
        left.addLayout(scrub)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        self.side_panel = self._right_side()
        both.addWidget(self.side_panel)
        self.body.addLayout(both, 1)

    def _right_side(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("card")
        frame.setFixedWidth(_RIGHT)
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for widget in (self.trend, self.progress, self.times, self.facts):
            column.addWidget(widget)
        column.addWidget(self.curve, 1)
        column.addWidget(self.log_box)
        column.addWidget(self.note)
        deeds = QGridLayout()
        deeds.setSpacing(6)
        deeds.addWidget(self.pause_button, 0, 0)
        deeds.addWidget(self.discard_button, 0, 1)
        deeds.addWidget(self.stop_button, 1, 0, 1, 2)
        deeds.addWidget(self.try_button, 2, 0, 1, 2)
        column.addLayout(deeds)
        return frame

    def _connect(self) -> None:
        self._side_group.buttonClicked.connect(lambda *_: self._show_pictures())
        self.scrubber.valueChanged.connect(self._on_scrubbed)
        self.log_box.toggled.connect(self.curve.set_log)
        self.pause_button.clicked.connect(lambda *_: self.pause_wanted.emit())
        self.stop_button.clicked.connect(lambda *_: self.stop_wanted.emit())
        self.discard_button.clicked.connect(lambda *_: self.discard_wanted.emit())
        self.try_button.clicked.connect(lambda *_: self.try_wanted.emit())

    # --- showing it -------------------------------------------------------------------

    def _show_words(self) -> None:
        look = self._look
        is_over = not look.phase.is_at_work and look.phase is not Phase.PAUSED
        symbol, ink = ("info", "accent") if is_over else _SIGNS[look.trend]
        self.trend.show_note(symbol, ink, words.trend_words(look))
        self.progress.setValue(int(look.share * _FINE))
        self.times.setText(words.training_times(look))
        self.facts.setText(words.training_facts(look))
        note = words.note_words(look.note)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _show_curve(self) -> None:
        look = self._look
        self.curve.show_data(
            CurveData(
                learned=look.learned,
                held_out=tuple((check.x, check.score) for check in look.checks),
                best=look.best,
                base=look.base_score,
                end=look.end,
            )
        )

    def _show_buttons(self) -> None:
        phase = self._look.phase
        is_resting = phase in (Phase.PAUSED, Phase.LOST, Phase.FAILED)
        self.pause_button.setText(self.tr("Go on") if is_resting else self.tr("Pause"))
        self.pause_button.setIcon(icon("resume" if is_resting else "pause"))
        self.pause_button.setEnabled(is_resting or phase is Phase.RUNNING)
        has_best = self._look.best is not None
        may_stop = phase in (Phase.RUNNING, Phase.PAUSED, Phase.LOST, Phase.FAILED)
        self.stop_button.setEnabled(has_best and may_stop)
        self.stop_button.setToolTip("" if has_best else self.tr("There is no best model yet."))
        self.discard_button.setEnabled(phase not in (Phase.STOPPING, Phase.ENDED))
        self.try_button.setEnabled(has_best and self._can_try)
        why_not = self._why_no_try if has_best else self.tr("There is no best model yet.")
        told = self.tr("See what the best model so far makes of the photo that is open")
        self.try_button.setToolTip(told if has_best and self._can_try else why_not)

    def _show_pictures(self, *, is_asking: bool = True) -> None:
        place, count = self.scrubber.value(), len(self._look.checks)
        self.scrubber.setEnabled(self.side is Side.NOW and count > 1)
        self._scrubbed.setText(words.check_words(self._look, self.side, place))
        paths = self._look.pictures(self.side, min(place, max(0, count - 1)))[:SHOWN]
        for number, picture in enumerate(self.pictures):
            path = paths[number] if number < len(paths) else None
            image = self._images.get(path) if path is not None else None
            said = self.tr("Not yet") if path is None else ""
            picture.show_image(image, said)
            picture.setVisible(number < max(len(paths), len(self._look.before), 1))
        missing = tuple(path for path in paths if path not in self._images)
        if missing and is_asking:
            self.pictures_wanted.emit(missing)

    @Slot()
    def _on_scrubbed(self) -> None:
        self._show_pictures()
