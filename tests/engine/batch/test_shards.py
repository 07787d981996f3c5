"""Shards: every photo in one of them, wherever it is asked; and one report of all."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from engine.batch import BatchItem, BatchJournal, End, Shard, queue_items, report_of, run_batch
from engine.errors import JournalError, OutputFolderError, UsageError
from engine.photo_io import find_photos
from tests.engine.batch.folders import NEGATIVE, Folders


@pytest.mark.parametrize("text", ["", "1", "0/3", "4/3", "1/0", "-1/3", "a/b", "1/3/5"])
def test_a_part_that_there_is_not_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="shard must be"):
        Shard.parse(text)


@pytest.fixture
def items(folders: Folders) -> tuple[BatchItem, ...]:
    for number in range(40):
        folders.add(f"{number:02}.png", level=number)
    (folders.photos / "circle.png").symlink_to("circle.png")
    return queue_items(find_photos([folders.photos]))


@pytest.mark.parametrize("count", [1, 3, 8])
def test_every_photo_is_in_one_part(items: tuple[BatchItem, ...], count: int) -> None:
    parts = [Shard(index, count).of(items) for index in range(1, count + 1)]
    together = [item for part in parts for item in part]
    assert sorted(together, key=lambda item: item.number) == list(items)
    assert max(map(len, parts)) <= 3 * len(items) / count


def test_a_part_goes_by_content_and_not_by_place(
    items: tuple[BatchItem, ...], folders: Folders, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folders.photos, elsewhere, symlinks=True)
    moved = queue_items(find_photos([elsewhere]))
    part = Shard(2, 5)
    assert [item.number for item in part.of(moved)] == [item.number for item in part.of(items)]
    assert [item.number for item in part.of(items[::-1])] == [
        item.number for item in reversed(part.of(items))
    ]


def test_journals_of_shards_make_one_report(
    items: tuple[BatchItem, ...], folders: Folders, tmp_path: Path
) -> None:
    journals = []
    for index in (1, 2, 3):
        job = folders.job()
        job = type(job)(Shard(index, 3).of(items), folders.out, job.settings)
        journals.append(tmp_path / f"part{index}.jsonl")
        with BatchJournal.open(journals[-1]) as journal:
            run_batch(job, NEGATIVE, journal, lambda _: None)
    report = report_of(journals)
    assert {row.source for row in report.rows} == {str(item.path) for item in items}
    assert report.summary() == {
        "photos": 41, "done": 40, "skipped": 0, "failed": 1, "waiting": 0,
        "seconds": round(report.seconds, 3),
    }  # fmt: skip
    assert len(list(folders.out.iterdir())) == 40


def test_of_several_fates_the_best_counts(noted: Folders, tmp_path: Path) -> None:
    bad = noted.add("a.png")
    bad.write_bytes(b"still being copied")
    noted.run()
    first, noted.journal = noted.journal, tmp_path / "second.jsonl"
    noted.add("a.png")
    noted.run()
    assert first is not None
    for journals in ([first, noted.journal], [noted.journal, first]):
        assert report_of(journals).count(End.DONE) == 1


def test_a_report_is_a_table_or_json(noted: Folders, tmp_path: Path) -> None:
    name = "line\nbreak, 😀.png"
    noted.add("x.png").rename(noted.photos / name)
    (noted.photos / "y.png").touch()
    noted.run()
    assert noted.journal is not None
    report = report_of([noted.journal])
    report.write(tmp_path / "report.csv")
    report.write(tmp_path / "report.json")
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        done, failed = csv.DictReader(file)
    told = json.loads((tmp_path / "report.json").read_bytes())
    assert [done["source"], failed["source"]] == [
        str(noted.photos / name),
        str(noted.photos / "y.png"),
    ]
    assert (done["status"], done["target"]) == ("done", str(noted.out / name))
    assert (failed["status"], failed["target"]) == ("failed", "")
    assert "0 bytes" in failed["note"]
    assert told["summary"]["photos"] == 2
    assert [photo["source"] for photo in told["photos"]] == [done["source"], failed["source"]]
    assert told["photos"][0]["result_sha256"] == done["result_sha256"] != ""


def test_what_waits_is_told(noted: Folders) -> None:
    noted.add("a.png")
    assert noted.journal is not None
    with BatchJournal.open(noted.journal) as journal:
        journal.begin(noted.job())
    assert report_of([noted.journal]).count(End.WAITING) == 1


def test_a_report_that_cannot_be_written_or_made_is_told(noted: Folders, tmp_path: Path) -> None:
    noted.add("a.png")
    noted.run()
    assert noted.journal is not None
    report = report_of([noted.journal])
    with pytest.raises(UsageError, match="a report is a"):
        report.write(tmp_path / "report.txt")
    with pytest.raises(OutputFolderError):
        report.write(tmp_path / "nowhere" / "report.csv")
    with pytest.raises(JournalError):
        report_of([tmp_path / "away.jsonl"])
