"""The batch page: a list of photos, what is done with them, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.controllers.batch_controller import BatchController
from app.controllers.batch_desktop import Desktop, QtDesktop
from app.controllers.batch_sleep import SleepCountdown
from app.controllers.batch_state import State
from app.controllers.batch_thumbnails import BatchThumbnails
from app.controllers.photo_controller import local_paths
from app.models.batch_plan import BatchPlan, WhenDone, namer_of
from app.models.batch_rows import BatchRow, Tally
from app.models.batch_table import BatchFilter, BatchTable
from app.models.choices import Choices
from app.presenters.batch_watching import BatchWatching
from app.views import batch_notices
from app.views.actions import KeyGroup
from app.views.banner import BannerArea
from app.views.batch_actions import BatchActions
from app.views.batch_bar import BatchBar
from app.views.batch_compare import BatchCompare
from app.views.batch_delegates import THUMBNAIL
from app.views.batch_dialogs import QtBatchDialogs
from app.views.batch_empty import BatchEmpty
from app.views.batch_inspector import BatchInspector
from app.views.batch_parts import FOLDER_KEY, PLAN_KEY, BatchParts, kept_folder
from app.views.batch_preflight import PreflightSheet
from app.views.batch_sleep_dialog import SleepDialog
from app.views.batch_summary import BatchSummary
from app.views.batch_view import BatchView
from app.workers import batch_tasks
from engine.batch import UnfinishedBatch
from engine.batch.journal import journals_folder
from engine.errors import UsageError
from engine.presets import BUILT_IN, list_presets, save_preset

_PIXELS_A_POINT = 2  # pictures are sharp on dense screens too


class BatchPage(QWidget):
    """Everything about batches; the window only shows it and listens.

    The window calls ``add_paths`` (drop, command line, "Add to batch"), ``look_for_interrupted``
    after its start, ``show_choices`` with the models of this computer, ``may_leave`` before it
    closes and ``shut_down`` while it does, before the engine is closed.

    Signals:
        open_requested: The path of a photo, to be shown on the photo page.
        offered: A batch of an earlier start can be gone on with: a reason to show this page.
        status_told: A few words for the status bar, empty when nothing runs.
        noticed: A sentence for the status bar.
    """

    open_requested = Signal(object)
    offered = Signal()
    status_told = Signal(str)
    noticed = Signal(str)

    def __init__(self, parts: BatchParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._questions = parts.questions or QtBatchDialogs(self)
        self.desktop: Desktop = parts.desktop or QtDesktop(self)
        self.table = BatchTable(self)
        self.filter = BatchFilter(self.table, self)
        journals = parts.journals or journals_folder()
        estimate = parts.pace.estimate if parts.pace else None
        self.controller = BatchController(
            parts.engine, parts.background, self.table, journals, estimate=estimate, parent=self
        )
        self.thumbnails = BatchThumbnails(parts.background, THUMBNAIL * _PIXELS_A_POINT, self)
        self._make_views()
        self.watching = BatchWatching(
            self.inspector.watch,
            parts.background,
            parts.store,
            self._questions,
            self.controller.is_own_result,
        )
        self._arrange()
        self._connect_commands()
        self._connect_views()
        self._connect_controller()
        self._load()

    # --- for the window ---------------------------------------------------------------

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words."""
        return self.commands.key_groups

    @property
    def is_busy(self) -> bool:
        """Photos are in work, or paused."""
        return self.controller.state.is_underway

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Put photos and the photos in folders at the end of the list."""
        self.controller.add(paths, self.inspector.plan)

    def show_choices(self, choices: Choices) -> None:
        """Offer the models and devices of this computer."""
        self.inspector.show_choices(choices)

    def look_for_interrupted(self) -> None:
        """Offer to go on with a batch that an earlier start did not end."""
        self.controller.look_for_interrupted()

    def may_leave(self) -> bool:
        """Ask whether a batch that runs may wait for the next start; a paused one may."""
        is_at_work = self.is_busy and self.controller.state is not State.PAUSED
        return not is_at_work or self._questions.may_pause_and_quit()

    def shut_down(self) -> None:
        """Let go of everything that outlives the page; the journal remembers the rest."""
        self.watching.stop()
        self.countdown.stop()
        self.controller.close()
        self.desktop.show_progress(None, 0)
        self.desktop.keep_awake(is_wanted=False)
        if self._compare is not None:
            self._compare.close()

    # --- making it --------------------------------------------------------------------

    def _make_views(self) -> None:
        self.commands = BatchActions(self)
        self.bar = BatchBar(self.commands, self)
        self.banners = BannerArea(self)
        self.empty = BatchEmpty(self.commands, self)
        self.view = BatchView(self.filter, self.thumbnails, self)
        self.sheet = PreflightSheet(self)
        self.inspector = BatchInspector(self)
        self.summary = BatchSummary(self)
        self._compare: BatchCompare | None = None
        self.countdown = SleepCountdown(parent=self)
        self.sleep_dialog = SleepDialog(self.countdown, self)

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self.addActions(self.commands.everything)
        self._stack = QStackedWidget(self)
        for widget in (self.empty, self.view, self.sheet):
            self._stack.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.banners)
        column.addLayout(middle, 1)
        column.addWidget(self.summary)

    def _load(self) -> None:
        """Stand as at the last start."""
        store, inspector = self._parts.store, self.inspector
        self._load_presets()
        inspector.offer_sleep(can_sleep=self.desktop.can_sleep)
        inspector.show_plan(self._possible(BatchPlan.from_text(store.value(PLAN_KEY))))
        self._show_names()
        self._on_tallied(self.table.tally)
        self.summary.show_state(self.controller.state)
        self._show_stack()

    def _possible(self, plan: BatchPlan) -> BatchPlan:
        """Return a plan that was kept, without a sleep that this system does not have."""
        if plan.when_done is WhenDone.SLEEP and not self.desktop.can_sleep:
            return replace(plan, when_done=WhenDone.NOTIFY)
        return plan

    def _load_presets(self) -> None:
        try:
            self.inspector.show_presets(list_presets())
        except UsageError as error:
            self.inspector.show_presets(BUILT_IN)
            self._on_unreadable(error)

    # --- connecting -------------------------------------------------------------------

    def _connect_commands(self) -> None:
        commands, controller = self.commands, self.controller
        commands.add_photos.triggered.connect(self._on_add_photos)
        commands.add_folder.triggered.connect(self._on_add_folder)
        commands.start.triggered.connect(self._on_start)
        commands.pause.triggered.connect(controller.pause)
        commands.stop_after.triggered.connect(controller.stop_after)
        commands.cancel.triggered.connect(controller.cancel)
        commands.retry.triggered.connect(lambda: controller.retry_failed(self.inspector.plan))
        commands.remove.triggered.connect(self._on_remove)
        commands.clear_finished.triggered.connect(controller.clear_finished)
        commands.up.triggered.connect(partial(self._move, -1))
        commands.down.triggered.connect(partial(self._move, 1))
        commands.find.triggered.connect(self.bar.filter_box.setFocus)
        commands.report_csv.triggered.connect(partial(self._save_report, ".csv"))
        commands.report_json.triggered.connect(partial(self._save_report, ".json"))

    def _connect_views(self) -> None:
        commands = self.commands
        self.bar.filter_box.textChanged.connect(self.filter.show_only)
        self.thumbnails.arrived.connect(self.table.show_thumbnail)
        self.view.compare_wanted.connect(self._show_compare)
        self.view.open_wanted.connect(self.open_requested)
        self.view.selected.connect(self._update)
        order = [commands.up, commands.down, commands.remove]
        self.view.offer([*order, commands.retry, commands.report_csv, commands.report_json])
        self.sheet.confirmed.connect(self.controller.start_anyway)
        self.sheet.dismissed.connect(self.controller.step_back)
        self.inspector.plan_changed.connect(self._on_plan_changed)
        self.inspector.preset_wanted.connect(self._on_preset_wanted)
        self.inspector.folder_wanted.connect(self._on_folder_wanted)

    def _connect_controller(self) -> None:
        controller = self.controller
        controller.state_changed.connect(self._on_state_changed)
        controller.blocked.connect(self.sheet.show_preflight)
        controller.finished.connect(self._on_finished)
        controller.failed.connect(self._on_failed)
        controller.unreadable.connect(self._on_unreadable)
        controller.interrupted.connect(self._on_interrupted)
        controller.plan_restored.connect(self._on_plan_restored)
        controller.timed.connect(self.summary.show_time)
        self.table.tallied.connect(self._on_tallied)
        self.table.changed.connect(self._on_queue_changed)
        self.table.repaint_wanted.connect(self.view.viewport().update)
        self.watching.arrived.connect(self._on_arrived)
        self.watching.lost.connect(self._on_watch_lost)
        self.countdown.over.connect(self._on_time_to_sleep)

    # --- what the user asks -----------------------------------------------------------

    @Slot()
    def _on_add_photos(self) -> None:
        paths = self._parts.dialogs.choose_photos(kept_folder(self._parts.store, FOLDER_KEY))
        if paths:
            self._parts.store.setValue(FOLDER_KEY, str(paths[0].parent))
            self.add_paths(paths)

    @Slot()
    def _on_add_folder(self) -> None:
        title = self.tr("Add all photos of a folder")
        folder = self._questions.choose_folder(title, kept_folder(self._parts.store, FOLDER_KEY))
        if folder is not None:
            self._parts.store.setValue(FOLDER_KEY, str(folder))
            self.add_paths([folder])

    @Slot()
    def _on_start(self) -> None:
        self.banners.clear(batch_notices.TOPIC)
        if self.controller.state in (State.PAUSING, State.PAUSED):
            self.controller.resume()
        else:
            self.controller.start(self.inspector.plan)

    @Slot()
    def _on_remove(self) -> None:
        rows = [index.row() for index in self.view.selectionModel().selectedRows()]
        self.controller.remove(self.view.selected_sources)
        if rows and self.filter.rowCount():
            self.view.select_only(min(*rows, self.filter.rowCount() - 1))

    def _move(self, by: int) -> None:
        self.table.step(self.view.selected_sources, by)
        self.view.forget_sorting()
        self.view.keep_in_sight()

    @Slot()
    def _on_folder_wanted(self) -> None:
        plan = self.inspector.plan
        folder = self._questions.choose_folder(self.tr("Folder for results"), plan.folder)
        if folder is not None:
            self.inspector.take_folder(folder)

    @Slot()
    def _on_preset_wanted(self) -> None:
        preset = self.inspector.plan.preset
        name = self._questions.name_preset(preset.name)
        if name is None:
            return
        try:
            save_preset(msgspec.structs.replace(preset, name=name))
        except UsageError as error:
            self._on_unreadable(error)
            return
        self._load_presets()
        self.noticed.emit(self.tr("Saved the preset {name}").format(name=name))

    @Slot(object)
    def _on_plan_changed(self, plan: BatchPlan) -> None:
        self._parts.store.setValue(PLAN_KEY, plan.as_text())
        self._show_names()
        self._update()

    def _save_report(self, suffix: str) -> None:
        journal = self.controller.journal
        if journal is None:
            return
        target = self._questions.choose_report(Path.home() / f"deblur-report{suffix}")
        if target is not None:
            self._parts.background.run(
                partial(batch_tasks.write_report, journal, target.with_suffix(suffix)),
                on_done=self._on_report_saved,
                on_failed=self._on_unreadable,
            )

    def _on_report_saved(self, target: Path) -> None:
        self.noticed.emit(self.tr("Saved {name}").format(name=target))

    # --- what happened ----------------------------------------------------------------

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        self.summary.show_state(state)
        self.inspector.show_running(is_running=state is not State.IDLE)
        self.desktop.keep_awake(is_wanted=state in (State.RUNNING, State.STOPPING))
        if state is not State.IDLE:
            self.countdown.stop()  # somebody is there, or there is more to do
        if state is State.RUNNING:
            self.banners.clear(batch_notices.TOPIC)
        if state is State.IDLE:
            self.desktop.show_progress(None, 0)
        self._show_stack()
        self._update()
        self._tell_status()

    @Slot()
    def _on_finished(self) -> None:
        notice = batch_notices.finished(
            self.table.tally,
            self.controller.elapsed_s,
            on_open=self._show_results,
            on_retry=self.commands.retry.trigger,
        )
        self.banners.show_notice(notice)
        when_done = self.inspector.plan.when_done  # it may be chosen while the batch is at work
        if when_done is WhenDone.NOTIFY:
            self.desktop.notify(notice.words.title, notice.words.text)
        elif when_done is WhenDone.OPEN_FOLDER:
            self._show_results()
        elif when_done is WhenDone.SLEEP:
            self.countdown.start()

    @Slot()
    def _on_time_to_sleep(self) -> None:
        self._parts.background.run(
            self.desktop.fall_asleep, on_done=self._on_asked_to_sleep, on_failed=self._on_unreadable
        )

    def _on_asked_to_sleep(self, is_asleep: bool) -> None:
        if not is_asleep:
            self.banners.show_notice(batch_notices.stays_awake())

    def _show_results(self) -> None:
        found = (row.target for row in self.table.rows if row.target and row.status.is_over)
        target = next(found, None)
        if target is not None:
            self._parts.dialogs.show_in_folder(target)

    @Slot(object, str)
    def _on_failed(self, error: Exception, details: str) -> None:
        notice = batch_notices.failed(error, details, on_retry=self.commands.start.trigger)
        self.banners.show_notice(notice)
        self.desktop.notify(notice.words.title, notice.words.text)

    @Slot(object)
    def _on_unreadable(self, error: Exception) -> None:
        self.banners.show_notice(batch_notices.unreadable(error))

    @Slot(object)
    def _on_interrupted(self, batch: UnfinishedBatch) -> None:
        notice = batch_notices.interrupted(
            batch,
            on_continue=partial(self.controller.go_on, batch, self.inspector.plan),
            on_discard=partial(self.controller.discard, batch),
        )
        self.banners.show_notice(notice)
        self.offered.emit()

    @Slot(object)
    def _on_plan_restored(self, plan: BatchPlan) -> None:
        self.inspector.show_plan(plan)
        self._show_names()

    @Slot(object)
    def _on_tallied(self, tally: Tally) -> None:
        self.summary.show_tally(tally)
        if self.is_busy:
            self.desktop.show_progress(self.summary.fraction, tally.left)
        self._tell_status()
        self._update()

    @Slot()
    def _on_queue_changed(self) -> None:
        self._show_stack()
        plan = self.inspector.plan
        items = [plan.item(row, place) for place, row in enumerate(self.table.rows[:3], start=1)]
        self.inspector.output.show_items(items)

    @Slot(object)
    def _on_arrived(self, paths: Sequence[Path]) -> None:
        self.controller.add(paths, self.inspector.plan, and_start=True)

    @Slot(object)
    def _on_watch_lost(self, folder: Path) -> None:
        self.banners.show_notice(batch_notices.watch_lost(folder))

    # --- showing it -------------------------------------------------------------------

    def _show_stack(self) -> None:
        if self.controller.state is State.BLOCKED:
            self._stack.setCurrentWidget(self.sheet)
        else:
            self._stack.setCurrentWidget(self.view if self.table.rows else self.empty)

    def _show_names(self) -> None:
        """Show in the table what results would be called."""
        self.table.set_namer(namer_of(self.inspector.plan, self.controller.number_of))

    def _tell_status(self) -> None:
        tally = self.table.tally
        text = self.tr("Batch: {done} of {total}")
        filled = text.format(done=tally.total - tally.left, total=tally.total)
        self.status_told.emit(filled if self.is_busy else "")

    @Slot()
    def _update(self) -> None:
        self.bar.show_state(
            self.controller.state,
            self.table.tally,
            has_selection=self.view.selectionModel().hasSelection(),
            can_start=not self.inspector.output.mistake,
            has_journal=self.controller.journal is not None,
        )

    # --- comparing --------------------------------------------------------------------

    @Slot(object)
    def _show_compare(self, row: BatchRow) -> None:
        if self._compare is None:
            self._compare = BatchCompare(self._parts.background, self)
            self._compare.open_wanted.connect(self.open_requested)
            self._compare.step_wanted.connect(self._step_compare)
        self._compare.show_row(row)

    @Slot(int)
    def _step_compare(self, by: int) -> None:
        if self._compare is None or self._compare.row is None:
            return
        place = self.filter.place_of(self._compare.row.source) + by
        if 0 <= place < self.filter.rowCount():
            self.view.select_only(place)
            self._compare.show_row(self.filter.row_at(self.filter.index(place, 0)))

    # --- being shown ------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard to where work begins."""
        super().showEvent(event)
        (self.view if self.table.rows else self.empty.folder_button).setFocus()

    # --- dropping ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders."""
        if local_paths(event.mimeData()):
            self.empty.mark_drop(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what was not dropped."""
        self.empty.mark_drop(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.empty.mark_drop(is_over=False)
        event.acceptProposedAction()
        self.add_paths(local_paths(event.mimeData()))
