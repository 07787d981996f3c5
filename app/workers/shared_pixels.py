"""Pixels in shared memory: the window's side owns a block, the engine process borrows it."""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import TypeVar

import numpy as np

from engine.errors import OutOfMemoryError
from engine.photo import Pixels

logger = logging.getLogger(__name__)

T = TypeVar("T")

_kept: list[SharedMemory] = []

_LINUX_FOLDER = Path("/dev/shm")  # noqa: S108 - where Linux shows its shared memory


@dataclass(frozen=True, slots=True)
class PixelBlock:
    """Where pixels lie: name of the shared memory, and their shape (H, W, 3), float32."""

    name: str
    shape: tuple[int, int, int]


class OwnedPixels:
    """A block that this process made and must release exactly once; releasing twice is harmless."""

    def __init__(self, pixels: Pixels) -> None:
        """Copy ``pixels`` into a new block.

        Args:
            pixels: (H, W, 3) float32.

        Raises:
            OutOfMemoryError: There is no room for them.
        """
        try:
            memory = SharedMemory(create=True, size=pixels.nbytes)
        except OSError as cause:
            raise OutOfMemoryError("shared memory") from cause
        self._memory: SharedMemory | None = memory
        height, width, channels = pixels.shape
        self.block = PixelBlock(memory.name, (height, width, channels))
        try:
            _reserve(memory)
        except OSError as cause:
            self.release()
            raise OutOfMemoryError("shared memory") from cause
        np.copyto(_view(memory, self.block), pixels)

    def take(self) -> Pixels:
        """Return a copy of what the block holds now, and release it."""
        if self._memory is None:
            raise ValueError("the block was released before")
        pixels = _view(self._memory, self.block).copy()
        self.release()
        return pixels

    def release(self) -> None:
        """Give the memory back to the system."""
        memory, self._memory = self._memory, None
        if memory is not None:
            memory.close()
            memory.unlink()


def lend(block: PixelBlock, work: Callable[[Pixels], T]) -> T:
    """Call ``work`` with the pixels of another process's block, to read and to write.

    No reference to the array may outlive the call, not even in a traceback; so this takes a
    function, where a ``with`` statement would leave a name bound.
    """
    memory = SharedMemory(name=block.name)
    try:
        return work(_view(memory, block))
    finally:
        try:
            memory.close()
        except BufferError:  # better kept mapped than torn away from whoever looks
            logger.warning("the pixels in %s are still in use", block.name)
            _kept.append(memory)


def _view(memory: SharedMemory, block: PixelBlock) -> Pixels:
    # Not np.ndarray(buffer=...): that lets the memory be unmapped under an array in use.
    buffer = memory.buf
    assert buffer is not None  # noqa: S101 - only a closed memory has none
    return np.frombuffer(buffer, np.float32, count=math.prod(block.shape)).reshape(block.shape)


def _reserve(memory: SharedMemory) -> None:
    """Claim every page now: on Linux a full /dev/shm otherwise kills whoever writes (SIGBUS)."""
    path = _LINUX_FOLDER / memory.name
    with suppress(FileNotFoundError):
        descriptor = os.open(path, os.O_RDWR)
        try:
            os.posix_fallocate(descriptor, 0, memory.size)
        finally:
            os.close(descriptor)
