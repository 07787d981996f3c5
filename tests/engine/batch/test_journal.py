"""The journal: what is done stays done, whatever happened to the file, the photos or the clock."""

import json
import multiprocessing
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.batch import (
    BatchEvent,
    BatchJob,
    BatchJournal,
    ItemFailed,
    ItemFinished,
    ItemKept,
    ItemSkipped,
    ItemStarted,
    OnExists,
    queue_items,
    read_journal,
    run_batch,
)
from engine.batch.state import JournalState
from engine.errors import Cancelled, JournalBusyError, JournalError, PhotoNotFoundError
from engine.naming import NameTemplate
from engine.photo import PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions
from engine.progress import CancelToken
from engine.settings import RestoreSettings
from tests.engine.batch.folders import NEGATIVE, Folders


def written(journal: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in journal.read_bytes().splitlines()]


def journal_of(noted: Folders) -> Path:
    assert noted.journal is not None
    return noted.journal


# --- Going on ---


def test_what_is_done_and_verified_is_kept(noted: Folders) -> None:
    for name in ("a.png", "day/b.jpg"):
        noted.add(name)
    noted.run()
    before = {name: (noted.out / name).stat().st_mtime_ns for name in noted.results}
    noted.add("c.png")
    assert noted.run() == ["a.png", "c.png", "day/b.jpg"]
    assert {e.source.name: type(e) for e in noted.events if not isinstance(e, ItemStarted)} == {
        "a.png": ItemKept,
        "b.jpg": ItemKept,
        "c.png": ItemFinished,
    }
    assert {name: (noted.out / name).stat().st_mtime_ns for name in before} == before


def test_a_kept_photo_tells_its_result_and_its_notes(noted: Folders) -> None:
    noted.add("a.png").rename(noted.photos / "a.jpg")
    noted.run()
    noted.run()
    note = "The file is named .jpg, but it is a PNG file."
    assert noted.events[-1] == ItemKept(noted.photos / "a.jpg", noted.out / "a.png", (note,))


def test_a_result_that_is_gone_or_changed_is_made_again(noted: Folders) -> None:
    noted.add("a.png")
    noted.add("b.png")
    noted.run()
    (noted.out / "a.png").unlink()
    (noted.out / "b.png").write_bytes(b"somebody was here")
    assert noted.run() == ["a.png", "b-2.png", "b.png"]
    assert noted.fates() == [ItemFinished, ItemFinished]
    assert (noted.out / "b.png").read_bytes() == b"somebody was here"


@pytest.mark.parametrize(
    ("on_exists", "results"),
    [
        (OnExists.RENAME, ["a-2.png", "a.png"]),
        (OnExists.SKIP, ["a.png"]),
        (OnExists.REPLACE, ["a.png"]),
    ],
)
def test_a_changed_source_is_done_again(
    noted: Folders, on_exists: OnExists, results: list[str]
) -> None:
    noted.add("a.png", level=10)
    noted.run(on_exists=on_exists)
    noted.add("a.png", level=90)
    assert noted.run(on_exists=on_exists) == results
    assert noted.fates() == [ItemFinished]
    assert noted.level(results[0]) == 165
    assert noted.run(on_exists=on_exists) == results
    assert noted.fates() == [ItemKept]


@pytest.mark.parametrize(
    "changed",
    [
        {"settings": RestoreSettings(strength=50)},
        {"saving": SaveOptions(quality=50)},
        {"naming": NameTemplate("{name}-again")},
    ],
)
def test_changed_settings_are_done_again(noted: Folders, changed: dict[str, Any]) -> None:
    noted.add("a.png")
    noted.run()
    noted.run(**changed)
    assert noted.fates() == [ItemFinished]


def test_another_device_and_another_folder_name_change_no_result(noted: Folders) -> None:
    noted.add("a.png")
    noted.run()
    noted.out = noted.out.rename(noted.out.with_name("moved"))
    noted.run(settings=RestoreSettings(device="cpu"))
    assert noted.fates() == [ItemKept]


def test_skip_leaves_what_somebody_else_made(noted: Folders) -> None:
    noted.add("a.png")
    noted.out.mkdir()
    (noted.out / "a.png").write_bytes(b"somebody's")
    for _ in range(2):
        assert noted.run(on_exists=OnExists.SKIP) == ["a.png"]
        assert noted.fates() == [ItemSkipped]


def test_equal_photos_do_not_share_a_result(noted: Folders) -> None:
    first, second = noted.add("x/a.png"), noted.add("y/a.png")
    assert noted.run([first]) == ["a.png"]
    assert noted.run([first, second]) == ["a-2.png", "a.png"]
    assert noted.fates() == [ItemKept, ItemFinished]
    noted.run([first, second])
    assert noted.fates() == [ItemKept, ItemKept]


def test_what_failed_is_tried_again(noted: Folders) -> None:
    (noted.photos / "a.png").write_bytes(b"still being copied")
    noted.add("b.png")
    noted.run()
    assert noted.fates() == [ItemFailed, ItemFinished]
    noted.add("a.png")
    noted.run()
    assert noted.fates() == [ItemFinished, ItemKept]


def test_a_clock_that_is_set_back_changes_nothing(
    noted: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = noted.add("a.png")
    noted.run()
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() - 10**9)
    os.utime(source, (1, 1))
    os.utime(noted.out / "a.png", (1, 1))
    noted.add("b.png")
    noted.run()
    assert noted.fates() == [ItemKept, ItemFinished]
    noted.run()
    assert noted.fates() == [ItemKept, ItemKept]


def test_the_day_of_the_names_is_that_of_the_beginning(noted: Folders) -> None:
    noted.add("a.png")
    noted.run(naming=NameTemplate("{date} {name}"))
    job = read_journal(journal_of(noted)).job
    assert job is not None
    assert noted.results == [f"{job.begun_on.isoformat()} a.png"]


def test_a_photo_that_was_in_work_when_a_run_died_comes_last(noted: Folders) -> None:
    items = queue_items([FoundPhoto(noted.add(name), Path(name)) for name in ("a.png", "b.png")])
    job = BatchJob(items, noted.out, RestoreSettings())
    with BatchJournal.open(journal_of(noted)) as journal:
        journal.begin(job)
        journal.note_started(items[0])  # and then the process is killed
    noted.run()
    assert [e.source.name for e in noted.events if isinstance(e, ItemStarted)] == ["b.png", "a.png"]


def test_a_photo_that_was_in_work_when_somebody_cancelled_keeps_its_place(noted: Folders) -> None:
    for name in ("a.png", "b.png"):
        noted.add(name)
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        noted.run(watch=lambda _: cancel.cancel(), cancel=cancel)
    noted.run()
    assert [e.source.name for e in noted.events if isinstance(e, ItemStarted)] == ["a.png", "b.png"]


def test_died_between_naming_and_noting(noted: Folders) -> None:
    """The result has its name, but the journal says only that it was about to."""
    noted.add("a.png")
    noted.run()
    journal = journal_of(noted)
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(line for line in lines if b'"event": "done"' not in line))
    assert noted.run() == ["a.png"]
    assert noted.fates() == [ItemKept]


def test_leftovers_of_its_own_are_cleared_and_those_of_others_are_not(noted: Folders) -> None:
    noted.add("day/a.png")
    noted.run()
    token = str(written(journal_of(noted))[0]["token"])
    (noted.out / "day" / f".deblur-{token}00ff.part").touch()
    (noted.out / "day" / ".deblur-5555.part").touch()
    assert noted.run() == ["day/.deblur-5555.part", "day/a.png"]


# --- The file ---


def test_two_processes_on_one_journal_are_refused(noted: Folders) -> None:
    path = journal_of(noted)
    with BatchJournal.open(path):
        with pytest.raises(JournalBusyError, match="another Deblur is working with it"):
            BatchJournal.open(path)
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            assert pool.apply(_is_busy, (path,))
    BatchJournal.open(path).close()


def _is_busy(path: Path) -> bool:
    try:
        BatchJournal.open(path).close()
    except JournalBusyError:
        return True
    return False


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0 a photo", b"{}\n", b"notes of mine\n"])
def test_somebody_elses_file_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mine"
    path.write_bytes(content)
    for use in (BatchJournal.open, read_journal):
        with pytest.raises(JournalError, match="not a journal of Deblur"):
            use(path)
    assert path.read_bytes() == content


def test_a_journal_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / "journal.jsonl"):
        with pytest.raises(JournalError, match="cannot use the journal"):
            BatchJournal.open(path)


def test_any_name_can_be_noted(noted: Folders) -> None:
    names = ["a\nb.png", "😀.png", os.fsdecode(b"caf\xe9.png"), 'quo"te.png']
    for name in names:
        noted.add("x.png").rename(noted.photos / name)
    noted.run()
    noted.run()
    assert noted.fates() == [ItemKept] * len(names)
    job = read_journal(journal_of(noted)).job
    assert job is not None
    assert {item.path for item in job.items} == {noted.photos / name for name in names}


def test_a_job_comes_back_as_it_was(noted: Folders) -> None:
    noted.add("day/a.png")
    job = noted.job(
        settings=RestoreSettings(strength=30, tile=128),
        saving=SaveOptions(PhotoFormat.WEBP, 80, allow_loss=True),
        naming=NameTemplate("{name}-{counter:03}"),
        on_exists=OnExists.REPLACE,
    )
    with BatchJournal.open(journal_of(noted)) as journal:
        journal.begin(job)
        journal.begin(job)
    first, second = written(journal_of(noted))[1:]
    assert (first["items"], second["items"]) == (
        [[str(noted.photos / "day/a.png"), "day/a.png", 1]],
        None,
    )
    assert read_journal(journal_of(noted)).job == job


@pytest.fixture(scope="module")
def long_journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The journal of a batch with every kind of fate, in two runs."""
    base = tmp_path_factory.mktemp("long")
    (base / "photos").mkdir()
    folders = Folders(base / "photos", base / "out", base / "journal.jsonl")
    for name in ("a.png", "b.png", "c.png"):
        folders.add(name)
    (folders.photos / "bad.png").touch()
    folders.run()
    (folders.out / "a.png").unlink()
    folders.run(on_exists=OnExists.SKIP, settings=RestoreSettings(strength=10))
    return (base / "journal.jsonl").read_bytes()


@given(data=st.data())
def test_any_prefix_replays(long_journal: bytes, data: st.DataObject) -> None:
    """Fates come one by one and never go; a torn line says nothing."""
    end = data.draw(st.integers(0, len(long_journal)))
    state = JournalState.replay(long_journal[:end])
    whole_lines = long_journal[:end].rpartition(b"\n")[0]
    before = JournalState.replay(whole_lines)
    assert set(before.fates) <= set(state.fates)
    assert state.count().done <= 3
    more = JournalState.replay(long_journal[:end] + b"\n" + long_journal[end:])
    assert set(more.fates) <= set(JournalState.replay(long_journal).fates)


@given(end=st.integers(0, 4000))
def test_any_torn_journal_can_be_gone_on_with(
    long_journal: bytes, end: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "torn.jsonl"
    path.write_bytes(long_journal[:end])
    expected = set(JournalState.replay(long_journal[:end]).fates)
    for _ in range(2):  # the second time everything that was added is read again
        with BatchJournal.open(path) as journal:
            journal.note_failed(ItemFailed(Path("/x.png"), PhotoNotFoundError(Path("/x.png"))))
            expected |= {os.path.abspath("/x.png")}  # noqa: PTH100 - as the journal names it
            assert set(journal.state.fates) == expected
    assert len(_headers(path)) == 1


def _headers(path: Path) -> list[dict[str, str]]:
    lines = path.read_bytes().split(b"\n")
    return [json.loads(line) for line in lines if line.startswith(b'{"deblur') and b"}" in line]


def test_garbage_in_the_middle_costs_its_lines_alone(long_journal: bytes) -> None:
    lines = long_journal.split(b"\n")
    spoiled = [b"\0" * 40 if number == 4 else line for number, line in enumerate(lines)]
    state = JournalState.replay(b"\n".join(spoiled))
    assert state.job == JournalState.replay(long_journal).job
    assert len(state.fates) >= 3


# --- What the window asks ---


def test_unfinished_batches_are_offered_with_their_counts(noted: Folders) -> None:
    for name in ("a.png", "b.png", "c.png"):
        noted.add(name)
    (noted.photos / "bad.png").touch()
    cancel = CancelToken()

    def stop_at_c(event: BatchEvent) -> None:
        if isinstance(event, ItemStarted) and event.source.name == "c.png":
            cancel.cancel()

    with pytest.raises(Cancelled):
        noted.run(watch=stop_at_c, cancel=cancel)
    folder = journal_of(noted).parent
    (folder / "other.jsonl").write_bytes(b"of somebody else")
    (found,) = BatchJournal.unfinished(folder)
    assert (found.journal, found.counts.total, found.counts.done) == (noted.journal, 4, 2)
    assert (found.counts.failed, found.counts.left) == (1, 1)
    with BatchJournal.open(found.journal) as journal:
        assert BatchJournal.unfinished(folder) == []  # somebody works with it
        run_batch(found.job, NEGATIVE, journal, noted.events.append)
    assert BatchJournal.unfinished(folder) == []
    assert noted.results == ["a.png", "b.png", "c.png"]


def test_new_journals_have_names_of_their_own(tmp_path: Path) -> None:
    assert len({BatchJournal.new_path(tmp_path) for _ in range(20)}) == 20
    assert BatchJournal.new_path().parent.name == "batches"
