"""Which files are results of earlier batches: only what was written, and as it was."""

import hashlib
import threading
from pathlib import Path

import pytest

from engine.batch import written
from engine.batch.written import WrittenResults, written_file


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "results.txt"


def write(path: Path, content: bytes, *notes: WrittenResults) -> Path:
    """Write a file, and note it as a result."""
    path.write_bytes(content)
    for each in notes:
        each.note(path, hashlib.sha256(content).hexdigest())
    return path


def test_a_result_is_known_as_it_was_written(tmp_path: Path, note: Path) -> None:
    first = WrittenResults(note)
    path = write(tmp_path / "a.jpg", b"a result", first)
    for results in (first, WrittenResults(note)):  # also when the program is started again
        assert results.has(path)
    path.write_bytes(b"b result")
    assert not first.has(path)
    assert first.has(path, at_a_glance=True)
    path.write_bytes(b"an edited result")
    assert not first.has(path, at_a_glance=True)


def test_where_it_lies_says_nothing(tmp_path: Path, note: Path) -> None:
    results = WrittenResults(note)
    path = write(tmp_path / "a.jpg", b"a result", results)
    assert results.has(path.rename(tmp_path / "b.jpg"))
    assert not results.has(write(tmp_path / "a.jpg", b"a letter"))
    assert not results.has(tmp_path / "nothing.jpg")


def test_what_is_noted_after_the_first_look_is_known_too(tmp_path: Path, note: Path) -> None:
    results = WrittenResults(note)
    assert not results.has(write(tmp_path / "a.jpg", b"a result"))
    write(tmp_path / "a.jpg", b"a result", results)
    assert results.has(tmp_path / "a.jpg")


def test_a_link_to_a_result_is_none(tmp_path: Path, note: Path) -> None:
    results = WrittenResults(note)
    path = write(tmp_path / "a.jpg", b"a result", results)
    (tmp_path / "b.jpg").symlink_to(path)
    assert not results.has(tmp_path / "b.jpg")


def test_torn_lines_say_nothing(tmp_path: Path, note: Path) -> None:
    path = write(tmp_path / "a.jpg", b"a result", WrittenResults(note))
    whole = note.read_bytes()
    note.write_bytes(b"\xff\xfe\n" + whole[:40] + b"\n" + whole + whole[:-3])
    assert WrittenResults(note).has(path)
    note.write_bytes(whole[:40])
    assert not WrittenResults(note).has(path)


def test_many_threads_note_whole_lines(tmp_path: Path, note: Path) -> None:
    def work(place: int) -> None:
        results = WrittenResults(note)
        for number in range(20):
            write(tmp_path / f"{place}-{number}", b"%d %d" % (place, number), results)

    threads = [threading.Thread(target=work, args=(place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results = WrittenResults(note)
    assert all(results.has(tmp_path / f"{p}-{n}") for p in range(4) for n in range(20))


def test_a_note_that_cannot_be_written_stops_nothing(tmp_path: Path, note: Path) -> None:
    note.parent.write_bytes(b"a file where a folder should be")
    results = WrittenResults(note)
    assert not results.has(write(tmp_path / "a.jpg", b"a result", results))


def test_the_older_half_goes_when_there_are_too_many(
    tmp_path: Path, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(written, "_MOST_BYTES", 1000)
    results = WrittenResults(note)
    paths = [
        write(tmp_path / str(number), b"%03d" % number + b"!" * number, results)
        for number in range(60)
    ]
    assert note.stat().st_size <= 1100
    known = [WrittenResults(note).has(path) for path in paths]
    assert known == sorted(known)
    assert known[-7:] == [True] * 7


def test_the_note_is_the_users(tmp_path: Path) -> None:
    assert written_file() == tmp_path / "state" / "deblur" / "results.txt"
