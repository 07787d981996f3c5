"""The window: arranges the pages, and lets presenters connect them with the controllers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.controllers.batch_desktop import QtDesktop
from app.controllers.key_map import commands_of
from app.controllers.photo_controller import local_paths
from app.models.key_table import WINDOW
from app.models.session import Session
from app.parts import Parts
from app.presenters.announcer import Announcer
from app.presenters.choices_presenter import ChoicesPresenter
from app.presenters.compare_presenter import ComparePresenter
from app.presenters.edit_presenter import EditPresenter
from app.presenters.finetune_presenter import FinetunePresenter
from app.presenters.help_presenter import HelpPresenter
from app.presenters.judge_presenter import JudgePresenter
from app.presenters.models_presenter import ModelsPresenter
from app.presenters.open_presenter import OpenPresenter
from app.presenters.save_presenter import SavePresenter
from app.presenters.shell import Shell
from app.presenters.work_presenter import WorkPresenter
from app.views.actions import Actions, KeyGroup, key_line
from app.views.banner import BannerArea
from app.views.batch_page import BatchPage
from app.views.batch_parts import BatchParts
from app.views.busy_line import BusyLine
from app.views.compare_view import CANVAS_KEYS
from app.views.finetune_page import FinetunePage
from app.views.finetune_parts import FinetuneParts
from app.views.look_menu import LookMenu
from app.views.models_page import ModelsPage
from app.views.models_parts import ModelsParts
from app.views.nav_rail import NavRail, PageEntry
from app.views.photo_section import PhotoSection
from app.views.settings_page import SettingsPage
from app.views.settings_parts import SettingsParts
from app.views.shortcuts_sheet import ShortcutsSheet
from app.views.status_bar import StatusBar

_SMALLEST = QSize(960, 600)
_USUAL = QSize(1280, 800)
_GEOMETRY_KEY = "window/geometry"
_PHOTO_PAGE, _BATCH_PAGE, _FINETUNE_PAGE, _MODELS_PAGE, _SETTINGS_PAGE = range(5)


class MainWindow(QMainWindow):
    """A rail of pages at the left, the page that is chosen, and the status bar below.

    Signals:
        crashed: An exception that nobody caught, and details; may be emitted in any thread.
    """

    crashed = Signal(object, str)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.commands = Actions(self)
        self.rail = self._make_rail()  # first, for Tab goes in the order of making
        self.status = StatusBar(self)
        self.banners = BannerArea(self)
        self.busy = BusyLine(self)
        self.section = PhotoSection(self.commands, self.status, parts.examples, self)
        self.page, self.empty = self.section.page, self.section.empty
        self.batch = BatchPage(self._batch_parts(), self)
        self.finetune = FinetunePage(self._finetune_parts(), self)
        self.models = ModelsPage(self._models_parts(), self)
        self._give_keys()
        self.settings = SettingsPage(self._settings_parts(), self)
        self.announcer = Announcer(self.status, self.banners, self.page.toast, self)
        self.shell = Shell(self.commands, self.section, self.status, self.busy, self.announcer)
        self._pages = QStackedWidget(self)
        self._arrange()
        self._present()
        self._connect_window()
        self.empty.open_button.setFocus()

    # --- arranging --------------------------------------------------------------------

    def _make_rail(self) -> NavRail:
        menu = LookMenu(self)
        entries = (
            PageEntry(self.tr("Photo"), "photo", "Ctrl+1"),
            PageEntry(self.tr("Batch"), "queue", "Ctrl+2"),
            PageEntry(self.tr("Fine-tune"), "fine-tune", "Ctrl+3"),
            PageEntry(self.tr("Models"), "model", "Ctrl+4"),
        )
        foot = (PageEntry(self.tr("Settings"), "settings", "Ctrl+,"),)
        rail = NavRail(entries, menu, self, foot=foot)
        self._parts.looking.drive(rail, menu)
        return rail

    def _give_keys(self) -> None:
        """Tell which keys work where; what keys do on the photo stands in ``CompareView``."""
        keys, commands = self._parts.keys, self.commands
        always = (commands.show_keys, commands.show_help)
        window = {**self.rail.commands, "keys": always[0], "help": always[1]}
        keys.add(WINDOW, self.tr("Everywhere"), window)
        own = commands_of(commands, but=always)
        keys.add("photo", self.tr("Photo"), own, fixed=CANVAS_KEYS)
        keys.add("batch", self.tr("Batch"), commands_of(self.batch.commands))
        own = {"roll": self.finetune.blur.roll}
        keys.add("finetune", self.tr("Fine-tune"), own, fixed=("Del",))
        keys.add("models", self.tr("Models"), commands_of(self.models.commands))
        self.rail.tell_help(commands.show_help)

    def _batch_parts(self) -> BatchParts:
        parts = self._parts
        return BatchParts(
            parts.engine,
            parts.background,
            parts.store,
            parts.dialogs,
            journals=parts.journals,
            pace=parts.pace,
            desktop=QtDesktop(self, parts.keeper),
        )

    def _finetune_parts(self) -> FinetuneParts:
        parts = self._parts
        return FinetuneParts(
            parts.trainer,
            parts.background,
            parts.store,
            parts.finetune_questions,
            QtDesktop(self, parts.keeper),
        )

    def _models_parts(self) -> ModelsParts:
        parts = self._parts
        return ModelsParts(
            controller=parts.models,
            meter=parts.meter,
            engine=parts.engine,
            keeper=parts.keeper,
            pace=parts.pace,
            store=parts.store,
            dialogs=parts.dialogs,
        )

    def _settings_parts(self) -> SettingsParts:
        parts = self._parts
        return SettingsParts(
            controller=parts.choosing,
            keeper=parts.keeper,
            keys=parts.keys,
            devices=parts.devices,
            log_folder=parts.log_folder,
        )

    def _arrange(self) -> None:
        self.setWindowTitle("Deblur")
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        for page in (self.section, self.batch, self.finetune, self.models, self.settings):
            self._pages.addWidget(page)
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self.busy, self.banners, self._pages):
            column.addWidget(widget)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self._load_geometry()

    def _load_geometry(self) -> None:
        geometry = self._parts.store.value(_GEOMETRY_KEY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(_USUAL)

    # --- connecting -------------------------------------------------------------------

    def _present(self) -> None:
        parts, shell = self._parts, self.shell
        self.editing = EditPresenter(parts, shell, self)
        self.opening = OpenPresenter(parts, shell, self)
        self.saving = SavePresenter(parts, shell, self)
        self.working = WorkPresenter(parts, shell, self)
        self.judging = JudgePresenter(parts, shell, self)
        self.comparing = ComparePresenter(parts, shell, self)
        self.choosing = ChoicesPresenter(parts, shell, self.batch, self)
        self.choosing.looked.connect(self.comparing.offer)
        self.helping = HelpPresenter(parts, shell, self._pages, self)
        self.choosing.looked.connect(self.settings.performance.show_choices)
        self.choosing.formats_tried.connect(self.settings.formats.show_formats)
        self.choosing.looked.connect(self.finetune.show_choices)
        self.finetuning = FinetunePresenter(parts, shell, self.finetune, self)
        self.finetune.models_changed.connect(self.choosing.look)
        self.finetune.status_told.connect(self.working.show_training)
        self.managing = ModelsPresenter(parts, shell, self.models, self)
        self.managing.changed.connect(self.choosing.look)
        self.managing.compare_wanted.connect(self.comparing.compare)
        self.managing.page_wanted.connect(self._show_models)
        self.managing.photo_wanted.connect(self._show_photos)

    def _connect_window(self) -> None:
        parts = self._parts
        self.crashed.connect(self.show_error)
        self.opening.opened.connect(self._on_opened)
        parts.workspace.changed.connect(self._on_session_changed)
        parts.workspace.emptied.connect(self._on_emptied)
        parts.looking.noticed.connect(self.announcer.say)
        parts.looking.example_requested.connect(lambda: self.open_photos(parts.examples[:1]))
        self.addActions([self.commands.show_keys, self.commands.show_help])  # on every page
        self.commands.show_keys.triggered.connect(self._on_keys_requested)
        self.commands.to_batch.triggered.connect(self._on_batch_requested)
        self.rail.help_requested.connect(self.helping.show_help)
        self.rail.page_chosen.connect(self._pages.setCurrentIndex)
        self.batch.open_requested.connect(lambda path: self.open_photos([path]))
        self.settings.noticed.connect(self.announcer.say)
        self.batch.status_told.connect(self.working.show_batch)
        self.batch.noticed.connect(self.announcer.say)
        self.batch.offered.connect(self._on_batch_offered)
        self.status.job_pressed.connect(self._on_job_pressed)

    # --- what the user asks -----------------------------------------------------------

    def begin(self) -> None:
        """Do what waits until the window is seen."""
        self._parts.engine.start()
        self.choosing.look()
        self._parts.session_file.look()
        self._parts.models.keep_spares()
        self.batch.look_for_interrupted()
        self.finetune.look_for_unfinished()

    def open_photos(self, inputs: Sequence[Path]) -> None:
        """Open photos and folders, as if they had been dropped."""
        self.opening.open(inputs)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and images."""
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            self.empty.mark_drop(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what was not dropped."""
        self.empty.mark_drop(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped; weights are imported wherever they are dropped."""
        self.empty.mark_drop(is_over=False)
        if not self.managing.take(local_paths(event.mimeData())):
            self.opening.open_data(event.mimeData())

    def changeEvent(self, event: QEvent) -> None:
        """Look, when the user comes back, whether another program has changed the photo."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._parts.photos.look_after_current()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what has to be asked, then cancel, wait and close."""
        pages = (self.batch, self.finetune)
        if not (self._parts.guard.may_leave() and all(page.may_leave() for page in pages)):
            event.ignore()
            return
        self._parts.store.setValue(_GEOMETRY_KEY, self.saveGeometry())
        self.helping.close()
        self.hide()  # what is left may take a moment
        self.batch.shut_down()
        self.finetune.shut_down()
        self.models.shut_down()
        self.settings.shut_down()
        self._parts.engine.close()
        self._parts.background.close()
        self._parts.session_file.close()
        self._parts.spill.close()
        event.accept()

    @Slot()
    def _on_keys_requested(self) -> None:
        page = self._pages.currentWidget()
        own: tuple[KeyGroup, ...] = ()
        if isinstance(page, BatchPage | FinetunePage | ModelsPage | SettingsPage):
            own = page.key_groups
        shown = own or self.commands.key_groups
        pages = tuple(key_line(action) for action in self.rail.commands.values())
        ShortcutsSheet((*shown, KeyGroup(self.tr("Pages"), pages)), self).open()

    @Slot()
    def _on_batch_requested(self) -> None:
        paths = [photo.path for photo in self._parts.workspace.photos if photo.path is not None]
        self.batch.add_paths(paths)
        self.announcer.say(self.tr("%n photo(s) added to the batch", "", len(paths)))

    @Slot()
    def _on_batch_offered(self) -> None:
        """Show what can be gone on with, unless somebody looks at a photo."""
        if self._parts.workspace.photos:
            self.announcer.say(self.tr("A batch was interrupted: see the Batch page."))
            return
        self._pages.setCurrentIndex(_BATCH_PAGE)
        self.rail.show_page(_BATCH_PAGE)

    @Slot()
    def _on_opened(self) -> None:
        """Show the photo page; what stood in banners is old news."""
        self.announcer.clear()
        self._show_photos()

    @Slot()
    def _on_job_pressed(self) -> None:
        """Show where the work is that the status bar tells of."""
        if self._parts.restoring.is_running:
            self._show_photos()
            return
        place = _BATCH_PAGE if self.batch.is_busy else _FINETUNE_PAGE
        self._pages.setCurrentIndex(place)
        self.rail.show_page(place)

    @Slot()
    def _show_photos(self) -> None:
        self._pages.setCurrentIndex(_PHOTO_PAGE)
        self.rail.show_page(_PHOTO_PAGE)

    @Slot()
    def _show_models(self) -> None:
        self._pages.setCurrentIndex(_MODELS_PAGE)
        self.rail.show_page(_MODELS_PAGE)

    # --- what happened ----------------------------------------------------------------

    @Slot(object)
    def _on_session_changed(self, session: Session) -> None:
        self.setWindowTitle(f"{session.name}[*] – Deblur")
        self.setWindowModified(session.is_modified)

    @Slot()
    def _on_emptied(self) -> None:
        self.setWindowTitle("Deblur")
        self.setWindowModified(False)

    @Slot(object)
    def show_error(
        self, error: Exception, details: str = "", on_retry: Callable[[], None] | None = None
    ) -> None:
        """Say in a banner what went wrong and what to do."""
        self.announcer.error(error, details, on_retry)
