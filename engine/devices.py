"""Devices: what ``auto``, ``cpu`` and ``cuda:N`` mean on this machine."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass

from engine.errors import DeviceUnavailableError

CPU, CUDA = "cpu", "cuda"

_most_threads: list[int] = []  # at most one number


@dataclass(frozen=True, slots=True)
class Device:
    """A device as torch names it (``cpu``, ``cuda:0``), and as people know it."""

    name: str
    label: str

    @property
    def kind(self) -> str:
        """``cpu`` or ``cuda``."""
        return self.name.partition(":")[0]


def find_device(wanted: str) -> Device:
    """Tell which device ``auto``, ``cpu``, ``cuda`` or ``cuda:N`` is.

    Raises:
        DeviceUnavailableError: There is no such device here, or it fails its self-test.
    """
    if wanted == CPU:
        return cpu_device()
    if wanted == "auto":
        return _best_device()
    return _cuda_device(int(wanted.partition(":")[2] or 0))


def _best_device() -> Device:
    """Take the first CUDA device that works, otherwise the CPU."""
    if not has_cuda_driver():
        return cpu_device()
    try:
        return _cuda_device(0)
    except DeviceUnavailableError:
        return cpu_device()


def cpu_device() -> Device:
    """Return the CPU, which is always there."""
    threads = usable_cores()
    return Device(CPU, f"CPU, {threads} thread{'s' if threads > 1 else ''}")


def usable_cores() -> int:
    """Count the cores that this process may use, and is to use."""
    affinity = getattr(os, "sched_getaffinity", None)  # Linux alone has it
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min((cores, *_most_threads))


def limit_threads(most: int) -> None:
    """Have this process compute with at most so many threads; before torch is imported."""
    _most_threads[:] = [most]
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):  # what torch and its libraries look at
        os.environ[name] = str(usable_cores())


def thread_limit() -> int | None:
    """Return the number of threads that was asked for, None where nobody asked."""
    return usable_cores() if _most_threads else None


def has_cuda_driver() -> bool:
    """Whether NVIDIA's driver is installed; costs no import of torch."""
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def _cuda_device(index: int) -> Device:
    """Check a CUDA device by computing on it."""
    name = f"{CUDA}:{index}"
    if not has_cuda_driver():
        raise DeviceUnavailableError(name, "no NVIDIA driver was found")
    import torch

    if not torch.cuda.is_available():
        raise DeviceUnavailableError(name, "the installed torch has no CUDA, or the driver fails")
    if index >= torch.cuda.device_count():
        raise DeviceUnavailableError(name, f"there are {torch.cuda.device_count()} CUDA devices")
    try:
        ones = torch.ones(1, 1, 3, 3, device=name)
        nine = float(torch.nn.functional.conv2d(ones, ones))
        torch.cuda.synchronize(index)
    except RuntimeError as cause:
        raise DeviceUnavailableError(name, f"its self-test failed ({cause})") from cause
    if nine != 9.0:
        raise DeviceUnavailableError(name, f"its self-test failed (9 ones add up to {nine})")
    return Device(name, torch.cuda.get_device_name(index))
