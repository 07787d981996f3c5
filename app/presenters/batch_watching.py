"""Brings the panel of the watched folder, the watch itself and the batch together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.batch_watch import WatchFolder
from app.store import Store
from app.views.batch_dialogs import BatchDialogs
from app.views.batch_parts import WATCH_KEY, kept_folder
from app.views.batch_watch_panel import BatchWatchPanel
from app.workers.background import Background


class BatchWatching(QObject):
    """Watches the folder that the panel shows; the folder is kept, and the switch begins off.

    Signals:
        arrived: Paths of new whole photos.
        lost: The folder is not there any more.
    """

    arrived = Signal(object)
    lost = Signal(object)

    def __init__(
        self,
        panel: BatchWatchPanel,
        background: Background,
        store: Store,
        questions: BatchDialogs,
        is_own: Callable[[Path], bool],
    ) -> None:
        """Make the presenter; ``is_own`` tells results of the batch."""
        super().__init__(panel)
        self._panel = panel
        self._store = store
        self._questions = questions
        self.watch = WatchFolder(background, is_own, parent=self)
        panel.show_folder(kept_folder(store, WATCH_KEY), is_watched=False)
        panel.folder_wanted.connect(self._on_folder_wanted)
        panel.switched.connect(self._on_switched)
        panel.settle_changed.connect(self.watch.set_settle)
        self.watch.arrived.connect(self._on_arrived)
        self.watch.lost.connect(self._on_lost)

    def stop(self) -> None:
        """Watch nothing any more."""
        self.watch.watch(None)

    @Slot()
    def _on_folder_wanted(self) -> None:
        folder = self._questions.choose_folder(self.tr("Folder to watch"), self._panel.folder)
        if folder is not None:
            self._store.setValue(WATCH_KEY, str(folder))
            is_watched = self.watch.folder is not None
            self._panel.show_folder(folder, is_watched=is_watched)
            self.watch.watch(folder if is_watched else None)

    @Slot(bool)
    def _on_switched(self, is_on: bool) -> None:
        self.watch.watch(self._panel.folder if is_on else None)
        self._panel.show_folder(self._panel.folder, is_watched=is_on)

    @Slot(object)
    def _on_arrived(self, paths: Sequence[Path]) -> None:
        self.arrived.emit(paths)

    @Slot(object)
    def _on_lost(self, folder: Path) -> None:
        self._panel.show_folder(folder, is_watched=False)
        self.lost.emit(folder)
