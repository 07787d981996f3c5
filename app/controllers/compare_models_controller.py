"""Restores one region under several models, to choose one by looking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.editor import Editor
from app.controllers.job_settings import RegionWish, settings_for
from app.controllers.workspace import Workspace
from app.models.pyramid import Pyramid
from app.models.session import Preview, Session
from app.models.settings import Keeper
from app.models.stored_photo import StoredPhoto
from app.workers.background import Background
from app.workers.engine_client import EngineClient

MOST = 4
"""More pictures could not be looked at side by side."""


class CompareModelsController(QObject):
    """Compares models on the region of the photo that is looked at.

    Signals:
        compared: The name of a model, and its ``Preview``.
        failed: The name of a model, and why there is no preview of it.
        ended: There is word of every model.
    """

    compared = Signal(str, object)
    failed = Signal(str, object)
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
        self._key = 0
        self._jobs: dict[int, RegionWish] = {}
        self._previews: dict[str, Preview] = {}
        engine.restored.connect(self._on_restored)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)

    @property
    def is_running(self) -> bool:
        """There are models of which there is no word yet."""
        return bool(self._jobs)

    def compare(self, session: Session, models: Sequence[str]) -> None:
        """Restore the region of ``session`` under up to four models, in their order.

        The preview that is there already serves for its own model.

        Args:
            session: A photo with a region.
            models: Names of installed models.
        """
        self.cancel()
        self._key, self._previews = session.key, {}
        for model in models[:MOST]:
            self._begin(session, model)
        self._end_if_done()

    def choose(self, model: str) -> None:
        """Take a model for the photo; its preview is there at once."""
        preview = self._previews.get(model)
        if preview is not None:
            self._workspace.add_preview(self._key, preview)
        session = self._workspace.session
        if session is not None and session.key == self._key:
            self._editor.set_model(model)

    @Slot()
    def cancel(self) -> None:
        """Stop; models of which there is no word yet are forgotten."""
        jobs, self._jobs = list(self._jobs), {}
        for job in jobs:
            self._engine.cancel(job)

    def _begin(self, session: Session, model: str) -> None:
        recipe = replace(session.edit.recipe, model=model)
        wish, known = RegionWish.of(session, recipe), session.preview
        if wish is None:
            return
        if known is not None and wish.is_fulfilled_by(known):
            self._keep(known)
            return
        settings = settings_for(recipe, self._keeper.now)
        job = self._engine.submit_region(wish.photo, wish.region, settings, lane=("compare", model))
        self._jobs[job] = wish

    @Slot(int, object)
    def _on_restored(self, job: int, part: StoredPhoto) -> None:
        if job in self._jobs:
            self._background.run(
                partial(Pyramid.of, part),
                on_done=partial(self._on_drawn, job),
                on_failed=partial(self._on_failed, job),
            )

    def _on_drawn(self, job: int, pyramid: Pyramid) -> None:
        wish = self._jobs.pop(job, None)
        if wish is not None:
            self._keep(wish.preview(pyramid))
            self._end_if_done()

    @Slot(int, object, str)
    def _on_failed(self, job: int, error: Exception, details: str = "") -> None:
        wish = self._jobs.pop(job, None)
        if wish is not None:
            self.failed.emit(wish.recipe.model, error)
            self._end_if_done()

    @Slot(int)
    def _on_cancelled(self, job: int) -> None:
        if self._jobs.pop(job, None) is not None:
            self._end_if_done()

    def _keep(self, preview: Preview) -> None:
        self._previews[preview.recipe.model] = preview
        self.compared.emit(preview.recipe.model, preview)

    def _end_if_done(self) -> None:
        if not self._jobs:
            self.ended.emit()
