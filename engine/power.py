"""The computer while a batch runs: kept from sleeping, and still good for other work."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_LOG = logging.getLogger(__name__)

_NICENESS: Final = 10
_BELOW_NORMAL: Final = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of the Windows API
_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001  # SetThreadExecutionState


@contextmanager
def keep_awake(why: str = "Deblurring photos") -> Iterator[bool]:
    """Keep the computer from falling asleep by itself; the screen may go dark.

    It ends with the block, and with this process, however that ends. Yields whether the system
    was asked; where there is nobody to ask, nothing happens.
    """
    if sys.platform == "win32":
        with _awake_on_windows() as asked:
            yield asked
        return
    command = _keeper(why)
    if command is None:
        yield False
        return
    with _running(command) as asked:
        yield asked


def _keeper(why: str) -> list[str] | None:
    """Return the program that keeps the computer awake as long as it runs and we do."""
    if sys.platform == "darwin":
        return ["/usr/bin/caffeinate", "-i", "-w", str(os.getpid())]
    inhibit, cat = shutil.which("systemd-inhibit"), shutil.which("cat")
    if inhibit is None or cat is None:
        return None
    # cat ends when nobody holds the other end of its pipe any more.
    return [inhibit, "--what=sleep:idle", "--who=Deblur", f"--why={why}", "--mode=block", cat]


@contextmanager
def _running(command: list[str]) -> Iterator[bool]:
    """Run a program beside the block, without a terminal on which it could ask anything."""
    try:
        keeper = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as cause:
        _LOG.info("the computer may fall asleep: %s", cause)
        yield False
        return
    try:
        yield True
    finally:
        if keeper.stdin is not None:
            keeper.stdin.close()
        keeper.terminate()
        keeper.wait()


@contextmanager
def _awake_on_windows() -> Iterator[bool]:
    """Ask for this thread; Windows forgets it with the thread."""
    ask = ctypes.CDLL("kernel32").SetThreadExecutionState
    try:
        yield bool(ask(ctypes.c_uint(_CONTINUOUS | _SYSTEM_REQUIRED)))
    finally:
        ask(ctypes.c_uint(_CONTINUOUS))


def lower_priority() -> bool:
    """Let everything else on this computer go first, as long as this process lives.

    There is no way back: systems let nobody raise a priority without a privilege. Returns whether
    the system agreed.
    """
    if sys.platform == "win32":
        kernel32 = ctypes.CDLL("kernel32")
        kernel32.GetCurrentProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel32.GetCurrentProcess())
        return bool(kernel32.SetPriorityClass(process, _BELOW_NORMAL))
    for thread in _threads():
        with suppress(ProcessLookupError):  # it ended meanwhile
            os.setpriority(os.PRIO_PROCESS, thread, _NICENESS)
    return os.getpriority(os.PRIO_PROCESS, 0) >= _NICENESS


def _threads() -> list[int]:
    """List the threads of this process: Linux keeps a niceness for each."""
    with suppress(OSError):
        return [int(path.name) for path in Path("/proc/self/task").iterdir()]
    return [os.getpid()]
