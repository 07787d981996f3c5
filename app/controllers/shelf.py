"""Keeps the memory for open photos within a budget: what is not looked at waits in the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.workspace import Workspace
from app.models.edit import Recipe
from app.models.session import Result, Session, ShownPhoto
from app.models.spill import SpilledPhoto, SpillFolder
from app.workers import photo_tasks
from app.workers.background import Background
from engine.memory import free_memory

_LEAST, _MOST = 512 << 20, 2 << 30


def usual_budget() -> int:
    """Return how many bytes the photos may take that are not looked at, with the one that is."""
    return max(_LEAST, min(_MOST, free_memory() // 4))


class Shelf(QObject):
    """Spills results and photos to files when there are too many, and brings results back.

    What is looked at stays. First go the results that were not looked at for longest, then the
    photos; those without a result are read from their own file again. Nothing leaves the memory
    before it is whole in its file; where that fails it stays, and that is told once.

    Signals:
        failed: ``CacheError``.
    """

    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        background: Background,
        folder: SpillFolder,
        *,
        budget: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Watch ``workspace``; ``budget`` in bytes, by default a part of what is free now."""
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._folder = folder
        self._budget = budget if budget is not None else usual_budget()
        self._is_busy = False
        self._is_refused = False
        self._fetching: tuple[int, Recipe] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.settle)
        workspace.changed.connect(self._on_changed)
        workspace.closed.connect(self._on_closed)
        background.run(folder.clear_leftovers, on_done=_nothing, on_failed=_nothing)

    def settle(self) -> None:
        """Make room as long as there is too little; one thing at a time."""
        if self._is_busy or self._is_refused or self._held() <= self._budget:
            return
        task = next(self._tasks(), None)
        if task is not None:
            self._is_busy = True
            task()

    # --- making room --------------------------------------------------------------------

    def _held(self) -> int:
        sessions = self._workspace.least_looked_at()
        return sum(_nbytes(session) for session in sessions)

    def _tasks(self) -> Iterator[Callable[[], None]]:
        """Yield what could be done, the best first."""
        for session in self._workspace.least_looked_at():
            for result in session.results:
                if result.shown is not None and not self._is_looked_at(session, result):
                    yield partial(self._spill_result, session.key, result)
        for session in self._workspace.least_looked_at():
            if session.key != self._workspace.current and self._workspace.is_here(session.key):
                yield partial(self._shelve, session)

    def _is_looked_at(self, session: Session, result: Result) -> bool:
        return session.key == self._workspace.current and result is session.result

    def _spill_result(self, key: int, result: Result) -> None:
        if result.shown is None:
            raise ValueError("it is spilled already")
        self._put(result.shown, partial(self._on_result_spilled, key, result))

    def _shelve(self, session: Session) -> None:
        """Let a photo without results go at once: its own file has it, if it came from one."""
        if session.stored.path is not None and not session.results:
            self._workspace.shelve(session.key, None)
            self._done()
        else:
            self._put(session.original, partial(self._on_photo_spilled, session))

    def _put(self, shown: ShownPhoto, on_done: Callable[[SpilledPhoto], None]) -> None:
        self._background.run(
            partial(self._folder.put, shown.photo), on_done=on_done, on_failed=self._on_refused
        )

    def _on_result_spilled(self, key: int, result: Result, spilled: SpilledPhoto) -> None:
        session = self._workspace.session_of(key)
        is_there = session is not None and session.result_of(result.recipe) is result
        if session is None or not is_there or self._is_looked_at(session, result):
            self._folder.drop(spilled)
        else:
            self._workspace.replace(
                session.with_result(replace(result, shown=None, spilled=spilled))
            )
        self._done()

    def _on_photo_spilled(self, before: Session, spilled: SpilledPhoto) -> None:
        session = self._workspace.session_of(before.key)
        is_wanted = before.key == self._workspace.current
        if session is None or session.original is not before.original or is_wanted:
            self._folder.drop(spilled)
        else:
            self._workspace.shelve(before.key, spilled)
        self._done()

    def _on_refused(self, error: Exception) -> None:
        self._is_busy, self._is_refused = False, True
        self.failed.emit(error)

    def _done(self) -> None:
        self._is_busy = False
        self._later.start()

    # --- bringing back ------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        self._later.start()
        result = session.result
        if result is None or result.shown is not None or result.spilled is None:
            return
        if self._fetching != (session.key, result.recipe):
            self._fetching = (session.key, result.recipe)
            self._background.run(
                partial(photo_tasks.bring_back, self._folder, result.spilled),
                on_done=partial(self._on_fetched, session.key, result),
                on_failed=partial(self._on_lost, session.key, result),
                is_urgent=True,
            )

    def _on_fetched(self, key: int, result: Result, shown: ShownPhoto) -> None:
        self._fetching = None
        session = self._workspace.session_of(key)
        now = session.result_of(result.recipe) if session else None
        if session is not None and now is not None and now.spilled is result.spilled:
            self._workspace.replace(session.with_result(replace(now, shown=shown, spilled=None)))
        if result.spilled is not None:
            self._folder.drop(result.spilled)

    def _on_lost(self, key: int, result: Result, error: Exception) -> None:
        """Say that a result is gone, and forget it: it can be made again."""
        self._fetching = None
        if session := self._workspace.session_of(key):
            kept = tuple(each for each in session.results if each.recipe != result.recipe)
            self._workspace.replace(replace(session, results=kept))
        self.failed.emit(error)

    @Slot(object)
    def _on_closed(self, session: Session) -> None:
        """Remove the files of a photo; there may be room for others now."""
        for result in session.results:
            if result.spilled is not None:
                self._folder.drop(result.spilled)
        self._is_refused = False
        self._later.start()


def _nbytes(session: Session) -> int:
    shown = [result.shown for result in session.results if result.shown is not None]
    return sum(each.nbytes for each in (session.original, *shown))


def _nothing(_: object) -> None:
    """Nobody waits for it."""
