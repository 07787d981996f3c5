"""Room in memory: photos enter in order, and only where there is room for another."""

import threading
from collections.abc import Callable

import pytest

from engine.batch.room import Room
from engine.errors import Cancelled


def entering(room: Room, place: int, needed: int) -> tuple[threading.Thread, list[str]]:
    """Let a photo come to the door in a thread of its own."""
    told: list[str] = []

    def enter() -> None:
        try:
            room.enter(place, needed)
            told.append("in")
        except Cancelled:
            told.append("closed")

    thread = threading.Thread(target=enter)
    thread.start()
    return thread, told


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(4000):
        if holds():
            return
        threading.Event().wait(0.005)
    pytest.fail("it never came")


def test_the_first_is_let_in_however_large_it_is() -> None:
    Room(lambda: 10).enter(0, 1000)


@pytest.mark.parametrize("needed", [60, 101])
def test_another_waits_until_there_is_room(needed: int) -> None:
    room = Room(lambda: 100)
    room.enter(0, 50)
    thread, told = entering(room, 1, needed)
    assert not told
    room.leave(0)
    thread.join(10)
    assert told == ["in"]


def test_two_fit_beside_each_other() -> None:
    room = Room(lambda: 100)
    room.enter(0, 50)
    room.enter(1, 50)


def test_what_others_take_counts_too() -> None:
    free = [100]
    room = Room(lambda: free[0])
    room.enter(0, 10)
    free[0] = 5
    thread, told = entering(room, 1, 10)
    assert not told
    free[0] = 50
    room.decide(7)  # anything that makes it look again
    thread.join(10)
    assert told == ["in"]


def test_they_enter_in_their_order() -> None:
    room = Room(lambda: 100)
    later, told = entering(room, 2, 10)
    room.enter(0, 10)
    assert not told
    room.decide(1)  # it does not want to
    later.join(10)
    assert told == ["in"]


def test_a_closed_room_lets_nobody_in() -> None:
    room = Room(lambda: 100)
    room.enter(0, 90)
    waiting, told = entering(room, 1, 90)
    room.close()
    waiting.join(10)
    wait_until(lambda: told == ["closed"])
    with pytest.raises(Cancelled):
        room.enter(2, 1)
