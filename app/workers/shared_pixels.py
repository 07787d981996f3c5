"""Pixels in shared memory: the window's side owns a block, the engine process reads and writes it.

They travel as the window keeps them: there as 8 or 16-bit samples, back as 16-bit samples.
"""

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

from app.models.stored_photo import RESULT_DEPTH
from engine.errors import OutOfMemoryError
from engine.photo import Levels, Pixels, dequantize, quantize

logger = logging.getLogger(__name__)

T = TypeVar("T")
Shape = tuple[int, int, int]

_kept: list[SharedMemory] = []

_LINUX_FOLDER = Path("/dev/shm")  # noqa: S108 - where Linux shows its shared memory
_STRIP = 256  # rows that are rounded at once: the rounding takes copies


@dataclass(frozen=True, slots=True)
class PixelBlock:
    """Where pixels lie.

    Attributes:
        name: Of the shared memory.
        shape: (H, W, 3) of what was sent.
        depth: Bits of each sample of what was sent, 8 or 16.
    """

    name: str
    shape: Shape
    depth: int


class OwnedPixels:
    """A block that this process made and must release exactly once; releasing twice is harmless."""

    def __init__(self, samples: Levels) -> None:
        """Copy ``samples`` into a new block, with room for a result of the same size.

        Args:
            samples: (H, W, 3) uint8 or uint16.

        Raises:
            OutOfMemoryError: There is no room for them.
        """
        try:
            memory = SharedMemory(create=True, size=samples.size * RESULT_DEPTH // 8)
        except OSError as cause:
            raise OutOfMemoryError("shared memory") from cause
        self._memory: SharedMemory | None = memory
        height, width, channels = samples.shape
        depth = 8 * samples.dtype.itemsize
        self.block = PixelBlock(memory.name, (height, width, channels), depth)
        try:
            _reserve(memory)
        except OSError as cause:
            self.release()
            raise OutOfMemoryError("shared memory") from cause
        np.copyto(_view(memory, self.block.shape, depth), samples)

    def take(self, height: int, width: int) -> Levels:
        """Return a copy of the result (height, width, 3) that the block holds, and release it."""
        if self._memory is None:
            raise ValueError("the block was released before")
        samples = _view(self._memory, (height, width, 3), RESULT_DEPTH).copy()
        self.release()
        return samples

    def release(self) -> None:
        """Give the memory back to the system."""
        memory, self._memory = self._memory, None
        if memory is not None:
            memory.close()
            memory.unlink()


def read(block: PixelBlock) -> Pixels:
    """Return what was sent in another process's block, as (H, W, 3) float32 in [0, 1]."""
    return _lend(block, lambda memory: dequantize(_view(memory, block.shape, block.depth)))


def write(block: PixelBlock, pixels: Pixels) -> None:
    """Put a result into another process's block, over what was sent.

    Args:
        block: Holds at least as many pixels.
        pixels: (h, w, 3) float32; what lies outside [0, 1] is clipped.
    """
    _lend(block, lambda memory: _round_into(memory, pixels))


def _round_into(memory: SharedMemory, pixels: Pixels) -> None:
    height, width, channels = pixels.shape
    target = _view(memory, (height, width, channels), RESULT_DEPTH)
    for top in range(0, height, _STRIP):
        target[top : top + _STRIP] = quantize(pixels[top : top + _STRIP], RESULT_DEPTH)


def _lend(block: PixelBlock, work: Callable[[SharedMemory], T]) -> T:
    """Call ``work`` with another process's block; no reference to it may outlive the call."""
    memory = SharedMemory(name=block.name)
    try:
        return work(memory)
    finally:
        try:
            memory.close()
        except BufferError:  # the traceback of a failure looks at it; better mapped than torn away
            logger.warning("the pixels in %s are still in use", block.name)
            _kept.append(memory)


def _view(memory: SharedMemory, shape: Shape, depth: int) -> Levels:
    # Not np.ndarray(buffer=...): that lets the memory be unmapped under an array in use.
    buffer = memory.buf
    assert buffer is not None  # noqa: S101 - only a closed memory has none
    count = math.prod(shape)
    if depth == 8:
        return np.frombuffer(buffer, np.uint8, count=count).reshape(shape)
    return np.frombuffer(buffer, np.uint16, count=count).reshape(shape)


def _reserve(memory: SharedMemory) -> None:
    """Claim every page now: on Linux a full /dev/shm otherwise kills whoever writes (SIGBUS)."""
    path = _LINUX_FOLDER / memory.name
    with suppress(FileNotFoundError):
        descriptor = os.open(path, os.O_RDWR)
        try:
            os.posix_fallocate(descriptor, 0, memory.size)
        finally:
            os.close(descriptor)
