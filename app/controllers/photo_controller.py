"""Opens photos, however they come, and brings one after the other to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.controllers.workspace import Workspace
from app.models.edit import History
from app.models.saved_session import SavedPhoto, SavedSession
from app.models.session import Session, ShownPhoto, pasted_name
from app.models.source_stamp import SourceStamp
from app.models.spill import SpillFolder
from app.workers import photo_tasks
from app.workers.background import Background
from app.workers.photo_tasks import Loaded, ReadFile


class PhotoController(QObject):
    """Gives photos a place in the workspace, and loads the one that is to be looked at.

    First comes a stand-in, where the format has one that is quick, then the photo. One that cannot
    be opened is reported, loses its place, and the next one is tried.

    Signals:
        loading: The name of the photo that is being loaded.
        glimpsed: Its name and a ``Pyramid`` that stands in until ``loaded`` or ``failed``.
        loaded: The ``Session`` of a photo that is looked at for the first time.
        failed: The error, a ``DeblurError`` unless we made a mistake.
        ended: Nothing is being loaded any more.
        noticed: A sentence for the status bar.
    """

    loading = Signal(str)
    glimpsed = Signal(str, object)
    loaded = Signal(object)
    failed = Signal(object)
    ended = Signal()
    noticed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        background: Background,
        folder: SpillFolder,
        may_close: Callable[[int], bool],
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            workspace: Where the photos go.
            background: Where they are loaded.
            folder: Where those wait that made room in memory.
            may_close: Asks whether the photo of a key may be closed.
            parent: The owner.
        """
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._folder = folder
        self._may_close = may_close
        self._ticket = 0
        self._told: dict[int, SourceStamp | None] = {}  # changed files that the user knows of

    # --- asked for ----------------------------------------------------------------------

    def open_paths(self, inputs: Sequence[Path]) -> None:
        """Open photos and the photos in folders: the first is shown, the others join the list."""
        if inputs:
            find = partial(photo_tasks.find, tuple(inputs))
            self._run(find, self._on_found, self._on_untakeable)

    def open_image(self, image: QImage) -> None:
        """Open an image that is in no file."""
        self.loading.emit(pasted_name())
        self._run(partial(photo_tasks.take, image), self._on_taken, self._on_untakeable)

    def open_data(self, data: QMimeData) -> None:
        """Open what was dropped or pasted: files, or an image."""
        paths = local_paths(data)
        if paths:
            self.open_paths(paths)
        elif data.hasImage():
            self.open_image(QImage(data.imageData()))
        else:
            self.noticed.emit(self.tr("There is no photo to paste. Copy a photo or a file first."))

    def reopen(self, saved: SavedSession) -> None:
        """Open photos with what was decided about them, and show the one that was looked at."""
        keys = [self._reopened(photo) for photo in saved.photos]
        if keys:
            self._workspace.tell_list()
            shown = keys[saved.current]
            self._load([shown, *(key for key in keys if key != shown)])

    def _reopened(self, photo: SavedPhoto) -> int:
        key = self._workspace.add(photo.path, History(photo.edit))
        if photo.backup is not None:
            self._workspace.set_backup(key, photo.backup)
        return key

    @Slot(int)
    def show(self, key: int) -> None:
        """Show a photo of the list."""
        if key == self._workspace.current:
            return
        if self._workspace.is_here(key):
            self._ticket += 1  # whatever is being loaded is not wanted any more
            self._workspace.show(key)
            self._look_after_source(key)
            self.ended.emit()
        else:
            self._load([key])

    def show_neighbor(self, step: int) -> None:
        """Show the photo ``step`` places further in the list, if there is one."""
        key = self._workspace.neighbor(step)
        if key is not None:
            self.show(key)

    @Slot(int)
    def close(self, key: int) -> None:
        """Close a photo if nothing speaks against it; one beside it is shown if it was looked at."""
        if not self._may_close(key):
            return
        was_current = key == self._workspace.current
        beside = self._beside(key)
        self._workspace.close(key)
        if was_current and beside is not None:
            self.show(beside)

    @Slot()
    def close_current(self) -> None:
        """Close the photo that is looked at."""
        if (key := self._workspace.current) is not None:
            self.close(key)

    def load_anew(self, key: int) -> None:
        """Load a photo again whose file has changed: the decisions stay, the results go."""
        if (path := self._workspace.path_of(key)) is not None:
            self.loading.emit(path.name)
            load = partial(_load_file, path)
            self._run(load, partial(self._on_loaded, key), self._on_untakeable)

    @Slot()
    def look_after_current(self) -> None:
        """Look whether another program has changed the file of the photo that is looked at."""
        if (key := self._workspace.current) is not None:
            self._look_after_source(key)

    # --- loading ------------------------------------------------------------------------

    def _run(
        self,
        task: Callable[[], object],
        on_done: Callable[..., None],
        on_failed: Callable[..., None],
    ) -> None:
        """Run ``task``; its answer is dropped when another request came later."""
        self._ticket += 1
        ticket = self._ticket

        def if_wanted(then: Callable[..., None], value: object) -> None:
            if ticket == self._ticket:
                then(value)

        self._background.run(
            task,
            on_done=partial(if_wanted, on_done),
            on_failed=partial(if_wanted, on_failed),
            is_urgent=True,
        )

    def _on_found(self, found: photo_tasks.Found) -> None:
        for error in found.errors:
            self.failed.emit(error)
        keys = [self._workspace.add(path) for path in found.paths]
        if len(keys) > 1:
            self.noticed.emit(
                self.tr("%n photos opened. The others wait in the strip.", "", len(keys))
            )
        if keys:
            self._workspace.tell_list()
            self._load(keys)
        else:
            self.ended.emit()

    def _on_untakeable(self, error: Exception) -> None:
        self.failed.emit(error)
        self._show_again()

    def _load(self, keys: Sequence[int]) -> None:
        """Load the first of ``keys``; the rest step in if it fails."""
        key, failed = keys[0], partial(self._on_unloadable, keys)
        if self._workspace.is_here(key):
            self.show(key)
            self.ended.emit()
            return
        path = self._workspace.path_of(key) or self._workspace.backup_of(key)
        spilled = self._workspace.spilled_of(key)
        if spilled is not None:
            self.loading.emit(self._name_of(key))
            fetch = partial(photo_tasks.bring_back, self._folder, spilled)
            self._run(fetch, partial(self._on_fetched, key), partial(self._on_unfetchable, keys))
        elif path is not None:
            self.loading.emit(self._name_of(key))
            self._run(partial(photo_tasks.read, path), partial(self._on_read, key, failed), failed)

    def _on_read(self, key: int, on_failed: Callable[..., None], file: ReadFile) -> None:
        if file.stand_in is not None:
            self.glimpsed.emit(self._name_of(key), file.stand_in)
        self._run(partial(photo_tasks.decode, file), partial(self._on_loaded, key), on_failed)

    def _on_loaded(self, key: int, loaded: Loaded) -> None:
        is_new = self._workspace.session_of(key) is None
        if self._workspace.path_of(key) is None:  # it was read from our backup, if from a file
            loaded = loaded.without_path()
        self._workspace.put(key, loaded.shown, loaded.stamp)
        if is_new:
            self.loaded.emit(self._workspace.session_of(key))
        self.ended.emit()

    def _on_fetched(self, key: int, shown: ShownPhoto) -> None:
        self._workspace.put(key, shown)
        self._look_after_source(key)
        self.ended.emit()

    def _on_unfetchable(self, keys: Sequence[int], error: Exception) -> None:
        """Say that the cache does not give a photo back, and read it from its own file again."""
        if self._workspace.path_of(keys[0]) is None:
            self._on_unloadable(keys, error)
            return
        self.failed.emit(error)
        self._workspace.shelve(keys[0], None)
        self._load(keys)

    def _on_taken(self, loaded: Loaded) -> None:
        self._on_loaded(self._workspace.add(None), loaded)

    def _on_unloadable(self, keys: Sequence[int], error: Exception) -> None:
        bad, *rest = keys
        self._workspace.close(bad)
        self.failed.emit(error)
        if rest:
            self._load(rest)
        else:
            self._show_again()

    def _show_again(self) -> None:
        """Go back to the photo that is looked at: a stand-in of another may have taken its place."""
        key = self._workspace.current
        if key is not None:
            self._workspace.show(key)
        self.ended.emit()

    # --- helpers ------------------------------------------------------------------------

    def _look_after_source(self, key: int) -> None:
        """Notice in the pool, as the disk may be slow, when a photo's file has changed."""
        session = self._workspace.session_of(key)
        if session is not None and session.stored.path is not None and session.stamp is not None:
            self._background.run(
                partial(SourceStamp.of, session.stored.path),
                on_done=partial(self._on_looked_after, session),
                on_failed=self.failed.emit,
            )

    def _on_looked_after(self, session: Session, now: SourceStamp | None) -> None:
        """Tell it once for each time that the file was written."""
        if now in (None, session.stamp, self._told.get(session.key)):
            return
        self._told[session.key] = now
        if self._workspace.session_of(session.key) is not None:
            self._workspace.source_changed.emit(session)

    def _beside(self, key: int) -> int | None:
        keys = [photo.key for photo in self._workspace.photos]
        place = keys.index(key) if key in keys else 0
        others = keys[place + 1 :] + keys[:place][::-1]
        return others[0] if others else None

    def _name_of(self, key: int) -> str:
        return next(photo.name for photo in self._workspace.photos if photo.key == key)


def _load_file(path: Path) -> Loaded:
    return photo_tasks.decode(photo_tasks.read(path))


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files of this computer that ``data`` names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
