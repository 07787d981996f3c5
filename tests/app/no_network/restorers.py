"""Restorers that do what the application must not: they prove that the test would notice."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from contextlib import suppress

from engine.settings import RestoreSettings
from tests.app.fake_restorer import FakeRestorer

CHATTY = "tests.app.no_network.restorers:open_chatty"
NATIVE = "tests.app.no_network.restorers:open_native"


def open_chatty(settings: RestoreSettings) -> FakeRestorer:
    """Make a socket, and hide that it failed."""
    with suppress(OSError):
        socket.socket().close()
    return FakeRestorer(settings)


def open_native(settings: RestoreSettings) -> FakeRestorer:
    """Make a socket as a library does that knows nothing of Python."""
    ctypes.CDLL(None).socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    return FakeRestorer(settings)


if __name__ == "__main__":  # tells whether the kernel forbids sockets here
    ctypes.CDLL(None).socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    sys.stdout.write(f"{os.getpid()} made a socket\n")
