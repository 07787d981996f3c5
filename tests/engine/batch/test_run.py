"""A batch on its way: every photo's fate is told, whatever happens to the others."""

import logging
import os
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.batch import (
    BatchEvent,
    ItemFailed,
    ItemFinished,
    ItemProgressed,
    ItemStarted,
    run,
    run_batch,
)
from engine.errors import (
    Cancelled,
    DamagedPhotoError,
    EmptyPhotoError,
    OutOfMemoryError,
    PhotoNotFoundError,
    UnexpectedPhotoError,
    UnsupportedPhotoError,
)
from engine.photo import Photo
from engine.photo_io import SaveOptions, decode_photo, save_photo
from engine.pixels import Window
from engine.progress import CancelToken, Gate
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from tests.engine.batch.folders import NEGATIVE, Folders
from tests.engine.fakes import FakeBackend, negative

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
        finished = mine[-1]
        assert isinstance(finished, ItemFinished)
        assert replace(finished, seconds=0) == ItemFinished(source, folders.out / source.name)
        assert 0 < finished.seconds < 60


def test_the_result_is_the_restored_photo(folders: Folders) -> None:
    folders.add("a.png", level=60)
    folders.run()
    assert folders.level("a.png") == 195


def test_strength_0_gives_back_the_same_pixels(folders: Folders) -> None:
    source = folders.photos / "a.png"
    noise = np.random.default_rng(0).integers(0, 256, (30, 41, 3)).astype(np.uint8)
    Image.fromarray(noise).save(source)
    folders.run(settings=RestoreSettings(strength=0, model="any"))
    with Image.open(folders.out / "a.png") as restored:
        assert np.array_equal(np.asarray(restored), noise)


def test_memory_gone_at_one_photo_leaves_the_others(folders: Folders) -> None:
    for name in ("a.png", "c.png"):
        folders.add(name)
    folders.add("b.png", size=(300, 300))
    folders.restorer = Restorer(FakeBackend(negative, TileRules(4, 200), memory=64 * 64), "fake")
    folders.run()
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


def test_a_mistake_of_ours_at_one_photo_leaves_the_others_and_a_traceback(
    folders: Folders, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("a.png", "b.png", "c.png"):
        folders.add(name, size=(20, 20) if name == "b.png" else (24, 16))

    def stumble(window: Window) -> Window:
        if window.shape[2:] == (20, 20):
            raise ZeroDivisionError("nobody thought of it")
        return -window

    folders.restorer = Restorer(FakeBackend(stumble), "fake")
    caplog.set_level(logging.INFO)
    assert folders.run() == ["a.png", "c.png"]
    assert folders.errors() == {"b.png": UnexpectedPhotoError}
    (failed,) = [event for event in folders.events if isinstance(event, ItemFailed)]
    assert "unexpected ZeroDivisionError: nobody thought of it" in str(failed.error)
    assert "in stumble" in caplog.text


@pytest.mark.parametrize("photo", [0, 1])
def test_cancel_keeps_what_was_saved(folders: Folders, photo: int) -> None:
    names = ["a.png", "b.png", "c.png"]
    for name in names:
        folders.add(name)
    cancel = CancelToken()

    def watch(event: BatchEvent) -> None:
        if event == ItemStarted(folders.photos / names[photo + 1]):
            cancel.cancel()

    with pytest.raises(Cancelled):
        folders.run(watch=watch, cancel=cancel)
    assert folders.results == names[: photo + 1]
    assert folders.fates() == [ItemFinished] * (photo + 1)


def test_cancel_within_a_photo_leaves_nothing_of_it(folders: Folders) -> None:
    folders.add("a.png")
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        folders.run(watch=lambda _: cancel.cancel(), cancel=cancel)
    assert folders.results == []


def test_stop_makes_the_photo_in_work_the_last(folders: Folders) -> None:
    for name in ("a.png", "b.png", "c.png"):
        folders.add(name)
    stop = threading.Event()

    def watch(event: BatchEvent) -> None:
        folders.events.append(event)
        if event == ItemStarted(folders.photos / "b.png"):
            stop.set()

    run_batch(folders.job(), NEGATIVE, None, watch, stop=stop)
    assert folders.results == ["a.png", "b.png"]
    assert folders.fates() == [ItemFinished, ItemFinished]


def test_only_those_that_are_wanted_are_done(folders: Folders) -> None:
    folders.add("a.png")
    wanted = folders.add("b.png")
    run_batch(folders.job(), NEGATIVE, None, folders.events.append, only={wanted})
    assert folders.results == ["b.png"]
    assert {event.source for event in folders.events} == {wanted}


def test_a_pause_rests_between_two_tiles_and_cancel_ends_it(folders: Folders) -> None:
    folders.add("a.png", size=(100, 100))
    rested = threading.Event()
    gate = Gate(on_rest=lambda is_at_rest: rested.set() if is_at_rest else None)
    backend = FakeBackend(negative)
    folders.restorer = Restorer(backend, "fake")

    def pause_after_a_tile(event: BatchEvent) -> None:
        if isinstance(event, ItemProgressed) and event.progress.done == 1:
            gate.pause()

    def end_the_rest() -> None:
        assert rested.wait(20)
        gate.cancel()

    ender = threading.Thread(target=end_the_rest)
    ender.start()
    with pytest.raises(Cancelled):
        folders.run(watch=pause_after_a_tile, cancel=gate, settings=RestoreSettings(tile=64))
    ender.join()
    assert len(backend.windows) == 1
    assert folders.results == []


# --- Decoding and encoding beside ---


def test_the_next_photo_is_decoded_and_the_last_encoded_meanwhile(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "b.png"):
        folders.add(name)
    b_is_decoded, b_is_begun = threading.Event(), threading.Event()

    def decode(path: Path, data: bytes) -> Photo:
        photo = decode_photo(path, data)
        if path.name == "b.png":
            b_is_decoded.set()
        return photo

    def generate(window: Window) -> Window:
        assert b_is_decoded.wait(20)
        if len(backend.windows) == 2:
            b_is_begun.set()
        return negative(window)

    def save(photo: Photo, target: Path, saving: SaveOptions, **options: Any) -> None:
        assert b_is_begun.wait(20)
        save_photo(photo, target, saving, **options)

    monkeypatch.setattr(run, "decode_photo", decode)
    monkeypatch.setattr(run, "save_photo", save)
    backend = FakeBackend(generate)
    folders.restorer = Restorer(backend, "fake")
    folders.run()
    assert folders.fates() == [ItemFinished, ItemFinished]
    assert folders.results == ["a.png", "b.png"]


@pytest.mark.parametrize("room", [0, 10**9])
@pytest.mark.parametrize("is_on_cpu", [True, False])
def test_each_photos_events_come_in_order_in_one_thread_whatever_goes_on_meanwhile(
    folders: Folders, room: int, is_on_cpu: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_ROOM", room)
    spare = None if is_on_cpu else FakeBackend
    folders.restorer = Restorer(FakeBackend(negative), "fake", spare=spare)
    sources = [folders.add(f"{number}.png") for number in range(9)]
    sources[2].write_bytes(b"no photo")
    threads = set[int]()
    folders.run(sources, watch=lambda _: threads.add(threading.get_ident()))
    assert threads == {threading.get_ident()}
    assert folders.errors() == {"2.png": UnsupportedPhotoError}
    assert folders.fates().count(ItemFinished) == 8
    started = [event.source for event in folders.events if isinstance(event, ItemStarted)]
    assert started == sources
    for source in sources:
        kinds = [type(event) for event in folders.events if event.source == source]
        assert kinds[0] is ItemStarted
        assert kinds[-1] in {ItemFinished, ItemFailed}
        assert not set(kinds[1:-1]) - {ItemProgressed}
