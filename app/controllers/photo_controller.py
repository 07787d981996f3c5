"""Opens photos, however they come, and keeps the list of those that are waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.models.session import PASTED_NAME, ShownPhoto
from app.workers import photo_tasks
from app.workers.background import Background


class PhotoController(QObject):
    """Loads one photo at a time; when several come, the others wait in a list.

    A photo that cannot be opened is reported, leaves the list, and the next one is tried.

    Signals:
        loading: The name of the photo that is being loaded.
        loaded: The ``ShownPhoto``.
        failed: The error, a ``DeblurError`` unless we made a mistake.
        ended: Nothing is being loaded any more.
        listed: All open paths, and the path that is shown or None.
        noticed: A sentence for the status bar.
    """

    loading = Signal(str)
    loaded = Signal(object)
    failed = Signal(object)
    ended = Signal()
    listed = Signal(object, object)
    noticed = Signal(str)

    def __init__(
        self, background: Background, may_leave: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Make the controller.

        Args:
            background: Where photos are loaded.
            may_leave: Asks whether the photo that is open may make room for another.
            parent: The owner.
        """
        super().__init__(parent)
        self._background = background
        self._may_leave = may_leave
        self._paths: list[Path] = []
        self._current: Path | None = None
        self._ticket = 0

    def open_paths(self, inputs: Sequence[Path]) -> None:
        """Open photos and the photos in folders: the first is shown, the others join the list."""
        if inputs and self._may_leave():
            find = partial(photo_tasks.find, tuple(inputs))
            self._run(find, self._on_found, self._on_untakeable)

    def open_image(self, image: QImage) -> None:
        """Open an image that is in no file."""
        if self._may_leave():
            self.loading.emit(PASTED_NAME)
            self._run(partial(photo_tasks.take, image), self._on_taken, self._on_untakeable)

    def open_data(self, data: QMimeData) -> None:
        """Open what was dropped or pasted: files, or an image."""
        paths = local_paths(data)
        if paths:
            self.open_paths(paths)
        elif data.hasImage():
            self.open_image(QImage(data.imageData()))
        else:
            self.noticed.emit("There is no photo to paste. Copy a photo or a file first.")

    @Slot(object)
    def show_path(self, path: Path) -> None:
        """Show a photo of the list."""
        if path != self._current and self._may_leave():
            self._load((path,))

    def show_neighbor(self, step: int) -> None:
        """Show the photo ``step`` places further in the list, if there is one."""
        place = self._paths.index(self._current) + step if self._current in self._paths else 0
        if 0 <= place < len(self._paths):
            self.show_path(self._paths[place])

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
            task, on_done=partial(if_wanted, on_done), on_failed=partial(if_wanted, on_failed)
        )

    def _on_found(self, found: photo_tasks.Found) -> None:
        for error in found.errors:
            self.failed.emit(error)
        self._paths += [path for path in found.paths if path not in self._paths]
        if len(found.paths) > 1:
            self.noticed.emit(f"{len(found.paths)} photos opened. The others wait in the strip.")
        if found.paths:
            self._load(found.paths)
        else:
            self.ended.emit()

    def _on_untakeable(self, error: Exception) -> None:
        self.failed.emit(error)
        self.ended.emit()

    def _load(self, candidates: Sequence[Path]) -> None:
        """Load the first of ``candidates``; the rest step in if it fails."""
        path = candidates[0]
        self.loading.emit(path.name)
        self._run(
            partial(photo_tasks.load, path),
            self._on_loaded,
            partial(self._on_unloadable, candidates),
        )

    def _on_loaded(self, photo: ShownPhoto) -> None:
        self._show(photo, photo.photo.path)

    def _on_taken(self, photo: ShownPhoto) -> None:
        self._show(photo, None)

    def _show(self, photo: ShownPhoto, path: Path | None) -> None:
        self._current = path
        self.loaded.emit(photo)
        self.listed.emit(tuple(self._paths), path)
        self.ended.emit()

    def _on_unloadable(self, candidates: Sequence[Path], error: Exception) -> None:
        bad, *rest = candidates
        self._paths = [path for path in self._paths if path != bad]
        self.failed.emit(error)
        if rest:
            self._load(rest)
        else:
            self.listed.emit(tuple(self._paths), self._current)
            self.ended.emit()


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files of this computer that ``data`` names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
