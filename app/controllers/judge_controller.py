"""Has photos judged before a run and results inspected after it, in the pool."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.workspace import Workspace
from app.models.edit import Recipe
from app.models.session import Result, Session
from app.workers.background import Background
from engine.sanity import Finding, inspect
from engine.verdict import Verdict, judge


class JudgeController(QObject):
    """Gives each photo its verdict once, and each result its findings once.

    Signals:
        failed: An error, which is a mistake of ours: no photo should stop a judgement.
        suspected: The ``Session`` of a photo whose result looks wrong.
    """

    failed = Signal(object)
    suspected = Signal(object)

    def __init__(
        self, workspace: Workspace, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background

    @Slot(object)
    def judge(self, session: Session) -> None:
        """Find out what the blur of a photo looks like; the workspace is told."""
        self._background.run(
            partial(judge, session.stored.samples),
            on_done=partial(self._on_judged, session.key),
            on_failed=self.failed.emit,
        )

    def inspect(self, key: int, recipe: Recipe) -> None:
        """Find out whether a result is likely to look wrong; the workspace is told."""
        session = self._workspace.session_of(key)
        result = session.result_of(recipe) if session else None
        if session is not None and result is not None and result.shown is not None:
            original, restored = session.stored.samples, result.shown.photo.samples
            self._background.run(
                partial(inspect, original, restored),
                on_done=partial(self._on_inspected, key, result),
                on_failed=self.failed.emit,
            )

    def _on_judged(self, key: int, verdict: Verdict) -> None:
        self._workspace.set_verdict(key, verdict)

    def _on_inspected(self, key: int, result: Result, findings: tuple[Finding, ...]) -> None:
        session = self._workspace.session_of(key)
        present = session.result_of(result.recipe) if session else None
        if present is None or present.shown not in (None, result.shown):
            return  # closed, or run again meanwhile; None: it made room in memory
        self._workspace.add_findings(key, result.recipe, findings)
        now = self._workspace.session_of(key)
        if findings and now is not None:
            self.suspected.emit(now)
