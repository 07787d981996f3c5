"""Backends run a generator on a device: torch everywhere, OpenVINO on the CPU.

``open_backend`` chooses; a ``Backend`` maps a numpy window to its restored window. Nothing here
imports torch before a backend that needs it is opened.
"""

from __future__ import annotations

import logging
from functools import partial

from engine.backends.base import Backend
from engine.backends.precision import Trial, open_fastest, trials
from engine.devices import CPU, Device
from engine.errors import DeviceUnavailableError
from engine.graphs import GRAPH
from engine.settings import Precision
from engine.weights import ModelEntry

__all__ = ["Backend", "open_backend", "precision_trials"]

_LOG = logging.getLogger(__name__)


def open_backend(entry: ModelEntry, device: Device, precision: Precision) -> Backend:
    """Load a model on a device; ``auto`` is the fastest precision that is exact enough there.

    Raises:
        WeightsError: The weights cannot be used.
        DeviceUnavailableError: The device does not offer this precision, or does not work.
    """
    if entry.card.architecture == GRAPH:
        return _graph(entry, device, precision)
    if device.kind != CPU:
        return _on_cuda(entry, device, precision)
    if precision == "fp16":
        raise DeviceUnavailableError(device.name, "it has no fp16 arithmetic; use fp32 or bf16")
    try:
        return _in_openvino(entry, precision)
    except ImportError as cause:
        _LOG.warning("OpenVINO is not available (%s); torch restores on the CPU", cause)
    from engine.backends.torch_backend import TorchBackend

    return TorchBackend.open(entry, device, "fp32" if precision == "auto" else precision)


def precision_trials(entry: ModelEntry, device: Device) -> tuple[Trial, ...]:
    """Return what ``auto`` tried for a model on a device; empty where there was nothing to try."""
    model = entry.card.tensors_sha256
    if device.kind != CPU:
        from engine.backends.torch_backend import describe
        from engine.backends.torch_backend import precisions as cuda_precisions

        return trials(cuda_precisions(device), model=model, device=describe(device))
    try:
        from engine.backends.openvino_backend import precisions, processor
    except ImportError:
        return ()
    return trials(precisions(), model=model, device=processor())


def _graph(entry: ModelEntry, device: Device, precision: Precision) -> Backend:
    """Open a graph, which OpenVINO alone runs, and in fp32 unless asked: nobody wrote it for less."""
    if device.kind != CPU:
        _LOG.warning("%s is a graph, which runs on the CPU, not on %s", entry.name, device.label)
    if precision == "fp16":
        raise DeviceUnavailableError("cpu", "graphs have no fp16 arithmetic; use fp32 or bf16")
    try:
        from engine.backends.openvino_backend import OpenVinoBackend
    except ImportError as cause:
        raise DeviceUnavailableError("cpu", "OpenVINO, which runs graphs, is not there") from cause
    return OpenVinoBackend.open(entry, "fp32" if precision == "auto" else precision)


def _in_openvino(entry: ModelEntry, precision: Precision) -> Backend:
    from engine.backends.openvino_backend import OpenVinoBackend, precisions, processor

    open_in = partial(OpenVinoBackend.open, entry)
    if precision != "auto":
        return open_in(precision)
    return open_fastest(
        open_in,
        precisions(),
        model=entry.card.tensors_sha256,
        device=processor(),
    )


def _on_cuda(entry: ModelEntry, device: Device, precision: Precision) -> Backend:
    from engine.backends.torch_backend import TorchBackend, describe, precisions

    open_in = partial(TorchBackend.open, entry, device)
    if precision != "auto":
        return open_in(precision)
    return open_fastest(
        open_in,
        precisions(device),
        model=entry.card.tensors_sha256,
        device=describe(device),
    )
