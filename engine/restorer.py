"""The restorer: a photo goes in, a sharper one comes out.

Plan the tiles completely, then per tile: crop, to [-1, 1], ask for cancel, generator, back to
[0, 1], paste; while the generator works, the next tile is cut and the last is pasted. When memory runs out, plan again with tiles half as large, and at last on the CPU.
Importing this module does not import torch.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Self

import numpy as np

from engine.backends import Backend, open_backend
from engine.backends.base import BrokenOff, Statistics
from engine.blending import blend_pixels
from engine.colour import Toning, apply_curves, toning_of
from engine.devices import CPU, cpu_device, find_device
from engine.errors import DeviceError, OutOfMemoryError
from engine.memory import free_memory
from engine.photo import Photo, Pixels
from engine.pixels import Window, from_generator, to_generator
from engine.planning import RestorePlan, plan_restoration
from engine.poses import ALL_POSES, UPRIGHT, Pose
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from engine.tiling import Tile, TileRules
from engine.transparency import fill_hidden, keep_hidden
from engine.weights import find_model

_LOG = logging.getLogger(__name__)
STAGE = "Deblurring"

OnProgress = Callable[[Progress], None]


class Restorer:
    """A generator, ready on a device; restores photos one after the other."""

    def __init__(
        self, backend: Backend, model_name: str, *, spare: Callable[[], Backend] | None = None
    ) -> None:
        """Take a backend, and what opens another one for photos that its device cannot hold."""
        self._backend = backend
        self._open_spare = spare
        self._spare: Backend | None = None
        self.model_name = model_name

    @classmethod
    def open(cls, settings: RestoreSettings) -> Self:
        """Load the model that ``settings`` names on the device that it names.

        Raises:
            WeightsError: There is no such model, or it cannot be used.
            DeviceError: There is no such device, or it cannot be used.
        """
        entry = find_model(settings.model)
        device = find_device(settings.device)
        on_the_cpu = partial(open_backend, entry, cpu_device(), "auto")
        if device.kind == CPU:
            return cls(open_backend(entry, device, settings.precision), entry.name)
        try:
            backend = open_backend(entry, device, settings.precision)
        except DeviceError as error:
            if settings.device != "auto":
                raise
            _LOG.warning("%s", error)
            return cls(on_the_cpu(), entry.name)
        return cls(backend, entry.name, spare=on_the_cpu)

    @property
    def is_on_cpu(self) -> bool:
        """Whether it shares the CPU with whoever decodes and encodes photos."""
        return self._open_spare is None

    @property
    def device_label(self) -> str:
        """The device and how it computes, for people."""
        return self._backend.label

    @property
    def rules(self) -> TileRules:
        """How photos are cut for the generator."""
        return self._backend.rules

    @property
    def bytes_per_pixel(self) -> int:
        """What the generator takes for each pixel of a window."""
        return self._backend.bytes_per_pixel

    def plan(self, photo: Photo, tile: int | None = None) -> RestorePlan:
        """Plan a restoration without doing it; ``tile`` as in ``RestoreSettings``."""
        return _plan(photo, self._backend, tile)

    def workload(self, photo: Photo, settings: RestoreSettings) -> int:
        """Count the pixels that the generator sees of a photo, in all poses."""
        poses = ALL_POSES if settings.flips else UPRIGHT
        return self.plan(photo, settings.tile).workload * len(poses)

    def trim(self) -> None:
        """Give back the memory that is not needed before the next photo."""
        for backend in (self._backend, self._spare):
            if backend is not None:
                backend.trim()

    def restore(
        self,
        photo: Photo,
        settings: RestoreSettings,
        *,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> Photo:
        """Restore a photo; everything but its pixels stays as it is.

        Args:
            photo: Pixels in the file's own encoding, any size from 1x1.
            settings: Only ``strength``, ``tile`` and ``flips`` are looked at.
            on_progress: Called after every tile, in this thread.
            cancel: Passed through before every tile. A tile may be broken off when somebody waits
                there; it is restored anew after that, so the result is the same.

        Returns:
            The restored photo; a note says so where memory ran out on the way.

        Raises:
            Cancelled: Somebody asked for it; nothing else has changed.
            OutOfMemoryError: Not even small tiles fit.
        """
        if settings.strength == 0:
            return photo
        try:
            return self._restore(photo, settings, on_progress or _ignore, cancel or CancelToken())
        except MemoryError as cause:
            raise OutOfMemoryError(self.device_label) from cause

    def _restore(
        self, photo: Photo, settings: RestoreSettings, report: OnProgress, cancel: CancelToken
    ) -> Photo:
        """Restore with the largest tiles that fit, on the CPU when none does."""
        backend, notes = self._backend, photo.notes
        blurred, toning = fill_hidden(photo), toning_of(photo.metadata.icc)
        poses = ALL_POSES if settings.flips else UPRIGHT
        plan = _plan(photo, backend, settings.tile)
        while True:
            try:
                run = _Run(plan, backend, toning, settings.strength, report, cancel, poses)
                pixels = run.restore(blurred)
                return replace(photo.with_pixels(keep_hidden(pixels, photo)), notes=notes)
            except (OutOfMemoryError, MemoryError):
                if plan.side > plan.rules.least_side:
                    plan = _plan(photo, backend, plan.side // 2)
                    told = f"Memory ran out, so smaller tiles were used ({plan.side} px)."
                elif backend is self._backend and self._open_spare:
                    backend = self._spare = self._spare or self._open_spare()
                    plan = _plan(photo, backend, settings.tile)
                    told = f"{self.device_label} ran out of memory; the CPU restored the photo."
                else:
                    raise
            _LOG.warning("%s", told)
            notes = (*photo.notes, told)


def _plan(photo: Photo, backend: Backend, side: int | None) -> RestorePlan:
    """Plan with what is free on the device, and beside the result."""
    free = min(backend.free_memory(), free_memory() - photo.pixels.nbytes)
    return plan_restoration(
        photo, backend.rules, bytes_per_pixel=backend.bytes_per_pixel, free=free, side=side
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """One way through a plan."""

    plan: RestorePlan
    backend: Backend
    toning: Toning
    strength: int
    report: OnProgress
    cancel: CancelToken
    poses: tuple[Pose, ...]

    def restore(self, blurred: Pixels) -> Pixels:
        """Restore (H, W, 3) tile by tile."""
        # Not zeros_like, which writes every zero: here the system gives pages that are blank.
        restored = np.zeros(blurred.shape, blurred.dtype)
        self._tell(0)
        statistics = [self._statistics(blurred, place) for place in range(len(self.poses))]
        begun = len(self.plan.samples) * len(self.poses)
        tiles = self.plan.tiles.tiles
        with ThreadPoolExecutor(1, "tiles") as beside:
            ahead = beside.submit(self._cut, tiles[0], blurred)
            pasting: Future[None] | None = None
            for done, tile in enumerate(tiles):
                window = ahead.result()
                if done + 1 < len(tiles):
                    ahead = beside.submit(self._cut, tiles[done + 1], blurred)
                window = self._average(window, statistics, begun + done * len(self.poses))
                if pasting is not None:
                    pasting.result()
                pasting = beside.submit(self._paste, tile, window, blurred, restored)
            if pasting is not None:
                pasting.result()
        return restored

    # --- Beside the generator, which waits for neither; tile after tile in one thread ---

    def _cut(self, tile: Tile, blurred: Pixels) -> Window:
        """Make the window of a tile."""
        return self._window(tile.crop(blurred))

    def _paste(self, tile: Tile, window: Window, blurred: Pixels, restored: Pixels) -> None:
        """Put what the generator made of a tile into its place."""
        result = apply_curves(from_generator(window), self.toning.from_srgb)
        result = blend_pixels(tile.crop(blurred), result, self.strength)
        if fade := self.plan.rules.fade:
            tile.fade_in(result, restored, fade)
        else:
            tile.paste(result, restored)

    # --- In the thread of whoever restores ---

    def _average(self, window: Window, statistics: list[Statistics | None], done: int) -> Window:
        """Restore a window in every pose and return the mean."""
        total: Window | None = None
        for place, (pose, numbers) in enumerate(zip(self.poses, statistics, strict=True), start=1):
            restored = pose.leave(self._generate(pose.take(window), numbers))
            total = restored if total is None else total + restored
            self._tell(done + place)
        if total is None:
            raise ValueError("a window needs a pose")
        return total if len(self.poses) == 1 else total / np.float32(len(self.poses))

    def _generate(self, window: Window, statistics: Statistics | None) -> Window:
        """Restore one window, again after somebody had it broken off."""
        while True:
            self.cancel.pass_through()
            with suppress(BrokenOff):
                return self.backend.run(
                    window, statistics, is_awaited=lambda: self.cancel.is_awaited
                )

    def _statistics(self, blurred: Pixels, place: int) -> Statistics | None:
        """Average the statistics of the samples in a pose; None where the generator takes none."""
        measured = []
        for done, tile in enumerate(self.plan.samples, start=1 + place * len(self.plan.samples)):
            self.cancel.pass_through()
            window = self._window(tile.crop(blurred))
            measured.append(self.backend.measure(self.poses[place].take(window)))
            self._tell(done)
        return np.mean(measured, axis=0, dtype=np.float32) if measured else None

    def _window(self, seen: Pixels) -> Window:
        """Make of a part of the photo what the generator sees."""
        return to_generator(apply_curves(seen, self.toning.to_srgb))

    def _tell(self, done: int) -> None:
        total = (len(self.plan.samples) + len(self.plan.tiles.tiles)) * len(self.poses)
        self.report(Progress(STAGE, done, total))


def _ignore(_: Progress) -> None:
    """Nobody wants to know."""
