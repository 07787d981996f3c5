"""The commands of the engine: what they print, and the status that they return."""

import argparse
import errno
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine import cli, cli_batch, cli_restore, restorer
from engine.batch import BatchJournal
from engine.cli import DONE, NOTHING_DONE, SOME_FAILED
from engine.doctor import Finding
from engine.errors import JournalBusyError, OutputFolderError, UnknownModelError, UsageError
from engine.photo import Photo, PhotoFormat
from engine.photo_io import load_photo, save_photo
from engine.presets import Preset, remove_preset, save_preset
from engine.weights import ModelEntry
from tests.engine.fakes import FakeBackend, negative
from tests.engine.photo_samples import exif_block

Lines = list[dict[str, Any]]


def deblur(*arguments: object) -> int:
    """Parse and run one command; errors rise, as they do to the top of the program."""
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    cli_restore.add_commands(commands)
    cli.add_commands(commands)
    cli_batch.add_commands(commands)
    parsed = parser.parse_args([str(argument) for argument in arguments])
    return int(parsed.run(parsed))


@pytest.fixture(autouse=True)
def backend(monkeypatch: pytest.MonkeyPatch) -> FakeBackend:
    """Turns photos into their negatives, without weights."""
    fake = FakeBackend(negative)
    monkeypatch.setattr(restorer, "open_backend", lambda *_: fake)
    return fake


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A PNG photo of noise, with what a camera tells."""
    path = tmp_path / "photos" / "a.png"
    path.parent.mkdir()
    noise = np.random.default_rng(0).integers(0, 256, (100, 120, 3)).astype(np.uint8)
    Image.fromarray(noise).save(path, exif=exif_block())
    return path


def pixels(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def json_lines(capsys: pytest.CaptureFixture[str]) -> Lines:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


# --- restore ---


def test_restore_tells_each_photo_and_nothing_else(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert deblur("restore", photo, "-o", out) == DONE
    told = capsys.readouterr()
    assert told.out == f"{photo} -> {out / 'a.png'}\n"
    assert told.err == ""  # without a terminal there is no bar
    assert np.allclose(load_photo(out / "a.png").pixels, 1 - load_photo(photo).pixels, atol=1e-6)


def test_a_terminal_has_a_bar(photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    assert deblur("restore", photo, "-o", out) == DONE
    assert "Deblurring" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_notes_stand_under_their_photo(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = photo.rename(photo.with_suffix(".jpg"))
    deblur("restore", named, "-o", out)
    assert capsys.readouterr().out.splitlines() == [
        f"{named} -> {out / 'a.png'}",
        "  note: The file is named .jpg, but it is a PNG file.",
    ]


def test_strength_0_is_identical_to_the_pixel(photo: Path, out: Path) -> None:
    assert deblur("restore", photo, "-o", out, "--strength", 0) == DONE
    assert np.array_equal(pixels(out / "a.png"), pixels(photo))


def test_a_loss_has_to_be_allowed(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = tmp_path / "deep.png"
    save_photo(Photo(np.zeros((8, 8, 3), np.float32), bit_depth=16), deep)
    asked = ("restore", deep, "-o", out, "--format", "jpeg")
    assert deblur(*asked) == NOTHING_DONE
    assert "16 bits per channel" in (said := capsys.readouterr().err)
    assert "--allow-loss" in said
    assert deblur(*asked, "--allow-loss") == DONE
    assert load_photo(out / "deep.jpg").bit_depth == 8


@pytest.mark.parametrize("name", ["heic", "raw"])
def test_what_is_only_read_is_no_choice(photo: Path, out: Path, name: str) -> None:
    with pytest.raises(SystemExit):
        deblur("restore", photo, "-o", out, "--format", name)


def test_strength_is_handed_on(photo: Path, out: Path) -> None:
    deblur("restore", photo, "-o", out, "--strength", 50)
    # The mean of a photo and its negative.
    assert np.allclose(load_photo(out / "a.png").pixels, 0.5, atol=1 / 255)


def test_tile_is_handed_on(out: Path, tmp_path: Path, backend: FakeBackend) -> None:
    Image.new("RGB", (200, 100)).save(tmp_path / "b.png")
    deblur("restore", tmp_path / "b.png", "-o", out, "--tile", 64)
    assert len(backend.windows) > 3
    backend.windows.clear()
    deblur("restore", tmp_path / "b.png", "-o", out, "--tile", "auto")
    assert len(backend.windows) == 1


def test_model_device_and_precision_are_handed_on(
    photo: Path, out: Path, compact_model: ModelEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, str]] = []

    def open_backend(entry: ModelEntry, device: Any, precision: str) -> FakeBackend:
        asked.append((entry.name, device.name, precision))
        return FakeBackend()

    monkeypatch.setattr(restorer, "open_backend", open_backend)
    deblur("restore", photo, "-o", out, "--model", compact_model.path, "--precision", "bf16",
           "--device", "cpu")  # fmt: skip
    assert asked == [("small-compact", "cpu", "bf16")]


def test_format_quality_and_suffix_are_handed_on(photo: Path, out: Path) -> None:
    options = ("--format", "jpeg", "--suffix=-sharp")
    deblur("restore", photo, "-o", out / "fine", *options, "--quality", 95)
    deblur("restore", photo, "-o", out / "coarse", *options, "--quality", 20)
    fine, coarse = out / "fine" / "a-sharp.jpg", out / "coarse" / "a-sharp.jpg"
    assert load_photo(fine).format is PhotoFormat.JPEG
    assert coarse.stat().st_size < fine.stat().st_size / 2


@pytest.mark.parametrize(
    ("strip", "has_place", "has_camera"),
    [("none", True, True), ("location", False, True), ("all", False, False)],
)
def test_metadata_is_stripped_as_asked(
    strip: str, has_place: bool, has_camera: bool, photo: Path, out: Path
) -> None:
    deblur("restore", photo, "-o", out, "--strip-metadata", strip)
    with Image.open(out / "a.png") as image:
        exif = image.getexif()
    assert (34853 in exif) is has_place  # the pointer to the GPS directory
    assert (271 in exif) is has_camera


def test_folders_in_folders_are_looked_into_when_asked(photo: Path, out: Path) -> None:
    inner = photo.parent / "inner"
    inner.mkdir()
    photo.rename(inner / "b.png")
    assert deblur("restore", photo.parent, "-o", out) == NOTHING_DONE
    assert deblur("restore", photo.parent, "-o", out, "--recursive") == DONE
    assert (out / "inner" / "b.png").exists()


def test_a_photo_that_is_named_twice_is_done_once(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deblur("restore", photo, photo.parent, "-o", out)
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_on_exists_is_handed_on(photo: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deblur("restore", photo, "-o", out)
    assert deblur("restore", photo, "-o", out, "--on-exists", "skip") == DONE
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"{photo} is there already: {out / 'a.png'}"
    )
    assert [path.name for path in out.iterdir()] == ["a.png"]
    deblur("restore", photo, "-o", out, "--on-exists", "replace")
    assert [path.name for path in out.iterdir()] == ["a.png"]
    deblur("restore", photo, "-o", out)
    assert {path.name for path in out.iterdir()} == {"a.png", "a-2.png"}


def test_replace_keeps_what_it_did_not_write_and_says_so(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.mkdir()
    (out / "a.png").write_bytes(b"somebody's only copy")
    assert deblur("restore", photo, "-o", out, "--on-exists", "replace") == DONE
    told = capsys.readouterr()
    assert str(out / "a-2.png") in told.out
    assert "a.png is kept: it is no earlier result as Deblur wrote it." in told.out + told.err
    assert (out / "a.png").read_bytes() == b"somebody's only copy"


def test_some_failed(photo: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = photo.with_name("b.jpg")
    bad.write_text("a letter", encoding="utf-8")
    assert deblur("restore", photo.parent, "-o", out) == SOME_FAILED
    told = capsys.readouterr()
    assert told.out == f"{photo} -> {out / 'a.png'}\n"
    assert told.err.startswith(f"deblur: cannot open {bad}")
    assert told.err.count("\n") == 1


def test_an_empty_folder_beside_a_photo_is_one_failure(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = photo.parent.parent / "empty"
    empty.mkdir()
    assert deblur("restore", empty, photo, "-o", out) == SOME_FAILED
    assert capsys.readouterr().err.startswith(f"deblur: no photos in {empty}")
    assert (out / "a.png").exists()


def test_json_lines_end_with_a_summary(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = photo.with_name("b.jpg")
    bad.touch()
    named = photo.with_name("é.jpg")
    named.write_bytes(photo.read_bytes())
    assert deblur("restore", photo.parent, "-o", out, "--json") == SOME_FAILED
    done, failed, noted, summary = json_lines(capsys)
    assert done == {
        "event": "done", "source": str(photo), "target": str(out / "a.png"), "notes": []
    }  # fmt: skip
    assert (failed["event"], failed["source"]) == ("failed", str(bad))
    assert "0 bytes" in failed["error"]
    assert (noted["source"], noted["target"]) == (str(named), str(out / "é.png"))
    assert noted["notes"] == ["The file is named .jpg, but it is a PNG file."]
    assert summary == {"event": "summary", "done": 2, "skipped": 0, "failed": 1}
    deblur("restore", photo, "-o", out, "--json", "--on-exists", "skip")
    skipped, summary = json_lines(capsys)
    assert skipped["event"] == "skipped"
    assert summary == {"event": "summary", "done": 0, "skipped": 1, "failed": 0}


def test_json_has_a_summary_when_nothing_was_done(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert deblur("restore", tmp_path / "away.jpg", "-o", out, "--json") == NOTHING_DONE
    assert json_lines(capsys)[-1] == {"event": "summary", "done": 0, "skipped": 0, "failed": 1}


@pytest.mark.parametrize(
    "options",
    [
        ("--strength", 101),
        ("--strength", -1),
        ("--device", "gpu"),
        ("--tile", 63),
        ("--quality", 0),
        ("--quality", 101),
        ("--suffix", "a/b"),
    ],
)
def test_an_option_that_makes_no_sense_is_told_before_anything_is_done(
    options: tuple[object, ...], photo: Path, out: Path
) -> None:
    with pytest.raises(UsageError):
        deblur("restore", photo, "-o", out, *options)
    assert not out.exists() or not list(out.iterdir())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--format", "gif"), "choose from 'same', 'jpeg', 'png', 'tiff', 'webp'"),
        (("--on-exists", "ask"), "choose from 'rename', 'skip', 'replace'"),
        (("--strip-metadata", "some"), "choose from 'none', 'location', 'all'"),
        (("--precision", "int8"), "choose from 'auto', 'fp32', 'bf16', 'fp16'"),
        (("--tile", "big"), "auto or a number of pixels, got 'big'"),
        (("--strength", "full"), "invalid int value: 'full'"),
    ],
)
def test_a_mistyped_option_is_told_with_what_can_be_typed(
    options: tuple[str, str],
    words: str,
    photo: Path,
    out: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as caught:
        deblur("restore", photo, "-o", out, *options)
    assert caught.value.code == 2
    assert words in capsys.readouterr().err.splitlines()[-1]


def test_an_unknown_model_is_told_before_a_folder_is_made(photo: Path, out: Path) -> None:
    with pytest.raises(UnknownModelError):
        deblur("restore", photo, "-o", out, "--model", "nobody")
    assert not out.exists()


def test_a_folder_that_cannot_be_written_is_told_before_a_generator_is_loaded(
    photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("nothing could be saved")

    monkeypatch.setattr(restorer, "open_backend", never)
    out.touch()
    with pytest.raises(OutputFolderError):
        deblur("restore", photo, "-o", out)


# --- presets, names, journals, shards ---


@pytest.fixture
def photos(photo: Path) -> Path:
    """A folder with that photo and two more."""
    for name in ("b.png", "c.png"):
        Image.new("RGB", (24, 16), (len(name), 90, 9)).save(photo.with_name(name))
    return photo.parent


def names_in(out: Path) -> set[str]:
    return {path.name for path in out.iterdir()}


def test_a_preset_is_used_and_what_is_typed_goes_before_it(photo: Path, out: Path) -> None:
    save_preset(Preset(name="Web", format=PhotoFormat.WEBP, strength=0, naming="{name}-web"))
    try:
        deblur("restore", photo, "-o", out, "--preset", "web")
        assert load_photo(out / "a-web.webp").format is PhotoFormat.WEBP
        deblur(
            "restore", photo, "-o", out, "--preset", "web", "--format", "same", "--name", "x-{name}"
        )
        assert np.array_equal(pixels(out / "x-a.png"), pixels(photo))
    finally:
        remove_preset("Web")
    with pytest.raises(UsageError, match="unknown preset"):
        deblur("restore", photo, "-o", out, "--preset", "web")


def test_a_template_gives_the_names(photos: Path, out: Path) -> None:
    deblur(
        "restore", photos, "-o", out, "--name", "{counter:03}-{name}-{strength}", "--strength", 50
    )
    assert names_in(out) == {"001-a-50.png", "002-b-50.png", "003-c-50.png"}


def test_name_and_suffix_exclude_each_other(photo: Path, out: Path) -> None:
    with pytest.raises(SystemExit):
        deblur("restore", photo, "-o", out, "--name", "{name}", "--suffix", "-x")


def test_resuming_leaves_out_what_is_done_and_tells_it(
    photos: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("restore", photos, "-o", out, "--resume", tmp_path / "journal.jsonl")
    (photos / "d.png").touch()
    assert deblur(*asked) == SOME_FAILED
    (out / "b.png").unlink()
    capsys.readouterr()
    assert deblur(*asked, "--json") == SOME_FAILED
    told = json_lines(capsys)
    assert [line["event"] for line in told] == ["kept", "done", "kept", "failed", "summary"]
    assert told[0]["target"] == str(out / "a.png")
    assert told[-1] == {"event": "summary", "done": 1, "skipped": 0, "failed": 1, "kept": 2}
    assert names_in(out) == {"a.png", "b.png", "c.png"}


def test_a_journal_alone_goes_on_as_it_was_begun(
    photos: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    relative, journal = photos.relative_to(tmp_path), tmp_path / "journal.jsonl"
    deblur("restore", relative, "-o", "out", "--resume", journal, "--strength", 0, "--suffix=-x")
    for path in out.iterdir():
        path.unlink()
    monkeypatch.chdir("/")
    assert deblur("restore", "--resume", journal, "--device", "cpu") == DONE
    assert names_in(out) == {"a-x.png", "b-x.png", "c-x.png"}
    assert np.array_equal(pixels(out / "a-x.png"), pixels(photos / "a.png"))
    with pytest.raises(UsageError, match="--strength goes with INPUT"):
        deblur("restore", "--resume", journal, "--strength", 1)
    with pytest.raises(UsageError, match="a journal that is there"):
        deblur("restore", "--resume", tmp_path / "away.jsonl")


def test_a_journal_that_somebody_works_with_is_refused(
    photos: Path, out: Path, tmp_path: Path
) -> None:
    path = tmp_path / "journal.jsonl"
    with BatchJournal.open(path), pytest.raises(JournalBusyError):
        deblur("restore", photos, "-o", out, "--resume", path)
    assert not names_in(out)


def test_shards_make_the_whole_and_one_report(
    photos: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journals = [tmp_path / f"part{index}.jsonl" for index in (1, 2, 3)]
    for index, journal in enumerate(journals, start=1):
        shard = ("--shard", f"{index}/3", "--name", "{counter}-{name}")
        assert deblur("restore", photos, "-o", out, *shard, "--resume", journal) == DONE
    assert names_in(out) == {"1-a.png", "2-b.png", "3-c.png"}
    present = [journal for journal in journals if journal.exists()]
    capsys.readouterr()
    assert deblur("batch", "report", *present, "-o", tmp_path / "report.json") == DONE
    assert "3 photos, 3 done, 0 skipped, 0 failed, 0 waiting" in capsys.readouterr().out
    told = json.loads((tmp_path / "report.json").read_bytes())
    assert {Path(row["target"]).name for row in told["photos"]} == names_in(out)


@pytest.mark.parametrize("shard", ["0/3", "4/3", "3"])
def test_a_shard_that_there_is_not_is_refused(shard: str, photo: Path, out: Path) -> None:
    with pytest.raises(SystemExit):
        deblur("restore", photo, "-o", out, "--shard", shard)


def test_the_status_of_a_batch(
    photos: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = tmp_path / "journal.jsonl"
    (photos / "d.png").touch()
    deblur("restore", photos, "-o", out, "--resume", journal)
    capsys.readouterr()
    assert deblur("batch", "status", journal) == DONE
    assert capsys.readouterr().out == f"{journal}: 3 of 4 done, 1 failed, 0 skipped, 0 left\n"
    deblur("batch", "status", journal, "--json")
    (told,) = json_lines(capsys)
    assert told == {"journal": str(journal), "total": 4, "done": 3, "skipped": 0, "failed": 1}
    assert deblur("batch", "report", journal, "-o", tmp_path / "report.csv") == SOME_FAILED


def test_presets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert deblur("batch", "presets") == DONE
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "Standard",
        "Gentle",
    ]
    deblur("batch", "presets", "--json")
    assert json_lines(capsys)[1]["strength"] == 60


def test_a_dry_run_tells_everything_and_does_nothing(
    photos: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (photos / "d.png").touch()
    assert deblur("restore", photos, "-o", out, "--dry-run") == SOME_FAILED
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == f"{photos / 'a.png'} would become {out / 'a.png'}"
    assert re.search(
        r"^0\.0 megapixels, about 0:00:0\d; .* GB needed, .* GB free$", told.out, re.MULTILINE
    )
    assert "0 bytes" in told.err
    assert not out.exists()
    journal = out.with_name("journal.jsonl")
    deblur("restore", photos, "-o", out, "--dry-run", "--json", "--resume", journal)
    assert not journal.exists()
    lines = json_lines(capsys)
    assert [line["event"] for line in lines[:4]] == [*["would-be-new"] * 3, "failed"]
    assert lines[4].keys() == {"event", "megapixels", "bytes_needed", "bytes_free", "seconds"}
    out.touch()
    assert deblur("restore", photos, "-o", out, "--dry-run") == SOME_FAILED
    assert "is not a folder" in capsys.readouterr().err


def test_a_full_disk_is_told_with_what_is_left(
    photos: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    for name in ("d.png", "e.png", "f.png"):
        Image.new("RGB", (9, 9)).save(photos / name)
    monkeypatch.setattr(os, "fsync", full)
    assert deblur("restore", photos, "-o", out) == NOTHING_DONE
    assert re.search(r"the disk is full, and [34] photos are left", capsys.readouterr().err)


def test_low_priority_and_staying_awake_are_asked_for(
    photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    @contextmanager
    def keep_awake() -> Iterator[bool]:
        asked.append("awake")
        yield True
        asked.append("asleep")

    monkeypatch.setattr(cli_restore, "keep_awake", keep_awake)
    monkeypatch.setattr(cli_restore, "lower_priority", lambda: asked.append("low"))
    deblur("restore", photo, "-o", out)
    deblur("restore", photo, "-o", out, "--low-priority")
    assert asked == ["awake", "asleep", "low", "awake", "asleep"]


def test_a_name_that_is_no_text_is_told_on_one_line(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = photo.rename(photo.with_name(os.fsdecode(b"caf\xe9\n.png")))
    assert deblur("restore", odd, "-o", out) == DONE
    assert capsys.readouterr().out.count("\n") == 1


# --- doctor ---


def test_doctor_has_a_line_for_every_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert deblur("doctor") == DONE
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("ok  self-test ") for line in lines)
    assert all(line.startswith(("ok  ", "NO  ")) for line in lines)
    deblur("doctor", "--json")
    findings = json_lines(capsys)
    assert len(findings) == len(lines)
    assert findings[0].keys() == {"what", "works", "detail", "required"}


@pytest.mark.parametrize(("required", "status"), [(True, NOTHING_DONE), (False, DONE)])
def test_doctors_status_tells_whether_what_is_needed_works(
    required: bool, status: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    findings = [
        Finding("system", works=True, detail="here"),
        Finding("thing", works=False, detail="broken", required=required),
    ]
    monkeypatch.setattr(cli, "examine", lambda: findings)
    assert deblur("doctor") == status
    assert capsys.readouterr().out.splitlines()[1].split() == ["NO", "thing", "broken"]


def test_a_windowed_build_has_nowhere_to_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert deblur("doctor") == DONE
    cli.print_error("nobody hears it")
