"""The models that are open in the engine process: those used last, as far as memory goes."""

from __future__ import annotations

import importlib
import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

from engine.errors import OutOfMemoryError
from engine.memory import process_memory
from engine.photo import Photo
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from engine.weights import model_stamp

logger = logging.getLogger(__name__)

BUDGET = 1 << 30
"""Bytes of open models; the four that are compared at once are mostly far below."""


class RestorerLike(Protocol):
    """What a device worker needs of ``engine.restorer.Restorer``."""

    @property
    def device_label(self) -> str:
        """The device in words."""

    @property
    def model_name(self) -> str:
        """The model in words."""

    @property
    def rules(self) -> TileRules:
        """How photos are cut for it."""

    @property
    def bytes_per_pixel(self) -> int:
        """What it takes for each pixel of a window."""

    def restore(
        self,
        photo: Photo,
        settings: RestoreSettings,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> Photo:
        """Return the restored photo."""

    def workload(self, photo: Photo, settings: RestoreSettings) -> int:
        """Count the pixels that its generator sees of a photo."""

    def trim(self) -> None:
        """Give back the memory that is not needed before the next photo."""


OpenRestorer = Callable[[RestoreSettings], RestorerLike]


def find_restorer(address: str) -> OpenRestorer:
    """Return the function at ``address``, "package.module:Name.attribute"."""
    module_name, _, attributes = address.partition(":")
    found: object = importlib.import_module(module_name)
    for attribute in attributes.split("."):
        found = getattr(found, attribute)
    return cast("OpenRestorer", found)


@dataclass(frozen=True, slots=True)
class _Open:
    restorer: RestorerLike
    size: int
    stamp: tuple[int, int] | None


class ModelShelf:
    """Opens models and keeps those that were used last."""

    def __init__(
        self,
        address: str,
        on_opened: Callable[[RestorerLike, RestoreSettings], None],
        *,
        budget: int = BUDGET,
        held: Callable[[], int] = lambda: process_memory().now,
    ) -> None:
        """Begin empty.

        Args:
            address: Of the function that opens a restorer.
            on_opened: Told of every model that was opened.
            budget: Bytes that all of them may take; one is always kept.
            held: Bytes that the process holds; the difference is what a model takes.
        """
        self._address = address
        self._on_opened = on_opened
        self._budget = budget
        self._held = held
        self._open: OrderedDict[tuple[str, str], _Open] = OrderedDict()

    def get(self, settings: RestoreSettings) -> RestorerLike:
        """Return the restorer for ``settings``, opened now or before.

        Raises:
            WeightsError: There is no such model, or it cannot be used.
            DeviceError: The device cannot be used, or has no room for it.
        """
        key, stamp = (settings.model, settings.precision), model_stamp(settings.model)
        if key in self._open and self._open[key].stamp != stamp:
            del self._open[key]  # another file has its name now
        if key not in self._open:
            self._open[key] = self._opened(settings)
            self._on_opened(self._open[key].restorer, settings)
        self._open.move_to_end(key)
        self._close_oldest()
        return self._open[key].restorer

    def trim(self) -> None:
        """Give back what open models keep for the next window."""
        for each in self._open.values():
            each.restorer.trim()

    def _opened(self, settings: RestoreSettings) -> _Open:
        """Open a model, in place of all others when there is no room beside them."""
        before, stamp = self._held(), model_stamp(settings.model)
        try:
            restorer = find_restorer(self._address)(settings)
        except (OutOfMemoryError, MemoryError):
            if not self._open:
                raise
            self._open.clear()
            before = self._held()
            restorer = find_restorer(self._address)(settings)
        return _Open(restorer, max(0, self._held() - before), stamp)

    def _close_oldest(self) -> None:
        while len(self._open) > 1 and sum(each.size for each in self._open.values()) > self._budget:
            (model, _), _ = self._open.popitem(last=False)
            logger.info("%s was closed to make room", model)
