"""The window: arranges the views and connects them with the controllers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from app.controllers.leave_guard import LeaveGuard
from app.controllers.photo_controller import PhotoController, local_paths
from app.controllers.restore_controller import RestoreController
from app.controllers.save_controller import SaveController
from app.controllers.workspace import Workspace
from app.messages import Words, describe
from app.models.session import Session, ShownPhoto
from app.store import Store
from app.views import empty_page, filmstrip
from app.views.actions import Actions
from app.views.banner import BannerArea, Kind, Notice
from app.views.busy_line import BusyLine
from app.views.dialogs import Dialogs
from app.views.empty_page import EmptyPage
from app.views.photo_page import PhotoPage
from app.views.status_bar import StatusBar
from app.workers import photo_tasks
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.messages import Ready
from engine.errors import DeblurError

_SMALLEST = QSize(960, 600)
_USUAL = QSize(1280, 800)
_GEOMETRY_KEY, _FOLDER_KEY = "window/geometry", "open/folder"
_MESSAGE_MS = 8000


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window works with; ``bootstrap`` builds it."""

    store: Store
    dialogs: Dialogs
    background: Background
    engine: EngineClient
    workspace: Workspace
    photos: PhotoController
    restoring: RestoreController
    saving: SaveController
    guard: LeaveGuard
    examples: Sequence[Path]


class MainWindow(QMainWindow):
    """Shows the empty page until a photo is open, and what went wrong above either.

    Signals:
        crashed: An exception that nobody caught, and details; may be emitted in any thread.
    """

    crashed = Signal(object, str)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.commands = Actions(self)
        self.status = StatusBar(self)
        self.banners = BannerArea(self)
        self.busy = BusyLine(self)
        self.empty = EmptyPage(self.commands.open, self.commands.paste, parts.examples, self)
        self.page = PhotoPage(self.commands, self.status, self)
        self._pages = QStackedWidget(self)
        self._arrange()
        self.crashed.connect(self.show_error)
        self._connect_commands()
        self._connect_photos()
        self._connect_restoring()
        self._connect_saving()
        self._update_commands()
        self.empty.open_button.setFocus()

    # --- arranging --------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setWindowTitle("Deblur")
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.page)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.busy, self.banners, self._pages):
            column.addWidget(widget)
        self.setCentralWidget(middle)
        self.addToolBar(self._toolbar())
        self.setStatusBar(self.status)
        self._load_geometry()

    def _toolbar(self) -> QToolBar:
        bar = QToolBar("Toolbar", self)
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for action in self.commands.for_toolbar:
            if action is None:
                bar.addSeparator()
            else:
                bar.addAction(action)
        return bar

    def _load_geometry(self) -> None:
        geometry = self._parts.store.value(_GEOMETRY_KEY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(_USUAL)

    # --- connecting -------------------------------------------------------------------

    def _connect_commands(self) -> None:
        commands, parts = self.commands, self._parts
        self.addActions(commands.everything)
        commands.open.triggered.connect(self._on_open_requested)
        commands.paste.triggered.connect(self._on_paste_requested)
        commands.deblur.triggered.connect(self._on_deblur_requested)
        commands.cancel.triggered.connect(parts.restoring.cancel)
        commands.save.triggered.connect(parts.saving.save)
        commands.save_as.triggered.connect(parts.saving.save_as)
        commands.next.triggered.connect(partial(parts.photos.show_neighbor, 1))
        commands.previous.triggered.connect(partial(parts.photos.show_neighbor, -1))

    def _connect_photos(self) -> None:
        photos, strip = self._parts.photos, self.page.filmstrip
        photos.loading.connect(self._on_loading)
        photos.loaded.connect(self._parts.workspace.show_photo)
        photos.loaded.connect(self._on_loaded)
        photos.failed.connect(self.show_error)
        photos.noticed.connect(self._say)
        photos.ended.connect(self.busy.end)
        photos.listed.connect(strip.show_paths)
        strip.chosen.connect(photos.show_path)
        strip.thumbnail_wanted.connect(
            partial(self._load_thumbnail, filmstrip.THUMBNAIL, strip.show_thumbnail)
        )
        self.empty.example_chosen.connect(lambda path: photos.open_paths([path]))
        for path in self._parts.examples:
            self._load_thumbnail(empty_page.THUMBNAIL, self.empty.show_thumbnail, path)

    def _connect_restoring(self) -> None:
        engine, restoring = self._parts.engine, self._parts.restoring
        self._parts.workspace.changed.connect(self._on_session_changed)
        engine.ready.connect(self._on_engine_ready)
        engine.not_ready.connect(self._on_engine_not_ready)
        engine.lost.connect(self._on_engine_lost)
        restoring.started.connect(self._on_restoring_started)
        restoring.progressed.connect(self.page.panel.show_status)
        restoring.restored.connect(self._parts.workspace.show_restored)
        restoring.restored.connect(self._on_restored)
        restoring.failed.connect(self._on_restoring_failed)
        restoring.cancelled.connect(partial(self._say, "Stopped. Nothing was changed."))
        restoring.ended.connect(self._on_restoring_ended)
        self.page.panel.strength_changed.connect(self._parts.workspace.set_strength)

    def _connect_saving(self) -> None:
        saving = self._parts.saving
        saving.saving.connect(self._on_saving)
        saving.saved.connect(self._on_saved)
        saving.failed.connect(self.show_error)
        saving.ended.connect(self.busy.end)
        self.page.panel.folder_requested.connect(self._parts.dialogs.show_in_folder)

    # --- what the user asks -----------------------------------------------------------

    def open_photos(self, inputs: Sequence[Path]) -> None:
        """Open photos and folders, as if they had been dropped."""
        self.banners.clear()
        self._parts.photos.open_paths(inputs)

    @Slot()
    def _on_open_requested(self) -> None:
        folder = self._parts.store.value(_FOLDER_KEY)
        paths = self._parts.dialogs.choose_photos(Path(folder) if isinstance(folder, str) else None)
        if paths:
            self._parts.store.setValue(_FOLDER_KEY, str(paths[0].parent))
            self.open_photos(paths)

    @Slot()
    def _on_paste_requested(self) -> None:
        self.banners.clear()
        self._parts.photos.open_data(QGuiApplication.clipboard().mimeData())

    @Slot()
    def _on_deblur_requested(self) -> None:
        session = self._parts.workspace.session
        if session is not None:
            self._parts.restoring.restore(session)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and images."""
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            self.empty.mark_drop(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what was not dropped."""
        self.empty.mark_drop(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.empty.mark_drop(is_over=False)
        event.acceptProposedAction()
        self.banners.clear()
        self._parts.photos.open_data(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what has to be asked, then cancel, wait and close."""
        if not self._parts.guard.may_leave():
            event.ignore()
            return
        self._parts.store.setValue(_GEOMETRY_KEY, self.saveGeometry())
        self.hide()  # what is left may take a moment
        self._parts.engine.close()
        self._parts.background.close()
        event.accept()

    # --- what happened ----------------------------------------------------------------

    @Slot(object)
    def _on_session_changed(self, session: Session) -> None:
        self.page.show_session(session)
        self._pages.setCurrentWidget(self.page)
        self.setWindowTitle(f"{session.name}[*] – Deblur")
        self.setWindowModified(session.is_modified)
        self._update_commands()

    @Slot(str)
    def _on_loading(self, name: str) -> None:
        self.busy.begin()
        self._say(f"Opening {name}…")

    @Slot(object)
    def _on_loaded(self, shown: ShownPhoto) -> None:
        self.page.compare.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status.clearMessage()
        self._show_notes(shown)

    @Slot()
    def _on_restoring_started(self) -> None:
        self.page.panel.job.show_running(is_running=True)
        self._update_commands()

    @Slot()
    def _on_restoring_ended(self) -> None:
        self.page.panel.job.show_running(is_running=False)
        self._update_commands()

    @Slot(object)
    def _on_restored(self, restored: ShownPhoto) -> None:
        self._say("Done. The result is not saved yet.")
        self._show_notes(restored)

    @Slot(object, str)
    def _on_restoring_failed(self, error: Exception, details: str) -> None:
        self.show_error(error, details, self.commands.deblur.trigger)

    @Slot(object)
    def _on_engine_ready(self, ready: Ready) -> None:
        self.status.show_engine(ready.model_name, ready.device_label)

    @Slot(object, str)
    def _on_engine_not_ready(self, error: DeblurError, details: str) -> None:
        self.status.show_engine("", "Not available")
        self.show_error(error, details)

    @Slot(object)
    def _on_engine_lost(self, error: DeblurError) -> None:
        is_restarting = self._parts.engine.process_id is not None
        self.status.show_engine("", "Starting again…" if is_restarting else "Not available")
        if not self._parts.restoring.is_running:  # otherwise the photo's own banner follows
            self.show_error(error)

    @Slot(object)
    def _on_saving(self, target: Path) -> None:
        self.busy.begin()
        self._say(f"Saving {target.name}…")

    @Slot(object)
    def _on_saved(self, target: Path) -> None:
        self._say(f"Saved {target}")

    # --- saying it --------------------------------------------------------------------

    @Slot(object)
    def show_error(
        self, error: Exception, details: str = "", on_retry: Callable[[], None] | None = None
    ) -> None:
        """Say in a banner what went wrong and what to do."""
        self.status.clearMessage()
        self.banners.show_notice(
            Notice(
                Kind.ERROR,
                describe(error),
                details=details or str(error),
                action="Try again" if on_retry else "",
                on_action=on_retry,
            )
        )

    def _show_notes(self, shown: ShownPhoto) -> None:
        notes = " ".join(shown.photo.notes)
        if notes:
            self.banners.show_notice(Notice(Kind.INFO, Words(shown.name, notes, "")))

    def _say(self, text: str) -> None:
        self.status.showMessage(text, _MESSAGE_MS)

    def _update_commands(self) -> None:
        session, commands = self._parts.workspace.session, self.commands
        is_running = self._parts.restoring.is_running
        has_result = session is not None and session.restored is not None
        for command in commands.for_photo:
            command.setEnabled(session is not None)
        commands.deblur.setEnabled(session is not None and not is_running)
        commands.cancel.setEnabled(is_running)
        commands.save.setEnabled(has_result)
        commands.save_as.setEnabled(has_result)

    def _load_thumbnail(
        self, size: QSize, show: Callable[[Path, QImage], None], path: Path
    ) -> None:
        self._parts.background.run(
            partial(photo_tasks.thumbnail, path, size),
            on_done=partial(show, path),
            on_failed=_no_thumbnail,
        )


def _no_thumbnail(_: Exception) -> None:
    """An icon stands in its place; opening the photo tells what is wrong."""
