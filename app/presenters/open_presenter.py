"""Brings photos in, however they come, and shows which are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.messages import Words
from app.models.layers import Layers
from app.models.open_photo import OpenPhoto
from app.models.pyramid import Pyramid
from app.models.session import Session
from app.models.session_folder import LeftSession
from app.parts import Parts
from app.presenters.shell import Shell
from app.reasons import in_words
from app.views import empty_page, filmstrip
from app.views.banner import Kind, Notice, Remedy
from app.views.thumbnails import in_pixels
from app.workers import photo_tasks

_CHANGED_TOPIC = "source"


class OpenPresenter(QObject):
    """Looks after opening, the strip of open photos, and the empty page.

    Signals:
        opened: Photos were asked for; whatever stood in banners is old news.
    """

    opened = Signal()

    def __init__(self, parts: Parts, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shell = shell
        self._photos = parts.photos
        self._connect_photos()
        self._connect_views()
        self._connect_actions()

    # --- asked for ----------------------------------------------------------------------

    def open(self, inputs: Sequence[Path]) -> None:
        """Open photos and folders."""
        self.opened.emit()
        self._photos.open_paths(inputs)

    def open_data(self, data: QMimeData) -> None:
        """Open what was dropped or pasted."""
        self.opened.emit()
        self._photos.open_data(data)

    @Slot()
    def ask(self) -> None:
        """Ask which photos to open."""
        paths = self._parts.dialogs.choose_photos(self._parts.keeper.now.open_folder)
        if paths:
            self._parts.keeper.keep(replace(self._parts.keeper.now, open_folder=paths[0].parent))
            self.open(paths)

    @Slot()
    def paste(self) -> None:
        """Open what is in the clipboard."""
        self.open_data(QGuiApplication.clipboard().mimeData())

    # --- connecting ---------------------------------------------------------------------

    def _connect_photos(self) -> None:
        photos, workspace = self._photos, self._parts.workspace
        photos.loading.connect(self._on_loading)
        photos.glimpsed.connect(self._on_glimpsed)
        photos.loaded.connect(self._on_loaded)
        photos.failed.connect(self._shell.announcer.error)
        photos.noticed.connect(self._shell.announcer.say)
        photos.ended.connect(self._shell.busy.end)
        workspace.changed.connect(self._on_changed)
        workspace.emptied.connect(self._shell.section.show_empty)
        workspace.source_changed.connect(self._on_source_changed)
        self._parts.shelf.failed.connect(self._shell.announcer.error)
        self._parts.session_file.offered.connect(self._on_session_offered)

    def _connect_actions(self) -> None:
        actions = self._shell.actions
        actions.open.triggered.connect(self.ask)
        actions.paste.triggered.connect(self.paste)
        actions.close.triggered.connect(self._photos.close_current)
        actions.next.triggered.connect(partial(self._photos.show_neighbor, 1))
        actions.previous.triggered.connect(partial(self._photos.show_neighbor, -1))

    def _connect_views(self) -> None:
        strip, empty = self._shell.page.filmstrip, self._shell.section.empty
        self._parts.workspace.listed.connect(strip.show_photos)
        strip.chosen.connect(self._photos.show)
        strip.close_requested.connect(self._photos.close)
        strip.thumbnail_wanted.connect(self._on_thumbnail_wanted)
        empty.example_chosen.connect(lambda path: self.open([path]))
        empty.recent_chosen.connect(lambda path: self.open([path]))
        empty.thumbnail_wanted.connect(self._on_example_wanted)
        empty.show_recent(self._parts.recent.paths)
        self._parts.recent.changed.connect(empty.show_recent)

    # --- what happened ------------------------------------------------------------------

    @Slot(str)
    def _on_loading(self, name: str) -> None:
        self._shell.busy.begin()
        self._shell.announcer.say(self.tr("Opening {name}…").format(name=name))

    @Slot(str, object)
    def _on_glimpsed(self, name: str, pyramid: Pyramid) -> None:
        """Show a small picture until the photo is there."""
        self._shell.section.show_photo()
        self._shell.page.show_stand_in(name, Layers(pyramid))

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        self._shell.section.show_photo()
        self._shell.panel.setEnabled(True)

    @Slot(object)
    def _on_loaded(self, session: Session) -> None:
        self._shell.announcer.say("")
        self._shell.page.compare.setFocus(Qt.FocusReason.OtherFocusReason)
        notes = " ".join(map(in_words, session.stored.notes))
        if notes:
            self._shell.announcer.note(session.name, notes)

    @Slot(object)
    def _on_source_changed(self, session: Session) -> None:
        words = Words(
            self.tr("{name} has changed").format(name=session.name),
            self.tr("Another program has written its file since it was opened."),
            self.tr("What you see is the photo as it was."),
        )
        load = Remedy(self.tr("Load again"), partial(self._photos.load_anew, session.key))
        self._shell.announcer.notice(
            Notice(Kind.WARNING, words, remedies=(load,), topic=_CHANGED_TOPIC)
        )

    @Slot(object)
    def _on_session_offered(self, left: LeftSession) -> None:
        """Offer what was open when Deblur ended without being asked to."""
        session_file, count = self._parts.session_file, len(left.saved.photos)
        words = Words(
            self.tr("Deblur did not end as it should"),
            self.tr("%n photo(s) were open.", "", count),
            self._still_there(left),
        )
        remedies = (
            Remedy(self.tr("Open again"), partial(session_file.accept, left)),
            Remedy(self.tr("Forget"), partial(session_file.decline, left)),
        )
        self._shell.announcer.notice(Notice(Kind.INFO, words, remedies=remedies))

    def _still_there(self, left: LeftSession) -> str:
        """Say what can be opened again, and name what cannot."""
        if not left.vanished:
            return self.tr("Your settings for them are still there.")
        names = ", ".join(path.name for path in left.vanished)
        return self.tr("These files are gone: {names}.").format(names=names)

    # --- small pictures -----------------------------------------------------------------

    @Slot(object)
    def _on_thumbnail_wanted(self, photo: OpenPhoto) -> None:
        session = self._parts.workspace.session_of(photo.key)
        if photo.path is not None:
            make = partial(photo_tasks.thumbnail, photo.path, in_pixels(filmstrip.THUMBNAIL))
        elif session is not None:
            make = partial(
                photo_tasks.thumbnail_of, session.original, in_pixels(filmstrip.THUMBNAIL)
            )
        else:
            return
        show = self._shell.page.filmstrip.show_thumbnail
        self._parts.background.run(make, on_done=partial(show, photo.key), on_failed=_no_thumbnail)

    @Slot(object)
    def _on_example_wanted(self, path: Path) -> None:
        self._parts.background.run(
            partial(photo_tasks.thumbnail, path, in_pixels(empty_page.THUMBNAIL)),
            on_done=partial(self._shell.section.empty.show_thumbnail, path),
            on_failed=_no_thumbnail,
        )


def _no_thumbnail(_: Exception) -> None:
    """An icon stands in its place; opening the photo tells what is wrong."""
