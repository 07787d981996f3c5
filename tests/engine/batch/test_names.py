"""Names of results: chosen with care, told truly, and never a source's."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import imagecodecs
import pytest

from engine.batch import (
    BatchItem,
    BatchJob,
    ItemFailed,
    ItemFinished,
    ItemSkipped,
    OnExists,
    Outlook,
    free_name,
    make_folder,
    preflight,
    run,
    run_batch,
)
from engine.errors import OutputFolderError
from engine.naming import NameTemplate
from engine.photo import Photo, PhotoFormat
from engine.photo_io import SaveOptions, load_photo, save_photo
from engine.settings import RestoreSettings
from tests.engine.batch.folders import NEGATIVE, Folders
from tests.engine.photo_samples import heic_file, levels, raw_file


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
    naming = NameTemplate.with_suffix("-sharp")
    assert folders.run(naming=naming) == ["h.i-sharp.jpg"]


def test_a_template_names_model_strength_and_place_in_the_queue(folders: Folders) -> None:
    for name in ("a.jpg", "b.png"):
        folders.add(name)
    naming = NameTemplate("{counter:03} {name} {model} {strength}")
    settings = RestoreSettings(strength=60)
    assert folders.run(naming=naming, settings=settings) == [
        "001 a default 60.jpg",
        "002 b default 60.png",
    ]


@pytest.mark.parametrize(("folder", "at"), [(Path(), ""), (Path("sharp"), "sharp/")])
def test_results_lie_beside_their_originals(folders: Folders, folder: Path, at: str) -> None:
    folders.add("x/a.png", level=10)
    folders.out = folder
    folders.run(beside_originals=True, naming=NameTemplate.with_suffix("-sharp"))
    assert (folders.photos / f"x/{at}a-sharp.png").exists()


def test_a_circle_of_links_harms_only_itself(folders: Folders) -> None:
    folders.add("a.png")
    (folders.photos / "b.png").symlink_to(folders.photos / "c.png")
    (folders.photos / "c.png").symlink_to(folders.photos / "b.png")
    assert folders.run() == ["a.png"]
    assert folders.fates() == [ItemFinished, ItemFailed, ItemFailed]


def test_somebody_takes_the_name_while_the_photo_is_restored(folders: Folders) -> None:
    folders.add("a.png")

    def take(_: object) -> None:
        folders.out.joinpath("a.png").touch()

    assert folders.run(watch=take) == ["a-2.png", "a.png"]
    assert folders.level("a-2.png") == 195


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


@pytest.mark.parametrize("is_noted", [False, True])
def test_replace_keeps_the_file_of_a_stranger_and_says_so(
    folders: Folders, *, is_noted: bool
) -> None:
    if is_noted:
        folders.journal = folders.out.parent / "journal.jsonl"
    folders.add("a.png", level=10)
    folders.add("b.png", level=10)
    folders.out.mkdir()
    (folders.out / "a.png").write_bytes(b"somebody's only copy")
    ahead = preflight(folders.job(on_exists=OnExists.REPLACE))
    assert [item.outlook for item in ahead.items] == [Outlook.RENAMED, Outlook.NEW]
    assert folders.run(on_exists=OnExists.REPLACE) == ["a-2.png", "a.png", "b.png"]
    assert (folders.out / "a.png").read_bytes() == b"somebody's only copy"
    notes = [event.notes for event in folders.events if isinstance(event, ItemFinished)]
    assert notes == [("a.png is kept: it is no earlier result as Deblur wrote it.",), ()]


def test_replace_keeps_a_result_that_somebody_edited(folders: Folders) -> None:
    folders.add("a.png", level=10)
    folders.run()
    edited = (folders.out / "a.png").read_bytes() + b"\0"
    (folders.out / "a.png").write_bytes(edited)
    assert folders.run(on_exists=OnExists.REPLACE) == ["a-2.png", "a.png"]
    assert (folders.out / "a.png").read_bytes() == edited


def test_replace_replaces_what_a_batch_with_a_journal_wrote(folders: Folders) -> None:
    folders.add("a.png", level=10)
    folders.journal = folders.out.parent / "journal.jsonl"
    folders.run()
    folders.journal = None
    folders.add("a.png", level=90)
    ahead = preflight(folders.job(on_exists=OnExists.REPLACE))
    assert [item.outlook for item in ahead.items] == [Outlook.REPLACES]
    assert folders.run(on_exists=OnExists.REPLACE) == ["a.png"]
    assert folders.level("a.png") == 165


def test_replace_spares_what_comes_while_the_result_is_encoded(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.add("a.png")

    def save(photo: Photo, target: Path, saving: SaveOptions, **options: Any) -> None:
        if target.name == "a.png":
            target.touch()
        save_photo(photo, target, saving, **options)

    monkeypatch.setattr(run, "save_photo", save)
    assert folders.run(on_exists=OnExists.REPLACE) == ["a-2.png", "a.png"]
    assert (folders.out / "a.png").read_bytes() == b""


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
    item = BatchItem(folders.photos / "a", Path("a"))
    job = BatchJob((item,), folders.out, RestoreSettings())
    run_batch(job, NEGATIVE, None, folders.events.append)
    assert folders.results == ["a.png"]
