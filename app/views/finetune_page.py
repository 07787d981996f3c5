"""The fine-tune page: six steps from photos of one's own to a model of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.controllers.batch_desktop import Desktop, QtDesktop
from app.controllers.batch_thumbnails import BatchThumbnails
from app.controllers.finetune_controller import FinetuneController
from app.controllers.photo_controller import local_paths
from app.models.choices import Choices
from app.models.finetune_draft import Draft, Goal, Step
from app.models.finetune_result import ResultLook
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import Phase, TrainingLook
from app.models.finetune_trouble import Trouble
from app.presenters.finetune_pictures import FinetunePictures
from app.views import finetune_notices as notices
from app.views import words as numbers
from app.views.actions import KeyGroup, KeyLine, key_line
from app.views.banner import BannerArea
from app.views.finetune_blur import BlurPage
from app.views.finetune_decide import DecidePage
from app.views.finetune_dialogs import Leave, QtFinetuneDialogs
from app.views.finetune_footer import Footer
from app.views.finetune_goal import GoalPage
from app.views.finetune_parts import FOLDER_KEY, FinetuneParts
from app.views.finetune_photos import THUMBNAIL, PhotosPage
from app.views.finetune_plan import PlanPage
from app.views.finetune_step import StepPage
from app.views.finetune_steps import StepHeader
from app.views.finetune_training import TrainingPage
from app.views.tab_order import order_tabs
from app.views.thumbnails import in_pixels


class FinetunePage(QWidget):
    """Everything about fine-tuning; the window only shows it and listens.

    The window calls ``look_for_unfinished`` after its start, ``show_choices`` with the models of
    this computer, ``may_leave`` before it closes and ``shut_down`` while it does.

    Signals:
        models_changed: A model came: lists of models are out of date.
        status_told: A few words for the status bar, empty when nothing is trained.
        noticed: A sentence for the status bar.
        default_wanted: The name of a model that is to be used from now on.
        try_wanted: A weights file that is to be tried on the photo that is open.
    """

    models_changed = Signal()
    status_told = Signal(str)
    noticed = Signal(str)
    default_wanted = Signal(str)
    try_wanted = Signal(object)

    def __init__(self, parts: FinetuneParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._questions = parts.questions or QtFinetuneDialogs(self)
        self.desktop: Desktop = parts.desktop or QtDesktop(self)
        self.controller = FinetuneController(parts.trainer, parts.background, parent=self)
        self._make_views()
        self.pictures = FinetunePictures(parts.background, self.training, self.decide, self)
        self._arrange()
        self._connect_pages()
        self._connect_controller()
        self.goal.show_draft(self.controller.draft)
        self.photos.show_goal(self.controller.draft.goal)
        self._show_step(Step.GOAL)

    # --- for the window ---------------------------------------------------------------

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words."""
        lines = (
            key_line(self.blur.roll),
            KeyLine(self.tr("Remove a folder"), (self.tr("Del"),)),
            KeyLine(self.tr("Choose a card"), (self.tr("Arrow keys"),)),
        )
        return (KeyGroup(self.tr("Fine-tune"), lines),)

    @property
    def is_busy(self) -> bool:
        """Something is trained at this moment."""
        return self.controller.is_training

    def show_choices(self, choices: Choices) -> None:
        """Offer the models of this computer."""
        taken = frozenset(model.name for model in choices.models)
        self.controller.know_models(taken)
        self.goal.show_models(choices.models, taken)

    def show_open_photo(self, *, has_area: bool) -> None:
        """Know whether a photo with a preview area is open: the best model is tried on that."""
        why_not = "" if has_area else self.tr("Open a photo on the Photo page first.")
        self.training.show_try(is_possible=has_area, why_not=why_not)

    def look_for_unfinished(self) -> None:
        """Offer to go on with what an earlier start did not end."""
        self.controller.look_for_unfinished()

    def may_leave(self) -> bool:
        """Ask what becomes of a training that runs."""
        if not self.controller.is_training:
            return True
        answer = self._questions.leave()
        if answer is Leave.PAUSE:
            self.controller.pause_for_leaving()
        return answer is not Leave.STAY

    def shut_down(self) -> None:
        """Let go of everything that outlives the page; a training that may goes on."""
        self.controller.close()
        self.desktop.keep_awake(is_wanted=False)

    # --- making it --------------------------------------------------------------------

    def _make_views(self) -> None:
        self.banners = BannerArea(self)
        titles = (
            self.tr("Goal"),
            self.tr("Photos"),
            self.tr("Blur"),
            self.tr("Plan"),
            self.tr("Training"),
            self.tr("Decide"),
        )
        self.header = StepHeader(titles, self)
        self.thumbnails = BatchThumbnails(self._parts.background, in_pixels(THUMBNAIL), self)
        self.goal = GoalPage(self)
        self.photos = PhotosPage(self.thumbnails, self)
        self.blur = BlurPage(self)
        self.plan = PlanPage(self)
        self.training = TrainingPage(self)
        self.decide = DecidePage(self)
        self.footer = Footer(self)
        self.pages: dict[Step, StepPage] = {
            Step.GOAL: self.goal,
            Step.PHOTOS: self.photos,
            Step.BLUR: self.blur,
            Step.PLAN: self.plan,
            Step.TRAINING: self.training,
            Step.DECIDE: self.decide,
        }

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self._stack = QStackedWidget(self)
        for page in self.pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.banners):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
        order_tabs(self)

    # --- connecting -------------------------------------------------------------------

    def _connect_pages(self) -> None:
        controller = self.controller
        self.goal.goal_chosen.connect(controller.set_goal)
        self.goal.base_chosen.connect(controller.set_base)
        self.goal.named.connect(controller.set_name)
        self.goal.resume_wanted.connect(controller.resume_run)
        self.goal.discard_wanted.connect(self._on_discard_run)
        self.photos.add_wanted.connect(self._on_add_folder)
        self.photos.removed.connect(controller.remove_folder)
        self.photos.anyway_chosen.connect(controller.set_anyway)
        self.photos.look_wanted.connect(controller.look_again)
        self.blur.blur_chosen.connect(controller.set_blur)
        self.blur.roll_wanted.connect(controller.roll)
        self.plan.amount_chosen.connect(controller.set_amount)
        self.plan.measure_wanted.connect(controller.measure_again)
        self._connect_training()
        self._connect_decision()
        self.footer.back_wanted.connect(controller.go_back)
        self.footer.next_wanted.connect(self._on_next)
        self.footer.other_wanted.connect(self._on_other)
        for page in self.pages.values():
            page.changed.connect(self._show_ways)

    def _connect_training(self) -> None:
        training, controller = self.training, self.controller
        training.pause_wanted.connect(controller.pause_or_go_on)
        training.stop_wanted.connect(controller.stop_and_keep)
        training.discard_wanted.connect(self._on_discard)
        training.try_wanted.connect(self._on_try)

    def _connect_decision(self) -> None:
        decide, controller = self.decide, self.controller
        decide.longer_wanted.connect(controller.train_longer)
        decide.discard_wanted.connect(self._on_discard)
        decide.export_wanted.connect(self._on_export)

    def _connect_controller(self) -> None:
        controller = self.controller
        controller.draft_changed.connect(self._on_draft_changed)
        controller.step_changed.connect(self._show_step)
        controller.unfinished_found.connect(self._on_unfinished)
        controller.looked.connect(self._on_looked)
        controller.drawing.connect(lambda is_on: self.blur.show_drawing(is_drawing=is_on))
        controller.drawn.connect(self.blur.show_samples)
        controller.planned.connect(self._on_planned)
        controller.trained.connect(self._on_trained)
        controller.compared.connect(self._on_compared)
        controller.kept.connect(self._on_kept)
        controller.discarded.connect(self._on_discarded)
        controller.exported.connect(self._on_exported)
        controller.troubled.connect(self._on_troubled)
        controller.calmed.connect(lambda: self.banners.clear(notices.TOPIC))

    # --- what the user asks -----------------------------------------------------------

    @Slot()
    def _on_add_folder(self) -> None:
        kept = self._parts.store.value(FOLDER_KEY)
        folder = self._questions.choose_folder(Path(kept) if kept else None)
        if folder is not None:
            self._add_folders([folder])

    def _add_folders(self, folders: Sequence[Path]) -> None:
        self._parts.store.setValue(FOLDER_KEY, str(folders[0]))
        self.controller.add_folders(folders)

    @Slot()
    def _on_next(self) -> None:
        if self.controller.step is not Step.DECIDE:
            self.controller.go_on()
        elif self._may_be_default:
            self.controller.accept(as_default=True)
        else:
            self._on_discard()

    @Slot()
    def _on_other(self) -> None:
        self.controller.accept(as_default=False)

    @Slot()
    def _on_discard(self) -> None:
        if self._questions.may_discard(self.controller.draft.name):
            self.controller.discard()

    @Slot(object)
    def _on_discard_run(self, run: UnfinishedRun) -> None:
        if self._questions.may_discard(run.name):
            self.controller.discard_run(run)

    @Slot()
    def _on_export(self) -> None:
        name = f"{self.controller.draft.name}.zip"
        target = self._questions.choose_export(Path.home() / name)
        if target is not None:
            self.controller.export(target)

    @Slot()
    def _on_try(self) -> None:
        weights = self.controller.best_weights
        if weights is not None:
            self.try_wanted.emit(weights)

    # --- what happened ----------------------------------------------------------------

    @Slot(object)
    def _on_draft_changed(self, draft: Draft) -> None:
        self.goal.show_draft(draft)
        self.photos.show_goal(draft.goal)
        self.photos.show_folders(draft.folders)
        self.blur.show_blur(draft.blur)
        self.plan.show_amount(draft.amount)

    @Slot(object)
    def _on_unfinished(self, runs: Sequence[UnfinishedRun]) -> None:
        self.goal.show_unfinished(runs)
        order_tabs(self)
        if any(run.was_lost for run in runs):
            self.noticed.emit(self.tr("A training ended unexpectedly: see the Fine-tune page."))

    @Slot(object, bool)
    def _on_looked(self, look: object, is_checking: bool) -> None:
        self.photos.show_look(look, is_checking=is_checking)  # type: ignore[arg-type] # a signal's

    @Slot(object, bool)
    def _on_planned(self, plan: object, is_measuring: bool) -> None:
        self.plan.show_plan(plan, is_measuring=is_measuring)  # type: ignore[arg-type] # a signal's

    @Slot(object)
    def _on_trained(self, look: TrainingLook) -> None:
        self.training.show_training(look)
        self.desktop.keep_awake(is_wanted=look.phase.is_at_work)
        self._tell_status(look)
        self._show_locks()

    @Slot(object, object)
    def _on_compared(self, result: ResultLook | None, sides: tuple[bool, ...]) -> None:
        self.decide.show_result(result, sides)
        if result is not None:
            title = self.tr("{name} can be judged").format(name=result.name)
            self.desktop.notify(title, self.decide.verdict.text)

    @Slot(str, bool)
    def _on_kept(self, name: str, is_default: bool) -> None:
        self.models_changed.emit()
        if is_default:
            self.default_wanted.emit(name)
        self.banners.show_notice(notices.kept(name, is_default=is_default))

    @Slot(str)
    def _on_discarded(self, name: str) -> None:
        self.noticed.emit(self.tr("{name} was discarded").format(name=name))

    @Slot(object)
    def _on_exported(self, target: Path) -> None:
        self.noticed.emit(self.tr("Saved {name}").format(name=target))

    @Slot(object)
    def _on_troubled(self, trouble: Trouble) -> None:
        notice = notices.trouble(trouble, self.controller)
        self.banners.show_notice(notice)
        self.desktop.notify(notice.words.title, notice.words.text)

    # --- showing it -------------------------------------------------------------------

    @Slot(object)
    def _show_step(self, step: Step) -> None:
        self.header.show_step(step)
        self._stack.setCurrentWidget(self.pages[step])
        self._show_locks()
        self._show_ways()
        if self.isVisible():
            self.pages[step].take_focus()

    @property
    def _may_be_default(self) -> bool:
        return self.decide.result is not None and self.decide.result.may_be_default

    @Slot()
    def _show_ways(self) -> None:
        """Say in the footer where one can go from here."""
        step = self.controller.step
        why_not = self.pages[step].way_on
        other = ""
        if step is Step.DECIDE:
            other = self.tr("Keep as extra model")
        if self.controller.is_under_way and step < Step.TRAINING:
            why_not = ""
        self.footer.show_ways(
            self._next_words(step), why_not, other_text=other, back=step is not Step.GOAL
        )
        self.footer.other_button.setEnabled(not why_not)

    def _next_words(self, step: Step) -> str:
        is_under_way = self.controller.is_under_way
        by_step = {
            Step.GOAL: self.tr("Next: photos"),
            Step.PHOTOS: self.tr("Next: blur")
            if self.controller.draft.goal is Goal.PHOTOS
            else self.tr("Next: plan"),
            Step.BLUR: self.tr("This looks like my blur"),
            Step.PLAN: self.tr("Back to the training")
            if is_under_way
            else self.tr("Start training"),
            Step.TRAINING: self.tr("Compare and decide"),
            Step.DECIDE: self.tr("Use as default")
            if self._may_be_default or self.decide.result is None
            else self.tr("Keep the current model"),
        }
        return by_step[step]

    def _show_locks(self) -> None:
        """What was decided can be looked at but not changed once the training has begun."""
        is_under_way = self.controller.is_under_way
        for step in (Step.GOAL, Step.PHOTOS, Step.BLUR, Step.PLAN):
            self.pages[step].lock(is_locked=is_under_way)

    def _tell_status(self, look: TrainingLook) -> None:
        if look.phase.is_at_work:
            text = self.tr("Fine-tuning: {share}")
            self.status_told.emit(text.format(share=numbers.percent(round(look.share, 2))))
        elif look.phase is Phase.PAUSED:
            self.status_told.emit(self.tr("Fine-tuning: paused"))
        else:
            self.status_told.emit("")

    # --- being shown ------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard to where work begins."""
        super().showEvent(event)
        self.pages[self.controller.step].take_focus()

    # --- dropping ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome folders, as long as photos can be chosen."""
        if local_paths(event.mimeData()) and not self.controller.is_under_way:
            self.photos.mark_drop(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what was not dropped."""
        self.photos.mark_drop(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the folders."""
        self.photos.mark_drop(is_over=False)
        event.acceptProposedAction()
        paths = local_paths(event.mimeData())
        folders = [path if path.is_dir() else path.parent for path in paths]
        if folders and not self.controller.is_under_way:
            self._add_folders(list(dict.fromkeys(folders)))
