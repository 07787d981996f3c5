"""The restorer: a photo goes in, a sharper one comes out.

Plan the tiles completely, then per tile: ask for cancel, crop, to [-1, 1], generator, back to
[0, 1], paste. When memory runs out, plan again with smaller tiles. Importing this module does not
import torch.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Self

import numpy as np

from engine.backends import Backend, open_backend
from engine.devices import find_device
from engine.errors import OutOfMemoryError
from engine.memory import free_memory
from engine.photo import Photo, Pixels
from engine.pixels import from_generator, to_generator
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from engine.tiling import TilePlan, plan_tiles
from engine.weights import find_model

_LOG = logging.getLogger(__name__)
_LARGEST_TILE, _MEMORY_SHARE = 1536, 0.4
STAGE = "Deblurring"

OnProgress = Callable[[Progress], None]


def blend(original: Pixels, restored: Pixels, strength: int) -> Pixels:
    """Mix two images of one shape; 0 returns ``original`` itself, 100 ``restored`` itself."""
    if strength <= 0:
        return original
    if strength >= 100:
        return restored
    share = np.float32(strength / 100.0)
    return original + (restored - original) * share


class Restorer:
    """A generator, ready on a device; restores photos one after the other."""

    def __init__(self, backend: Backend, model_name: str) -> None:
        self._backend = backend
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
        return cls(open_backend(entry, device, settings.precision), entry.name)

    @property
    def device_label(self) -> str:
        """The device and how it computes, for people."""
        return self._backend.label

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
            settings: Only ``strength`` and ``tile`` are looked at.
            on_progress: Called after every tile, in this thread.
            cancel: Asked before every tile.

        Raises:
            Cancelled: Somebody asked for it; nothing else has changed.
            OutOfMemoryError: Not even small tiles fit.
        """
        if settings.strength == 0:
            return photo
        report, cancel = on_progress or _ignore, cancel or CancelToken()
        try:
            restored = self._restore_pixels(photo.pixels, settings.tile, report, cancel)
            return photo.with_pixels(blend(photo.pixels, restored, settings.strength))
        except MemoryError as cause:
            raise OutOfMemoryError(self.device_label) from cause

    def _restore_pixels(
        self, pixels: Pixels, tile: int | None, report: OnProgress, cancel: CancelToken
    ) -> Pixels:
        """Restore (H, W, 3) with the largest tiles that fit."""
        height, width = pixels.shape[:2]
        padded = _pad_to_grid(pixels, self._backend.factor)
        size = tile or self._largest_tile()
        while True:
            plan = self._plan(padded, size)
            try:
                return self._run(plan, padded, report, cancel)[:height, :width]
            except (OutOfMemoryError, MemoryError):
                longest = max(plan.tiles[0].rows.stop, plan.tiles[0].columns.stop)
                if self._backend.halo is None or longest <= self._smallest_tile():
                    raise
                size = longest // 2
                _LOG.warning("out of memory: going on with tiles of %d px", size)

    def _plan(self, padded: Pixels, size: int) -> TilePlan:
        height, width = padded.shape[:2]
        halo, factor = self._backend.halo, self._backend.factor
        if halo is None:  # statistics of the whole photo enter, so it goes through in one piece
            size, halo = max(height, width), 0
        size = max(size, self._smallest_tile())
        return plan_tiles(height, width, tile_size=size, overlap=2 * halo, grid=factor)

    def _smallest_tile(self) -> int:
        """A tile needs its halo on both sides, and something between."""
        return 2 * (self._backend.halo or 0) + 4 * self._backend.factor

    def _largest_tile(self) -> int:
        pixels = _MEMORY_SHARE * free_memory() / self._backend.bytes_per_pixel
        return min(_LARGEST_TILE, int(pixels**0.5))

    def _run(
        self, plan: TilePlan, padded: Pixels, report: OnProgress, cancel: CancelToken
    ) -> Pixels:
        restored = np.empty_like(padded)
        report(Progress(STAGE, 0, len(plan.tiles)))
        for done, tile in enumerate(plan.tiles, start=1):
            cancel.raise_if_cancelled()
            window = self._backend.run(to_generator(tile.crop(padded)))
            tile.paste(from_generator(window), restored)
            report(Progress(STAGE, done, len(plan.tiles)))
        return restored


def _pad_to_grid(pixels: Pixels, grid: int) -> Pixels:
    """Mirror the right and bottom border until both sides are multiples of ``grid``."""
    height, width = pixels.shape[:2]
    padding = ((0, -height % grid), (0, -width % grid), (0, 0))
    return np.pad(pixels, padding, mode="symmetric")


def _ignore(_: Progress) -> None:
    """Nobody wants to know."""
