"""The real restorer, which holds in a tile of a photo until somebody waits for its end.

A photo with ``awaited`` in its file's name is held, once, in its second window. So a test that has
a tile broken off hangs on no computer's speed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.backends.base import Backend, Statistics, never
from engine.photo import Photo
from engine.pixels import Window
from engine.progress import CancelToken, Progress
from engine.restorer import OnProgress, Restorer
from engine.settings import RestoreSettings

ADDRESS = "tests.app.patient_restorer:open_patient"
_LONGEST_S = 60.0
_HELD = 2


def open_patient(settings: RestoreSettings) -> PatientRestorer:
    """Open the real one."""
    real = Restorer.open(settings)
    return PatientRestorer(_PatientBackend(real._backend), real.model_name)


class PatientRestorer(Restorer):
    """Tells its backend which photos are to be held."""

    def restore(
        self,
        photo: Photo,
        settings: RestoreSettings,
        *,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> Photo:
        """Restore a photo; of one that is held progress is told from then on."""
        backend = self._backend
        assert isinstance(backend, _PatientBackend)
        backend.hold = None
        if photo.path and "awaited" in photo.path.stem and on_progress:
            tell = on_progress
            backend.hold = _Hold(lambda: tell(Progress("Held", 0, 1)))

        def report(progress: Progress) -> None:
            if on_progress and (backend.hold is None or backend.hold.has_begun):
                on_progress(progress)

        return super().restore(photo, settings, on_progress=report, cancel=cancel)


@dataclass
class _Hold:
    """Begins once, with a photo's second window, and ends when somebody waits."""

    tell: Callable[[], None]
    windows: int = 0

    @property
    def has_begun(self) -> bool:
        return self.windows >= _HELD

    def enter(self, is_awaited: Callable[[], bool]) -> None:
        self.windows += 1
        if self.windows == _HELD:
            self.tell()
            end_s = time.monotonic() + _LONGEST_S
            while not is_awaited() and time.monotonic() < end_s:
                time.sleep(0.005)


class _PatientBackend:
    """Waits within a window."""

    def __init__(self, real: Backend) -> None:
        self._real = real
        self.hold: _Hold | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def run(
        self,
        window: Window,
        statistics: Statistics | None = None,
        *,
        is_awaited: Callable[[], bool] = never,
    ) -> Window:
        """Restore a window; see ``Backend.run``."""
        if self.hold:
            self.hold.enter(is_awaited)
        return self._real.run(window, statistics, is_awaited=is_awaited)
