"""The fourth page of the wizard: how long it takes here, and what it needs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.models.finetune_draft import Amount
from app.models.finetune_plan import Caution, PlanLook
from app.reasons import in_words
from app.views import finetune_words as words
from app.views.busy_line import BusyLine
from app.views.finetune_cards import CardWords, ChoiceCards
from app.views.finetune_notes import NoteLine
from app.views.finetune_step import StepPage, StepWords
from app.views.fold import Fold
from app.views.labels import hint, plain


class PlanPage(StepPage):
    """Three amounts with the times that a dry run promises, and what else is needed.

    Signals:
        amount_chosen: An ``Amount``.
        measure_wanted: The dry run is to be made once more.
    """

    amount_chosen = Signal(object)
    measure_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._own_words(), parent)
        self._plan: PlanLook | None = None
        self._is_measuring = False
        self.cards = ChoiceCards(self.tr("How long to train"), self._card_words(), self)
        self.measuring = hint()
        self._busy = BusyLine(self)
        self.again_button = QPushButton(self.tr("Measure again"), self)
        self.again_button.clicked.connect(lambda *_: self.measure_wanted.emit())
        self._needs = QFormLayout()
        self._needs.setHorizontalSpacing(24)
        self._cautions = QVBoxLayout()
        self._cautions.setSpacing(6)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(24)
        self._arrange()
        self.cards.chosen.connect(self.amount_chosen)
        self.show_plan(None, is_measuring=False)

    # --- what is shown ----------------------------------------------------------------

    def show_amount(self, amount: Amount) -> None:
        """Stand at an amount without saying that the user chose it."""
        self.cards.stand_at(amount)
        _fill(self._facts, words.plan_recipe(self._plan, amount) if self._plan else ())
        self._show_cautions()

    def show_plan(self, plan: PlanLook | None, *, is_measuring: bool) -> None:
        """Show what a dry run measured; None while there is nothing."""
        self._plan, self._is_measuring = plan, is_measuring
        for value, card in self.cards.cards.items():
            seconds = plan.seconds.get(Amount(value)) if plan else None
            card.show_figure(words.about(seconds) if seconds is not None else "")
        told = self.tr("Measuring how fast this computer trains: a short dry run.")
        self.measuring.setText(told)
        self.measuring.setVisible(is_measuring)
        (self._busy.begin if is_measuring else self._busy.end)()
        self.again_button.setVisible(plan is None and not is_measuring)
        _fill(self._needs, words.plan_needs(plan) if plan else ())
        _fill(self._facts, words.plan_recipe(plan, self.amount) if plan else ())
        self.advanced.setVisible(plan is not None and bool(plan.recipe))
        self._show_cautions()
        self.changed.emit()

    @property
    def cautions(self) -> list[str]:
        """What is said before the start."""
        told = (words.caution(each, self._plan, self.amount) for each in self._own_cautions)
        return [text for text in told if text]

    @property
    def amount(self) -> Amount:
        """What is chosen."""
        return Amount(self.cards.value)

    @property
    def way_on(self) -> str:
        """Why there is no way on, in words; empty where there is one."""
        if self._is_measuring:
            return self.tr("The dry run takes a moment.")
        if self._plan is None:
            return self.tr("Nothing was measured yet.")
        return "" if self._plan.has_room else self.tr("Make room on the disk, then measure again.")

    def take_focus(self) -> None:
        """Begin at the card that is chosen."""
        self.cards.cards[self.cards.value].radio.setFocus()

    # --- making it --------------------------------------------------------------------

    def _own_words(self) -> StepWords:
        return StepWords(
            self.tr("How much time do you have?"),
            self.tr("Measured on this computer just now. You can pause and go on at any time."),
            self.tr(
                "Training means looking at small parts of your photos again and again. Longer is"
                " better up to a point, and the page after this one shows when that is reached:"
                " Deblur checks regularly on the photos that were kept aside, keeps the best model"
                " it has had, and stops by itself when nothing gets better any more. What was"
                " learned is written down regularly, so that a power cut costs minutes at most."
            ),
        )

    def _card_words(self) -> tuple[CardWords, ...]:
        return (
            CardWords(
                Amount.QUICK,
                self.tr("Quick"),
                self.tr("Enough to see whether your photos help."),
            ),
            CardWords(
                Amount.BALANCED,
                self.tr("Balanced"),
                self.tr("Most of what can be gained. Good over lunch."),
            ),
            CardWords(
                Amount.THOROUGH,
                self.tr("Thorough"),
                self.tr("Everything that can be gained. Leave it overnight."),
            ),
        )

    def _arrange(self) -> None:
        facts = QWidget(self)
        facts.setLayout(self._facts)
        self.advanced = Fold(self.tr("Advanced"), facts, self)
        frame = QFrame(self)
        frame.setObjectName("card")
        frame.setLayout(self._needs)
        self._needs.setContentsMargins(14, 10, 14, 10)
        self._frame = frame
        for widget in (self._busy, self.measuring, self.cards, self.again_button):
            self.body.addWidget(widget)
        self.body.addLayout(self._cautions)
        self.body.addWidget(frame)
        self.body.addWidget(self.advanced)
        self.body.addStretch()

    @property
    def _own_cautions(self) -> tuple[Caution, ...]:
        return self._plan.cautions if self._plan else ()

    def _show_cautions(self) -> None:
        self._frame.setVisible(self._plan is not None)
        while (item := self._cautions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text in self.cautions:
            self._cautions.addWidget(NoteLine("warning", "warning", text, self))
        for text in self._plan.notes if self._plan else ():
            self._cautions.addWidget(NoteLine("info", "accent", in_words(text), self))


def _fill(form: QFormLayout, rows: tuple[tuple[str, str], ...]) -> None:
    while form.rowCount():
        form.removeRow(0)
    for name, value in rows:
        label = QLabel(name)
        label.setObjectName("cardText")
        form.addRow(label, plain("sheetText", value))
