"""Shared memory is given back, whatever happens."""

from __future__ import annotations

from multiprocessing.shared_memory import SharedMemory

import numpy as np
import pytest

from app.workers.shared_pixels import OwnedPixels, _kept, lend
from engine.errors import OutOfMemoryError
from engine.photo import Pixels
from tests.app.fakes import pattern


def test_what_the_other_side_writes_comes_back() -> None:
    owned = OwnedPixels(pattern())

    def invert(pixels: Pixels) -> None:
        np.subtract(1, pixels, out=pixels)

    lend(owned.block, invert)
    np.testing.assert_array_equal(owned.take(), 1 - pattern())


def test_taking_releases() -> None:
    owned = OwnedPixels(pattern())
    owned.take()
    with pytest.raises(FileNotFoundError):
        SharedMemory(name=owned.block.name)
    with pytest.raises(ValueError, match="released"):
        owned.take()


def test_releasing_twice_is_harmless() -> None:
    owned = OwnedPixels(pattern())
    owned.release()
    owned.release()


def test_no_room_is_said_before_anything_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = SharedMemory

    def remember(*, create: bool, size: int) -> SharedMemory:
        memory = real(create=create, size=size)
        made.append(memory.name)
        return memory

    def refuse(descriptor: int, offset: int, length: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.workers.shared_pixels.SharedMemory", remember)
    monkeypatch.setattr("app.workers.shared_pixels._reserve", lambda _: refuse(0, 0, 0))
    with pytest.raises(OutOfMemoryError):
        OwnedPixels(pattern())
    with pytest.raises(FileNotFoundError):
        real(name=made[0])


def test_a_lender_that_keeps_the_array_is_not_torn_apart(
    caplog: pytest.LogCaptureFixture,
) -> None:
    owned = OwnedPixels(pattern())
    kept = lend(owned.block, lambda pixels: pixels)
    assert "still in use" in caplog.text
    np.testing.assert_array_equal(kept, pattern())
    del kept
    _kept.pop().close()
    owned.release()
