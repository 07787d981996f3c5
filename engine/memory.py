"""How much memory is free."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_FALLBACK = 4 << 30


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
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    return int(fields["MemAvailable"].split()[0]) * 1024


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
