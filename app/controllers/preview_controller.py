"""Keeps the preview up to date: a region of the photo that is looked at, as its recipe restores it."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.editor import Editor
from app.controllers.job_settings import RegionWish, settings_for
from app.controllers.workspace import Workspace
from app.models.first_region import choose_region
from app.models.pyramid import Pyramid
from app.models.region import Region
from app.models.session import Session
from app.models.settings import Keeper, Settings
from app.models.stored_photo import StoredPhoto
from app.workers.background import Background
from app.workers.engine_client import EngineClient

logger = logging.getLogger(__name__)

SETTLE_MS = 150
"""How long a region or a model has to stay the same before it is restored."""


class PreviewController(QObject):
    """Has the region restored again whenever it, the model or the photo becomes another one.

    What was there before stays until the new result is whole. The latest wish wins: the engine
    gives up on earlier ones.

    Signals:
        started: A region was sent to the engine.
        previewed: The ``Preview``, which the workspace has by now.
        failed: The error, and details; it is not tried again before something changes.
        ended: No preview is being made any more.
    """

    started = Signal()
    previewed = Signal(object)
    failed = Signal(object, str)
    ended = Signal()

    def __init__(
        self,
        engine: EngineClient,
        background: Background,
        workspace: Workspace,
        editor: Editor,
        keeper: Keeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._background = background
        self._workspace = workspace
        self._editor = editor
        self._keeper = keeper
        self._wish: RegionWish | None = None  # what is being made, or could not be made
        self._job: int | None = None
        self._is_running = False
        self._searched: set[int] = set()  # photos in which a first region was looked for
        self._machine = _machine(keeper.now)
        self._stale: set[int] = set()  # photos whose preview was made on another device
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._submit)
        workspace.changed.connect(self._on_changed)
        workspace.emptied.connect(self._stop)
        workspace.closed.connect(self._on_closed)
        keeper.changed.connect(self._on_settings_changed)
        engine.restored.connect(self._on_restored)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)

    @property
    def is_running(self) -> bool:
        """A preview is being made."""
        return self._is_running

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        """Make it again where it would be computed otherwise now; of other photos, when they are shown."""
        if _machine(settings) == self._machine:
            return
        self._machine = _machine(settings)
        self._stale = {each.key for each in self._workspace.sessions}
        session = self._workspace.session
        if session is not None:
            self._wish = None
            self._on_changed(session)

    @Slot()
    def preview(self) -> None:
        """Make the preview, again after it failed, or although it does not begin by itself."""
        session = self._workspace.session
        if session is None:
            return
        self._wish = None
        if session.edit.region is None:
            self._search(session)
        else:
            self._on_changed(session)

    # --- what is wanted -----------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        wish = RegionWish.of(session, session.edit.recipe)
        if wish is None:
            self._stop()
            if self._keeper.now.previews_on_open and session.key not in self._searched:
                self._search(session)
        elif session.result is not None or self._is_fulfilled(wish, session):
            self._stop()
        elif wish != self._wish:
            is_first = self._wish is None and session.preview is None
            self._give_up()
            self._wish = wish
            self._settling.start(0 if is_first else SETTLE_MS)

    def _is_fulfilled(self, wish: RegionWish, session: Session) -> bool:
        return session.key not in self._stale and wish.is_fulfilled_by(session.preview)

    def _search(self, session: Session) -> None:
        """Look for a first region; the change that it makes begins the preview."""
        self._searched.add(session.key)
        side = self._keeper.now.region_side
        self._background.run(
            partial(choose_region, session.stored.samples, side),
            on_done=partial(self._editor.suggest_region, session.key),
            on_failed=partial(self._on_unfound, session, side),
        )

    def _on_unfound(self, session: Session, side: int, error: Exception) -> None:
        logger.warning("no region was found, so the middle is taken: %s", error)
        width, height = session.stored.size
        middle = Region.around(width / 2, height / 2, side, session.stored.size)
        self._editor.suggest_region(session.key, middle)

    @Slot(object)
    def _on_closed(self, session: Session) -> None:
        self._searched.discard(session.key)
        self._stale.discard(session.key)
        if self._wish is not None and self._wish.key == session.key:
            self._stop()

    # --- one preview --------------------------------------------------------------------

    @Slot()
    def _submit(self) -> None:
        wish = self._wish
        if wish is None:
            return
        settings = settings_for(wish.recipe, self._keeper.now)
        self._job = self._engine.submit_region(wish.photo, wish.region, settings)
        if not self._is_running:
            self._is_running = True
            self.started.emit()

    @Slot(int, object)
    def _on_restored(self, job: int, part: StoredPhoto) -> None:
        if job == self._job and self._wish is not None:
            self._background.run(
                partial(Pyramid.of, part),
                on_done=partial(self._on_drawn, job, self._wish),
                on_failed=partial(self._on_failed, job),
            )

    def _on_drawn(self, job: int, wish: RegionWish, pyramid: Pyramid) -> None:
        if job != self._job:
            return
        self._wish = self._job = None
        self._stale.discard(wish.key)
        preview = wish.preview(pyramid)
        self._workspace.add_preview(wish.key, preview)
        self.previewed.emit(preview)
        self._end()

    @Slot(int, object, str)
    def _on_failed(self, job: int, error: Exception, details: str = "") -> None:
        if job == self._job:
            self._job = None
            self.failed.emit(error, details)
            self._end()

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        if job == self._job:
            self._stop()

    @Slot()
    def _stop(self) -> None:
        """Want nothing any more."""
        self._wish = None
        self._settling.stop()
        self._give_up()
        self._end()

    def _give_up(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            self._engine.cancel(job)

    def _end(self) -> None:
        """Say that nothing is being made, unless the next one is."""
        is_over = self._job is None and not self._settling.isActive()
        if self._is_running and is_over:
            self._is_running = False
            self.ended.emit()


def _machine(settings: Settings) -> tuple[str, str]:
    """Return what of the settings decides how a preview is computed."""
    return settings.device, settings.precision
