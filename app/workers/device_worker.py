"""One thread of the engine process: it owns one device's restorer and works through a queue."""

from __future__ import annotations

import copy
import importlib
import logging
import queue
import threading
import traceback
from collections.abc import Callable
from typing import Protocol, cast

import numpy as np

from app.workers import messages
from app.workers.progress_thinner import ProgressThinner
from app.workers.shared_pixels import lend
from engine.errors import Cancelled, DeblurError, OutOfMemoryError
from engine.photo import Metadata, Photo, Pixels, Plane
from engine.progress import CancelToken, Progress
from engine.settings import RestoreSettings

logger = logging.getLogger(__name__)


class RestorerLike(Protocol):
    """What this worker needs of ``engine.restorer.Restorer``."""

    @property
    def device_label(self) -> str:
        """The device in words."""

    @property
    def model_name(self) -> str:
        """The model in words."""

    def restore(
        self,
        photo: Photo,
        settings: RestoreSettings,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> Photo:
        """Return the restored photo."""


OpenRestorer = Callable[[RestoreSettings], RestorerLike]


def find_restorer(address: str) -> OpenRestorer:
    """Return the function at ``address``, "package.module:Name.attribute"."""
    module_name, _, attributes = address.partition(":")
    found: object = importlib.import_module(module_name)
    for attribute in attributes.split("."):
        found = getattr(found, attribute)
    return cast("OpenRestorer", found)


class DeviceWorker(threading.Thread):
    """Opens the restorer at once and then again whenever a photo asks for another model."""

    def __init__(
        self, restorer: str, settings: RestoreSettings, send: Callable[[messages.Event], None]
    ) -> None:
        super().__init__(name=f"device {settings.device}", daemon=True)
        self._address = restorer
        self._settings = settings
        self._send = send
        self._restorer: RestorerLike | None = None
        self._queue: queue.SimpleQueue[tuple[messages.Restore, CancelToken] | None] = (
            queue.SimpleQueue()
        )

    def submit(self, request: messages.Restore, cancel: CancelToken) -> None:
        """Put ``request`` at the end of the queue."""
        self._queue.put((request, cancel))

    def finish(self) -> None:
        """End the thread after the work that is queued."""
        self._queue.put(None)

    def run(self) -> None:
        """Work through the queue; the top that catches everything and logs it."""
        try:
            self._open(self._settings)
        except Exception as error:
            logger.exception("the model could not be loaded")
            self._send(messages.NotReady(_as_ours(error), traceback.format_exc()))
        while (work := self._queue.get()) is not None:
            self._send(self._outcome(*work))

    def _outcome(self, request: messages.Restore, cancel: CancelToken) -> messages.Event:
        try:
            cancel.raise_if_cancelled()
            restorer = self._restorer_for(request.settings)
            return lend(
                request.block, lambda pixels: self._restore(restorer, request, pixels, cancel)
            )
        except Exception as error:  # noqa: BLE001 - a top, and _failure logs it
            return _failure(request.job, error)

    def _restore(
        self, restorer: RestorerLike, request: messages.Restore, pixels: Pixels, cancel: CancelToken
    ) -> messages.Event:
        """Restore in place; nothing that is raised may leave with a traceback that holds pixels."""
        report = ProgressThinner(lambda step: self._send(messages.Progressed(request.job, step)))
        try:
            photo = _photo_of(request, pixels)
            result = restorer.restore(photo, request.settings, on_progress=report, cancel=cancel)
            np.copyto(pixels, result.pixels)
            return messages.Restored(request.job, result.notes)
        except Exception as error:  # noqa: BLE001 - a top, and _failure logs it
            return _failure(request.job, error)

    def _restorer_for(self, settings: RestoreSettings) -> RestorerLike:
        if self._restorer is None or _needs_another(self._settings, settings):
            return self._open(settings)
        return self._restorer

    def _open(self, settings: RestoreSettings) -> RestorerLike:
        self._restorer = None  # the old model's memory goes before the new one's comes
        restorer = find_restorer(self._address)(settings)
        self._restorer, self._settings = restorer, settings
        self._send(messages.Ready(restorer.device_label, restorer.model_name))
        return restorer


def _needs_another(old: RestoreSettings, new: RestoreSettings) -> bool:
    return (old.model, old.device, old.precision) != (new.model, new.device, new.precision)


def _photo_of(request: messages.Restore, pixels: Pixels) -> Photo:
    """Build the photo as far as a restorer needs it; the rest waits in the window."""
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


def _failure(job: int, error: Exception) -> messages.Event:
    if isinstance(error, Cancelled):
        return messages.Stopped(job)
    logger.error("a photo could not be restored", exc_info=error)
    return messages.Failed(job, _as_ours(error), "".join(traceback.format_exception(error)))


def _as_ours(error: Exception) -> DeblurError:
    """Return a copy, which has left the traceback behind, or words for what nobody expected."""
    if isinstance(error, DeblurError):
        return copy.copy(error)
    if isinstance(error, MemoryError):
        return OutOfMemoryError("the computer")
    return DeblurError(f"{type(error).__name__} in the engine: {error}")
