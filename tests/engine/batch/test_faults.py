"""Faults that must cost nothing: each is made for real, and the photos beside it are done."""

import errno
import os
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.batch import (
    BatchEvent,
    BatchItem,
    BatchJob,
    ItemFailed,
    ItemFinished,
    ItemKept,
    ItemStarted,
    queue_items,
    run_batch,
)
from engine.errors import (
    DamagedPhotoError,
    DiskFullError,
    EmptyPhotoError,
    JournalError,
    OutputFolderError,
    PhotoNotFoundError,
    PhotoTooLargeError,
    PhotoUnreadableError,
    PhotoWriteError,
    UnsupportedPhotoError,
)
from engine.photo_io import find_photos, load_photo
from engine.settings import RestoreSettings
from tests.engine.batch.folders import NEGATIVE, Folders

# --- Thirty bad files among two hundred ---


def empty(path: Path) -> None:
    path.touch()


def cut_off(path: Path) -> None:
    Image.effect_noise((300, 300), 50).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:-2000])


def text(path: Path) -> None:
    path.write_text("Dear reader", encoding="utf-8")


def unreadable(path: Path) -> None:
    """A file that the system does not hand over; permission bits do not bind root."""
    if os.name == "posix" and os.geteuid() != 0:
        path.touch(mode=0o000)
    elif sys.platform == "linux":
        path.symlink_to("/proc/self/mem")  # a regular file whose first byte cannot be read
    else:
        path.mkdir()


def folder(path: Path) -> None:
    path.mkdir()


def circle_of_links(path: Path) -> None:
    path.symlink_to(path.name)


def bomb(path: Path) -> None:
    """A PNG of a hundred bytes that promises 20,000 x 20,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)


def good(path: Path) -> None:
    Image.new("RGB", (24, 16), (60, 60, 60)).save(path)


def single_pixel(path: Path) -> None:
    Image.new("RGB", (1, 1), (60, 60, 60)).save(path)


KINDS: dict[str, tuple[Callable[[Path], None], type[Exception] | None]] = {
    "empty {}.jpg": (empty, EmptyPhotoError),
    "cut {}.jpg": (cut_off, DamagedPhotoError),
    "text {}.jpg": (text, UnsupportedPhotoError),
    "unreadable {}.png": (unreadable, PhotoUnreadableError),
    "folder {}.png": (folder, PhotoUnreadableError),
    "circle {}.png": (circle_of_links, PhotoUnreadableError),
    "line\nbreak and 😀 {}.png": (good, None),
    "pixel {}.png": (single_pixel, None),
    "bomb {}.png": (bomb, PhotoTooLargeError),
    "no folder {}.png": (good, OutputFolderError),
}


@pytest.fixture
def two_hundred(noted: Folders) -> list[BatchItem]:
    """170 good photos, and three each of ten kinds that are not."""
    items = []
    bad = [(kind.format(number), kind) for kind in KINDS for number in range(3)]
    for number in range(170):
        name = f"{number:03}.jpg"
        items.append(BatchItem(noted.add(name), Path(name), number))
        if number % 6 == 0 and bad:
            name, kind = bad.pop()
            path = noted.photos / name
            KINDS[kind][0](path)
            below = "locked" if kind.startswith("no folder") else ""
            items.append(BatchItem(path, Path(below, name), number))
    assert len(items) == 200 - len(bad)
    items += [BatchItem(noted.photos / name, Path(name)) for name, _ in bad]
    for name, kind in bad:
        KINDS[kind][0](noted.photos / name)
    return items


def test_thirty_bad_files_of_ten_kinds_among_two_hundred(
    noted: Folders, two_hundred: list[BatchItem]
) -> None:
    noted.out.mkdir()
    (noted.out / "locked").touch()  # nothing can be written below it, not even by root
    job = BatchJob(tuple(two_hundred), noted.out, RestoreSettings())
    run_batch(job, NEGATIVE, None, noted.events.append)
    wanted = {
        kind.format(number): error
        for kind, (_, error) in KINDS.items()
        for number in range(3)
        if error
    }
    assert noted.errors() == wanted
    assert noted.fates().count(ItemFinished) == 176
    assert len(noted.results) == 176 + 1
    assert noted.level("pixel 0.png") == noted.level("line\nbreak and 😀 2.png") == 195


def test_a_folder_walk_leaves_out_what_is_no_file(
    noted: Folders, two_hundred: list[BatchItem]
) -> None:
    found = {photo.path for photo in find_photos([noted.photos], recursive=True)}
    assert found == {item.path for item in two_hundred if not item.path.is_dir()}


# --- The disk ---


@dataclass(frozen=True)
class Disk:
    """A folder on a disk of its own that is soon full, and how to make room on it."""

    folder: Path
    make_room: Callable[[], object]


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A file system of 200 kB; where none can be mounted, one that pretends when it flushes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        yield _pretended(folder, monkeypatch)
        return
    try:
        grow = ["mount", "-o", "remount,size=8m", str(folder)]
        yield Disk(folder, partial(subprocess.run, grow, check=True))
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _pretended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    real, limit = os.fsync, [200_000]

    def fsync(handle: int) -> None:
        files = (path for path in folder.rglob("*") if path.is_file())
        if sum(path.stat().st_size for path in files) > limit[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return Disk(folder, lambda: limit.append(limit.pop() * 40))


@pytest.mark.parametrize("journal_is_there_too", [False, True])
def test_a_full_disk_stops_the_batch_and_costs_the_photos_in_flight(
    noted: Folders, small_disk: Disk, journal_is_there_too: bool
) -> None:
    for number in range(30):
        noise = np.random.default_rng(number).integers(0, 256, (60, 60, 3)).astype(np.uint8)
        Image.fromarray(noise).save(noted.photos / f"{number:02}.png")
    noted.out = small_disk.folder / "out"
    if journal_is_there_too:
        noted.journal = small_disk.folder / "journal.jsonl"
    with pytest.raises((DiskFullError, JournalError)) as caught:
        noted.run()
    saved = noted.fates().count(ItemFinished)
    assert saved >= 10
    assert noted.fates().count(ItemFailed) <= 2
    if isinstance(caught.value, DiskFullError):
        assert caught.value.left == 30 - len(noted.fates())
    for name in noted.results:
        load_photo(noted.out / name)  # none is torn, and no temporary file is left
    small_disk.make_room()
    assert noted.run() == [f"{number:02}.png" for number in range(30)]
    assert noted.fates().count(ItemKept) in (saved, saved + 1)
    noted.run()
    assert noted.fates() == [ItemKept] * 30


@pytest.fixture
def file_limit() -> Iterator[None]:
    """No file may grow beyond 50 kB: the system itself refuses the write."""
    resource = pytest.importorskip("resource", reason="Windows has no limits of a process")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_that_the_system_refuses_leaves_the_others(
    folders: Folders, request: pytest.FixtureRequest
) -> None:
    for name, side in (("a.png", 20), ("b.png", 200), ("c.png", 20)):
        noise = np.random.default_rng(0).integers(0, 256, (side, side, 3)).astype(np.uint8)
        Image.fromarray(noise).save(folders.photos / name)
    request.getfixturevalue("file_limit")
    assert folders.run() == ["a.png", "c.png"]
    assert folders.errors() == {"b.png": PhotoWriteError}


# --- In the middle ---


def at(name: str, do: Callable[[], object]) -> Callable[[BatchEvent], None]:
    """Do something when the turn of a photo comes."""

    def watch(event: BatchEvent) -> None:
        if isinstance(event, ItemStarted) and event.source.name == name:
            do()

    return watch


NAMES = [f"{number}.png" for number in range(6)]


@pytest.fixture
def six(noted: Folders) -> Folders:
    for name in NAMES:
        noted.add(name)
    return noted


def test_the_folder_for_results_is_removed_in_the_middle(six: Folders) -> None:
    six.run(watch=at("3.png", lambda: shutil.rmtree(six.out, ignore_errors=True)))
    assert "5.png" in six.results
    assert len(six.fates()) == 6
    assert six.run() == NAMES
    six.run()
    assert six.fates() == [ItemKept] * 6


def test_a_source_is_deleted_in_the_middle(six: Folders) -> None:
    six.run(watch=at("2.png", (six.photos / "5.png").unlink))
    assert six.errors() == {"5.png": PhotoNotFoundError}
    assert six.results == NAMES[:5]


def test_a_source_is_changed_in_the_middle(six: Folders) -> None:
    def change() -> None:
        six.add("0.png", level=10)  # is done
        six.add("5.png", level=10)  # is not

    six.run(watch=at("3.png", change))
    assert (six.level("0.png"), six.level("5.png")) == (195, 245)
    six.run()
    assert six.fates() == [ItemFinished, *[ItemKept] * 5]
    assert six.level("0-2.png") == 245
    six.run()
    assert six.fates() == [ItemKept] * 6


def test_numbers_go_on_where_they_were(six: Folders) -> None:
    items = queue_items(find_photos([six.photos]), first=7)
    assert [item.number for item in items] == [7, 8, 9, 10, 11, 12]
