"""Tries a device in a process of its own: a driver that fails takes nothing along."""

from __future__ import annotations

from app.workers.apart import Apart
from engine.devices import limit_threads
from engine.doctor import DeviceTrial, try_device


def trial(device: str, threads: int) -> Apart[DeviceTrial]:
    """Return the call that restores a small photo there; it takes seconds."""
    return Apart(_try, device, threads)


def _try(device: str, threads: int) -> DeviceTrial:
    if threads:
        limit_threads(threads)
    return try_device(device)
