"""The look ahead: what would happen is told before anything is written."""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.batch import OnExists, Outlook, Preflight, preflight
from engine.batch.preflight import ItemOutlook
from engine.errors import Cancelled, EmptyPhotoError, PhotoNotFoundError
from engine.photo import Photo, PhotoFormat
from engine.photo_io import SaveOptions, save_photo
from engine.progress import CancelToken
from tests.engine.batch.folders import Folders


def outlooks(ahead: Preflight) -> list[tuple[str, str]]:
    return [(item.outlook.value, item.target.name if item.target else "") for item in ahead.items]


@pytest.mark.parametrize(
    ("on_exists", "first"),
    [
        (OnExists.RENAME, ("renamed", "a-2.png")),
        (OnExists.SKIP, ("skipped", "a.png")),
        (OnExists.REPLACE, ("renamed", "a-2.png")),  # nobody knows it as a result
    ],
)
def test_it_tells_what_the_run_then_does(
    folders: Folders, on_exists: OnExists, first: tuple[str, str]
) -> None:
    folders.add("a.png")
    folders.add("b.png").rename(folders.photos / "b.jpg")
    folders.add("c.tif")
    (folders.photos / "d.png").touch()
    folders.out.mkdir()
    (folders.out / "a.png").touch()
    before = folders.results
    ahead = preflight(folders.job(on_exists=on_exists))
    assert folders.results == before
    assert outlooks(ahead) == [first, ("new", "b.png"), ("new", "c.tif"), ("unreadable", "")]
    assert isinstance(ahead.items[3].error, EmptyPhotoError)
    named = {item.target.name for item in ahead.items if item.target}
    assert named <= set(folders.run(on_exists=on_exists))


def test_two_photos_of_one_name_are_told_apart(folders: Folders) -> None:
    photos = [folders.add("x/a.png"), folders.add("y/a.png")]
    ahead = preflight(folders.job(photos))
    assert outlooks(ahead) == [("new", "a.png"), ("renamed", "a-2.png")]


def test_sizes_are_upright_and_add_up_to_a_time(folders: Folders) -> None:
    exif = Image.Exif()
    exif[274] = 6
    Image.new("RGB", (400, 300)).save(folders.photos / "a.jpg", exif=exif)
    (folders.photos / "b.jpg").touch()
    ahead = preflight(folders.job())
    assert (ahead.items[0].width, ahead.items[0].height) == (300, 400)
    assert ahead.megapixels == pytest.approx(0.12)
    assert ahead.seconds(0.5) == pytest.approx(0.24)


@pytest.mark.parametrize("chosen", [PhotoFormat.JPEG, PhotoFormat.PNG, PhotoFormat.TIFF, None])
@pytest.mark.parametrize("depth", [8, 16])
def test_the_room_that_is_needed_is_rather_too_large(
    folders: Folders, chosen: PhotoFormat | None, depth: int
) -> None:
    rng = np.random.default_rng(1)
    smooth = np.linspace(0.2, 0.8, 300 * 400 * 3, dtype=np.float32).reshape(300, 400, 3)
    noisy = (smooth + rng.normal(0, 0.02, smooth.shape)).astype(np.float32).clip(0, 1)
    save_photo(Photo(noisy, bit_depth=depth), folders.photos / "a.png")
    saving = SaveOptions(chosen, allow_loss=True)
    (item,) = preflight(folders.job(saving=saving)).items
    (name,) = folders.run(saving=saving)
    real = (folders.out / name).stat().st_size
    assert 0.9 * real < item.bytes_needed < 6 * real


def test_a_disk_that_is_too_small_is_told(folders: Folders) -> None:
    folders.add("a.png", size=(200, 200))
    ahead = preflight(folders.job())
    assert ahead.bytes_free is not None
    assert ahead.has_room
    assert ahead.is_clear
    assert not Preflight(ahead.items, bytes_free=ahead.bytes_needed - 1).is_clear
    assert Preflight(ahead.items, bytes_free=None).has_room


@pytest.mark.parametrize("below", ["", "deep/er"])
def test_a_folder_that_cannot_be_made_is_told_and_not_made(folders: Folders, below: str) -> None:
    folders.add("a.png")
    ahead = preflight(folders.job())
    assert (ahead.folder_error, folders.out.exists()) == (None, False)
    folders.out.touch()
    folders.out /= below
    ahead = preflight(folders.job())
    assert "is not a folder" in str(ahead.folder_error)
    assert not ahead.is_clear


def test_a_folder_without_permission_is_told(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.add("a.png")
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK)  # binds root too
    for beside in (False, True):
        ahead = preflight(folders.job(beside_originals=beside))
        assert "no permission to write" in str(ahead.folder_error)


def test_photos_are_told_one_by_one_until_somebody_cancels(folders: Folders) -> None:
    for name in ("a.png", "b.png", "c.png"):
        folders.add(name)
    cancel, told = CancelToken(), list[ItemOutlook]()

    def on_item(item: ItemOutlook) -> None:
        told.append(item)
        if len(told) == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        preflight(folders.job(), on_item=on_item, cancel=cancel)
    assert [item.item.path.name for item in told] == ["a.png", "b.png"]


def test_a_photo_that_is_gone_is_told(folders: Folders) -> None:
    ahead = preflight(folders.job([folders.photos / "away.jpg"]))
    assert isinstance(ahead.items[0].error, PhotoNotFoundError)
    assert (ahead.count(Outlook.UNREADABLE), ahead.megapixels) == (1, 0)
    assert ahead.items[0].item.path == Path(folders.photos / "away.jpg")
