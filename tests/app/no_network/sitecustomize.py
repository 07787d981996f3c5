"""Forbids the network to this process and to all that it starts: Python reads this file at its start.

Whoever tries is named, with the lines that led there, in the file that ``DEBLUR_NETWORK_TRIES`` names,
and gets an error. On Linux on the usual processors the kernel is asked too, so that libraries which
ask no Python are ended at once, by ``SIGSYS``; processes started later inherit that.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
import traceback

_TRIES = os.environ.get("DEBLUR_NETWORK_TRIES")
_LOOK_UPS = (
    *("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"),
    *("socket.getnameinfo", "urllib.Request", "http.client.connect", "ftplib.connect"),
)
_CREATED = "socket.__new__"
_LOCAL = 1  # AF_UNIX, which multiprocessing needs; there is no such name on Windows

# --- what the kernel is asked -----------------------------------------------------------

_SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_ALLOW, _END_PROCESS = 0x7FFF0000, 0x80000000
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_CALL_AT, _ARCHITECTURE_AT, _FAMILY_AT = 0, 4, 16
_INET, _INET6 = 2, 10


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    is_foreign = event == _CREATED and arguments[1] not in {_LOCAL, -1}
    if is_foreign or event in _LOOK_UPS:
        told = f"{event} {arguments[1:]}\n{''.join(traceback.format_stack())}\n"
        with open(str(_TRIES), "a", encoding="utf-8") as file:  # noqa: PTH123 - early and light
            file.write(told)
        raise PermissionError(f"{event}: this test forbids the network")


def _instruction(code: int, value: int, *, hit: int = 0, miss: int = 0) -> bytes:
    return struct.pack("HBBI", code, hit, miss, value)


def _filter(architecture: int, call: int) -> bytes:
    """Return a program for the kernel: a call of ``socket`` for the internet ends the process."""
    return b"".join(
        [
            _instruction(_LOAD, _ARCHITECTURE_AT),
            _instruction(_JUMP_IF_EQUAL, architecture, miss=5),
            _instruction(_LOAD, _CALL_AT),
            _instruction(_JUMP_IF_EQUAL, call, miss=3),
            _instruction(_LOAD, _FAMILY_AT),
            _instruction(_JUMP_IF_EQUAL, _INET, hit=2),
            _instruction(_JUMP_IF_EQUAL, _INET6, hit=1),
            _instruction(_RETURN, _ALLOW),
            _instruction(_RETURN, _END_PROCESS),
        ]
    )


def _ask_kernel() -> None:
    known = _SOCKET_CALL.get(platform.machine())
    if not sys.platform.startswith("linux") or known is None:
        return
    program = _filter(*known)
    code = ctypes.create_string_buffer(program, len(program))
    pointer = ctypes.cast(code, ctypes.c_void_p).value
    header = struct.pack("HP", len(program) // 8, pointer)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if libc.prctl(_SET_SECCOMP, _FILTER_MODE, ctypes.create_string_buffer(header), 0, 0) != 0:
        sys.stderr.write("the kernel does not forbid sockets here\n")


if _TRIES:
    sys.addaudithook(_watch)
    _ask_kernel()
