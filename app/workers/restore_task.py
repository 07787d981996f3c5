"""One photo, or a region of one, in a device worker's thread: from shared memory and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from app.models.region import Region
from app.workers import messages
from app.workers.job_gate import JobGate
from app.workers.model_shelf import RestorerLike
from app.workers.progress_thinner import ProgressThinner
from app.workers.shared_pixels import read, write
from engine.photo import Metadata, Photo, Pixels, Plane
from engine.tiling import TileRules


@dataclass(frozen=True, slots=True)
class RestoreTask:
    """A request, and the gate through which it can be paused and cancelled."""

    request: messages.Restore
    gate: JobGate

    def run(
        self, restorer: RestorerLike, send: Callable[[messages.Event], None]
    ) -> messages.Restored:
        """Restore, tell progress through ``send``, and return the last event.

        Raises:
            Cancelled: Somebody asked for it.
            DeblurError: There is no result.
        """
        request, settings = self.request, self.request.settings
        report = ProgressThinner(lambda step: send(messages.Progressed(request.job, step)))
        photo, wanted = _photo_of(request), request.region
        seen = _surroundings(wanted, photo, restorer.rules) if wanted else None
        part = _cut(photo, seen) if seen else photo
        self.gate.start_watch()
        result = restorer.restore(part, settings, on_progress=report, cancel=self.gate)
        seconds = self.gate.worked_s
        inner = _within(wanted, seen).crop(result.pixels) if wanted and seen else result.pixels
        write(request.block, inner)
        timing = messages.Timing(
            settings, seconds, restorer.workload(part, settings) / 1e6, restorer.rules
        )
        # A note says that memory ran out, so some of the work was done twice.
        return messages.Restored(request.job, result.notes, None if result.notes else timing)


def _surroundings(wanted: Region, photo: Photo, rules: TileRules) -> Region:
    """Return what the generator has to see so that ``wanted`` is as in the whole photo."""
    left, right = rules.around(wanted.left, wanted.right, photo.width)
    top, bottom = rules.around(wanted.top, wanted.bottom, photo.height)
    return Region(left, top, right - left, bottom - top)


def _within(inner: Region, outer: Region) -> Region:
    return replace(inner, left=inner.left - outer.left, top=inner.top - outer.top)


def _cut(photo: Photo, region: Region) -> Photo:
    alpha = None if photo.alpha is None else region.crop(photo.alpha)
    return replace(photo, pixels=region.crop(photo.pixels), alpha=alpha)


def _photo_of(request: messages.Restore) -> Photo:
    """Build the photo as far as a restorer needs it; the rest waits in the window."""
    pixels = read(request.block)
    return Photo(
        pixels=pixels,
        alpha=None if request.hidden is None else _alpha_of(request.hidden, pixels),
        bit_depth=request.bit_depth,
        is_gray=request.is_gray,
        format=request.format,
        metadata=Metadata(icc=request.icc),
        path=request.path,
    )


def _alpha_of(hidden: bytes, pixels: Pixels) -> Plane:
    """Return 0 for what is hidden and 1 for the rest; how transparent that is changes nothing."""
    height, width = pixels.shape[:2]
    bits = np.unpackbits(np.frombuffer(hidden, np.uint8), count=height * width)
    return np.float32(1) - bits.reshape(height, width)
