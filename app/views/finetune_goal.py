"""The first page of the wizard: what is learned from, where it begins, what it will be called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.models.choices import ModelChoice
from app.models.finetune_draft import Draft, Goal
from app.models.finetune_runs import UnfinishedRun
from app.views.buttons import set_primary
from app.views.choice_box import ChoiceBox
from app.views.finetune_cards import CardWords, ChoiceCards
from app.views.finetune_step import StepPage, StepWords
from app.views.finetune_words import name_mistake, standing_of
from app.views.labels import hint, plain

_LONGEST_NAME = 40


class GoalPage(StepPage):
    """Three cards, the model that is begun with, a name, and what can be gone on with.

    Signals:
        goal_chosen: A ``Goal``.
        base_chosen: The name of a model.
        named: The name of the new model, while it is typed.
        resume_wanted: An ``UnfinishedRun`` is to be gone on with.
        discard_wanted: One is to be thrown away.
    """

    goal_chosen = Signal(object)
    base_chosen = Signal(object)
    named = Signal(str)
    resume_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._own_words(), parent)
        self._taken: frozenset[str] = frozenset()
        self.unfinished = QVBoxLayout()
        self.cards = ChoiceCards(self.tr("What is learned from"), self._card_words(), self)
        self.base = ChoiceBox(self.tr("Begin with the model"), self)
        self.base.offer([("default", "default")])
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name of the new model"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.mistake = hint()
        self._arrange()
        self.cards.chosen.connect(self.goal_chosen)
        self.base.chosen.connect(self.base_chosen)
        self.name.textChanged.connect(self._on_named)

    # --- what is shown ----------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        """Stand at what was decided."""
        self.cards.stand_at(draft.goal)
        if self.base.findData(draft.base) < 0:
            self.base.addItem(draft.base, draft.base)
        self.base.stand_at(draft.base)
        if self.name.text().strip() != draft.name:
            self.name.setText(draft.name)

    def show_models(self, models: Sequence[ModelChoice], taken: frozenset[str]) -> None:
        """Offer models to begin with; ``taken`` names cannot be given to the new one."""
        self._taken = taken
        self.base.offer((_model_words(model), model.name) for model in models)
        self._on_named()

    def show_unfinished(self, runs: Sequence[UnfinishedRun]) -> None:
        """Offer to go on with what was not ended."""
        while (item := self.unfinished.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for run in runs:
            self.unfinished.addWidget(self._resume_card(run))

    @property
    def way_on(self) -> str:
        """Why there is no way on, in words; empty where there is one."""
        return name_mistake(self.name.text().strip(), self._taken)

    def take_focus(self) -> None:
        """Begin at the card that is chosen."""
        self.cards.cards[self.cards.value].radio.setFocus()

    # --- making it --------------------------------------------------------------------

    def _own_words(self) -> StepWords:
        return StepWords(
            self.tr("Teach Deblur your camera’s blur"),
            self.tr("From your own photos, on this computer. Nothing is sent anywhere."),
            self.tr(
                "Deblur learned from many photos by other people. Here it practises on yours: it"
                " takes sharp photos, makes blur like that of a shaken camera, and learns to take"
                " it away again. The result is a further model that stands beside the one you"
                " have. At the end you compare both on photos that were never practised on, and"
                " decide. Until then nothing changes, and your photos are only read."
            ),
        )

    def _card_words(self) -> tuple[CardWords, ...]:
        return (
            CardWords(
                Goal.PHOTOS,
                self.tr("My sharp photos"),
                self.tr("Recommended. Deblur makes the blur itself. 60 photos or more are best."),
            ),
            CardWords(
                Goal.PAIRS,
                self.tr("Pairs of photos"),
                self.tr("You have a blurry and a sharp version of each, of equal size."),
            ),
            CardWords(
                Goal.GOPRO,
                self.tr("GoPro-style folder"),
                self.tr("A published data set, with folders “blur” and “sharp” for each scene."),
            ),
        )

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Begin with the model"), self.base)
        form.addRow(self.tr("Name of the new model"), self.name)
        form.addRow("", self.mistake)
        for field in (self.base, self.name):
            field.setMaximumWidth(420)
        self.body.addLayout(self.unfinished)
        self.body.addWidget(self.cards)
        self.body.addLayout(form)
        self.body.addStretch()

    def _resume_card(self, run: UnfinishedRun) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        title = self.tr("“{name}” is not finished").format(name=run.name)
        resume = QPushButton(self.tr("Go on with it"), card)
        resume.setAccessibleName(self.tr("Go on with {name}").format(name=run.name))
        resume.setProperty("symbol", "resume")
        set_primary(resume, is_primary=True)
        discard = QPushButton(self.tr("Discard…"), card)
        discard.setAccessibleName(self.tr("Discard {name}").format(name=run.name))
        resume.clicked.connect(lambda *_: self.resume_wanted.emit(run))
        discard.clicked.connect(lambda *_: self.discard_wanted.emit(run))
        words = QVBoxLayout()
        words.addWidget(plain("cardTitle", title))
        words.addWidget(plain("cardText", standing_of(run)))
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(resume)
        row.addWidget(discard)
        return card

    @Slot()
    def _on_named(self) -> None:
        self.mistake.setText(self.way_on)
        self.named.emit(self.name.text().strip())
        self.changed.emit()


def _model_words(model: ModelChoice) -> str:
    return f"★ {model.name}" if model.is_own else model.name
