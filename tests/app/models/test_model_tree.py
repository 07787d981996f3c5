"""Qt's view of models: sections, sorting, searching, and names that are edited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.models.model_rows import ModelRow, Standing
from app.models.model_tree import ROW_ROLE, Column, ModelTree
from engine.weights import Provenance, WeightsCard

DESCENDING = Qt.SortOrder.DescendingOrder


def row(name: str, provenance: Provenance, *, size: int = 1000, kind: str = "compact") -> ModelRow:
    card = WeightsCard(
        name=name, architecture=kind, options={}, description=f"About {name}", licence="MIT"
    )
    stamp = (size, 1_700_000_000_000_000_000 + size)
    path = Path(f"/models/{provenance}/{name}.safetensors")
    return ModelRow(name, provenance, path, Standing.OK, card=card, stamp=stamp)


ROWS = (
    replace(row("default", Provenance.BUNDLED), is_active=True),
    row("Aunt", Provenance.MINE, size=3000),
    row("bee", Provenance.MINE, size=2000),
    row("crane", Provenance.MINE, size=2000, kind="nafnet"),
    row("maxim", Provenance.IMPORTED, kind="graph"),
)


@pytest.fixture
def tree(qtmodeltester: ModelTester) -> ModelTree:
    tree = ModelTree()
    qtmodeltester.check(tree)  # type: ignore[no-untyped-call]
    tree.show_rows(ROWS)
    return tree


def shown(tree: ModelTree) -> list[list[str]]:
    """Return the names below each title, the title first."""
    found = []
    for place in range(tree.rowCount()):
        section = tree.index(place, 0)
        names = [tree.index(line, 0, section).data() for line in range(tree.rowCount(section))]
        found.append([section.data(), *names])
    return found


def test_models_stand_in_sections(tree: ModelTree) -> None:
    assert shown(tree) == [
        ["Bundled", "default"],
        ["Mine", "Aunt", "bee", "crane"],
        ["Imported", "maxim"],
    ]


def test_each_column_says_its_part(tree: ModelTree) -> None:
    mine = tree.index(1, 0)
    cells = [tree.index(2, column, mine).data() for column in Column]
    assert cells == ["crane", "nafnet", "2 kB", "14 Nov 2023", "OK"]
    active = tree.index(0, Column.STATUS, tree.index(0, 0))
    assert active.data() == "Active"
    titles = [tree.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["Name", "Type", "Size", "Added", "Status"]


def test_sorting_stays_within_sections(tree: ModelTree) -> None:
    tree.sort(Column.SIZE, DESCENDING)
    assert shown(tree)[1] == ["Mine", "Aunt", "bee", "crane"]  # equal ones by name
    tree.sort(Column.KIND, DESCENDING)
    assert shown(tree)[1] == ["Mine", "crane", "Aunt", "bee"]
    for column in Column:
        tree.sort(column)
    tree.sort(-1)
    assert shown(tree)[1] == ["Mine", "Aunt", "bee", "crane"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("NAFNET ", ["crane"]), ("about b", ["bee"]), ("active", ["default"]), ("nothing", [])],
)
def test_searching_looks_at_everything_that_is_said(
    text: str, found: list[str], tree: ModelTree
) -> None:
    tree.show_only(text)
    assert [names[1:] for names in shown(tree)] == ([found] if found else [])
    tree.show_only("")
    assert len(shown(tree)) == 3


def test_a_model_is_found_where_it_stands(tree: ModelTree) -> None:
    for each in ROWS:
        assert tree.row_at(tree.index_of(each)) == each
        assert tree.index_of(each).data(ROW_ROLE) == each
    assert not tree.index_of(replace(ROWS[0], path=Path("away"))).isValid()
    assert tree.row_at(QModelIndex()) is None
    assert tree.row_of("bee") == ROWS[2]
    assert tree.row_of("wasp") is None


def test_titles_are_passed_over_and_bundled_names_stay(tree: ModelTree) -> None:
    assert tree.flags(tree.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    editable = [bool(tree.flags(tree.index_of(each)) & Qt.ItemFlag.ItemIsEditable) for each in ROWS]
    assert editable == [False, True, True, True, True]


def test_a_typed_name_is_asked_for_and_not_shown_yet(tree: ModelTree, qtbot: QtBot) -> None:
    index = tree.index_of(ROWS[2])
    with qtbot.waitSignal(tree.rename_wanted) as wanted:
        assert not tree.setData(index, " wasp ")
    assert wanted.args == ["bee", "wasp"]
    assert index.data() == "bee"
    with qtbot.assertNotEmitted(tree.rename_wanted):
        for text in ("bee", "  "):
            tree.setData(index, text)
        tree.setData(tree.index(0, 0), "title")


def test_the_same_rows_leave_everything_as_it_is(tree: ModelTree, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tree.modelReset):
        tree.show_rows(list(ROWS))
    with qtbot.waitSignal(tree.modelReset):
        tree.show_rows(ROWS[:2])


def test_a_fault_is_a_tip(tree: ModelTree) -> None:
    tree.show_rows([replace(ROWS[1], standing=Standing.DAMAGED, fault="cut off")])
    index = tree.index(0, Column.STATUS, tree.index(0, 0))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "cut off"
