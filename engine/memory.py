"""How much memory is free, and how much this process takes and took at most."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_FALLBACK = 4 << 30
_STATUS, _CLEAR_REFS = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True, slots=True)
class ProcessMemory:
    """What this process holds in bytes: now, and at most since ``forget_peak``."""

    now: int
    peak: int


_REFUSALS = (
    *("bad_alloc", "failed to allocate"),  # OpenVINO
    *("allocate memory", "not enough memory", "out of memory"),  # torch: Linux, Windows, CUDA
)


def is_out_of_memory(cause: BaseException) -> bool:
    """Tell a refused allocation, which torch and OpenVINO report as a plain ``RuntimeError``."""
    told = str(cause).lower()
    return isinstance(cause, MemoryError) or any(words in told for words in _REFUSALS)


def process_memory() -> ProcessMemory:
    """Tell how much memory this process holds.

    Where the system does not tell the present, it is the peak, and where the peak cannot be
    forgotten, it is that of the process's life; so a difference is never too large.
    """
    if sys.platform == "win32":
        return _windows_process()
    try:
        fields = _fields(_STATUS)
        return ProcessMemory(_bytes(fields["VmRSS"]), _bytes(fields["VmHWM"]))
    except (OSError, KeyError, ValueError):
        peak = _peak_of_life()
        return ProcessMemory(peak, peak)


def forget_peak() -> None:
    """Let the peak of this process begin anew, where the system can do that."""
    with suppress(OSError):
        _CLEAR_REFS.write_text("5", encoding="ascii")


def give_back() -> None:
    """Hand memory that is not used any more to the system, where glibc would keep it."""
    if _trim is not None:
        _trim(0)


def _find_trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    trim: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim  # other C libraries have none


_trim = _find_trim()


def _peak_of_life() -> int:
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def free_memory() -> int:
    """Return about how many bytes can be taken without swapping; 4 GiB where nobody tells."""
    if sys.platform == "win32":
        return _windows_free()
    limit = _cgroup_free()
    try:
        free = _meminfo_available()
    except (OSError, KeyError, ValueError):
        free = _FALLBACK
    return free if limit is None else min(free, limit)


def _meminfo_available() -> int:
    return _bytes(_fields(Path("/proc/meminfo"))["MemAvailable"])


def _fields(path: Path) -> dict[str, str]:
    """Read a file of lines like ``VmRSS:  1234 kB``."""
    lines = path.read_text(encoding="ascii").splitlines()
    return dict(line.split(":", 1) for line in lines)


def _bytes(told: str) -> int:
    return int(told.split(maxsplit=1)[0]) * 1024


def _cgroup_free() -> int | None:
    """What a container's limit leaves, None where there is no limit."""
    folder = Path("/sys/fs/cgroup")
    try:
        limit = (folder / "memory.max").read_text(encoding="ascii").strip()
        used = (folder / "memory.current").read_text(encoding="ascii").strip()
        return None if limit == "max" else max(0, int(limit) - int(used))
    except (OSError, ValueError):
        return None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *((name, ctypes.c_ulonglong) for name in ("total", "available", "a", "b", "c", "d", "e")),
    )


def _windows_free() -> int:
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    kernel32 = ctypes.CDLL("kernel32")
    if not kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return _FALLBACK
    return int(status.available)


class _ProcessCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("faults", ctypes.c_ulong),
        *((name, ctypes.c_size_t) for name in ("peak", "now", "a", "b", "c", "d", "e", "f")),
    )


def _windows_process() -> ProcessMemory:
    counters = _ProcessCounters()
    counters.length = ctypes.sizeof(counters)
    kernel32 = ctypes.CDLL("kernel32")
    kernel32.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel32.GetCurrentProcess())
    kernel32.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.length)
    return ProcessMemory(int(counters.now), int(counters.peak))
