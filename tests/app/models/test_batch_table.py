from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.models.batch_rows import BatchRow, Status, Tally
from app.models.batch_table import ROWS_MIME, BatchFilter, BatchTable, Column, duration

MOVE = Qt.DropAction.MoveAction


def row(name: str, size_bytes: int = 100, **changes: object) -> BatchRow:
    return BatchRow(Path("/in", name), Path(name), size_bytes, **changes)  # type: ignore[arg-type]


def names(table: BatchTable) -> str:
    return "".join(each.source.name for each in table.rows)


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[BatchTable]:
    made = BatchTable()
    yield made
    made.deleteLater()


def test_both_models_keep_qts_rules(table: BatchTable, qtmodeltester: ModelTester) -> None:
    strict = QAbstractItemModelTester.FailureReportingMode.Fatal
    shown = BatchFilter(table)
    testers = [QAbstractItemModelTester(each, strict) for each in (table, shown)]
    table.append([row(name) for name in "abcdef"])
    shown.show_only("a")
    table.update(Path("/in/a"), status=Status.RUNNING, fraction=0.5)
    shown.show_only("")
    table.sort(Column.ORIGINAL, Qt.SortOrder.DescendingOrder)
    table.step([Path("/in/c")], -1)
    table.remove([Path("/in/b"), Path("/in/e")])
    check: Callable[[object], None] = qtmodeltester.check
    check(table)
    check(shown)
    table.clear()
    assert len(testers) == 2
    assert shown.rowCount() == 0


def test_a_photo_is_in_the_queue_once(table: BatchTable) -> None:
    assert table.append([row("a"), row("b"), row("a")]) == 2
    assert table.append([row("b"), row("c")]) == 1
    assert names(table) == "abc"


def test_sorting_puts_the_queue_in_order_and_keeps_what_is_pointed_at(table: BatchTable) -> None:
    table.append([row("b", 3), row("c", 1), row("a", 2)])
    kept = QPersistentModelIndex(table.index(0, Column.ORIGINAL))
    table.sort(Column.SIZE)
    assert names(table) == "cab"
    assert kept.row() == 2
    table.sort(Column.ORIGINAL, Qt.SortOrder.DescendingOrder)
    assert names(table) == "cba"
    assert kept.data() == "b"


@pytest.mark.parametrize(
    ("moved", "by", "expected"),
    [
        ("c", -1, "acbd"),
        ("ab", -1, "abcd"),
        ("bd", -1, "badc"),
        ("cd", 1, "abcd"),
        ("ab", 1, "cabd"),
    ],
)
def test_rows_move_one_place_together(
    table: BatchTable, moved: str, by: int, expected: str
) -> None:
    table.append([row(name) for name in "abcd"])
    table.step([Path("/in", name) for name in moved], by)
    assert names(table) == expected


def test_rows_are_dragged_past_filtered_ones(table: BatchTable) -> None:
    table.append([row(name) for name in ("x1", "b", "x2", "c", "x3")])
    shown = BatchFilter(table)
    shown.show_only("x")
    data = shown.mimeData([shown.index(2, Column.ORIGINAL)])
    assert data.hasFormat(ROWS_MIME)
    shown.dropMimeData(data, MOVE, 1, 0, QModelIndex())
    assert names(table) == "x1bx3x2c"
    shown.dropMimeData(QMimeData(), MOVE, 0, 0, QModelIndex())
    assert names(table) == "x1bx3x2c"


def test_dropped_below_all_rows_they_go_last(table: BatchTable) -> None:
    table.append([row(name) for name in "abcd"])
    data = table.mimeData([table.index(0, 0), table.index(0, 1), table.index(2, 0)])
    table.dropMimeData(data, MOVE, -1, -1, QModelIndex())
    assert names(table) == "bdac"


def test_the_filter_looks_at_names_states_and_notes(table: BatchTable) -> None:
    table.append([row("a", status=Status.FAILED, note="The file is damaged."), row("b")])
    shown = BatchFilter(table)
    for text, expected in (("FAIL", 1), ("damaged", 1), ("waiting", 1), ("", 2), ("zebra", 0)):
        shown.show_only(text)
        assert shown.rowCount() == expected
    shown.show_only("b")
    assert shown.place_of(Path("/in/b")) == 0
    assert shown.place_of(Path("/in/a")) == -1
    assert shown.place_of(Path("/in/zebra")) == -1


def test_sums_follow_every_change(table: BatchTable) -> None:
    table.append([row("a", 100), row("b", 300)])
    table.update(Path("/in/a"), status=Status.RUNNING, fraction=0.25)
    assert (table.tally.done_bytes, table.tally.left_bytes) == (25.0, 375.0)
    table.update(Path("/in/a"), status=Status.DONE, fraction=1.0)
    table.update(Path("/in/b"), status=Status.FAILED)
    tally = table.tally
    assert (tally.total, tally.done, tally.failed, tally.left) == (2, 1, 1, 0)
    assert (tally.done_bytes, tally.left_bytes) == (100.0, 0.0)
    table.update(Path("/in/gone"), status=Status.DONE)
    assert tally == Tally.of(table.rows)


def test_cells_say_it_in_words(table: BatchTable) -> None:
    table.append([row("sub/a.jpg", 4_200_000, status=Status.RUNNING, fraction=0.5, seconds=125.0)])
    said = [table.index(0, column).data() for column in Column]
    assert said == ["", "sub/a.jpg", "a.jpg", "4.2 MB", "Deblurring", "50 %", "2:05", ""]
    table.set_namer(lambda place, each: f"{place}-{each.source.stem}.png")
    assert table.index(0, Column.OUTPUT).data() == "0-a.png"
    assert table.data(QModelIndex()) is None


def test_durations() -> None:
    assert [duration(s) for s in (None, 0.04, 59.4, 125, 3725)] == [
        "",
        "0.0 s",
        "59 s",
        "2:05",
        "1:02:05",
    ]


def test_ten_thousand_rows_are_looked_at_once_for_each_change(
    table: BatchTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of these happens in the window's thread."""
    rows = [row(f"{place:05}.jpg", place * 7 % 1000 + 1) for place in range(10_000)]
    counted = Counter[str]()

    def count(kind: type, name: str) -> None:
        real = getattr(kind, name)

        def counting(*arguments: object) -> object:
            counted[name] += 1
            return real(*arguments)

        monkeypatch.setattr(kind, name, counting)

    count(Tally, "add")
    count(BatchTable, "data")
    count(BatchFilter, "filterAcceptsRow")
    shown = BatchFilter(table)
    assert shown.rowCount() == 0
    table.append(rows)
    assert shown.rowCount() == 10_000
    assert counted == {"add": 10_000, "filterAcceptsRow": 10_000}
    counted.clear()
    table.sort(Column.SIZE)
    assert counted["add"] == counted["data"] == 0
    counted.clear()
    shown.show_only("77")
    assert shown.rowCount() == sum("77" in each.source.name for each in rows)
    assert counted == {"filterAcceptsRow": 10_000}
    counted.clear()
    table.update_all(
        [each.source for each in rows[:3]], lambda each: replace(each, status=Status.DONE)
    )
    assert counted["add"] == 6
    assert table.tally.done == 3


def test_rows_are_shown_as_being_looked_at_and_stay_as_they_are(table: BatchTable) -> None:
    rows = [row("a"), row("b", status=Status.FAILED)]
    table.append(rows)
    told: list[str] = []
    table.repaint_wanted.connect(lambda: told.append("repaint"))
    table.dataChanged.connect(lambda *_: told.append("rows"))
    for is_checking, words in ((True, "Checking"), (True, "Checking"), (False, "Waiting")):
        table.show_checking(is_checking=is_checking)
        texts = [table.index(place, Column.STATUS).data() for place in range(2)]
        assert texts == [words, "Failed"]
    assert told == ["repaint"] * 2
    assert table.rows == rows


def test_many_rows_are_changed_at_once_those_that_are_gone_left_out(table: BatchTable) -> None:
    table.append([row(name) for name in "abcd"])
    told: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    sources = [Path("/in", name) for name in "czb"]
    table.update_all(sources, lambda each: replace(each, status=Status.DONE))
    assert told == [(1, 2)]
    assert [each.status is Status.DONE for each in table.rows] == [False, True, True, False]
    assert table.tally == Tally.of(table.rows)
    table.update_all([Path("/in/z")], BatchRow.waiting)
    assert len(told) == 1
