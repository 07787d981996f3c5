"""Backends run a generator on a device: torch everywhere, OpenVINO on the CPU.

``open_backend`` chooses; a ``Backend`` maps a numpy window to its restored window. Nothing here
imports torch before a backend that needs it is opened.
"""

from __future__ import annotations

import logging
from typing import Protocol

from engine.devices import CPU, Device
from engine.errors import DeviceUnavailableError
from engine.pixels import Window
from engine.settings import Precision
from engine.weights import ModelEntry

_LOG = logging.getLogger(__name__)


class Backend(Protocol):
    """A generator, loaded on a device.

    ``factor`` and ``halo`` are those of the generator (``engine.architectures.Generator``);
    ``bytes_per_pixel`` is about what a window needs while it is restored.
    """

    label: str
    factor: int
    halo: int | None
    bytes_per_pixel: int

    def run(self, window: Window) -> Window:
        """Restore one window (1, 3, H, W) float32 in [-1, 1]; sides are multiples of ``factor``.

        Raises:
            OutOfMemoryError: The device has not enough memory for a window of this size.
        """
        ...


def open_backend(entry: ModelEntry, device: Device, precision: Precision) -> Backend:
    """Load a model on a device.

    Raises:
        WeightsError: The weights cannot be used.
        DeviceUnavailableError: The device does not offer this precision.
    """
    if device.kind == CPU and precision == "fp16":
        raise DeviceUnavailableError(device.name, "it has no fp16 arithmetic; use fp32 or bf16")
    if device.kind == CPU:
        try:
            from engine.backends.openvino_backend import OpenVinoBackend
        except ImportError as cause:
            _LOG.warning("OpenVINO is not available (%s); torch restores on the CPU", cause)
        else:
            return OpenVinoBackend.open(entry, precision)
    from engine.backends.torch_backend import TorchBackend

    return TorchBackend.open(entry, device, precision)
