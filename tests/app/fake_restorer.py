"""A restorer without weights that runs where the real one does: in the engine process.

What it does to a photo is told by words in the photo's file name, so that one process serves many
tests: ``slow`` takes minutes and looks up often, ``stuck`` and ``late`` do not look up for a minute
or a second and a half, ``memory`` and ``bug`` fail, ``crash`` takes the process along, ``tell``
notes what came along with the pixels. Every model exists but those whose names begin with
``missing``.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from engine.errors import DamagedWeightsError, OutOfMemoryError, UnknownModelError
from engine.photo import Photo
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from resources import resource_path

ADDRESS = "tests.app.fake_restorer:open_fake"
BROKEN_ADDRESS = "tests.app.fake_restorer:open_broken"
DYING_ADDRESS = "tests.app.fake_restorer:open_dying"

STAGE = "Deblurring"
SLOW_STEPS = 100_000
RULES = TileRules(factor=8, overlap=32)
_STEPS = 4
_STUCK_S, _LATE_S = 60, 1.5


def open_fake(settings: RestoreSettings) -> FakeRestorer:
    """Open at once."""
    if settings.model.startswith("missing"):
        raise UnknownModelError(settings.model, ["default"])
    return FakeRestorer(settings)


def open_broken(settings: RestoreSettings) -> FakeRestorer:
    """Find damaged weights."""
    raise DamagedWeightsError(resource_path("weights", "fake.safetensors"), "it is a fake")


def open_dying(settings: RestoreSettings) -> FakeRestorer:
    """Take the process along."""
    os._exit(3)


class FakeRestorer:
    """Turns a photo into its negative, or fails as its name says."""

    rules = RULES
    bytes_per_pixel = 100
    is_on_cpu = True

    def __init__(self, settings: RestoreSettings) -> None:
        self.model_name = "fake" if settings.model == "default" else settings.model
        heavy = [name for name in ("PySide6", "torch") if name in sys.modules]
        self.device_label = f"Fake device, with {heavy}" if heavy else "Fake device"

    def workload(self, photo: Photo, settings: RestoreSettings) -> int:
        """Count every pixel once."""
        return photo.height * photo.width

    def trim(self) -> None:
        """Keep nothing."""

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
            if cancel and "late" not in name:
                cancel.pass_through()
            if "slow" in name:
                pause.wait(0.002)
            if done == _STEPS // 2:
                _fail(name)
        return replace(photo.with_pixels(1 - photo.pixels), notes=self._notes(name, photo))

    def _notes(self, name: str, photo: Photo) -> tuple[str, ...]:
        """Tell what came along with the pixels, when the name asks for it."""
        if "tell" not in name:
            return ()
        hidden = None if photo.alpha is None else np.argwhere(photo.alpha == 0).tolist()
        saw = f"{photo.width} x {photo.height}"
        return (f"{self.model_name}: {saw}, profile {photo.metadata.icc!r}, hidden {hidden}",)


def _fail(name: str) -> None:
    if "memory" in name:
        raise OutOfMemoryError("the fake device")
    if "bug" in name:
        raise ZeroDivisionError("a mistake of the fake")
    if "crash" in name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "stuck" in name:
        time.sleep(_STUCK_S)
    if "late" in name:
        time.sleep(_LATE_S)
