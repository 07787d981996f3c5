"""An engine client without a process: notes what it is asked, and says what a test has it say."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from itertools import count

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.models.region import Region
from app.models.stored_photo import StoredPhoto
from engine.errors import DeblurError
from engine.progress import Progress
from engine.settings import RestoreSettings


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A job that was submitted."""

    photo: StoredPhoto
    settings: RestoreSettings
    region: Region | None = None
    lane: Hashable = None


class FakeEngine(QObject):
    """Has the signals and the requests of ``EngineClient``."""

    started = Signal(int)
    progressed = Signal(int, object)
    paused = Signal(int)
    resumed = Signal(int)
    restored = Signal(int, object)
    failed = Signal(int, object, str)
    cancelled = Signal(int)
    timed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count(1)
        self.asked: dict[int, Asked] = {}
        self.requests: list[tuple[str, int]] = []

    @property
    def last(self) -> int:
        """The number of the latest job."""
        return max(self.asked)

    # --- what it is asked -------------------------------------------------------------

    def submit(self, photo: StoredPhoto, settings: RestoreSettings) -> int:
        return self._note(Asked(photo, settings))

    def submit_region(
        self,
        photo: StoredPhoto,
        region: Region,
        settings: RestoreSettings,
        *,
        lane: Hashable = "preview",
    ) -> int:
        return self._note(Asked(photo, settings, region, lane))

    def pause(self, job: int) -> None:
        self.requests.append(("pause", job))

    def resume(self, job: int) -> None:
        self.requests.append(("resume", job))

    def cancel(self, job: int) -> None:
        self.requests.append(("cancel", job))

    def _note(self, asked: Asked) -> int:
        job = next(self._numbers)
        self.asked[job] = asked
        return job

    # --- what it says -----------------------------------------------------------------

    def progress(self, job: int, done: int, total: int = 10) -> None:
        """Tell how far a job is."""
        self.progressed.emit(job, Progress("Deblurring", done, total))

    def finish(self, job: int) -> None:
        """End a job with the negative of what was asked, in 16 bits."""
        asked = self.asked[job]
        region = asked.region or Region(0, 0, *asked.photo.size)
        samples = 65535 - 257 * region.crop(asked.photo.samples).astype(np.uint16)
        self.restored.emit(job, replace(asked.photo, samples=samples, alpha=None))

    def fail(self, job: int) -> None:
        """End a job with a failure."""
        self.failed.emit(job, DeblurError("it is a fake"), "details")
