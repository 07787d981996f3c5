"""The fake restorer for batches: a photo takes it some tens of milliseconds, in steps.

A photo that is held (see ``hold``) takes until it is released, whatever the computer's speed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from engine.photo import Photo
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from tests.app.fake_restorer import FakeRestorer

ADDRESS = "tests.app.batch_restorer:open_slow"
_STEP_S = 0.008


def hold(photo: Path) -> None:
    """Let a photo come to no end; it can be paused and cancelled."""
    _mark(photo).touch()


def release(photo: Path) -> None:
    """Let a photo that was held go on."""
    _mark(photo).unlink()


def _mark(photo: Path) -> Path:
    return photo.with_suffix(".held")


def open_slow(settings: RestoreSettings) -> SlowRestorer:
    """Open at once."""
    return SlowRestorer(settings)


class SlowRestorer(FakeRestorer):
    """Rests at every step."""

    def restore(
        self,
        photo: Photo,
        settings: RestoreSettings,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> Photo:
        """Return the negative of ``photo``."""
        pause = threading.Event()

        def rest(progress: Progress) -> None:
            pause.wait(_STEP_S)
            while cancel and photo.path and _mark(photo.path).exists():
                cancel.pass_through()
                pause.wait(_STEP_S)
            if on_progress:
                on_progress(progress)

        return super().restore(photo, settings, on_progress=rest, cancel=cancel)
