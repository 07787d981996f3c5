from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.controllers.batch_watch import WatchFolder
from app.workers.background import Background
from tests.app.fakes import write_photo


class Bench:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "in"
        self.folder.mkdir()
        self.now_s = 0.0
        self.own: set[Path] = set()
        self.background = Background()
        self.watch = WatchFolder(
            self.background, self.own.__contains__, settle_s=3.0, clock=lambda: self.now_s
        )
        self.arrived: list[Path] = []
        self.watch.arrived.connect(self.arrived.extend)

    def look(self, qtbot: QtBot) -> None:
        """Look now, and wait for what comes of it."""
        self.watch._look()
        qtbot.waitUntil(lambda: not self.watch._is_looking)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.watch.watch(None)
    made.background.close()
    made.watch.deleteLater()


def test_a_photo_is_told_once_when_it_has_rested(bench: Bench, qtbot: QtBot) -> None:
    write_photo(bench.folder / "old.png")
    bench.watch.watch(bench.folder)
    qtbot.waitUntil(lambda: bench.watch._known is not None)
    new = write_photo(bench.folder / "new.png")
    bench.look(qtbot)
    bench.now_s = 2.9
    bench.look(qtbot)
    assert bench.arrived == []
    bench.now_s = 3.0
    bench.look(qtbot)
    assert bench.arrived == [new]
    bench.now_s = 10.0
    bench.look(qtbot)
    assert bench.arrived == [new]


def test_a_photo_that_grows_is_waited_for(bench: Bench, qtbot: QtBot) -> None:
    bench.watch.watch(bench.folder)
    qtbot.waitUntil(lambda: bench.watch._known is not None)
    growing = bench.folder / "a.jpg"
    for size in (10, 20, 30):
        growing.write_bytes(b"x" * size)
        bench.look(qtbot)
        bench.now_s += 2.0
    assert bench.arrived == []
    bench.now_s += 1.0
    bench.look(qtbot)
    assert bench.arrived == [growing]


def test_own_results_and_other_files_are_left_alone(bench: Bench, qtbot: QtBot) -> None:
    bench.watch.watch(bench.folder)
    qtbot.waitUntil(lambda: bench.watch._known is not None)
    bench.own.add(write_photo(bench.folder / "a-deblurred.png"))
    (bench.folder / "notes.txt").write_text("x")
    (bench.folder / ".deblur-0.part.png").write_text("x")
    (bench.folder / "sub.jpg").mkdir()
    bench.look(qtbot)
    bench.now_s = 5.0
    bench.look(qtbot)
    assert bench.arrived == []


def test_the_system_tells_of_changes_by_itself(bench: Bench, qtbot: QtBot) -> None:
    bench.watch.set_settle(0)
    bench.watch.watch(bench.folder)
    qtbot.waitUntil(lambda: bench.watch._known is not None)
    with qtbot.waitSignal(bench.watch.arrived, timeout=10_000) as told:
        write_photo(bench.folder / "a.png")
    assert told.args == [[bench.folder / "a.png"]]


def test_a_folder_that_goes_is_told(bench: Bench, qtbot: QtBot) -> None:
    bench.watch.watch(bench.folder)
    qtbot.waitUntil(lambda: bench.watch._known is not None)
    with qtbot.waitSignal(bench.watch.lost, timeout=10_000):
        bench.folder.rmdir()
    assert bench.watch.folder is None
