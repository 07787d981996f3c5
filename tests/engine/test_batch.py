"""A batch: every photo's fate is told, names are chosen with care, and no source is harmed."""

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from engine import batch
from engine.batch import (
    BatchEvent,
    BatchJob,
    ItemFailed,
    ItemFinished,
    ItemProgressed,
    ItemSkipped,
    ItemStarted,
    OnExists,
    free_name,
    make_folder,
    run_batch,
)
from engine.errors import (
    Cancelled,
    DamagedPhotoError,
    EmptyPhotoError,
    OutOfMemoryError,
    OutputFolderError,
    PhotoNotFoundError,
    UnsupportedPhotoError,
    UsageError,
)
from engine.photo import Photo, PhotoFormat
from engine.photo_io import FoundPhoto, SaveOptions, find_photos, load_photo, save_photo
from engine.pixels import Window
from engine.progress import CancelToken
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from tests.engine.fakes import FakeBackend, negative
from tests.engine.photo_samples import heic_file, levels, raw_file

NEGATIVE = Restorer(FakeBackend(negative), "fake")


@dataclass
class Folders:
    """Where photos lie, and where results go."""

    photos: Path
    out: Path
    events: list[BatchEvent] = field(default_factory=list)

    def add(self, name: str, *, level: int = 60, size: tuple[int, int] = (24, 16)) -> Path:
        """Write an even photo of gray ``level``; its content is what its name promises."""
        path = self.photos / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size, (level, level, level)).save(path, quality=95)
        return path

    def job(self, photos: Sequence[Path] | None = None, **options: object) -> BatchJob:
        """Ask for these photos, or for the whole folder."""
        found = find_photos(photos or [self.photos], recursive=True)
        settings = RestoreSettings()
        return BatchJob(tuple(found), self.out, settings, **options)  # type: ignore[arg-type]

    def run(self, photos: Sequence[Path] | None = None, **options: object) -> list[str]:
        """Run a batch and return the names of what lies in the folder for results."""
        self.events.clear()
        run_batch(self.job(photos, **options), NEGATIVE, self.events.append)
        return self.results

    @property
    def results(self) -> list[str]:
        """Everything in the folder for results, hidden files too."""
        files = (path for path in self.out.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.out).as_posix() for path in files)

    def fates(self) -> list[type[BatchEvent]]:
        """The kinds of the last events of all photos."""
        ends = (ItemFinished, ItemSkipped, ItemFailed)
        return [type(event) for event in self.events if isinstance(event, ends)]

    def level(self, name: str) -> int:
        """The gray of a result."""
        return round(float(load_photo(self.out / name).pixels.mean() * 255))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    (tmp_path / "photos").mkdir()
    return Folders(tmp_path / "photos", tmp_path / "out")


# --- Fates ---


def test_good_photos_are_done_beside_bad_ones(folders: Folders) -> None:
    folders.add("a.jpg")
    cut = folders.add("b.jpg", size=(300, 300))
    cut.write_bytes(cut.read_bytes()[:-200])
    (folders.photos / "c.jpg").write_text("a letter", encoding="utf-8")
    (folders.photos / "d.png").touch()
    folders.add("e.png")
    away = folders.photos / "f.jpg"
    assert folders.run([folders.photos, away]) == ["a.jpg", "e.png"]
    errors = {e.source.name: type(e.error) for e in folders.events if isinstance(e, ItemFailed)}
    assert errors == {
        "b.jpg": DamagedPhotoError,
        "c.jpg": UnsupportedPhotoError,
        "d.png": EmptyPhotoError,
        "f.jpg": PhotoNotFoundError,
    }


def test_events_tell_each_photos_way(folders: Folders) -> None:
    first, second = folders.add("a.png"), folders.add("b.png")
    folders.run()
    for source in (first, second):
        mine = [event for event in folders.events if event.source == source]
        kinds = [type(event) for event in mine]
        assert kinds == [ItemStarted, ItemProgressed, ItemProgressed, ItemFinished]
        assert mine[-1] == ItemFinished(source, folders.out / source.name, ())
    assert [event.source for event in folders.events] == [first] * 4 + [second] * 4


def test_the_result_is_the_restored_photo(folders: Folders) -> None:
    folders.add("a.png", level=60)
    folders.run()
    assert folders.level("a.png") == 195


def test_strength_0_gives_back_the_same_pixels(folders: Folders) -> None:
    source = folders.photos / "a.png"
    noise = np.random.default_rng(0).integers(0, 256, (30, 41, 3)).astype(np.uint8)
    Image.fromarray(noise).save(source)
    job = BatchJob(
        tuple(find_photos([source])), folders.out, RestoreSettings(strength=0, model="any")
    )
    run_batch(job, NEGATIVE, folders.events.append)
    with Image.open(folders.out / "a.png") as restored:
        assert np.array_equal(np.asarray(restored), noise)


def test_memory_gone_at_one_photo_leaves_the_others(folders: Folders) -> None:
    for name in ("a.png", "c.png"):
        folders.add(name)
    folders.add("b.png", size=(300, 300))
    narrow = Restorer(FakeBackend(negative, TileRules(4, 200), memory=64 * 64), "fake")
    run_batch(folders.job(), narrow, folders.events.append)
    assert folders.fates() == [ItemFinished, ItemFailed, ItemFinished]
    failed = next(event for event in folders.events if isinstance(event, ItemFailed))
    assert isinstance(failed.error, OutOfMemoryError)
    assert folders.results == ["a.png", "c.png"]


def test_a_full_disk_at_one_photo_leaves_the_others(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "b.png", "c.png"):
        folders.add(name)
    real_fsync, calls = os.fsync, list[int]()

    def full_once(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real_fsync(handle)

    monkeypatch.setattr(os, "fsync", full_once)
    assert folders.run() == ["a.png", "c.png"]
    assert folders.fates() == [ItemFinished, ItemFailed, ItemFinished]


def test_notes_of_loading_are_told(folders: Folders) -> None:
    folders.add("a.png").rename(folders.photos / "a.jpg")
    folders.run()
    finished = folders.events[-1]
    assert isinstance(finished, ItemFinished)
    assert finished.notes == ("The file is named .jpg, but it is a PNG file.",)


@pytest.mark.parametrize("photo", [0, 1])
def test_cancel_keeps_what_was_saved(folders: Folders, photo: int) -> None:
    for name in ("a.png", "b.png", "c.png"):
        folders.add(name)
    cancel = CancelToken()

    def watch(event: BatchEvent) -> None:
        folders.events.append(event)
        if isinstance(event, ItemFinished) and len(folders.results) == photo + 1:
            cancel.cancel()

    with pytest.raises(Cancelled):
        run_batch(folders.job(), NEGATIVE, watch, cancel)
    assert folders.results == ["a.png", "b.png", "c.png"][: photo + 1]
    assert ItemStarted(folders.photos / ["b.png", "c.png"][photo]) not in folders.events


def test_cancel_within_a_photo_leaves_nothing_of_it(folders: Folders) -> None:
    folders.add("a.png")
    cancel = CancelToken()

    def watch(event: BatchEvent) -> None:
        if isinstance(event, ItemStarted):
            cancel.cancel()

    with pytest.raises(Cancelled):
        run_batch(folders.job(), NEGATIVE, watch, cancel)
    assert folders.results == []


# --- Names ---


def test_a_result_has_its_photos_name(folders: Folders) -> None:
    for name in ("a.jpg", "b.jpeg", "c.JPG", "d.png", "e.tif", "f.TIFF", "g.webp", "h.i.jpg"):
        folders.add(name)
    names = ["a.jpg", "b.jpeg", "c.JPG", "d.png", "e.tif", "f.TIFF", "g.webp", "h.i.jpg"]
    assert folders.run() == sorted(names)


def test_a_result_is_in_its_photos_format(folders: Folders) -> None:
    for name in ("a.jpg", "d.png", "e.tif", "g.webp"):
        folders.add(name)
        folders.run([folders.photos / name])
        loaded = load_photo(folders.out / name)
        assert loaded.format is PhotoFormat.from_suffix(Path(name).suffix)


def test_an_ending_tells_the_truth(folders: Folders) -> None:
    folders.add("a.png").rename(folders.photos / "a.jpg")
    assert folders.run() == ["a.png"]
    assert load_photo(folders.out / "a.png").format is PhotoFormat.PNG


def test_another_format_has_its_own_ending(folders: Folders) -> None:
    for name in ("a.jpeg", "b.png", "c.tiff"):
        folders.add(name)
    names = folders.run(saving=SaveOptions(PhotoFormat.JPEG))
    assert names == ["a.jpeg", "b.jpg", "c.jpg"]
    assert {load_photo(folders.out / name).format for name in names} == {PhotoFormat.JPEG}


def test_a_suffix_stands_before_the_ending(folders: Folders) -> None:
    folders.add("h.i.jpg")
    assert folders.run(suffix="-sharp") == ["h.i-sharp.jpg"]


@pytest.mark.parametrize("suffix", ["/../x", "a\\b", "a\0"])
def test_a_suffix_cannot_lead_elsewhere(folders: Folders, suffix: str) -> None:
    folders.add("a.jpg")
    with pytest.raises(UsageError, match="suffix must be part of a file name"):
        folders.job(suffix=suffix)


def test_folders_of_folders_are_mirrored(folders: Folders) -> None:
    for name in ("a.png", "day 1/a.png", "day 1/night/b.png"):
        folders.add(name)
    assert folders.run() == ["a.png", "day 1/a.png", "day 1/night/b.png"]


def test_a_folder_is_made_only_for_a_result(folders: Folders) -> None:
    folders.add("a.png")
    (folders.photos / "bad").mkdir()
    (folders.photos / "bad" / "b.png").touch()
    folders.run()
    assert not (folders.out / "bad").exists()


# --- Names that are taken ---


def test_rename_finds_free_names(folders: Folders) -> None:
    folders.add("a.png", level=10)
    for _ in range(3):
        folders.run()
    assert folders.results == ["a-2.png", "a-3.png", "a.png"]
    finished = folders.events[-1]
    assert isinstance(finished, ItemFinished)
    assert finished.target == folders.out / "a-3.png"


def test_skip_leaves_what_is_there(folders: Folders) -> None:
    folders.add("a.png", level=10)
    folders.run()
    before = (folders.out / "a.png").stat()
    folders.add("a.png", level=90)
    folders.add("b.png")
    assert folders.run(on_exists=OnExists.SKIP) == ["a.png", "b.png"]
    assert folders.fates() == [ItemSkipped, ItemFinished]
    assert ItemSkipped(folders.photos / "a.png", folders.out / "a.png") in folders.events
    assert (folders.out / "a.png").stat() == before


def test_skip_does_not_even_open_a_photo_whose_result_is_there(folders: Folders) -> None:
    folders.out.mkdir()
    (folders.out / "a.png").write_bytes(b"there")
    (folders.photos / "a.png").touch()
    folders.run(on_exists=OnExists.SKIP)
    assert folders.fates() == [ItemSkipped]


def test_skip_looks_for_the_ending_that_tells_the_truth(folders: Folders) -> None:
    folders.add("a.png").rename(folders.photos / "a.jpg")
    folders.run()
    assert folders.run(on_exists=OnExists.SKIP) == ["a.png"]
    assert folders.fates() == [ItemSkipped]


def test_what_is_only_read_becomes_tiff(folders: Folders) -> None:
    folders.photos.mkdir(exist_ok=True)
    (folders.photos / "a.HEIC").write_bytes(heic_file(levels(24, 16, 3)))
    (folders.photos / "b.dng").write_bytes(raw_file(levels(24, 32, 1, depth=16)[..., 0]))
    deep = levels(24, 16, 3, depth=16) >> 6
    (folders.photos / "c.avif").write_bytes(imagecodecs.avif_encode(deep, bitspersample=10))
    assert folders.run() == ["a.tif", "b.tif", "c.tif"]
    assert all(load_photo(folders.out / name).bit_depth == 16 for name in folders.results)
    assert folders.run(on_exists=OnExists.SKIP) == ["a.tif", "b.tif", "c.tif"]
    assert sum(isinstance(event, ItemSkipped) for event in folders.events) == 3


def test_replace_replaces_a_result(folders: Folders) -> None:
    folders.add("a.png", level=10)
    folders.run()
    folders.add("a.png", level=90)
    assert folders.run(on_exists=OnExists.REPLACE) == ["a.png"]
    assert folders.level("a.png") == 165


def sources_of(folders: Folders) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folders.photos.rglob("*") if path.is_file()}


@pytest.mark.parametrize("on_exists", list(OnExists))
def test_no_source_is_ever_replaced(folders: Folders, on_exists: OnExists) -> None:
    folders.add("a.png")
    folders.add("b.png")
    folders.out = folders.photos
    before = sources_of(folders)
    folders.run(on_exists=on_exists)
    assert {path: path.read_bytes() for path in before} == before
    made = {"a-2.png", "b-2.png"} if on_exists is not OnExists.SKIP else set()
    assert set(folders.results) == {"a.png", "b.png"} | made


def test_replace_spares_the_source_of_another_photo(folders: Folders) -> None:
    # The result of day/b.png would be called b.png, which waits its turn.
    folders.add("day/b.png", level=10)
    folders.add("b.png", level=90)
    folders.out = folders.photos
    before = sources_of(folders)
    folders.run(
        [folders.photos / "day" / "b.png", folders.photos / "b.png"], on_exists=OnExists.REPLACE
    )
    assert {path: path.read_bytes() for path in before} == before
    assert (folders.level("b-2.png"), folders.level("b-3.png")) == (245, 165)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_replace_spares_a_source_behind_a_link(folders: Folders) -> None:
    source = folders.add("a.png")
    folders.out.mkdir()
    (folders.out / "a.png").symlink_to(source)
    before = source.read_bytes()
    assert folders.run(on_exists=OnExists.REPLACE) == ["a-2.png", "a.png"]
    assert source.read_bytes() == before
    assert (folders.out / "a.png").is_symlink()


@pytest.mark.parametrize("on_exists", list(OnExists))
def test_two_photos_of_one_name_give_two_results(folders: Folders, on_exists: OnExists) -> None:
    first, second = folders.add("x/a.png", level=10), folders.add("y/a.png", level=90)
    assert folders.run([first, second], on_exists=on_exists) == ["a-2.png", "a.png"]
    assert (folders.level("a.png"), folders.level("a-2.png")) == (245, 165)
    assert folders.fates() == [ItemFinished, ItemFinished]


def test_two_photos_that_another_format_gives_one_name(folders: Folders) -> None:
    folders.add("a.png", level=10)
    folders.add("a.tif", level=90)
    names = folders.run(saving=SaveOptions(PhotoFormat.WEBP), on_exists=OnExists.REPLACE)
    assert names == ["a-2.webp", "a.webp"]


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ([], "a.b.jpg"),
        (["a.b.jpg"], "a.b-2.jpg"),
        (["a.b.jpg", "a.b-2.jpg"], "a.b-3.jpg"),
        (["a.b-2.jpg"], "a.b.jpg"),
        (["a.b.jpg", "a.b-3.jpg"], "a.b-2.jpg"),
    ],
)
def test_free_name_is_the_first_that_is_free(tmp_path: Path, taken: list[str], free: str) -> None:
    for name in taken:
        (tmp_path / name).touch()
    assert free_name(tmp_path / "a.b.jpg") == tmp_path / free


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_free_name_minds_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to(tmp_path / "away")
    assert free_name(tmp_path / "a.jpg") == tmp_path / "a-2.jpg"


# --- The folder for results ---


def test_make_folder_makes_its_parents(tmp_path: Path) -> None:
    make_folder(tmp_path / "x" / "y")
    make_folder(tmp_path / "x" / "y")
    assert (tmp_path / "x" / "y").is_dir()


def file_instead(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.touch()


def file_above(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.parent.rmdir()
    folder.parent.touch()


def no_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permission bits do not bind root, who may run this.
    folder.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK)


@pytest.mark.parametrize("spoil", [file_instead, file_above, no_permission])
def test_a_folder_that_cannot_be_written_stops_the_batch_before_it_begins(
    spoil: Callable[[Path, pytest.MonkeyPatch], None],
    folders: Folders,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folders.add("a.png")
    folders.out = folders.out / "results"
    folders.out.parent.mkdir()
    spoil(folders.out, monkeypatch)
    with pytest.raises(OutputFolderError, match=r"cannot write into .*results") as caught:
        folders.run()
    assert caught.value.path == folders.out
    assert folders.events == []


def test_a_sub_folder_that_cannot_be_made_fails_its_photos_alone(folders: Folders) -> None:
    folders.add("a/a.png")
    folders.add("b/b.png")
    folders.out.mkdir()
    (folders.out / "a").touch()
    folders.run()
    assert folders.fates() == [ItemFailed, ItemFinished]
    failed = next(event for event in folders.events if isinstance(event, ItemFailed))
    assert isinstance(failed.error, OutputFolderError)


def test_an_explicit_photo_needs_no_ending(folders: Folders) -> None:
    folders.add("a.png").rename(folders.photos / "a")
    found = FoundPhoto(folders.photos / "a", Path("a"))
    job = BatchJob((found,), folders.out, RestoreSettings())
    run_batch(job, NEGATIVE, folders.events.append)
    assert folders.results == ["a.png"]


# --- Decoding and encoding beside ---


def test_the_next_photo_is_decoded_and_the_last_encoded_meanwhile(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "b.png"):
        folders.add(name)
    b_is_decoded, b_is_begun = threading.Event(), threading.Event()

    def load(path: Path) -> Photo:
        photo = load_photo(path)
        if path.name == "b.png":
            b_is_decoded.set()
        return photo

    def generate(window: Window) -> Window:
        assert b_is_decoded.wait(20)
        if len(backend.windows) == 2:
            b_is_begun.set()
        return negative(window)

    def save(photo: Photo, target: Path, options: SaveOptions, *, replace: bool) -> None:
        assert b_is_begun.wait(20)
        save_photo(photo, target, options, replace=replace)

    monkeypatch.setattr(batch, "load_photo", load)
    monkeypatch.setattr(batch, "save_photo", save)
    backend = FakeBackend(generate)
    run_batch(folders.job(), Restorer(backend, "fake"), folders.events.append)
    assert folders.fates() == [ItemFinished, ItemFinished]
    assert folders.results == ["a.png", "b.png"]


@pytest.mark.parametrize("room", [0, 10**9])
def test_events_come_in_order_whatever_goes_on_meanwhile(
    folders: Folders, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_ROOM", room)
    sources = [folders.add(f"{number}.png") for number in range(5)]
    sources[2].write_bytes(b"no photo")
    folders.run(sources)
    assert [event.source for event in folders.events] == sorted(
        (event.source for event in folders.events), key=lambda path: path.name
    )
    assert folders.fates() == [ItemFinished, ItemFinished, ItemFailed, ItemFinished, ItemFinished]
    for source in sources:
        kinds = [type(event) for event in folders.events if event.source == source]
        assert kinds[0] is ItemStarted
        assert kinds[-1] in {ItemFinished, ItemFailed}
