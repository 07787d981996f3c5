"""Shared memory brings samples there and back, and is given back, whatever happens."""

from __future__ import annotations

from multiprocessing.shared_memory import SharedMemory

import numpy as np
import pytest

from app.workers import shared_pixels
from app.workers.shared_pixels import OwnedPixels, read, write
from engine.errors import OutOfMemoryError
from engine.photo import Levels, quantize
from tests.app.fakes import pattern


def samples(depth: int = 8) -> Levels:
    return quantize(pattern(), depth)


@pytest.mark.parametrize("depth", [8, 16])
def test_what_was_sent_is_read_in_the_range_from_0_to_1(depth: int) -> None:
    owned = OwnedPixels(samples(depth))
    np.testing.assert_array_equal(read(owned.block), pattern())
    owned.release()


def test_a_region_may_be_sent_without_a_copy_before() -> None:
    owned = OwnedPixels(samples()[8:40, 16:50])
    np.testing.assert_array_equal(read(owned.block), pattern()[8:40, 16:50])
    owned.release()


def test_what_the_other_side_writes_comes_back_in_16_bits() -> None:
    owned = OwnedPixels(samples())
    write(owned.block, 1 - read(owned.block))
    np.testing.assert_array_equal(owned.take(64, 96), 65535 - 257 * samples().astype(np.uint16))


def test_the_result_may_be_smaller_than_what_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_pixels, "_STRIP", 7)
    owned = OwnedPixels(samples())
    write(owned.block, pattern()[10:30, 5:50])
    np.testing.assert_array_equal(owned.take(20, 45), quantize(pattern()[10:30, 5:50], 16))


def test_taking_releases() -> None:
    owned = OwnedPixels(samples())
    owned.take(64, 96)
    with pytest.raises(FileNotFoundError):
        SharedMemory(name=owned.block.name)
    with pytest.raises(ValueError, match="released"):
        owned.take(64, 96)


def test_releasing_twice_is_harmless() -> None:
    owned = OwnedPixels(samples())
    owned.release()
    owned.release()


def test_no_room_is_said_before_anything_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = SharedMemory

    def remember(*, create: bool, size: int) -> SharedMemory:
        memory = real(create=create, size=size)
        made.append(memory.name)
        return memory

    def refuse(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shared_pixels, "SharedMemory", remember)
    monkeypatch.setattr(shared_pixels, "_reserve", refuse)
    with pytest.raises(OutOfMemoryError):
        OwnedPixels(samples())
    with pytest.raises(FileNotFoundError):
        real(name=made[0])


def test_a_failure_that_still_looks_at_the_pixels_is_not_torn_apart(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[Levels] = []

    def keep_and_fail(levels: Levels) -> None:
        seen.append(levels)
        raise MemoryError

    monkeypatch.setattr(shared_pixels, "dequantize", keep_and_fail)
    owned = OwnedPixels(samples())
    with pytest.raises(MemoryError):
        read(owned.block)
    assert "still in use" in caplog.text
    np.testing.assert_array_equal(seen[0], samples())
    seen.clear()
    shared_pixels._kept.pop().close()
    owned.release()
