"""Lines that another process writes arrive whole, once, and in order."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.workers.finetune_tail import LineTail, last_lines


def test_there_is_no_file_yet(tmp_path: Path) -> None:
    tail = LineTail(tmp_path / "events.jsonl")
    assert tail.read() == []
    (tmp_path / "events.jsonl").write_text("one\n")
    assert tail.read() == ["one"]
    assert tail.read() == []


@given(cuts=st.lists(st.integers(0, 40), max_size=6))
def test_however_it_is_cut_every_line_comes_once(tmp_path_factory: object, cuts: list[int]) -> None:
    lines = ["{}", "дві", "three", "", "a longer one – with a dash"]
    data = ("\n".join(lines) + "\n").encode()
    path = tmp_path_factory.mktemp("tail") / "events.jsonl"  # type: ignore[attr-defined] # pytest's
    tail, seen, start = LineTail(path), [], 0
    for cut in sorted({min(cut, len(data)) for cut in cuts} | {len(data)}):
        with path.open("ab") as file:
            file.write(data[start:cut])
        start = cut
        seen += tail.read()
    assert seen == lines


def test_what_is_there_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("old\n")
    tail = LineTail(path)
    tail.skip()
    with path.open("a") as file:
        file.write("new\n")
    assert tail.read() == ["new"]


def test_the_end_of_a_log(tmp_path: Path) -> None:
    assert last_lines(tmp_path / "none.log") == ""
    (tmp_path / "run.log").write_text("\n".join(map(str, range(50))))
    assert last_lines(tmp_path / "run.log", 2) == "48\n49"
