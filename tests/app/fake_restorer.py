"""A restorer without weights that runs where the real one does: in the engine process.

What it does to a photo is told by the photo's file name, so that one process serves many tests.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from engine.errors import DamagedWeightsError, OutOfMemoryError
from engine.photo import Photo
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from resources import resource_path

ADDRESS = "tests.app.fake_restorer:open_fake"
BROKEN_ADDRESS = "tests.app.fake_restorer:open_broken"
DYING_ADDRESS = "tests.app.fake_restorer:open_dying"

STAGE = "Deblurring"
SLOW_STEPS = 100_000
_STEPS = 4


def open_fake(settings: RestoreSettings) -> FakeRestorer:
    """Open at once."""
    return FakeRestorer(settings)


def open_broken(settings: RestoreSettings) -> FakeRestorer:
    """Find damaged weights."""
    raise DamagedWeightsError(resource_path("weights", "fake.safetensors"), "it is a fake")


def open_dying(settings: RestoreSettings) -> FakeRestorer:
    """Take the process along."""
    os._exit(3)


class FakeRestorer:
    """Turns a photo into its negative, or fails as its name says."""

    def __init__(self, settings: RestoreSettings) -> None:
        self.model_name = "fake"
        heavy = [name for name in ("PySide6", "torch") if name in sys.modules]
        self.device_label = f"Fake device, with {heavy}" if heavy else "Fake device"

    def restore(
        self,
        photo: Photo,
        settings: RestoreSettings,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> Photo:
        """Return the negative of ``photo``."""
        name = photo.path.stem if photo.path else ""
        steps = SLOW_STEPS if "slow" in name else _STEPS
        pause = threading.Event()
        for done in range(steps + 1):
            if on_progress:
                on_progress(Progress(STAGE, done, steps))
            if cancel:
                cancel.raise_if_cancelled()
            if "slow" in name:
                pause.wait(0.002)
            if done == _STEPS // 2:
                _fail(name)
        return replace(photo.with_pixels(1 - photo.pixels), notes=_notes(name, photo))


def _notes(name: str, photo: Photo) -> tuple[str, ...]:
    """Tell what came along with the pixels, when the name asks for it."""
    if "tell" not in name:
        return ()
    hidden = None if photo.alpha is None else np.argwhere(photo.alpha == 0).tolist()
    return (f"profile {photo.metadata.icc!r}, hidden {hidden}",)


def _fail(name: str) -> None:
    if "memory" in name:
        raise OutOfMemoryError("the fake device")
    if "bug" in name:
        raise ZeroDivisionError("a mistake of the fake")
    if "crash" in name:
        os.kill(os.getpid(), signal.SIGKILL)
