"""The computer while a batch runs: kept from sleeping, good for other work, asleep afterwards."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_LOG = logging.getLogger(__name__)

_SYSTEM: Final = Path("/")  # where the system tells of itself; tests have one of their own
_NICENESS: Final = 10
_BELOW_NORMAL: Final = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of the Windows API
_SLEEP_TIMEOUT_S: Final = 60
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


def can_sleep() -> bool:
    """Whether this system has a way of being put to sleep."""
    return sleep_command() is not None


def fall_asleep(run: Callable[..., object] = subprocess.run) -> bool:
    """Put the computer to sleep now, or hibernate it where Windows is set up so.

    Args:
        run: Stands in for ``subprocess.run`` in tests.

    Returns:
        Whether the system agreed; with True this returns when the computer wakes, or before.
    """
    command = sleep_command()
    if command is None:
        return False
    try:
        run(
            command,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SLEEP_TIMEOUT_S,
        )
    except subprocess.TimeoutExpired:
        return True  # it slept meanwhile
    except (OSError, subprocess.CalledProcessError) as cause:
        _LOG.warning("the computer does not fall asleep: %s", cause)
        return False
    return True


def sleep_command() -> list[str] | None:
    """Return the system's own program that puts the computer to sleep, None where there is none."""
    if sys.platform == "win32":
        rundll = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "rundll32.exe")
        return [str(rundll), "powrprof.dll,SetSuspendState", "0,1,0"]
    if sys.platform == "darwin":
        return ["/usr/bin/pmset", "sleepnow"]
    systemctl = shutil.which("systemctl")
    if systemctl is None or not _can_linux_sleep():
        return None
    return [systemctl, "--no-ask-password", "suspend"]


def _can_linux_sleep() -> bool:
    """Tell whether systemd runs this computer, and the kernel knows a state to sleep in."""
    try:
        states = (_SYSTEM / "sys/power/state").read_text(encoding="ascii").split()
    except OSError:
        return False
    return (_SYSTEM / "run/systemd/system").is_dir() and bool({"mem", "freeze"} & set(states))


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


def is_on_battery(supplies: Path = Path("/sys/class/power_supply")) -> bool:
    """Tell whether the computer runs on its battery; False where the system does not say.

    Args:
        supplies: Where Linux tells of them.
    """
    if sys.platform == "win32":
        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS; its first byte: 0 is off line
        kernel32 = ctypes.CDLL("kernel32")
        return bool(kernel32.GetSystemPowerStatus(ctypes.byref(status))) and status[0] == 0
    return any(_is_discharging(supply) for supply in supplies.glob("*"))


def _is_discharging(supply: Path) -> bool:
    """Tell whether a supply of Linux is a battery of the computer itself, and gives power."""
    try:
        kind = (supply / "type").read_text().strip()
        scope = supply / "scope"
        is_of_mouse = scope.exists() and scope.read_text().strip() == "Device"
        status = (supply / "status").read_text().strip()
    except OSError:
        return False
    return kind == "Battery" and not is_of_mouse and status == "Discharging"
