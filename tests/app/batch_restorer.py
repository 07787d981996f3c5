"""The fake restorer for batches: a photo takes it some tens of milliseconds, in steps."""

from __future__ import annotations

import threading
from collections.abc import Callable

from engine.photo import Photo
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from tests.app.fake_restorer import FakeRestorer

ADDRESS = "tests.app.batch_restorer:open_slow"
_STEP_S = 0.008


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
            if on_progress:
                on_progress(progress)

        return super().restore(photo, settings, on_progress=rest, cancel=cancel)
